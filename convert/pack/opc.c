/* SPDX-License-Identifier: MIT */
#include "pack/opc.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE_NAMESPACE "http://schemas.openxmlformats.org/package/2006/"

void gw_opc_content_types(gw_buf *out, const gw_opc_part *parts, size_t count)
{
    gw_buf_puts(out, DECLARATION "<Types xmlns=\"" PACKAGE_NAMESPACE "content-types\">"
                                 "<Default Extension=\"rels\" ContentType="
                                 "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                 "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (size_t i = 0; i < count; i++)
        gw_buf_format(out, "<Override PartName=\"/%s\" ContentType=\"%s\"/>", parts[i].name,
                      parts[i].content_type);
    gw_buf_puts(out, "</Types>");
}

void gw_opc_relations(gw_buf *out, const char *source, const gw_opc_part *parts, size_t count)
{
    gw_buf_puts(out, DECLARATION "<Relationships xmlns=\"" PACKAGE_NAMESPACE "relationships\">");
    for (size_t i = 0; i < count; i++)
        if (strcmp(parts[i].source, source) == 0)
            gw_buf_format(out, "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>",
                          gw_opc_relation_number(parts[i].name, parts, count), parts[i].relation,
                          parts[i].target);
    gw_buf_puts(out, "</Relationships>");
}

static const gw_opc_part *find_part(const char *name, const gw_opc_part *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(parts[i].name, name) == 0)
            return &parts[i];
    return NULL;
}

int gw_opc_relation_number(const char *name, const gw_opc_part *parts, size_t count)
{
    const gw_opc_part *found = find_part(name, parts, count);
    if (found == NULL)
        return 0;
    int number = 1;
    for (const gw_opc_part *part = parts; part != found; part++)
        number += strcmp(part->source, found->source) == 0;
    return number;
}
