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
    avow claim testify utter recount state confide contend rejoin intone deadpan gush
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
    outline repeat echo agree disagree begin summarise summarize surmise estimate guess hint
    imply intimate signal indicate relate narrate chuckle grumble gripe groan moan sigh sob
    scoff sneer taunt thunder rant fume rage bemoan bewail rail preach pray rhapsodise
    rhapsodize ruminate theorise theorize hypothesise hypothesize posit postulate attest
    certify clarify specify stipulate volunteer conjecture mention crow gloat howl roar growl
    shriek shrug coo croon whimper decry denounce call accuse blast slam criticise criticize
    dismiss dub praise condemn deride characterise characterize mock
    riff fret marvel drawl gasp rasp croak chirp grunt sniff snort sputter splutter yelp
    holler grouse chortle counsel demur instruct interrupt parrot pen pontificate proffer rebut
    relay remonstrate retell squeal trumpet venture wail whine wisecrack regret decree forecast
    hoot josh concur editorialise editorialize philosophise philosophize exult seethe
"""
_LOOSE: Final = """
    attack blame brand chide commend compare congratulate consider defend deem find frame
    hail identify invoke label laud like liken mean name order present promote push question
    rebuke refer regard reject request ridicule rip salute see smile speak suspect talk thank
    title trash use view voice want welcome wish worry express hope expect fear apologise
    apologize nod laugh grin frown go ponder challenge dispute discuss lambast lambaste
    deplore applaud celebrate extol lash vouch advocate credit encourage exhort fault
    determine envision introduce judge lobby oppose pitch quiz scold sing tout text email
    tease lecture feel refuse insult attribute bash belittle cite disparage
    invite pan berate castigate disavow embrace favor favour assail tar
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
    "feel": ("feels", "felt", "feeling"),
    "find": ("finds", "found", "finding"),
    "mean": ("means", "meant", "meaning"),
    "see": ("sees", "saw", "seen", "seeing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "go": ("goes", "went", "gone", "going"),
    "shoot": ("shoots", "shot", "shooting"),
    "hit": ("hits", "hitting"),
    "strike": ("strikes", "struck", "striking"),
    "bite": ("bites", "bit", "biting"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "make": ("makes", "made", "making"),
    "put": ("puts", "putting"),
    "burst": ("bursts", "bursting"),
    "quoth": (),
    "forecast": ("forecasts", "forecasting"),
    "retell": ("retells", "retold", "retelling"),
    "echo": ("echoes", "echoed", "echoing"),
    "extol": ("extols", "extolled", "extolling"),
    "counsel": ("counsels", "counseled", "counseling", "counselled", "counselling"),
    "label": ("labels", "labeled", "labeling", "labelled", "labelling"),
    "marvel": ("marvels", "marveled", "marveling", "marvelled", "marvelling"),
    "signal": ("signals", "signaled", "signaling", "signalled", "signalling"),
}

_DOUBLES_ITS_LAST: Final = (
    "quip snap beg dub slam rip grin nod refer brag tar pan admit sob sum chip clap concur fret"
    " rebut regret demur pen shrug"
)
_DOUBLED: Final = frozenset(_DOUBLES_ITS_LAST.split())

_PARTICLES: Final = {
    "back": "fire shoot hit push strike clap punch snap bite",
    "in": "chime chip weigh butt break jump",
    "on": "go carry",
    "off": "sound fire",
    "out": "point blurt burst call lash cry speak",
    "up": "speak open pipe sum",
    "down": "double",
    "to": "refer point take",
    "of": "speak talk boast warn complain",
    "for": "call",
    "clear": "make",
    "it": "put",
}


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

_ALSO_NOUNS: Final = """
    state claim remark boast snap quote chant chime whisper murmur shout yell testify report
    comment post note warn point call cheer demand object protest vow pledge promise estimate
    guess hint signal rage sigh joke reason query add attack blame brand label name order
    present push question rebuke request view voice want welcome wish worry hope fear smile
    laugh frown challenge dispute credit fault judge pitch text email talk use cry echo taunt
    address blast praise mock pan insult tout cite answer reply retort caution complaint
    trumpet forecast decree pen parrot venture regret relay counsel
    lecture group outline counter find like mean moan rant roar thunder support title tweet retweet
"""
ALSO_NOUNS: Final = frozenset(
    form for lemma in _ALSO_NOUNS.split() for form in (lemma, lemma + "s", lemma + "es")
)
"""Forms that are as often nouns: *states*, *a claim*, *three calls*."""

CUES: Final = SURE | LIKELY | LOOSE
"""Every form of every verb that can give words to its subject, in lower case."""

PARTICLED: Final[dict[str, tuple[str, ...]]] = {
    form: tuple(particle for particle, lemmas in _PARTICLES.items() if lemma in lemmas.split())
    for lemma in " ".join(_PARTICLES.values()).split()
    for form in forms(lemma)
}
"""Verbs that give words to a speaker with a particle behind them: *shot back*, *spoke of*."""
