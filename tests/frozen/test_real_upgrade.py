"""A built program becomes the next one and comes back, with both as they are given out.

CLOCKFACE_FROZEN names the older one, CLOCKFACE_NEXT_RELEASE a release file of the newer one, signed by a key that the
older one was built with; see 'Making a release' in resources/docs/updates.md.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.integration.conftest import FROZEN, Films, frozen
from tests.integration.test_kiosk_process import Start, sequences, until_identified

NEXT = os.environ.get("CLOCKFACE_NEXT_RELEASE")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (FROZEN and NEXT), reason="needs CLOCKFACE_FROZEN and CLOCKFACE_NEXT_RELEASE"),
]


def status(site: Path) -> dict[str, Any]:
    (said,) = frozen("update", "--status", "--json", "--data-dir", site).objects
    return said


def test_a_kiosk_becomes_the_next_version_and_comes_back_with_every_record(
    start: Start, enrolled_site: Path, films: Films, tmp_path: Path
) -> None:
    visit = start("run", "--source", films.visit, "--windowed", "--json", "--data-dir", enrolled_site)
    recorded = [until_identified(visit)]
    visit.communicate(timeout=150)
    old = status(enrolled_site)["version"]

    taken = frozen("update", NEXT, "--data-dir", enrolled_site)
    assert taken.status == 0, taken.err
    trial = start("run", "--source", films.lasting, "--windowed", "--json", "--data-dir", enrolled_site)
    _, err = trial.communicate(timeout=400)
    assert trial.returncode == 0, err
    now = status(enrolled_site)
    assert (now["version"] != old, now["attempts"], now["waiting"]) == (True, None, None), now
    assert frozen("--version", "--data-dir", enrolled_site).status == 0
    assert sequences(frozen, enrolled_site, tmp_path / "new.csv") == recorded

    assert frozen("update", "--return", "--data-dir", enrolled_site).status == 0
    assert status(enrolled_site)["version"] == old
    again = start("run", "--source", films.stranger, "--windowed", "--json", "--data-dir", enrolled_site)
    _, err = again.communicate(timeout=150)
    assert again.returncode == 0, err
    assert sequences(frozen, enrolled_site, tmp_path / "old.csv") == recorded
