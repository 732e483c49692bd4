/* SPDX-License-Identifier: MIT
 *
 * How wide a text is when it is set on one line, for what stands in relation to it: the date under
 * a signature, the name behind a number. Counted, not measured: a Chinese character is as wide as
 * the type is high; letters and digits are half as wide in a Chinese face. */
#ifndef GONGWEN_WRITE_WIDTH_H
#define GONGWEN_WRITE_WIDTH_H

#include "style/sheet.h"

/* In twips, with the letter spacing of `type` and, where `autospace` says so, the gaps between
 * Chinese characters and letters or digits. What is wider than `most` gives `most`: it takes more
 * than a line, and the rest of it is not looked at. */
int gw_text_width_twips(gw_str text, const gw_type *type, bool autospace, int most);

#endif
