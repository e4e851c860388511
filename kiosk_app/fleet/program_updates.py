"""The thread that tells the server which program runs here, and fetches the newer one that it offers.

It keeps out of the way of everything else: a connection of its own, a pause after each piece, and what was cut goes on
where it was. What comes is judged as if it came from a stick.
"""

from __future__ import annotations

import logging
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk_app.config import Config
from kiosk_app.errors import ClockfaceError, DataFolderBusy, InputError, StorageError, SyncRefused, SyncUnreachable
from kiosk_app.releases.arrival import Arrival
from kiosk_app.releases.intake import Intake
from kiosk_app.releases.program import this_program
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.standing import report_of, wants
from kiosk_app.sync.backoff import Backoff
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import IdentityFile
from sync_server.wire.program import ProgramReport, ReleaseOffer, UpdateState, UpdateWay
from sync_server.wire.release import Release

log = logging.getLogger(__name__)
ASK_S = 300.0  # and a fifth more or less, by chance: kiosks that began together do not ask together
LOOK_S = 5.0  # between two looks whether there is something to tell
OLDER_SERVER_S = 3600.0  # one that knows nothing of releases is asked again
AGAIN_S = 6 * 3600.0  # after a release was refused here
SHORTEST_REST_S, LONGEST_REST_S = 0.02, 2.0  # after a piece; without any a server may find that it is asked too often
STOP_WITHIN_S = 5.0
NOT_FOUND = 404


