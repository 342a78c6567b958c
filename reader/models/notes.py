"""What more there is to say of a proposal than its words: asked for when all are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.analysis.persons.roles import likeliest, roles
from reader.analysis.words.spelling import person_key
from reader.filter.meaning import meaning
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.wanted import AboutPerson
from reader.models.proposal import Proposal, Used

_READ = 5
"""The newest articles of a person that are looked at for what they call them."""
_LONGEST = 60_000
"""Characters of an article that is looked at for it."""
_LANDS = 2


def has_more(offer: Proposal | Used) -> bool:
    """Whether there may be more to say."""
    if isinstance(offer, Used):
        return offer.articles is None
    field, name = offer.choice
    return bool(name) and not offer.note and field in ("person", "speaker", "place")


def told(catalogue: Catalogue, offer: Proposal | Used, today: date) -> Proposal | Used:
    """`offer` with who or where it is, so far as that is sure, or with what it finds."""
    if isinstance(offer, Used):
        return replace(offer, articles=catalogue.count(meaning(offer.words, today).wanted))
    field, name = offer.choice
    if field == "place":
        return replace(offer, note=_lands(catalogue, name))
    if field in ("person", "speaker"):
        return replace(offer, note=role_of(catalogue, name))
    return offer


def _lands(catalogue: Catalogue, name: str) -> str:
    lands = [land for land in catalogue.proposed.lands_of(name) if land != name]
    more = " …" if len(lands) > _LANDS else ""
    return ", ".join(lands[:_LANDS]) + more


def role_of(catalogue: Catalogue, name: str) -> str:
    """What the newest articles of the person call them."""
    key = person_key(name)
    called: list[list[str]] = []
    for number in catalogue.numbers(AboutPerson(name), _READ).ids:
        kept = catalogue.article(ArticleId(number))
        if kept is None or len(kept.article.text) > _LONGEST:
            continue
        bearers = [each for each in kept.examination.people if each.key == key]
        called.append([role for each in bearers for role in roles(kept.article.text, each)])
    role = likeliest(called)
    return role[:1].upper() + role[1:]
