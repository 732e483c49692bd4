# SPDX-License-Identifier: MIT
"""The special forms of GB/T 9704-2012 (10), joint documents, and the forms of practice (speeches,
regulations, collections ...): rows of required measures."""
import grid
import paper
from paper import CENTRE, LEFT, RIGHT, SIZE_2, SIZE_3, blank_lines, column, from_right, line
from places import (after, alone, beyond, bold, centre, centre_step, colour, drop, face, first, gap,
                    ink_bottom, ink_top, last, left, line_at, line_count, line_of, middle_step,
                    numbered, page_of, page_step, pair_middle, right, rule, rule_below, rule_count,
                    rule_left, rule_width, step_right, text_below, thicker, top)
from rows import Form, Least, Most, Row
from standard_forms import MARK_TOP, MARCH, NEXT_LINE, SONG, STAMP_ROWS, mark, plain_text, red_rule, title

# ---- letters (10.1) ------------------------------------------------------------------------------------

MARK, LETTER_NUMBER, LETTER_TITLE = first("青川市人民政府"), first("青政函〔2024〕9号"), after(first("特急"))
UPPER, LOWER = (rule("red", 0, 1), rule("red", 1, 1)), (rule("red", 2, 1), rule("red", 3, 1))
RULE_LEFT, RULE_WIDTH = 20.0, 170.0


def double_rule(name: str, pair: tuple, thick: str) -> tuple:
    return (Row("letter", f"{name} double rule, thick one", "10.1", thick, thicker(*pair)),
            Row("letter", f"{name} double rule, width", "10.1", RULE_WIDTH, rule_width(pair[0])),
            Row("letter", f"{name} double rule, left end on the paper (?)", "10.1", RULE_LEFT,
                rule_left(pair[0])))


LETTER = Form("letter", "letter", (
    Row("issuer", "ink top from the paper's edge", "10.1", 30.0, ink_top(MARK)),
    Row("issuer", "centre", "10.1", CENTRE, centre(MARK)),
    Row("issuer", "colour", "10.1", "red", colour(MARK)),
    Row("letter", "double rule below the mark's ink", "10.1", 4.0, rule_below(MARK, UPPER[0])),
    *double_rule("upper", UPPER, "upper"), *double_rule("lower", LOWER, "lower"),
    Row("letter", "lower double rule from the paper's foot", "10.1", 297 - 20.0, pair_middle(*LOWER)),
    Row("letter", "red rules on page 1", "10.1", 4, rule_count("red", 1)),
    Row("letter", "red rules on page 2", "10.1", 0, rule_count("red", 2)),
    Row("serial", "7/8 of a character below the rule", "10.1", paper.SEVEN_EIGHTHS,
        text_below(UPPER[1], first("000001"))),
    Row("serial", "left edge", "10.1", float(LEFT), left(first("000001"))),
    Row("secrecy", "directly below", "10.1", NEXT_LINE, gap(first("000001"), first("机密★1年"))),
    Row("urgency", "directly below", "10.1", NEXT_LINE, gap(first("机密★1年"), first("特急"))),
    Row("number", "7/8 of a character below the rule", "10.1", paper.SEVEN_EIGHTHS,
        text_below(UPPER[1], LETTER_NUMBER)),
    Row("number", "right edge", "10.1", float(RIGHT), right(LETTER_NUMBER)),
    Row("title", "2 lines below the last element (?)", "10.1", blank_lines(2),
        gap(first("特急"), LETTER_TITLE)),
    *title(LETTER_TITLE),
    Row("page number", "none on page 1", "10.1", "none", numbered(1)),
    Row("page number", "on page 2", "7.5", "—2—", numbered(2)),
    Row("colophon", "no rules", "10.1", 0, rule_count("black", -1)),
    Row("copy-to", "last line of the last page", "10.1", line(paper.LINES), top(line_at(-1, -1)), 3.0),
    Row("copy-to", "on page 2", "10.1", 2, page_of(first("抄送：市委办公室"))),
))

# ---- orders (10.2), minutes (10.3) ---------------------------------------------------------------------

