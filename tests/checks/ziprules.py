# SPDX-License-Identifier: MIT
"""The rules of a ZIP container, read by hand on the bytes, because ready-made readers forgive.

What is asked for beyond a sound ZIP: the first part, dates that do not tell when the program ran,
no extra fields, no flag but the one for UTF-8 names, nothing between, before or after the entries."""
import struct
import zlib
from dataclasses import dataclass

LOCAL = struct.Struct("<4sHHHHHIIIHH")
CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
END = struct.Struct("<4sHHHHIIH")
STORED, DEFLATED, UTF8_FLAG = 0, 8, 0x0800
FIRST_DATE = 0x0021  # 1980-01-01, the earliest that a ZIP can hold
FIRST_PART = {"docx": "[Content_Types].xml", "odt": "mimetype"}
ODT_MIMETYPE = b"application/vnd.oasis.opendocument.text"


@dataclass
class Entry:
    name: bytes
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    extra: int
    comment: int
    offset: int


class Torn(Exception):
    """The bytes are no ZIP container."""


def end_record(data: bytes) -> tuple:
    """(entries, size and offset of the directory)."""
    if len(data) < END.size:
        raise Torn("shorter than an end record")
    mark, disk, start, here, count, size, offset, comment = END.unpack(data[-END.size:])
    if mark != b"PK\5\6":
        raise Torn("the last 22 bytes are no end record")
    if disk or start or here != count or comment:
        raise Torn("several disks, or a comment")
    if offset + size != len(data) - END.size:
        raise Torn("the directory does not end where the end record begins")
    return count, size, offset


def directory(data: bytes) -> list:
    count, size, at = end_record(data)
    entries = []
    for _ in range(count):
        (mark, _, _, flags, method, time, date, crc, packed, full, name, extra, comment, _, _, _,
         offset) = CENTRAL.unpack_from(data, at)
        if mark != b"PK\1\2":
            raise Torn(f"no directory entry at {at}")
        at += CENTRAL.size
        entries.append(Entry(data[at:at + name], flags, method, time, date, crc, packed, full,
                             extra, comment, offset))
        at += name + extra + comment
    if at != len(data) - END.size:
        raise Torn("the directory has another size than its entries")
    return entries


def content(data: bytes, entry: Entry) -> bytes:
    """The part's bytes; Torn when the entry does not hold what it says."""
    start = entry.offset + LOCAL.size + len(entry.name)
    packed = data[start:start + entry.packed]
    if entry.method == STORED:
        return packed
    try:
        stream = zlib.decompressobj(-15)
        plain = stream.decompress(packed) + stream.flush()
    except zlib.error as error:
        raise Torn(f"{entry.name!r}: {error}") from None
    if not stream.eof or stream.unused_data:
        raise Torn(f"{entry.name!r}: the stream does not end with the entry")
    return plain


def local_faults(data: bytes, entry: Entry) -> list:
    """The header before the bytes must say what the directory says."""
    mark, _, flags, method, time, date, crc, packed, size, name, extra = LOCAL.unpack_from(
        data, entry.offset)
    start = entry.offset + LOCAL.size
    pairs = {
        "mark": (mark, b"PK\3\4"), "name": (data[start:start + name], entry.name),
        "flags": (flags, entry.flags), "method": (method, entry.method),
        "time": (time, entry.time), "date": (date, entry.date), "CRC": (crc, entry.crc),
        "packed size": (packed, entry.packed), "size": (size, entry.size), "extra field": (extra, 0),
    }
    return [f"{entry.name!r}: local {what} {have!r}, wanted {want!r}"
            for what, (have, want) in pairs.items() if have != want]


def entry_faults(data: bytes, entry: Entry) -> list:
    faults = local_faults(data, entry)
    plain = content(data, entry)
    conditions = {
        "flags": entry.flags & ~UTF8_FLAG == 0,
        "method": entry.method in (STORED, DEFLATED),
        "extra field or comment": entry.extra == 0 and entry.comment == 0,
        "date": (entry.date, entry.time) == (FIRST_DATE, 0),
        "size": len(plain) == entry.size,
        "CRC": zlib.crc32(plain) == entry.crc,
        "name": safe_name(entry.name),
    }
    return faults + [f"{entry.name!r}: {what}" for what, good in conditions.items() if not good]


def safe_name(name: bytes) -> bool:
    parts = name.split(b"/")
    return name.isascii() and b"\\" not in name and not {b"", b".", b".."} & set(parts)


def order_faults(entries: list, kind: str) -> list:
    faults = []
    names = [entry.name.decode("utf-8", "replace") for entry in entries]
    if not names or names[0] != FIRST_PART[kind]:
        faults.append(f"the first part is {names[:1]}")
    if len({name.lower() for name in names}) != len(names):
        faults.append("a name stands there twice")
    at = 0
    for entry in entries:
        if entry.offset != at:
            faults.append(f"{entry.name!r} starts at {entry.offset}, not at {at}")
        at = entry.offset + LOCAL.size + len(entry.name) + entry.packed
    return faults


def mimetype_faults(data: bytes, entries: list) -> list:
    """ODF 1.3 part 2, 3.3: stored, so that its text stands at byte 38."""
    first = entries[0]
    if first.method != STORED or data[38:38 + len(ODT_MIMETYPE)] != ODT_MIMETYPE:
        return ["mimetype is not stored at byte 38"]
    return [] if first.size == len(ODT_MIMETYPE) else ["mimetype holds more than the media type"]


def zip_faults(data: bytes, kind: str) -> list:
    """All that is wrong with the container; empty: sound."""
    try:
        entries = directory(data)
        faults = order_faults(entries, kind)
        for entry in entries:
            faults += entry_faults(data, entry)
        if kind == "odt" and entries:
            faults += mimetype_faults(data, entries)
        return faults
    except (Torn, struct.error) as torn:
        return [str(torn)]
