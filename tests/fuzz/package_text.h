/* SPDX-License-Identifier: MIT
 *
 * A package of the product -> the characters of its text, by a reader that shares nothing with the
 * writers: the ZIP directory read by hand, libdeflate, libxml2. It trusts the package to be one of
 * ours and aborts the process where it is not what a package must be. */
#ifndef GONGWEN_FUZZ_PACKAGE_TEXT_H
#define GONGWEN_FUZZ_PACKAGE_TEXT_H

#include "base/str.h"

/* Appends the document's text, text boxes included, generated numbers left out, to `text` as UTF-8.
 * `format` is "docx" or "odt". Every XML part must be well-formed. */
void package_text(gw_str package, const char *format, gw_buf *text);
/* Prints what is broken on standard error and aborts, which is how a fuzzer is told. */
_Noreturn void law_broken(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
