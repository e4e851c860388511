"""How a kiosk becomes known to a server, gets another key, and is forgotten; with the line cut at each step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk_app.errors import InputError, StorageError, SyncRefused, SyncUnreachable, SyncUntrusted
from kiosk_app.sync import pairing
from kiosk_app.sync.identity import IdentityFile
from sync_server.wire.codec import b64, from_json, key_id, unb64
from sync_server.wire.messages import NewKey, Paired, PairRequest, Problem, parse_token
from sync_server.wire.pairing import PairingText
from sync_server.wire.seals import box_public, new_box_key, verifies
from tests.unit.sync.conftest import NETWORK, made_identity
from tests.unit.sync.made_trust import Signers
from tests.unit.sync.scripted_server import SERVER, Asked, Said, ScriptedServer, json_answer

CODE = "ABCD-EFGH"
PAIRED = Paired("kiosk-1", "Door", "north", SERVER, b64(box_public(new_box_key())), Signers().root())


def text_of(server: ScriptedServer) -> str:
    return str(PairingText(server.address, server.certificate.fingerprint, CODE))


def test_a_code_makes_a_kiosk_known(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers["/v1/pair"] = lambda _: json_answer(PAIRED)
    identity = pairing.pair(tmp_path, text_of(server), "Front door", NETWORK)
    assert IdentityFile(tmp_path).read() == identity
    assert (identity.kiosk, identity.name, identity.site, identity.server) == ("kiosk-1", "Door", "north", SERVER)
    asked = from_json(PairRequest, server.asked[-1].body)
    assert verifies(unb64(asked.sign_key), b"clockface pair " + CODE.encode(), unb64(asked.proof))
    assert key_id(unb64(asked.sign_key)) == identity.key_id
    assert (asked.code, asked.kiosk_name) == (CODE, "Front door")
    assert [path.name for path in tmp_path.iterdir()] == ["sync.json"]


def test_no_private_key_leaves_the_kiosk(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers["/v1/pair"] = lambda _: json_answer(PAIRED)
    identity = pairing.pair(tmp_path, text_of(server), "door", NETWORK)
    sent = b"".join(asked.body for asked in server.asked)
    assert identity.sign_key.encode() not in sent
    assert identity.box_key.encode() not in sent


def test_when_the_answer_is_lost_the_same_code_is_offered_with_the_same_keys(
    server: ScriptedServer, tmp_path: Path
) -> None:
    server.answers["/v1/pair"] = lambda _: Said(pieces=[b"{"], length=100, cut=True)
    with pytest.raises(SyncUnreachable):
        pairing.pair(tmp_path, text_of(server), "door", NETWORK)
    assert IdentityFile(tmp_path).read() is None
    server.answers["/v1/pair"] = lambda _: json_answer(PAIRED)
    pairing.pair(tmp_path, text_of(server), "door", NETWORK)
    first, second = (from_json(PairRequest, a.body) for a in server.asked if a.target == "/v1/pair")
    assert first == second


def test_another_code_is_offered_with_other_keys(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers["/v1/pair"] = lambda _: json_answer(Problem("code", "It is used."), 403)
    for text in (text_of(server), text_of(server).replace("ABCD", "WXYZ")):
        with pytest.raises(SyncRefused, match="It is used"):
            pairing.pair(tmp_path, text, "door", NETWORK)
    first, second = (from_json(PairRequest, a.body) for a in server.asked if a.target == "/v1/pair")
    assert first.sign_key != second.sign_key


def test_the_keys_of_an_attempt_are_for_the_owner_alone(server: ScriptedServer, tmp_path: Path) -> None:
    with pytest.raises(SyncUnreachable):
        pairing.pair(tmp_path, text_of(server), "door", NETWORK)
    assert (tmp_path / "sync-pairing.json").stat().st_mode & 0o777 == 0o600
    (tmp_path / "sync-pairing.json").write_bytes(b"\0")
    server.answers["/v1/pair"] = lambda _: json_answer(PAIRED)
    assert pairing.pair(tmp_path, text_of(server), "door", NETWORK)


@pytest.mark.parametrize(
    "wrong",
    [
        {"root": Signers().root(server="server-2")},
        {"root": Signers().root(by=(Signers().root_key,))},
        {"box_key": "AAAA"},
        {"box_key": "!"},
    ],
)
def test_a_server_that_answers_with_something_else_is_not_believed(
    server: ScriptedServer, tmp_path: Path, wrong: dict[str, object]
) -> None:
    answer = Paired(**{name: wrong.get(name, getattr(PAIRED, name)) for name in Paired.__slots__})  # type: ignore[arg-type]
    server.answers["/v1/pair"] = lambda _: json_answer(answer)
    with pytest.raises(SyncUntrusted):
        pairing.pair(tmp_path, text_of(server), "door", NETWORK)
    assert IdentityFile(tmp_path).read() is None


def test_a_code_is_not_shown_to_another_certificate(server: ScriptedServer, tmp_path: Path) -> None:
    text = str(PairingText(server.address, "ab" * 32, CODE))
    with pytest.raises(SyncUntrusted):
        pairing.pair(tmp_path, text, "door", NETWORK)
    assert not server.asked


@pytest.mark.parametrize("text", ["", "hello", "http://clock.example - CODE", "https://x " + "ab" * 32])
def test_another_text_is_refused_before_anybody_is_asked(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="text of a pairing"):
        pairing.pair(tmp_path, text, "door", NETWORK)
    assert not list(tmp_path.iterdir())


def test_a_paired_kiosk_is_unpaired_first(server: ScriptedServer, tmp_path: Path) -> None:
    IdentityFile(tmp_path).write(made_identity(tmp_path, "https://first.example"))
    with pytest.raises(InputError, match=r"https://first\.example"):
        pairing.pair(tmp_path, text_of(server), "door", NETWORK)
    assert pairing.unpair(tmp_path) == "https://first.example"
    assert pairing.unpair(tmp_path) is None
    assert not server.asked


def test_a_damaged_pairing_can_be_removed(tmp_path: Path) -> None:
    (tmp_path / "sync.json").write_bytes(b"\0\0")
    with pytest.raises(StorageError):
        IdentityFile(tmp_path).read()
    assert pairing.unpair(tmp_path) is None
    assert IdentityFile(tmp_path).read() is None


# Another key


class Keys:
    """A server as far as keys go: the first one, those that were added, and what the newest one used ends."""

    def __init__(self, first: str) -> None:
        self.valid = [first]

    def __call__(self, asked: Asked) -> Said:
        claims, _, _ = parse_token(asked.headers["Authorization"])
        if claims.key not in self.valid:
            return json_answer(Problem("revoked", "This kiosk was revoked."), 403)
        new = key_id(unb64(from_json(NewKey, asked.body).sign_key))
        self.valid = [*dict.fromkeys([*self.valid, new])]
        return Said(204)

    def used(self, key: str) -> None:
        self.valid = [key]


@pytest.fixture
def file(server: ScriptedServer, tmp_path: Path) -> IdentityFile:
    file = IdentityFile(tmp_path)
    file.write(made_identity(tmp_path, server.address, server.certificate.fingerprint))
    return file


def key_now(file: IdentityFile) -> str:
    identity = file.read()
    assert identity is not None
    return identity.key_id


def change(file: IdentityFile) -> str:
    identity = file.read()
    assert identity is not None
    return pairing.change_key(file, identity, NETWORK).key_id


def test_the_server_learns_a_new_key_which_then_takes_the_place(server: ScriptedServer, file: IdentityFile) -> None:
    before = key_now(file)
    keys = server.answers["/v1/keys"] = Keys(before)
    assert change(file) == key_now(file) != before
    assert keys.valid == [before, key_now(file)]


def test_a_key_that_never_arrived_is_told_again(server: ScriptedServer, file: IdentityFile) -> None:
    before = key_now(file)
    server.answers["/v1/keys"] = lambda _: Said(503)
    with pytest.raises(SyncUnreachable):
        change(file)
    assert key_now(file) == before
    keys = server.answers["/v1/keys"] = Keys(before)
    assert change(file) in keys.valid


def test_a_crash_after_the_server_learned_the_key_leaves_a_kiosk_that_it_knows(
    server: ScriptedServer, file: IdentityFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key_now(file)
    keys = server.answers["/v1/keys"] = Keys(before)
    with monkeypatch.context() as patch:
        writes = iter([IdentityFile.write])

        def write_once(self: IdentityFile, identity: object) -> None:
            write = next(writes, None)
            if write is None:
                raise StorageError("The machine stops here.")
            write(self, identity)  # type: ignore[arg-type]

        patch.setattr(IdentityFile, "write", write_once)
        with pytest.raises(StorageError):
            change(file)
    assert key_now(file) == before
    assert len(keys.valid) == 2
    assert change(file) == keys.valid[1]
    assert len(keys.valid) == 2


def test_when_the_old_key_has_ended_the_new_one_speaks(server: ScriptedServer, file: IdentityFile) -> None:
    identity = file.read()
    assert identity is not None
    file.write(identity.with_next_key())
    waiting = file.read()
    assert waiting is not None
    keys = server.answers["/v1/keys"] = Keys(identity.key_id)
    keys.used(waiting.with_key_changed(0).key_id)
    assert change(file) == waiting.with_key_changed(0).key_id


def test_a_revoked_kiosk_gets_no_new_key_and_keeps_the_old_one(server: ScriptedServer, file: IdentityFile) -> None:
    before = key_now(file)
    keys = server.answers["/v1/keys"] = Keys(before)
    keys.used("somebody else's")
    with pytest.raises(SyncRefused, match="revoked"):
        change(file)
    assert key_now(file) == before


def test_a_key_that_cannot_be_used_is_replaced_by_another(server: ScriptedServer, file: IdentityFile) -> None:
    before = key_now(file)
    server.answers["/v1/keys"] = lambda _: json_answer(Problem("key", "This key was used before."), 409)
    with pytest.raises(SyncRefused):
        change(file)
    assert json.loads(file.path.read_bytes())["next_sign_key"] == ""
    assert key_now(file) == before
