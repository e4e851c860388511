"""An update of the people, tried out before it is used: what would become of recognition.

A mistake at the server (a wrong group, templates of another pack, a damaged file signed all the same) must not leave a
door at which nobody is recognised. What is erased does not count as lost: somebody ordered that, person by person.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk_app.attendance.fleet_changes import FleetChange, FleetErased, FleetPerson
from kiosk_app.config import GalleryConfig
from kiosk_app.domain import Template
from kiosk_app.recognition.gallery import Gallery

SAMPLE = 200  # templates that must find their owners
MIN_FOUND = 0.98  # of the sample; people who are enrolled twice with one picture are few, or nobody can be told apart
MIN_RECALL = 0.99
SLOW_MS, MAX_RATIO = 50.0, 4.0  # a search that takes longer than both, and so much longer than before
FEW = 10  # so many people may go at once, whatever share of all they are


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found. reason: a sentence without names about why the update is not used, "" when it is."""

    reason: str = ""
    found: float = 1.0
    recall: float = 1.0
    search_ms: float = 0.0
    lost: int = 0


def after(templates: Sequence[Template], changes: Sequence[FleetChange], pack_digest: str) -> list[Template]:
    """The templates that a register would have after these changes; templates: those it has."""
    touched = {change.person_id for change in changes}
    kept = [template for template in templates if template.person_id not in touched]
    come = [c for c in changes if isinstance(c, FleetPerson) and c.person.active]
    return kept + [t for change in come for t in change.templates if t.embedding.pack_digest == pack_digest]


def try_out(
    templates: Sequence[Template],
    changes: Sequence[FleetChange],
    now: Gallery,
    config: GalleryConfig,
    max_lost_share: float,
    clock_s: Callable[[], float] = time.perf_counter,
) -> Trial:
    """templates: of everybody active, with the pack of the gallery in use, which is `now`."""
    new_templates = after(templates, changes, now.pack_digest)
    lost = _lost(templates, new_templates, changes)
    if lost > max(FEW, max_lost_share * len({template.person_id for template in templates})):
        return Trial(f"After this update {lost} people would not be recognised any more.", lost=lost)
    if not new_templates:
        return Trial(lost=lost)
    if len({len(template.embedding.vector) for template in new_templates}) > 1:
        return Trial("The templates of this update do not all have the same length.", lost=lost)
    gallery = now.updated(new_templates) if len(now) else Gallery(new_templates, now.pack_digest, config)
    return _searched(gallery, now, _sample(new_templates, changes), lost, clock_s)


def _lost(old: Sequence[Template], new: Sequence[Template], changes: Sequence[FleetChange]) -> int:
    erased = {change.person_id for change in changes if isinstance(change, FleetErased)}
    return len({t.person_id for t in old} - {t.person_id for t in new} - erased)


def _sample(templates: Sequence[Template], changes: Sequence[FleetChange]) -> list[Template]:
    """Half of those who changed, where there are so many, and half of the others."""
    changed = {change.person_id for change in changes}
    new = [template for template in templates if template.person_id in changed]
    old = [template for template in templates if template.person_id not in changed]
    return _spread(new, SAMPLE // 2) + _spread(old, SAMPLE // 2)


def _spread(templates: Sequence[Template], count: int) -> list[Template]:
    return list(templates[:: max(1, -(-len(templates) // count))])


def _searched(
    gallery: Gallery, before: Gallery, sample: Sequence[Template], lost: int, clock_s: Callable[[], float]
) -> Trial:
    found, search_ms = _find(gallery, sample, clock_s)
    known = [template for template in sample if template.person_id in before]
    found_before, before_ms = _find(before, known, clock_s) if known else (1.0, search_ms)
    recall = gallery.recall()
    trial = Trial("", found, recall, search_ms, lost)
    if found < min(MIN_FOUND, found_before - (1 - MIN_FOUND)):
        return Trial(f"With this update only {found:.0%} of the people would be found.", found, recall, search_ms, lost)
    if recall < MIN_RECALL:
        return Trial(f"The index of this update finds only {recall:.1%}.", found, recall, search_ms, lost)
    if search_ms > max(SLOW_MS, MAX_RATIO * before_ms):
        return Trial(f"With this update a search would take {search_ms:.0f} ms.", found, recall, search_ms, lost)
    return trial


def _find(gallery: Gallery, sample: Sequence[Template], clock_s: Callable[[], float]) -> tuple[float, float]:
    """The share that finds its owner, and the milliseconds that half of the searches take at most."""
    took_ms, hits = [], 0
    for template in sample:
        start_s = clock_s()
        best = gallery.search(template.embedding, 1).best
        took_ms.append((clock_s() - start_s) * 1000)
        hits += best is not None and best.person_id == template.person_id
    return hits / len(sample), statistics.median(took_ms)
