# SPDX-License-Identifier: MIT
"""The end of a document in cases that the forms of the standard do not show: seals in rows, a person
who signs, ten attachments, a label on its title's line -> rows of required measures."""
from paper import CENTRE, LEFT, SIZE_2, blank_lines, column, from_right, line
from places import (after, alone, centre, centre_step, drop, first, gap, last, left, page_of, right, size,
                    step_right, top)
from rows import Form, Least, Row

MARCH = alone("2024年3月1日")
LAST_WORDS = first("及时排查消除火灾隐患")
SEAL_MM = 42.0

# Five short names: three on the first row, two on the second.
NAMES = [first(name) for name in ("青川市公安局", "青川市财政局", "青川市水务局", "青川市教育局", "青川市司法局")]
SEALED_ROWS = Form("sealed-rows", "sealed", (
    Row("signature", "2 lines below the body", "7.3.5.1 [P]", blank_lines(2), gap(LAST_WORDS, NAMES[0])),
    *(Row("signature", f"name {i} on the first row", "7.3.5.1", 0.0, drop(NAMES[0], name))
      for i, name in enumerate(NAMES[1:3], 2)),
    Row("signature", "room for a seal between columns", "7.3.5.1", Least(SEAL_MM), step_right(NAMES[0], NAMES[1])),
    Row("signature", "room for a seal between rows", "7.3.5.1", Least(SEAL_MM), drop(NAMES[0], NAMES[3])),
    Row("signature", "middle of the first row", "7.3.5.1", CENTRE, centre(NAMES[1])),
    Row("signature", "columns alike", "7.3.5.1", 156 / 3, centre_step(NAMES[3], NAMES[4])),
    Row("date", "centred under the last", "7.3.5.1", 0.0, centre_step(NAMES[4], MARCH)),
))

PERSON = Form("person", "gbt9704", (
    Row("signature", "1 line below the body", "[P]", blank_lines(1), gap(LAST_WORDS, first("述职人："))),
    Row("signature", "right edge, 4 字", "[P]", from_right(4), right(first("许文华"))),
    Row("date", "right edge, 4 字", "[P]", from_right(4), right(alone("二〇二四年三月一日"))),
))

TENTH = first("10.青川市")
ATTACHMENTS = Form("attachments", "gbt9704", (
    Row("attachment-note", "1. at 5 字", "7.3.4", column(5), left(first("1.名单"))),
    Row("attachment-note", "first name at 6 字", "7.3.4", column(6), left(first("名单一"))),
    Row("attachment-note", "ninth name at 6 字", "7.3.4", column(6), left(first("名单九"))),
    Row("attachment-note", "10. at 4.5 字", "7.3.4 (?)", column(4.5), left(TENTH)),
    Row("attachment-note", "tenth name at 6 字", "7.3.4", column(6), left(first("青川市党政机关"))),
    Row("attachment-note", "its wrap under the name", "7.3.4", column(6), left(after(TENTH))),
))

TITLE = last("公务接待管理办法")
LABEL_BESIDE = Form("label-beside-title", "gbt9704", (
    Row("attachment", "on a page of its own", "7.3.7", 2, page_of(TITLE)),
    Row("attachment", "label on line 1", "7.3.7", line(1), top(alone("附件1"))),
    Row("attachment", "label flush left", "7.3.7", float(LEFT), left(alone("附件1"))),
    Row("attachment", "title on line 3", "7.3.7", line(3), top(TITLE)),
    Row("attachment", "title centred", "7.3.7", CENTRE, centre(TITLE)),
    Row("attachment", "title's size, pt [P]", "7.3.7", float(SIZE_2), size(TITLE), 0.1),
))

FORMS = (SEALED_ROWS, PERSON, ATTACHMENTS, LABEL_BESIDE)
