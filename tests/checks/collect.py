#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: many texts in one document and one text in many, from the outside: nothing is lost, added
or moved, the order, what is refused, and that the one undoes the other."""
import tempfile
from pathlib import Path

import law
import package
import program
from tap import Tap

ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
FILE, USAGE = 1, 2  # exit statuses
MANY = 1000
BROKEN = bytes(64)
FLAT = '<style name="flat" title="flat" extends="gbt9704"><document page-break="no"/></style>\n'
NAMES = ("2.txt", "10.txt", "第一期.txt", "第12期.txt", "附件/二.txt", "附件/十.txt", "附件/十一.txt")  # in order


def title(number: int) -> str:
    return f"关于做好第{number}号工作的通知"


def text(number: int) -> str:
    return f"{title(number)}\n\n各科室：\n\n一、总体要求\n\n1.第{number}号事项要抓紧落实。\n\n办公室\n2024年5月{number % 28 + 1}日\n"


def counted(path: Path) -> str:
    return law.counted(package.whole_text(path.read_bytes(), path.suffix[1:]))


def run(folder: Path, *words) -> program.Result:
    return program.run(words, ENGLISH, cwd=folder)


def furnish(folder: Path, names=NAMES) -> None:
    for number, name in enumerate(names, 1):
        path = folder / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(number), encoding="utf-8" if number % 2 else "gb18030")


def expected(numbers, name: str = "") -> str:
    """A book by the law: its title, the contents, the texts."""
    parts = [name, "目录", *map(title, numbers), *map(text, numbers)]
    return law.counted("".join(parts))


def check_book(tap: Tap, name: str, folder: Path, words: tuple, whole: str, status: int = 0) -> None:
    for kind in program.FORMATS:
        result = run(folder, "batch", "--collect", "-f", "-o", f"book.{kind}", *words)
        found = counted(folder / f"book.{kind}") if (folder / f"book.{kind}").exists() else ""
        tap.ok(found == whole and result.status == status, f"{name}: {kind}",
               f"status {result.status}\n{law.difference(whole, found)}\n{result.stderr}")


# ---- many into one --------------------------------------------------------------------------------

def check_order(tap: Tap, folder: Path) -> None:
    everything = range(1, len(NAMES) + 1)
    check_book(tap, "a folder, in natural order", folder, ("texts",), expected(everything))
    check_book(tap, "with a title", folder, ("texts", "-m", "标题=文件汇编"), expected(everything, "文件汇编"))
    check_book(tap, "files as they are named", folder, ("texts/10.txt", "texts/2.txt"), expected([2, 1]))
    check_book(tap, "a folder between files", folder, ("texts/10.txt", "texts/附件", "texts/2.txt"),
               expected([2, 5, 6, 7, 1]))
    (folder / "list").write_text("texts/第12期.txt\ntexts/附件\ntexts/2.txt\n", encoding="utf-8")
    check_book(tap, "the order of a list", folder, ("--files-from", "list"), expected([4, 5, 6, 7, 1]))
    check_book(tap, "files, then a list", folder, ("texts/10.txt", "--files-from", "list"), expected([2, 4, 5, 6, 7, 1]))


def check_pages(tap: Tap, folder: Path) -> None:
    """Each text begins a page, whatever the sheet says about documents: its title has a style made for
    that, with a page break or, behind contents that count on their own, with a page of its own."""
    (folder / "flat.xml").write_text(FLAT)
    for style in ("collection", "./flat.xml"):
        for kind in program.FORMATS:
            run(folder, "batch", "--collect", "-f", "-o", f"book.{kind}", "-s", style, "texts")
            paragraphs = package.paragraphs((folder / f"book.{kind}").read_bytes(), kind)
            found = [p.text for p in paragraphs if p.style.startswith("Title（")]
            tap.ok(found == [title(n) for n in range(1, len(NAMES) + 1)], f"each text on a new page: {style}, {kind}",
                   found)


def check_sheet(tap: Tap, folder: Path) -> None:
    """The kind collection has its own sheet; a title is on the outline's first level there only."""
    rows = (("collection", ()), ("gbt9704", ("-s", "gbt9704")), ("gbt9704", ("-m", "样式=gbt9704")))
    for style, words in rows:
        run(folder, "batch", "--collect", "-f", "-o", "book.docx", "texts", *words)
        run(folder, "batch", "--collect", "-f", "-o", "named.docx", "texts", "-s", style)
        same = (folder / "book.docx").read_bytes() == (folder / "named.docx").read_bytes()
        tap.ok(same, f"the sheet of a book is {style}: {' '.join(words) or 'auto'}")


def check_faces(tap: Tap, folder: Path) -> None:
    for kind in program.FORMATS:
        books = []
        for words in ((), ("--fonts", "wps"), ("--fonts", "wps")):
            run(folder, "batch", "--collect", "-f", "-o", f"book.{kind}", "texts", *words)
            books.append((folder / f"book.{kind}").read_bytes())
        tap.ok(books[0] != books[1] == books[2], f"--fonts names other faces in a book: {kind}")


