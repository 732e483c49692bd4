#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: our measuring of pages measures right. A page drawn here with rules at known places, and the
two reference documents, of which the ink was measured in pixels."""
import measure
import places
import program
from libreoffice import Office, lacking
from places import (dash_middle, first, ink_top, left, page_number, right, rule, rule_below, rule_bottom,
                    rule_left, rule_right, step_right)
from tap import Tap

PIXEL_MM = 0.15  # two pixels and the rounding of the printed values
POINT = 72 / 25.4
EXACT_MM = 0.005

# A filled bar, a stroked line in two pieces, a short line, a white bar; PDF counts from the foot.
DRAWING = f"""1 0 0 rg {20 * POINT} {(297 - 30.8) * POINT} {170 * POINT} {0.8 * POINT} re f
0 0 0 RG {0.35 * POINT} w {28 * POINT} {197 * POINT} m {100 * POINT} {197 * POINT} l S
{100 * POINT} {197 * POINT} m {184 * POINT} {197 * POINT} l S
{28 * POINT} {150 * POINT} m {33 * POINT} {150 * POINT} l S
1 1 1 rg 0 0 {210 * POINT} {2 * POINT} re f"""
DRAWN = [("red", 20, 30, 190, 30.8), ("black", 28, 100 - 0.175, 184, 100 + 0.175)]


def drawn_page() -> bytes:
    """A PDF of one A4 page with the drawing."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {210 * POINT} {297 * POINT}] /Contents 4 0 R >>",
               f"<< /Length {len(DRAWING)} >>\nstream\n{DRAWING}\nendstream"]
    out, places_of = "%PDF-1.4\n", []
    for i, text in enumerate(objects, 1):
        places_of.append(len(out))
        out += f"{i} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{at:010} 00000 n \n" for at in places_of)
    return (f"{out}xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n").encode("ascii")


def check_rules(tap: Tap, office: Office) -> None:
    rules = measure.read_pages(office, drawn_page())[0].rules
    found = [(r.colour, r.box.left, r.box.top, r.box.right, r.box.bottom) for r in rules]
    good = len(found) == len(DRAWN) and all(
        a[0] == b[0] and all(abs(x - y) <= EXACT_MM for x, y in zip(a[1:], b[1:]))
        for a, b in zip(found, DRAWN))
    tap.ok(good, "rules that were drawn here", found)


# What the pixels of the reference documents measured, mm.
MARK, NUMBER = first("××市人民政府文件"), first("×政发〔2021〕1号")
NAME, OTHER_NAME, DATE = first("××市党政机关公文格式"), first("公文格式检查表"), first("2021年3月1日")
REFERENCE = (
    ("mark's ink top", ink_top(MARK), 72.01, 72.01),
    ("number's ink to the red rule", rule_below(NUMBER, rule("red", 0, 1)), 3.90, 3.98),
    ("second label of the attachments", left(first("2.公文格式")), 55.92, 55.81),
    ("first name of the attachments", left(NAME), 61.49, 61.38),
    ("second name of the attachments", left(OTHER_NAME), 61.49, 61.38),
    ("colophon, last rule's foot", rule_bottom(rule("black", -1)), 261.87, 261.96),
    ("colophon, rule's left end", rule_left(rule("black", -1)), 28.0, 28.0),
    ("colophon, rule's right end", rule_right(rule("black", -1)), 184.0, 183.9),
    ("dash of page 2", dash_middle(page_number(2)), 269.01, 269.01),
    # ref.odt sets it otherwise.
    ("date right of the organ", step_right(first("××市人民政府办公室"), DATE), 11.25, None),
    ("right edge of page number 1", right(page_number(1)), 179.07, 179.07),
    ("left edge of page number 2", left(page_number(2)), 32.98, 32.98),
)


def check_reference(tap: Tap, office: Office) -> None:
    folder = program.checks_folder() / "standard" / "proto"
    packages = {f"ref-{kind}.{kind}": (folder / f"ref.{kind}").read_bytes() for kind in program.FORMATS}
    pdfs = office.convert(packages, "pdf")
    for column, kind in enumerate(program.FORMATS):
        name = f"ref-{kind}.{kind}"
        document = places.Document(measure.read_pages(office, pdfs[name]), packages[name], kind)
        for what, way, *wanted in REFERENCE:
            if wanted[column] is None:
                continue
            found = way.measure(document)
            tap.ok(abs(found - wanted[column]) <= PIXEL_MM, f"reference, {kind}: {what}",
                   f"{found:.2f} mm, pixels {wanted[column]:.2f}")


def main() -> None:
    with Tap() as tap:
        reason = lacking()
        if reason:
            tap.skip("measuring", reason)
            return
        with Office() as office:
            check_rules(tap, office)
            if program.checks_folder() is None:
                tap.skip("reference documents", "GONGWEN_CHECKS is not set")
            else:
                check_reference(tap, office)


if __name__ == "__main__":
    main()
