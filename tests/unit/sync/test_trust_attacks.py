"""The attacks that The Update Framework lists (specification 1.5.2), by name: refused, and nothing changed.

Extraneous dependencies: not applicable, a manifest depends on nothing but the parts it names itself; a part that it
does not name is refused below. Malicious mirrors preventing updates: whoever cuts the line can, and is seen as a
server that cannot be reached. Slow retrieval is at the end: it is the client's to notice.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from kiosk_app.clock import RELEASED_UTC_US
from kiosk_app.errors import SyncUnreachable, SyncUntrusted
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import Identity, IdentityFile
from kiosk_app.sync.trust import (
    LARGEST_NUMBER,
    MAX_STICK_BYTES,
    MOST_EPOCHS,
    MOST_VERSIONS,
    NOTHING_YET,
    Accepted,
    Trust,
)
from sync_server.wire.bundle import DownBundle
from sync_server.wire.codec import b64, canonical, key_id, to_json
from sync_server.wire.limits import MAX_MANIFEST_BYTES, MAX_UNPACKED_BYTES
from sync_server.wire.messages import GalleryAnswer, Held, PersonState, Welcome
from sync_server.wire.seals import new_key, new_sign_key, seal_part, sign, sign_public
from sync_server.wire.signed import Cursor, Envelope, Part, Signature
from tests.unit.sync.conftest import NETWORK, made_identity
from tests.unit.sync.made_trust import DAY_US, KIOSK, NOW, SERVER, Signers, cursor, signed_by
from tests.unit.sync.scripted_server import Said, ScriptedServer

EMPTY = Cursor()
BEFORE, HAVE, NEXT = cursor(3, 8), cursor(3, 10), cursor(3, 12)


@pytest.fixture
def signers() -> Signers:
    return Signers()


@pytest.fixture
def trust(signers: Signers) -> Trust:
    """Of a kiosk that has applied `HAVE`."""
    first = Trust.first(SERVER, KIOSK, signers.root())
    return accepted(first, signers.signed(EMPTY, HAVE, "snapshot"), EMPTY).applied


def accepted(trust: Trust, envelope: Envelope, own: Cursor = HAVE, clock: int | None = NOW) -> Accepted:
    return trust.accept(envelope, own, clock)


def refused(trust: Trust, envelope: Envelope, own: Cursor = HAVE, clock: int | None = NOW) -> str:
    """The name of the attack that the refusal is about."""
    with pytest.raises(SyncUntrusted) as refusal:
        trust.accept(envelope, own, clock)
    assert str(refusal.value).endswith(".")
    return refusal.value.attack


def test_what_the_gallery_key_signed_for_this_kiosk_is_accepted(trust: Trust, signers: Signers) -> None:
    accepted_now = accepted(trust, signers.signed(HAVE, NEXT))
    assert accepted_now.manifest.cursor == NEXT
    assert (accepted_now.applied.floor.epoch, accepted_now.applied.floor.version) == (3, 12)
    assert trust.floor.version == 10  # nothing is believed before it was applied


# Rollback attack


def test_rollback_to_an_older_snapshot_is_refused(trust: Trust, signers: Signers) -> None:
    assert refused(trust, signers.signed(EMPTY, BEFORE, "snapshot")) == "rollback"


def test_rollback_by_replaying_what_was_applied_is_refused(trust: Trust, signers: Signers) -> None:
    replayed = signers.signed(HAVE, NEXT)
    after = accepted(trust, replayed).applied
    assert refused(after, replayed, NEXT) == "mix_and_match"


def test_rollback_to_an_older_epoch_is_refused_however_high_its_version(trust: Trust, signers: Signers) -> None:
    assert refused(trust, signers.signed(EMPTY, cursor(2, 9999), "snapshot")) == "rollback"


@pytest.mark.parametrize("to", [HAVE, BEFORE, cursor(4, 12)])
def test_rollback_by_changes_that_lead_back_or_out_of_the_epoch_is_refused(
    trust: Trust, signers: Signers, to: Cursor
) -> None:
    assert refused(trust, signers.signed(HAVE, to)) == "rollback"


def test_rollback_of_the_root_is_passed_over_and_changes_nothing(trust: Trust, signers: Signers) -> None:
    second = signers.root(2)
    newer = trust.with_roots([second])
    assert newer.with_roots([signers.root(1), second]) == newer


def test_rollback_is_refused_after_a_restart_too(trust: Trust, signers: Signers, tmp_path: Path) -> None:
    file = IdentityFile(tmp_path)
    file.write(made_identity(tmp_path).with_trust(trust))
    identity = file.read()
    assert identity is not None
    assert identity.trust == trust
    assert refused(identity.trust, signers.signed(EMPTY, BEFORE, "snapshot")) == "rollback"


def test_rollback_is_refused_when_the_machine_stopped_between_applying_and_noting_it(
    trust: Trust, signers: Signers
) -> None:
    assert refused(trust, signers.signed(EMPTY, cursor(3, 11), "snapshot"), own=NEXT) == "rollback"


def test_a_snapshot_of_what_is_there_is_no_rollback_because_it_heals(trust: Trust, signers: Signers) -> None:
    assert accepted(trust, signers.signed(EMPTY, HAVE, "snapshot"), EMPTY).manifest.cursor == HAVE


def test_a_restored_server_goes_on_under_a_higher_epoch_with_a_lower_version(trust: Trust, signers: Signers) -> None:
    assert accepted(trust, signers.signed(EMPTY, cursor(4, 2), "snapshot")).applied.floor.epoch == 4


# Fast-forward attack


@pytest.mark.parametrize(
    "to", [cursor(3 + MOST_EPOCHS + 1, 1), cursor(3, 10 + MOST_VERSIONS + 1), cursor(3, LARGEST_NUMBER), cursor(3, -1)]
)
def test_fast_forward_beyond_any_server_is_refused(trust: Trust, signers: Signers, to: Cursor) -> None:
    assert refused(trust, signers.signed(EMPTY, to, "snapshot")) == "fast_forward"


def test_fast_forward_with_a_stolen_key_ends_with_a_new_root(trust: Trust, signers: Signers) -> None:
    ahead = {"made_utc_us": NOW + 900 * DAY_US, "expires_utc_us": NOW + 999 * DAY_US}
    stolen = signers.signed(EMPTY, cursor(900, 1), "snapshot", **ahead)
    pushed = accepted(trust, stolen).applied
    honest = signers.signed(EMPTY, NEXT, "snapshot")
    assert refused(pushed, honest, cursor(900, 1)) == "freeze"
    signers.gallery_key = new_sign_key()
    rotated = pushed.with_roots([signers.root(2)])
    assert rotated.floor == NOTHING_YET
    assert (pushed.has(cursor(900, 1)), rotated.has(cursor(900, 1))) == (cursor(900, 1), EMPTY)
    honest = signers.signed(EMPTY, NEXT, "snapshot")
    assert accepted(rotated, honest, cursor(900, 1)).applied.floor.epoch == 3


@pytest.mark.parametrize("to", [cursor(LARGEST_NUMBER, 1), cursor(-1, 5), cursor(1, LARGEST_NUMBER), cursor(1, -1)])
def test_fast_forward_of_a_kiosk_that_has_nothing_yet_ends_at_the_numbers_there_are(
    signers: Signers, to: Cursor
) -> None:
    fresh = Trust.first(SERVER, KIOSK, signers.root())
    assert refused(fresh, signers.signed(EMPTY, to, "snapshot"), EMPTY) == "fast_forward"


# Indefinite freeze attack


def test_indefinite_freeze_what_has_expired_is_refused(trust: Trust, signers: Signers) -> None:
    old = signers.signed(HAVE, NEXT)
    assert refused(trust, old, clock=NOW + 7 * DAY_US) == "freeze"
    assert accepted(trust, old, clock=NOW + 7 * DAY_US - 1)


def test_indefinite_freeze_with_the_clock_of_the_kiosk_set_back_is_refused(trust: Trust, signers: Signers) -> None:
    held_back = signers.signed(NEXT, cursor(3, 13))  # newer than what follows, and signed a week before it
    later = signers.signed(HAVE, NEXT, made_utc_us=NOW + 8 * DAY_US, expires_utc_us=NOW + 15 * DAY_US)
    after = accepted(trust, later, clock=RELEASED_UTC_US).applied
    assert refused(after, held_back, NEXT, clock=0) == "freeze"
    assert refused(after, held_back, NEXT, clock=None) == "freeze"


def test_indefinite_freeze_before_the_release_of_this_version_is_refused(signers: Signers) -> None:
    fresh = Trust.first(SERVER, KIOSK, signers.root())
    ancient = signers.signed(EMPTY, HAVE, "snapshot", made_utc_us=1, expires_utc_us=RELEASED_UTC_US)
    assert refused(fresh, ancient, EMPTY, clock=None) == "freeze"


def test_indefinite_freeze_an_expired_root_delegates_nothing(trust: Trust, signers: Signers) -> None:
    expired = trust.with_roots([signers.root(2, expires_utc_us=NOW)])
    assert refused(expired, signers.signed(HAVE, NEXT)) == "freeze"
    renewed = expired.with_roots([signers.root(3)])
    assert accepted(renewed, signers.signed(HAVE, NEXT))


def test_an_expired_root_on_the_way_to_a_valid_one_is_passed_through(trust: Trust, signers: Signers) -> None:
    roots = [signers.root(2, expires_utc_us=1), signers.root(3)]
    assert trust.with_roots(roots).delegation.version == 3


def test_what_expires_before_it_was_made_is_refused(trust: Trust, signers: Signers) -> None:
    assert refused(trust, signers.signed(HAVE, NEXT, made_utc_us=NOW + 20 * DAY_US)) == "freeze"


# Mix-and-match attack


@pytest.mark.parametrize("other", [{"kiosk": "kiosk-2"}, {"server": "server-2"}])
def test_mix_and_match_what_was_made_for_others_is_refused(
    trust: Trust, signers: Signers, other: dict[str, str]
) -> None:
    assert refused(trust, signers.signed(HAVE, NEXT, **other)) == "mix_and_match"


@pytest.mark.parametrize("base", [BEFORE, EMPTY, replace(HAVE, digest="ab" * 32)])
def test_mix_and_match_changes_of_another_state_are_refused(trust: Trust, signers: Signers, base: Cursor) -> None:
    assert refused(trust, signers.signed(base, NEXT)) == "mix_and_match"


def test_mix_and_match_a_part_of_another_manifest_is_refused(trust: Trust, signers: Signers) -> None:
    part, sealed = signers.part(PersonState("a"))
    other, other_sealed = signers.part(PersonState("b"))
    news = accepted(trust, signers.signed(HAVE, NEXT, parts=(part,)))
    for named, data in ((part, other_sealed), (other, other_sealed), (part, sealed[:-1]), (part, sealed + b"x")):
        with pytest.raises(SyncUntrusted) as refusal:
            news.part(named, data, signers.content_key)
        assert refusal.value.attack == "mix_and_match"
    assert news.part(part, sealed, signers.content_key).people[0].person == PersonState("a")


def test_mix_and_match_a_part_with_fewer_people_than_announced_is_refused(trust: Trust, signers: Signers) -> None:
    part, sealed = signers.part(PersonState("a"))
    more = replace(part, people=2)
    with pytest.raises(SyncUntrusted):
        accepted(trust, signers.signed(HAVE, NEXT, parts=(more,))).part(more, sealed, signers.content_key)


def test_mix_and_match_a_root_is_no_manifest_and_a_manifest_no_root(trust: Trust, signers: Signers) -> None:
    manifest = signers.manifest(HAVE, NEXT)
    assert refused(trust, signed_by(replace(manifest, type="root"), signers.gallery_key)) == "mix_and_match"
    with pytest.raises(SyncUntrusted):
        trust.with_roots([signers.root(2, type="gallery")])


def test_mix_and_match_a_root_of_another_server_is_refused(trust: Trust, signers: Signers) -> None:
    with pytest.raises(SyncUntrusted):
        trust.with_roots([signers.root(2, server="server-2")])
    with pytest.raises(SyncUntrusted):
        Trust.first("server-2", KIOSK, signers.root())


def test_mix_and_match_a_gap_between_roots_is_refused(trust: Trust, signers: Signers) -> None:
    with pytest.raises(SyncUntrusted):
        trust.with_roots([signers.root(3)])


def test_mix_and_match_erasures_that_bring_somebody_are_refused(trust: Trust, signers: Signers) -> None:
    part, sealed = signers.part(PersonState("a", erased=True))
    news = accepted(trust, signers.signed(HAVE, HAVE, "erasures", parts=(part,)))
    assert news.part(part, sealed, signers.content_key).people[0].person.erased
    for content in (signers.part(PersonState("a")), signers.part(gone=("a",))):
        part, sealed = content
        news = accepted(trust, signers.signed(HAVE, HAVE, "erasures", parts=(part,)))
        with pytest.raises(SyncUntrusted):
            news.part(part, sealed, signers.content_key)
    assert refused(trust, signers.signed(HAVE, NEXT, "erasures")) == "mix_and_match"


def test_a_part_that_is_named_twice_is_refused(trust: Trust, signers: Signers) -> None:
    part, _ = signers.part(PersonState("a"))
    assert refused(trust, signers.signed(HAVE, NEXT, parts=(part, part))) == "mix_and_match"


# Endless data attack


def test_endless_data_a_manifest_beyond_the_limit_is_not_even_read(trust: Trust, signers: Signers) -> None:
    genuine = signers.signed(HAVE, NEXT)
    assert refused(trust, replace(genuine, signed=genuine.signed + " " * MAX_MANIFEST_BYTES)) == "endless_data"
    many = tuple(Signature("ab" * 32, "x" * 80) for _ in range(10_000))
    assert refused(trust, replace(genuine, signatures=many)) == "endless_data"


def test_endless_data_a_part_that_unpacks_without_end_is_refused(trust: Trust, signers: Signers) -> None:
    sealed = seal_part(signers.content_key, bytes(MAX_UNPACKED_BYTES + 1))
    part = Part(hashlib.sha256(sealed).hexdigest(), len(sealed), 0)
    news = accepted(trust, signers.signed(HAVE, NEXT, parts=(part,)))
    with pytest.raises(SyncUntrusted):
        news.part(part, sealed, signers.content_key)


def test_endless_data_roots_without_end_are_refused(trust: Trust, signers: Signers) -> None:
    with pytest.raises(SyncUntrusted) as refusal:
        trust.with_roots([signers.root(1)] * 1001)
    assert refusal.value.attack == "endless_data"


def test_endless_data_a_client_stops_at_the_limit(client: Client, server: ScriptedServer) -> None:
    server.answers["/v1/gallery"] = lambda _: Said(pieces=[b"[" * 65536] * 1000, length=-1)
    with pytest.raises(SyncUntrusted) as refusal:
        client.gallery(EMPTY, 0)
    assert refusal.value.attack == "endless_data"


# Arbitrary installation, wrong key


def test_arbitrary_installation_what_no_trusted_key_signed_is_refused(trust: Trust, signers: Signers) -> None:
    manifest = signers.manifest(HAVE, NEXT)
    assert refused(trust, signed_by(manifest)) == "wrong_key"
    assert refused(trust, signed_by(manifest, new_sign_key())) == "wrong_key"


def test_wrong_key_the_offline_root_key_does_not_sign_galleries(trust: Trust, signers: Signers) -> None:
    assert refused(trust, signed_by(signers.manifest(HAVE, NEXT), signers.root_key)) == "wrong_key"


def test_wrong_key_the_online_gallery_key_does_not_sign_roots(trust: Trust, signers: Signers) -> None:
    with pytest.raises(SyncUntrusted) as refusal:
        trust.with_roots([signers.root(2, by=(signers.gallery_key,))])
    assert refusal.value.attack == "wrong_key"


def test_wrong_key_the_name_of_a_trusted_key_is_not_its_signature(trust: Trust, signers: Signers) -> None:
    forged = signed_by(signers.manifest(HAVE, NEXT), new_sign_key())
    name = signers.signed(HAVE, NEXT).signatures[0].key
    assert refused(trust, replace(forged, signatures=(Signature(name, forged.signatures[0].signature),))) == "wrong_key"


@pytest.mark.parametrize("at", [0, 40, -40, -1])
def test_arbitrary_installation_a_changed_byte_is_refused(trust: Trust, signers: Signers, at: int) -> None:
    genuine = signers.signed(HAVE, NEXT)
    data = bytearray(genuine.signed.encode())
    data[at] ^= 1
    assert refused(trust, replace(genuine, signed=data.decode("latin-1"))) == "wrong_key"


def test_arbitrary_installation_signed_nonsense_is_refused(trust: Trust, signers: Signers) -> None:
    for nonsense in ({"a": 1}, [], asdict(signers.manifest(HAVE, NEXT)) | {"made_utc_us": 2**70}):
        data = canonical(nonsense)
        key = key_id(sign_public(signers.gallery_key))
        signature = Signature(key, b64(sign(signers.gallery_key, data)))
        assert refused(trust, Envelope(data.decode(), (signature,))) == "arbitrary_data"


def test_arbitrary_installation_a_part_sealed_with_another_key_is_refused(trust: Trust, signers: Signers) -> None:
    part, sealed = signers.part(PersonState("a"))
    news = accepted(trust, signers.signed(HAVE, NEXT, parts=(part,)))
    with pytest.raises(SyncUntrusted) as refusal:
        news.part(part, sealed, new_key())
    assert refusal.value.attack == "arbitrary_data"


def test_a_signature_that_is_no_base64_is_refused_and_not_a_fault(trust: Trust, signers: Signers) -> None:
    genuine = signers.signed(HAVE, NEXT)
    for text in ("ü", "\ud800", "!!!!", "a"):
        broken = replace(genuine, signatures=(replace(genuine.signatures[0], signature=text),))
        assert refused(trust, broken) == "wrong_key"
    assert refused(trust, replace(genuine, signed=genuine.signed + "\ud800")) == "wrong_key"


# Extraneous dependencies: nothing but what the manifest names


def test_extraneous_dependencies_a_part_that_the_manifest_does_not_name_is_refused(
    trust: Trust, signers: Signers
) -> None:
    part, sealed = signers.part(PersonState("a"))
    news = accepted(trust, signers.signed(HAVE, NEXT))
    with pytest.raises(SyncUntrusted):
        news.part(part, sealed, signers.content_key)


# Vulnerability to key compromises


def test_key_compromise_a_stolen_gallery_key_is_worth_nothing_after_the_rotation(
    trust: Trust, signers: Signers
) -> None:
    stolen_key = signers.gallery_key
    signers.gallery_key = new_sign_key()
    rotated = trust.with_roots([signers.root(2)])
    assert refused(rotated, signed_by(signers.manifest(HAVE, NEXT), stolen_key)) == "wrong_key"
    assert accepted(rotated, signers.signed(HAVE, NEXT))


def test_key_compromise_a_rotated_root_key_signs_nothing_any_more(trust: Trust, signers: Signers) -> None:
    old_key, signers.root_key = signers.root_key, new_sign_key()
    second = trust.with_roots([signers.root(2, by=(old_key, signers.root_key))])
    forged = replace(signers, root_key=old_key).root(3, gallery_keys=(b64(sign_public(new_sign_key())),))
    with pytest.raises(SyncUntrusted):
        second.with_roots([forged])


@pytest.mark.parametrize("by_old", [True, False])
def test_key_compromise_a_new_root_needs_the_old_key_and_its_own(trust: Trust, signers: Signers, by_old: bool) -> None:
    old_key, signers.root_key = signers.root_key, new_sign_key()
    with pytest.raises(SyncUntrusted):
        trust.with_roots([signers.root(2, by=(old_key if by_old else signers.root_key,))])


def test_a_second_gallery_key_keeps_the_floor_until_the_first_ends(trust: Trust, signers: Signers) -> None:
    first, second = signers.gallery_key, new_sign_key()
    both = tuple(b64(sign_public(key)) for key in (first, second))
    shared = trust.with_roots([signers.root(2, gallery_keys=both)])
    assert shared.floor == trust.floor
    signers.gallery_key = second
    assert refused(shared, signers.signed(EMPTY, BEFORE, "snapshot")) == "rollback"


def test_a_root_that_delegates_nobody_stops_everything(trust: Trust, signers: Signers) -> None:
    assert refused(trust.with_roots([signers.root(2, gallery_keys=())]), signers.signed(HAVE, NEXT)) == "wrong_key"


# The same attacks by USB stick


def stick(signers: Signers, *by: bytes, **other: object) -> bytes:
    welcome = Welcome(NOW, Held("ab" * 16, 0, "00" * 32), 0, HAVE)
    gallery = GalleryAnswer(signers.signed(HAVE, NEXT), "", (signers.root(),))
    bundle = DownBundle(SERVER, KIOSK, NOW, NOW + 7 * DAY_US, welcome, gallery)
    bundle = replace(bundle, **other)  # type: ignore[arg-type]
    return to_json(signed_by(bundle, *(by or (signers.gallery_key,))))


@pytest.mark.parametrize(
    ("other", "newest_utc_us", "clock", "attack"),
    [
        ({}, NOW + 1, NOW, "rollback"),
        ({}, 0, NOW + 7 * DAY_US, "freeze"),
        ({"kiosk": "kiosk-2"}, 0, NOW, "mix_and_match"),
        ({"server": "server-2"}, 0, NOW, "mix_and_match"),
        ({"type": "gallery"}, 0, NOW, "mix_and_match"),
    ],
)
def test_a_stick_that_is_old_or_for_others_is_refused(
    trust: Trust, signers: Signers, other: dict[str, str], newest_utc_us: int, clock: int, attack: str
) -> None:
    assert trust.stick(stick(signers), NOW, NOW)[0] == trust
    with pytest.raises(SyncUntrusted) as refusal:
        trust.stick(stick(signers, **other), newest_utc_us, clock)
    assert refusal.value.attack == attack


def test_a_stick_of_somebody_else_or_without_end_is_refused(trust: Trust, signers: Signers) -> None:
    genuine = stick(signers)
    for data, attack in (
        (stick(signers, new_sign_key()), "wrong_key"),
        (stick(signers, signers.root_key), "wrong_key"),
        (genuine[:-1], "arbitrary_data"),
        (genuine + b" " * MAX_STICK_BYTES, "endless_data"),
    ):
        with pytest.raises(SyncUntrusted) as refusal:
            trust.stick(data, 0, NOW)
        assert refusal.value.attack == attack


def test_a_stick_brings_the_newer_root_whose_key_signed_it(trust: Trust, signers: Signers) -> None:
    stolen_key, signers.gallery_key = signers.gallery_key, new_sign_key()
    rotated = GalleryAnswer(None, "", (signers.root(2),))
    assert trust.stick(stick(signers, gallery=rotated), 0, NOW)[0].delegation.version == 2
    with pytest.raises(SyncUntrusted):
        trust.stick(stick(signers, stolen_key, gallery=rotated), 0, NOW)


# Slow retrieval attack


def test_slow_retrieval_a_byte_now_and_then_does_not_hold_the_kiosk(identity: Identity, server: ScriptedServer) -> None:
    server.answers["/v1/gallery"] = lambda _: Said(pieces=[b" "] * 1000, pause_s=0.2)
    started_s = time.monotonic()
    with Client(identity, replace(NETWORK, answer_timeout_s=1.0)) as client, pytest.raises(SyncUnreachable):
        client.gallery(EMPTY, 0)
    assert time.monotonic() - started_s < 20  # of the 200 that the server would take


def test_slow_retrieval_of_the_headers_does_not_hold_the_kiosk(identity: Identity, server: ScriptedServer) -> None:
    slow = {f"X-{number}": "x" * 50 for number in range(10)}
    server.answers["/v1/gallery"] = lambda _: (time.sleep(3), Said(headers=slow))[1]
    with Client(identity, replace(NETWORK, answer_timeout_s=1.0)) as client, pytest.raises(SyncUnreachable):
        client.gallery(EMPTY, 0)


def test_slow_retrieval_of_a_part_keeps_what_came(
    client: Client, server: ScriptedServer, signers: Signers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk_app.sync.client.PART_S", 0.5)
    part, sealed = signers.part(PersonState("a"))
    pieces = [sealed[at : at + 1] for at in range(len(sealed))]
    server.answers[f"/v1/parts/{part.sha256}"] = lambda _: Said(pieces=pieces, pause_s=0.1)
    with pytest.raises(SyncUnreachable):
        client.fetch_part(part, tmp_path / "parts")
    kept = (tmp_path / "parts" / part.sha256).read_bytes()
    assert 0 < len(kept) < len(sealed)
    assert sealed.startswith(kept)
