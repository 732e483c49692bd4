# SPDX-License-Identifier: MIT
"""The general form of GB/T 9704-2012 (7): its elements -> rows of required measures."""
import grid
import paper
from paper import CENTRE, EM_4, LEFT, RIGHT, SIZE_2, SIZE_3, SIZE_4, blank_lines, column, from_right, line
from places import (after, alone, centre, centre_step, colour, dash_middle, drop, face, first, gap,
                    ink_centre, ink_left, ink_right, ink_top, last, left, line_of, lines_below,
                    page_count, page_number, page_of, right, rule, rule_below, rule_bottom, rule_count,
                    rule_left, rule_right, size, step_right, text_below, text_right, thickness, top)
from rows import RULE_TOLERANCE_MM, Between, Form, Least, Most, Row

MARK_TOP = paper.TOP + 35.0
NEXT_LINE = blank_lines(0)
RED = ("red", 0, 1)
SONG = "小标宋/宋体"  # one free face stands for both


def plain_text(element: str, clause: str, finder, wanted_face: str, wanted_size: int) -> tuple:
    """The face and the size of an element."""
    return (Row(element, "face", clause, wanted_face, face(finder)),
            Row(element, "size, pt", clause, float(wanted_size), size(finder), 0.1))


def mark(text: str, ink_top_mm: float, clause: str) -> tuple:
    """The red name on top."""
    found = first(text)
    return (Row("issuer", "ink top", clause, ink_top_mm, ink_top(found)),
            Row("issuer", "centre", clause, CENTRE, ink_centre(found)),
            Row("issuer", "colour", clause, "red", colour(found)),
            Row("issuer", "face", clause, SONG, face(found)),
            Row("issuer", "ink left, not outside", "5.2.1", Least(float(LEFT)), ink_left(found)),
            Row("issuer", "ink right, not outside", "5.2.1", Most(float(RIGHT)), ink_right(found)))


def red_rule(text_above, title) -> tuple:
    """The rule that ends the head, and the title below it."""
    found = rule(*RED)
    return (Row("red rule", "below the number's ink", "7.2.7", 4.0, rule_below(text_above, found)),
            Row("red rule", "left end", "7.2.7", float(LEFT), rule_left(found)),
            Row("red rule", "right end", "7.2.7", float(RIGHT), rule_right(found)),
            Row("red rule", "how many on page 1", "7.2.7", 1, rule_count("red", 1)),
            Row("title", "below the red rule, 2 lines", "7.3.1", paper.below_rule(2),
                text_below(found, title)))


def title(finder) -> tuple:
    return (*plain_text("title", "7.3.1", finder, SONG, SIZE_2),
            Row("title", "centre", "7.3.1", CENTRE, centre(line_of(finder))))


def recipient(above, finder) -> tuple:
    return (*plain_text("recipient", "7.3.2", finder, "仿宋", SIZE_3),
            Row("recipient", "below the title, 1 line", "7.3.2", blank_lines(1), gap(above, finder)),
            Row("recipient", "left edge", "7.3.2", float(LEFT), left(finder)))


def body(above, finder) -> tuple:
    return (*plain_text("body", "5.2.2", finder, "仿宋", SIZE_3),
            Row("body", "directly below the recipient", "7.3.3", NEXT_LINE, gap(above, finder)),
            Row("body", "first line indented by 2 字", "7.3.3", column(2), left(finder)),
            Row("body", "second line flush left", "7.3.3", float(LEFT), left(after(finder))))


# ---- the whole of it -----------------------------------------------------------------------------------

SERIAL, SECRECY, URGENCY = first("000001"), first("机密★1年"), first("特急")
NUMBER = first("青政发〔2024〕18号")
TITLE, TITLE_END = after(NUMBER), first("工作的通知")
BODY = first("为进一步规范全市公文")
NOTE_1, NOTE_2 = first("1.青川市党政机关"), first("2.公文格式检查表")
MARCH = alone("2024年3月1日")
ORGAN, DATE, NOTE = alone("青川市人民政府办公室"), MARCH, first("（此件公开发布）")
COPY, PRINTER = first("抄送：市委办公室"), last("青川市人民政府办公室2024")
PRINTED = last("2024年3月2日印发")


