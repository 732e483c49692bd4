#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check: what goes wrong is told in a sentence that names the file, with the right exit status, in
English and Chinese, and nothing is left behind."""
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import threading
import zipfile
from dataclasses import dataclass
from pathlib import Path

import program
from tap import Tap

TEXT = "关于做好值班工作的通知\n\n各科室：\n\n现将有关事项通知如下。\n\n办公室\n2024年5月1日\n"
ENGLISH = {"LC_ALL": "C", "LANGUAGE": ""}
CHINESE = {"LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN"}
FILE, USAGE = 1, 2  # exit statuses
NOBODY = 65534


@dataclass(frozen=True)
class Case:
    name: str
    arguments: str
    status: int
    says: tuple  # all of it stands in one line of standard error
    chinese: str = ""  # stands in the Chinese one; empty: not asked


CASES = (
    Case("a missing file", "missing.txt", FILE, ("missing.txt: ", "there is no such file"), "没有这个文件"),
    Case("a folder", "folder", FILE, ("folder: ", "it is a folder"), "这是一个文件夹"),
    Case("a ZIP called .txt", "zip.txt", FILE, ("zip.txt: ", "no plain text"), "不是纯文本"),
    Case("an empty file", "empty.txt", FILE, ("empty.txt: ", "there is no text"), "没有文字"),
    Case("a blank file", "blank.txt", FILE, ("blank.txt: ", "there is no text")),
    Case("an unknown style", "text.txt -s nosuch", USAGE, ("no style 'nosuch'",), "没有名为“nosuch”的样式"),
    Case("a missing sheet", "text.txt -s ./nosuch.xml", FILE, ("./nosuch.xml", "no such file"), "无法读取样式文件"),
    Case("a faulty sheet", "text.txt -s faulty.xml", FILE, ("faulty.xml:2: ",)),
    Case("an unknown format", "text.txt -t docx,pdf", USAGE, ("'pdf'", "docx, odt"), "没有“pdf”这种格式"),
    Case("an unknown suffix", "text.txt -o out.pdf", USAGE, ("'pdf'", "docx, odt")),
    Case("an unknown encoding", "text.txt -e klingon", USAGE, ("'klingon'",), "没有名为“klingon”的编码"),
    Case("an unknown option", "text.txt --frobnicate", USAGE, ("'--frobnicate'", "--help"), "无法理解选项"),
    Case("an unknown letter", "text.txt -z", USAGE, ("'-z'", "--help")),
    Case("an option without its value", "text.txt --to", USAGE, ("'--to'", "needs a value"), "需要一个值"),
    Case("a fix that there is not", "text.txt --fix punctuation,tabs", USAGE,
         ("'tabs'", "punctuation, brackets, digits, spaces, all"), "没有名为“tabs”的改正项目"),
    Case("an empty fix", "inspect text.txt --fix=", USAGE, ("known: punctuation",)),
    Case("a form of advice that there is not", "text.txt --advice=xml", USAGE, ("'xml'", "text, json, none"), "这种形式"),
    Case("metadata without =", "text.txt -m title", USAGE, ("'title'", "KEY=VALUE"), "没有等号"),
    Case("a key nobody knows", "text.txt -m colour=red", USAGE, ("'colour'", "known keys")),
    Case("a source nobody knows", "text.txt --from=rtf", USAGE, ("--from=rtf", "auto, plain, markdown"), "无法理解"),
    Case("an unknown directive", "unknown.txt", FILE, ("unknown.txt:2: ", "'%% titel'", "'%% title'"), "不是标注"),
    Case("an unknown Chinese directive", "署名.txt", FILE, ("署名.txt:1: ", "'%% 署名'", "'%% 题下署名'")),
    Case("a level of six", "level.txt", FILE, ("level.txt:3: ", "'%% heading 6'", "1, 2, 3, 4 or 5"), "级别"),
    Case("a title's level", "trailing.txt", FILE, ("trailing.txt:1: ", "'%% 标题 2'", "remove it"), "请删去"),
    Case("a directive above nothing", "nothing.txt", FILE, ("nothing.txt:2: ", "'%% 正文'", "above no line"), "下面没有"),
    Case("a directive above a directive", "twice.txt", FILE, ("twice.txt:1: ", "'%% 标题'", "above no line")),
    Case("verbatim without an end", "open.txt", FILE, ("open.txt:2: ", "'%% 原样'", "'%% 完'"), "没有结束"),
    Case("an end without verbatim", "inspect shut.txt", FILE, ("shut.txt:2: ", "'%% end'", "closes nothing"), "前面没有"),
    Case("nothing but marks", "--from=markdown rules.txt", FILE, ("rules.txt: ", "there is no text")),
    Case("an unknown command", "konvert text.txt", USAGE, ("'konvert'", "convert, inspect"), "既不是命令"),
    Case("no file at all", "", USAGE, ("no file was given",), "没有给出文件"),
    Case("a missing output folder", "text.txt -o nowhere/", FILE, ("'nowhere/'", "make it first"), "不存在"),
    Case("an output in a missing folder", "text.txt -o nowhere/a.docx", FILE, ("nowhere/a.docx: ", "make it first")),
    Case("an output that exists", "there.txt", FILE, ("there.docx: ", "exists", "-f"), "已经存在"),
    Case("an output over the text", "text.txt -t docx -o text.txt -f", FILE, ("text.txt: ", "is the text itself")),
    Case("an output that is a folder", "taken.txt", FILE, ("taken.docx: ", "is a folder")),
    Case("two results in one file", "text.txt there.txt -o out.docx", USAGE, ("out.docx", "2 results"), "放不下"),
    Case("two formats on standard output", "text.txt -t docx,odt -o -", USAGE, ("2 results", "-o FOLDER/")),
    Case("two texts for one file", "text.txt twin/text.txt -o folder", USAGE,
         ("folder/text.docx: ", "'text.txt'", "'twin/text.txt'"), "会生成同一个文件"),
    Case("inspect of a missing file", "inspect missing.txt", FILE, ("missing.txt: ", "there is no such file")),
    Case("inspect of two files", "inspect text.txt there.txt", USAGE, ("one file at a time",), "一次只看一个文件"),
    Case("--why of a blank line", "inspect text.txt --why=2", FILE, ("text.txt: ", "line 2"), "第 2 行是空行"),
    Case("--why of no line", "inspect text.txt --why=two", USAGE, ("'two'", "--why=12")),
)


FAULTY = {
    "unknown": "标题\n%% titel\n正文\n", "署名": "%% 署名\n甲\n", "level": "甲\n\n%% heading 6\n乙\n",
    "trailing": "%% 标题 2\n甲\n", "nothing": "甲\n%% 正文\n\n", "twice": "%% 标题\n%% 正文\n甲\n",
    "open": "甲\n%% 原样\n乙\n", "shut": "甲\n%% end\n", "rules": "---\n\n***\n",
}


def furnish(folder: Path) -> None:
    for name, text in FAULTY.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for name in ("text.txt", "there.txt", "taken.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    for name in ("folder", "taken.docx", "twin"):
        (folder / name).mkdir()
    (folder / "twin" / "text.txt").write_text(TEXT, encoding="utf-8")
    (folder / "there.docx").write_bytes(b"mine")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n　\n\n", encoding="utf-8")
    (folder / "faulty.xml").write_text('<style name="faulty">\n  <paragraph role=>\n</style>\n')
    with zipfile.ZipFile(folder / "zip.txt", "w") as archive:
        archive.writestr("a.txt", TEXT)


def state(folder: Path) -> dict:
    """Every path below the folder, with the bytes of regular files."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


