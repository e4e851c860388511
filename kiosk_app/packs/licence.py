"""The acknowledgement of a pack's licence: asked for once, kept beside the models, looked for at every load."""

from __future__ import annotations

import getpass
import json
from datetime import UTC, datetime
from pathlib import Path

from kiosk_app.durable import write_atomically
from kiosk_app.errors import LicenceError
from kiosk_app.packs.manifest import Pack

RECORD = "licence-accepted.json"


def is_accepted(pack: Pack) -> bool:
    """Whether this licence text has been accepted for this recogniser, or need not be."""
    if pack.commercial_use == "yes":
        return True
    try:
        record = json.loads((pack.folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(record, dict) and (record.get("licence"), record.get("pack_digest")) == (
        pack.licence,
        pack.digest,
    )


def require_accepted(pack: Pack) -> None:
    """Raises LicenceError unless the licence was accepted or needs no acceptance."""
    if not is_accepted(pack):
        raise LicenceError(
            f"The licence of the model pack {pack.name!r} has not been accepted: read it with "
            f"`clockface packs show {pack.name}` and accept it with `clockface packs install PATH --accept-licence`."
        )


def record_acceptance(pack: Pack, folder: Path) -> None:
    """Write into `folder` who accepted which licence text for which recogniser, and when."""
    record = {
        "accepted_at_utc": datetime.now(UTC).isoformat(timespec="seconds"),
        "licence": pack.licence,
        "commercial_use": pack.commercial_use,
        "pack_digest": pack.digest,
        "os_user": _os_user(),
    }
    write_atomically(folder / RECORD, [(json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()])


def _os_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in containers
        return "unnamed account"