def check_forms(tap: Tap, folder: Path) -> None:
    """Heads, tables, closings and colophons stand in a book as they do alone."""
    texts = sorted((program.source_root() / "tests/forms").glob("*.txt"))
    for kind in program.FORMATS:
        run(folder, "batch", "--collect", "-f", "-o", f"book.{kind}", *map(str, texts))
        alone = ""
        for path in texts:
            run(folder, "convert", "-f", "-o", f"alone.{kind}", "-s", "collection", str(path))
            alone += counted(folder / f"alone.{kind}")
        found = counted(folder / f"book.{kind}")
        tap.ok(len(texts) > 1 and found.endswith(alone), f"all forms in a book: {kind}",
               law.difference(alone, found[-len(alone):]))


def check_metadata(tap: Tap, folder: Path) -> None:
    """Those of a text go to each text, those of the book to none."""
    words = ("texts/2.txt", "texts/10.txt", "-m", "发文字号=松政〔2024〕18号", "-m", "标题=汇编", "-m", "作者=办公室")
    each = "".join("松政〔2024〕18号" + text(n) for n in (1, 2))
    check_book(tap, "metadata", folder, words, law.counted("汇编目录" + title(1) + title(2) + each))
    result = run(folder, "batch", "--collect", "-f", "-o", "none.docx", "-m", "标提=甲", "texts")
    tap.ok(result.status == USAGE and result.stderr.count("标提") == 1 and not (folder / "none.docx").exists(),
           "a faulty key ends the work before it begins", result.stderr)


def check_faults(tap: Tap, folder: Path) -> None:
    (folder / "texts" / "3.txt").write_bytes(BROKEN)
    check_book(tap, "a bad text harms no other", folder, ("texts",), expected(range(1, len(NAMES) + 1)), FILE)
    check_book(tap, "a missing text harms no other", folder, ("texts/2.txt", "texts/no.txt"), expected([1]), FILE)
    result = run(folder, "batch", "--collect", "-o", "none.docx", "texts/3.txt")
    tap.ok(result.status == FILE and not (folder / "none.docx").exists(), "nothing but bad texts: no book",
           result.stderr)
    (folder / "texts" / "3.txt").unlink()


def check_refusals(tap: Tap, folder: Path) -> None:
    (folder / "old.docx").write_bytes(b"old")
    (folder / "out").mkdir()
    rows = (
        ("no output", ("texts",), USAGE),
        ("a folder", ("texts", "-o", "out"), USAGE),
        ("a name with a slash", ("texts", "-o", "new/"), USAGE),
        ("two formats", ("texts", "-o", "none.docx", "-t", "docx,odt"), USAGE),
        ("no texts", ("-o", "none.docx"), USAGE),
        ("an empty folder", ("out", "-o", "none.docx"), FILE),
        ("no folder for it", ("texts", "-o", "no/none.docx"), FILE),
        ("an existing file", ("texts", "-o", "old.docx"), FILE),
        ("one of the texts", ("texts/10.txt", "texts/2.txt", "-f", "-t", "odt", "-o", "texts/2.txt"), FILE),
        *((f"{words[0]}", ("texts", "-o", "none.docx", *words), USAGE)
          for words in (("--report", "r.csv"), ("--prune",), ("--shard", "1/2"), ("--merge",))),
    )
    before = (folder / "texts/2.txt").read_bytes()
    for name, words, status in rows:
        result = run(folder, "batch", "--collect", *words)
        untouched = (folder / "old.docx").read_bytes() == b"old" and (folder / "texts/2.txt").read_bytes() == before
        tap.ok(result.status == status and result.stderr.startswith(("gongwen: ", "texts/", "old", "no/")) and untouched
               and not list(folder.glob("none*")) and not list((folder / "out").iterdir()), f"refused: {name}",
               f"status {result.status}\n{result.stderr}")


# ---- one into many --------------------------------------------------------------------------------

def split(folder: Path, source: str, *words) -> program.Result:
    (folder / "parts").mkdir(exist_ok=True)
    return run(folder, "convert", "--split", "-o", "parts/", source, *words)


def check_split(tap: Tap, folder: Path) -> None:
    for source in ("collection.txt", "notice.txt", "regulation.txt"):
        path = program.source_root() / "samples" / source
        whole = law.counted(path.read_text(encoding="utf-8"))
        result = split(folder, str(path), "-f", "-t", "docx,odt")
        for kind in program.FORMATS:
            found = "".join(counted(part) for part in sorted(folder.glob(f"parts/*.{kind}")))
            tap.ok(result.status == 0 and found == whole, f"the parts of {source} hold all of it: {kind}",
                   f"{result.stderr}\n{law.difference(whole, found)}")
        empty(folder / "parts")


def empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def check_names(tap: Tap, folder: Path) -> None:
    path = program.source_root() / "samples" / "collection.txt"
    split(folder, str(path))
    names = sorted(part.name for part in (folder / "parts").iterdir())
    tap.ok(names == ["00 基层调研报告汇编（3篇）.docx", "01 关于北原县特色农产品加工业发展情况的调研报告.docx",
                     "02 关于白溪镇山区小学寄宿制办学情况的调研报告.docx", "03 关于城东街道老旧小区加装电梯工作的调研报告.docx"],
           "parts are named by number and title", names)
    victim = folder / "parts" / names[1]
    victim.write_bytes(b"mine")
    (folder / "parts" / names[2]).unlink()
    again = split(folder, str(path))
    tap.ok(again.status == FILE and victim.read_bytes() == b"mine" and (folder / "parts" / names[2]).exists()
           and again.stderr.count("exists already") == 3, "what exists is kept, the others are made", again.stderr)
    forced = split(folder, str(path), "-f")
    tap.ok(forced.status == 0 and victim.read_bytes() != b"mine", "-f replaces", forced.stderr)
    empty(folder / "parts")


def check_twins(tap: Tap, folder: Path) -> None:
    """Equal titles are told apart, and a title cannot leave the folder."""
    (folder / "twins.txt").write_text(text(1) + "\n" + text(1) + "\n" + text(2), encoding="utf-8")
    result = split(folder, "twins.txt")
    names = sorted(part.name for part in (folder / "parts").iterdir())
    tap.ok(result.status == 0 and names == [f"01 {title(1)}.docx", f"02 {title(1)}.docx", f"03 {title(2)}.docx"],
           "equal titles have numbers", names)
    empty(folder / "parts")
    (folder / "evil.txt").write_text("---\n标题：../../关于CON:\"a|b\"的通知\n---\n\n各科室：\n\n请落实。\n", encoding="utf-8")
    split(folder, "evil.txt")
    names = [part.name for part in (folder / "parts").iterdir()]
    tap.ok(names == ["01 关于CONab的通知.docx"], "a title stays in the folder", names)
    empty(folder / "parts")


def check_split_refusals(tap: Tap, folder: Path) -> None:
    rows = (
        ("no folder named", ("texts/2.txt",), USAGE),
        ("a file's name", ("texts/2.txt", "-o", "x.docx"), USAGE),
        ("standard output", ("texts/2.txt", "-o", "-"), USAGE),
        ("two texts", ("texts/2.txt", "texts/10.txt", "-o", "parts/"), USAGE),
        ("a missing folder", ("texts/2.txt", "-o", "no/"), FILE),
        ("a missing text", ("no.txt", "-o", "parts/"), FILE),
    )
    for name, words, status in rows:
        result = run(folder, "convert", "--split", *words)
        tap.ok(result.status == status and not list((folder / "parts").iterdir()), f"split refused: {name}",
               f"status {result.status}\n{result.stderr}")


# ---- both -----------------------------------------------------------------------------------------

def check_inverse(tap: Tap, folder: Path) -> None:
    """A text of many documents falls into the documents of which a book has the bodies."""
    numbers = range(1, len(NAMES) + 1)
    (folder / "whole.txt").write_text("\n".join(map(text, numbers)), encoding="utf-8")
    for kind in program.FORMATS:
        split(folder, "whole.txt", "-t", kind)
        parts = [counted(part) for part in sorted(folder.glob(f"parts/*.{kind}"))]
        run(folder, "batch", "--collect", "-f", "-o", f"book.{kind}", "texts")
        book = counted(folder / f"book.{kind}")
        singles = [law.counted(text(number)) for number in numbers]
        tap.ok(parts == singles and book.endswith("".join(parts)), f"split undoes collect: {kind}",
               law.difference("".join(singles), "".join(parts)))
        empty(folder / "parts")


def check_many(tap: Tap, folder: Path) -> None:
    names = [f"{number}.txt" for number in range(1, MANY + 1)]
    furnish(folder, names)
    check_book(tap, f"{MANY} texts in one book", folder, ("texts", "-q"), expected(range(1, MANY + 1)))


def check_sameness(tap: Tap, folder: Path) -> None:
    books = []
    for name in ("one.odt", "two.odt"):
        run(folder, "batch", "--collect", "-o", name, "texts")
        books.append((folder / name).read_bytes())
    tap.ok(books[0] == books[1], "the same texts give the same bytes")


def main() -> None:
    with Tap() as tap:
        for check in (check_order, check_pages, check_sheet, check_faces, check_forms, check_metadata, check_faults,
                      check_refusals, check_split, check_names, check_twins, check_inverse, check_sameness):
            with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
                furnish(Path(name))
                check(tap, Path(name))
        with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
            furnish(Path(name))
            (Path(name) / "parts").mkdir()
            check_split_refusals(tap, Path(name))
        with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
            check_many(tap, Path(name))


if __name__ == "__main__":
    main()
