"""The whole system as a table: whoever is presented is let in at once, asked for a challenge or turned away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk_app.evaluation.presentations import BONA_FIDE
from kiosk_app.evaluation.presented import Presented
from kiosk_app.evaluation.rates import Rate
from kiosk_app.evaluation.study import Table, rate
from kiosk_app.evaluation.visits import Reaction, worst

MODES: Mapping[str, str] = {
    "off": "neither networks nor cues are asked",
    "passive": "the networks alone decide, where they are there; cues are ignored and nobody is asked for a challenge",
    "step_up": "in doubt the kiosk asks for a challenge",
    "always": "everybody whom the networks do not turn away is asked for a challenge",
}


def system_table(found: Mapping[str, Sequence[Presented]], mode: str, *, networks: bool, gallery: bool) -> Table:
    """found: by species, "" for bona fide. mode: `[liveness] mode` by which they were judged. networks: their live
    scores counted. gallery: people had to be recognised; else each face was taken for an enrolled one.
    """
    rows, values = [], {}
    for species, every in sorted(found.items()):
        counted = _counted(every, networks=networks, of_an_attack=bool(species))
        rows.append([species or "bona fide", str(len(every)), *counted.cells()])
        values[species or BONA_FIDE] = counted.values()
    how = "with" if networks else "without"
    heads = ["", "presentations", "identified at once", "asked for a challenge", "because of", "turned away",
             "nobody named", "not measured", "because of"]  # fmt: skip
    plain = {"mode": mode, "gallery": gallery, "rates": values}
    title = f"The whole system {how} networks, with mode “{mode}” of this site"
    return Table(f"system_{how}_networks", title, heads, rows, plain, _note(mode, gallery=gallery))


def _note(mode: str, *, gallery: bool) -> str:
    whom = (
        "as somebody of the gallery; of attacks, the share accepted as an enrolled person (IAPAR)"
        if gallery
        else "where each face is taken for that of somebody enrolled who is recognised, the worst case"
    )
    return (
        f"Mode “{mode}”: {MODES[mode]}. Numbers of presentations, in brackets the 95% interval of their share. "
        f"Identified at once: {whom}. What becomes of a challenge is not part of this. Of several faces or visits in "
        f"one recording the worst counts: of people who is turned away, of attacks what is let in. Nobody named: "
        f"unknown, or the recording ended before a decision."
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    reactions: Counter[Reaction]
    because: Counter[str]  # a challenge that was asked for
    unusable: Counter[str]
    count: int

    def rates(self) -> dict[str, Rate]:
        unusable = self.unusable.total()
        told = {kind.value: self.reactions[kind] for kind in Reaction}
        told |= {"nobody_named": self.count - unusable - self.reactions.total(), "not_measured": unusable}
        return {name: Rate(errors, self.count) for name, errors in told.items()}

    def cells(self) -> list[str]:
        shown = {name: f"{of.errors} ({of.low:.3f}-{of.high:.3f})" for name, of in self.rates().items()}
        identified, asked, *others = shown.values()
        return [identified, asked, _listed(self.because), *others, _listed(self.unusable)]

    def values(self) -> dict[str, Any]:
        plain: dict[str, Any] = {name: rate(of) for name, of in self.rates().items()}
        return plain | {"asked_because": dict(self.because), "not_measured_because": dict(self.unusable)}


def _counted(every: Sequence[Presented], *, networks: bool, of_an_attack: bool) -> _Counted:
    usable = [one for one in every if not one.unusable]
    visits = [one.with_networks if networks else one.without_networks for one in usable]
    named = [visit for several in visits if (visit := worst(several, of_an_attack=of_an_attack)) is not None]
    reactions = Counter(visit.reaction for visit in named)
    because = Counter(why for visit in named for why in visit.because)
    unusable = Counter(one.unusable for one in every if one.unusable)
    return _Counted(reactions, because, unusable, len(every))


def _listed(counted: Counter[str]) -> str:
    return ", ".join(f"{why} {count}" for why, count in counted.most_common())
