/* SPDX-License-Identifier: MIT */
#include "tree/role.h"

#include "base/str.h"

typedef struct role_row {
    const char *name, *chinese_name;
    gw_role_group group;
} role_row;

#define ROLE_ROW(id, name, chinese, group) [GW_ROLE_##id] = {name, chinese, GW_GROUP_##group},
static const role_row ROLES[GW_ROLE_COUNT] = {GW_ROLES(ROLE_ROW)};

static const role_row *row_of(gw_role role)
{
    return role > GW_ROLE_NONE && role < GW_ROLE_COUNT ? &ROLES[role] : NULL;
}

const char *gw_role_name(gw_role role)
{
    const role_row *row = row_of(role);
    return row != NULL ? row->name : NULL;
}

const char *gw_role_chinese_name(gw_role role)
{
    const role_row *row = row_of(role);
    return row != NULL ? row->chinese_name : NULL;
}

gw_role gw_role_find(gw_str name)
{
    for (gw_role role = GW_ROLE_NONE + 1; role < GW_ROLE_COUNT; role++)
        if (gw_str_equal(name, gw_str_of(ROLES[role].name)) ||
            gw_str_equal(name, gw_str_of(ROLES[role].chinese_name)))
            return role;
    return GW_ROLE_NONE;
}

gw_role_group gw_role_group_of(gw_role role)
{
    const role_row *row = row_of(role);
    return row != NULL ? row->group : GW_GROUP_NONE;
}

bool gw_role_is_head(gw_role role)
{
    gw_role_group group = gw_role_group_of(role);
    return group == GW_GROUP_HEAD || group == GW_GROUP_MARK || group == GW_GROUP_NUMBER;
}