ORDER_MARK, ORDER_NUMBER, ORDER_BODY = first("青川市人民政府令"), alone("第12号"), first("《青川市城市供水")
ORDER = Form("order", "order", (
    *mark("青川市人民政府令", paper.TOP + 20.0, "10.2"),
    Row("number", "2 lines below the mark", "10.2", blank_lines(2), gap(ORDER_MARK, ORDER_NUMBER)),
    Row("number", "centre", "10.2", CENTRE, centre(ORDER_NUMBER)),
    Row("body", "2 lines below the number", "10.2", blank_lines(2), gap(ORDER_NUMBER, ORDER_BODY)),
    Row("body", "first line indented by 2 字", "10.2", column(2), left(ORDER_BODY)),
    Row("red rule", "none", "10.2", 0, rule_count("red", 1)),
    *STAMP_ROWS,
))

PRESENT, ABSENT, GUESTS = first("出席："), first("请假："), first("列席：")
MINUTES = Form("minutes", "minutes", (
    *mark("青川市人民政府常务会议纪要", MARK_TOP, "10.3"),
    Row("number", "2 lines below the mark [P]", "10.3", blank_lines(2),
        gap(first("青川市人民政府常务会议纪要"), first("〔2024〕3号"))),
    Row("red rule", "below the number's ink [P]", "10.3", 4.0,
        rule_below(first("〔2024〕3号"), rule("red", 0, 1))),
    Row("red rule", "width [P]", "10.3", float(paper.WIDTH), rule_width(rule("red", 0, 1))),
    Row("present", "1 line below the body", "10.3", blank_lines(1), gap(first("按程序印发实施。"), PRESENT)),
    *(Row(name, "left edge, 2 字", "10.3", column(2), left(found))
      for name, found in (("present", PRESENT), ("absent", ABSENT), ("guests", GUESTS))),
    *(Row(name, "face of the label", "10.3", "黑体", face(first(text)))
      for name, text in (("present", "出席"), ("absent", "请假"), ("guests", "列席"))),
    *(Row(name, "face of the names", "10.3", "仿宋", face(last(text)))
      for name, text in (("present", "张建国"), ("absent", "马国庆"), ("guests", "市水务局"))),
    Row("present", "wrap under the first name, 5 字", "10.3", column(5), left(after(PRESENT))),
    Row("absent", "directly below", "10.3", NEXT_LINE, gap(after(PRESENT), ABSENT)),
    Row("guests", "directly below", "10.3", NEXT_LINE, gap(ABSENT, GUESTS)),
))

# ---- joint documents (7.2.4) ---------------------------------------------------------------------------

POLICE, HOUSING, WORD_FILE = first("青川市公安局"), first("青川市应急管理局"), first("文件")
JOINT = Form("joint", "gbt9704", (
    Row("issuer", "first name's ink top", "7.2.4", MARK_TOP, ink_top(POLICE)),
    Row("issuer", "main organ first", "7.2.4", Least(8.0), drop(POLICE, HOUSING)),
    Row("issuer", "names' left edges alike", "7.2.4 [P]", 0.0, step_right(POLICE, HOUSING)),
    Row("issuer", "names' centres alike (with the left edges: one width)", "7.2.4 [P]", 0.0,
        centre_step(POLICE, HOUSING)),
    Row("issuer", "文件 right of the names", "7.2.4", Least(0.0),
        beyond(HOUSING, WORD_FILE)),
    Row("issuer", "文件 in the middle of their height", "7.2.4", 0.0,
        middle_step([POLICE, HOUSING], WORD_FILE)),
    Row("issuer", "colour", "7.2.4", "red", colour(HOUSING)),
    Row("issuer", "colour of 文件", "7.2.4", "red", colour(WORD_FILE)),
    Row("number", "below the names, 2 lines", "7.2.5", blank_lines(2), gap(HOUSING, first("青公发〔2024〕"))),
    *red_rule(first("青公发〔2024〕7号"), first("关于加强电动自行车")),
))

# ---- forms of practice ---------------------------------------------------------------------------------


