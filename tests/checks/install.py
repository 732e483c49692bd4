#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: `meson install` puts everything in its place, the header's example compiles against what is
installed, and the installed program finds its sheet and its Chinese beside itself."""
import json
import os
import re
import shlex
import subprocess
import tempfile
from pathlib import Path

import program
from tap import Tap

FILES = (
    "bin/gongwen",
    "include/gongwen.h",
    "{libdir}/libgongwen.a",
    "{libdir}/pkgconfig/gongwen.pc",
    "share/gongwen/styles/gbt9704.xml",
    "share/locale/zh_CN/LC_MESSAGES/gongwen.mo",
    "share/man/man1/gongwen.1",
    "share/man/zh_CN/man1/gongwen.1",
)

# What the example in gongwen.h takes for granted: `source`, `text` and `save`.
FRAME = r"""
#include <gongwen.h>
#include <stdio.h>
#include <stdlib.h>

static gw_status open_sheet(void *self, const char *name, const char *from, gw_bytes *bytes,
                            char path[GW_PATH_CAPACITY])
{
    FILE *file = fopen(self, "rb");
    (void)from;
    snprintf(path, GW_PATH_CAPACITY, "%s", name);
    bytes->data = malloc(1 << 20);
    if (file == NULL || bytes->data == NULL)
        return GW_E_STYLE;
    bytes->size = fread(bytes->data, 1, 1 << 20, file);
    fclose(file);
    return GW_OK;
}

static void save(const char *data, size_t size)
{
    fwrite(data, 1, size, stdout);
}

int main(int argc, char **argv)
{
    const gw_style_source source = {open_sheet, argv[argc - 1]};
    const gw_str text = {"\xe9\x80\x9a\xe7\x9f\xa5", 6}; /* 通知 */
EXAMPLE
    return (int)error.status;
}
"""


def build_folder() -> Path:
    return Path(program.binary()).parents[1]


def build_option(name: str) -> str:
    done = subprocess.run(["meson", "introspect", "--buildoptions", str(build_folder())],
                          capture_output=True, check=True)
    return next(option["value"] for option in json.loads(done.stdout) if option["name"] == name)


def compiler() -> list:
    """The compiler of this build, with its sanitizers: the library was made with them."""
    commands = json.loads((build_folder() / "compile_commands.json").read_text())
    sanitize = build_option("b_sanitize")
    flags = [] if sanitize == "none" else [f"-fsanitize={sanitize}"]
    return [shlex.split(commands[0]["command"])[0], "-std=c17", "-Wall", "-Wextra", "-Werror", *flags]


def install(folder: Path) -> Path:
    """Installs below the folder; the prefix there."""
    subprocess.run(["meson", "install", "-C", str(build_folder()), "--no-rebuild", "--destdir", str(folder)],
                   capture_output=True, check=True)
    return folder / build_option("prefix").lstrip("/")


def check_files(tap: Tap, prefix: Path) -> None:
    for name in FILES:
        path = prefix / name.format(libdir=build_option("libdir"))
        tap.ok(path.is_file(), f"{name} is installed")


def example() -> str:
    """The code in the comment at the top of the header."""
    comment = (program.source_root() / "convert/gongwen.h").read_text(encoding="utf-8").split("*/")[0]
    return "\n".join(re.findall(r"^ \*(     .*)$", comment, re.MULTILINE))


def library_flags(prefix: Path, folder: Path) -> list:
    """What pkg-config says, with the place below `folder` for the one it will have later."""
    installed = (prefix / build_option("libdir") / "pkgconfig/gongwen.pc").read_text()
    (folder / "gongwen.pc").write_text(re.sub(r"^prefix=.*", f"prefix={prefix}", installed, flags=re.MULTILINE))
    path = os.pathsep.join(filter(None, [str(folder), os.environ.get("PKG_CONFIG_PATH", "")]))
    done = subprocess.run(["pkg-config", "--cflags", "--libs", "gongwen"], capture_output=True,
                          check=True, env={**os.environ, "PKG_CONFIG_PATH": path})
    return shlex.split(done.stdout.decode())


def check_example(tap: Tap, prefix: Path, folder: Path) -> None:
    source, binary = folder / "example.c", folder / "example"
    source.write_text(FRAME.replace("EXAMPLE", example()), encoding="utf-8")
    done = subprocess.run([*compiler(), str(source), "-o", str(binary), *library_flags(prefix, folder)],
                          capture_output=True)
    if not tap.ok(done.returncode == 0, "the header's example compiles", done.stderr.decode()):
        return
    done = subprocess.run([str(binary), str(prefix / "share/gongwen/styles/gbt9704.xml")], capture_output=True)
    tap.ok(done.returncode == 0 and done.stdout[:2] == b"PK", "the header's example makes a document",
           f"status {done.returncode} {done.stderr.decode()}")


def check_program(tap: Tap, prefix: Path, folder: Path) -> None:
    environment = program.environment({"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN", "HOME": str(folder)})
    environment.pop("XDG_DATA_HOME", None)
    binary = str(prefix / "bin/gongwen")
    sample = program.samples()[0]
    done = subprocess.run([binary, str(sample), "-o", "sample.docx"], cwd=folder, env=environment,
                          capture_output=True)
    tap.ok(done.returncode == 0 and (folder / "sample.docx").is_file(),
           "the installed program finds its sheet", done.stderr.decode())
    done = subprocess.run([binary, "missing.txt"], cwd=folder, env=environment, capture_output=True)
    tap.ok("没有这个文件" in done.stderr.decode(), "the installed program finds its Chinese", done.stderr.decode())


def main() -> None:
    with Tap() as tap, tempfile.TemporaryDirectory(prefix="gongwen-") as name:
        folder = Path(name)
        prefix = install(folder / "root")
        check_files(tap, prefix)
        check_example(tap, prefix, folder)
        check_program(tap, prefix, folder)


if __name__ == "__main__":
    main()
