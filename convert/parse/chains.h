/* SPDX-License-Identifier: MIT
 *
 * Chains of labels: 一、 … 二、 … 三、, each inside the item of another chain or none. */
#ifndef GONGWEN_PARSE_CHAINS_H
#define GONGWEN_PARSE_CHAINS_H

#include "parse/features.h"

/* Follows the labels of all parts and sets the traits of chains and siblings, `chain` and, where it
 * depends on the document (chapters, decimals), `level`. */
gw_status gw_chains_follow(gw_parts *parts, gw_error *error);

#endif
