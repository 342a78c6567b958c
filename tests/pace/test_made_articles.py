"""Made articles are always the same, and what is told to stand in them stands there."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from reader.filter.meaning import meaning
from reader.library.catalogue import Catalogue
from tests.pace.counting import TODAY
from tests.pace.made_articles import made
from tests.pace.made_library import filled, name_of, written
from tests.pace.typing_pace import typed


@pytest.mark.parametrize("number", [0, 1, 999, 1_000_000])
def test_what_is_told_of_an_article_stands_in_it(number: int) -> None:
    article = made(number)
    assert made(number) == article
    assert made(number + 1).text != article.text
    for person in article.found.people:
        assert person.mentions[0].of(article.text) == person.name
        assert {span.of(article.text) for span in person.mentions[1:]} <= {person.name.split()[1]}
    for place in article.found.places:
        assert {span.of(article.text) for span in place.mentions} == {place.name}
    for quotation in article.found.quotations:
        said = quotation.attribution
        assert said is not None
        assert said.mention is not None
        assert quotation.span.of(article.text)[0] == "“"
        assert quotation.span.of(article.text)[-1] == "”"
        assert said.speaker.endswith(said.mention.of(article.text))


def test_a_length_and_a_number_of_quotations_can_be_asked_for() -> None:
    article = made(7, paragraphs=10, quotations=33)
    assert article.text.count("\n\n") == 10
    assert len(article.found.quotations) == 33


def test_libraries_are_filled_one_from_the_other(tmp_path: Path) -> None:
    small, large = filled(tmp_path, [20, 60])
    assert [small.articles, large.articles] == [20, 60]
    assert small.text == sum(len(made(number).text.encode()) for number in range(20))
    with closing(Catalogue(small.path)) as some, closing(Catalogue(large.path)) as all_:
        assert some.count() == 20
        assert all_.count() == 60
        names = {person.name for number in range(60) for person in made(number).found.people}
        assert {each.name for each in all_.people(limit=1000)} == names
        about = next(each.text for each in typed() if each.kind == "a place")
        wanted = meaning(about, TODAY).wanted
        place = about.removeprefix("place:")
        assert all_.count(wanted) >= sum(place in made(n).text.casefold() for n in range(60)) > 0
    again = list(filled(tmp_path, [20, 60]))
    assert [(each.text, each.seconds) for each in again] == [(small.text, 0.0), (large.text, 0.0)]


def test_files_hold_the_articles(tmp_path: Path) -> None:
    size = written(tmp_path, 3)
    texts = [(tmp_path / name_of(number)).read_text("utf-8") for number in range(3)]
    assert texts == [made(number).text for number in range(3)]
    assert size == sum(len(text.encode()) for text in texts)
