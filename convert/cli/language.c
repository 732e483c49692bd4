/* SPDX-License-Identifier: MIT
 *
 * Only messages and characters follow the locale: numbers in files are the same everywhere. */
#include "cli/language.h"

#include <locale.h>

#include "base/platform.h"
#include "cli/places.h"

/* The locale that POSIX makes decide about messages. */
static const char *wanted_locale(void)
{
    static const char *const VARIABLES[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < GW_COUNT(VARIABLES); i++) {
        const char *value = gw_environment(VARIABLES[i]);
        if (value != NULL)
            return value;
    }
    return NULL;
}

/* gettext heeds LANGUAGE in every locale but C, so C.UTF-8 carries a language that the system has
 * no locale for. */
static void speak_without_locale(void)
{
    const char *wanted = wanted_locale();
    if (wanted == NULL || setlocale(LC_MESSAGES, "C.UTF-8") == NULL)
        return;
    if (gw_environment("LANGUAGE") == NULL)
        gw_environment_set("LANGUAGE", wanted);
}

void gw_language_begin(void)
{
    (void)setlocale(LC_CTYPE, "");
    if (setlocale(LC_MESSAGES, "") == NULL)
        speak_without_locale();
    gw_buf locales = {0};
    if (gw_place_put(GW_PLACE_LOCALES, &locales))
        (void)bindtextdomain(GW_TEXT_DOMAIN, locales.p);
    (void)bind_textdomain_codeset(GW_TEXT_DOMAIN, "UTF-8");
    gw_buf_fini(&locales);
}
