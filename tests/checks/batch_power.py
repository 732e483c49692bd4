#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: after a power cut at any moment of a batch, the next run makes what an undisturbed one makes.

A run is recorded, call by call; from the record come the states that a disk may have after a cut
around each change of the journal and of names (power.py); each is set up, and batch run again.

Needs $GONGWEN_RECORDER, the library that records."""
import os
import shutil
import tempfile
from pathlib import Path

import collection
import power
import program
from collection import documents, faults, fill, leftovers
from tap import Tap

TEXTS = 6
MANY_TEXTS = 520  # documents: more than one group
MANY_NAMES = 8    # changes of names in a row of which all are looked at, and the last of them
NAMING = ("rename", "mkdir")
LEAST_STATES = 20
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # hundreds of disks are set up
FOREIGN = b"somebody's own work"
OTHER = ("-m", "author=甲")


class Scene:
    """A disk with an output folder and a report, the texts beside it."""

    def __init__(self, folder: Path, texts: int, formats: str = "docx,odt") -> None:
        self.folder, self.formats = folder, formats
        self.source, self.disk = folder / "texts", folder / "disk"
        self.out, self.report = self.disk / "out", self.disk / "report.jsonl"
        fill(self.source, texts)
        self.disk.mkdir()

    def run(self, *options, changes: dict = {}) -> program.Result:
        return program.run(["batch", self.source, "-o", self.out, "-t", self.formats, "--report", self.report,
                            "-j", "1", *options], {**collection.ENGLISH, **changes})

    def record(self, *options) -> list:
        """The calls of a run."""
        path = self.folder / "calls"
        done = self.run(*options, changes={"LD_PRELOAD": os.environ["GONGWEN_RECORDER"], "RECORD_FILES": str(path),
                                           "ASAN_OPTIONS": "verify_asan_link_order=0"})
        assert done.status in (0, 1), done.stderr
        return power.read_record(path)

    def empty(self) -> None:
        shutil.rmtree(self.disk)
        self.disk.mkdir()


# ---- moments ------------------------------------------------------------------------------------

def is_change(call: tuple, scene: Scene) -> bool:
    """Does it change a name, or the length of a journal, or make something safe?"""
    if call[0] in ("rename", "unlink", "mkdir", "rmdir"):
        return bytes(scene.disk) in bytes.fromhex(call[1])
    return call[0] in ("cut", *power.SYNC_CALLS) or (call[0] == "write" and call[2] != "-1")


def moments(calls: list, scene: Scene) -> list:
    """Numbers of calls before, at and behind each change; of many names given in a row, the first and the last."""
    changes = [i for i, call in enumerate(calls) if is_change(call, scene)]
    row, chosen = 0, set()
    for at, i in enumerate(changes):
        row = row + 1 if calls[i][0] in NAMING else 0
        is_last = at + 1 == len(changes) or calls[changes[at + 1]][0] not in NAMING
        if row <= MANY_NAMES or is_last:
            chosen |= {i - 1, i, i + 1}
    return sorted(i for i in chosen if 0 <= i < len(calls))


def states(calls: list, before: power.Disk, scene: Scene, losses: tuple) -> dict:
    """State -> what it is called; each once."""
    wanted, found = set(moments(calls, scene)), {}
    replay = power.Replay(before, scene.disk)
    for i, call in enumerate(calls):
        replay.call(*call)
        for loss in losses if i in wanted else ():
            folders, files = power.after_cut(replay.disk, loss)
            key = (folders, tuple(sorted(files.items())))
            found.setdefault(key, (f"cut behind call {i} ({call[0]}), {loss}", i))
    return found


# ---- the next run -------------------------------------------------------------------------------

def judge(scene: Scene, done: program.Result, whole: dict, status: int, foreign: tuple) -> list:
    """What is wrong after the run that followed the cut."""
    if not scene.report.is_file():
        return [f"no report: {done.stderr.strip()}"]
    found = [] if done.status == status else [f"status {done.status}: {done.stderr.strip()}"]
    made = documents(scene.out)
    found += [f"{name!r} is not as it should be" for name in {*made, *whole} if made.get(name) != whole.get(name)]
    found += [f"left over: {name}" for name in leftovers(scene.disk)]
    report = collection.read_report(scene.report)
    found += [fault for fault in faults(scene.out, report) if fault not in [f"no line for {name!r}" for name in foreign]]
    told = {line["output"] for line in report}
    return found + [f"no line of the report for {name!r}" for name in whole if name.decode() not in told]


def check_cuts(tap: Tap, name: str, scene: Scene, options: tuple, foreign: tuple = (),
               losses: tuple = tuple(power.LOSSES)) -> None:
    """The disk of the scene is what the run finds."""
    before = power.snapshot(scene.disk)
    calls = scene.record(*options)
    expected = scene.run(*options)
    whole, wrong = documents(scene.out), []
    found = states(calls, before, scene, losses)
    points = {i for _, i in found.values()}
    for (folders, files), (told, _) in found.items():
        scene.empty()
        power.set_up((folders, dict(files)))
        done = scene.run(*options)
        wrong += [f"{told}: {fault}" for fault in judge(scene, done, whole, expected.status, foreign)]
    tap.ok(len(found) >= LEAST_STATES, f"{name}: {len(found)} states of the disk at {len(points)} moments", len(found))
    tap.none(wrong, f"{name}: the next run makes all of them good")


def check_first_run(tap: Tap, folder: Path) -> None:
    """Into a folder with a file that is not ours."""
    scene = Scene(folder, TEXTS)
    foreign = scene.out / "部门0/0/通知0.docx"
    foreign.parent.mkdir(parents=True)
    foreign.write_bytes(FOREIGN)
    check_cuts(tap, "a first run", scene, (), (bytes(foreign.relative_to(scene.out)),))


def check_replacing(tap: Tap, folder: Path) -> None:
    """Documents of an earlier run are replaced."""
    scene = Scene(folder, TEXTS)
    scene.run()
    check_cuts(tap, "documents that are replaced", scene, OTHER)


def check_pruning(tap: Tap, folder: Path) -> None:
    """Texts are gone, and their documents with them."""
    scene = Scene(folder, TEXTS)
    scene.run()
    shutil.rmtree(scene.source / "部门1")
    (scene.source / "部门2/0/通知2.txt").write_bytes(collection.text(77))
    check_cuts(tap, "documents that are pruned", scene, ("--prune",))


def check_stale(tap: Tap, folder: Path) -> None:
    """The journal is written anew."""
    scene = Scene(folder, TEXTS)
    scene.run()
    journal = scene.out / collection.KEEPER / "journal"
    journal.write_bytes(journal.read_bytes() * 120)
    check_cuts(tap, "a stale journal", scene, OTHER)


def check_groups(tap: Tap, folder: Path) -> None:
    """More documents than are synced together."""
    scene = Scene(folder, MANY_TEXTS, "docx")
    check_cuts(tap, "two groups", scene, (), losses=("old bytes", "zeros"))


def main() -> None:
    with Tap() as tap:
        for check in (check_first_run, check_replacing, check_pruning, check_stale, check_groups):
            with tempfile.TemporaryDirectory(prefix="gongwen-", dir=MEMORY) as name:
                check(tap, Path(name))


if __name__ == "__main__":
    main()
