# SPDX-License-Identifier: MIT
"""Two small packages, one of each format, written by hand, that every rule accepts: part -> bytes.
The checks of the checks break them, one rule at a time."""
import docxrules
import odtrules
import roles

XML = '<?xml version="1.0" encoding="UTF-8"?>'
W_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R_NS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC_NS = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WPS_NS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF_NS = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in {
    "office": "office", "style": "style", "text": "text", "draw": "drawing", "fo": "xsl-fo-compatible",
    "svg": "svg-compatible"}.items()) + ' office:version="1.3"'


# ---- a sound DOCX -------------------------------------------------------------------------------

def docx_style(name: str, i: int) -> str:
    outline = f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>' if name.startswith("heading") else ""
    return (f'<w:style w:type="paragraph" w:styleId="S{i}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="N"/><w:pPr>{outline}</w:pPr></w:style>')


def docx_styles() -> str:
    faces = " ".join(f'w:{face}="仿宋_GB2312"' for face in docxrules.FACES)
    styles = "".join(docx_style(name, i) for i, name in enumerate(roles.all_style_names("docx")))
    return (f'{XML}<w:styles {W_NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {faces}/></w:rPr>'
            '</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault>'
            '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N">'
            f'<w:name w:val="Normal"/></w:style>{styles}</w:styles>')


def docx_id(name: str) -> str:
    return f"S{roles.all_style_names('docx').index(name)}"


def docx_p(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{docx_id(style)}"/></w:pPr>{runs}</w:p>'


def docx_r(text: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>{text}</w:t></w:r>'


def docx_document() -> str:
    box = ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>'
           + docx_p("公文抄送机关", docx_r("抄送：甲。")) + "</w:txbxContent></wps:txbx></mc:Choice>"
           "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>twice</w:t></w:r></w:p></w:txbxContent>"
           "</mc:Fallback></mc:AlternateContent></w:r>")
    body = (docx_p("Title", docx_r("标题")) + docx_p("heading 1", docx_r("一、总体要求"))
            + docx_p("公文正文", docx_r("（一）思想。") + docx_r("坚持“以人为本”。") + box))
    section = ('<w:sectPr><w:footerReference w:type="default" r:id="f1"/>'
               '<w:footerReference w:type="even" r:id="f2"/><w:docGrid w:linePitch="579"/></w:sectPr>')
    return f"{XML}<w:document {W_NS} {R_NS} {MC_NS} {WPS_NS}><w:body>{body}{section}</w:body></w:document>"


def docx_footer() -> str:
    run = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{}</w:r>'
    inside = "".join(run.format(x) for x in (
        "<w:t>— </w:t>", '<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>', "<w:t>1</w:t>", '<w:fldChar w:fldCharType="end"/>',
        "<w:t> —</w:t>"))
    return f"{XML}<w:ftr {W_NS}><w:p>{inside}</w:p></w:ftr>"


def relation(identifier: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identifier}" Type="{OFFICE_RELATION}/{kind}" Target="{target}"/>'


def relations(*items: str) -> str:
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{"".join(items)}</Relationships>'


def sound_docx() -> dict:
    names = ("document", "styles", "settings", "footer1", "footer2")
    types = "".join(f'<Override PartName="/word/{n}.xml" ContentType="x"/>' for n in names)
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                               f'ContentType="x"/>{types}</Types>',
        "_rels/.rels": relations(relation("a", "officeDocument", "word/document.xml")),
        "word/document.xml": docx_document(),
        "word/_rels/document.xml.rels": relations(
            relation("s", "styles", "styles.xml"), relation("t", "settings", "settings.xml"),
            relation("f1", "footer", "footer1.xml"), relation("f2", "footer", "footer2.xml")),
        "word/styles.xml": docx_styles(),
        "word/settings.xml": f'{XML}<w:settings {W_NS}><w:evenAndOddHeaders/><w:compat>'
                             '<w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="15"/>'
                             "</w:compat></w:settings>",
        "word/footer1.xml": docx_footer(), "word/footer2.xml": docx_footer(),
    }
    return {name: text.encode("utf-8") for name, text in parts.items()}


# ---- a sound ODT --------------------------------------------------------------------------------

def odt_style(name: str, i: int) -> str:
    return (f'<style:style style:name="S{i}" style:display-name="{name}" style:family="paragraph" '
            'style:parent-style-name="Standard"/>')


def odt_styles() -> str:
    styles = "".join(odt_style(name, i) for i, name in enumerate(roles.all_style_names("odt")))
    number = "<text:p>— <text:page-number>1</text:page-number> —</text:p>"
    return (f'{XML}<office:document-styles {ODF_NS}><office:styles><style:default-style '
            'style:family="paragraph"><style:paragraph-properties fo:widows="0" fo:orphans="0" '
            'style:text-autospace="ideograph-alpha"/><style:text-properties style:font-name="a" '
            'style:font-name-asian="a" fo:font-size="16pt" style:font-size-asian="16pt"/>'
            '</style:default-style><style:style style:name="Standard" style:family="paragraph"/>'
            f'{styles}</office:styles><office:master-styles><style:master-page style:name="Standard">'
            f"<style:footer>{number}</style:footer><style:footer-left>{number}</style:footer-left>"
            "</style:master-page></office:master-styles></office:document-styles>")


def odt_id(name: str) -> str:
    return f"S{roles.all_style_names('odt').index(name)}"


def odt_content() -> str:
    box = (f'<draw:frame><draw:text-box><text:p text:style-name="{odt_id("公文抄送机关")}">抄送：甲。</text:p>'
           "</draw:text-box></draw:frame>")
    body = (f'<text:p text:style-name="{odt_id("Title")}">标<text:s text:c="2"/>题</text:p>'
            f'<text:h text:style-name="{odt_id("Heading 1")}" text:outline-level="1">一、总体要求</text:h>'
            f'<text:p text:style-name="P1">（一）思想。<text:span>坚持“以人为本”。</text:span>{box}</text:p>')
    return (f"{XML}<office:document-content {ODF_NS}><office:automatic-styles>"
            f'<style:style style:name="P1" style:family="paragraph" '
            f'style:parent-style-name="{odt_id("公文正文")}"><style:paragraph-properties '
            'fo:break-before="page"/></style:style></office:automatic-styles>'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>")


def sound_odt() -> dict:
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    listed = entry.format("/", odtrules.MEDIA_TYPE) + "".join(
        entry.format(n, "text/xml") for n in ("styles.xml", "content.xml"))
    parts = {
        "mimetype": odtrules.MEDIA_TYPE, "styles.xml": odt_styles(), "content.xml": odt_content(),
        "META-INF/manifest.xml": f'{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument'
                                 f':xmlns:manifest:1.0" manifest:version="1.3">{listed}</manifest:manifest>',
    }
    return {name: text.encode("utf-8") for name, text in parts.items()}


SOUND = {"docx": sound_docx, "odt": sound_odt}
