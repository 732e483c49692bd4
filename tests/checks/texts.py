# SPDX-License-Identifier: MIT
"""Hostile texts: name -> text. Each is a way in which a converter loses, doubles or spoils
characters; all are made here, the same at every run."""
import unicodedata

SENTENCE = "各单位要提高认识，加强领导，把各项工作落到实处。"
DOCUMENT = ("关于开展安全检查的通知\n\n各单位：\n为做好岁末年初安全工作，现就有关事项通知如下：\n"
            "一、总体要求\n（一）明确责任。各单位主要负责人是第一责任人。\n（二）严格时限\n"
            "按时完成各项任务。\n\n××市应急管理局\n2021年3月1日\n")
PER_LINE = 60
PER_CATEGORY = 120


def category_sample(category: str) -> list:
    """Characters of one general category, evenly spread over all planes."""
    members = [c for c in map(chr, range(0x110000)) if unicodedata.category(c) == category]
    return members[::max(1, len(members) // PER_CATEGORY)]


def folded(characters: list) -> str:
    return "\n".join("".join(characters[i:i + PER_LINE]) for i in range(0, len(characters), PER_LINE))


def all_categories() -> dict:
    prose = SENTENCE * 10  # enough for a text with many controls to be no binary file
    names = sorted({unicodedata.category(chr(c)) for c in range(0x110000)} - {"Cs"})
    return {f"category {name}": f"{prose}\n{folded(category_sample(name))}\n{prose}\n" for name in names}


def blanks_and_breaks() -> dict:
    return {
        "empty lines": "\n\n\n标题\n\n\n\n" + SENTENCE + "\n\n\n\n\n",
        "lone CR": DOCUMENT.replace("\n", "\r"),
        "mixed line ends": "甲\r\n乙\r丙\n丁\n\r戊\r\r\n己",
        "form feeds": "第一页\f\n\f第二页\n甲\f乙\n\f\n丙\n\f\f丁\f",
        "vertical tabs": "甲\v乙\n\v丙\n丁\v\n",
        "line separators": "甲\u2028乙\n丙\u2029丁\n戊\x85己\n\u2028\n",
        "tabs": "甲\t乙\t\t丙\n\t丁\n戊\t\n姓名\t单位\t电话\n张三\t办公室\t010-12345678\n",
        "many spaces": "甲" + " " * 300 + "乙\n" + "\u3000" * 50 + "丙　　　丁\n签 发 人  说 明\n",
        "no line end at the end": DOCUMENT.rstrip("\n"),
        "one character": "甲",
    }


def characters() -> dict:
    return {
        "marks of XML": "标题 <b>&amp;</b>\n\"引号\" 'apostrophe' ]]> <!-- 注 --> <?php ?> &#0; &lt;\n" + SENTENCE,
        "zero width": "\u200b甲\u200c乙\u200d丙\u2060丁\ufeff\n\ufeff\u200b\n戊\u200b己\n",
        "forbidden characters": "甲\x01乙\x1f丙\x0e丁\ufffe戊\uffff己\x00庚\n" + SENTENCE,
        "replacement character": "甲\ufffd乙\n" + SENTENCE,
        "combining": "a\u0301\u0302\u0303" * 40 + "\n\u0301甲\n甲\ufe00乙\U000e0100\n",
        "bidi": "甲\u202e乙\u202c丙\u2067שלום\u2069丁\n" + SENTENCE,
        "astral": "\U00020000\U0002a6d6\U00030000 \U0001f600\U0001f468\u200d\U0001f469 \U0010fffd\n" + SENTENCE,
        "stars and underscores": ("**市人民政府文件\n**政发〔20**〕*号\n20**年*月*日，由**局牵头，**局配合。\n姓名：____ "
                                  "__年__月\n联系人：***，电话：139****1234\n5*3*2，C#，#1机组，a_b_c\n" + SENTENCE),
        "quotes and dashes": "“甲”——‘乙’……丙·丁—戊…己“”‘’·\n" + SENTENCE,
        "full width": "１２３ＡＢＣ，．：；（）［］｛｝～￥％＃＠\n" + SENTENCE,
    }


def sizes() -> dict:
    short = "\n".join(f"{'甲乙丙丁戊己庚辛壬癸'[i % 10]}{i}" for i in range(5000))
    return {
        "5,000 short lines": short,
        "10,000 characters in a line": "标题\n" + "国家机关公文格式标准" * 1000 + "\n",
        "1,000 headings": "\n".join(f"{i}. 第{i}项工作" for i in range(1, 1001)),
        "one document 30 times": (DOCUMENT + "\n") * 30,
        "a deep nest of labels": "\n".join(["一、甲", "（一）乙", "1. 丙", "（1）丁", "①戊"] * 100),
    }


def heads() -> dict:
    """Heads that are set in columns or at a place of the paper."""
    number = "\n\n青发〔2021〕1号\n\n" + DOCUMENT
    up = "青川市人民政府文件\n\n青发〔2021〕1号"
    letter = "青川市水务局\n\n青水函〔2021〕1号\n\n青川市水务局关于同意检查的函\n\n省水务局：\n" + SENTENCE + "\n"
    return {
        "several issuers": "青川市公安局\n青川市应急管理局\n青川市水务局文件" + number,
        "several issuers, one suffix below": "青川市公安局\n青川市应急管理局\n文件" + number,
        "a suffix each": "青川市公安局文件\n青川市应急管理局文件" + number,
        "a suffix for the first": "青川市公安局文件\n青川市应急管理局" + number,
        "several signers": up + "　　签发人：张建国 李国强　王小明\t张　三\n\n" + DOCUMENT,
        "signers with a label each": "签发人：张建国\n签发人：李国强\n" + up + "\n\n" + DOCUMENT,
        "a letter": letter,
        "a letter with all of a head": "000001\n机密★1年\n特急\n\n" + letter,
        "an order": "青川市人民政府令\n\n第12号\n\n现公布《青川市供水办法》，自2021年3月1日起施行。\n\n市长　李明华\n2021年3月1日\n",
    }


WIDE_TABLE = "\n".join("\t".join([name, *(f"{row}{month * 111}.5" for month in range(1, 13))])
                       for row, name in enumerate(("甲县", "乙县", "丙县"), 1))


def shapes() -> dict:
    """Texts of the field in which blocks are moved, cut or joined."""
    return {
        "document": DOCUMENT,
        "head in the wrong order": ("×政发〔2021〕1号\n××市人民政府文件\n特急\n机密★1年\n000001\n\n"
                                    + DOCUMENT),
        "signer beside the number": "××市人民政府文件\n\n×政发〔2021〕1号　　　　签发人：张三\n\n" + DOCUMENT,
        **heads(),
        "paragraph cut by a page number": ("关于开展检查的通知\n\n" + SENTENCE[:-1] + "，并将有关情况于月底前\n"
                                           "— 1 —\n报送市政府办公室。" + SENTENCE + "\n"),
        "hard wrapped": "关于开展检查的通知\n\n" + wrap("　　" + SENTENCE * 8, 30) + wrap("　　" + SENTENCE * 5, 30),
        "colophon before the attachment": (
            DOCUMENT + "\n抄送：市委办公厅，市人大常委会办公厅。\n××市应急管理局办公室　　2021年3月1日印发\n\n"
            "附件1\n\n检查项目一览表\n\n" + SENTENCE + "\n"),
        "bars without a row of dashes": "情况如下：\n\n| 甲 | 乙 |\n| 1 | 2 |\n| 3 | 4 |\n\n" + SENTENCE,
        "chat around the text": "好的，以下是为您撰写的通知：\n\n---\n\n" + DOCUMENT + "\n---\n\n希望对您有所帮助！\n",
        "not Chinese": "The quick brown fox jumps over the lazy dog.\n" * 5,
        "a table too wide, text behind it": DOCUMENT + "\n\n附件\n\n逐月情况表\n\n表1　逐月情况\n单位：万元\n" + WIDE_TABLE +
                                            "\n注：数据为快报数。\n" + SENTENCE + "\n",
        "nothing but a table too wide": WIDE_TABLE + "\n",
        "labels only": "一、\n（一）\n1.\n（1）\n①\n第一条\n第一章\n附件\n附件1\n附件：\n抄送：\n签发人：\n",
        "the same line again and again": "2021年3月1日\n" * 40 + "甲\n" * 40,
    }


ANSWER = """好的，以下是为您撰写的通知：

---

# 关于开展安全检查的通知

各科室：

为做好**岁末年初**安全工作，*严防事故*，现就有关事项通知如下：

## 一、检查内容

- **主体责任**：是否健全；
- __台账资料__：见[网站](https://www.example.cn/a_b)。

## 二、工作要求

1. **加强领导**。成本按 5*3 万元计，用 C\\# 和 `a_b`。
> 注：\\*号为必填。

| 阶段 | 时间 |
| :--- | ---: |
| 自查 | **5月** |
| | 6月 |

**青川市应急管理局**
2024年4月20日

***

希望对您有帮助！
"""


def marked() -> dict:
    """Texts with directives and marks of Markdown."""
    return {
        "Markdown": "# 标题\n\n## 一级\n\n**加粗**和*斜体*，`代码`\n\n- 甲\n- 乙\n\n1. 丙\n\n> 引文\n\n---\n\n" + SENTENCE,
        "table drawn with pipes": "情况如下：\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n" + SENTENCE,
        "an assistant's answer": ANSWER,
        "an answer in a fence": f"```markdown\n{ANSWER}```\n",
        "blanks in Markdown": "# 关于检查的通知\n\n## 一、时间\n\n20**年*月*日前，由**局牵头，**局配合。\n\n" + SENTENCE,
        "directives": ("%% 标题\n把春天种进地里\n%% heading 2\n目标\n%% 原样\n# 一、原样\n\n%% 标题\n**甲**\n"
                       "%% 完\n" + SENTENCE),
    }


HEAD_KEYS = ("份号: 000001\nsecrecy: 机密★1年\n紧急程度：特急\nissuer: 青川市人民政府文件\nnumber：青政〔2024〕1号\n"
             "签发人: 沈怀远\n")
TAIL_KEYS = ("附件说明: 1.检查表\nsignature: 青川市人民政府\nsignature: 青川市应急管理局\ndate: 2024年4月20日\n"
             "note: 此件公开发布\n抄送机关: 市委办公室。\nprinter: 青川市人民政府办公室\nprinted: 2024年4月21日\n")


def fronted() -> dict:
    """Texts with front matter: values that are added, values that are lines, and both."""
    body = SENTENCE + "\n\n" + SENTENCE * 2 + "\n"
    return {
        "front matter above a body": (f"---\n{HEAD_KEYS}标题: 关于检查的通知\n主送机关: 各科室\n{TAIL_KEYS}作者: 张三\n"
                                      f"---\n\n{body}"),
        "front matter of what stands there": ("---\n标题: 关于开展安全检查的通知\n主送机关: 各单位\n日期: 2021年3月1日\n"
                                              f"kind: 通知\n---\n{DOCUMENT}"),
        "front matter, CRLF": f"---\n{HEAD_KEYS}---\n{DOCUMENT}".replace("\n", "\r\n"),
        "front matter above attachments": f"---\n{TAIL_KEYS}---\n{DOCUMENT}\n附件1\n\n检查表\n\n{body}",
        "front matter above many documents": f"---\n{HEAD_KEYS}{TAIL_KEYS}---\n" + DOCUMENT * 3,
        "front matter above a printer's line": (f"---\n印发日期: 2024年4月21日\n---\n{DOCUMENT}\n抄送：市委办公室。\n"
                                                "青川市人民政府办公室　　2024年4月21日印发\n"),
    }


def wrap(text: str, width: int) -> str:
    return "\n".join(text[i:i + width] for i in range(0, len(text), width)) + "\n"


def hostile() -> dict:
    """All of them."""
    texts = {}
    for part in (all_categories, blanks_and_breaks, characters, sizes, shapes):
        texts.update(part())
    return texts


def torn() -> dict:
    """Name -> bytes that are wrong in their encoding."""
    good = (DOCUMENT + SENTENCE).encode("utf-8")
    return {
        "a cut character in UTF-8": good.replace("检查".encode(), b"\xe6\xa3\n", 1),
        "overlong and surrogate bytes": good.replace("检".encode(), b"\xc0\xaf\xed\xa0\x80", 1),
        "a stray byte in GB18030": DOCUMENT.encode("gb18030").replace("检查".encode("gb18030"), b"\xff", 1),
    }
