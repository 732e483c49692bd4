#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""run.py HARNESS SOURCE SECONDS FOLDER: the fuzzer for some seconds, begun from the samples and the
examples; an input that breaks the law is left in FOLDER and its path printed."""
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "checks"))
import spec  # noqa: E402
from tap import Tap  # noqa: E402

INPUT_BYTES, INPUT_SECONDS, MEMORY_MB = 4096, 20, 2048


def put_seeds(source: Path, folder: Path) -> None:
    for path in sorted(source.glob("samples/*.txt")):
        (folder / path.name).write_bytes(path.read_bytes()[:INPUT_BYTES])
    for path in sorted(source.glob("tests/spec/*.txt")):
        for i, (_, text, _) in enumerate(spec.examples(path)):
            (folder / f"{path.stem}-{i}").write_text(text, encoding="utf-8")


def put_dictionary(source: Path, path: Path) -> None:
    """The dictionary with everything beyond ASCII escaped, as libFuzzer reads it."""
    plain = (source / "tests" / "fuzz" / "dictionary.txt").read_bytes()
    path.write_text("".join(chr(b) if b < 0x80 else f"\\x{b:02x}" for b in plain))


def fuzz(harness: str, source: Path, seconds: int, kept: Path) -> tuple:
    """(status, last lines, inputs that failed)."""
    before = set(kept.glob("*-*"))
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        dictionary, corpus = Path(folder) / "dictionary", Path(folder) / "corpus"
        corpus.mkdir()
        put_dictionary(source, dictionary)
        put_seeds(source, corpus)
        done = subprocess.run([harness, f"-max_total_time={seconds}", f"-max_len={INPUT_BYTES}",
                               f"-timeout={INPUT_SECONDS}", f"-rss_limit_mb={MEMORY_MB}",
                               f"-artifact_prefix={kept}/", "-print_final_stats=1",
                               f"-dict={dictionary}", str(corpus)],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    words = done.stdout.decode("utf-8", "replace").splitlines()
    told = [line for line in words if not line.lstrip().startswith("#")]  # no frames, no progress
    return done.returncode, told[-15:], sorted(set(kept.glob("*-*")) - before)


def main(harness: str, source: str, seconds: str, folder: str) -> None:
    kept = Path(folder)
    kept.mkdir(parents=True, exist_ok=True)
    with Tap() as tap:
        status, words, failed = fuzz(harness, Path(source), int(seconds), kept)
        detail = [f"failing input: {path}" for path in failed] + words
        tap.ok(status == 0 and not failed, f"{seconds} seconds of mutated texts", detail)


if __name__ == "__main__":
    main(*sys.argv[1:5])
