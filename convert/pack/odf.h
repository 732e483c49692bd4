/* SPDX-License-Identifier: MIT
 *
 * What every OpenDocument package (ODF 1.3 part 2) must hold beside its own parts: `mimetype`,
 * which comes first and is stored (3.3), and META-INF/manifest.xml (3.2). */
#ifndef GONGWEN_PACK_ODF_H
#define GONGWEN_PACK_ODF_H

#include "base/str.h"
#include "pack/zip.h"

#define GW_ODF_VERSION "1.3"
#define GW_ODF_MANIFEST "META-INF/manifest.xml"

/* The first part of the package. `media_type` is ASCII, owned by the caller. */
gw_zip_part gw_odf_mimetype(const char *media_type);
/* Appends META-INF/manifest.xml: the package with its media type, then each of the `count` XML
 * parts in `names`. */
void gw_odf_manifest(gw_buf *out, const char *media_type, const char *const *names, size_t count);

#endif
