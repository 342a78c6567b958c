"""Whose words the quotations of an article are."""

from __future__ import annotations

from reader.analysis.marks import Attribution
from reader.analysis.speaking.certainty import certainty
from reader.analysis.speaking.chain import steps
from reader.analysis.speaking.governing import Spot
from reader.analysis.speaking.routes import ROUTES
from reader.analysis.telling.referents import Given, Scene


def attributions(scene: Scene) -> list[Attribution | None]:
    """For each stretch of `scene`, in order, who says it; None for nobody or where it can't be
    told.

    Titles and scare quotes are nobody's. What is found stays in `scene` for whoever asks it
    next. The time it takes grows with the length of the text alone.
    """
    for number, (sentence, at) in scene.narrative.places.items():
        found = _given(scene, Spot(number, sentence, at))
        if found is not None:
            scene.given[number] = found
    count = len(scene.narrative.stretches)
    return [_attribution(scene, scene.given.get(number)) for number in range(count)]


def _given(scene: Scene, spot: Spot) -> Given | None:
    """What the first rule says that has an opinion."""
    for route in ROUTES:
        found = route(scene, spot)
        if found is not None:
            name = route.__name__
            return found._replace(certainty=certainty(scene, spot, name, found), route=name)
    return None


def _attribution(scene: Scene, given: Given | None) -> Attribution | None:
    """What is told of a quotation; None where it can't be told whose it is."""
    if given is None or given.evidence is None:
        return None
    narrative, evidence = scene.narrative, given.evidence
    earlier = narrative.stretches[given.earlier].span if given.earlier >= 0 else None
    return Attribution(
        evidence.words,
        narrative.people[evidence.person].key if evidence.person >= 0 else None,
        evidence.mention,
        given.cue,
        round(given.certainty, 3),
        given.route,
        steps(narrative.text, narrative.people, evidence, given.cue, earlier),
    )
