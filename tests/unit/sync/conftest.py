"""A scripted server, and a kiosk that is paired with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk_app.config import SyncConfig
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import Identity, new_epoch, place_of
from sync_server.wire.codec import b64
from sync_server.wire.seals import box_public, new_box_key, new_sign_key
from tests.unit.sync.made_trust import Signers
from tests.unit.sync.scripted_server import SERVER, Certificate, ScriptedServer, make_certificate

NETWORK = SyncConfig(proxy="none", answer_timeout_s=5.0)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def server(certificate: Certificate) -> Iterator[ScriptedServer]:
    with ScriptedServer(certificate).running() as running:
        yield running


@pytest.fixture
def identity(tmp_path: Path, server: ScriptedServer) -> Identity:
    return made_identity(tmp_path, server.address, server.certificate.fingerprint)


@pytest.fixture
def client(identity: Identity) -> Iterator[Client]:
    with Client(identity, NETWORK) as connected:
        yield connected


def made_identity(folder: Path, address: str = "https://127.0.0.1:1", fingerprint: str = "") -> Identity:
    return Identity(
        address=address,
        fingerprint=fingerprint,
        kiosk="kiosk-1",
        name="Door",
        site="north",
        server=SERVER,
        server_box_key=b64(box_public(new_box_key())),
        root=Signers().root(),
        epoch=new_epoch(),
        place=place_of(folder),
        sign_key=b64(new_sign_key()),
        box_key=b64(new_box_key()),
    )
