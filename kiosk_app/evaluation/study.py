"""Everything that is measured of one pack on some photos, as tables and curves; others show them."""

from __future__ import annotations

import dataclasses
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from kiosk_app.config import GalleryConfig
from kiosk_app.evaluation import lfw
from kiosk_app.evaluation.one_to_one import TARGETS, AllPairs
from kiosk_app.evaluation.open_set import FPIRS, Enrolment, OpenSet, discarded, measure
from kiosk_app.evaluation.photos import Photo, Photos
from kiosk_app.evaluation.rates import Rate, thinned, trials_for
from kiosk_app.evaluation.samples import Sample
from kiosk_app.recognition.decision import Thresholds

CURVE_POINTS = 400
CLOSEST = 5
Line = tuple[str, list[tuple[float, float]]]  # its name and its points


@dataclass(frozen=True, slots=True)
class Table:
    """key: what programs call it. rows: cells as they are shown. note: one sentence below it. values: the same as
    numbers, for programs. is_private: names people, so it is not for a report that is passed on.
    """

    key: str
    title: str
    headings: list[str]
    rows: list[list[str]]
    values: Any
    note: str = ""
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    title: str
    x: str
    y: str
    lines: list[Line]
    is_log: bool = False


@dataclass(frozen=True, slots=True)
class Questions:
    """What is to be measured. templates, fused, galleries: each value gives a row."""

    templates: Sequence[int] = (1, 3, 5)
    fused: Sequence[int] = (1,)
    galleries: Sequence[int] = ()
    pairs: Sequence[lfw.Pair] = ()
    groups: Mapping[str, str] = field(default_factory=dict)
    seed: int | None = None


