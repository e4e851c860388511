import gzip
import json
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from sync_server.server import Server
from sync_server.wire.codec import b64, canonical, key_id, to_json
from sync_server.wire.limits import MAX_BODY_BYTES, MAX_UNPACKED_BYTES
from sync_server.wire.messages import token
from sync_server.wire.seals import new_sign_key, sign, sign_public
from tests.server.conftest import ScriptedClock
from tests.server.paired import Ledger, PairedKiosk, Reply, paired, record

BODY = to_json(Ledger([record(1)]).batch())


def send(kiosk: PairedKiosk, authorization: str | None, body: bytes = BODY, target: str = "/v1/attendance") -> Reply:
    headers = {} if authorization is None else {"Authorization": authorization}
    return kiosk.web.request("POST", target, content=body, headers=headers)


def test_the_token_of_a_paired_kiosk_is_taken(kiosk: PairedKiosk) -> None:
    assert kiosk.send("POST", "/v1/attendance", BODY).status_code == 200


@pytest.mark.parametrize(
    "changed",
    [
        {"kiosk": "0123456789abcdef"},
        {"kiosk": "\0"},
        {"key": "0" * 64},
        {"audience": "another server"},
        {"audience": "\ud800"},
        {"method": "GET"},
        {"target": "/v1/attendance?"},
        {"target": "/v1/hello"},
        {"body_sha256": "0" * 64},
        {"body_sha256": "é" * 64},
    ],
)
def test_a_token_for_anything_else_is_refused_and_says_no_more(kiosk: PairedKiosk, changed: dict[str, str]) -> None:
    reply = send(kiosk, kiosk.token(replace(kiosk.claims("POST", "/v1/attendance", BODY), **changed)))
    assert (reply.status_code, reply.content) == (401, send(kiosk, None).content)


@pytest.mark.parametrize(
    "header", ["", "Clockface", "Clockface .", "Clockface a.b", "Bearer x", "Clockface " + "A" * 5000]
)
def test_what_is_no_token_gets_the_same_answer(kiosk: PairedKiosk, header: str) -> None:
    reply = send(kiosk, header)
    assert (reply.status_code, reply.content) == (401, send(kiosk, None).content)


def test_a_signature_by_another_key_gets_the_same_answer(kiosk: PairedKiosk) -> None:
    claims = kiosk.claims("POST", "/v1/attendance", BODY)
    reply = send(kiosk, token(claims, sign(new_sign_key(), to_json(claims))))
    assert (reply.status_code, reply.content) == (401, send(kiosk, None).content)


def test_a_key_of_its_own_does_not_make_one_a_kiosk(kiosk: PairedKiosk) -> None:
    private = new_sign_key()
    claims = kiosk.claims("POST", "/v1/attendance", BODY, key=key_id(sign_public(private)))
    assert send(kiosk, token(claims, sign(private, to_json(claims)))).json()["code"] == "token"


def test_one_kiosk_cannot_speak_for_another(kiosk: PairedKiosk, web: TestClient, server: Server) -> None:
    other = paired(web, server, "Other")
    claims = other.claims("POST", "/v1/attendance", BODY, kiosk=kiosk.uid)
    assert send(kiosk, other.token(claims)).status_code == 401


def test_any_change_of_the_body_is_noticed(kiosk: PairedKiosk) -> None:
    authorization = kiosk.token(kiosk.claims("POST", "/v1/attendance", BODY))
    assert send(kiosk, authorization, BODY + b" ").status_code == 401


@pytest.mark.parametrize(("age_s", "status"), [(60, 200), (61, 401), (-5, 200), (-6, 401), (10**9, 401)])
def test_a_token_lives_for_a_minute_of_the_server(
    kiosk: PairedKiosk, clock: ScriptedClock, age_s: int, status: int
) -> None:
    claims = kiosk.claims("POST", "/v1/attendance", BODY, issued_utc_s=clock() // 1_000_000 - age_s)
    reply = send(kiosk, kiosk.token(claims))
    assert reply.status_code == status
    assert status == 200 or reply.json()["code"] == "stale"


@pytest.mark.parametrize("text", ['{"a":1}', "[]", "nonsense", '{"epoch":NaN}', "[" * 100_000, '{"a":' * 50_000, ""])
def test_what_is_no_message_is_answered_with_one_sentence(kiosk: PairedKiosk, text: str) -> None:
    reply = kiosk.send("POST", "/v1/attendance", text.encode())
    assert (reply.status_code, reply.json()["code"]) == (400, "malformed")
    assert len(reply.json()["detail"]) <= 500


def test_a_body_that_unpacks_to_too_much_is_refused(kiosk: PairedKiosk) -> None:
    bomb = gzip.compress(bytes(MAX_UNPACKED_BYTES + 1), 9)
    assert len(bomb) < 100_000
    assert kiosk.send("POST", "/v1/attendance", bomb, {"Content-Encoding": "gzip"}).status_code == 413


def test_a_body_that_is_too_large_is_refused_before_it_is_read(kiosk: PairedKiosk) -> None:
    assert kiosk.send("POST", "/v1/attendance", bytes(MAX_BODY_BYTES + 1)).status_code == 413
    body = bytes(16 * 1024 + 1)
    assert kiosk.web.request("POST", "/v1/pair", content=body).status_code == 413


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip"])
def test_other_encodings_are_refused(kiosk: PairedKiosk, encoding: str) -> None:
    assert kiosk.send("POST", "/v1/attendance", BODY, {"Content-Encoding": encoding}).status_code == 415


def test_fields_that_no_message_has_are_refused(kiosk: PairedKiosk) -> None:
    fields = json.loads(BODY) | {"trust_me": True}
    assert "trust_me" in kiosk.send("POST", "/v1/attendance", canonical(fields)).json()["detail"]


def test_a_name_with_half_a_character_in_it_is_refused(web: TestClient) -> None:
    fields = {name: b64(bytes(32)) for name in ("code", "sign_key", "box_key", "proof", "kiosk_name", "version")}
    for text in ("\ud800", "a\0b"):
        body = json.dumps(fields | {"kiosk_name": text}).encode()
        assert web.post("/v1/pair", content=body).json()["code"] == "malformed"
