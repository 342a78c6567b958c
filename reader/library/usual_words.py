"""What articles and the notes on them usually hold, so that short ones can be pressed well.

These three are part of the library's layout: what was pressed with one can't be read with
another. A change to a single sign here is a new layout, with a step that presses anew.

What stands last is found at the least cost, so the commonest stand there.
"""

from __future__ import annotations

from typing import Final

_RARER: Final = (
    "although throughout according to despite whether neither either without within along behind"
    " beyond toward towards beneath meanwhile nevertheless however therefore furthermore moreover"
    " perhaps probably certainly immediately recently currently previously already finally"
    " especially particularly generally usually sometimes always never almost nearly quickly"
    " increasingly significantly approximately following including excluding regarding concerning"
    " considering depending January February March April May June July August September October"
    " November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday morning afternoon"
    " evening night tonight yesterday tomorrow century decade north south east west northern"
    " southern eastern western central border region province district capital village river island"
    " mountain coast ocean harbour airport station railway highway bridge street building hospital"
    " university college school student teacher professor scientist researcher engineer farmer"
    " worker journalist newspaper magazine television broadcast interview statement announcement"
    " conference committee commission council parliament congress senate assembly ministry"
    " department agency authority administration organisation organization institution association"
    " foundation federation corporation industry business company companies manufacturer"
    " production product market economy economic growth inflation unemployment recession investment"
    " investor shareholder dividend quarter revenue profit earnings exchange currency dollar"
    " percent billion million thousand hundred dozen interest rates budget deficit surplus trade"
    " export import tariff agreement negotiations contract settlement sanctions treaty summit"
    " president vice prime minister chancellor secretary governor mayor senator representative"
    " spokesman spokeswoman spokesperson chairman chairwoman director executive chief officer"
    " general colonel captain lieutenant sergeant soldier troops military forces army navy missile"
    " weapons nuclear attack bomb explosion violence conflict ceasefire peace security intelligence"
    " terrorist suspect police investigation arrested charged convicted sentenced prison court"
    " judge lawyer attorney prosecutor defendant trial verdict appeal lawsuit legislation election"
    " campaign candidate voters democratic republican conservative liberal socialist labour party"
    " opposition coalition majority minority referendum independence revolution protest"
    " demonstration protesters strike union rights freedom refugees immigration migrants citizens"
    " population families children women victims survivors injured killed wounded dead death toll"
    " disaster earthquake hurricane flood storm fire emergency rescue evacuated damage destroyed"
    " weather temperature climate change environment environmental pollution energy electricity"
    " oil gas coal water food agriculture harvest prices shares stock bank loan debt credit crisis"
    " disease virus infection vaccine patients doctors medical treatment health research study"
    " scientists discovered technology computer internet software website online mobile telephone"
    " satellite spacecraft launch mission football match championship tournament season league"
    " club player team coach goal score victory defeat champion record medal stadium game film"
    " music culture history museum church religious international national foreign domestic federal"
    " local public private political social financial commercial industrial official traditional"
    " American British English French German Russian Chinese Japanese Indian Italian Spanish"
    " European African Asian Arab Israeli Australian Canadian Mexican Turkish Iranian Ukrainian"
    " United States United Kingdom United Nations European Union Security Council White House"
    " Prime Minister President New York London Paris Washington Moscow Beijing Tokyo Berlin"
)

_COMMONER: Final = (
    " made make making take taken taking took give given giving gave come came coming going gone"
    " went know known knew think thought find found looking seen seems told tell asked asking call"
    " called calls need needed want wanted work worked working help helped keep kept leave left"
    " begin began begun start started starting continue continued continues become became show"
    " showed shown hold held bring brought reach reached meet met meeting meetings talks report"
    " reported reports reporters expected expects plan planned plans planning decided decision"
    " agreed announced said in a statement added that explained argued warned claimed denied"
    " confirmed insisted suggested described believes believed hope hoped increase increased"
    " decrease fell fall rose rise rising raised higher lower lowest highest largest biggest large"
    " small great good better best early earlier late later latest long longer short high low new"
    " old young next last first second third fourth fifth two three four five six seven eight nine"
    " ten one another other others each every both many several some such same own more most much"
    " less least few only just even still also again once since until while because though where"
    " when what who whom whose which how why then than there here before after during through"
    " between among against around across under over above below near into onto upon about away"
    " together people person man men woman life world country countries government governments"
    " state states city town area house home family group member members leader leaders system"
    " programme program policy issue issues problem problems question case point part number level"
    " order result results effect support power control force law act right month months week weeks"
    " day days year years ago hour hours minutes time times today now end way place side line news"
    " the following the previous the current the former the latest the same the other the only"
    " the first time the second the last two the next three the new the end of the the number of"
    " the beginning of the one of the most part of the some of the many of the members of the"
    " a number of a group of a series of a spokesman for the a result of the as a result of as"
    " well as the as part of the at least at the time at the end of the according to the because"
    " of the due to the prior to the in order to in addition to the in front of in response to in"
    " the past in the first in the last year in the United States in a statement on Monday on"
    " Tuesday on Wednesday on Thursday on Friday on Saturday on Sunday out of the more than less"
    " than would not did not does not do not was not were not is not are not could not can not"
    " cannot don't didn't doesn't wasn't isn't it's that's he's she's they're we're I'm I've we've"
    " there is there are there was there were this is it is it was it would it had it has been he"
    " was he had he has been she was she had they were they had they are they have we are we have I"
    " think I have will be would be could be should be may be might be must be can be to be had"
    " been have been has been will have would have who was who had who is who are which was which"
    " is which has that it was that the that he had that they were said it would said the"
)

