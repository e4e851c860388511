"""Which releases a program takes. Pure: a signed release in, the verified one or ReleaseRefused out.

The rules are those that the gallery is taken by (`kiosk_app.sync.trust`), with the program itself as the root: it
brings the keys that it believes, and a release that brings others is signed with one of the old ones as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk_app.clock import RELEASED_UTC_US
from kiosk_app.errors import ReleaseRefused
from kiosk_app.paths import resource
from kiosk_app.releases.program import Program
from sync_server.wire.codec import Malformed
from sync_server.wire.release import PRODUCT, Release, parse_release
from sync_server.wire.seals import signer_of
from sync_server.wire.signed import Envelope


@dataclass(frozen=True, slots=True)
class Floor:
    """What is not gone below. release: the highest that has proved itself here. made_utc_us: when that was made."""

    release: int = 0
    made_utc_us: int = 0


def trusted_keys() -> tuple[str, ...]:
    """The public keys that came with this program, in base64url."""
    lines = resource("release-keys.txt").read_text(encoding="ascii").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def accept(
    envelope: Envelope, keys: Sequence[str], current: Program, floor: Floor, own_clock_utc_us: int | None
) -> Release:
    """current: the version in use. own_clock_utc_us: None where it cannot be relied on. Raises ReleaseRefused."""
    if not keys:
        raise ReleaseRefused("This Clockface was built without a key for releases: install the new one by hand.")
    if signer_of(envelope, keys) is None:
        raise ReleaseRefused("This release is not signed with a key that this Clockface trusts.", "wrong_key")
    try:
        release = parse_release(envelope)
    except Malformed as error:
        raise ReleaseRefused(f"This release cannot be read: {error}.", "arbitrary_data") from error
    _is_ours(release, current)
    _is_newer(release, current, floor)
    _is_fresh(release, floor, own_clock_utc_us)
    return release


def _is_ours(release: Release, current: Program) -> None:
    if release.product != PRODUCT:
        raise ReleaseRefused("This is a release of another program.", "mix_and_match")
    made_for, here = f"{release.platform} ({release.flavour})", f"{current.platform} ({current.flavour})"
    if made_for != here:
        raise ReleaseRefused(f"This release is for {made_for}, and this machine needs {here}.", "mix_and_match")


def _is_newer(release: Release, current: Program, floor: Floor) -> None:
    if release.release == current.release:
        raise ReleaseRefused(f"Version {release.version} is in use already.")
    if release.release < max(current.release, floor.release):
        raise ReleaseRefused(
            f"Version {release.version} is older than {current.version}, which is in use, or than one that was.",
            "rollback",
        )
    if current.release < release.min_release:
        raise ReleaseRefused(
            f"Version {release.version} cannot take over from {current.version}: install one in between first."
        )
    if min(release.settings_format - current.settings_format, release.ledger_format - current.ledger_format) < 0:
        raise ReleaseRefused(f"Version {release.version} cannot read what {current.version} writes.", "mix_and_match")


def _is_fresh(release: Release, floor: Floor, own_clock_utc_us: int | None) -> None:
    now_utc_us = max(RELEASED_UTC_US, floor.made_utc_us, release.made_utc_us, own_clock_utc_us or 0)
    if release.expires_utc_us <= now_utc_us:
        raise ReleaseRefused(
            f"Version {release.version} has expired: get a newer one, or set the clock of this machine right.", "freeze"
        )
