"""Quoted stretches: every way of marking them, what is none, and whose words they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import StretchKind
from reader.analysis.quoting.quotes import stretches
from reader.articles.plain import paragraphs

WRAPPED = """The harbour master spoke on Friday to the men of the quay. "It will hold," he
said, "as long as the river stays where it is. We have had engineers look
at it, and they all say the same: 'Leave it alone.'" The men went home
before the rain began, and he with them. 'We'll see,' said
Bo Lind.
"""
WRAPPED_PARTS = [
    '"It will hold,"',
    '"as long as the river stays where it is. We have had engineers look\n'
    "at it, and they all say the same: 'Leave it alone.'\"",
    "'We'll see,'",
]

MARKS = [
    ("“I am,” he said. “I was.”", ["“I am,”", "“I was.”"]),
    ('"I am," he said. "I was."', ['"I am,"', '"I was."']),
    ("``No,'' he said. ``Yes.''", ["``No,''", "``Yes.''"]),
    ("''No,'' he said. ''Wait 'til dawn.''", ["''No,''", "''Wait 'til dawn.''"]),
    ("‘‘No,’’ he said.", ["‘‘No,’’"]),
    ("« Je ne sais pas », dit-il. «Non».", ["« Je ne sais pas »", "«Non»"]),
    ("„Nein“, sagte er. „Ja”, sie. »So«, er.", ["„Nein“", "„Ja”", "»So«"]),
    ("”Ja”, sa han. ”Nej.”", ["”Ja”", "”Nej.”"]),
    ("「はい」と言った。", ["「はい」"]),
    ('“Not up to them," he said. “Yes.”', ['“Not up to them,"', "“Yes.”"]),
    ('"Not up to them,” he said.', ['"Not up to them,”']),
    ("“He said ‘no’ and it’s over,” she said.", ["“He said ‘no’ and it’s over,”"]),
    ("‘He said “no” and it’s over,’ she said.", ["‘He said “no” and it’s over,’"]),
    ("‘He told me “no.”’ She left.", ["‘He told me “no.”’"]),
    ("“A “nested” mark,” he said. “B.”", ["“A “nested” mark,”", "“B.”"]),
    ('Ann said:"No."', ['"No."']),
    ('"Yes,"he said."No."', ['"Yes,"', '"No."']),
    ("`It is,' he said. `So.'", ["`It is,'", "`So.'"]),
    ("‹Oui›, dit-il. ›Ja‹, sagte er.", ["‹Oui›", "›Ja‹"]),
    ("„Es ist ‚gut‘ so“, sagte er. ‚Nein‘, sie.", ["„Es ist ‚gut‘ so“", "‚Nein‘"]),
    ("“ No ” he said. “ Yes ” .", ["“ No ”", "“ Yes ”"]),
    ('" No " he said. " Yes ".', ['" No "', '" Yes "']),
    ('"I--" he said. "--and so," she said.', ['"I--"', '"--and so,"']),
    ("(“No,” he said.) *“Yes.”* **“So.”**", ["“No,”", "“Yes.”", "“So.”"]),
    ("“‘No,’ she told me,” he said.", ["“‘No,’ she told me,”"]),
    ('"She told me, \'No.\'" He left. "Yes."', ["\"She told me, 'No.'\"", '"Yes."']),
    ("'\"No,\" she told me,' he said. 'Yes.'", ["'\"No,\" she told me,'", "'Yes.'"]),
    (
        '"She told him \'she said "no"\' and left," he said.',
        ['"She told him \'she said "no"\' and left,"'],
    ),
    ("“Why?”“Because.”“Oh.”", ["“Why?”", "“Because.”", "“Oh.”"]),
    ('"Why?""Because.""Oh."', ['"Why?"', '"Because."', '"Oh."']),
    ('\u200b“Yes,”\u200b he said. \ufeff"No,"\u200e she said.', ["“Yes,”", '"No,"']),
    ("The “No”-voters and the “Yes”’s friends.", ["“No”", "“Yes”"]),
    (WRAPPED, WRAPPED_PARTS),
]

APOSTROPHES = [
    (
        "‘I don’t know the soldiers’ names,’ she said. ‘They’re ours.’",
        ["‘I don’t know the soldiers’ names,’", "‘They’re ours.’"],
    ),
    (
        "'I don't know the wives' names,' she said. 'Get 'em.'",
        [
            "'I don't know the wives' names,'",
            "'Get 'em.'",
        ],
    ),
    ("'Twas said 'n' done. 'I think,' he said.", ["'I think,'"]),
    ("The ’90s, rock ’n’ roll and the drivers’ pay.", []),
    ("The 'rock'n' roll years' were his best.", ["'rock'n' roll years'"]),
    ("Fans' chants and players' wives' cars' tyres.", []),
    ("He is 6'2\" tall and she 5'11\". “Right,” he said.", ["“Right,”"]),
    (
        "‘I was here in ’95,’ she said. ‘’Twas ’95’s best.’",
        ["‘I was here in ’95,’", "‘’Twas ’95’s best.’"],
    ),
    ('It lies at 40° 26\' 46" N, 79° 58\' 56" W. "There," he said.', ['"There,"']),
    ("Kamal ‘Abd al-Nasir of Hawai‘i’s school said: “No.” ‘Ali left.", ["“No.”"]),
    ("He is 6′2″ tall, she 5’11”. “Right,” he said.", ["“Right,”"]),
    ('"He is 6\'2" tall," she said. "And 12" wide."', ['"He is 6\'2" tall,"', '"And 12" wide."']),
    ("“We’re goin’,” he said. ‘We’re goin’,’ she said.", ["“We’re goin’,”", "‘We’re goin’,’"]),
    ("He calls it 'the dogs' dinner', she 'Ann's mess'.", ["'the dogs' dinner'", "'Ann's mess'"]),
    ("The 12\" pipe and the 10' wall.", []),
    ('See <a href="http://a.example/b" class="c">there</a>.', []),
    ('<tweet date="March 9,\n\n">Rain and "wind" tonight.</tweet>', ['"wind"']),
]

BROKEN = [
    ('"A, he said. "B," she said. "C."', ['"A, he said.', '"B,"', '"C."']),
    ("He said, “It goes on.\n\nThen it rained.", ["“It goes on."]),
    ("It is over,” he said. “Go.”", ["“Go.”"]),
    (
        "“Yes,” he said, “and no. She left. “So,” he said.",
        ["“Yes,”", "“and no. She left.", "“So,”"],
    ),
    ("He said yes” and she said “no” to it.", ["“no”"]),
    ("“Yes,'' he said. ``No,” she said.", ["“Yes,''", "``No,”"]),
    ("“The worst“ he said. “Go.”", ["“The worst“", "“Go.”"]),
    ('‘’ “” "" " \'', []),
]

CONTINUED = [
    (
        "“One.\n\n“Two.\r\n\r\n“Three,” he said. “Four.”",
        [("“One.", False), ("“Two.", True), ("“Three,”", True), ("“Four.”", False)],
    ),
    (
        "‘One.\n\n‘They’re two.\n\n‘Three,’ he said.",
        [("‘One.", False), ("‘They’re two.", True), ("‘Three,’", True)],
    ),
    (
        "“One.\n\n“Two,” he said. “Three,\n\n“four.”\n\nHe left. “Bye.”",
        [
            ("“One.", False),
            ("“Two,”", True),
            ("“Three,", False),
            ("“four.”", True),
            ("“Bye.”", False),
        ],
    ),
    (
        "'One.\n\n'It's two,' he said. 'Three.\n\n'Four.'",
        [("'One.", False), ("'It's two,'", True), ("'Three.", False), ("'Four.'", True)],
    ),
    ('"One,\n\nand two," he said.', [('"One,', False), ('and two,"', True)]),
    ("“One.\n\nHe sat. “Two.”", [("“One.", False), ("“Two.”", False)]),
    ("“One.\n\nNothing.\n\n“Two,” he said.", [("“One.", False), ("“Two,”", False)]),
]

SPEECH = [
    "The minister said the force could «respond» to an attack.",
    "She called the plan «a farce».",
    "The plan is «dead», according to two officials.",
    "«Honestly,» he continued, as the hall fell silent.",
    "«Really?» she asked.",
    "«We live here. We will stay.»",
    "He told the court that he would «never, ever» pay, and that she was «mad».",
    "Officials described the talks as «frank» and «useful».",
    "He called his rival «Tiny Tom» in the debate.",
    "«This Is The End Of The Road, My Dear Old Friends!» he cried.",
    "Rowe promised to avoid the term «cave people».",
    "Rowe called it a «shameful» bill.",
    "The phrase «tax cut» was uttered twice by the mayor.",
    "He had been called «lost for good,» by Ada Rowe among others.",
    "Her plan was said to lead to «more noise for all of us here,» by Bo Lind.",
    "«A very great day indeed for all of us here,» by noon he was saying.",
]

TITLE = [
    "Her novel «Winter Harbour» won the prize.",
    "He spoke on KBCD’s «Breakfast Table» on Sunday.",
    "The «Winter Harbour» star smiled.",
    "Gov. Edna «Dusty» Rhodes spoke for the bill.",
    "He is the author of «The Long Road Home».",
    "The word «reform» fell forty times, he said.",
    "The film, titled «away with it», opens on Friday.",
    "They cried «sayonara», Japanese for «goodbye».",
    "Fans in «Vote Twice» shirts said they would wait.",
    "NOW CLOSED—«Old mill to shut its doors for good in June,» by the Post's Ada Rowe.",
    "«What the river took from us,» by Ada Rowe",
    "The authors of «Growth and Grace» said so.",
    "He lied, according to «The Roes: Three Lives Upon the River,» by Ada Rowe.",
    "They danced to hits including «La Casa de Ana».",
    "They read a tale called «El Perro Rojo», or «The Red Dog», he said.",
    "He cried «Carpe diem», Latin for «seize the day while there is one to be seized».",
    "The song «Winter Harbour» won.\n\nAda Rowe said she loved «Winter Harbour».",
    "Ada Rowe, nicknamed the «Nightingale of the North», said she would sing.",
    "The statute, also known as the «Ferry Law», says that boats must stop.",
    "He said that tomorrow is referred to as «Boat Sunday» in Ely.",
    "They pulled the lever for «R,» according to habit.",
]

SCARE = [
    "A so-called steel «porcupine strategy» would follow.",
    "Rowe spoke of the aptly-named «river and harbour strategy» in Ely.",
    "The first countries are to join this «club» in June.",
    "His self-described «geeky» years ended there.",
    "Rowe told the council about the «closed for good» order.",
    "Members of the «rivers first» movement said they would march.",
]


@pytest.mark.parametrize(("text", "expected"), MARKS + APOSTROPHES + BROKEN)
def test_marks(text: str, expected: list[str]) -> None:
    assert [stretch.span.of(text) for stretch in stretches(text)] == expected


@pytest.mark.parametrize(("text", "expected"), CONTINUED)
def test_a_quotation_goes_on_in_the_next_paragraph(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    found = [(stretch.span.of(text), stretch.continues) for stretch in stretches(text)]
    assert found == expected


@pytest.mark.parametrize("opening_and_closing", [("“", "”"), ('"', '"')])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (text, kind)
        for kind, texts in zip(
            (StretchKind.SPEECH, StretchKind.TITLE, StretchKind.SCARE),
            (SPEECH, TITLE, SCARE),
            strict=True,
        )
        for text in texts
    ],
)
def test_whose_words_they_are(
    text: str, kind: StretchKind, opening_and_closing: tuple[str, str]
) -> None:
    opening, closing = opening_and_closing
    text = text.replace("«", opening).replace("»", closing)
    kinds = [stretch.kind for stretch in stretches(text)]
    assert kinds[-1] is kind
    assert kind is not StretchKind.SPEECH or set(kinds) == {kind}


def test_a_title_may_be_what_somebody_cries_as_well() -> None:
    found = stretches("The ballad “Never Again” won.\n\nThe crowd shouted: “Never Again”")
    assert [stretch.kind for stretch in found] == ["title", "speech"]


def test_a_word_as_a_word_elsewhere_is_no_title() -> None:
    found = stretches("The term “open water” is old.\n\nThe mayor wants “open water”, she said.")
    assert [stretch.kind for stretch in found] == ["title", "speech"]


def test_the_last_line_within_the_marks_may_say_who_spoke() -> None:
    text = "It rained.\n\n“The dam will hold.\nAda Rowe, chief engineer.”\n\n“No,” he said."
    found = stretches(text)
    assert [stretch.kind for stretch in found] == ["speech", "scare quote", "speech"]
    assert not any(stretch.continues for stretch in found)


@pytest.mark.parametrize(
    "line", ["We told Ada Rowe.", "So says Ada Rowe, and she is right.", "Then we went home."]
)
def test_the_last_line_within_the_marks_may_be_speech(line: str) -> None:
    found = stretches(f"“The dam will hold.\n{line}”")
    assert [(stretch.kind, stretch.continues) for stretch in found] == [
        ("speech", False),
        ("speech", True),
    ]


def test_single_marks_set_words_off_where_double_ones_quote() -> None:
    text = "Mayor wants ‘green’ trams\n\n“They must be green,” the mayor said. Not ‘blue’ then."
    kinds = [(stretch.span.of(text), stretch.kind) for stretch in stretches(text)]
    assert kinds == [
        ("‘green’", StretchKind.SCARE),
        ("“They must be green,”", StretchKind.SPEECH),
        ("‘blue’", StretchKind.SCARE),
    ]


WORDS = st.sampled_from(
    [
        "he said",
        "they’re",
        "soldiers'",
        "No. ",
        "Ann",
        " ",
        "\n\n",
        "\r\n\r\n",
        "6'2\"",
        ", ",
        "\x00",
    ]
)
SIGNS = st.sampled_from([*"“”\"‘’'«»„‚‹›「」", "``", "''", "’’", " “", "” ", ' "', '" '])


@given(st.lists(WORDS | SIGNS, max_size=40).map("".join))
def test_stretches_lie_in_order_each_within_a_paragraph(text: str) -> None:
    found = stretches(text)
    places = paragraphs(text)
    end = 0
    for stretch in found:
        assert end <= stretch.span.start < stretch.span.end
        assert any(place.holds(stretch.span) for place in places)
        assert stretch.span.of(text) == stretch.span.of(text).rstrip()
        end = stretch.span.end
    assert not (found and found[0].continues)


@given(st.lists(st.sampled_from(["It rains", "we’ll go", "the ’90s", "Ann’s"]), min_size=1))
def test_marks_of_any_style_give_the_same_stretches(parts: list[str]) -> None:
    styles = [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’")]
    counts = set()
    for opening, closing in styles:
        text = " ".join(f"{opening}{part},{closing} he said." for part in parts)
        counts.add(tuple(stretch.span.of(text)[1:-1] for stretch in stretches(text)))
    assert counts == {tuple(f"{part}," for part in parts)}


@pytest.mark.parametrize(
    ("headline", "body", "kind"),
    [
        ("Rowe says dam is ‘unsafe’", "Rowe told reporters that the dam was “unsafe”.", "speech"),
        ("Rowe Says Dam Is ‘Unsafe’", "Rowe told reporters that the dam was “unsafe”.", "title"),
        ("Rowe says dam is ‘unsafe’", "Rowe told reporters she had seen “cracks”.", "scare quote"),
        ("Crews repair ‘unsafe’ dam", "Rowe said that the dam was “unsafe”.", "scare quote"),
    ],
)
def test_a_headline_quotes_what_the_body_quotes(headline: str, body: str, kind: str) -> None:
    found = stretches(f"{headline}\n\n{body}\n\n“We have known it for years,” she said.")
    assert found[0].kind == kind


SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("“respond", StretchKind.SPEECH),
        ("“engaged on the first day", StretchKind.SPEECH),
        ("“mass", StretchKind.SPEECH),
        ("“key points", StretchKind.SPEECH),
        ("“a guarantee", StretchKind.SPEECH),
        ("“operational phase", StretchKind.SPEECH),
        ("“Ukraine", StretchKind.SPEECH),
        ("“porcupine", StretchKind.SCARE),
        ("“coalition", StretchKind.SCARE),
        ("'mass", StretchKind.SPEECH),
    ],
)
def test_the_seeds(start: str, kind: StretchKind) -> None:
    texts = [path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")]
    found = [(s.span.of(text), s.kind) for text in texts for s in stretches(text)]
    assert [what for words, what in found if words.startswith(start)] == [kind]
