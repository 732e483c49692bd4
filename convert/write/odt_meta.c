/* SPDX-License-Identifier: MIT
 *
 * meta.xml, and the few settings without which LibreOffice takes a file for an old one. */
#include "write/odt.h"
#include "write/timestamp.h"

void gw_odt_put_meta(gw_buf *out, const gw_manuscript *manuscript)
{
    char room[GW_TIMESTAMP_CAPACITY];
    gw_str moment = {"", 0};
    if (manuscript->has_date)
        moment = gw_timestamp(room, manuscript->date);
    gw_xml xml = gw_xml_start(out);
    gw_odt_open_root(&xml, "office:document-meta");
    gw_xml_open(&xml, "office:meta");
    gw_xml_text_element(&xml, "meta:generator", GW_S("gongwen"));
    gw_xml_text_element(&xml, "dc:title", manuscript->title);
    gw_xml_text_element(&xml, "dc:subject", manuscript->subject);
    gw_xml_text_element(&xml, "meta:initial-creator", manuscript->author);
    gw_xml_text_element(&xml, "dc:creator", manuscript->author);
    gw_xml_text_element(&xml, "meta:creation-date", moment);
    gw_xml_text_element(&xml, "dc:date", moment);
    gw_xml_text_element(&xml, "dc:language",
                        manuscript->language.n > 0 ? manuscript->language : GW_S("zh-CN"));
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}

static const struct {
    const char *name, *type, *value;
} SETTINGS[] = {
  /* A line before a soft break stays short, as in Word. */
    {"DoNotJustifyLinesWithManualBreak", "boolean", "true" },
 /* Compressed punctuation would break the lines of 28 characters. */
    {"CharacterCompressionType",         "short",   "0"    },
    {"IsKernAsianPunctuation",           "boolean", "false"},
 /* A frame at the foot of a page that the text needs goes to the next one, as in Word. */
    {"ConsiderTextWrapOnObjPos",         "boolean", "true" },
 /* Single spacing is as high as in Word. */
    {"AddExternalLeading",               "boolean", "true" },
 /* The numbers of contents stand beyond the right indent of their lines, as in Word. */
    {"TabOverMargin",                    "boolean", "true" },
 /* So is the room above and below the text of a cell. */
    {"AddParaSpacingToTableCells",       "boolean", "true" },
};

void gw_odt_put_settings(gw_buf *out)
{
    gw_xml xml = gw_xml_start(out);
    gw_odt_open_root(&xml, "office:document-settings");
    gw_xml_open(&xml, "office:settings");
    gw_xml_open(&xml, "config:config-item-set");
    gw_xml_attribute(&xml, "config:name", GW_S("ooo:configuration-settings"));
    for (size_t i = 0; i < GW_COUNT(SETTINGS); i++) {
        gw_xml_open(&xml, "config:config-item");
        gw_xml_attribute(&xml, "config:name", gw_str_of(SETTINGS[i].name));
        gw_xml_attribute(&xml, "config:type", gw_str_of(SETTINGS[i].type));
        gw_xml_text(&xml, gw_str_of(SETTINGS[i].value));
        gw_xml_close(&xml);
    }
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_close(&xml);
    gw_xml_finish(&xml);
}
