"""Which place is meant, and which countries an article concerns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Name, NameKind, Place
from reader.analysis.placing.concerns import countries
from reader.analysis.placing.place_names import entries_of
from reader.analysis.placing.places import places
from reader.articles.article import Span


def located(marked: str) -> tuple[str, list[Place]]:
    """A text without its square brackets, and the places whose names stood in them."""
    text = ""
    names = []
    for piece in re.split(r"(\[[^\]]*\])", marked):
        bare = piece.strip("[]")
        if piece.startswith("["):
            names.append(Name(Span(len(text), len(text) + len(bare)), NameKind.PLACE))
        text += bare
    return text, places(text, names)


_SOUTHS = ["South Korea", "South Africa"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the [UK] and [Britain]", ["United Kingdom"]),
        ("in [Paris] on Monday", ["Paris"]),
        ("in [Paris], [Texas], on Monday", ["Paris, Texas", "Texas"]),
        ("in [Paris], [Tex.], on Monday", ["Paris, Texas", "Texas"]),
        ("in [Paris], [France]", ["Paris", "France"]),
        ("in [London], [Ontario]", ["London, Ontario", "Ontario"]),
        ("[Springfield], [Ill.], is quiet", ["Springfield, Illinois", "Illinois"]),
        ("[Birmingham], in [Alabama], voted", ["Birmingham, Alabama", "Alabama"]),
        ("[Moscow] ([Idaho])", ["Moscow, Idaho", "Idaho"]),
        ("in [New York], [New York], on Monday", ["New York City", "New York"]),
        ("in [New York]. [New York] slept", ["New York City"]),
        ("in [Quebec], [Quebec]", ["Québec", "Quebec"]),
        ("in [Bath, England]", ["Bath", "England"]),
        ("in [Upper Mumble, Kent]", ["Upper Mumble", "Kent"]),
        ("in [Washington, D.C.], again", ["Washington"]),
        ("the [City of Adelaide] and [Adelaide]", ["Adelaide"]),
        ("the [State of Georgia]", ["Georgia (state)"]),
        ("the [Republic of Georgia]", ["Georgia"]),
        ("the [Province of Quebec]", ["Quebec"]),
        ("the [City of Mumble]", ["City of Mumble"]),
        ("the [Coast] and the [Central Business District]", ["Coast", "Central Business District"]),
        ("[Hamilton], [Butler County], [Ohio]", ["Hamilton, Ohio", "Butler County, Ohio", "Ohio"]),
        ("the Canadian city of [London] was calm", ["London, Ontario"]),
        ("the [Ontario] city of [London] was calm", ["Ontario", "London, Ontario"]),
        ("the French resort town of [Nice]", ["Nice"]),
        # said once, it holds for the whole article, also before
        ("[Paris] slept. [Paris], [Texas], that is", ["Paris, Texas", "Texas"]),
        # the article's other places, with none beside the name
        (
            "a fire in [London], seen in [Kitchener], [Ontario]",
            ["London, Ontario", "Kitchener", "Ontario"],
        ),
        # one of two that share a name
        ("[North Korea] fired; the [South] and the [North] met", ["North Korea", "South"]),
        ("[South Korea] and [South Africa] met in the [South]", [*_SOUTHS, "South"]),
        ("Farmers of [South Carolina] and the [South]", ["South Carolina", "South"]),
        # a sentence about the country where it usually lies
        (
            "from [Kitchener], [Ontario], to [London], say British ministers. [London] slept",
            ["Kitchener", "Ontario", "London"],
        ),
        (
            "in [Kitchener], [Ontario]. The British and Canadian mayors of [London] met",
            ["Kitchener", "Ontario", "London, Ontario"],
        ),
        ("from [Tbilisi] across [Georgia]", ["Tbilisi", "Georgia"]),
        ("from [Atlanta] across [Georgia]", ["Atlanta", "Georgia (state)"]),
        ("The governor of [Georgia] met farmers in [Macon]", ["Georgia (state)", "Macon"]),
        ("[Congo]’s army in [Kinshasa]", ["Democratic Republic of the Congo", "Kinshasa"]),
        ("[Congo]’s army in [Brazzaville]", ["Republic of the Congo", "Brazzaville"]),
        (
            "in [Orange County], near [Orlando], [Fla.]",
            ["Orange County, Florida", "Orlando", "Florida"],
        ),
        # what it is listed with
        ("[Georgia] and [Armenia] signed", ["Georgia", "Armenia"]),
        ("[Georgia] and [Alabama] sued", ["Georgia (state)", "Alabama"]),
        ("[Oregon] and [Washington] sued", ["Oregon", "Washington (state)"]),
        ("[Washington] and [Moscow] agreed", ["Washington", "Moscow"]),
        ("[Jordan], [Lebanon] and [Syria] agreed", ["Jordan", "Lebanon", "Syria"]),
        ("in [Victoria] and [New South Wales]", ["Victoria", "New South Wales"]),
        (
            "in [Victoria], the capital of [British Columbia]",
            ["Victoria, British Columbia", "British Columbia"],
        ),
        ("[Vancouver], [B.C.] and [British Columbia]", ["Vancouver", "British Columbia"]),
        ("[Vancouver], [Wash.]", ["Vancouver, Washington", "Washington (state)"]),
        ("floods in [Niger] and [Mali]", ["Niger", "Mali"]),
        ("floods in [Niger] state, near [Abuja]", ["Niger, Nigeria", "Abuja"]),
        ("[Seattle] and [Spokane] in [Washington]", ["Seattle", "Spokane", "Washington (state)"]),
        ("a trip to [Washington] from [Chicago]", ["Washington", "Chicago"]),
        ("[L.A.] and [San Diego]", ["Los Angeles", "San Diego"]),
        ("[Baton Rouge], [La.]", ["Baton Rouge", "Louisiana"]),
        ("[Plymouth] and [York], in [England]", ["Plymouth", "York", "England"]),
        (
            "a bus in [Winchester], [England], said [Hampshire County]",
            ["Winchester, England", "England", "Hampshire"],
        ),
        ("in [Hampshire County], [Mass.]", ["Hampshire County, Massachusetts", "Massachusetts"]),
        ("[Western] ways", ["Western"]),
        # a court, and no region of Israel
        ("the [Southern District]", ["Southern District"]),
        ("in [Washington] again", ["Washington"]),
        ("in [Crimea]", ["Crimea"]),
        ("in northern [Europe]", ["Europe"]),
        ("in [northern India]", ["India"]),
        ("in [Lower Fumbling]", ["Lower Fumbling"]),
        ("at the [White House]", []),
    ],
)
def test_which_place_is_meant(text: str, expected: list[str]) -> None:
    _, found = located(text)
    assert [place.name for place in found] == expected


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Wales", "United Kingdom"),
        ("Crimea", "Ukraine"),
        ("Paris", "France"),
        ("Texas", "United States"),
        ("Georgia", "Georgia"),
        ("Europe", None),
        ("Lower Fumbling", None),
    ],
)
def test_the_country_of_a_place(name: str, country: str | None) -> None:
    _, (place,) = located(f"in [{name}]")
    assert place.country == country


def test_two_of_one_name_stay_two() -> None:
    text, found = located("[Cambridge], [Mass.], and [Cambridge], [England]: [Cambridge] won")
    told = {place.name: [span.of(text) for span in place.mentions] for place in found}
    assert told["Cambridge, Massachusetts"] == ["Cambridge"]
    assert told["Cambridge, England"] == ["Cambridge", "Cambridge"]  # the one said last


def test_a_place_settled_once_stays_so() -> None:
    text, found = located("in [Paris], [Texas]. The people of [Paris] were glad.")
    assert [span.of(text) for span in found[0].mentions] == ["Paris", "Paris"]


def test_the_state_and_the_town() -> None:
    _, found = located("[Washington] state is not [Washington].")
    assert [place.key for place in found] == ["US.WA", "4140963"]


def test_an_unknown_place_has_a_name_and_no_more() -> None:
    _, (place,) = located("in [LOWER FUMBLING] and [Lower Fumbling]")
    assert (place.key, place.latitude, place.within) == ("name:lower fumbling", None, ())
    assert len(place.mentions) == 2


def test_the_places_around_come_nearest_first() -> None:
    _, (place,) = located("in [Houston]")
    assert place.within == ("US.TX", "US", "world/north-america")


def test_an_adjective_and_a_word_for_land() -> None:
    text = "the seizure of the Crimean peninsula and the Kerch bridge"
    (place,) = places(text, [])
    assert place.key == "world/crimea"
    assert [span.of(text) for span in place.mentions] == ["Crimean peninsula"]


def test_the_union_is_a_place_too() -> None:
    text = "the European Union and Siemens"
    names = [Name(Span(4, 18), NameKind.BODY), Name(Span(23, 30), NameKind.BODY)]
    assert [place.name for place in places(text, names)] == ["European Union"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russians on Ukrainian soil", ["Russia", "Ukraine"]),
        ("The Kremlin denied it; Moscow’s men, Russians all, left.", ["Russia"]),
        ("a fire in [Lyon], near [Marseille]", ["France"]),
        ("Latin American and North American firms", []),
        ("South Korean and West German cars", ["South Korea", "West Germany"]),
        ("the Indian Ocean", []),
        ("Danes and a Dane met in [Saudi Arabia]", ["Denmark", "Saudi Arabia"]),
        ("in [British Columbia], said an Irish farmer", ["Canada", "Ireland"]),
        ("Congress voted, and so did the Congress", ["United States"]),
        ("Nobody spoke longer than Congress", ["United States"]),
        ("Congress voted; American farmers cheered", ["United States"]),
        ("Congress voted; so said farmers in [Peru], Peruvians all", ["Peru"]),
        ("The Peruvian Congress, Peru’s Congress and the American one", ["Peru", "United States"]),
        ("Americans in the Congress of [Brazil]", ["Brazil", "United States"]),
        ("an American at the African National Congress", ["United States"]),
        ("a song in the Spanish language; Danish was taught", ["Denmark"]),
        ("Downing Street and Scottish voters, Frenchmen", ["United Kingdom", "France"]),
        ("in [Hong Kong]", ["Hong Kong"]),
        ("polish the turkey and the china", []),
        ("Nobody’s business", []),
    ],
)
def test_countries(text: str, expected: list[str]) -> None:
    assert countries(*located(text)) == expected


def test_a_country_named_in_passing_is_no_concern() -> None:
    lead = "The Danish queen spoke to Danes in [Denmark]. "
    assert countries(*located(lead + "She flew from [Peru]."))[1:] == ["Peru"]
    assert countries(*located(lead + "So it went on. " * 40 + "She flew from [Peru].")) == [
        "Denmark"
    ]
    assert countries(*located("So it went on. " * 40 + "[Peru] and Danes.")) == ["Peru", "Denmark"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("Calif.", "US.CA"), ("TX", "US.TX"), ("N.Y.", "US.NY"), ("Texas state", "US.TX")],
)
def test_states_in_short(name: str, key: str) -> None:
    assert entries_of(name)[0].key == key


@given(st.text(), st.integers(0, 5), st.integers(1, 5))
def test_every_mention_is_one_places(text: str, start: int, length: int) -> None:
    names = [
        Name(Span(at, at + length), NameKind.PLACE)
        for at in range(start, len(text) - length, length + 1)
    ]
    spans = sorted(span for place in places(text, names) for span in place.mentions)
    assert len(spans) == len(set(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
