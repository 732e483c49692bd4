/* SPDX-License-Identifier: MIT
 *
 * gongwen style new: a sheet that changes nothing yet, with what offices change most in comments.
 */
#include "base/platform.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/sheets.h"
#include "cli/style.h"

/* A comment holds no two hyphens in a row, in no language. */
typedef struct example {
    const char *comment, *row;
} example;

/* clang-format off */
static const example EXAMPLES[] = {
    {N_("The face of body text, and that of its letters and digits."),
     "<font id=\"fangsong\" face=\"仿宋\" latin=\"Times New Roman\"/>"},
    {N_("The face of titles."),
     "<font id=\"xiaobiaosong\" face=\"方正小标宋_GBK\"/>"},
    {N_("The margins: top, bottom, at the binding and opposite."),
     "<page top=\"37mm\" bottom=\"35mm\" inner=\"28mm\" outer=\"26mm\"/>"},
    {N_("The distance from line to line."),
     "<grid pitch=\"28pt\"/>"},
    {N_("The page number in the middle of every page."),
     "<page-number odd=\"centre\" even=\"centre\" inset=\"0\"/>"},
    {N_("The mark of the issuing office: its size and colour."),
     "<paragraph role=\"issuer\" size=\"52pt\" pitch=\"60pt\" colour=\"#FF0000\"/>"},
    {N_("The title: its size and line pitch."),
     "<paragraph role=\"title\" size=\"二号\" pitch=\"33pt\"/>"},
    {N_("Headings of the third level in bold."),
     "<paragraph role=\"heading\" level=\"3\" bold=\"yes\"/>"},
    {N_("Body text: the indent of its first line."),
     "<paragraph role=\"body\" indent=\"2字\"/>"},
    {N_("Lines that begin like this are notes; the pattern is a regular expression (PCRE2)."),
     "<recognise pattern=\"^拟办意见\" role=\"note\" weight=\"40\"/>"},
};
/* clang-format on */

/* Names that a bare name can find, and XML can hold as they are. */
static bool is_good_name(gw_str name)
{
    for (size_t i = 0; i < name.n; i++)
        if ((unsigned char)name.p[i] <= ' ' || strchr("/\"&<>\x7f", name.p[i]) != NULL)
            return false;
    return name.n > 0 && name.p[0] != '-' && !gw_str_ends(name, GW_S(".xml"));
}

static void put_escaped(gw_buf *out, const char *text)
{
    for (const char *p = text; *p != '\0'; p++)
        if (*p == '&' || *p == '<' || *p == '"')
            gw_buf_format(out, "&#%d;", *p);
        else
            gw_buf_char(out, *p);
}

/* The base as the sheet names it: a file by its whole path, since nobody knows where the sheet will
 * lie. */
static void put_base(gw_buf *out, const char *base)
{
    gw_buf path = {0};
    bool is_path = gw_sheets_is_file(base) && gw_file_resolve(base, &path) == 0;
    put_escaped(out, is_path ? path.p : base);
    gw_buf_fini(&path);
}

static void put_sheet(gw_buf *out, const char *name, const char *base)
{
    gw_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ");
    gw_buf_puts(out, _("A style of your own: only what differs from the one that it extends.\n"
                       "     Remove the marks of a comment around a row to put it in force.\n"
                       "     'gongwen style check FILE' tells what is wrong with it."));
    gw_buf_format(out, " -->\n<style name=\"%s\" title=\"%s\" extends=\"", name, name);
    put_base(out, base);
    gw_buf_puts(out, "\">\n");
    for (size_t i = 0; i < GW_COUNT(EXAMPLES); i++)
        gw_buf_format(out, "\n  <!-- %s -->\n  <!-- %s -->\n", _(EXAMPLES[i].comment),
                      EXAMPLES[i].row);
    gw_buf_puts(out, "</style>\n");
}

static int write_sheet(const gw_arguments *arguments, const char *name, const char *base)
{
    gw_buf out = {0};
    put_sheet(&out, name, base);
    int status = GW_EXIT_FILE;
    if (out.failed)
        gw_say(NULL, 0, GW_MSG_OUT_OF_MEMORY, (const char *)NULL);
    else
        status = gw_sheet_save(arguments, base, gw_buf_view(&out));
    gw_buf_fini(&out);
    return status;
}

int gw_style_command_new(const gw_arguments *arguments)
{
    const char *name = arguments->files[0];
    const char *base = arguments->base != NULL ? arguments->base : gw_kind_sheet(GW_KIND_OTHER);
    gw_style *style = NULL;
    if (!is_good_name(gw_str_of(name))) {
        gw_say(NULL, 0, GW_SAY_STYLE_NAME_BAD, name, (const char *)NULL);
        return GW_EXIT_USAGE;
    }
    int status = gw_sheets_load(&style, base, NULL, NULL);
    gw_style_free(style);
    return status == GW_EXIT_DONE ? write_sheet(arguments, name, base) : status;
}
