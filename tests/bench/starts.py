"""Seconds until the built program has started, as a folder and as a single file, first and later, one after the other:

    python -m tests.bench.starts dist/clockface/clockface dist/clockface-cpu-linux [OTHER...] [--rounds N]

A start is `--version`, which loads every engine, as it builds the parsers of all commands. First starts find no cache.
The median of the rounds is given, and the ratio to the first program's later starts.
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
                time.sleep(1)
                later[program].append(start_s(program, cache))
                shutil.rmtree(cache, ignore_errors=True)
    base = statistics.median(later[args.programs[0]])
    for program in args.programs:
        size = sum(p.stat().st_size for p in [program] if p.is_file()) / 1e6
        one, two = statistics.median(first[program]), statistics.median(later[program])
        print(
            f"{program}: {size:.0f} MB, first {one:.2f} s, later {two:.2f} s ({two / base:.2f} of the first program's)"
        )


if __name__ == "__main__":
    main()
