/* SPDX-License-Identifier: MIT */
#include "cli/places.h"

#include "base/platform.h"

/* The build's folders count only for the program in the build folder: an installed one must not
 * trust a path that anybody may have made since. */
static const char *const INSTALLED[GW_PLACE_COUNT] = {
    [GW_PLACE_LOCALES] = "../share/locale",
    [GW_PLACE_STYLES] = "../share/gongwen/styles",
};
static const char *const UNINSTALLED[GW_PLACE_COUNT] = {
    [GW_PLACE_LOCALES] = GW_BUILD_FOLDER "/cli/po",
    [GW_PLACE_STYLES] = GW_SOURCE_STYLES,
};

bool gw_place_put(gw_place place, gw_buf *path)
{
    gw_buf program = {0};
    bool known = gw_program_folder(&program) == 0;
    if (known && gw_str_equal(gw_buf_view(&program), GW_S(GW_BUILD_FOLDER "/"))) {
        gw_buf_puts(path, UNINSTALLED[place]);
    } else if (known) {
        gw_buf_put(path, gw_buf_view(&program));
        gw_buf_puts(path, INSTALLED[place]);
    }
    gw_buf_fini(&program);
    gw_buf_char(path, '\0');
    if (path->failed)
        return false;
    path->n--;
    return known;
}
