# SPDX-License-Identifier: MIT
"""LibreOffice and poppler as judges: packages -> text, pages, places on the page.

Each use has a profile and a font cache of its own in a folder that is thrown away."""
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
HTML = "{http://www.w3.org/1999/xhtml}"
CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
MM = 25.4 / 72
TIMEOUT_SECONDS = 300


def lacking() -> str:
    """Why these checks cannot run here; "" when they can."""
    for tool in ("soffice", "pdftotext", "pdffonts"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    folders = re.findall(r"<dir>(.*fandol)</dir>", (HERE / "fonts.conf").read_text(encoding="utf-8"))
    return "" if any(Path(f).is_dir() for f in folders) else "the Fandol fonts are not installed"


class Office:
    """A folder with a profile; `with Office() as office:`."""

    def __enter__(self) -> "Office":
        self.holder = tempfile.TemporaryDirectory(prefix="office-")
        self.folder = Path(self.holder.name)
        return self

    def __exit__(self, *_) -> None:
        self.holder.cleanup()

    def environment(self) -> dict:
        return {**os.environ, "HOME": str(self.folder), "XDG_CACHE_HOME": str(self.folder / "cache"),
                "FONTCONFIG_FILE": str(HERE / "fonts.conf"), "LC_ALL": "C.UTF-8"}

    def convert(self, packages: dict, target: str) -> dict:
        """Name -> bytes of packages (with their suffix) to name -> bytes; what LibreOffice could
        not open is missing. All in one call."""
        source, out = (Path(tempfile.mkdtemp(dir=self.folder)) for _ in range(2))
        for name, data in packages.items():
            (source / name).write_bytes(data)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless",
                        "--norestore", "--convert-to", target, "--outdir", str(out),
                        *[str(source / name) for name in packages]],
                       env=self.environment(), capture_output=True, timeout=TIMEOUT_SECONDS)
        suffix = target.split(":")[0]
        made = {name: out / (Path(name).stem + "." + suffix) for name in packages}
        return {name: path.read_bytes() for name, path in made.items() if path.is_file()}

    def texts(self, packages: dict) -> dict:
        found = self.convert(packages, "txt:Text (encoded):UTF8")
        return {name: data.decode("utf-8-sig") for name, data in found.items()}

    def poppler(self, tool: list, pdf: bytes) -> bytes:
        path = self.folder / "page.pdf"
        path.write_bytes(pdf)
        return subprocess.run([*tool, str(path), *(["-"] if tool[0] == "pdftotext" else [])],
                              capture_output=True, check=True, timeout=TIMEOUT_SECONDS).stdout

    def drawing(self, pdf: bytes, page: int) -> bytes:
        """A page as SVG, in the PDF's own places: not shrunk to whole points, not centred."""
        path = self.folder / "page.pdf"
        path.write_bytes(pdf)
        return subprocess.run(["pdftocairo", "-svg", "-noshrink", "-nocenter", "-f", str(page), "-l",
                               str(page), str(path), "-"], capture_output=True, check=True,
                              timeout=TIMEOUT_SECONDS).stdout

    def fonts(self, pdf: bytes) -> list:
        """The names of the embedded fonts, without the six letters of a subset."""
        lines = self.poppler(["pdffonts"], pdf).decode("utf-8", "replace").splitlines()[2:]
        return sorted({line.split()[0].split("+")[-1] for line in lines if line.strip()})

    def pages(self, pdf: bytes) -> list:
        """The lines of each page, top down."""
        tree = ET.fromstring(CONTROLS.sub(b"?", self.poppler(["pdftotext", "-bbox-layout"], pdf)))
        return [page_lines(page) for page in tree.iter(HTML + "page")]


@dataclass
class Line:
    """One line of a page; the box (mm from the paper's left and top) holds ascent and descent."""
    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def word_box(word) -> Line:
    left, top, right, bottom = (float(word.get(k)) * MM for k in ("xMin", "yMin", "xMax", "yMax"))
    return Line(left, top, right, bottom, word.text or "")


def page_lines(page) -> list:
    """Words whose middles agree are one line, whatever blocks were seen."""
    lines = []
    for word in sorted(map(word_box, page.iter(HTML + "word")), key=lambda w: (w.middle, w.left)):
        last = lines[-1] if lines else None
        if last and abs(last[0].middle - word.middle) < 0.4 * (word.bottom - word.top):
            last.append(word)
        else:
            lines.append([word])
    return [joined(sorted(words, key=lambda w: w.left)) for words in lines]


def joined(words: list) -> Line:
    return Line(min(w.left for w in words), min(w.top for w in words), max(w.right for w in words),
                max(w.bottom for w in words), " ".join(w.text for w in words))
