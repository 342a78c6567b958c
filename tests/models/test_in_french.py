"""What French says otherwise than English: order, numbers, genders, signs.

Here `~` stands for a blank that doesn't break and `^` for a narrow one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from reader.analysis.marks import (
    Attribution,
    DateMention,
    Examination,
    Metonym,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.files.tongue import speak_tongue
from reader.filter.days import Days
from reader.library.answers import Echo, EchoKind, Kept, SayingKind
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.states import StateChange
from reader.library.steps import Progress, Report
from reader.library.wanted import EVERYTHING
from reader.models.carried import Carried, Opposite
from reader.models.copied_quotation import Form, Origin, given_on, words_of
from reader.models.few_names import few
from reader.models.in_marks import titled
from reader.models.intake_words import progress_in_words, report_in_words
from reader.models.lit import distance_in_words
from reader.models.margin import reported, said
from reader.models.names_list import Entry
from reader.models.page_summary import summary_of
from reader.models.portrait import Sitting, Subject, portrait
from reader.models.portrait_strip import Bin
from reader.models.portrait_words import facts_told, kind_told, nothing_told, saying_told
from reader.models.state_words import told_of
from reader.models.tally import tallied
from reader.models.timeline_axis import axis
from reader.models.timeline_counts import DayCounts
from reader.models.timeline_scene import Scene, Shown, scene
from reader.models.timeline_words import (
    axis_in_words,
    bar_in_words,
    figures_in_words,
    joined,
    scale_in_words,
)
from reader.models.told import days_told, metonym_told
from reader.models.written_span import heading_span
from tests.library.made import Told, filled

TEXT = "« Le quai tiendra », dit Ann Ek. « Il tiendra », ajouta-t-elle."
FIRST = Span(0, TEXT.index(", dit"))
CUE = Span(TEXT.index("dit"), TEXT.index("dit") + 3)
NAME = Span(TEXT.index("Ann"), TEXT.index("Ek") + 2)
MARCH = Day(date(2025, 3, 1), DayOrigin.FILE_TIME)


@pytest.fixture(autouse=True)
def french() -> None:
    """English is spoken again after each test."""
    speak_tongue("fr")


def blanks(words: str) -> str:
    return words.replace("~", "\u00a0").replace("^", "\u202f")


def who(certainty: float = 0.9) -> Attribution:
    return Attribution("Ann Ek", "ann ek", NAME, CUE, certainty)


def quotation(attribution: Attribution | None) -> Quotation:
    return Quotation(FIRST, StretchKind.SPEECH, continues=False, attribution=attribution)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-03-01", "2025-03-01", "Samedi 1er mars 2025"),
        ("2025-03-01", "2025-03-09", "Du 1er au 9 mars 2025"),
        ("2025-02-20", "2025-03-01", "Du 20 février au 1er mars 2025"),
        ("2025-08-01", "2025-08-31", "Août 2025"),
        ("2025-04-01", "2025-08-31", "Avril à août 2025"),
        ("2024-11-01", "2025-02-28", "Novembre 2024 à février 2025"),
        ("1990-01-01", "1999-12-31", "De 1990 à 1999"),
    ],
)
def test_spans_of_days(first: str, last: str, words: str) -> None:
    assert heading_span(date.fromisoformat(first), date.fromisoformat(last)) == words


@pytest.mark.parametrize(
    ("change", "one", "several", "done"),
    [
        (
            StateChange(read=True),
            "marquage de «~Le quai~» comme lu",
            "marquage de 3 articles comme lus",
            "2 articles marqués comme lus.",
        ),
        (
            StateChange(starred=False),
            "retrait de l’étoile de «~Le quai~»",
            "retrait de l’étoile de 3 articles",
            "Étoile retirée de 2 articles.",
        ),
        (
            StateChange(tagged=("paix", "{aide}")),
            "étiquetage de «~Le quai~»~: «~paix~», «~{aide}~»",
            "étiquetage de 3 articles~: «~paix~», «~{aide}~»",
            "Étiquetage de 2 articles~: «~paix~», «~{aide}~».",
        ),
        (
            StateChange(tagged=("a",), untagged=("b",)),
            "modification des étiquettes de «~Le quai~»",
            "modification des étiquettes de 3 articles",
            "Étiquettes de 2 articles modifiées.",
        ),
    ],
)
def test_deeds_are_noun_phrases(change: StateChange, one: str, several: str, done: str) -> None:
    told = told_of(change)
    assert told.words(1, "Le quai") == blanks(one)
    assert told.words(3) == blanks(several)
    assert told.sentence(3, 2) == blanks(done)


def test_how_to_take_many_back_is_said() -> None:
    told = told_of(StateChange(read=True)).sentence(2_000, 1_200)
    assert told == blanks("1^200 articles marqués comme lus. Ctrl+Z annule.")


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(1, None, 0, 0.0, None), "1 fichier"),
        (
            Progress(184, 1_295, 180, 52.4, 6_000.0),
            "184 sur 1^295 fichiers · 52 par seconde · reste 1,7~h",
        ),
        (Progress(3, 8, 3, 0.4, 2.1, again=True), "3 sur 8 réexaminés · reste 2~s"),
    ],
)
def test_an_intake_gets_on(progress: Progress, words: str) -> None:
    assert progress_in_words(progress) == blanks(words)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (Report(), "0 article importé."),
        (
            Report(taken=2, replaced=1, copies=3, in_part=2, stopped=True),
            "Interrompu~: 2 articles importés, 1 remplacé, 3 copies,"
            " 2 trop longs pour être examinés jusqu’au bout.",
        ),
    ],
)
def test_an_intake_ends(report: Report, words: str) -> None:
    assert report_in_words(report) == blanks(words)


def wide(words: str) -> float:
    return 6.0 * len(words)


def drawn(of: Shown) -> Scene:
    return scene(of, axis(of.every.days(), 155), 620, wide)


def test_the_timeline() -> None:
    every = DayCounts([(20250301, 4), (20250302, 710), (20250310, 1)])
    some = DayCounts([(20250302, 9)])
    of = Shown(every, some, Days(date(2025, 3, 3), None), filtered=True)
    seen = drawn(of)
    assert bar_in_words(seen.bars[1], of) == blanks(
        "Dimanche 2 mars 2025~: 9 articles sur 710, hors des dates"
    )
    assert bar_in_words(joined(seen.bars[2:5]), of) == blanks("Du 3 au 5 mars 2025~: aucun article")
    assert axis_in_words(seen, of) == blanks(
        "Par jour, mars 2025^; dates du filtre~: du 3 au 31 mars 2025."
    )
    assert scale_in_words(seen) == blanks(
        "La plus haute barre en couleur~: 9 articles par jour^; la plus haute de toutes~: 710."
    )
    assert figures_in_words(seen) == [blanks("filtre~: 9/jour"), blanks("tous~: 710/jour")]
    assert [label.text for label in seen.labels][:2] == ["1er mars 2025", "8 mars"]
    assert Bin(date(2025, 3, 1), date(2025, 3, 31), 0).told == blanks("Mars 2025~: aucun")


def test_what_a_hover_tells() -> None:
    week = DateMention(Span(0, 1), date(2025, 3, 3), date(2025, 3, 9))
    assert days_told(week) == "Du lundi 3 mars 2025 au dimanche 9 mars 2025"
    palace = Metonym(Span(0, 9), "United States")
    assert metonym_told("Le Palais dit", palace).endswith("désigne le gouvernement (United States)")
    assert [distance_in_words(far) for far in (0, -1, 2)] == [
        "dans le même paragraphe",
        "1 paragraphe plus haut",
        "2 paragraphes plus bas",
    ]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    opened = filled(
        tmp_path_factory.mktemp("french") / "library.sqlite",
        Told(
            date(2025, 3, 1),
            "Les pourparlers",
            people=("Anne Dupont", "Ida Moreau"),
            places=("France",),
            said=(("Anne Dupont", True, "Le quai"),),
        ),
    )
    yield opened
    opened.close()


def test_whom_the_filtered_articles_name(catalogue: Catalogue) -> None:
    assert [each.in_words for each in tallied(catalogue, EVERYTHING).names] == [
        blanks("Rubrique~: Qui parle"),
        "Anne Dupont, 1 citation, 2 mots",
        blanks("Rubrique~: Personnes"),
        "Anne Dupont, 1 article",
        blanks("Rubrique~: Seulement évoquées"),
        "Ida Moreau, 1 article, sans prise de parole",
        blanks("Rubrique~: Lieux"),
        "France, 1 article",
    ]


def test_more_names() -> None:
    names: Sequence[Entry] = [Entry("person", f"Ann {number}") for number in range(20)]
    assert [each.name for each in few(names, frozenset())][-1] == "Afficher 14 autres"


def test_a_page_of_a_person(catalogue: Catalogue) -> None:
    anne, ida = Subject("person", "Anne Dupont"), Subject("person", "Ida Moreau")
    found = portrait(catalogue, Sitting(anne))
    assert facts_told(anne, found.facts) == "Une citation dans 1 article · mention dans 1 article"
    assert kind_told(anne, SayingKind.QUOTED) == "Citations"
    told = saying_told(found.first[found.numbers[0]], anne, 2)
    assert told.startswith(blanks("Propos du 1er mars 2025~: "))
    assert told.endswith("dans Les pourparlers, aussi dans 2 articles")
    silent = Sitting(ida, kind=SayingKind.QUOTED, under_filter=True)
    assert nothing_told(portrait(catalogue, silent)) == (
        "Aucun article du filtre ne cite Ida Moreau."
    )


def test_the_margin_and_the_line_above() -> None:
    likely = said(TEXT, quotation(who(0.62)), None, {})
    assert likely.note == blanks("probable")
    assert likely.told(TEXT).endswith(blanks("probable, sûr à 62~%"))
    assert reported(Utterance(FIRST, CUE, None), {}).label == "locuteur inconnu, discours indirect"
    article = Article(TEXT, "Le quai", Span(0, len(TEXT)), MARCH)
    quotes = (quotation(who()), quotation(None))
    assert summary_of(article, Examination(quotes)) == blanks(
        "Samedi 1er mars 2025 (d’après la date du fichier)"
        " · 1~min · 2 citations de 1 locuteur, 1 sans locuteur"
    )


def test_a_quotation_elsewhere() -> None:
    echo = Echo(ArticleId(1), "", "", 1, "", (), None, EchoKind.SHORTER)
    opposite = Opposite(1, EchoKind.SHORTER, (), ("le vieux quai",), ("le quai",))
    carried = Carried(1, (FIRST,), "", (echo,))
    assert carried.label == "aussi dans 1"
    assert carried._replace(opposite=opposite).told == blanks(
        "aussi en face, plus courte^; seulement ici~: «~le vieux quai~»^;"
        " seulement en face~: «~le quai~»"
    )


def test_what_is_copied_is_french_but_for_a_note() -> None:
    origin = Origin("Le « vieux » quai", "", "Le Port", MARCH)
    article = Article(TEXT, "Le quai", Span(0, len(TEXT)), MARCH)
    likely = quotation(who(0.62))
    found = Examination((likely,))
    kept = Kept(ArticleId(1), article, found, "articles", (), vanished=False)
    words = words_of(kept, said(TEXT, likely, None, {}))
    assert given_on(words, origin, Form.TEXT) == blanks(
        f"{FIRST.of(TEXT)} — Ann Ek (probable^; attribution de Dateline), «~Le “vieux” quai~»,"
        " Le Port, 1er mars 2025 (d’après la date du fichier)"
    )
    noted = given_on(words, origin, Form.CITATION)
    assert "Ann Ek (likely; attributed by Dateline), quoted in “Le « vieux » quai,” " in noted
    assert noted.endswith("Le Port, [March 1, 2025?].")
    assert titled("Le quai") == blanks("«~Le quai~»")
