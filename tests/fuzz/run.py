#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""run.py HARNESS text|sheet SOURCE SECONDS FOLDER: the fuzzer for some seconds, begun from our own texts
or sheets; an input that breaks the law is left in FOLDER and its path printed."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checks"))
import spec  # noqa: E402
from tap import Tap  # noqa: E402

INPUT_BYTES = {"text": 4096, "sheet": 8192}
INPUT_SECONDS, MEMORY_MB = 20, 2048
COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
RNG_WORD = re.compile(r'(?:element|attribute) name="([\w-]+)"|<value>([^<]+)</value>')


def put_texts(source: Path, folder: Path) -> None:
    for path in sorted(source.glob("samples/*.txt")):
        (folder / path.name).write_bytes(path.read_bytes()[:INPUT_BYTES["text"]])
    for path in sorted(source.glob("tests/spec/*.txt")):
        for i, (_, text, _) in enumerate(spec.examples(path)):
            (folder / f"{path.stem}-{i}").write_text(text, encoding="utf-8")


def put_sheets(source: Path, folder: Path) -> None:
    for path in [*source.glob("styles/*.xml"), *source.glob("samples/*.xml"), *source.glob("tests/styles/*.xml")]:
        (folder / path.name).write_text(COMMENT.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")


def text_words(source: Path) -> bytes:
    return (source / "tests" / "fuzz" / "dictionary.txt").read_bytes()


def sheet_words(source: Path) -> bytes:
    """Every word of the schema."""
    words = RNG_WORD.findall((source / "styles" / "style.rng").read_text(encoding="utf-8"))
    return "".join(f'"{word}"\n' for word in sorted({a or b for a, b in words})).encode("utf-8")


SEEDS = {"text": put_texts, "sheet": put_sheets}
WORDS = {"text": text_words, "sheet": sheet_words}


def put_dictionary(plain: bytes, path: Path) -> None:
    """The dictionary with everything beyond ASCII escaped, as libFuzzer reads it."""
    path.write_text("".join(chr(b) if b < 0x80 else f"\\x{b:02x}" for b in plain))


def fuzz(harness: str, kind: str, source: Path, seconds: int, kept: Path) -> tuple:
    """(status, last lines, inputs that failed)."""
    before = set(kept.glob("*-*"))
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        dictionary, corpus = Path(folder) / "dictionary", Path(folder) / "corpus"
        corpus.mkdir()
        put_dictionary(WORDS[kind](source), dictionary)
        SEEDS[kind](source, corpus)
        done = subprocess.run([harness, f"-max_total_time={seconds}", f"-max_len={INPUT_BYTES[kind]}",
                               f"-timeout={INPUT_SECONDS}", f"-rss_limit_mb={MEMORY_MB}",
                               f"-artifact_prefix={kept}/", "-print_final_stats=1",
                               f"-dict={dictionary}", str(corpus)],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    words = done.stdout.decode("utf-8", "replace").splitlines()
    told = [line for line in words if not line.lstrip().startswith("#")]  # no frames, no progress
    return done.returncode, told[-15:], sorted(set(kept.glob("*-*")) - before)


def main(harness: str, kind: str, source: str, seconds: str, folder: str) -> None:
    kept = Path(folder)
    kept.mkdir(parents=True, exist_ok=True)
    with Tap() as tap:
        status, words, failed = fuzz(harness, kind, Path(source), int(seconds), kept)
        detail = [f"failing input: {path}" for path in failed] + words
        tap.ok(status == 0 and not failed, f"{seconds} seconds of mutated {kind}s", detail)


if __name__ == "__main__":
    main(*sys.argv[1:6])
