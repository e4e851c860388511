"""Two months without a network, then a server: everything arrives, in order, while people go on clocking in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import backlog


@pytest.mark.slow
def test_after_sixty_days_offline_everything_arrives_in_order(tmp_path: Path, open_pack: Path) -> None:
    """As many as `python -m tests.bench.backlog` is told to; here some."""
    sent = backlog.send(tmp_path, open_pack, 3000)
    assert len(sent.at_kiosk) == 3000 + len(sent.record_ms)
    assert sent.at_server == sent.at_kiosk
