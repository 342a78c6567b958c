"""What `has:` and `is:` can be followed by, and what each asks for."""

from __future__ import annotations

from reader.library.wanted import HasQuotation, HasReported, IsRead, IsStarred, Tagged, Wanted

KINDS: dict[str, dict[str, Wanted]] = {
    "has": {
        **dict.fromkeys(("quote", "quotes", "quotation", "quotations"), HasQuotation()),
        **dict.fromkeys(("speaker", "speakers"), HasQuotation(attributed=True)),
        "reported": HasReported(),
        **dict.fromkeys(("tag", "tags"), Tagged("*")),
    },
    "is": {
        "unread": IsRead(read=False),
        "read": IsRead(),
        "starred": IsStarred(),
    },
}
"""By field and value, folded; `FIELDS` names one of each that ask for the same."""