class Study:
    """samples: by the SHA-256 of their photos."""

    def __init__(
        self,
        photos: Photos,
        samples: Mapping[str, Sample],
        thresholds: Thresholds,
        gallery: GalleryConfig,
        questions: Questions,
    ) -> None:
        self._photos, self._samples, self._thresholds = photos, samples, thresholds
        self._gallery, self._ask = gallery, questions
        self._of: dict[str, list[Sample]] = {}
        self._strangers: dict[str, list[Sample]] = {}
        for photo in photos.distinct:
            if samples[photo.sha256].unreadable:
                continue  # no capture of a face went wrong here
            kept = self._strangers if photo.is_stranger else self._of
            kept.setdefault(photo.person, []).append(samples[photo.sha256])

    def results(self) -> tuple[list[Table], list[Plot]]:
        """All tables and plots that these photos allow."""
        tables = [self._acquired()]
        plots: list[Plot] = []
        for table, plot in (self._one_to_one(), self._lfw(), self._open_set(), self._groups()):
            tables += table
            plots += plot
        return tables, plots

    # What was captured.

    def _all(self) -> list[Sample]:
        return [s for theirs in (*self._of.values(), *self._strangers.values()) for s in theirs]

    def _acquired(self) -> Table:
        everything = self._all()
        unreadable = sum(self._samples[photo.sha256].unreadable for photo in self._photos.distinct)
        reasons = Counter(sample.why_not for sample in everything if sample.why_not)
        copies = len(self._photos.photos) - len(self._photos.distinct)
        rows = [
            ["people", str(len(self._of))],
            ["strangers", str(len(self._strangers))],
            ["photos", str(len(everything)) + (f" ({copies} copies of others left out)" if copies else "")],
            *([["no pictures, left out", str(unreadable)]] if unreadable else []),
            ["not usable (failure to acquire)", shown(Rate(sum(reasons.values()), len(everything)))],
            *([f"  {reason}", shown(Rate(count, len(everything)))] for reason, count in reasons.most_common()),
        ]
        new = [sample.ms for sample in everything if sample.ms is not None]
        if new:
            rows.append(["looked at now, each in", f"{statistics.median(new):.0f} ms (median, one core)"])
        values = {
            "people": len(self._of),
            "strangers": len(self._strangers),
            "photos": len(everything),
            "copies": copies,
            "unreadable": unreadable,
            "failures_to_acquire": dict(reasons),
            "new": len(new),
            "ms": statistics.median(new) if new else None,
        }
        return Table("photos", "Photos", ["", ""], rows, values)

    # 1:1.

    def _one_to_one(self) -> tuple[list[Table], list[Plot]]:
        everybody = {**self._of, **self._strangers}
        numbered = [(number, s) for number, theirs in enumerate(everybody.values()) for s in theirs if s.usable]
        try:
            pairs = AllPairs(
                np.array([s.usable.vector for _, s in numbered if s.usable]).reshape(len(numbered), -1),
                [number for number, _ in numbered],
                self._ask.seed or 0,
            )
            comparisons = pairs.comparisons()
        except ValueError:
            return [], []
        mated, others = len(comparisons.mated), len(comparisons.non_mated)
        rows, values = [], []
        for target in TARGETS:
            if (at := comparisons.threshold_at(target)) is None:
                why = f"not stated: takes {trials_for(target):,} non-mated comparisons"
                rows.append([f"{target:g}", why, "", ""])
                continue
            low, high = pairs.bounds(at)
            spread = f"{at.similarity:.4f} ({at.low:.4f} to {at.high:.4f})"
            rows.append([f"{target:g}", spread, _between(at.fmr.value, low, high), shown(at.fnmr)])
            values.append(
                {"target": target, "similarity": at.similarity, "low": at.low, "high": at.high,
                 "fmr": at.fmr.value, "fmr_low": low, "fmr_high": high, "fnmr": rate(at.fnmr)}
            )  # fmt: skip
        area, equal = comparisons.roc_area, comparisons.equal_error_rate
        note = f"{mated:,} mated and {others:,} non-mated comparisons; ROC area {area:.6f}, EER {equal:.3%}."
        told = {"mated": mated, "non_mated": others, "roc_area": area, "eer": equal, "at": values}
        table = Table(
            "one_to_one",
            "1:1, all pairs of usable photos",
            ["FMR", "similarity", "FMR there", "FNMR"],
            rows,
            told,
            note,
        )
        return [table, self._closest(pairs, [s.photo for _, s in numbered])], [self._det(comparisons.curve())]

    def _closest(self, pairs: AllPairs, photos: list[Photo]) -> Table:
        found = [(photos[p.first].path, photos[p.second].path, p.similarity) for p in pairs.closest(CLOSEST)]
        rows = [[f"{similarity:.4f}", str(first), str(second)] for first, second, similarity in found]
        values = [{"similarity": s, "first": str(first), "second": str(second)} for first, second, s in found]
        note = "Look at them: one person under two names spoils every rate."
        return Table(
            "closest", "Most alike of different people", ["similarity", "", ""], rows, values, note, is_private=True
        )

    def _det(self, curve: Any) -> Plot:
        _, fmr, fnmr = thinned(curve, CURVE_POINTS)
        return Plot("Errors of a comparison (DET)", "FMR", "FNMR", [("all pairs", _points(fmr, fnmr))], is_log=True)

    # Labeled Faces in the Wild.

    def _lfw(self) -> tuple[list[Table], list[Plot]]:
        if not self._ask.pairs:
            return [], []
        numbered = self._photos.numbered
        similarities, failed = [], 0
        for pair in self._ask.pairs:
            one, two = (self._samples[numbered[which].sha256].embedding for which in (pair.first, pair.second))
            failed += one is None or two is None
            similarities.append(-1.0 if one is None or two is None else float(one.vector @ two.vector))
        found = lfw.accuracy(
            np.array(similarities),
            np.array([pair.mated for pair in self._ask.pairs]),
            [p.fold for p in self._ask.pairs],
        )
        rows = [["accuracy", f"{found.mean:.4%} ± {found.standard_error:.4%} (mean of {len(found.folds)} folds ± SE)"]]
        rows.append(["threshold", f"{min(found.thresholds):.4f} to {max(found.thresholds):.4f}"])
        note = f"{len(similarities)} pairs, all of them answered; {failed} without a face count as different people."
        values = {"pairs": len(similarities), "without_face": failed, **dataclasses.asdict(found)}
        return [Table("lfw", "LFW protocol", ["", ""], rows, values, note)], []

    # 1:N, open set.

    def _open_set(self) -> tuple[list[Table], list[Plot]]:
        rows, values, lines = [], [], []
        best: OpenSet | None = None
        for count in self._ask.templates:
            for fused in self._ask.fused:
                for gallery in (*self._ask.galleries, None):
                    how = Enrolment(count, fused, gallery, self._ask.seed)
                    found = measure(self._of, list(self._strangers.values()), how, self._thresholds, self._gallery)
                    if found is None or (gallery is not None and found.people < gallery):
                        continue
                    rows.append(self._open_set_row(how, found))
                    values.append(self._open_set_values(how, found))
                    lines.append((f"{count} enrolled of {found.people} people, {fused} a probe", _det_line(found)))
                    best = found if best is None or self._says_more(found, best) else best
        if best is None:
            return [], []
        headings = ["templates", "fused", "people", "probes", "strangers", "rank-1", "FNIR", "wrong", "FPIR"]
        headings += [f"FNIR at FPIR {fpir:.1%}" for fpir in FPIRS]
        note = (
            f"At similarity {self._thresholds.min_similarity:g} and margin {self._thresholds.min_margin:g}, single "
            f"decisions; in brackets the 95% interval. ~: too few strangers to state that FPIR."
        )
        curves = self._discard_curves(best)
        tables = [
            Table("open_set", "1:N, open set", headings, rows, values, note),
            self._worst(best),
            self._discarded(best, curves),
        ]
        return tables, [
            Plot("Errors of an identification (DET)", "FPIR", "FNIR", lines, is_log=True),
            Plot("Error versus discard", "discarded", "misses left", list(curves.items())),
        ]

    @staticmethod
    def _says_more(found: OpenSet, than: OpenSet) -> bool:
        """Whether more probes were missed: of few misses one cannot say which photos make them."""
        missed = [one.at_fpir(FPIRS[0]).fnir.errors for one in (found, than)]
        return missed[0] > missed[1]

    def _open_set_row(self, how: Enrolment, found: OpenSet) -> list[str]:
        now = found.at(self._thresholds.min_similarity)
        swept = []
        for fpir in FPIRS:
            doubt = "" if found.supports(fpir) else "~"
            swept.append(doubt + shown(found.at_fpir(fpir).fnir))
        sizes = [how.templates, how.fused, found.people, len(found.mated), len(found.non_mated)]
        rates = [shown(found.rank_one), shown(now.fnir), shown(now.wrong), shown(now.fpir)]
        return [*map(str, sizes), *rates, *swept]

    def _open_set_values(self, how: Enrolment, found: OpenSet) -> dict[str, Any]:
        now = found.at(self._thresholds.min_similarity)
        swept = [(fpir, found.at_fpir(fpir)) for fpir in FPIRS]
        return {
            "templates": how.templates, "fused": how.fused, "people": found.people, "mated": len(found.mated),
            "strangers": len(found.strangers), "left_out": len(found.left_out), "rank_one": rate(found.rank_one),
            "fnir": rate(now.fnir), "wrong": rate(now.wrong), "fpir": rate(now.fpir),
            "at_fpir": [{"target": fpir, "supported": found.supports(fpir), "score": at.threshold,
                         "fnir": rate(at.fnir), "wrong": rate(at.wrong), "fpir": rate(at.fpir)} for fpir, at in swept],
        }  # fmt: skip

    def _worst(self, found: OpenSet) -> Table:
        each = sorted(found.misses_by_person(self._thresholds.min_similarity).items(), key=lambda one: -one[1].value)
        tenth = each[: max(1, len(each) // 10)]
        worst = Rate(sum(r.errors for _, r in tenth), sum(r.trials for _, r in tenth))
        rows = [[person, shown(r)] for person, r in tenth[:CLOSEST] if r.errors]
        note = f"The worst tenth of the people ({len(tenth)}) miss {shown(worst)}. With {_how(found)}."
        values = {"worst_tenth": rate(worst), "people": [{"person": p, "fnir": rate(r)} for p, r in tenth]}
        return Table("missed_most", "Who is missed most", ["person", "FNIR"], rows, values, note, is_private=True)

    def _discard_curves(self, found: OpenSet) -> dict[str, list[tuple[float, float]]]:
        threshold = found.at_fpir(FPIRS[0]).threshold
        by_headroom = discarded(found.mated, threshold, lambda search: search.headroom)
        return {
            "by headroom": by_headroom,
            "by length of the embedding": discarded(found.mated, threshold, lambda search: search.length),
        }

    def _discarded(self, found: OpenSet, curves: dict[str, list[tuple[float, float]]]) -> Table:
        rows = [[name, *(f"{missed:.4f}" for _, missed in curve[:9:2])] for name, curve in curves.items()]
        shares = [f"{share:.0%}" for share, _ in next(iter(curves.values()))[:9:2]]
        values = {
            name: [{"discarded": share, "missed": missed} for share, missed in curve] for name, curve in curves.items()
        }
        note = (
            f"Misses left (share of all probes) at FPIR {FPIRS[0]:.0%} without so many probes, the worst first. With "
            f"{_how(found)}."
        )
        return Table("discard", "Error versus discard", ["quality", *shares], rows, values, note)

    # Groups.

    def _groups(self) -> tuple[list[Table], list[Plot]]:
        values = [self._group(group) for group in sorted(set(self._ask.groups.values()))]
        if not values:
            return [], []
        rows = [
            [told["group"], str(told["people"]), *(shown(told[key]) for key in ("failures", "fmr", "fnmr"))]
            for told in values
        ]
        plain = [{key: rate(value) if isinstance(value, Rate) else value for key, value in t.items()} for t in values]
        note = f"Comparisons within each group, at similarity {self._thresholds.min_similarity:g}."
        headings = ["group", "people", "not usable", "FMR", "FNMR"]
        return [Table("groups", "Groups, 1:1", headings, rows, plain, note)], []

    def _group(self, group: str) -> dict[str, Any]:
        """Rates without trials where there are too few photos to compare."""
        people = [theirs for person, theirs in self._of.items() if self._ask.groups.get(person) == group]
        numbered = [(number, s.usable) for number, theirs in enumerate(people) for s in theirs if s.usable]
        photos = sum(map(len, people))
        told = {"group": group, "people": len(people), "failures": Rate(photos - len(numbered), photos)}
        try:
            vectors = np.array([embedding.vector for _, embedding in numbered]).reshape(len(numbered), -1)
            compared = AllPairs(vectors, [number for number, _ in numbered], 0).comparisons()
        except ValueError:
            return told | {"fmr": Rate(0, 0), "fnmr": Rate(0, 0)}
        bar = self._thresholds.min_similarity
        return told | {"fmr": compared.fmr(bar), "fnmr": compared.fnmr(bar)}


def rate(of: Rate) -> dict[str, Any]:
    """A rate for programs."""
    return {"value": of.value if of.trials else None, "errors": of.errors, "trials": of.trials, "low": of.low,
            "high": of.high}  # fmt: skip


def shown(of: Rate) -> str:
    """A rate for people, with its 95% interval."""
    return _between(of.value, of.low, of.high) if of.trials else "no trials"


def _between(value: float, low: float, high: float) -> str:
    digits = 4 if value >= 0.001 or value == 0 else 6
    return f"{value:.{digits}f} ({low:.{digits}f}-{high:.{digits}f})"


def _how(found: OpenSet) -> str:
    return f"{found.templates} photos of {found.people} people enrolled, {len(found.mated)} probes"


def _points(x: Any, y: Any) -> list[tuple[float, float]]:
    return [(float(one), float(two)) for one, two in zip(x, y, strict=True)]


def _det_line(found: OpenSet) -> list[tuple[float, float]]:
    scores = np.unique([search.score for search in (*found.mated, *found.non_mated) if search.score > -1.0])
    points = [found.at(float(score)) for score in scores[:: max(1, len(scores) // CURVE_POINTS)]]
    return [(point.fpir.value, point.fnir.value) for point in points]
