# SPDX-License-Identifier: MIT
"""The forms that are measured: their texts and the sheets that set them."""
import closing_forms
import program
import special_forms
import standard_forms
from rows import Form

FORMS = (*standard_forms.FORMS, *closing_forms.FORMS, *special_forms.FORMS)
STANDARD = "gbt9704"


def text_of(form: Form) -> bytes:
    if form.text:
        return form.text.encode("utf-8")
    return (program.source_root() / "tests" / "forms" / f"{form.name}.txt").read_bytes()


def sheet_of(form: Form) -> str:
    """Its sheet, or that of the standard while there is none of that name."""
    path = program.source_root() / "styles" / f"{form.sheet}.xml"
    return form.sheet if path.is_file() else STANDARD


def sources() -> list:
    """(name, bytes, sheet): samples and further texts by the standard, forms by their own sheets."""
    plain = [(path.name, path.read_bytes(), STANDARD) for path in [*program.samples(), *program.corpus()]]
    forms = [(f"form {form.name}", text_of(form), sheet_of(form))
             for form in FORMS]
    return plain + forms
