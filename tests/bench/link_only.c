/* SPDX-License-Identifier: MIT
 *
 * What it costs to start a program with our libraries and do nothing: the floor of every
 * measurement in bench.py. One call into each library keeps the linker from leaving it out. */
#include <libdeflate.h>
#include <libxml/parser.h>
#include <stddef.h>
#include <uchardet/uchardet.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

int main(int count, char **arguments)
{
    (void)arguments;
    if (count < 1000)
        return 0;
    xmlCleanupParser();
    libdeflate_free_compressor(NULL);
    uchardet_delete(uchardet_new());
    pcre2_code_free(NULL);
    return 0;
}