_COMMONEST: Final = (
    ".  \n per cent Mr Mrs Dr Inc Corp Ltd Co 000 000,000"
    " 2019 2018 2020 2017 2024 2025 1990 2000\r\n\r\n\n\ntitle: date: author: source: Caption:"
    " ———\u201d said. \u2019s the \u201cWe are \u201cThe \u201cI \u201cIt is a \u201d he said."
    '\n\n\u201c." he said. "We ." she said. "I ," said the ," he said, " ," he added. "It \'s'
    " the 's 't be 're n't \"The \n\nThe \n\nIn the \n\nHe said \n\nBut the \n\nA "
    "\n\nMr \n\nMrs \n\nAccording to . However, the . In the . He said the . They are . We have ."
    " It is . It was . This is . But the . And . At the . On the . She said the . A . The new . The"
    " , but the , and the , in the , with the , who is , which is , as the , said that the , a , "
    "where the , when the , after the , while the , including the had the have the has the is the"
    " was the were the are a be a was a is a with a for a as a to a of a in a by a on a at a from a"
    " when a this that these those their them they his him her she its our your we you he his it"
    " all any no not but or if so up out was were are been being be is has had have having do did"
    " does done can could may might will would should must shall said say saying says and other"
    " about the over the into the against the after the between the during the under the through"
    " the that the said the when the which the while the if the than the by a with his as an of an"
    " to make to take to be the to have to the and is in and was and that and to and the by the at"
    " the as the from the with the that the on the for the to the in the and the of the "
    " date 2019-10-11 \n[[0,0],[17,54],null,[],null,null]\n date "
)

TEXT: Final = (_RARER + _COMMONER + _COMMONEST).encode()
"""News in English, before it the places of its parts, as JSON. No sentence of anybody's."""

FOUND: Final = (
    b'"ES.29","ES","GR","IT","PL","TR","IR","IL","SY","EG","ZA","NG","KE","BR","MX","AR","KR","JP",'
    b'"PK","IN","CN","AU","CA","US.DC","US.NY","US.CA","US","UA","RU","FR","DE","GB.ENG","GB",'
    b'"world/antarctica","world/oceania","world/south-america","world/africa","world/asia",'
    b'"world/north-america","world/europe","name:null,null,null,[]],["null,null,[]]],["'
    b'Antarctica","Poland","Spain","Greece","Italy","Turkey","Iran","Israel","Syria","Egypt",'
    b'"South Africa","Nigeria","Kenya","Brazil","Mexico","Argentina","South Korea","Japan",'
    b'"Pakistan","India","China","Australia","Canada","Ukraine","Russia","France","Germany",'
    b'"United Kingdom","United States"],[["United States","US",[],"United States",39.76,-98.5,'
    b'["world/north-america"]],["Washington","4140963",[],"United States",38.9,-77.04,["US",'
    b'"world/north-america"]],["London","2643743",[],"United Kingdom",51.51,-0.13,["GB.ENG","GB",'
    b'"world/europe"]],"title",0,null],[,"scare quote",0,null],[]],[[],[],[]]],[],[],[]]'
    b'"2014-01-01","2014-12-31"],[,"2018-10-22","2018-10-22"],[,"2019-01-01","2019-01-31"]],[]]'
    b'"within","pronoun","description","appositive","heading","paragraph","carried","turn","'
    b',"speech",1,[",null],[,"she"],["Maria ","maria ",[,"he"],["John ","john ",[,null],["David "'
    b',"david ",[,"she"]],[["he"]],[["the president",null,[the minister",null,[the police",null,'
    b'["the government",null,[],0.61,"reported",[,"cue",,"description"]]],[],0.49,"reported",[,'
    b'"cue",,"name"]]],[],0.441,"reported",[,"cue",,"pronoun",,"name"]]],[],0.829,"reported",[,'
    b'"cue",,"description"]]],[],0.697,"reported",[,"cue",,"name",,"name"]]],[,"speech",0,null],['
    b',"speech",0,["],0.931,"behind",[,"cue",,"pronoun",,"name",,"name"]]],[],0.957,"before_by_name'
    b'",[,"cue",,"name",,"name"]]],[],0.98,"behind",[,"cue",,"name",,"name"]]],['
)
"""What `packing.packed` writes of an examination."""

MARKS: Final = (
    b",null],[,null]],[[,[[[],null],[[[]],[[]],[[],[]],[]]"
    b" qqqw2014 qqqd19 qqqd199 qqqd1987 qqqd198 qqqe qqqd202 qqqd2025 qqqd20 qqqd201 qqqd2018"
    b" qqqd201812 qqqd20181228 qqqd20181229 qqqd2019 qqqd201901 qqqd20190110 qqqnpeter qqqnmichael"
    b" qqqnmaria qqqnrobert qqqnpaul qqqnjames qqqndavid qqqnjohn qqqr12 qqqr13 qqqr14 qqqs12"
    b' qqqs13 qqqs14 qqql20 qqql30 qqql12 qqql13 qqql1 qqql2 qqql3 qqql4 qqqn qqqn qqqp1",[],[],[]]'
    b'["qqqevery qqqo1 qqqp15 qqqp25 ["qqqevery qqqreports qqqattributes qqqo1 qqqp'
    b'["qqqevery qqqquotes qqqreports qqqattributes qqqo1 qqqp1'
)
"""What `kept_page.packed_marks` writes of an article's tags, quotations, utterances and days."""