def attachment(label: str, title_text: str, text: str, page: int) -> tuple:
    found = alone(label)
    name = f"attachment {label[-1]}"
    return (*plain_text(name, "7.3.7", found, "黑体", SIZE_3),
            Row(name, "on a page of its own", "7.3.7", page, page_of(found)),
            Row(name, "label on line 1", "7.3.7", line(1), top(found)),
            Row(name, "label flush left", "7.3.7", float(LEFT), left(found)),
            Row(name, "title on line 3", "7.3.7", line(3), top(last(title_text))),
            Row(name, "title centred", "7.3.7", CENTRE, centre(last(title_text))),
            Row(name, "title's size, pt [P]", "7.3.7", float(SIZE_2), size(last(title_text)), 0.1),
            Row(name, "text indented by 2 字", "7.3.7", column(2), left(first(text))))


def rule_rows(index: int, name: str, wanted_thickness: float) -> tuple:
    found = rule("black", index)
    return (Row("colophon", f"{name} rule, left end", "7.4.1", float(LEFT), rule_left(found)),
            Row("colophon", f"{name} rule, right end", "7.4.1", float(RIGHT), rule_right(found)),
            Row("colophon", f"{name} rule, thickness", "7.4.1", wanted_thickness, thickness(found),
                RULE_TOLERANCE_MM))


def colophon(page: int) -> tuple:
    """The rules and the texts between them, at the foot of the last page."""
    return (Row("colophon", "number of rules", "7.4.1", 3, rule_count("black", -1)),
            Row("colophon", "last rule's foot", "7.4.1", float(paper.FOOT), rule_bottom(rule("black", -1))),
            *rule_rows(0, "first", 0.35), *rule_rows(1, "inner", 0.25), *rule_rows(2, "last", 0.35),
            Row("colophon", "on the last page", "7.1", page, page_of(PRINTER)),
            Row("colophon", "pages of the document", "7.1", page, page_count()),
            *plain_text("copy-to", "7.4.2", COPY, "仿宋", SIZE_4),
            Row("copy-to", "left edge, 1 字", "7.4.2", LEFT + EM_4, left(COPY)),
            Row("copy-to", "wrap under the first character after ：", "7.4.2", LEFT + 4 * EM_4,
                left(after(COPY))),
            Row("copy-to", "right edge, not beyond 1 字", "7.4.2", Most(RIGHT - EM_4),
                text_right(line_of(COPY))),
            *plain_text("printer", "7.4.3", PRINTER, "仿宋", SIZE_4),
            Row("printer", "left edge, 1 字", "7.4.3", LEFT + EM_4, left(PRINTER)),
            Row("printer", "date's right edge, 1 字", "7.4.3", RIGHT - EM_4, right(PRINTED)))


def page_numbers(pages: int) -> tuple:
    rows = []
    for page in range(1, pages + 1):
        found, odd = page_number(page), page % 2 == 1
        side = Row("page number", f"page {page}, right edge, 1 字 of 四号 (?)", "7.5", RIGHT - EM_4,
                   right(found)) if odd else \
            Row("page number", f"page {page}, left edge, 1 字 of 四号 (?)", "7.5", LEFT + EM_4, left(found))
        rows += [Row("page number", f"page {page}, dash", "7.5", paper.FOOT + 7.0, dash_middle(found)), side]
    return (*rows, *plain_text("page number", "7.5", page_number(1), SONG, SIZE_4))


