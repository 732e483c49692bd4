/* SPDX-License-Identifier: MIT
 *
 * measure PROGRAM ARGUMENT...: runs the program once with its output thrown away, and prints the
 * milliseconds from start to end and the peak memory in KiB. A small C program, because a child
 * inherits the peak of the process that starts it: beside Python all small programs look alike. */
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
    printf("%.3f %ld\n", end - begin, usage.ru_maxrss);
    return 0;
}
