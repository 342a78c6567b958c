"""Whose words the quotations of an article are."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.marks import Attribution, Name, Person, Stretch, StretchKind
from reader.analysis.narrative import Narrative
from reader.analysis.referents import Scene
from reader.analysis.routes import ROUTES, Spot


def attributions(
    text: str, stretches: Sequence[Stretch], people: Sequence[Person], names: Sequence[Name]
) -> list[Attribution | None]:
    """For each of `stretches`, in order, who says it; None for nobody or where it can't be told."""
    return _Attributing(Narrative(text, stretches, people, names)).all()


class _Attributing:
    def __init__(self, n: Narrative) -> None:
        self.n = n
        self.routes = [""] * len(n.stretches)

    def all(self) -> list[Attribution | None]:
        scene = Scene(self.n)
        out: list[Attribution | None] = []
        for i, st in enumerate(self.n.stretches):
            a = None
            if st.kind is StretchKind.SPEECH and i in self.n.places:
                if st.continues and i - 1 in scene.given:
                    a = scene.given[i - 1]
                    self.routes[i] = "continues"
                else:
                    spot = Spot(i, *self.n.places[i])
                    for r in ROUTES:
                        a = r(scene, spot)
                        if a:
                            self.routes[i] = r.__name__
                            break
            if a:
                scene.given[i] = a
            out.append(a)
        return out
