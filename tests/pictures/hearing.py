"""An article with sixty quotations by twelve speakers: a hearing that went round the table."""

from __future__ import annotations

from typing import Final

_HEAD: Final = """\
 date 2026-03-20 Twelve voices, five rounds: Bergen hears its harbour out

BERGEN
The harbour board in Bergen heard twelve people on Friday on what is to become of the old fish \
quay. Each spoke five times, in turn, and nobody was interrupted.
"""

_VERBS: Final = ("said", "answered", "said", "added", "said")

_HEARD: Final[dict[tuple[str, str], tuple[str, str, str, str, str]]] = {
    ("Ingrid Solbakken", "who chaired the hearing"): (
        "The quay belongs to everybody, and everybody has written to us.",
        "I ask you to speak to the plan and not to each other.",
        "The minutes will hold what was said and not how loudly.",
        "We have been at this since 2019, and I have kept every letter.",
        "The board votes in May, and I thank you for an hour without a gavel.",
    ),
    ("Henrik Dahl", "the county’s finance director"): (
        "A quay that earns nothing costs us eleven million a year.",
        "The loan runs out in three winters, whatever we build.",
        "I have no view on cod, only on interest.",
        "Whoever wants the roof must say who pays for the roof.",
        "The figures are on page forty, where I fear they will stay.",
    ),
    ("Marta Wolny", "a lorry driver"): (
        "I need eighteen metres to turn, and your drawing gives me twelve.",
        "A bench is fine, but not where the trailer swings.",
        "I sleep in that yard two nights a week.",
        "In Gdańsk they asked us before they poured the concrete.",
        "Move the kiosk by six metres and you will never hear from me again.",
    ),
    ("Ole Kristian Vik", "a fisherman"): (
        "My grandfather landed herring there, and so do I.",
        "Fish does not come by appointment.",
        "A café smells of coffee until the wind turns.",
        "Leave us the north end and take the rest.",
        "I have said it three times now, and the tide has turned twice.",
    ),
    ("Samira Haddad", "an architect"): (
        "The plan keeps the crane because children draw the crane.",
        "We can turn the kiosk and lose nothing but a view of the car park.",
        "The stone is from the next valley and will outlive the argument.",
        "The north end can stay wet, and that is a promise.",
        "I would rather build less and have it used in February.",
    ),
    ("Per Aasen", "who runs the kiosk"): (
        "Six metres to the left I stand in the shade until June.",
        "Nobody has asked the sausages.",
        "I pay rent to two offices that do not know of each other.",
        "If I must move, move me once.",
        "I open at five, and whoever wants to talk can find me there.",
    ),
    ("Kjersti Moe", "a historian"): (
        "There are three older quays under this one.",
        "The oldest beam that we have dated was felled in 1248.",
        "I do not ask you to stop, only to dig slowly.",
        "A museum is not needed; a window in the pavement will do.",
        "Nothing under there has waited less than two centuries.",
    ),
    ("Jonas Lund", "a harbour pilot"): (
        "From the bridge of a ship your lamps look like a buoy.",
        "Shade them from the west and I am content.",
        "There is a reason why the crane is painted yellow.",
        "In fog we steer by the kiosk, and I am not joking.",
        "Two degrees to starboard is the length of that bench.",
    ),
    ("Ragnhild Lie", "a neighbour"): (
        "I have lived over the quay for fifty-one years.",
        "The gulls were here before the noise rules.",
        "What I want is a handrail.",
        "My sister in Stavanger has a handrail.",
        "Then put it in the minutes, please: a handrail.",
    ),
    ("Tariq Nasser", "a teacher"): (
        "My class counted who walks there on a Tuesday: 1,904.",
        "Most of them walk in the road, because the road is dry.",
        "Children learn to swim in that basin, and nobody has said the word.",
        "We would paint the hoarding for nothing.",
        "They asked me to say that the crane must stay.",
    ),
    ("Elin Strand", "of the fire brigade"): (
        "A hose is seventy metres long and your block is ninety.",
        "We need one gate that opens without a meeting.",
        "The café may have its terrace if the awning folds.",
        "We have been called out there four times in ten years, twice for a seal.",
        "I can sign the plan today with the gate in it.",
    ),
    ("Bjørn Hauge", "the youngest member of the board"): (
        "Could we do the handrail now and the rest in May?",
        "I have walked it with a pram, and I have views.",
        "It seems that six metres and a gate would settle most of this.",
        "I count eleven people who want the crane and one who has not spoken of it.",
        "Then I move that we begin with the handrail.",
    ),
}


def hearing() -> str:
    """The article as a file holds it."""
    paragraphs = [_HEAD]
    for at, verb in enumerate(_VERBS):
        for (name, role), sentences in _HEARD.items():
            who = f"{name}, {role}" if at == 0 else name
            words = sentences[at]
            ended = words.endswith("?")
            asked = "asked" if ended else verb
            quoted = words if ended else words.removesuffix(".") + ","
            paragraphs.append(f"“{quoted}” {asked} {who}.\n")
    return "\n".join(paragraphs)
