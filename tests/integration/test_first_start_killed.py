"""A first start whose power goes at any moment: the next one goes on at the step that was shown, or right after it."""

from __future__ import annotations

import multiprocessing
import os
import random
import threading
from multiprocessing.context import BaseContext
from pathlib import Path

import pytest

from kiosk_app.administration.first_start import ORDER, ProgressFile, Step
from kiosk_app.administration.operators import operators_of
from kiosk_app.config import load_config
from tests.integration import set_up_until_killed
from tests.sample_first_start import NAME, PASSWORD

FOLDERS = 2
MOST_KILLS = 40


@pytest.fixture(scope="module")
def nursery() -> BaseContext:
    """Gives birth to kiosks that need not load their code again."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([set_up_until_killed.__name__])
    return context


def run_and_kill(nursery: BaseContext, folder: Path, chance: random.Random) -> list[str]:
    """Let it be set up for a step or three, kill it, and say what it said."""
    heard, told = nursery.Pipe(duplex=False)
    process = nursery.Process(target=set_up_until_killed.speak, args=(told, folder))
    process.start()
    told.close()
    with heard, open(heard.fileno(), encoding="utf-8", closefd=False) as stdout:
        said = "".join(stdout.readline() for _ in range(chance.randrange(1, 4)))
        threading.Event().wait(chance.uniform(0.0, 0.05))
        process.kill()
        said += stdout.read()
    process.join()
    process.close()
    return said[: said.rfind("\n") + 1].splitlines()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("seed", range(FOLDERS))
def test_kill_9_at_any_moment_loses_at_most_the_step_that_was_shown(
    nursery: BaseContext, tmp_path: Path, seed: int
) -> None:
    chance, shown = random.Random(seed), ""
    for _ in range(MOST_KILLS):
        said = run_and_kill(nursery, tmp_path, chance)
        shown = said[-1] if said else shown
        if shown == "over":
            break
        if shown:
            check(tmp_path, Step(shown.removeprefix("at ")))
    assert shown == "over"
    config = load_config(tmp_path)
    assert (config.screen.language, config.screen.site_name, config.attendance.zone) == ("de", "Works 2", "Asia/Dubai")
    assert config.administration.keep_attempts_days == 7
    assert operators_of(tmp_path).has_password(NAME, PASSWORD)
    assert ProgressFile(tmp_path).read() is None


def check(folder: Path, shown: Step) -> None:
    """What the disk holds fits what was shown last."""
    kept = ProgressFile(folder).read()
    at = ORDER.index(Step.LANGUAGE if kept is None else kept.step)
    number = ORDER.index(shown)
    assert at in (number, number + 1) or (kept is None and ORDER[number + 1] is Step.READY)
    load_config(folder)
    is_there = operators_of(folder).get(NAME) is not None
    if number > ORDER.index(Step.ADMINISTRATOR):
        assert is_there
    if number < ORDER.index(Step.ADMINISTRATOR):
        assert not is_there or at == number + 1
