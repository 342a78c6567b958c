"""Which paragraphs tell what a picture shows: they are no part of what an article says."""

from __future__ import annotations

import re

from reader.articles.article import Span

_LONGEST = 600
"""Code points; a longer paragraph is body text whatever it ends with."""

_AGENCIES = (
    r"AP|AFP|EPA|EPA-EFE|PA|Reuters|REUTERS|Getty|Shutterstock|Alamy|Xinhua|TASS|Sputnik|NASA|WPA"
    r"|Bloomberg|Anadolu|dpa|Rex"
)
_LABEL = re.compile(
    r"(?:FILE(?: PHOTO| -| –| —)|File (?:photo|image|picture)\b|(?:Photo|Image|Picture|Pic|Credit"
    r"|Caption|Photograph|Video|Graphic|Illustration)(?: credit| copyright| caption| by)?: ?\S"
    r"|Image (?:copyright|caption|credit|source) |(?:Photo|Photograph|Image|Picture) by [A-Z])"
)
_CREDIT_LINE = re.compile(
    r"(?:[.!?”\"’)]|^)\s*(?:Image|Photo|Picture|Photograph|Credit|PHOTO|CREDIT)"
    r"(?: credit| courtesy| by)?(?::| courtesy of) ?[A-Z@][^.!?]{1,70}\.?$"
)
_CREDITED = re.compile(r"Image|Photo|Picture|Credit|PHOTO|CREDIT")
_AFTER_CREDITS = (")", "]", "Close", "Enlarge")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]](?: ?(?:Close|Enlarge))?$")
_CREDIT = re.compile(
    rf"(?:[A-Z][^/]{{1,50}} ?/ ?(?:{_AGENCIES})\b.{{0,50}}"  # Jane Doe/AP
    rf"|(?:{_AGENCIES})(?: [Pp]hoto| [Ii]mages)? ?/ ?[A-Z].{{1,60}}"  # AP Photo/Jane Doe
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} ?/ ?[A-Z][\w.'’& -]{1,40}"  # Jane Doe/The Herald
    r"|(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|PHOTO|[Hh]andout|[Cc]ourtesy)\b.{0,80}"
    r"|.{2,60}\bvia [A-Z].{1,40}|.{0,50}\b(?:Getty Images|[Ff]ile [Pp]hoto|, [Ff]ile))"
)


def is_caption(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a caption: it is so labelled, or ends with a picture's credit."""
    words = paragraph.of(text)
    if len(words) > _LONGEST:
        return False
    if _LABEL.match(words) or (_CREDITED.search(words) and _CREDIT_LINE.search(words)):
        return True
    # Both would else be looked for from every bracket and from every full stop.
    credit = _IN_BRACKETS.search(words) if words.endswith(_AFTER_CREDITS) else None
    return credit is not None and _CREDIT.fullmatch(credit[1].strip()) is not None
