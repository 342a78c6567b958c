"""What `--help` tells besides the options."""

OVERVIEW = """\
commands, which open no window:
  import PATH…       take articles in
  list [FILTER]      the articles, newest first
  show ID            one article, its quotations marked and their speakers named
  quotes [FILTER]    what was said, and by whom
  people [FILTER]    who is mentioned
  speakers [FILTER]  who is quoted, and how many words
  places [FILTER]    what places are named
  export [FILTER]    quotations or articles, as CSV, JSON or Markdown
  corrections [DEED] what you have corrected: list, undo, export, import
  annotate [FILE…]   quotations, people and places of texts, without a library

`dateline COMMAND --help` says more. A path named like a command: ./list
"""

FILTER = """\
FILTER is what one types into the window's filter box:
  word word  "a phrase"  a OR b  -a  person:macron  place:france  speaker:macron
  said:pension  reported:pension  title:  date:2025-03  date:7d  has:quote
  about:2025-03-27  is:unread  is:starred  tag:budget
Put it in single quotes where it holds marks or brackets of its own.
"""

SPREADSHEETS = """\
In a table (CSV) a cell that begins with = + - @ gets an apostrophe before it, or a
spreadsheet would work it out. A table written to a file is UTF-8 with the mark by
which spreadsheets know it.
"""

DEED = """\
DEED is one of:
  list           the corrections, each with its number
  undo N         take the correction of that number back
  export FILE    write all to a small text file that others can import (-: print it)
  import FILE    make those of such a file; what is here already is passed over
"""
