"""All that an article says, in one pass: words quoted and reported, people, places, days."""

from __future__ import annotations

from reader.analysis.marks import Examination, Quotation
from reader.analysis.naming.names import names
from reader.analysis.persons.people import people
from reader.analysis.placing.concerns import countries
from reader.analysis.placing.metonyms import metonyms
from reader.analysis.placing.places import places
from reader.analysis.quoting.quotes import stretches
from reader.analysis.reporting.reported import reported
from reader.analysis.speaking.speakers import attributions
from reader.analysis.telling.narrative import Narrative
from reader.analysis.telling.referents import Scene
from reader.analysis.timing.timing import dates
from reader.articles.article import Article

VERSION = 2
"""Rises whenever the same text may give something else, so that it is examined again."""


def examine(article: Article) -> Examination:
    """What is found in the article's text; any text will do, and nothing is raised."""
    text = article.text
    named = names(text)
    persons = people(text, named)
    located = places(text, named)
    quoted = stretches(text)
    scene = Scene(Narrative(text, quoted, persons, named))
    given = attributions(scene)
    return Examination(
        quotations=tuple(
            Quotation(*stretch, attribution)
            for stretch, attribution in zip(quoted, given, strict=True)
        ),
        people=tuple(persons),
        places=tuple(located),
        countries=tuple(countries(text, located)),
        metonyms=tuple(metonyms(text, located)),
        reported=tuple(reported(scene)),
        dates=tuple(dates(text, article.body, article.day and article.day.date, named)),
    )