def byline(text: str) -> tuple:
    return (Row("byline", f"face of {text}", "[P]", "楷体", face(first(text))),
            Row("byline", f"centre of {text}", "[P]", CENTRE, centre(line_of(first(text)))))


SALUTATION = first("同志们：")
SPEECH = Form("speech", "speech", (
    *title(first("在全市防汛工作会议上的讲话")), *byline("李明华"), *byline("（2024年3月1日）"),
    Row("recipient", "1 line below the byline", "[P]", blank_lines(1), gap(first("（2024年3月1日）"), SALUTATION)),
    Row("recipient", "left edge", "[P]", float(LEFT), left(SALUTATION)),
    Row("body", "first line indented by 2 字", "7.3.3", column(2), left(first("今天召开"))),
    Row("heading 1", "face", "7.3.3", "黑体", face(first("一、充分认识"))),
    Row("heading 2", "face", "7.3.3", "楷体", face(first("（一）认清形势"))),
    Row("heading 3", "bold", "[P]", "bold", bold("heading 3")),
))
WORK_REPORT = Form("work-report", "work-report", (
    *title(first("2024年度述职报告")), *byline("周启元"), *byline("（2024年12月20日）"),
    Row("recipient", "left edge", "[P]", float(LEFT), left(first("各位领导"))),
    Row("heading 1", "face", "7.3.3", "黑体", face(first("一、主要工作"))),
    Row("heading 3", "bold", "[P]", "bold", bold("heading 3")),
))
PLAN = Form("plan", "plan", (
    *title(first("青川市城市防洪应急演练方案")), *byline("（征求意见稿）"),
    Row("body", "1 line below the byline", "[P]", blank_lines(1), gap(first("（征求意见稿）"), first("为检验"))),
    Row("heading 1", "face", "7.3.3", "黑体", face(first("一、指导思想"))),
    Row("signature", "1 line below the body", "7.3.5.2", blank_lines(1),
        gap(first("防汛应急处置能力。"), alone("青川市应急管理局"))),
    Row("date", "2 字 right of the signature", "7.3.5.2", 2 * paper.CELL,
        step_right(alone("青川市应急管理局"), MARCH)),
))

CHAPTER_1, CHAPTER_2 = first("第一章"), first("第二章")
REGULATION = Form("regulation", "regulation", (
    *title(first("青川市城市供水管理办法")), *byline("第二十一次常务会议通过"),
    *(Row("chapter", f"centre of {text}", "[P]", CENTRE, centre(line_of(first(text))))
      for text in ("第一章", "第二章")),
    *plain_text("chapter", "[P]", CHAPTER_1, "黑体", SIZE_3),
    Row("chapter", "1 line above", "[P]", blank_lines(1), gap(first("应当遵守本办法。"), CHAPTER_2)),
    Row("chapter", "1 line below", "[P]", blank_lines(1), gap(CHAPTER_1, first("第一条"))),
    Row("article", "face of 第一条", "[P]", "黑体", face(first("第一条"))),
    Row("article", "face of its text", "[P]", "仿宋", face(first("为了加强城市供水"))),
    Row("article", "first line indented by 2 字", "7.3.3", column(2), left(first("第一条"))),
    Row("item", "face of （一）", "[P]", "仿宋", face(first("（一）保证供水水质"))),
))

