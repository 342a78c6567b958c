"""Short forms of first names, which join two names of one surname inside an article."""

from __future__ import annotations

import re
from typing import Final

_SHORT: Final = """
    william:bill,billy,will,willie robert:bob,bobby,rob,robbie james:jim,jimmy,jamie
    michael:mike,mick,mickey joseph:joe,joey richard:dick,rick,ricky,rich thomas:tom,tommy
    david:dave,davy anthony:tony christopher:chris christine:chris,chrissy stephen:steve,steven
    steven:steve,stephen benjamin:ben,benny daniel:dan,danny edward:ed,eddie,ted,ned theodore:ted
    jeffrey:jeff geoffrey:geoff gregory:greg kenneth:ken,kenny ronald:ron,ronnie donald:don,donnie
    samuel:sam,sammy samantha:sam andrew:andy,drew matthew:matt peter:pete nicholas:nick,nicky
    elizabeth:liz,beth,betty,lizzie,eliza susan:sue,susie katherine:kate,kathy,katie,kathie
    catherine:kate,cathy,katie margaret:maggie,meg,peggy patricia:pat,patty,trish patrick:pat,paddy
    charles:charlie,chuck,chas john:jack,johnny,jon jonathan:jon,john lawrence:larry timothy:tim
    frederick:fred,freddie alexander:alex,sandy,sasha alexandra:alex,sandra albert:al,bert,bertie
    alfred:al,fred,alf leonard:len,lenny raymond:ray vincent:vince,vinny walter:walt,wally
    zachary:zach,zack joshua:josh jacob:jake nathaniel:nate,nathan nathan:nate philip:phil
    phillip:phil francis:frank,frankie franklin:frank gerald:gerry,jerry jerome:jerry
    harold:harry,hal henry:harry,hank rebecca:becky,becca deborah:debbie,deb barbara:barb,barbie
    jennifer:jen,jenny jessica:jess,jessie victoria:vicky,tori virginia:ginny dorothy:dot,dottie
    abigail:abby amanda:mandy cynthia:cindy pamela:pam judith:judy kimberly:kim
    douglas:doug eugene:gene martin:marty maxwell:max maximilian:max oliver:ollie
    bernard:bernie,bernd clifford:cliff curtis:curt dennis:denny louis:lou lewis:lou
    mitchell:mitch randall:randy russell:russ stanley:stan terrence:terry theresa:terry,tess
    stanislav:stan stanislaus:stan stanislaw:stan vladislav:vlad dominic:dom gabriel:gabe
    edmund:ed,eddie,ted edwin:ed,eddie reginald:reg,reggie rodney:rod roderick:rod sidney:sid
    terence:terry leopold:leo leonardo:leo tobias:toby emmanuel:manny manuel:manny ernest:ernie
    herbert:herb,bert irving:irv melvin:mel norman:norm wesley:wes archibald:archie arnold:arnie
    bradley:brad chester:chet calvin:cal isabella:bella,izzy josephine:jo,josie eleanor:ellie,nell
    jacqueline:jackie angela:angie angelina:angie suzanne:sue,suzie teresa:terry,tess
    madeleine:maddie madeline:maddie gwendolyn:gwen caroline:carrie rosemary:rosie
    volodymyr:vova vladimir:vova,volodya mikhail:misha dmitry:dima alexei:alyosha josef:sepp
"""

_LONG_ENOUGH: Final = 6  # letters; of shorter names too many differ by a vowel
_VOWELS: Final = frozenset("aeiouy")
_DOUBLED = re.compile(r"(.)\1")

_LONG: Final = {
    (short, long)
    for pair in _SHORT.split()
    for long, shorts in [pair.split(":")]
    for short in shorts.split(",")
}


def same_first_name(one: str, other: str) -> bool:
    """Whether two folded first names may be one person's: equal, initial or short form.

    So may two spellings of one name: with another vowel inside (*Kirstin, Kirsten*) or a
    letter doubled, but not with another end (*Henry, Henri*).
    """
    if one == other or (one, other) in _LONG or (other, one) in _LONG:
        return True
    if min(len(one), len(other)) >= _LONG_ENOUGH and _misspelled(one, other):
        return True
    initial, name = sorted((one, other), key=len)
    if len(initial) > 1:
        return False
    return name[0] == initial or any(long[0] == initial for short, long in _LONG if short == name)


def _misspelled(one: str, other: str) -> bool:
    """Whether only a vowel inside, a doubled letter or an h behind c tells them apart."""
    some, others = (_DOUBLED.sub(r"\1", name.replace("ch", "c")) for name in (one, other))
    if len(some) != len(others) or (some[0], some[-1]) != (others[0], others[-1]):
        return False
    pairs = [pair for pair in zip(some, others, strict=True) if pair[0] != pair[1]]
    return len(pairs) <= 1 and all(set(pair) <= _VOWELS for pair in pairs)
