"""What changes who a kiosk is: pairing, another key, and the end of it. Each leaves the old state when it fails."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk_app import __version__
from kiosk_app.clock import now_utc_us
from kiosk_app.config import SyncConfig
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import InputError, StorageError, SyncRefused, SyncUntrusted
from kiosk_app.sync import client
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import Identity, IdentityFile, new_epoch, place_of
from kiosk_app.sync.transport import Transport
from kiosk_app.sync.trust import Trust
from sync_server.wire.codec import Malformed, b64, from_json, to_json, unb64
from sync_server.wire.messages import Paired, PairRequest
from sync_server.wire.pairing import PairingText
from sync_server.wire.seals import box_public, new_box_key, new_sign_key, sign, sign_public

_CANNOT_BE_USED = 409
_NO_LONGER_VALID = (401, 403)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """The keys that a code was offered with: when the answer is lost, the same code is offered with the same keys."""

    code_sha256: str
    sign_key: str = field(repr=False)
    box_key: str = field(repr=False)


def pair(folder: Path, text: str, kiosk_name: str, network: SyncConfig) -> Identity:
    """Introduce the kiosk of this data folder. text: what `clockface-server kiosk add` showed, typed or scanned.

    Raises InputError for another text or a kiosk that is paired already, SyncError and StorageError.
    """
    file = IdentityFile(folder)
    if (known := file.read()) is not None:
        raise InputError(f"This kiosk is paired with {known.address} already: unpair it first.")
    try:
        invitation = PairingText.parse(text)
    except Malformed as error:
        raise InputError(f"This is not the text of a pairing: {error}.") from error
    attempt = _attempt(folder, invitation.code)
    transport = Transport(invitation.address, invitation.fingerprint, network)
    try:
        client.server_time(transport, network.answer_timeout_s)  # whether the two understand each other at all
        paired = client.pair(transport, _request(invitation, attempt, kiosk_name), network.answer_timeout_s)
    finally:
        transport.close()
    identity = _identity(invitation, attempt, paired, folder)
    file.write(identity)
    _forget_attempt(folder)
    return identity


def change_key(file: IdentityFile, identity: Identity, network: SyncConfig) -> Identity:
    """Have the server know this kiosk by a new key, or end a change that was cut short.

    Both keys are kept until the server has answered for the new one, so that a crash at any moment leaves a kiosk
    that it knows. Raises SyncError and StorageError.
    """
    identity = identity.with_next_key()
    file.write(identity)
    changed = identity.with_key_changed(now_utc_us())
    try:
        try:
            _tell(identity, identity, network)
        except SyncRefused as error:
            if error.status not in _NO_LONGER_VALID:
                raise
            _tell(changed, identity, network)  # the old key is refused once the new one was used
    except SyncRefused as error:
        if error.status == _CANNOT_BE_USED:
            file.write(replace(identity, next_sign_key=""))  # another one next time
        raise
    file.write(changed)
    return changed


def unpair(folder: Path) -> str | None:
    """Forget the server; it is not told. Its address, None when there was none."""
    file = IdentityFile(folder)
    try:
        known = file.read()
    except StorageError:  # a damaged pairing is to be got rid of, too
        known = None
    file.remove()
    _forget_attempt(folder)
    return known.address if known else None


def _tell(speaker: Identity, owner: Identity, network: SyncConfig) -> None:
    with Client(speaker, network) as server:
        server.add_key(unb64(owner.next_sign_key))


def _request(invitation: PairingText, attempt: _Attempt, kiosk_name: str) -> PairRequest:
    sign_key, box_key = unb64(attempt.sign_key), unb64(attempt.box_key)
    proof = sign(sign_key, f"clockface pair {invitation.code}".encode())
    return PairRequest(
        code=invitation.code,
        sign_key=b64(sign_public(sign_key)),
        box_key=b64(box_public(box_key)),
        proof=b64(proof),
        kiosk_name=kiosk_name[:200],
        version=__version__,
    )


def _identity(invitation: PairingText, attempt: _Attempt, paired: Paired, folder: Path) -> Identity:
    trust = Trust.first(paired.server, paired.kiosk, paired.root)
    try:
        return Identity(
            address=invitation.address,
            fingerprint=invitation.fingerprint,
            kiosk=paired.kiosk,
            name=paired.name,
            site=paired.site,
            server=paired.server,
            server_box_key=paired.box_key,
            root=trust.root,
            epoch=new_epoch(),
            place=place_of(folder),
            sign_key=attempt.sign_key,
            box_key=attempt.box_key,
            key_since_utc_us=now_utc_us(),
        )
    except Malformed as error:
        raise SyncUntrusted(
            f"The server answered the pairing with something else: {error}.", "arbitrary_data"
        ) from error


def _attempt_path(folder: Path) -> Path:
    return folder / "sync-pairing.json"


def _attempt(folder: Path, code: str) -> _Attempt:
    path, digest = _attempt_path(folder), hashlib.sha256(code.encode()).hexdigest()
    with reported(path):
        content = path.read_bytes() if path.exists() else b""
    try:
        kept = from_json(_Attempt, content)
        if kept.code_sha256 == digest:
            return kept
    except Malformed:  # none, or none that can be used
        pass
    attempt = _Attempt(digest, b64(new_sign_key()), b64(new_box_key()))
    write_atomically(path, [to_json(attempt)])
    return attempt


def _forget_attempt(folder: Path) -> None:
    with reported(_attempt_path(folder)):
        _attempt_path(folder).unlink(missing_ok=True)
