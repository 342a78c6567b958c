"""Evidence as places on a page: the words in question, and each step to their speaker."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.marks import Step, StepKind
from reader.language.words import counted, tr
from reader.models.article_page import ArticlePage
from reader.models.evidence import steps_of
from reader.models.margin import Said


class LitStep(NamedTuple):
    """A step from document position `first` to before `last`; steps are numbered from 1."""

    first: int
    last: int
    number: int


class Lit(NamedTuple):
    """What is lit up on a page: words from `first` to before `last`, and why they are whose.

    `line` tells the same in words.
    """

    first: int
    last: int
    said: Said
    steps: tuple[LitStep, ...]
    line: str


def lit(page: ArticlePage, said: Said) -> Lit:
    """The evidence for `said`, which is of `page`."""
    steps = () if said.who is None else steps_of(said.who)
    if not steps and said.cue is not None:
        steps = (Step(said.cue, StepKind.CUE),)
    position = page.offsets.position
    return Lit(
        position(said.quoted.start),
        position(said.quoted.end),
        said,
        tuple(
            LitStep(position(step.span.start), position(step.span.end), number)
            for number, step in enumerate(steps, 1)
        ),
        said.told(page.article.text),
    )


def distance_in_words(paragraphs: int) -> str:
    """How far off a step stands, in paragraphs, below zero above: `2 paragraphs above`."""
    if not paragraphs:
        return tr("in the same paragraph")
    many = abs(paragraphs)
    if paragraphs < 0:
        return counted("{n} paragraph above", "{n} paragraphs above", many)
    return counted("{n} paragraph below", "{n} paragraphs below", many)
