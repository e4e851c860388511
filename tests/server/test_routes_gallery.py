"""The same over HTTP: tokens, long polls, ranges, results."""

from __future__ import annotations

import hashlib
import threading
import time
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from sync_server import people, tables
from sync_server.server import Server
from sync_server.wire.codec import from_json, to_json
from sync_server.wire.messages import GalleryAnswer, GalleryResult, PeopleBatch, PeopleTaken
from sync_server.wire.signed import Cursor, Manifest
from tests.server.fleet_kiosk import EPOCH, FleetKiosk, person


@pytest.fixture
def kiosk(server: Server) -> FleetKiosk:
    return FleetKiosk(server, "Door")


def get(web: TestClient, server: Server, kiosk: FleetKiosk, target: str) -> Any:
    return web.get(target, headers={"Authorization": kiosk.authorization(server, "GET", target)})


def post(web: TestClient, server: Server, kiosk: FleetKiosk, target: str, message: object) -> Any:
    body = to_json(message)
    return web.post(target, content=body, headers={"Authorization": kiosk.authorization(server, "POST", target, body)})


def at(cursor: Cursor, wait: float = 0) -> str:
    return f"/v1/gallery?epoch={cursor.epoch}&version={cursor.version}&digest={cursor.digest}&wait={wait}"


def one_part(web: TestClient, server: Server, kiosk: FleetKiosk) -> tuple[str, bytes]:
    with server.database.write() as connection:
        people.put(server, connection, person("p1"), "")
    answer = from_json(GalleryAnswer, get(web, server, kiosk, at(Cursor())).content)
    assert answer.manifest is not None
    sha256 = from_json(Manifest, answer.manifest.signed).parts[0].sha256
    return f"/v1/parts/{sha256}", web.get(f"/v1/parts/{sha256}").content


def test_people_go_up_and_come_down_signed(web: TestClient, server: Server, kiosk: FleetKiosk) -> None:
    taken = post(web, server, kiosk, "/v1/people", PeopleBatch(EPOCH, 1, (person("p1"),)))
    assert from_json(PeopleTaken, taken.content) == PeopleTaken(1, {}, 1)
    answer = get(web, server, kiosk, at(Cursor()))
    assert answer.status_code == 200
    assert from_json(GalleryAnswer, answer.content).manifest is not None
    kiosk.sync(server)
    assert from_json(GalleryAnswer, get(web, server, kiosk, at(kiosk.cursor)).content) == GalleryAnswer()


@pytest.mark.parametrize("target", ["/v1/gallery", "/v1/people", "/v1/gallery/result"])
def test_without_a_token_nothing_is_told_or_taken(web: TestClient, target: str) -> None:
    assert web.request("GET" if target == "/v1/gallery" else "POST", target).status_code == 401


@pytest.mark.parametrize("query", ["epoch=-1", "epoch=99999999999999999999", "digest=zz", "wait=51", "wait=nan"])
def test_a_query_that_cannot_be_is_refused(web: TestClient, server: Server, kiosk: FleetKiosk, query: str) -> None:
    assert 400 <= get(web, server, kiosk, f"/v1/gallery?{query}").status_code < 500


def test_who_waits_is_answered_as_soon_as_there_is_news(web: TestClient, server: Server, kiosk: FleetKiosk) -> None:
    kiosk.sync(server)
    answers = []
    waits = threading.Thread(target=lambda: answers.append(get(web, server, kiosk, at(kiosk.cursor, 20))))
    waits.start()
    time.sleep(1)
    assert not answers
    with server.database.write() as connection:
        people.put(server, connection, person("p1"), "")
    waits.join(10)
    assert from_json(GalleryAnswer, answers[0].content).manifest is not None


def test_who_waits_for_nothing_is_told_so(web: TestClient, server: Server, kiosk: FleetKiosk) -> None:
    kiosk.sync(server)
    assert from_json(GalleryAnswer, get(web, server, kiosk, at(kiosk.cursor, 0.7)).content) == GalleryAnswer()


def test_a_part_can_be_kept_for_ever(web: TestClient, server: Server, kiosk: FleetKiosk) -> None:
    target, data = one_part(web, server, kiosk)
    answer = web.get(target)
    assert hashlib.sha256(data).hexdigest() in target
    assert "immutable" in answer.headers["cache-control"]
    again = web.get(target, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("wanted", "cut"),
    [("bytes=0-9", slice(0, 10)), ("bytes=10-", slice(10, None)), ("bytes=-7", slice(-7, None)),
     ("bytes=5-99999999", slice(5, None)), ("bytes=-99999999", slice(0, None))],
)  # fmt: skip
def test_a_range_of_a_part(web: TestClient, server: Server, kiosk: FleetKiosk, wanted: str, cut: slice) -> None:
    target, data = one_part(web, server, kiosk)
    answer = web.get(target, headers={"Range": wanted})
    assert (answer.status_code, answer.content) == (206, data[cut])
    assert answer.headers["content-range"].endswith(f"/{len(data)}")


def test_ranges_that_are_none(web: TestClient, server: Server, kiosk: FleetKiosk) -> None:
    target, data = one_part(web, server, kiosk)
    for wanted in ("bytes=99999999-", "bytes=-0", "bytes=9-3"):
        assert web.get(target, headers={"Range": wanted}).status_code == 416
    for wanted in ("bytes=-", "lines=1-2", "bytes=0-1,3-4", "bytes=x"):
        assert web.get(target, headers={"Range": wanted}).content == data
    assert web.get(target, headers={"Range": "bytes=0-1", "If-Range": '"other"'}).content == data


def test_an_unknown_part_is_not_found(web: TestClient) -> None:
    assert web.get(f"/v1/parts/{'0' * 64}").status_code == 404
    assert 400 <= web.get("/v1/parts/..%2fmaster.key").status_code < 500


def test_results_move_the_cursor_and_raise_and_settle_alarms(
    web: TestClient, server: Server, kiosk: FleetKiosk
) -> None:
    cursor = Cursor(1, 5, "ab" * 32)
    for outcome, expected in (("rolled_back", ["gallery_rolled_back"]), ("applied", [])):
        result = GalleryResult(cursor, outcome, "too slow", 12)
        assert post(web, server, kiosk, "/v1/gallery/result", result).status_code == 204
        with server.database.read() as connection:
            still = tables.alarms.c.closed_utc_us.is_(None)
            assert list(connection.execute(select(tables.alarms.c.kind).where(still)).scalars()) == expected
    with server.database.read() as connection:
        row = connection.execute(select(tables.kiosks)).mappings().one()
        assert (row["cursor_epoch"], row["cursor_version"], row["cursor_digest"]) == (1, 5, "ab" * 32)
