/* SPDX-License-Identifier: MIT */
#include "pack/odf.h"

gw_zip_part gw_odf_mimetype(const char *media_type)
{
    return (gw_zip_part){.name = GW_S("mimetype"), .bytes = gw_str_of(media_type), .stored = true};
}

void gw_odf_manifest(gw_buf *out, const char *media_type, const char *const *names, size_t count)
{
    gw_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<manifest:manifest"
                     " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                     " manifest:version=\"" GW_ODF_VERSION "\">");
    gw_buf_format(out,
                  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"" GW_ODF_VERSION
                  "\" manifest:media-type=\"%s\"/>",
                  media_type);
    for (size_t i = 0; i < count; i++)
        gw_buf_format(
            out,
            "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>",
            names[i]);
    gw_buf_puts(out, "</manifest:manifest>");
}
