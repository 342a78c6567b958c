"""What an article reports of somebody's words without quoting them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from reader.analysis.marks import Attribution, Utterance
from reader.analysis.reporting.complements import TAKES, WITH
from reader.analysis.reporting.contents import Content, content
from reader.analysis.reporting.cues import ACCORDING, Cue, cues
from reader.analysis.reporting.surety import surety
from reader.analysis.speaking.chain import steps
from reader.analysis.telling.narrative import Sentence, Sort
from reader.analysis.telling.referents import Scene
from reader.articles.article import Span

MOST: Final = 16
"""Verbs of saying looked at in one sentence: one with more of them is a list."""
_COMMONEST: Final = "said"
_LETTERS: Final = re.compile("[a-z]+")
_FORMS: Final = TAKES.keys() | WITH.keys() | {ACCORDING}


def reported(scene: Scene) -> list[Utterance]:
    """The utterances told in other words than their speaker's, in the order of the text.

    `scene` knows by now whose the quotations are. No span is a quotation's or lies inside one;
    one may hold a word or two that are quoted. The time it takes grows with the text alone.
    """
    narrative = scene.narrative
    found = [
        utterance
        for number, paragraph in enumerate(narrative.paragraphs)
        if _may_report(paragraph.of(narrative.text))
        for sentence in narrative.sentences(number)
        for utterance in _of_sentence(scene, sentence)
    ]
    return sorted(found, key=lambda utterance: utterance.span)


def _may_report(paragraph: str) -> bool:
    """Whether a verb of saying stands in a paragraph: most often the commonest one."""
    return _COMMONEST in paragraph or not _FORMS.isdisjoint(_LETTERS.findall(paragraph.lower()))


def _of_sentence(scene: Scene, sentence: Sentence) -> Iterator[Utterance]:
    words = sentence.words
    verbs = scene.verbs(sentence)
    if all(verb.low not in _FORMS for verb in verbs):
        return
    told = list(islice(cues(verbs, scene.sayings(sentence)), MOST))
    others = frozenset(cue.at for cue in told)
    for cue in told:
        said = content(cue, others)
        if said is None:
            continue
        span = Span(words[said.start].span.start, words[said.end - 1].span.end)
        quoted = sum(
            word.span.end - word.span.start
            for word in words[said.start : said.end]
            if word.sort is Sort.SPEECH
        )
        if 2 * quoted <= span.end - span.start:
            verb = _verb(cue)
            yield Utterance(span, verb, _attribution(scene, sentence, cue, said))


def _attribution(scene: Scene, sentence: Sentence, cue: Cue, said: Content) -> Attribution | None:
    """Who says it, or None where that can’t be told; a body is named without its article."""
    if cue.subject is None:
        return None
    evidence = scene.evidence(sentence, cue.subject)
    if evidence is None:
        return None
    if evidence.person < 0 and sentence.words[cue.subject.head].sort is Sort.BODY:
        evidence = evidence._replace(words=evidence.words.removeprefix("the ").removeprefix("The "))
    text, people, verb = scene.narrative.text, scene.narrative.people, _verb(cue)
    return Attribution(
        evidence.words,
        people[evidence.person].key if evidence.person >= 0 else None,
        evidence.mention,
        verb,
        round(surety(scene, cue, said, evidence), 3),
        "reported",
        steps(text, people, evidence, verb),
    )


def _verb(cue: Cue) -> Span:
    """Where the verb of saying lies in the text, with its particle."""
    return Span(cue.words[cue.at].span.start, cue.words[cue.end - 1].span.end)