def says(stderr: str, words: tuple) -> bool:
    return any(all(word in line for word in words) for line in stderr.splitlines())


def check_case(tap: Tap, case: Case, folder: Path) -> None:
    before = state(folder)
    result = program.run(case.arguments.split(), ENGLISH, cwd=folder)
    told = f"status {result.status}: {result.stderr}"
    tap.ok(result.status == case.status, f"{case.name}: exit status {case.status}", told)
    tap.ok(says(result.stderr, case.says), f"{case.name}: told with {', '.join(case.says)}", told)
    tap.ok(state(folder) == before, f"{case.name}: nothing is left behind", sorted(state(folder)))
    if case.chinese:
        stderr = program.run(case.arguments.split(), CHINESE, cwd=folder).stderr
        tap.ok(case.chinese in stderr, f"{case.name}: told in Chinese", stderr)


def check_missing_locale(tap: Tap, folder: Path) -> None:
    """A Chinese LANG speaks Chinese whether or not the system has that locale."""
    for names in ({"LANG": "zh_CN.UTF-8"}, {"LC_ALL": "zh_CN.UTF-8"}, {"LANG": "C", "LC_MESSAGES": "zh_CN"}):
        changes = {"LANGUAGE": "", "LANG": "", **names}
        stderr = program.run(["missing.txt"], changes, cwd=folder).stderr
        tap.ok("没有这个文件" in stderr, f"{names} speaks Chinese", stderr)
    stderr = program.run(["missing.txt"], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, cwd=folder).stderr
    tap.ok("no such file" in stderr, "LC_ALL=C speaks English", stderr)


