/* SPDX-License-Identifier: MIT */
#include "cli/results.h"

#include "cli/messages.h"
#include "cli/saving.h"
#include "cli/texts.h"

static int save(const gw_output *output, gw_str package, const gw_arguments *arguments)
{
    int status = gw_saving_write(output->path, package, arguments->force);
    if (status == GW_EXIT_DONE && arguments->verbose)
        gw_say(output->input, 0, GW_SAY_WRITTEN, output->path != NULL ? output->path : "-",
               (const char *)NULL);
    return status;
}

int gw_result_write(const gw_document *document, const gw_output *output,
                    const gw_prepared *prepared, const gw_arguments *arguments)
{
    gw_bytes package = {0};
    gw_error error = {0};
    int status = gw_exit_of(gw_document_write(document, prepared, &package, &error));
    if (status == GW_EXIT_DONE)
        status = save(output, (gw_str){package.data, package.size}, arguments);
    else
        gw_say_error(&error);
    gw_bytes_free(&package);
    return status;
}
