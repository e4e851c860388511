"""Seconds until the built program has started, as a folder and as a single file, first and later, one after the other:

    python -m tests.bench.starts dist/clockface/clockface dist/clockface-cpu-linux [OTHER...] [--rounds N]

A start is `--version`, which loads every engine, as it builds the parsers of all commands. First starts find no cache.
Medians and the least of the rounds are given, as other work on the machine only adds, and the ratio of the least ones.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path


def start_s(program: Path, cache: Path) -> float:
    environment = dict(os.environ, CLOCKFACE_CACHE_DIR=str(cache))
    began = time.perf_counter()
    subprocess.run([program, "--version"], check=True, capture_output=True, env=environment)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    args = parser.parse_args()
    first: dict[Path, list[float]] = {program: [] for program in args.programs}
    later: dict[Path, list[float]] = {program: [] for program in args.programs}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(args.rounds):
            for program in args.programs:
                cache = Path(folder, str(number), program.name)
                first[program].append(start_s(program, cache))
                os.sync()  # what was unpacked is written to the disk behind the first start's back
                later[program] += [start_s(program, cache) for _ in range(2)]
                shutil.rmtree(cache, ignore_errors=True)
    base = min(later[args.programs[0]])
    for program in args.programs:
        one, two = (f"{statistics.median(t):.2f} s (least {min(t):.2f})" for t in (first[program], later[program]))
        ratio = min(later[program]) / base
        print(f"{program}: {program.stat().st_size / 1e6:.0f} MB; first {one}; later {two}, {ratio:.2f} times")


if __name__ == "__main__":
    main()
