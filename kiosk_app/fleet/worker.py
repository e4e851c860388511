"""The thread that keeps this kiosk and its server together. The kiosk never waits for it and works without it.

A round: hello when one is due, people and attendance up, then the news of the gallery are waited for, until there is
something else to do. What fails is tried again later, ever more rarely; news that must not be used hold nothing up.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from kiosk_app.attendance.fleet_changes import NotYetSent
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import SyncConfig
from kiosk_app.errors import ClockfaceError, StorageError, SyncRefused, SyncUnreachable, SyncUntrusted
from kiosk_app.fleet.link import Link, offered
from kiosk_app.fleet.machine import Machine, hello_of
from kiosk_app.fleet.progress import Progress, read_progress, write_progress
from kiosk_app.fleet.status import Phase, StatusTeller, SyncStatus
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.uplink import Uplink
from kiosk_app.sync.backoff import Backoff
from kiosk_app.sync.client import Client
from kiosk_app.sync.identity import Identity, IdentityFile
from kiosk_app.sync.pairing import change_key
from sync_server.wire.limits import LONGEST_WAIT_S
from sync_server.wire.messages import GalleryAnswer, GalleryResult, Held, Hello, Welcome
from sync_server.wire.signed import Cursor

log = logging.getLogger(__name__)
LOOK_S = 1.0  # between two looks whether this kiosk was paired or its settings changed
SEND_S = 5.0  # so long attendance goes up before the news are looked at
SHORTEST_HELLO_S, LONGEST_HELLO_S = 5.0, 3600.0
LOOK_FOR_WORK_S = 0.1  # between two looks whether there is something to send
UNREACHABLE_AFTER_S = 30.0  # before that nobody needs to know
MAX_ERASED = 10_000
CURSOR_BEYOND_BELIEF = "cursor"  # the code of a Problem


class FleetWorker:
    """Every method may be called from any thread.

    config: the settings as they are now. machine: how the kiosk is. own_clock_utc_us: None while it is not to be relied
    on.
    """

    def __init__(
        self,
        folder: Path,
        register: Register,
        config: Callable[[], SyncConfig],
        updater: Updater,
        machine: Callable[[], Machine] = Machine,
        own_clock_utc_us: Callable[[], int | None] = now_utc_us,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._folder, self._register, self._config, self._updater = folder, register, config, updater
        self._machine, self._own_clock_utc_us, self._chance = machine, own_clock_utc_us, chance
        self._identity_file = IdentityFile(folder)
        self._progress = Progress()
        self._link: Link | None = None
        self._failures = Backoff()
        self._news = ""
        self._refusals: dict[str, str] = {}
        self._teller, self._failing_since_s = StatusTeller(folder), 0.0
        self._stop, self._changed = threading.Event(), threading.Event()
        self._turnstile, self._round = threading.Lock(), threading.Lock()  # before a round, and during it
        self._thread = threading.Thread(target=self._run, name="Clockface fleet", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """What is on its way is given up; nothing is lost by that."""
        self._stop.set()
        self._changed.set()
        if self._thread.is_alive():
            self._thread.join()

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Between two rounds: nobody else uses the pairing meanwhile. The next round begins at once."""
        with self._turnstile:
            self._changed.set()
            with self._round:
                yield

    def hurry(self) -> None:
        """Something about this kiosk has changed that its server should hear of before the next heartbeat."""
        self._changed.set()

    @property
    def status(self) -> SyncStatus:
        """As of the last round, but for what was recorded since."""
        return replace(self._teller.status, lines=self._register.fleet.attendance_head()[0])

    @property
    def is_cut_off(self) -> bool:
        """Whether the server has not been reached for so long that people should know."""
        is_failing = self._teller.status.phase in (Phase.UNREACHABLE, Phase.REFUSED)
        return is_failing and time.monotonic() - self._failing_since_s > UNREACHABLE_AFTER_S

    def once(self) -> SyncStatus:
        """Send and fetch everything there is, without the thread. Raises SyncError and StorageError."""
        opened, config = self._identity_file.open(), self._config()
        if opened is None:
            return SyncStatus(Phase.UNPAIRED)
        self._progress = read_progress(self._folder)
        link = self._linked(self._with_fresh_key(opened[0], config), config)
        try:
            before = None
            while True:
                self._converse(link, waits=False)
                left = self._teller.status.backlog, link.wants_snapshot
                if left in ((0, False), before):
                    break
                before = left
            self._teller.tell(self._counted(), at_once=True)
        finally:
            self._hang_up()
        return self._teller.status

    # The thread.

    def _run(self) -> None:
        try:
            self._progress = read_progress(self._folder)
        except StorageError as error:
            log.warning("what the server has confirmed is asked for again: %s", error)
        while True:
            with self._turnstile:  # before the round, lest it hides from who waits for its end that they do
                self._changed.clear()
                self._round.acquire()
            try:
                if self._stop.is_set():
                    break
                pause_s = self._turn()
            except Exception as error:  # the top of a thread
                log.exception("the sync with the server failed: %r", error)
                pause_s = self._failed(Phase.UNREACHABLE, "The sync failed: see the log.")
            finally:
                self._round.release()
            self._changed.wait(pause_s)
        self._hang_up()

    def _turn(self) -> float:
        """One round; how long to wait before the next."""
        config = self._config()
        if not config.enabled:
            return self._idle(Phase.OFF)
        try:
            opened = self._identity_file.open()
            if opened is None:
                return self._idle(Phase.UNPAIRED)
            identity = self._with_fresh_key(opened[0], config)
            self._converse(self._linked(identity, config), waits=not config.metered)
        except SyncRefused as error:
            return self._failed(Phase.REFUSED, str(error))
        except ClockfaceError as error:
            retry_after_s = error.retry_after_s if isinstance(error, SyncUnreachable) else None
            return self._failed(Phase.UNREACHABLE, str(error), retry_after_s)
        self._failures = Backoff()
        return config.metered_every_s if config.metered else 0.0

    def _with_fresh_key(self, identity: Identity, config: SyncConfig) -> Identity:
        """A key that cannot be changed now is used for longer."""
        if not identity.key_is_due(now_utc_us()):
            return identity
        try:
            return change_key(self._identity_file, identity, config)
        except SyncRefused as error:
            log.warning("the server does not take a new key: %s", error)
            return identity

    def _idle(self, phase: Phase) -> float:
        self._hang_up()
        self._failures = Backoff()
        self._teller.tell(replace(SyncStatus(phase=phase), updated_utc_us=self._teller.status.updated_utc_us))
        return LOOK_S

    def _failed(self, phase: Phase, problem: str, retry_after_s: float | None = None) -> float:
        if self._failures.failures == 0:
            self._failing_since_s = time.monotonic()
            log.warning("the server cannot be used for now: %s", problem)
        self._failures = self._failures.failed(self._chance, retry_after_s)
        if self._link is not None:
            self._link.hello_at_s = 0.0  # the server may have been put back to an older state
            self._link.close()
        try:
            status = self._counted()
        except ClockfaceError:  # the folder cannot be read either, which may be why it failed
            status = self._teller.status
        self._teller.tell(replace(status, phase=phase, problem=problem))
        return self._failures.wait_s

    def _linked(self, identity: Identity, config: SyncConfig) -> Link:
        """The client of this pairing; another one when the pairing changed."""
        link = self._link
        if link is None or not link.is_of(identity, config):
            self._hang_up()
            self._register.fleet.belong_to(identity.server)
            client, listener = (Client(identity, config) for _ in range(2))
            link = self._link = Link(identity, config, client, listener, Uplink(self._register.fleet, identity.epoch))
        return link

    def _hang_up(self) -> None:
        if self._link is not None:
            self._link.close()
            self._link, self._news, self._refusals = None, "", {}

    def _converse(self, link: Link, *, waits: bool) -> None:
        if self._hello_is_due(link):
            self._hello(link)
        heads = self._heads()
        self._send_people(link)
        is_complete = self._send_attendance(link)
        self._teller.tell(replace(self._counted(), phase=Phase.CONNECTED, problem=""))
        own = Cursor() if link.wants_snapshot else self._updater.own_cursor()
        if not (waits and is_complete):
            if time.monotonic() >= link.news_at_s:
                self._take_news(link, own, link.client.gallery(own, 0))
        elif (answer := self._awaited_news(link, own, heads)) is not None:
            self._take_news(link, own, answer)

    def _awaited_news(self, link: Link, own: Cursor, heads: tuple[int, int]) -> GalleryAnswer | None:
        """What the server answers while there is nothing else to do; the question stays open meanwhile and after."""
        while not self._stop.is_set():
            now_s = time.monotonic()
            if now_s >= link.news_at_s:
                poll = link.listening(own, LONGEST_WAIT_S, self._changed.set)
                if poll.is_answered:
                    link.poll = None
                    return poll.answer()
            if self._changed.is_set() or now_s >= link.hello_at_s or self._heads() != heads:
                break
            self._changed.wait(LOOK_FOR_WORK_S)
        return None

    def _heads(self) -> tuple[int, int]:
        """The numbers of the last lines: another number is something to send."""
        ledger = self._register.fleet
        return ledger.attendance_head()[0], ledger.people_head()

    # Hello.

    def _hello_is_due(self, link: Link) -> bool:
        return time.monotonic() >= link.hello_at_s or link.said != self._state(link)

    def _state(self, link: Link) -> object:
        return self._machine(), self._updater.own_cursor(), self._unconfirmed()

    def _unconfirmed(self) -> tuple[str, ...]:
        return tuple(sorted(self._register.fleet.erased() - set(self._progress.confirmed))[:MAX_ERASED])

    def hello(self, epoch: str) -> Hello:
        """How this kiosk is, for its server."""
        alarms = ("update_refused",) if self._news else ()
        return hello_of(self._register, self._machine(), epoch, self._updater.own_cursor(), self._unconfirmed(), alarms)

    def _hello(self, link: Link) -> None:
        welcome = self._welcomed(link, self.hello(link.identity.epoch))
        self._take_held(link, welcome.attendance)
        if not link.uplink.has_people(welcome.people_held, welcome.people_digest):
            self._begin_epoch(link)
        self._keep(self._progress.after(link.identity.epoch, welcome))
        link.seen.stated(self._sent(link))
        link.seen.held, link.asks_again = welcome.people_held, False
        link.gallery_epoch = link.gallery_epoch or welcome.latest.epoch
        link.said = self._state(link)
        link.hello_at_s = time.monotonic() + min(max(welcome.hello_after_s, SHORTEST_HELLO_S), LONGEST_HELLO_S)
        own = link.identity
        self._teller.status = replace(
            self._teller.status, address=own.address, name=welcome.name or own.name, site=welcome.site or own.site
        )

    def _sent(self, link: Link) -> int:
        """From which line of the people's ledger on the server is to be told, or asked again."""
        first = self._register.fleet.first_unconfirmed() if link.asks_again else None
        sent = self._progress.people_lines
        return sent if first is None else min(sent, first - 1)

    def _welcomed(self, link: Link, hello: Hello) -> Welcome:
        """A server that never was where this kiosk is, because a stolen key brought it there, is asked for everything:
        what a newer root vouches for is then taken (see `Floor`).
        """
        try:
            return link.client.hello(hello)
        except SyncRefused as error:
            if error.code != CURSOR_BEYOND_BELIEF:
                raise
        link.wants_snapshot = True
        return link.client.hello(replace(hello, cursor=Cursor()))

    def _keep(self, progress: Progress) -> None:
        if progress != self._progress:
            self._progress = progress
            write_progress(self._folder, progress)

    def _take_held(self, link: Link, held: Held) -> None:
        """The server states what it has. What is not ours means that this folder was copied or put back."""
        if not link.uplink.is_ours(held):
            self._begin_epoch(link)
        link.held = held

    def _begin_epoch(self, link: Link) -> NoReturn:
        """The next round sends everything again, under numbers that nobody else uses."""
        self._identity_file.write(link.identity.with_new_epoch())
        raise SyncUnreachable("The server has other records of this kiosk: it goes on under a new epoch.")

    # Up.

    def _send_people(self, link: Link) -> None:
        while self._register.fleet.people_waiting(link.seen.sent, link.seen.held) and not self._stop.is_set():
            refused = link.uplink.send_people(link.client, link.seen)
            if refused is None:
                self._begin_epoch(link)
            erased = [person_id for person_id, why in refused.items() if why == "erased"]
            gone = [person_id for person_id, why in refused.items() if why == "gone"]
            if erased or gone:  # perhaps this folder was put back to before that
                self._updater.erase(erased, link.identity.server, link.seen, link.seen.sent, gone)
            self._keep(self._progress.answered(link.identity.epoch, link.seen.sent))
            self._refusals |= {person_id: why for person_id, why in refused.items() if why not in ("erased", "gone")}
            for person_id in refused:
                log.warning("the server did not take the change of person %s", person_id)

    def _send_attendance(self, link: Link) -> bool:
        """Whether everything is there now."""
        until_s = time.monotonic() + SEND_S
        while link.held is not None and link.held.sequence < self._register.fleet.attendance_head()[0]:
            if time.monotonic() > until_s or self._stop.is_set():
                return False
            before = link.held
            self._take_held(link, link.uplink.send_attendance(link.client, before, now_utc_us()))
            self._teller.tell(replace(self._counted(), phase=Phase.CONNECTED, problem=""))
        return True

    # Down.

    def _take_news(self, link: Link, own: Cursor, answer: GalleryAnswer) -> None:
        """own: the cursor that was asked with."""
        if link.gallery_epoch != (epoch := offered(answer, own).epoch) and answer.manifest is not None:
            link.gallery_epoch = epoch  # it was put back: before it takes anybody away it is to hear of them again
            self._hello(link)
            self._send_people(link)
            answer = link.client.gallery(own, 0)
        try:
            outcome = self._updater.take(
                answer,
                own,
                self._own_clock_utc_us(),
                link.seen,
                lambda part, folder: link.client.fetch_part(part, folder, self._stop.is_set),
            )
        except NotYetSent:
            return
        except SyncUntrusted as error:
            self._use_later(link, str(error))
            link.client.send_result(GalleryResult(offered(answer, own), "refused", str(error)[:500]))
            return
        if outcome is None:
            return
        link.wants_snapshot = outcome.wants_snapshot
        link.asks_again |= outcome.was_snapshot
        if outcome.result.outcome == "applied":
            self._news, link.news_failures, link.news_at_s = "", Backoff(), 0.0
        elif not (outcome.wants_snapshot and link.news_failures.failures == 0):
            self._use_later(link, outcome.result.reason)
        link.client.send_result(outcome.result)

    def _use_later(self, link: Link, reason: str) -> None:
        log.warning("news of the server are not used: %s", reason)
        self._news = reason
        link.news_failures = link.news_failures.failed(self._chance)
        link.news_at_s = time.monotonic() + link.news_failures.wait_s

    # Status.

    def _counted(self) -> SyncStatus:
        cursor, link, ledger = self._updater.own_cursor(), self._link, self._register.fleet
        held = link.held.sequence if link and link.held else self._progress.lines
        people = (link.seen.sent, link.seen.held) if link else (self._progress.people_lines,) * 2
        return replace(
            self._teller.status,
            news=self._news or next(iter(self._refusals.values()), ""),
            lines=ledger.attendance_head()[0],
            held=held,
            people_waiting=ledger.people_waiting(*people),
            epoch=cursor.epoch,
            version=cursor.version,
            people=len(ledger.versions()),
        )