NOTICE = Form("notice", "gbt9704", (
    *plain_text("serial", "7.2.1", SERIAL, "仿宋", SIZE_3),
    Row("serial", "line 1", "7.2.1", line(1), top(SERIAL)),
    Row("serial", "left edge", "7.2.1", float(LEFT), left(SERIAL)),
    *plain_text("secrecy", "7.2.2", SECRECY, "黑体", SIZE_3),
    Row("secrecy", "line 2", "7.2.2", line(2), top(SECRECY)),
    Row("secrecy", "left edge", "7.2.2", float(LEFT), left(SECRECY)),
    *plain_text("urgency", "7.2.3", URGENCY, "黑体", SIZE_3),
    Row("urgency", "line 3", "7.2.3", line(3), top(URGENCY)),
    Row("urgency", "left edge", "7.2.3", float(LEFT), left(URGENCY)),
    *mark("青川市人民政府文件", MARK_TOP, "7.2.4"),
    *plain_text("number", "7.2.5", NUMBER, "仿宋", SIZE_3),
    Row("number", "below the mark, 2 lines", "7.2.5", blank_lines(2),
        gap(first("青川市人民政府文件"), NUMBER)),
    Row("number", "centre", "7.2.5", CENTRE, centre(NUMBER)),
    *red_rule(NUMBER, TITLE), *title(TITLE),
    Row("title", "last line centred", "7.3.1", CENTRE, centre(line_of(TITLE_END))),
    *recipient(TITLE_END, first("各县（市、区）人民政府，")),
    *body(first("各县（市、区）人民政府，"), BODY),
    Row("body", "on page 1", "7.3.3", 1, page_of(BODY)),
    Row("heading 1", "face", "7.3.3", "黑体", face(first("一、统一思想认识"))),
    Row("heading 2", "face", "7.3.3", "楷体", face(first("（一）明确工作责任"))),
    Row("heading 3", "face", "7.3.3", "仿宋", face(first("1.落实专人办理"))),
    Row("heading 4", "face", "7.3.3", "仿宋", face(first("（1）做好登记工作"))),
    *(Row(f"heading {i}", "indented by 2 字", "7.3.3", column(2), left(first(text)))
      for i, text in enumerate(("一、统一", "（一）明确", "1.落实", "（1）做好"), 1)),
    Row("attachment-note", "1 line below the body", "7.3.4", blank_lines(1),
        gap(first("经济社会发展大局。"), first("附件：1."))),
    Row("attachment-note", "label at 2 字", "7.3.4", column(2), left(first("附件：1."))),
    Row("attachment-note", "1. at 5 字", "7.3.4", column(5), left(NOTE_1)),
    Row("attachment-note", "2. at 5 字", "7.3.4", column(5), left(NOTE_2)),
    Row("attachment-note", "first name at 6 字", "7.3.4", column(6), left(first("青川市党政机关公文"))),
    Row("attachment-note", "its wrap under the name", "7.3.4", column(6), left(after(NOTE_1))),
    Row("attachment-note", "second name at 6 字", "7.3.4", column(6), left(first("公文格式检查表"))),
    Row("signature", "1 line below", "7.3.5.2", blank_lines(1), gap(NOTE_2, ORGAN)),
    Row("signature", "right edge, 2 字", "7.3.5.2", from_right(2), right(ORGAN)),
    Row("date", "directly below the signature", "7.3.5.2", NEXT_LINE, gap(ORGAN, DATE)),
    Row("date", "2 字 right of the signature", "7.3.5.2", 2 * paper.CELL, step_right(ORGAN, DATE)),
    Row("note", "directly below the date", "7.3.6", NEXT_LINE, gap(DATE, NOTE)),
    Row("note", "left edge, 2 字", "7.3.6", column(2), left(NOTE)),
    *attachment("附件1", "重点任务分工方案", "各县（市、区）人民政府负责", 3),
    *attachment("附件2", "公文格式检查表", "检查人员按照本表", 4),
    *colophon(4), *page_numbers(4),
))

