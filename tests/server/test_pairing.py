from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from sync_server import kiosks
from sync_server.problems import Refused
from sync_server.server import Server
from sync_server.tables import kiosk_keys, pairings
from sync_server.wire.codec import b64, to_json
from sync_server.wire.messages import NewKey
from sync_server.wire.seals import new_sign_key, sign, sign_public
from tests.server.conftest import ScriptedClock
from tests.server.paired import PairedKiosk, paired


def invited(server: Server, name: str = "Gate", site: str = "") -> str:
    with server.database.write() as connection:
        return kiosks.invite(server, connection, name, site, "test").code


def stranger(web: TestClient, server: Server) -> PairedKiosk:
    return PairedKiosk(web, lambda: server.now_utc_us() // 1_000_000)


def status_of_pairing(kiosk: PairedKiosk, code: str) -> int:
    return kiosk.web.request("POST", "/v1/pair", content=to_json(kiosk.pair_request(code))).status_code


def test_a_code_pairs_one_kiosk_under_its_name_and_site(web: TestClient, server: Server) -> None:
    kiosk = stranger(web, server)
    answer = kiosk.pair(invited(server, "Gate 1", "North"))
    assert (answer.name, answer.site, answer.server) == ("Gate 1", "North", server.uid)
    assert answer.root.signatures
    assert kiosk.hello().name == "Gate 1"


def test_a_code_serves_once(web: TestClient, server: Server) -> None:
    code = invited(server)
    stranger(web, server).pair(code)
    assert status_of_pairing(stranger(web, server), code) == 403


def test_the_kiosk_that_missed_the_answer_may_ask_again(web: TestClient, server: Server) -> None:
    code, kiosk = invited(server), stranger(web, server)
    assert kiosk.pair(code) == kiosk.pair(code)


def test_a_code_ends_after_a_quarter_of_an_hour(web: TestClient, server: Server, clock: ScriptedClock) -> None:
    code = invited(server)
    clock.pass_s(15 * 60 + 1)
    assert status_of_pairing(stranger(web, server), code) == 403


def test_the_codes_themselves_are_not_kept(server: Server) -> None:
    code = invited(server)
    with server.database.read() as connection:
        row = connection.execute(select(pairings)).one()
    assert code not in str(row)
    assert code.replace("-", "") not in str(row)


def test_whoever_does_not_have_the_private_key_is_not_paired(web: TestClient, server: Server) -> None:
    code, kiosk = invited(server), stranger(web, server)
    request = replace(kiosk.pair_request(code), sign_key=b64(sign_public(new_sign_key())))
    assert web.post("/v1/pair", content=to_json(request)).status_code == 403


def test_a_name_belongs_to_one_kiosk_until_that_is_revoked(kiosk: PairedKiosk, web: TestClient, server: Server) -> None:
    with pytest.raises(Refused, match="revoke it first"):
        invited(server, "Gate")
    with server.database.write() as connection:
        kiosks.revoke(server, connection, "Gate", "test")
    assert kiosk.send("POST", "/v1/keys").json()["code"] == "revoked"
    assert paired(web, server, "Gate").uid != kiosk.uid


def new_key(kiosk: PairedKiosk, private: bytes) -> NewKey:
    return NewKey(b64(sign_public(private)), b64(sign(private, b"clockface key " + kiosk.uid.encode())))


def test_a_new_key_takes_the_place_of_the_old_one_at_the_next_hello(kiosk: PairedKiosk) -> None:
    old, new = kiosk.sign_key, new_sign_key()
    for _ in range(2):  # the answer may have been lost
        assert kiosk.post("/v1/keys", new_key(kiosk, new)).status_code == 204
    assert kiosk.hello()  # the old one still serves
    kiosk.sign_key = new
    assert kiosk.hello()
    kiosk.sign_key = old
    assert kiosk.send("POST", "/v1/hello").json()["code"] == "revoked"


def test_a_key_that_nobody_proved_is_not_taken(kiosk: PairedKiosk) -> None:
    asked = replace(new_key(kiosk, new_sign_key()), proof=b64(bytes(64)))
    assert kiosk.post("/v1/keys", asked).json()["code"] == "key"


def test_only_one_new_key_waits_for_its_first_use(kiosk: PairedKiosk, server: Server) -> None:
    for _ in range(3):
        kiosk.post("/v1/keys", new_key(kiosk, new_sign_key()))
    with server.database.read() as connection:
        assert len(connection.execute(select(kiosk_keys)).all()) == 2
