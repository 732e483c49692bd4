/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/str.h"
#include "base/utf8.h"

const char *gw_argument(char out[GW_ARGUMENT_CAPACITY], gw_str s)
{
    size_t length = s.n;
    if (length >= GW_ARGUMENT_CAPACITY) {
        length = GW_ARGUMENT_CAPACITY - 1;
        while (length > 0 && ((unsigned char)s.p[length] & 0xC0) == 0x80)
            length--;
    }
    if (length > 0)
        memcpy(out, s.p, length);
    out[length] = '\0';
    return out;
}

static void set_arguments(gw_error *error, va_list arguments)
{
    for (size_t i = 0; i < GW_COUNT(error->arguments); i++) {
        const char *argument = va_arg(arguments, const char *);
        if (argument == NULL)
            return;
        gw_argument(error->arguments[i], gw_str_of(argument));
    }
}

gw_status gw_fail(gw_error *error, gw_status why, const char *file, int line, gw_message id, ...)
{
    if (error == NULL || error->status != GW_OK)
        return why;
    *error = (gw_error){.status = why, .file = file, .line = line, .id = id};
    va_list arguments;
    va_start(arguments, id);
    set_arguments(error, arguments);
    va_end(arguments);
    return why;
}

void gw_notify(const gw_listener *listener, const char *file, int line, gw_message id, ...)
{
    if (listener == NULL || listener->notice == NULL)
        return;
    gw_error notice = {.file = file, .line = line, .id = id};
    va_list arguments;
    va_start(arguments, id);
    set_arguments(&notice, arguments);
    va_end(arguments);
    listener->notice(listener->self, &notice);
}

gw_status gw_fail_memory(gw_error *error)
{
    return gw_fail(error, GW_E_NOMEM, NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
}

const char *gw_number_text(char out[24], long long value)
{
    snprintf(out, 24, "%lld", value);
    return out;
}