# ---- the head ------------------------------------------------------------------------------------------

LONG_MARK = "青川市防汛抗旱和森林草原防灭火应急指挥部文件"
LONG_ANNEX, LATE_DATE, SHORT_ORGAN = first("附件：青川市水库"), alone("2024年12月31日"), alone("县水务局")
LONG_NAMES = Form("long-names", "gbt9704", (
    *mark(LONG_MARK, MARK_TOP, "7.2.4"),
    Row("number", "below the mark, 2 lines", "7.2.5", blank_lines(2),
        gap(first(LONG_MARK), first("青防指〔2024〕6号"))),
    Row("attachment-note", "label at 2 字", "7.3.4", column(2), left(LONG_ANNEX)),
    Row("attachment-note", "name at 5 字", "7.3.4", column(5), left(first("青川市水库"))),
    Row("attachment-note", "its wrap under the name", "7.3.4", column(5), left(after(LONG_ANNEX))),
    Row("signature", "1 line below", "7.3.5.2", blank_lines(1), gap(after(LONG_ANNEX), SHORT_ORGAN)),
    Row("date", "longer than the signature: right edge, 2 字", "7.3.5.2", from_right(2),
        right(LATE_DATE)),
    Row("date", "2 字 right of the signature", "7.3.5.2", 2 * paper.CELL,
        step_right(SHORT_ORGAN, LATE_DATE)),
))

UP_NUMBER, UP_SIGNER, UP_NAME = first("青政报〔2024〕"), first("签发人："), first("张建国")
UPWARD = Form("upward", "gbt9704", (
    *mark("青川市人民政府文件", MARK_TOP, "7.2.4"),
    Row("number", "below the mark, 2 lines", "7.2.5", blank_lines(2),
        gap(first("青川市人民政府文件"), UP_NUMBER)),
    Row("number", "left edge, 1 字", "7.2.5", column(1), left(UP_NUMBER)),
    Row("signer", "on the number's line", "7.2.6", 0.0, drop(UP_NUMBER, UP_SIGNER)),
    Row("signer", "right edge, 1 字", "7.2.6", from_right(1), right(UP_NAME)),
    *plain_text("signer's label", "7.2.6", UP_SIGNER, "仿宋", SIZE_3),
    *plain_text("signer's name", "7.2.6", UP_NAME, "楷体", SIZE_3),
    *red_rule(UP_NUMBER, after(UP_NUMBER)),
    Row("date", "no room for 2 字 more: right edge, 2 字", "7.3.5.2", from_right(2), right(MARCH)),
    Row("date", "2 字 right of the signature", "7.3.5.2", 2 * paper.CELL,
        step_right(alone("青川市人民政府"), MARCH)),
    Row("note", "left edge, 2 字", "7.3.6", column(2), left(first("（联系人：李明华"))),
))

THIRD = first("王小明")
UPWARD_THREE = Form("upward-three", "gbt9704", (
    *mark("青川市人民政府文件", MARK_TOP, "7.2.4"),
    Row("signer", "first line, 2 lines below the mark", "7.2.6", blank_lines(2),
        gap(first("青川市人民政府文件"), UP_NAME)),
    Row("signer", "two names on the first line", "7.2.6", 0.0, drop(UP_NAME, first("李国强"))),
    Row("signer", "right edge of the second name, 1 字", "7.2.6", from_right(1), right(first("李国强"))),
    Row("signer", "third name on the next line", "7.2.6", paper.PITCH, drop(UP_NAME, THIRD)),
    Row("signer", "third name under the first", "7.2.6", 0.0, step_right(UP_NAME, THIRD)),
    Row("number", "on the last signer's line", "7.2.6", 0.0, drop(THIRD, UP_NUMBER)),
    Row("number", "left edge, 1 字", "7.2.5", column(1), left(UP_NUMBER)),
    *(Row("signer", f"face of {name}", "7.2.6", "楷体", face(first(name)))
      for name in ("张建国", "李国强", "王小明")),
    *red_rule(UP_NUMBER, after(UP_NUMBER)),
))

