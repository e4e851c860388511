"""A server of the sample site that is only talked of: the sync says what a test wants it to say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import segno

from kiosk_app.config import Config
from kiosk_app.domain import Frame
from kiosk_app.fleet.canary import Trial
from kiosk_app.fleet.desk import FleetDesk
from kiosk_app.fleet.status import Phase, SyncStatus
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.worker import FleetWorker
from kiosk_app.sync.identity import Identity, IdentityFile, new_epoch, place_of
from sync_server.wire.codec import b64
from sync_server.wire.seals import new_box_key, new_sign_key
from sync_server.wire.signed import Envelope
from tests.gui.sample_desk import NOW, SampleSite

ADDRESS = "https://clockface.example.org:8443"
CONNECTED = SyncStatus(
    Phase.CONNECTED, address=ADDRESS, name="North gate", site="Harbour", lines=412, held=412, epoch=1, version=87,
    people=30, last_contact_utc_us=round(NOW.timestamp() * 1e6),
)  # fmt: skip
UNPAIRED = SyncStatus(Phase.UNPAIRED)
CUT_OFF = replace(
    CONNECTED,
    phase=Phase.UNREACHABLE,
    problem="The server at clockface.example.org does not answer: check the network and whether the server runs.",
    held=380,
    people_waiting=2,
    last_contact_utc_us=CONNECTED.last_contact_utc_us - 5 * 3600 * 10**6,
)
NEWS_NOT_USED = replace(CONNECTED, news="After this update 12 people would not be recognised any more.")
REFUSED = replace(CUT_OFF, phase=Phase.REFUSED, problem="The server does not know this kiosk any more.")


class ToldWorker(FleetWorker):
    """Not started; its status is what it was told."""

    told = UNPAIRED

    @property
    def status(self) -> SyncStatus:
        return self.told


def sample_fleet(folder: Path, site: SampleSite, told: SyncStatus) -> tuple[FleetDesk, ToldWorker]:
    """What the desk of this site says of its server. folder: of the pairing, which is there unless told UNPAIRED."""
    folder.mkdir(parents=True, exist_ok=True)
    updater = Updater(folder, site.register, lambda _: Trial(), lambda: None)
    worker = ToldWorker(folder, site.register, lambda: site.config.sync, updater)
    worker.told = told
    if told.phase != Phase.UNPAIRED:
        IdentityFile(folder).write(identity(folder))
    return FleetDesk(folder, site.register, worker, lambda: Config()), worker


def identity(folder: Path) -> Identity:
    return Identity(
        address=ADDRESS,
        fingerprint="",
        kiosk="k",
        name="North gate",
        site="Harbour",
        server="s",
        server_box_key=b64(new_box_key()),
        root=Envelope(signed="e30", signatures=()),
        epoch=new_epoch(),
        place=place_of(folder),
        sign_key=b64(new_sign_key()),
        box_key=b64(new_box_key()),
    )


def qr_frame(text: str) -> Frame:
    """A camera's picture of a QR code that somebody holds up."""
    code = np.array([list(row) for row in segno.make(text).matrix_iter(scale=6, border=4)], np.uint8)
    picture = np.full((720, 1280, 3), 90, np.uint8)
    top, left = (720 - code.shape[0]) // 2, 200
    picture[top : top + code.shape[0], left : left + code.shape[1]] = np.where(code == 0, 235, 25)[..., None]
    return Frame(picture, 0.0)
