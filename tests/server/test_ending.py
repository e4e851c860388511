"""A server that is told to stop answers those who wait for news first."""

from __future__ import annotations

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sync_server.wire.codec import from_json
from sync_server.wire.messages import GalleryAnswer
from sync_server.wire.signed import Manifest
from tests.server.conftest import serving_in
from tests.server.test_routes_gallery import at
from tests.server.test_serve import paired_with


def test_who_waits_for_news_is_told_that_there_are_none_when_the_server_stops(tmp_path: Path) -> None:
    with serving_in(tmp_path / "new") as served, served.client(timeout=60) as client, ThreadPoolExecutor() as pool:
        kiosk = paired_with(served, client, "Gate")
        first = from_json(GalleryAnswer, kiosk.send("GET", "/v1/gallery").content)
        assert first.manifest is not None
        target = at(from_json(Manifest, first.manifest.signed).cursor, 25)
        waiting = pool.submit(kiosk.send, "GET", target)
        time.sleep(2)
        assert not waiting.done()
        served.process.send_signal(signal.SIGTERM)
        reply = waiting.result(20)
        assert (reply.status_code, from_json(GalleryAnswer, reply.content)) == (200, GalleryAnswer())
        assert served.process.wait(20) == 0
