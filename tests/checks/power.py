# SPDX-License-Identifier: MIT
"""What a program did to files (record_files.c) -> what a disk may hold after a power cut.

The model: calls that change names survive in their order, up to any of them (a journalling file
system); bytes are safe from the next sync that covers them, and before that each file may have all
of them, none, zeros, or zeros in front of some."""
from dataclasses import dataclass, field
from pathlib import Path

SYNC_CALLS = ("fsync", "syncfs")


@dataclass
class File:
    safe: bytes = b""  # what survives in any case
    now: bytes = b""


@dataclass
class Disk:
    """Files and folders by their absolute paths, which are bytes."""
    files: dict = field(default_factory=dict)
    folders: set = field(default_factory=set)


def snapshot(root: Path) -> Disk:
    """A folder on a disk at rest."""
    disk = Disk()
    for path in sorted(root.rglob("*")):
        if path.is_dir():
            disk.folders.add(bytes(path))
        else:
            disk.files[bytes(path)] = File(path.read_bytes(), path.read_bytes())
    return disk


def read_record(path: Path) -> list:
    """The calls: tuples of a name and its words."""
    return [tuple(line.split(" ")) for line in path.read_text("ascii").splitlines()]


class Replay:
    """A disk on which recorded calls happen again."""

    def __init__(self, disk: Disk, root: Path) -> None:
        self.disk = disk
        self.root = bytes(root) + b"/"
        self.open = {}  # number -> [File, where the last write ended]

    def path(self, digits: str):
        """The path, or None when it is none of ours."""
        name = bytes.fromhex(digits).replace(b"//", b"/")
        return name.rstrip(b"/") if name.startswith(self.root) else None

    def call(self, name: str, *words: str) -> None:
        getattr(self, "call_" + name)(*words)

    def call_open(self, number: str, digits: str, flags: str) -> None:
        self.open.pop(number, None)
        name = self.path(digits)
        if name is None or name in self.disk.folders or (name not in self.disk.files and flags[0] != "c"):
            return
        file = self.disk.files.setdefault(name, File())
        file.now = b"" if flags[1] == "t" else file.now
        self.open[number] = [file, 0]

    def call_close(self, number: str) -> None:
        self.open.pop(number, None)

    def call_write(self, number: str, offset: str, digits: str) -> None:
        if number not in self.open:
            return
        file, end = self.open[number]
        data, at = bytes.fromhex(digits), end if offset == "-1" else int(offset)
        file.now = file.now[:at].ljust(at, b"\0") + data + file.now[at + len(data):]
        self.open[number][1] = at + len(data)

    def call_cut(self, number: str, size: str) -> None:
        if number in self.open:
            file = self.open[number][0]
            file.now = file.now[:int(size)].ljust(int(size), b"\0")

    def call_rename(self, old: str, new: str) -> None:
        old, new = self.path(old), self.path(new)
        if old in self.disk.files and new is not None:
            self.disk.files[new] = self.disk.files.pop(old)

    def call_unlink(self, digits: str) -> None:
        self.disk.files.pop(self.path(digits), None)

    def call_mkdir(self, digits: str) -> None:
        if self.path(digits) is not None:
            self.disk.folders.add(self.path(digits))

    def call_rmdir(self, digits: str) -> None:
        self.disk.folders.discard(self.path(digits))

    def call_fsync(self, number: str) -> None:
        if number in self.open:
            file = self.open[number][0]
            file.safe = file.now

    def call_syncfs(self, number: str) -> None:
        for file in [*self.disk.files.values(), *(file for file, _ in self.open.values())]:
            file.safe = file.now


# ---- what is left of bytes that were not synced -------------------------------------------------

def kept(file: File) -> bytes:
    """What the file has in common with its safe state, from the front."""
    n = 0
    while n < min(len(file.safe), len(file.now)) and file.safe[n] == file.now[n]:
        n += 1
    return file.now[:n]


def zeros(file: File) -> bytes:
    return kept(file).ljust(len(file.now), b"\0")


def late_half(file: File) -> bytes:
    """The second half of what is new, zeros in place of the first."""
    front = kept(file)
    middle = (len(front) + len(file.now)) // 2
    return front.ljust(middle, b"\0") + file.now[middle:]


LOSSES = {"all bytes": lambda file: file.now, "old bytes": lambda file: file.safe, "zeros": zeros,
          "a late half": late_half}


def after_cut(disk: Disk, loss: str) -> tuple:
    """(folders, path -> bytes) when the power is cut now."""
    files = {name: file.now if file.now == file.safe else LOSSES[loss](file) for name, file in disk.files.items()}
    return frozenset(disk.folders), files


def set_up(state: tuple) -> None:
    """Makes such a disk; its root must be there and empty."""
    folders, files = state
    for name in sorted(folders):
        Path(name.decode("utf-8", "surrogateescape")).mkdir()
    for name, data in files.items():
        Path(name.decode("utf-8", "surrogateescape")).write_bytes(data)
