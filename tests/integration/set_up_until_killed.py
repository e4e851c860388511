"""A kiosk that is set up without a pause: the child that test_first_start_killed kills.

Argument: the data folder. Prints "at STEP" when it stands there, and "over" at the end.
"""

from __future__ import annotations

import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk_app.administration.first_start import Step, left_to_set_up
from tests.sample_first_start import desk_of, started, take


def main(folder: Path) -> None:
    with desk_of(folder) as desk:
        if left_to_set_up(desk) is not None:
            setup = started(desk)
            while setup.step is not Step.READY:
                print("at", setup.step, flush=True)
                take(setup)
    print("over", flush=True)


def speak(told: Connection, folder: Path) -> None:
    """The same in a process that was forked for it, with a pipe as its standard output."""
    os.dup2(told.fileno(), sys.stdout.fileno())
    main(folder)
