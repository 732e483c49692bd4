/* SPDX-License-Identifier: MIT */
#include "cli/platforms.h"

#include "cli/messages.h"

void gw_platforms_put(gw_buf *out)
{
    for (gw_platform platform = GW_PLATFORM_NONE + 1; platform < GW_PLATFORM_COUNT; platform++)
        gw_buf_format(out, "%s%s", out->n > 0 ? ", " : "", gw_platform_name(platform));
}

bool gw_platforms_choose(gw_platform *platform, const char *name)
{
    gw_buf known = {0};
    *platform = gw_platform_find(name);
    if (*platform != GW_PLATFORM_NONE)
        return true;
    gw_platforms_put(&known);
    gw_say(NULL, 0, GW_SAY_PLATFORM_UNKNOWN, name, known.failed ? "" : known.p, (const char *)NULL);
    gw_buf_fini(&known);
    return false;
}
