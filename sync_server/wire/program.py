"""Which program a kiosk runs, and which release its server has for it. What a release is: `release`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sync_server.wire.codec import Malformed, hexadecimal, limit
from sync_server.wire.limits import MAX_RELEASE_BYTES


class UpdateWay(StrEnum):
    """How a kiosk takes its updates."""

    SERVER = "server"
    HAND = "hand"  # by its own setting, from a stick alone
    PIP = "pip"  # it is no built program, and no release fits it


class UpdateState(StrEnum):
    """What became of the release that a kiosk has heard of last."""

    NONE = ""  # it has heard of none
    FETCHING = "fetching"
    WAITING = "waiting"  # installed beside the one in use, and tried at the next start
    ON_TRIAL = "on_trial"
    IN_USE = "in_use"  # it has proved itself
    RETURNED = "returned"  # given up for the version before
    REFUSED = "refused"  # not signed, not for this kiosk, or there is no room for it


@dataclass(frozen=True, slots=True)
class ProgramReport:
    """POST /v1/release, now and then and after every change. version, release, platform, flavour: of the program in
    use, as in `release.Release`. way, state: of `UpdateWay` and `UpdateState`. about: digest of the release that the
    state is of, "" for none. told: a sentence about it.
    """

    version: str
    release: int
    platform: str
    flavour: str
    way: str = UpdateWay.SERVER
    state: str = UpdateState.NONE
    about: str = ""
    told: str = ""

    def __post_init__(self) -> None:
        for text in (self.version, self.platform, self.flavour):
            limit(text, 100, "a word about the program")
        limit(self.told, 500, "the sentence")
        _digest_or_none(self.about)
        if not 0 <= self.release < 2**53:
            raise Malformed("a release has a wrong number")
        if self.way not in set(UpdateWay) or self.state not in set(UpdateState):
            raise Malformed("there is no such way of updates, or no such state")


@dataclass(frozen=True, slots=True)
class ReleaseOffer:
    """The answer: the release that this kiosk may fetch, piece by piece, from GET /v1/releases/DIGEST?start=BYTE.
    digest: `release.release_digest`, "" where there is none for it. length: of its file, for people. What a kiosk goes
    by is the signature in it.
    """

    digest: str = ""
    version: str = ""
    length: int = 0

    def __post_init__(self) -> None:
        _digest_or_none(self.digest)
        limit(self.version, 100, "a version")
        if not 0 <= self.length <= MAX_RELEASE_BYTES:
            raise Malformed("a release has a wrong length")


def _digest_or_none(text: str) -> None:
    if text:
        hexadecimal(text, 32, "the digest of a release")
