# SPDX-License-Identifier: MIT
"""The roles and the names of their styles, as the paper on roles gives them: written down a second
time on purpose, so that a slip in the program's own table is seen."""

CHINESE = {
    "serial": "份号", "secrecy": "密级和保密期限", "urgency": "紧急程度", "issuer": "发文机关标志",
    "number": "发文字号", "signer": "签发人", "collection-title": "汇编标题", "toc-title": "目录",
    "toc": "目录条目", "title": "标题", "subtitle": "副标题", "byline": "题下署名",
    "recipient": "主送机关", "heading": "层次标题", "article": "条", "body": "正文",
    "caption": "图表题注", "table": "表格", "attachment-note": "附件说明", "signature": "发文机关署名",
    "date": "成文日期", "note": "附注", "attachment-label": "附件标识", "copy-to": "抄送机关",
    "printer": "印发机关和印发日期", "boilerplate": "杂质",
}
LEVELS = range(1, 6)
BODY_STYLE = "公文正文"


def style_name(role: str, level: int, kind: str) -> str:
    """What a user sees in the list of styles; kind is docx or odt."""
    if role == "heading":
        return f"{'heading' if kind == 'docx' else 'Heading'} {level}"
    if role in ("title", "subtitle"):
        return role.capitalize()
    return "公文" + CHINESE[role]


# What the standard's sheet picks out by a pattern.
VARIANTS = {"caption": ("公文表格单位", "公文表注")}
# Those of real contents, which word processors know.
CONTENTS = {("toc-title", "docx"): "TOC Heading", ("toc-title", "odt"): "Contents Heading",
            ("toc", "docx"): "toc ", ("toc", "odt"): "Contents "}


def is_contents_style(found: str, role: str, kind: str) -> bool:
    name = CONTENTS.get((role, kind), "")
    return bool(name) and (found == name or found[:-1] == name and found[-1:].isdigit())


def is_style_of(found: str, role: str, level: int, kind: str) -> bool:
    """The role's style, or a variant of it, which has its name and a remark: 公文正文（同页）."""
    name = style_name(role, level, kind)
    if is_contents_style(found, role, kind):
        return True
    return found == name or found in VARIANTS.get(role, ()) or found.startswith(name + "（") and found.endswith("）")


def all_style_names(kind: str) -> list:
    plain = [style_name(role, 0, kind) for role in CHINESE if role != "heading"]
    contents = [CONTENTS["toc", kind] + str(level) for level in LEVELS] + [CONTENTS["toc-title", kind]]
    return plain + contents + [style_name("heading", level, kind) for level in LEVELS]