class ProgramUpdates:
    """intake: what a built program takes; None for one that was installed with pip."""

    def __init__(
        self,
        folder: Path,
        config: Callable[[], Config],
        intake: Intake | None,
        chance: Callable[[], float] = random.random,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shelf, self._config, self._intake = Shelf(folder), config, intake
        self._chance, self._now_s = chance, now_s
        self._program, self._identity_file = this_program(), IdentityFile(folder)
        self._doing: ProgramReport | None = None
        self._refused_until_s: dict[str, float] = {}
        self._said: ProgramReport | None = None
        self._failures, self._rested_at_s = Backoff(), 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="Clockface updates", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """What is on its way is given up, and goes on after the next start; nobody waits for what is being unpacked."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(STOP_WITHIN_S)

    def fetch_now(self, say: Callable[[str], None] = lambda _: None) -> Release | None:
        """As somebody asks for it: also what was given up, and whatever the settings say. None: there is nothing newer.

        Raises InputError where there is no server, SyncError, ReleaseRefused, StorageError; DataFolderBusy while the
        running kiosk is fetching.
        """
        with self._client() as client:
            offer, state = client.tell_program(self._report(UpdateWay.SERVER)), self._shelf.state()
            if offer.digest in ("", state.current, state.waiting):
                return None
            version = "".join(filter(str.isprintable, offer.version))
            say(f"Fetching version {version}, {offer.length // 10**6} MB.")
            release = self._fetch(client, offer, lambda: self._stop.wait(SHORTEST_REST_S))
            client.tell_program(self._report(UpdateWay.SERVER))
            return release

    # The thread.

    def _run(self) -> None:
        _step_back()
        while not self._stop.is_set():
            try:
                pause_s = self._turn()
            except Exception as error:  # the top of a thread
                log.exception("the search for a newer version failed: %r", error)
                pause_s = AGAIN_S
            self._wait(pause_s)

    def _wait(self, pause_s: float) -> None:
        """Less long when there is something to tell."""
        until_s = self._now_s() + pause_s
        while (left_s := until_s - self._now_s()) > 0 and not self._stop.wait(min(LOOK_S, left_s)):
            if self._has_news():
                return

    def _has_news(self) -> bool:
        try:
            return self._said is not None and self._said != self._report(self._way())
        except StorageError:
            return False

    def _turn(self) -> float:
        """Tell, and fetch what there is; how long to wait before the next time."""
        try:
            pause_s = self._talk()
        except ClockfaceError as error:
            retry_after_s = error.retry_after_s if isinstance(error, SyncUnreachable) else None
            self._failures = self._failures.failed(self._chance, retry_after_s)
            log.info("no newer version for now: %s", error)
            return self._failures.wait_s
        self._failures = Backoff()
        return pause_s

    def _talk(self) -> float:
        sync = self._config().sync
        if not sync.enabled or self._identity_file.read() is None:
            self._said = None
            return LOOK_S
        with self._client() as client:
            try:
                offer = self._tell(client)
            except SyncRefused as error:
                if error.status == NOT_FOUND:
                    return OLDER_SERVER_S
                raise
            if self._is_wanted(offer):
                self._follow(client, offer)
            elif self._doing is not None and self._doing.state == UpdateState.FETCHING:
                self._doing = None  # it is not offered any more
        return max(ASK_S, sync.metered_every_s if sync.metered else 0) * (0.8 + 0.4 * self._chance())

    def _tell(self, client: Client) -> ReleaseOffer:
        report = self._report(self._way())
        offer = client.tell_program(report)
        self._said = report
        return offer

    def _is_wanted(self, offer: ReleaseOffer) -> bool:
        is_refused = self._refused_until_s.get(offer.digest, 0.0) > self._now_s()
        return self._way() == UpdateWay.SERVER and not is_refused and wants(offer, self._shelf.state())

    def _follow(self, client: Client, offer: ReleaseOffer) -> None:
        """Fetch it and say what became of that. Raises SyncUnreachable: then it goes on where it was cut."""
        self._doing = self._told(offer, UpdateState.FETCHING)
        self._tell(client)
        self._rested_at_s = self._now_s()
        try:
            self._fetch(client, offer, self._rest)
            self._doing = None
        except SyncUnreachable:
            raise
        except ClockfaceError as error:
            is_put_off = isinstance(error, DataFolderBusy) or getattr(error, "status", 0) == NOT_FOUND
            self._doing = None if is_put_off else self._refused(offer, str(error))
        self._tell(client)

    def _refused(self, offer: ReleaseOffer, why: str) -> ProgramReport:
        log.warning("the newer version of the server is not taken: %s", why)
        self._refused_until_s = {offer.digest: self._now_s() + AGAIN_S}
        return self._told(offer, UpdateState.REFUSED, why)

    def _fetch(self, client: Client, offer: ReleaseOffer, rest: Callable[[], object]) -> Release:
        assert self._intake is not None  # others are offered nothing

        def more(path: Path) -> None:
            client.fetch_release(offer.digest, path, self._stop.is_set)

        return Arrival(self._shelf, self._intake, offer.digest).fetch(more, rest)

    def _rest(self) -> None:
        """As long as the last piece took: half of the network, and half of a core at most, are left alone."""
        took_s = self._now_s() - self._rested_at_s
        self._stop.wait(min(took_s, LONGEST_REST_S))
        self._rested_at_s = self._now_s()

    def _told(self, offer: ReleaseOffer, state: UpdateState, told: str = "") -> ProgramReport:
        return replace(self._report(self._way()), state=state, about=offer.digest, told=told[:500])

    def _report(self, way: UpdateWay) -> ProgramReport:
        return report_of(self._program, self._shelf.state(), way, self._doing)

    def _way(self) -> UpdateWay:
        if self._intake is None:
            return UpdateWay.PIP
        config = self._config()
        by_itself = config.updates.from_server and not config.sync.metered
        return UpdateWay.SERVER if by_itself else UpdateWay.HAND

    def _client(self) -> Client:
        identity = self._identity_file.read()
        if identity is None:
            raise InputError(
                "This kiosk is not paired with a server: run 'clockface sync pair' with the text it shows."
            )
        return Client(identity, self._config().sync)


def _step_back() -> None:
    """Where threads have a priority of their own, this one comes after all that recognise and record."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)
