/* SPDX-License-Identifier: MIT
 *
 * measure PROGRAM ARGUMENT...: runs the program once with its output thrown away, and prints the
 * milliseconds from start to end, the peak memory in KiB, and the milliseconds that it computed. A
 * small C program, because a child inherits the peak of the process that starts it: beside Python
 * all small programs look alike. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* User and system: what else the machine does hardly counts. */
static double computed_ms(const struct rusage *usage)
{
    return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1e3 +
           (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e3;
}

static void become(char **arguments)
{
    int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execvp(arguments[0], arguments);
    _exit(127);
}

int main(int count, char **arguments)
{
    if (count < 2)
        return 2;
    int status;
    struct rusage usage;
    double begin = now_ms();
    pid_t child = fork();
    if (child == 0)
        become(arguments + 1);
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        return 1;
    double end = now_ms();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return 1;
    printf("%.3f %ld %.3f\n", end - begin, usage.ru_maxrss, computed_ms(&usage));
    return 0;
}
