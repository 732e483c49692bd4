#!/bin/bash
# SPDX-License-Identifier: MIT
#
# sbatch --array=1-8 slurm.sh TEXTS OUT: converts the folder TEXTS into OUT in a Slurm array job, a part
# of the texts a task. TEXTS, OUT and gongwen are on a file system that all nodes share. OPTIONS in
# the environment holds further options of gongwen batch.
#
# When all tasks are done, join what they tell:
#     gongwen batch --merge OUT OUT.report-*.jsonl --report OUT.report.csv
# Tasks that failed or ran out of time can be submitted again by their numbers, with the same count
# of parts: PARTS=8 sbatch --array=3,5 slurm.sh TEXTS OUT
#SBATCH --job-name=gongwen
#SBATCH --cpus-per-task=4
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --signal=B:TERM@60
set -euo pipefail
if [ $# -ne 2 ]; then
  echo "usage: sbatch --array=1-PARTS slurm.sh TEXTS OUT" >&2
  exit 2
fi
out=${2%/} # reports stand beside the folder
part=$SLURM_ARRAY_TASK_ID
parts=${PARTS:-$SLURM_ARRAY_TASK_COUNT}

exec "${GONGWEN:-gongwen}" batch -q "$1" -o "$out" -j "${SLURM_CPUS_PER_TASK:-1}" \
  --shard "$part/$parts" --report "$out.report-$part.jsonl" ${OPTIONS:-}
