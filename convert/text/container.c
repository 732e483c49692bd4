/* SPDX-License-Identifier: MIT
 *
 * First bytes -> the name of what they begin. Marks that could also begin a text ("BM", "MZ") need
 * a second look at what must stand behind them. */
#include "text/container.h"

#include "base/str.h"

typedef struct magic {
    size_t offset;
    gw_str mark;
    const char *name;
    bool (*confirms)(gw_str bytes); /* the second look; NULL: the mark is enough */
} magic;

static unsigned byte_at(gw_str bytes, size_t at)
{
    return at < bytes.n ? (unsigned char)bytes.p[at] : 0;
}

/* The four bytes that a bitmap reserves are zero, and its header is one of the known lengths. */
static bool has_bitmap_header(gw_str bytes)
{
    return bytes.n >= 26 && gw_str_starts(gw_str_from(bytes, 6), GW_S("\0\0\0\0")) &&
           byte_at(bytes, 14) >= 12 && byte_at(bytes, 15) == 0;
}

/* A text has no NUL among its first bytes, a program's header is full of them. */
static bool has_early_nul(gw_str bytes)
{
    return gw_str_find(gw_str_head(bytes, 64), GW_S("\0")) != GW_NOT_FOUND;
}

static bool is_webp(gw_str bytes)
{
    return gw_str_starts(gw_str_from(bytes, 8), GW_S("WEBP"));
}

/* A view that may stand in a table of constants. */
#define BYTES(literal)                                                                             \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }

static const magic MAGICS[] = {
    {0,   BYTES("PK\x03\x04"),                       "ZIP",           NULL             },
    {0,   BYTES("PK\x05\x06"),                       "ZIP",           NULL             }, /* an empty one */
    {0,   BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "DOC/WPS (OLE)", NULL             },
    {0,   BYTES("{\\rtf"),                           "RTF",           NULL             },
    {0,   BYTES("%PDF-"),                            "PDF",           NULL             },
    {0,   BYTES("\x89PNG\r\n\x1A\n"),                "PNG",           NULL             },
    {0,   BYTES("\xFF\xD8\xFF"),                     "JPEG",          NULL             },
    {0,   BYTES("GIF87a"),                           "GIF",           NULL             },
    {0,   BYTES("GIF89a"),                           "GIF",           NULL             },
    {0,   BYTES("BM"),                               "BMP",           has_bitmap_header},
    {0,   BYTES("II*\0"),                            "TIFF",          NULL             },
    {0,   BYTES("MM\0*"),                            "TIFF",          NULL             },
    {0,   BYTES("RIFF"),                             "WEBP",          is_webp          },
    {0,   BYTES("\x1F\x8B\x08"),                     "GZIP",          NULL             },
    {0,   BYTES("BZh91AY&SY"),                       "BZIP2",         NULL             },
    {0,
     BYTES("\xFD"
           "7zXZ\0"),
     "XZ",                                                            NULL             },
    {0,   BYTES("\x28\xB5\x2F\xFD"),                 "ZSTD",          NULL             },
    {0,   BYTES("7z\xBC\xAF\x27\x1C"),               "7Z",            NULL             },
    {0,   BYTES("Rar!\x1A\x07"),                     "RAR",           NULL             },
    {0,   BYTES("MSCF\0\0\0\0"),                     "CAB",           NULL             },
    {257, BYTES("ustar"),                            "TAR",           NULL             },
    {0,
     BYTES("\x7F"
           "ELF"),
     "ELF",                                                           NULL             },
    {0,   BYTES("MZ"),                               "EXE",           has_early_nul    },
    {0,   BYTES("\0asm"),                            "WASM",          NULL             },
    {0,   BYTES("\xCA\xFE\xBA\xBE"),                 "CLASS",         has_early_nul    },
    {0,   BYTES("SQLite format 3\0"),                "SQLITE",        NULL             },
    {4,   BYTES("ftyp"),                             "MP4",           has_early_nul    },
    {0,   BYTES("OggS\0"),                           "OGG",           NULL             },
    {0,   BYTES("ID3"),                              "MP3",           has_early_nul    },
    {0,   BYTES("wOFF"),                             "WOFF",          has_early_nul    },
    {0,   BYTES("OTTO\0"),                           "OTF",           NULL             },
    {0,   BYTES("\0\1\0\0\0"),                       "TTF",           NULL             },
};

/* What a ZIP is, by names of its entries or by the uncompressed entry `mimetype`. */
typedef struct zip_content {
    gw_str mark;
    const char *name;
} zip_content;

static const zip_content ZIP_CONTENTS[] = {
    {BYTES("application/vnd.oasis.opendocument.text"),         "ODT" },
    {BYTES("application/vnd.oasis.opendocument.spreadsheet"),  "ODS" },
    {BYTES("application/vnd.oasis.opendocument.presentation"), "ODP" },
    {BYTES("application/epub+zip"),                            "EPUB"},
    {BYTES("word/document.xml"),                               "DOCX"},
    {BYTES("xl/workbook"),                                     "XLSX"},
    {BYTES("ppt/presentation.xml"),                            "PPTX"},
    {BYTES("OFD.xml"),                                         "OFD" },
    {BYTES("META-INF/MANIFEST.MF"),                            "JAR" },
};

/* Names of entries stand in the directory at the end, `mimetype` stands first. */
static bool mentions(gw_str bytes, gw_str mark)
{
    enum { LOOKED_AT = 64 * 1024 };
    gw_str start = gw_str_head(bytes, LOOKED_AT);
    gw_str end = gw_str_from(bytes, bytes.n - start.n);
    return gw_str_find(start, mark) != GW_NOT_FOUND || gw_str_find(end, mark) != GW_NOT_FOUND;
}

static const char *zip_name(gw_str bytes)
{
    for (size_t i = 0; i < GW_COUNT(ZIP_CONTENTS); i++)
        if (mentions(bytes, ZIP_CONTENTS[i].mark))
            return ZIP_CONTENTS[i].name;
    return "ZIP";
}

static bool begins(const magic *row, gw_str bytes)
{
    return gw_str_starts(gw_str_from(bytes, row->offset), row->mark) &&
           (row->confirms == NULL || row->confirms(bytes));
}

const char *gw_container_name(gw_str bytes)
{
    for (size_t i = 0; i < GW_COUNT(MAGICS); i++)
        if (begins(&MAGICS[i], bytes))
            return gw_str_starts(bytes, GW_S("PK")) ? zip_name(bytes) : MAGICS[i].name;
    return NULL;
}
