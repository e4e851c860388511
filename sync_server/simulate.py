"""A fleet that is made up, to see what a server stands: many kiosks in one process, over real sockets."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sync_server.problems import ServerError
from sync_server.simulated_kiosk import Counts, SimulatedKiosk
from sync_server.wire.pairing import PairingText

AT_ONCE = 20  # kiosks that pair, and that fetch their first gallery, at the same time
LISTEN_A_SECOND = 40  # kiosks that begin to wait for news: they are not switched on in one instant


@dataclass(frozen=True, slots=True)
class Plan:
    """hours: simulated ones. speed: so many simulated seconds pass in one. backlog: events that each kiosk has to send
    before it begins, in batches.
    """

    people: int = 50
    hours: float = 1.0
    speed: float = 1.0
    events_an_hour: float = 200.0
    backlog: int = 0
    templates: int = 4
    dimensions: int = 128


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a run. seconds: how long it took."""

    name: str
    seconds: float
    counts: Counts


async def run(texts: Sequence[PairingText], plan: Plan) -> list[Phase]:
    """One kiosk for each text. Raises ServerError when one cannot be paired or fetch its gallery."""
    counts = Counts()
    phases: list[Phase] = []
    fleet = [SimulatedKiosk(t, n, counts, plan.events_an_hour, plan.speed) for n, t in enumerate(texts, 1)]

    def over(name: str, began_s: float) -> None:
        phases.append(Phase(name, time.monotonic() - began_s, _moved(counts)))

    try:
        began_s = time.monotonic()
        await _some_at_once([kiosk.pair() for kiosk in fleet])
        over("pair", began_s)
        began_s = time.monotonic()
        await fleet[0].enrol(plan.people, plan.templates, plan.dimensions)
        over("enrol", began_s)
        began_s = time.monotonic()
        await _some_at_once([kiosk.fetch() for kiosk in fleet])
        over("first gallery", began_s)
        if plan.backlog:
            for kiosk in fleet:
                kiosk.record(plan.backlog)
            began_s = time.monotonic()
            await _some_at_once([kiosk.send() for kiosk in fleet])
            over("backlog", began_s)
        async with _listening(fleet):
            began_s = time.monotonic()
            until_s = began_s + plan.hours * 3600 / plan.speed
            await asyncio.gather(*(kiosk.live(until_s) for kiosk in fleet))
            over("day", began_s)
    except (OSError, asyncio.IncompleteReadError) as error:
        raise ServerError(f"The server does not answer: {error or type(error).__name__}.") from error
    return phases


@asynccontextmanager
async def _listening(fleet: Sequence[SimulatedKiosk]) -> AsyncIterator[None]:
    """All of them wait for news meanwhile, each on a connection that it has made before."""
    tasks = [asyncio.create_task(kiosk.listen(n / LISTEN_A_SECOND)) for n, kiosk in enumerate(fleet)]
    try:
        await asyncio.sleep(len(fleet) / LISTEN_A_SECOND)
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _some_at_once(work: Sequence[Coroutine[None, None, None]]) -> None:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(task: Coroutine[None, None, None]) -> None:
        async with gate:
            await task

    await asyncio.gather(*(one(task) for task in work))


def _moved(counts: Counts) -> Counts:
    """What was counted since the last time."""
    taken = Counts(counts.seconds, counts.failed, counts.events, counts.event_bytes, counts.templates,
                   counts.part_bytes)  # fmt: skip
    counts.seconds, counts.failed = {}, {}
    counts.events = counts.event_bytes = counts.templates = counts.part_bytes = 0
    return taken


def report(phases: Sequence[Phase]) -> Iterator[str]:
    """For people."""
    for phase in phases:
        counts, requests = phase.counts, sum(map(len, phase.counts.seconds.values()))
        yield f"{phase.name}: {phase.seconds:.1f} s, {requests / phase.seconds:.0f} requests/s"
        for kind, seconds in sorted(counts.seconds.items()):
            ms = [1000 * s for s in seconds]
            yield f"  {kind}: {len(ms)}, p50 {percentile(ms, 50):.1f} ms, p99 {percentile(ms, 99):.1f} ms"
        if counts.events:
            yield (f"  {counts.events} events, {counts.events / phase.seconds:.0f} events/s, "
                   f"{counts.event_bytes / counts.events:.0f} bytes an event")  # fmt: skip
        if counts.templates:
            yield (f"  {counts.templates} templates, {counts.part_bytes / counts.templates:.0f} bytes a template, "
                   f"{counts.part_bytes / 1e6:.1f} MB")  # fmt: skip
        for what, count in counts.failed.items():
            yield f"  failed {count} times: {what}"


def percentile(values: Sequence[float], of_hundred: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[of_hundred - 1] if len(values) > 1 else values[0]
