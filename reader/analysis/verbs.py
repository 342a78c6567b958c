"""The verbs and phrases that give words to a speaker, in all their forms.

They are grouped by how surely one that stands beside quoted words gives them to its subject.
`SURE` verbs do little else (*said*, *replied*); `LIKELY` ones have other senses that rarely
meet a quotation (*added*, *wrote*); `LOOSE` ones take quoted words as part of what they say
of something (*called it “a farce”*, *promised a “new day”*), or show how the words were
spoken (*laughed*), and count only where nothing better does.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_SURE: Final = """
    say tell reply respond answer retort exclaim remark assert insist quip opine shout yell
    whisper mutter murmur mumble declare tweet retweet proclaim reiterate blurt allege aver
    avow claim testify utter recount tout state confide contend rejoin intone deadpan gush
    enthuse muse lament complain boast brag caution quote quoth chant chime bellow snap
    snarl hiss stammer stutter recite interject pronounce interpose reassure
"""
_LIKELY: Final = """
    add note write ask warn explain admit argue announce continue conclude observe suggest
    joke recall acknowledge concede confirm deny comment think believe stress emphasise
    emphasize underline underscore urge advise assure inform inquire enquire query wonder
    post report read predict propose speculate reveal maintain remember reflect reason scream
    cry cheer demand plead beg implore disclose elaborate explicate expound counter object
    protest affirm swear vow pledge promise threaten recommend remind point describe portray
    outline repeat echo agree disagree begin start conclude summarise summarize surmise
    estimate guess hint imply intimate signal indicate relate narrate chuckle grumble gripe
    groan moan sigh sob scoff sneer tease taunt tell thunder rant vent fume rage bemoan
    bewail rail lecture preach pray rhapsodise rhapsodize ruminate theorise theorize
    hypothesise hypothesize posit postulate charge attest certify clarify specify text email
    message telegraph blog caption vocalise vocalize stipulate volunteer venture wager weigh
    conjecture dictate cite mention crow ventriloquise gloat holler howl roar growl shriek
    shrug coo croon drawl warble wail whine whimper plead opine sing
"""
_LOOSE: Final = """
    accuse attack blame blast brand call characterise characterize cast chide commend
    compare condemn congratulate consider criticise criticize decry defend define denounce
    deem deride dismiss dub feel find frame hail identify invoke know label laud learn like
    liken mean mock name order paint praise present press promote push question rebuke
    refer regard reject request ridicule rip salute seek see slam smile speak suspect talk
    thank title trash understand use view voice want welcome wish worry express hope expect
    fear apologise apologize nod laugh grin beam gesture frown pause giggle go ponder
    champion challenge dispute discuss lambast lambaste liken deplore applaud address
    celebrate extol lash vouch advocate caricature conceive credit encourage exhort
    fault interpret decide determine discover dream envision gripe imagine introduce
    judge lobby note oppose pitch pose proffer quiz rule scold sign support tag term
"""
_HEARD: Final = """
    tell ask assure inform remind warn urge advise beg implore reassure promise text email quiz
    lecture caution challenge thank accuse blame praise attack address press
"""

_IRREGULAR: Final[dict[str, tuple[str, ...]]] = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "read": ("reads", "reading"),
    "think": ("thinks", "thought", "thinking"),
    "begin": ("begins", "began", "begun", "beginning"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "sing": ("sings", "sang", "sung", "singing"),
    "cast": ("casts", "casting"),
    "feel": ("feels", "felt", "feeling"),
    "find": ("finds", "found", "finding"),
    "know": ("knows", "knew", "known", "knowing"),
    "mean": ("means", "meant", "meaning"),
    "see": ("sees", "saw", "seen", "seeing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "seek": ("seeks", "sought", "seeking"),
    "understand": ("understands", "understood", "understanding"),
    "learn": ("learns", "learned", "learnt", "learning"),
    "dream": ("dreams", "dreamed", "dreamt", "dreaming"),
    "go": ("goes", "went", "gone", "going"),
    "quoth": (),
}

_DOUBLES_ITS_LAST: Final = "quip snap beg blog dub slam rip grin nod tag refer brag"
_DOUBLED: Final = frozenset(_DOUBLES_ITS_LAST.split())

PHRASES: Final = frozenset(
    {
        "according to",
        "in the words of",
        "in the opinion of",
        "in the view of",
        "put it",
        "puts it",
        "putting it",
        "pointed out",
        "points out",
        "pointing out",
        "went on",
        "goes on",
        "went on to say",
        "made clear",
        "makes clear",
        "made it clear",
        "spoke of",
        "speaks of",
        "spoke about",
        "talked about",
        "talked of",
        "talks about",
        "referred to",
        "refers to",
        "referring to",
        "chimed in",
        "chipped in",
        "fired back",
        "shot back",
        "hit back",
        "hits back",
        "fired off",
        "weighed in",
        "called out",
        "called for",
        "calls for",
        "calling for",
        "burst out",
        "cried out",
        "took to twitter",
        "took to facebook",
        "wrote on twitter",
        "told reporters",
        "was like",
    }
)


def forms(lemma: str) -> tuple[str, ...]:
    """Every written form of the verb `lemma`: the base, -s, past, participles."""
    if lemma in _IRREGULAR:
        return (lemma, *_IRREGULAR[lemma])
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if lemma in _DOUBLED:
        stem = lemma + lemma[-1]
        return (lemma, third, stem + "ed", stem + "ing")
    if lemma.endswith("e"):
        going = lemma if lemma.endswith(("ee", "oe")) else lemma[:-1]
        return (lemma, third, lemma + "d", going + "ing")
    past = lemma[:-1] + "ied" if third.endswith("ies") else lemma + "ed"
    return (lemma, third, past, lemma + "ing")


def _every_form(lemmas: Iterable[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in forms(lemma))


SURE: Final = _every_form(_SURE.split())
LIKELY: Final = _every_form(_LIKELY.split()) - SURE
LOOSE: Final = _every_form(_LOOSE.split()) - SURE - LIKELY

CUES: Final = SURE | LIKELY | LOOSE
"""Every form of every verb that can give words to its subject, in lower case."""

HEARD: Final = _every_form(_HEARD.split())
"""Verbs whose object is the one spoken to or of: *told the court*, *asked Mr Reed*."""
