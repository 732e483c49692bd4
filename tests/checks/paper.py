# SPDX-License-Identifier: MIT
"""The paper of GB/T 9704-2012: clauses -> millimetres from its left and top.

Where a line stands is counted in type bodies: the square that a Chinese character of a size fills,
from 0.88 of the size above the baseline to 0.12 below. A line of the grid is PITCH high; LibreOffice
sets the baseline at 80 % of an exact line, so a body begins LEADING below the top of its line."""
POINT = 25.4 / 72
LEFT, RIGHT, TOP, FOOT = 28, 210 - 26, 37, 297 - 35  # 5.2.1
CENTRE = (LEFT + RIGHT) / 2
WIDTH = RIGHT - LEFT
LINES, COLUMNS = 22, 28  # 5.2.3
CELL = WIDTH / COLUMNS  # 字 (3.1)
PITCH = 28.95 * POINT  # 行: the largest pitch of which 22 fit
SIZE_2, SIZE_3, SIZE_4 = 22, 16, 14  # 二号 三号 四号, points
BODY_ABOVE, BODY_BELOW = 0.88, 0.12  # of the size, from the baseline
EM_3, EM_4 = SIZE_3 * POINT, SIZE_4 * POINT
LEADING = 0.8 * PITCH - BODY_ABOVE * EM_3
SEVEN_EIGHTHS = EM_3 * 7 / 8  # of the height of a character of 三号 (3.2, 10.1)


def column(cells: float) -> float:
    """Where a character stands that has so many before it (左空)."""
    return LEFT + cells * CELL


def from_right(cells: float) -> float:
    """Where a line ends that leaves so many free (右空)."""
    return RIGHT - cells * CELL


def line(number: int) -> float:
    """The top of the characters on a line of the type area, counted from 1."""
    return TOP + (number - 1) * PITCH + LEADING


def blank_lines(count: int) -> float:
    """Between the characters above and below so many blank lines (空一行, 下空二行)."""
    return (count + 1) * PITCH - EM_3


def below_rule(count: int) -> float:
    """From a rule to the characters below so many blank lines."""
    return count * PITCH + LEADING
