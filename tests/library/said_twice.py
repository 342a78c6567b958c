"""Forty pairs of quotations: what two articles make of the same words, and what only looks so.

The sentences were made up for this. Speakers differ only where the last value says so.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from reader.library.answers import EchoKind


class Twice(NamedTuple):
    """Words as two articles have them; `kind` is what the second is beside the first.

    None where they are two quotations. `other_speaker` said the second where it isn't the same.
    """

    here: str
    there: str
    kind: EchoKind | None
    other_speaker: str | None = None


_SAME: Final = (
    (
        "The lantern festival belongs to the fishermen’s children and to nobody’s accountants.",
        "the lantern festival belongs to the fishermen's children, and to nobody's accountants",
    ),
    (
        "Every orchard between the quarry and the weir was under water before breakfast.",
        "Every orchard between the quarry and the weir was under water before breakfast",
    ),
    (
        "We have run out of patience and of paraffin",
        "We have run out of patience – and of paraffin!",
    ),
    (
        "My grandmother voted in this hall, and I won’t see it turned into a car park.",
        "My grandmother voted in this hall and I won't see it turned into a car park,",
    ),
    (
        "The café owners’ letter reached me on Tuesday, naïve as it is",
        "The cafe owners' letter reached me on Tuesday, naive as it is",
    ),
    (
        "Nobody told the harbour pilots that the buoys had been moved.",
        "NOBODY TOLD THE HARBOUR PILOTS THAT THE BUOYS HAD BEEN MOVED",
    ),
    (
        "A bridge that hums in the wind is a bridge that is asking for help",
        "A bridge that hums in the wind … is a bridge that is asking for help.",
    ),
    (
        "We counted 412 herons this spring, eleven more than the reserve was built for",
        "We counted 412 herons this spring; eleven more than the reserve was built for,",
    ),
    (
        "There is no treaty, no map and no pump that will keep this glacier",
        "There is no treaty, no map and no pump that will keep this glacier.",
    ),
    (
        "I resigned because the minister [of works] asked me to sign an empty page",
        "I resigned because the minister asked me to sign an empty page.",
    ),
)

_TRIMMED: Final = (
    (
        "We will not, whatever the engineers in the capital may write, leave the valley of our"
        " mothers before the dam is drained",
        "We will not … leave the valley of our mothers before the dam is drained",
        EchoKind.SHORTER,
    ),
    (
        "The tram will cross the old cemetery over my dead body, and the sexton will tell you the"
        " same",
        "The tram will cross the old cemetery over my dead body",
        EchoKind.SHORTER,
    ),
    (
        "I have read the auditors’ report twice, and what I find in it is not a mistake, it is a"
        " method of stealing diesel from ambulances.",
        "it is a method of stealing diesel from ambulances",
        EchoKind.SHORTER,
    ),
    (
        "When the mill closed we had four bakeries; by Christmas we had none, and the young people"
        " took the night coach",
        "When the mill closed we had four bakeries … and the young people took the night coach",
        EchoKind.SHORTER,
    ),
    (
        "Our vaccine fridges run on a tractor battery, and the tractor is my brother-in-law’s",
        "vaccine fridges run on a tractor battery",
        EchoKind.SHORTER,
    ),
    (
        "a carnival of lawyers",
        "What we saw in that courtroom was a carnival of lawyers and not one witness",
        EchoKind.LONGER,
    ),
    (
        "The lighthouse was never for sale",
        "The lighthouse was never for sale.\nIt is not for sale now, and the consortium knows it.",
        EchoKind.LONGER,
    ),
    (
        "Sell the stadium [and] pay the nurses",
        "Sell the stadium, melt the statue if you must, and pay the nurses",
        EchoKind.LONGER,
    ),
    (
        "no ferry has called at the northern island since the storm in January",
        "As I told the governor myself, no ferry has called at the northern island since the storm"
        " in January, and the clinic is out of insulin.",
        EchoKind.LONGER,
    ),
    (
        "The wolves came back … and the tourists came with them",
        "The wolves came back, which none of our shepherds had asked for, and the tourists came"
        " with them",
        EchoKind.LONGER,
    ),
)

_REWORDED: Final = (
    (
        "We won’t leave the valley of our mothers until the dam has been drained",
        "We are not going to leave our mothers’ valley until they have drained the dam",
    ),
    (
        "The central bank raised its rate too late, and pensioners paid for the delay",
        "The central bank was too late raising its rate and pensioners have paid for that delay",
    ),
    (
        "Nobody in the ministry answered the telephone while the reservoir overflowed",
        "While the reservoir overflowed, no one at the ministry answered the telephone",
    ),
    (
        "Our divers found the wreck exactly where the old trawler captains had always said it was",
        "Our divers have found the wreck just where old trawler captains always said that it was",
    ),
    (
        "The smell from the tannery comes into the classrooms every morning at ten",
        "Every morning at ten the smell of the tannery comes into our classrooms",
    ),
    (
        "I would rather close the airport than land a single plane of that airline here",
        "I’d rather close the airport than have one single plane of that airline land here",
    ),
    (
        "They promised the islanders a hospital and built them a helicopter pad",
        "The islanders were promised a hospital, and they built them a helicopter pad",
    ),
    (
        "The beekeepers were right about the pesticide and the ministry laboratory was wrong",
        "The beekeepers were right on the pesticide; the ministry’s laboratory was wrong",
    ),
    (
        "This orchestra has survived two wars and will survive this accountant",
        "This orchestra survived two wars, it is going to survive this accountant too",
    ),
    (
        "Whoever emptied the grain silo knew the guards, the timetable and the back road",
        "Whoever emptied that grain silo knew the timetable, the guards and the back road",
    ),
)

_TWO: Final = (
    ("Yes, of course.", "Yes, of course", None),
    ("We need to talk about this", "We need to talk about this.", None),
    ("Thank you very much, everybody", "Thank you very much, everybody!", "Oda Lindqvist"),
    (
        "Inflation fell to 3.1 percent in March, the lowest figure since the reform of the markets",
        "Inflation fell to 4.6 percent in April, the lowest figure since the reform of the markets",
        None,
    ),
    (
        "The council will close the swimming bath in the old town next summer",
        "The council will reopen the library in the old town next winter",
        None,
    ),
    (
        "We are deeply saddened by the accident at the colliery",
        "We are deeply saddened by the fire at the theatre",
        None,
    ),
    (
        "I call on the president to sign the fisheries agreement before the summit",
        "I call on the president to dismiss the chief of police before the election",
        None,
    ),
    (
        "Our thoughts are with the families of the miners",
        "Our thoughts are with the families of the victims",
        "Bram Okonjo",
    ),
    (
        "The General Convention on Inland Shipping gives every port the right to inspect barges",
        "Nothing in the General Convention on Inland Shipping obliges us to dredge a canal",
        None,
    ),
    (
        "It was the best day of my life and I will never forget it",
        "It was the worst day of my life and I hope to forget it",
        "Bram Okonjo",
    ),
)

PAIRS: Final = (
    *(Twice(here, there, EchoKind.SAME) for here, there in _SAME),
    *(Twice(*each) for each in _TRIMMED),
    *(Twice(here, there, EchoKind.REWORDED) for here, there in _REWORDED),
    *(Twice(here, there, None, other) for here, there, other in _TWO),
)
"""Ten word for word, ten trimmed, ten reworded, ten that are not the same."""

MISSED: Final = frozenset({"a carnival of lawyers"})
"""What is the same but not found, as two uncommon words tell too little."""
