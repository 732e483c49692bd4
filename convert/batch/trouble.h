/* SPDX-License-Identifier: MIT
 *
 * What can go wrong with a document or a run, as a number that the program puts into words. */
#ifndef GONGWEN_BATCH_TROUBLE_H
#define GONGWEN_BATCH_TROUBLE_H

#include "gongwen.h"

typedef enum gw_trouble_kind {
    GW_TROUBLE_NONE,
    GW_TROUBLE_TEXT,     /* `error` says what */
    GW_TROUBLE_READ,     /* the text cannot be read: `problem` */
    GW_TROUBLE_WRITE,    /* the document cannot be written: `problem` */
    GW_TROUBLE_EXISTS,   /* a file of that name is not ours */
    GW_TROUBLE_OUTDATED, /* somebody has changed the document, and its text has changed too */
    GW_TROUBLE_IS_TEXT,  /* the document would take the place of its text */
    GW_TROUBLE_NO_FILE,  /* a folder, link or device has the document's name */
    /* of a run */
    GW_TROUBLE_BUSY,           /* another run works on the output folder */
    GW_TROUBLE_FOLDER,         /* the output folder: `problem` */
    GW_TROUBLE_JOURNAL,        /* the journal: `problem` */
    GW_TROUBLE_NO_JOURNAL,     /* there is none to be joined: `problem` */
    GW_TROUBLE_REPORT,         /* the report: `problem` */
    GW_TROUBLE_FOREIGN_REPORT, /* the report's name is that of another file */
    GW_TROUBLE_MEMORY,
    GW_TROUBLE_COUNT
} gw_trouble_kind;

typedef struct gw_trouble {
    gw_trouble_kind kind;
    int problem; /* an errno value */
    gw_error error;
} gw_trouble;

#endif
