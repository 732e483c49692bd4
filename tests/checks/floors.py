#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does each file include its own floor and lower ones only?

    floors.py ROOT

Reads the #include "..." lines of ROOT/convert and prints TAP, one result a rule.
"""
import re
import sys
from pathlib import Path

FLOORS = [
    ['base'],
    ['text', 'tree'],
    ['parse', 'style', 'pack'],
    ['layout', 'write', 'read'],
    ['convert.c', 'collection.c', 'contents.c', 'document.c', 'document.h'],
    ['batch', 'serve'],
    ['cli', 'main.c'],
]
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
EVERYWHERE = 'gongwen.h'
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def sources(root: Path) -> list[Path]:
    """The C files below convert/, as paths from there."""
    return sorted(p.relative_to(root) for p in root.rglob('*.[ch]'))


def room(path: Path) -> str:
    """The room of a file: its first folder, or its own name when it stands in none."""
    return path.parts[0]


def includes(root: Path, path: Path) -> list[str]:
    """What a file includes of the project itself."""
    text = (root / path).read_text(encoding='utf-8')
    return [name for mark, name in INCLUDE.findall(text) if mark == '"']


def homeless(paths: list[Path]) -> list[str]:
    return [str(p) for p in paths if room(p) not in FLOOR_OF and str(p) != EVERYWHERE]


def unknown(root: Path, paths: list[Path]) -> list[str]:
    """Includes that are not written from convert/ on, or name no file."""
    return [f'{p} includes {name}' for p in paths for name in includes(root, p)
            if not (root / name).is_file() or '..' in Path(name).parts]


def upward(root: Path, paths: list[Path], floor: int) -> list[str]:
    """Includes of the files on a floor that lead to a higher one."""
    here = [p for p in paths if FLOOR_OF.get(room(p)) == floor]
    return [f'{p} includes {name}' for p in here for name in includes(root, p)
            if FLOOR_OF.get(room(Path(name)), 0) > floor]


def report(number: int, rule: str, faults: list[str]) -> bool:
    print(f'{"not ok" if faults else "ok"} {number} - {rule}')
    for fault in faults:
        print(f'# {fault}')
    return not faults


def main() -> int:
    root = Path(sys.argv[1]) / 'convert'
    paths = sources(root)
    rules = [
        ('there are files to check', [] if paths else ['none found']),
        ('each file stands in a room', homeless(paths)),
        ('includes name files from convert/ on', unknown(root, paths)),
        (f'{EVERYWHERE} includes nothing of the project',
         includes(root, Path(EVERYWHERE)) if Path(EVERYWHERE) in paths else ['it is missing']),
    ]
    for floor, rooms in enumerate(FLOORS):
        rules.append((f'floor {floor} ({", ".join(rooms)}) includes nothing above',
                      upward(root, paths, floor)))
    print(f'1..{len(rules)}')
    results = [report(n, rule, faults) for n, (rule, faults) in enumerate(rules, 1)]
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main())
