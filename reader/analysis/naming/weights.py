"""The features that the trained tagger has weights for: of all others it takes no notice.

They are read from the model's own table of attributes, a constant database (CQDB) inside the
file (Okazaki, CRFsuite, `lib/crf/src/crf1d_model.c` and `lib/cqdb`).
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

_ATTRIBUTES: Final = struct.Struct("<36xI")  # where the model's header says that they begin
_TABLE: Final = struct.Struct("<4s12xII")  # its magic, how many it has, where they are listed
_RECORD: Final = struct.Struct("<4xI")  # behind the number, the length with the nought at its end


def weighed(model: Path) -> dict[bytes, bytes]:
    """Each feature that a CRFsuite model has weights for, mapped to itself.

    ValueError where the file holds no such table.
    """
    data = model.read_bytes()
    (table,) = _ATTRIBUTES.unpack_from(data)
    magic, count, listed = _TABLE.unpack_from(data, table)
    if magic != b"CQDB":
        raise ValueError(f"{model.name} is no model of the tagger")
    found: dict[bytes, bytes] = {}
    for (record,) in struct.iter_unpack("<I", data[table + listed : table + listed + 4 * count]):
        start = table + record + _RECORD.size
        (length,) = _RECORD.unpack_from(data, table + record)
        feature = data[start : start + length - 1]
        found[feature] = feature
    return found
