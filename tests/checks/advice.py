#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: what is worth a look is told with its line and nothing else is; --fix changes what it tells
and nothing else."""
import json
import re

import law
import package
import program
import texts
from tap import Tap

ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
CHINESE = {"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}
HEAD = "关于做好值班工作的通知\n\n各科室：\n\n"
TAIL = "\n办公室\n2024年5月1日\n"
LONG = "§"  # stands for a sentence, another one each time: lines that stand there twice look foreign
WORDS = ("统筹", "组织", "检查", "督促", "落实", "安排", "协调", "保障")
SENTENCE = "各科室要{}好值班工作，确保各项任务落到实处，不得擅自离岗。"
KEYS = ["file", "line", "advice", "arguments", "message"]

# Name, text between HEAD (lines 1 to 4) and TAIL, the advice wanted: (line, name) in order.
CASES = (
    ("a sound text", f"　　一、加强领导\n　　{LONG}\n　　二、落实责任\n　　{LONG}\n", ()),
    ("numbering that jumps", f"　　一、加强领导\n　　{LONG}\n　　二、落实责任\n　　{LONG}\n　　四、强化督查\n　　{LONG}\n",
     ((9, "numbering-jumps"),)),
    ("the same number twice", f"　　一、加强领导\n　　{LONG}\n　　二、落实责任\n　　{LONG}\n　　二、强化督查\n　　{LONG}\n",
     ((9, "numbering-jumps"),)),
    ("numbers that begin anew under each heading",
     f"　　一、加强领导\n　　（一）统筹安排\n　　{LONG}\n　　（二）细化分工\n　　{LONG}\n　　二、落实责任\n　　（一）统筹安排\n　　{LONG}\n"
     f"　　（二）细化分工\n　　{LONG}\n", ()),
    ("a first number that is not one",
     f"　　一、加强领导\n　　（二）统筹安排\n　　{LONG}\n　　（三）细化分工\n　　{LONG}\n　　二、落实责任\n　　{LONG}\n",
     ((6, "numbering-starts"),)),
    ("a level left out that is used elsewhere",
     f"　　一、加强领导\n　　（一）统筹安排\n　　{LONG}\n　　（二）细化分工\n　　{LONG}\n　　二、落实责任\n　　1.明确职责\n　　{LONG}\n"
     f"　　2.强化督查\n　　{LONG}\n", ((11, "level-skipped"),)),
    ("a level left out throughout",
     f"　　一、加强领导\n　　1.统筹安排\n　　{LONG}\n　　2.细化分工\n　　{LONG}\n　　二、落实责任\n　　1.明确职责\n　　{LONG}\n"
     f"　　2.强化督查\n　　{LONG}\n", ()),
    ("a bracket without a partner", f"　　{LONG}\n　　各科室（含下属单位要统筹安排好值班工作。\n", ((6, "unpaired"),)),
    ("a closing quote without a partner", f"　　{LONG}\n　　坚持两手抓”的方针，统筹安排好值班工作。\n", ((6, "unpaired"),)),
    ("a straight quote without a partner", f"　　{LONG}\n　　坚持\"两手抓的方针，统筹安排好值班工作。\n", ((6, "unpaired"),)),
    ("quotes inside brackets inside a title", f"　　按照《关于“两手抓”（试行）的通知》，{LONG}\n", ()),
    ("labels with one bracket", f"　　主要任务有：1）统筹安排；2）细化分工；a)落实责任。{LONG}\n", ()),
    ("a quotation of two paragraphs", f"　　“{LONG}\n　　“{LONG}”\n", ()),
    ("half-width marks", f"　　{LONG}\n　　各科室要统筹安排,细化分工,落实责任。\n", ((6, "half-width"),)),
    ("times, ratios and addresses", "　　值班从9:30到17:30，比例为1:500，网址为http://a.cn/x?y=1，共1,000人，按时到岗。\n", ()),
    ("several spaces", f"　　{LONG}\n　　各科室要统筹安排   好值班工作，落实责任。\n", ((6, "spaces"),)),
    ("spaces in names", f"　　由张　三、李  四负责，{LONG}\n", ()),
    ("impossible dates", f"　　会议定于2月30日召开。{LONG}\n　　会议定于2021年02月29日召开。{LONG}\n　　会议定于2021年13月召开。{LONG}\n",
     ((5, "impossible-date"), (6, "impossible-date"), (7, "impossible-date"))),
    ("possible dates", f"　　会议定于2月29日、2024年2月29日和12月31日召开，13个月后再议。{LONG}\n", ()),
    ("brackets of document numbers",
     f"　　根据X政发[2021]1号，{LONG}\n　　根据X政发（2021）第2号，{LONG}\n　　根据X政发【2021】3号，{LONG}\n　　根据X政发〔2021〕4号，{LONG}\n",
     ((5, "number-brackets"), (6, "number-brackets"), (7, "number-brackets"))),
    ("text that is foreign", f"　　{LONG}\n扫一扫在手机打开当前页\n", ((6, "boilerplate"),)),
)

# Name, a line of the text, --fix, the line that comes out.
FIXES = (
    ("punctuation", "　　各科室要统筹安排,细化分工;网址http://a.cn/x,y按时到岗.", "punctuation",
     "各科室要统筹安排，细化分工；网址http://a.cn/x,y按时到岗。"),
    ("brackets", "　　根据X政发[2021]1号,各科室(含下属单位)要统筹安排。", "brackets", "根据X政发〔2021〕1号,各科室（含下属单位）要统筹安排。"),
    ("digits", "　　会议于９:３０召开，共１２人(含领导)参加。", "digits", "会议于9:30召开，共12人(含领导)参加。"),
    ("spaces", "　　各科室要统筹安排， 切实细化分工 按时到岗值班。", "spaces", "各科室要统筹安排，切实细化分工按时到岗值班。"),
    ("two of them", "　　各科室(含下属单位)要统筹安排,共１２人。", "brackets,punctuation", "各科室（含下属单位）要统筹安排，共１２人。"),
    ("all", "　　各科室(含下属单位)要统筹安排, 共１２人。", "all", "各科室（含下属单位）要统筹安排，共12人。"),
)


def advice_of(result) -> list:
    """The JSON objects on standard error."""
    return [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]


def written_out(text: str) -> str:
    words = iter(WORDS)
    return re.sub(LONG, lambda _: SENTENCE.format(next(words)), text)


def check_case(tap: Tap, name: str, text: str, wanted: tuple) -> None:
    text = written_out(text)
    data = (HEAD + text + TAIL).encode("utf-8")
    found = advice_of(program.convert(data, ENGLISH, ("--advice", "json"), ("docx",)))
    told = tuple((each["line"], each["advice"]) for each in found)
    tap.ok(told == wanted, f"{name}: {', '.join(kind for _, kind in wanted) or 'nothing'}", found)


def check_forms(tap: Tap) -> None:
    """Text, JSON, none and -q tell the same, in both languages."""
    data = (HEAD + "　　坚持\"两手抓”的方针,会议定于2月30日召开。\n" + TAIL).encode("utf-8")
    found = advice_of(program.convert(data, ENGLISH, ("--advice=json",), ("docx",)))
    tap.ok(len(found) == 3 and all(list(each) == KEYS for each in found), "JSON has all its keys", found)
    text = program.convert(data, ENGLISH, ("--advice=text",), ("docx",)).stderr
    lines = [f"{each['file'].split('/')[-1]}:{each['line']}: {each['message']}" for each in found]
    tap.ok([line.split("/")[-1] for line in text.splitlines()] == [line.split("/")[-1] for line in lines],
           "sentences are those of JSON", text)
    tap.ok(program.convert(data, ENGLISH, (), ("docx",)).stderr.count("\n") == 3, "text is the default")
    tap.ok("没有这样的日期：2月30日" in program.convert(data, CHINESE, (), ("docx",)).stderr, "advice is in Chinese, too")
    for options in (("-q",), ("--advice=none",), ("-q", "--advice=json")):
        stderr = program.convert(data, ENGLISH, options, ("docx",)).stderr
        tap.ok(stderr == "", f"{' '.join(options)} is silent", stderr)
    stderr = program.inspect(data, (), ENGLISH).stderr
    tap.ok(".txt:5: " not in stderr, "inspect gives no advice", stderr)


def check_flood(tap: Tap) -> None:
    """A text with a fault in each line: a few are told, the rest is counted."""
    text = HEAD + "".join(f"　　各科室要做好第{n}项工作,落实责任。\n" for n in range(50)) + TAIL
    found = advice_of(program.convert(text.encode("utf-8"), ENGLISH, ("--advice=json",), ("docx",)))
    kinds = [each["advice"] for each in found]
    tap.ok(kinds == ["half-width"] * 5 + ["more"], "a flood is counted", kinds)
    tap.ok(found[-1]["line"] == 0 and found[-1]["arguments"] == ["45"], "the rest is a number", found[-1])


def check_fix(tap: Tap, name: str, line: str, fix: str, expected: str) -> None:
    text = HEAD + line + "\n" + TAIL
    data = text.encode("utf-8")
    mended = text.replace(line.strip(), expected)
    result = program.convert(data, ENGLISH, ("--fix", fix, "--advice", "none"))
    told = result.stderr.splitlines()
    tap.ok(len(told) == 1 and ".txt:5: " in told[0] and "mended" in told[0], f"--fix {name}: line 5 is told", told)
    rows = program.rows_of(data, ("-q", "--fix", fix))
    for kind in program.FORMATS:
        faults = law.faults(mended, rows, package.whole_text(result.packages[kind], kind))
        tap.none(faults, f"--fix {name}: {kind} has the mended line and all others as they were")
    tap.ok(expected in [row.text for row in rows], f"--fix {name}: what comes out", [row.text for row in rows])
    again = program.convert(mended.encode("utf-8"), ENGLISH, ("--fix", fix, "--advice", "none"))
    tap.ok(again.stderr == "", f"--fix {name}: nothing is left to mend", again.stderr)


def check_samples(tap: Tap) -> None:
    """Lines that are not told are as they were, those that are told differ."""
    for path in [*program.samples(), *program.corpus()]:
        data = path.read_bytes()
        before = {row.line: row.text for row in program.rows_of(data, with_marks=True)}
        result = program.inspect(data, ("--fix", "all"), ENGLISH)
        after = {row.line: row.text for row in program.parse_rows(result.stdout)}
        told = {int(number) for number in re.findall(r"\.txt:(\d+): \d+ character\(s\) mended", result.stderr)}
        changed = {line for line in before if before[line] != after.get(line)}
        tap.ok(before.keys() == after.keys() and changed == told, f"{path.name}: what changed was told",
               sorted(changed ^ told))


def check_sum(tap: Tap) -> None:
    data = (HEAD + "　　各科室(含下属单位)要统筹安排,共１２人。\n" + TAIL).encode("utf-8")
    stderr = program.convert(data, ENGLISH, ("-v", "--fix=all"), ("docx",)).stderr
    tap.ok("mended: punctuation 1, brackets 2, digits 2, spaces 0" in stderr, "-v tells the sum", stderr)
    tap.ok("mended" not in program.convert(data, ENGLISH, ("-v",), ("docx",)).stderr, "nothing is mended unasked")


def check_hostile(tap: Tap) -> None:
    for name, text in texts.hostile().items():
        result = program.convert(text.encode("utf-8"), ENGLISH, ("--fix=all", "--advice=json"), ("docx",))
        told = advice_of(result)
        tap.ok(result.status == 0 and all(list(each) == KEYS for each in told), f"{name}: all fixes and advice",
               result.stderr[:400])


def main() -> None:
    with Tap() as tap:
        for case in CASES:
            check_case(tap, *case)
        for case in FIXES:
            check_fix(tap, *case)
        for check in (check_forms, check_flood, check_sum, check_samples, check_hostile):
            check(tap)


if __name__ == "__main__":
    main()
