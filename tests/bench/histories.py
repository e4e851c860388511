"""Runs histories of a server and its kiosks, some at a time in processes of their own, and says how many passed.

python -m tests.bench.histories --count 10000 [--processes 2] [--seconds 600] [--seed 1]
"""

from __future__ import annotations

import argparse
import logging
import os
import time
import traceback
from concurrent.futures import ProcessPoolExecutor, as_completed

from hypothesis import seed

from tests.server import test_histories as histories

AT_ONCE = 50


def some(number: int) -> str:
    """What went wrong in these; "" for nothing."""
    logging.disable(logging.CRITICAL)
    try:
        histories.run(AT_ONCE, seed(number)(histories.Histories), shrinks=False)
    except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
        return "".join([*traceback.format_exception(error, limit=-3), *getattr(error, "__notes__", ())])
    return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no more after so long")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    began_s, passed, failed = time.monotonic(), 0, 0
    numbers = iter(range(args.seed, args.seed + -(-args.count // AT_ONCE)))
    with ProcessPoolExecutor(args.processes, max_tasks_per_child=4) as pool:
        waiting = {pool.submit(some, number): number for _, number in zip(range(args.processes), numbers, strict=False)}
        while waiting:
            done = next(as_completed(waiting))
            number, problem = waiting.pop(done), done.result()
            passed, failed = passed + (not problem), failed + bool(problem)
            print(f"seed {number}: {problem or 'passed'}; {passed * AT_ONCE} histories passed", flush=True)
            if time.monotonic() - began_s < args.seconds and (following := next(numbers, None)) is not None:
                waiting[pool.submit(some, following)] = following
    print(
        f"{passed * AT_ONCE} histories passed in {time.monotonic() - began_s:.0f} s, {failed} runs of {AT_ONCE} failed"
    )
    raise SystemExit(bool(failed))


if __name__ == "__main__":
    main()
