"""One article means one thing by one name: the tagger's doubtful tags follow its sure ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from reader.analysis.naming.bearers import (
    addressed,
    behind_office,
    beside_capital,
    full_name,
    goes_on,
    is_full_name,
    known,
    lies,
    named_behind,
    titled,
)
from reader.analysis.naming.bodies import is_house, is_of_many, is_traded, is_well_known, publishes
from reader.analysis.naming.features import first_names, surnames, well_known_bodies
from reader.analysis.naming.parts import capitals_of
from reader.analysis.naming.votes import (
    BODY,
    KINDS,
    PERSON,
    PLACE,
    Key,
    Tagged,
    Votes,
    key_of,
    quiet,
    votes_for,
)
from reader.analysis.words.gazetteer import find, folded
from reader.analysis.words.titles import words_of

_SURE = 2  # times that a first name is seen as one
_SPORT: Final = words_of(
    "match matches goal goals goalkeeper striker midfielder defender penalty coach team teams game"
    " games player players season league score scored win wins beat round final finals semifinal"
    " quarterfinal tournament championship champions cup innings wicket wickets runs half halftime"
    " quarterback touchdown medal race lap tennis football soccer rugby cricket hockey basketball"
    " golf stadium fans squad captain"
)
_PLAYED = 6  # of those words in an article of sport
_NONE: Final[Mapping[str, int]] = Counter()


class _Known(NamedTuple):
    """What an article tells of its names: votes for their kinds, bodies, words without capital.

    `plays` tells whether it is of sport, where a country's name is its team's.
    """

    votes: dict[Key, Votes]
    bodies: set[Key]
    small: set[str]
    plays: bool


def tagged(tags: Sequence[str]) -> Iterator[Tagged]:
    """The names that tags (B-PER, I-PER, O …) mark."""
    if tags.count("O") == len(tags):
        return
    end = 0
    for start, tag in enumerate(tags):
        if tag == "O" or start < end:
            continue
        kind = tag[2:]
        end = start + 1
        while end < len(tags) and tags[end] == f"I-{kind}":
            end += 1
        yield Tagged(start, end, kind)


def agreed(
    sentences: Sequence[Sequence[str]],
    tags: Sequence[Sequence[str]],
    capitals: Sequence[Sequence[int]] | None = None,
) -> list[list[Tagged]]:
    """The names of each sentence, where the same words get the same kind throughout.

    The kind most often given to a name in the article wins; a surname counts as its full
    name does. Capitalised words without a tag join where a person bears them. `capitals` are
    what `capitals_of` gives, for those who have it already.
    """
    found = [list(tagged(row)) for row in tags]
    where = capitals or capitals_of(sentences)
    small = {word for word in set[str]().union(*sentences) if word.islower()}
    article = _Known(
        votes_for(sentences, found, where),
        _bodies(sentences, found),
        small,
        plays=len(_SPORT & small) >= _PLAYED,
    )
    return [
        sorted([*_relabelled(words, names, article), *_added(words, names, places, article)])
        if places or names
        else []
        for words, names, places in zip(sentences, found, where, strict=True)
    ]


def _bodies(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Tagged]]) -> set[Key]:
    """The names that the words beside them show to be a body's."""
    return {
        key_of(words[name.start : name.end])
        for words, names in zip(sentences, found, strict=True)
        for name in names
        if name.kind != BODY
        and (
            publishes(words, name.start, name.end)
            or (is_traded(words, name.start, name.end) and not titled(words, name.start, name.end))
            or is_well_known(words[name.start : name.end])
        )
    }


def _relabelled(words: Sequence[str], names: Sequence[Tagged], article: _Known) -> Iterator[Tagged]:
    """The tagged names, each of the kind that the article gives it."""
    for name in names:
        key = key_of(words[name.start : name.end])
        counted = article.votes[key]
        best = name.kind
        for kind in KINDS:
            if counted[kind] > counted[best]:
                best = kind
        if best == BODY and counted[BODY] == counted[PERSON] and not key[0].isupper():
            best = PERSON  # a surname alone looks like a company's
        surname = _without_article(key)
        if (
            addressed(words, name.start)
            or _is_surname(surname, article.votes.get(surname, _NONE))
            or titled(words, name.start, name.end)
        ) or _is_given(key, counted):
            best = PERSON
        elif _is_place(counted):
            best = PLACE
        elif key in article.bodies and not (best == PLACE and find(" ".join(key))):
            best = BODY
        elif is_house(key) or (best == BODY and not article.plays and _is_land(key)):
            best = PLACE
        elif best != BODY and is_of_many(key):
            continue
        if (
            (best == PLACE or (best == BODY and _is_nobodys(key, article)))
            and is_full_name(key)
            and not is_house(key)
        ):
            best = PERSON
        if best != BODY and _ends_body(words, name):
            best = BODY
        yield name._replace(kind=best) if best != name.kind else name