# ---- signatures ----------------------------------------------------------------------------------------

LAST_WORDS = first("及时排查消除火灾隐患")
MAIN_ORGAN, OTHER_ORGAN = alone("青川市公安局"), alone("青川市住房和城乡建设局")
ORGANS = Form("organs", "gbt9704", (
    Row("signature", "1 line below the body", "7.3.5.2", blank_lines(1), gap(LAST_WORDS, MAIN_ORGAN)),
    Row("signature", "second directly below the first", "7.3.5.2", NEXT_LINE, gap(MAIN_ORGAN, OTHER_ORGAN)),
    Row("signature", "longest: right edge, 2 字", "7.3.5.2", from_right(2), right(OTHER_ORGAN)),
    Row("signature", "first: right edge, 2 字", "7.3.5.2 (?)", from_right(2), right(MAIN_ORGAN)),
    Row("date", "directly below", "7.3.5.2", NEXT_LINE, gap(OTHER_ORGAN, MARCH)),
    Row("date", "2 字 right of the longest signature", "7.3.5.2", 2 * paper.CELL,
        step_right(OTHER_ORGAN, MARCH)),
))

SEALED_ORGAN = alone("青川市公安局治安管理支队")
SEALED = Form("sealed", "sealed", (
    Row("signature", "2 or 3 lines below the body", "7.3.5.1 [P]", Between(blank_lines(2), blank_lines(3)),
        gap(LAST_WORDS, SEALED_ORGAN)),
    Row("signature", "centred on the date", "7.3.5.1", 0.0, centre_step(MARCH, SEALED_ORGAN)),
    Row("date", "directly below", "7.3.5.1", NEXT_LINE, gap(SEALED_ORGAN, MARCH)),
    Row("date", "right edge, 4 字", "7.3.5.1", from_right(4), right(MARCH)),
))
LONG_ORGAN = alone("青川市退役军人事务和双拥工作领导小组办公室")
SEALED_LONG = Form("sealed-long", "sealed", (
    Row("signature", "centred on the date", "7.3.5.1", 0.0, centre_step(MARCH, LONG_ORGAN)),
    Row("signature", "right edge, not outside", "5.2.1", Most(float(RIGHT)), right(LONG_ORGAN)),
))
SEALED_ORGANS = Form("sealed-organs", "sealed", (
    Row("signature", "last one centred on the date", "7.3.5.1", 0.0, centre_step(MARCH, last("青川市住房和城乡建设局"))),
    Row("date", "right edge, 4 字", "7.3.5.1", from_right(4), right(MARCH)),
))

PERSON, ORDER_END = first("李明华"), last("起施行。")
STAMP_ROWS = (
    Row("signature", "2 lines below the body", "7.3.5.3", blank_lines(2), gap(ORDER_END, PERSON)),
    Row("signature", "right edge, 4 字", "7.3.5.3", from_right(4), right(PERSON)),
    Row("signature", "office 2 字 left of the name", "7.3.5.3", from_right(4 + 3 + 2), right(last("市长"))),
    Row("date", "1 line below", "7.3.5.3", blank_lines(1), gap(PERSON, MARCH)),
    Row("date", "right edge, 4 字", "7.3.5.3", from_right(4), right(MARCH)),
)
STAMPED = Form("stamped", "stamped", STAMP_ROWS)

DATE_ALONE = Form("date-alone", "gbt9704", (
    Row("date", "alone: right edge, 4 字", "7.3.5.2 [P]", from_right(4), right(MARCH)),
))

# ---- the colophon where it has little to hold or little room --------------------------------------------

