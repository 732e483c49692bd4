/* SPDX-License-Identifier: MIT */
#include "base/json.h"

/* The letter behind the backslash for what must not stand in a string as it is; 0: no such letter.
 */
static char short_escape(char c)
{
    static const char *const ESCAPES = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (const char *p = ESCAPES; *p != '\0'; p += 2)
        if (*p == c)
            return p[1];
    return 0;
}

void gw_json_put_string(gw_buf *out, gw_str text)
{
    gw_buf_char(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        char letter = short_escape(text.p[i]);
        if (letter != 0)
            gw_buf_format(out, "\\%c", letter);
        else if (c < ' ' || c == 0x7F)
            gw_buf_format(out, "\\u%04x", (unsigned)c);
        else
            gw_buf_char(out, text.p[i]);
    }
    gw_buf_char(out, '"');
}