def _added(
    words: Sequence[str], names: Sequence[Tagged], capitals: Sequence[int], article: _Known
) -> Iterator[Tagged]:
    """Names among the words without a tag."""
    covered = {place for name in names for place in range(name.start, name.end)}
    reached = 0
    for place in capitals:
        if place < reached or place in covered or len(words[place]) < 2:
            continue
        reached = place + 1
        if place and words[place - 1][:1].isupper():
            if addressed(words, place):
                while reached < min(len(words), place + 3) and goes_on(
                    words[reached], reached in covered
                ):
                    reached += 1
                yield Tagged(place, reached, PERSON)
                continue
            if behind_office(words, place) and titled(
                words, place, behind := named_behind(words, place, covered)
            ):
                reached = behind
                yield Tagged(place, reached, PERSON)
                continue
        elif (named := full_name(words, place, covered)) > place:
            reached = named
            yield Tagged(place, reached, PERSON)
            continue
        if _bears(words, place, article):
            yield Tagged(place, reached, PERSON)
        elif lies(words, place):
            yield Tagged(place, reached, PLACE)


def _without_article(name: Key) -> Key:
    """*Hamdan* of *al-Hamdan*."""
    joined = len(name) == 3 and name[1] == "-" and len(name[0]) == 2
    return name[2:] if joined else name


def _is_surname(name: Key, counted: Mapping[str, int]) -> bool:
    """Whether a full name bears the word, and no body or well-known place is called so too."""
    if len(name) > 1 or not counted["full"] or _is_place(counted):
        return False
    return counted["full"] > counted["begins"] and not known(name[0])


def _ends_body(words: Sequence[str], name: Tagged) -> bool:
    """Whether a name is the end of a well-known body's: *Depot* of *Home Depot*."""
    if not name.start or not words[name.start - 1][0].isupper():
        return False
    return " ".join(map(folded, words[name.start - 1 : name.end])) in well_known_bodies()


def _is_nobodys(name: Key, article: _Known) -> bool:
    """Whether no body goes by a name that is made like a person's."""
    plain = " ".join(map(folded, name))
    return (
        name not in article.bodies
        and plain not in well_known_bodies()
        and folded(name[-1]) in surnames()
    )


def _is_land(name: Key) -> bool:
    """Whether a name is above all a country's, which its team and its government go by."""
    found = find(" ".join(name))
    return bool(found) and found[0].kind == "country"


def _is_given(name: Key, counted: Mapping[str, int]) -> bool:
    """Whether somebody in the article has it for a first name, and nothing lies in it."""
    if (
        not counted["given"]
        or counted[PERSON] + counted["says"] < _SURE
        or counted["begins"]
        or counted["lies"]
        or counted["located"]
    ):
        return False
    return len(name) == 1 and not counted["within"] and folded(name[0]) in first_names()


def _is_place(counted: Mapping[str, int]) -> bool:
    """Whether a name lies in a greater place, or something in it, and nobody is called so."""
    if counted["located"]:
        return counted["located"] >= counted["full"]
    return counted["within"] > 0 and not (counted["full"] or counted["speaks"])


def _bears(words: Sequence[str], place: int, article: _Known) -> bool:
    """Whether a word without a tag is somebody's name."""
    word = words[place]
    written = quiet(word)
    counted = article.votes.get((written,))
    if counted is None or not (counted["full"] or counted["speaks"] or counted[PERSON] > 1):
        return False
    if len(word) < 3 or is_of_many([word]):
        return False
    if written != word:  # a headline's: its neighbours are in capitals, whatever they are
        return _is_surname((written,), counted) and word.lower() not in article.small
    if beside_capital(words, place) or (place == 0 and word.lower() in article.small):
        return False
    if word.lower() not in article.small and _is_surname((word,), counted):
        return True
    others = counted["LOC"] + counted["ORG"]
    if counted["speaks"] and not others and word.lower() not in article.small and not known(word):
        return True
    return counted[PERSON] > max(1, counted["O"], others)
