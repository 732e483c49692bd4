# SPDX-License-Identifier: MIT
"""The kinds of rows in the table of measures: what a page must measure, and whether it does."""
from dataclasses import dataclass

from places import Way

TOLERANCE_MM = 1.0  # what the standard allows for the type area (5.2.1)
RULE_TOLERANCE_MM = 0.05


@dataclass(frozen=True)
class Most:
    """A number at most, with the tolerance."""
    number: float

    def __str__(self) -> str:
        return f"≤ {self.number:.2f}"


@dataclass(frozen=True)
class Least:
    number: float

    def __str__(self) -> str:
        return f"≥ {self.number:.2f}"


@dataclass(frozen=True)
class Between:
    """A number in a range, with the tolerance."""
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:.2f} to {self.high:.2f}"


@dataclass(frozen=True)
class Row:
    """One measure. `clause` is the standard's; [P] marks what is practice, (?) what is read in more
    than one way."""
    element: str
    what: str
    clause: str
    required: object  # millimetres (float), a count (int), a word, Most, Least or Between
    way: Way
    tolerance: float = TOLERANCE_MM

    @property
    def wanted(self) -> str:
        """As the table shows it."""
        return shown(self.required) + (f" ±{self.tolerance:g}" if isinstance(self.required, float) else "")

    def meets(self, found) -> bool:
        if isinstance(found, Exception):
            return False
        if isinstance(self.required, Most):
            return found <= self.required.number + self.tolerance
        if isinstance(self.required, Least):
            return found >= self.required.number - self.tolerance
        if isinstance(self.required, Between):
            return self.required.low - self.tolerance <= found <= self.required.high + self.tolerance
        if isinstance(self.required, float):
            return abs(found - self.required) <= self.tolerance
        return found == self.required


@dataclass(frozen=True)
class Form:
    """A text of tests/forms (or its words), the sheet that sets it, and what must be measured."""
    name: str
    sheet: str
    rows: tuple
    text: str = ""  # "": the file of this name


def shown(value) -> str:
    """A measured or required value as the table shows it."""
    return f"{value:.2f}" if isinstance(value, float) else str(value)
