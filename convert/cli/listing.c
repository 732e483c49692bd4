/* SPDX-License-Identifier: MIT */
#include "cli/listing.h"

#include "base/platform.h"
#include "cli/messages.h"
#include "cli/texts.h"

/* Of the list in --files-from. */
enum { LARGEST_LIST = 1024 * 1024 * 1024 };

static int add_listed(gw_text_list *list, const gw_batch_arguments *arguments)
{
    gw_bytes names = {0};
    const char *from = arguments->files_from;
    if (from == NULL)
        return GW_EXIT_DONE;
    int problem = gw_text_is_stdin(from) ? gw_stdin_read(LARGEST_LIST, &names)
                                         : gw_file_read(from, LARGEST_LIST, &names);
    if (problem != 0) {
        gw_say(from, 0, GW_SAY_CANNOT_READ, gw_problem_text(problem), (const char *)NULL);
        return GW_EXIT_FILE;
    }
    gw_list_add_all(list, (gw_str){names.data, names.size}, arguments->null_ends ? '\0' : '\n');
    gw_bytes_free(&names);
    return GW_EXIT_DONE;
}

int gw_listing_read(gw_text_list *list, const gw_arguments *arguments)
{
    static const char *TEXTS[] = {"*.txt", "*.md"};
    list->includes = arguments->batch.includes;
    list->excludes = arguments->batch.excludes;
    if (list->includes.count == 0)
        list->includes = (gw_patterns){TEXTS, GW_COUNT(TEXTS)};
    for (size_t i = 0; i < arguments->file_count; i++)
        gw_list_add(list, arguments->files[i]);
    return add_listed(list, &arguments->batch);
}