def check_no_home(tap: Tap, folder: Path) -> None:
    """Without a home the program's own sheets are found, from a user's sheet as well."""
    (folder / "mine.xml").write_text('<style name="mine" extends="gbt9704"/>', encoding="utf-8")
    changes = {**ENGLISH, "HOME": "", "XDG_DATA_HOME": ""}
    result = program.run(["text.txt", "-s", "mine.xml", "-f"], changes, cwd=folder)
    tap.ok(result.status == 0, "a sheet extends the program's where HOME is not set", result.stderr)


def check_others_go_on(tap: Tap, folder: Path) -> None:
    result = program.run(["missing.txt", "text.txt"], ENGLISH, cwd=folder)
    made = (folder / "text.docx").is_file()
    tap.ok(result.status == FILE and made, "an error in one file does not stop the others", result.stderr)


def check_no_room(tap: Tap, folder: Path) -> None:
    """/dev/full, as an output and as standard output; standard output closed."""
    words = ("the disk is full",)
    for arguments in (["text.txt", "-o", "/dev/full"], ["text.txt", "-o", "-"], ["inspect", "text.txt"], ["--help"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([program.binary(), *arguments], cwd=folder, stdout=full, stderr=subprocess.PIPE,
                                  env=program.environment(ENGLISH))
        stderr = done.stderr.decode()
        tap.ok(done.returncode == FILE and says(stderr, words), f"{' '.join(arguments)}: /dev/full is noticed",
               f"status {done.returncode}: {stderr}")
    done = subprocess.run(["sh", "-c", 'exec "$0" inspect text.txt >&-', program.binary()], cwd=folder,
                          stderr=subprocess.PIPE, env=program.environment(ENGLISH))
    tap.ok(done.returncode == FILE and b"closed" in done.stderr, "closed standard output is noticed", done.stderr)


def check_small_disk(tap: Tap, folder: Path) -> None:
    """A disk of 64 KB, full, in a mount namespace of its own: only the filler is there afterwards."""
    name = "a full disk of 64 KB"
    disk = folder / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=64k tmpfs {disk}"
    unshare = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    if shutil.which("unshare") is None or subprocess.run([*unshare, "sh", "-c", mount], capture_output=True).returncode:
        tap.skip(name, "no mount namespace may be made here")
        return
    script = f'{mount} && cat /dev/zero >{disk}/filler 2>/dev/null; "$0" "$@"; s=$?; ls -A {disk}; exit $s'
    done = subprocess.run([*unshare, "sh", "-c", script, program.binary(), "text.txt", "-o", f"{disk}/"], cwd=folder,
                          capture_output=True, env=program.environment(ENGLISH))
    stderr = done.stderr.decode()
    tap.ok(done.returncode == FILE and says(stderr, ("text.docx: ", "the disk is full")), f"{name}: told", stderr)
    tap.ok(done.stdout == b"filler\n", f"{name}: nothing is left behind", done.stdout)


def check_fifo(tap: Tap, folder: Path) -> None:
    """An output that is no regular file is written straight and stays what it is."""
    fifo = folder / "pipe"
    os.mkfifo(fifo)
    received = []
    reader = threading.Thread(target=lambda: received.append(fifo.read_bytes()))
    reader.start()
    result = program.run(["text.txt", "-o", "pipe"], ENGLISH, cwd=folder)
    reader.join(program.TIMEOUT_SECONDS)
    whole = bool(received) and received[0][:2] == b"PK"
    tap.ok(result.status == 0 and whole, "a FIFO receives the document", result.stderr)
    tap.ok(stat.S_ISFIFO(fifo.stat().st_mode), "a FIFO stays a FIFO")


def check_interrupt(tap: Tap, folder: Path) -> None:
    """Ctrl-C while the text is awaited."""
    before = state(folder)
    with subprocess.Popen([program.binary(), "-", "-o", "out.docx"], cwd=folder, stdin=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=program.environment(ENGLISH)) as running:
        running.stdin.write(TEXT.encode())
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        status = running.wait(program.TIMEOUT_SECONDS)
    tap.ok(status == -signal.SIGINT, "Ctrl-C ends the program", status)
    tap.ok(state(folder) == before, "Ctrl-C: nothing is left behind", sorted(state(folder)))


def copy_program(tools: Path) -> None:
    """With its sheets: the build folder need not be open to all users."""
    shutil.copytree(program.source_root() / "styles", tools / "share/gongwen/styles")
    (tools / "bin").mkdir()
    shutil.copy(program.binary(), tools / "bin/gongwen")


def as_nobody(arguments: list, folder: Path) -> subprocess.CompletedProcess:
    """Runs the copy without the rights of root."""
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    return subprocess.run([*user, str(folder / "tools/bin/gongwen"), *arguments], cwd=folder, capture_output=True,
                          env=program.environment(ENGLISH))


def check_permissions(tap: Tap, folder: Path) -> None:
    secret = folder / "secret.txt"
    secret.write_text(TEXT, encoding="utf-8")
    secret.chmod(0)
    folder.chmod(0o755)
    (folder / "folder").chmod(0o555)
    copy_program(folder / "tools")
    for text, output, file in (("secret.txt", "-", "secret.txt"), ("text.txt", "folder", "folder/text.docx")):
        done = as_nobody([text, "-o", output], folder)
        told = says(done.stderr.decode(), (f"{file}: ", "permission denied"))
        tap.ok(done.returncode == FILE and told, f"no permission for {file}", done.stderr)
    tap.ok(not any((folder / "folder").iterdir()), "no permission: nothing is left behind")
    (folder / "folder").chmod(0o755)


def main() -> None:
    with Tap() as tap:
        for case in CASES:
            in_folder(check_case, tap, case)
        for check in (check_missing_locale, check_no_home, check_others_go_on, check_no_room, check_small_disk,
                      check_fifo, check_interrupt, check_permissions):
            in_folder(check, tap)


def in_folder(check, tap: Tap, *rest) -> None:
    with tempfile.TemporaryDirectory(prefix="gongwen-") as name:
        folder = Path(name)
        furnish(folder)
        check(tap, *rest, folder)


if __name__ == "__main__":
    main()
