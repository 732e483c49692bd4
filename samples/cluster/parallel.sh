#!/bin/bash
# SPDX-License-Identifier: MIT
#
# parallel.sh TEXTS OUT HOST...: converts the folder TEXTS into OUT with GNU parallel, one part of it
# on each host that is named (":" is this machine); a host named twice works on two parts at once. All
# hosts reach both folders, and gongwen, under the same paths. OPTIONS in the environment holds further
# options of gongwen batch.
#
# A host that fails or is lost costs only its own part: the same command again goes on where it was.
set -euo pipefail
if [ $# -lt 3 ]; then
  echo "usage: parallel.sh TEXTS OUT HOST..." >&2
  exit 2
fi
texts=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
shift 2
parts=$#
# parallel takes a host once, however often it is named; "2/HOST" is one that works on two at once.
hosts=$(printf '%s\n' "$@" | sort | uniq -c | sed -E 's|^ *([0-9]+) |\1/|' | paste -s -d ,)

# Parts are numbered from 1; a part that fails is tried once more.
seq "$parts" | parallel --sshlogin "$hosts" --jobs 100% --retries 2 --line-buffer --tag --quote \
  "${GONGWEN:-gongwen}" batch -q "$texts" -o "$out" --shard "{}/$parts" \
  --report "$out.report-{}.jsonl" ${OPTIONS:-} || failed=1

"${GONGWEN:-gongwen}" batch --merge "$out" "$out".report-*.jsonl --report "$out.report.csv"
rm -f "$out".report-*.jsonl
"${GONGWEN:-gongwen}" batch --explain "$out.report.csv" | tail -n 1
exit "${failed:-0}"