PRINTER_ONLY = Form("printer-only", "gbt9704", (
    Row("colophon", "number of rules", "7.4.1", 2, rule_count("black", -1)),
    *rule_rows(0, "first", 0.35), *rule_rows(1, "last", 0.35),
    Row("colophon", "last rule's foot", "7.4.1", float(paper.FOOT), rule_bottom(rule("black", -1))),
    Row("printer", "left edge, 1 字", "7.4.3", LEFT + EM_4, left(last("青川市公安局办公室"))),
    Row("printer", "date's right edge, 1 字", "7.4.3", RIGHT - EM_4, right(PRINTED)),
    Row("document", "pages", "7.1", 1, page_count()),
))
# 18 lines under a title of one line leave less than two lines of the page free.
CROWDED = Form("crowded", "gbt9704", (
    Row("colophon", "number of rules", "7.4.1", 3, rule_count("black", -1)),
    Row("colophon", "last rule's foot", "7.4.1", float(paper.FOOT), rule_bottom(rule("black", -1))),
    Row("colophon", "text that runs into it", "7.4.1", 0, lines_below(rule("black", 0), SIZE_3)),
    Row("colophon", "on the next page", "7.1", 2, page_count()),
), f"""关于公文格式的通知

{(grid.HAN * 18)[:18 * paper.COLUMNS - 2]}

%% 抄送机关
抄送：市委办公室，市水务局。
%% 印发机关和印发日期
青川市人民政府办公室　　　　　　2024年3月2日印发
""")

# ---- what is left out leaves no hole ---------------------------------------------------------------------

ONE_PAGE = Row("document", "pages", "7.1", 1, page_count())


def begins(text: str) -> tuple:
    return (ONE_PAGE, Row("document", "red rules", "7.1", 0, rule_count("red", 1)),
            Row("document", "black rules", "7.1", 0, rule_count("black", 1)),
            Row("first text", "on line 1", "5.2.1", line(1), top(first(text))))


WATER, APRIL = alone("青川市水务局"), alone("2024年4月1日")
LACKING = (
    Form("body-only", "gbt9704", (
        *begins("汛期实行"), Row("body", "first line indented by 2 字", "7.3.3", column(2), left(first("汛期"))))),
    Form("title-only", "gbt9704", (
        *begins("关于做好"), Row("title", "centre", "7.3.1", CENTRE, centre(first("关于做好值班工作的通知"))))),
    Form("no-title", "gbt9704", (
        *begins("各县水务局："),
        Row("body", "on line 2", "7.3.3", line(2), top(first("汛期实行"))),
        Row("date", "no room for 2 字 more: right edge, 2 字", "7.3.5.2", from_right(2), right(APRIL)),
        Row("date", "2 字 right of the signature", "7.3.5.2", 2 * paper.CELL, step_right(WATER, APRIL)))),
    Form("no-date", "gbt9704", (
        *begins("关于做好"),
        Row("signature", "1 line below the body", "7.3.5.2", blank_lines(1), gap(first("及时报告。"), WATER)),
        Row("signature", "right edge, 2 字", "7.3.5.2", from_right(2), right(WATER)))),
    Form("signature-only", "gbt9704", (
        *begins("青川市水务局"),
        Row("date", "directly below", "7.3.5.2", NEXT_LINE, gap(WATER, APRIL)))),
    Form("mark-only", "gbt9704", (ONE_PAGE, *mark("青川市人民政府文件", MARK_TOP, "7.2.4"))),
    Form("colophon-only", "gbt9704", (
        ONE_PAGE,
        Row("colophon", "number of rules", "7.4.1", 3, rule_count("black", -1)),
        Row("colophon", "last rule's foot", "7.4.1", float(paper.FOOT), rule_bottom(rule("black", -1))))),
)

FORMS = (NOTICE, LONG_NAMES, UPWARD, UPWARD_THREE, ORGANS, SEALED, SEALED_LONG, SEALED_ORGANS, STAMPED,
         DATE_ALONE, PRINTER_ONLY, CROWDED, *LACKING)