ONE, TWO = last("关于开展汛前检查的通知"), last("关于做好值班工作的通知")
ENTRY, LONG_ENTRY = first("关于开展汛前检查的通知"), first("关于进一步加强汛期水库大坝")
COLLECTION = Form("collection", "collection", (
    *plain_text("collection-title", "[P]", last("防汛工作文件汇编"), SONG, SIZE_2),
    Row("collection-title", "centre", "[P]", CENTRE, centre(first("防汛工作文件汇编"))),
    *plain_text("contents", "[P]", first("目录"), SONG, SIZE_2),
    Row("contents", "centre of the word", "[P]", CENTRE, centre(first("目录"))),
    *plain_text("entry", "[P]", ENTRY, "仿宋", SIZE_3),
    Row("entry", "left edge", "[P]", float(LEFT), left(ENTRY)),
    Row("entry", "right edge of its number", "[P]", float(RIGHT), right(line_of(ENTRY))),
    Row("entry", "wrapped lines hang by 2 字", "[P]", column(2), left(after(LONG_ENTRY))),
    Row("entry", "wrapped lines stop 3 字 before the edge", "[P]", Most(column(25)), right(line_of(LONG_ENTRY))),
    Row("entry", "right edge of a number below a wrapped line", "[P]", float(RIGHT), right(after(LONG_ENTRY))),
    Row("page number", "the text begins with page 1", "[P]", "—1—", numbered(2)),
    Row("title", "second text on the next page", "[P]", 1, page_step(ONE, TWO)),
    Row("title", "on line 1", "[P]", line(1), top(TWO)),
    Row("title", "centre", "[P]", CENTRE, centre(TWO)),
    Row("signature", "right edge of the longer line, 2 字", "7.3.5.2", from_right(2),
        right(last("2024年4月1日"))),
))

# ---- sheets that change the grid -----------------------------------------------------------------------

LONG_TEXT = grid.long_text().decode("utf-8")
FULL_PAGE = (line_at(2, 0), line_at(2, -1))
STRICT_PITCH_MM = 0.05
FIRST_STEP = drop(line_at(2, 0), line_at(2, 1))
PITCH_28 = Form("pitch-28", "pitch-28", (
    Row("grid", "pitch of 28 pt", "[P]", 28 * paper.POINT, FIRST_STEP, STRICT_PITCH_MM),
    Row("grid", "lines on page 2", "5.2.3", paper.LINES, line_count(2)),
    Row("grid", "left edge", "5.2.1", float(LEFT), left(line_at(2, 0))),
    Row("grid", "right edge", "5.2.1", float(RIGHT), right(line_at(2, 0))),
), LONG_TEXT)
COMPENSATED = Form("compensated", "compensated", (
    Row("grid", "ink of line 1, top", "5.2.1 [P]", float(paper.TOP), ink_top(FULL_PAGE[0])),
    Row("grid", "ink of line 22, foot", "5.2.1 [P]", float(paper.FOOT), ink_bottom(FULL_PAGE[1])),
    Row("grid", "lines on page 2", "5.2.3", paper.LINES, line_count(2)),
    Row("grid", "pitch of 592 twips", "[P]", 592 / 1440 * 25.4, FIRST_STEP, STRICT_PITCH_MM),
), LONG_TEXT)
STANDARD_GRID = Form("long-text", "gbt9704", (
    Row("grid", "pitch", "5.2.3", paper.PITCH, FIRST_STEP, STRICT_PITCH_MM),
    Row("grid", "lines on page 2", "5.2.3", paper.LINES, line_count(2)),
    Row("grid", "line 1", "5.2.1", line(1), top(FULL_PAGE[0])),
    Row("grid", "line 22", "5.2.1", line(paper.LINES), top(FULL_PAGE[1])),
    Row("grid", "left edge", "5.2.1", float(LEFT), left(line_at(2, 0))),
    Row("grid", "right edge", "5.2.1", float(RIGHT), right(line_at(2, 0))),
    Row("heading 3", "not bold", "7.3.3", "plain", bold("heading 3")),
), LONG_TEXT)
BOLD_HEADINGS = Form("bold-headings", "bold-headings", (
    Row("heading 3", "bold", "[P]", "bold", bold("heading 3")),
    Row("heading 1", "not bold", "[P]", "plain", bold("heading 1")),
    Row("heading 1", "face", "7.3.3", "黑体", face(first("一、统一思想"))),
    Row("heading 2", "face", "7.3.3", "楷体", face(first("（一）明确"))),
    Row("heading 3", "face", "7.3.3", "仿宋", face(first("1.落实"))),
))

FORMS = (LETTER, ORDER, MINUTES, JOINT, SPEECH, WORK_REPORT, PLAN, REGULATION, COLLECTION, PITCH_28,
         COMPENSATED, STANDARD_GRID, BOLD_HEADINGS)
