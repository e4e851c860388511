"""What the worker knows of one pairing while it lasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk_app.config import SyncConfig
from kiosk_app.fleet.long_poll import LongPoll
from kiosk_app.fleet.uplink import Seen, Uplink
from kiosk_app.sync.backoff import Backoff
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import Identity
from sync_server.wire.codec import Malformed, from_json
from sync_server.wire.messages import GalleryAnswer, Held
from sync_server.wire.signed import Cursor, Manifest


@dataclass(slots=True)
class Link:
    """What belongs to one pairing and one epoch.

    listener: a second client, for questions that stay open. held: what the server has of the attendance. news_at_s:
    when the gallery may be asked for again. wants_snapshot: changes would not lead to where the server is. asks_again:
    a snapshot does not say who was erased, so the server is asked about everybody whom it does not name. gallery_epoch:
    for which it said what it has.
    """

    identity: Identity
    network: SyncConfig
    client: Client
    listener: Client
    uplink: Uplink
    seen: Seen = field(default_factory=Seen)
    held: Held | None = None
    hello_at_s: float = 0.0
    said: object = None  # what the last hello said
    news_at_s: float = 0.0
    news_failures: Backoff = field(default_factory=Backoff)
    wants_snapshot: bool = False
    asks_again: bool = True
    gallery_epoch: int | None = None
    poll: LongPoll | None = None

    def listening(self, own: Cursor, wait_s: int, answered: Callable[[], None]) -> LongPoll:
        """The open question for news after `own`; asked now when none is open."""
        if self.poll is None or self.poll.own != own:
            self.hush()
            self.poll = LongPoll(self.listener, own, wait_s, answered)
        return self.poll

    def hush(self) -> None:
        """Ask no more."""
        if self.poll is not None:
            self.poll.close()
            self.poll = None

    def close(self) -> None:
        """Hang up."""
        self.hush()
        self.client.close()
        self.listener.close()

    def is_of(self, identity: Identity, network: SyncConfig) -> bool:
        """Whether it is still for this; else it is made anew."""
        return (self.network, *_essence(self.identity)) == (network, *_essence(identity))


def _essence(identity: Identity) -> tuple[str, ...]:
    return identity.address, identity.fingerprint, identity.kiosk, identity.epoch, identity.sign_key


def offered(answer: GalleryAnswer, own: Cursor) -> Cursor:
    """What the server wanted to bring this kiosk to, as far as that can be read."""
    try:
        return from_json(Manifest, answer.manifest.signed).cursor if answer.manifest else own
    except Malformed:
        return own
