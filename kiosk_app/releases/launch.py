"""What a built program does first: hand over to the current version, try a new one, or bring the one before back.

The program that was installed by hand is the one that is always started; it asks `releases/state.json` and becomes the
version that stands there. So an icon, a service or a terminal need not know of updates.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.errors import DataFolderBusy, InputError, ReleaseRefused, StorageError
from kiosk_app.paths import INSTALLED_VARIABLE, other_owner, outside_environment, program
from kiosk_app.releases import safekeeping
from kiosk_app.releases.program import Program, this_program
from kiosk_app.releases.safekeeping import Formats
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import (
    MOST_ATTEMPTS,
    State,
    Step,
    attempted,
    called_off,
    cannot_return,
    choose_version,
    is_due,
    next_step,
    replaced_by_hand,
    returned,
    tried,
)

RUNNING = "CLOCKFACE_RELEASE"  # in the environment of a version that was handed over to: its digest
log = logging.getLogger(__name__)


def hand_over(arguments: Sequence[str], data: Path, opens_kiosk: Callable[[], bool]) -> int | None:
    """Of a built program. None: it is to go on itself. On Windows the exit status of the other one; elsewhere this
    process becomes the other one. opens_kiosk: whether these arguments do, which takes time to find out and is asked
    only when a version is to be tried or judged. Raises StorageError.
    """
    shelf = Shelf(data)
    # A folder that may not be looked into is for the command to report; Path.is_dir would raise.
    if RUNNING in os.environ or not os.path.isdir(shelf.folder) or other_owner(data):  # noqa: PTH112
        return None
    kiosk = is_due(shelf.state(), kiosk=True) and opens_kiosk()
    installed = {INSTALLED_VARIABLE: str(program())}
    for _ in range(MOST_ATTEMPTS + 1):
        digest = settle(shelf, this_program(), kiosk=kiosk)
        start = shelf.start_of(digest) if digest else None
        if start is None:
            return None
        try:
            return _become(start, arguments, outside_environment() | installed | {RUNNING: digest})
        except OSError as error:  # not a program of this machine: that was an attempt
            log.error("the version %s cannot be run: %s", digest[:12], error)
            if not kiosk:
                return None
    return None


def start_again(arguments: Sequence[str]) -> None:
    """Of a built program that has closed everything: it becomes the one that was installed by hand, which tries what
    waits. Not on Windows, where no process can become another one. Raises StorageError.
    """
    start = program()
    if start is None:
        return
    try:
        environment = outside_environment()
        environment.pop(RUNNING, None)
        _become(start, arguments, environment)
    except OSError as error:
        raise StorageError(f"{start} cannot be started again ({error.strerror}): start it by hand.") from error


def _become(start: Path, arguments: Sequence[str], environment: dict[str, str]) -> int:
    command = [str(start), *arguments]
    environment |= {"PYINSTALLER_RESET_ENVIRONMENT": "1"}  # or its loader would take it for a part of this program
    if sys.platform == "win32":  # there a process cannot become another one
        return subprocess.call(command, env=environment)
    return os.execve(start, command, environment)


def settle(shelf: Shelf, installed: Program, *, kiosk: bool) -> str:
    """Do what is due, and the digest of the version to start. A full disk keeps nothing from being started, except a
    return that has begun. Raises StorageError.
    """
    try:
        if is_due(shelf.state(), kiosk=kiosk) or _is_outdated(shelf, shelf.state(), installed):
            with DataFolderLock(shelf.data):
                _do_what_is_due(shelf, installed, kiosk=kiosk)
    except DataFolderBusy:
        pass  # a second kiosk is started, and will be told
    except StorageError as error:
        if shelf.state().returning:
            raise
        log.warning("%s", error)
    return choose_version(shelf.state(), shelf.is_there)


def _do_what_is_due(shelf: Shelf, installed: Program, *, kiosk: bool) -> None:
    """The data folder is locked, so nobody else is started meanwhile."""
    state = shelf.state()
    if _is_outdated(shelf, state, installed):
        state = shelf.change(lambda now: replaced_by_hand(now, installed.version))
        shelf.tidy(state)
    while (step := next_step(state, kiosk=kiosk)) is not Step.START:
        state = _try(shelf, state, installed) if step is Step.TRY else go_back(shelf, state, installed)
    if kiosk:
        shelf.change(attempted)


def _is_outdated(shelf: Shelf, state: State, installed: Program) -> bool:
    """Whether the program that was installed by hand is as new as any of the versions."""
    releases = [release.release for digest in state.kept if (release := shelf.release(digest)) is not None]
    return bool(releases) and not state.returning and installed.release >= max(releases)


def _try(shelf: Shelf, state: State, installed: Program) -> State:
    """Keep the data, and put the waiting version in the place of the current one. The data folder is locked."""
    if not shelf.is_there(state.waiting):
        return shelf.change(lambda now: replace(now, waiting="", told="The update was damaged: install it again."))
    writer, version = shelf.program(state.current, installed), shelf.version(state.waiting)
    safekeeping.keep(shelf.data, shelf.folder, Formats(writer.settings_format, writer.ledger_format))
    state = shelf.change(lambda now: tried(now, version))
    shelf.tidy(state)
    return state


def go_back(shelf: Shelf, state: State, installed: Program) -> State:
    """Give the current version up for the one before, with the data from before. The data folder is locked."""
    newer = shelf.program(state.current, installed)
    formats = Formats(newer.settings_format, newer.ledger_format)
    if not state.returning:
        try:
            safekeeping.check_way_back(shelf.data, shelf.folder, formats)
        except ReleaseRefused as error:
            why = f"Version {newer.version} did not become healthy. {error}"
            return shelf.change(lambda now: cannot_return(now, why))
        shelf.change(lambda now: replace(now, returning=True))
    safekeeping.put_back(shelf.data, shelf.folder, formats)
    older = shelf.version(state.previous or "")
    why = f"Version {newer.version} was given up; the one before ({older}) is back, with all records."
    state = shelf.change(lambda now: returned(now, why))
    shelf.tidy(state)
    return state


def return_by_hand(shelf: Shelf, installed: Program) -> State:
    """As an administrator asks. Raises InputError, ReleaseRefused, StorageError; DataFolderBusy while it runs."""
    with DataFolderLock(shelf.data):
        state = shelf.state()
        if state.waiting and state.attempts is None:
            version = shelf.version(state.waiting)
            return shelf.change(lambda now: called_off(now, f"Version {version} is not tried any more."))
        if state.previous is None:
            raise InputError("There is no version to return to.")
        newer = shelf.program(state.current, installed)
        safekeeping.check_way_back(shelf.data, shelf.folder, Formats(newer.settings_format, newer.ledger_format))
        return go_back(shelf, state, installed)
