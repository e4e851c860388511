"""Who would be asked for a challenge by the cues alone: as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kiosk_app.evaluation.presentations import BONA_FIDE
from kiosk_app.evaluation.presented import CUES_WITHIN_S, Presented
from kiosk_app.evaluation.rates import Rate
from kiosk_app.evaluation.study import Table, rate, shown

Found = Mapping[str, Sequence[Presented]]  # by species, "" for bona fide


def cue_table(found: Found) -> Table:
    """The cues alone, of all presentations of which a face could be compared."""
    rows, values = [], {}
    for species, every in sorted(found.items()):
        usable = [one for one in every if not one.unusable]
        asked = Rate(sum(bool(one.cues) for one in usable), len(usable))
        error = Rate(asked.trials - asked.errors, asked.trials) if species else asked
        counted = Counter(cue for one in usable for cue in one.cues)
        told = ", ".join(f"{cue} {count}" for cue, count in counted.most_common())
        rows.append([species or "bona fide", str(len(usable)), shown(asked), told, shown(error)])
        values[species or BONA_FIDE] = {"asked": rate(asked), "cues": dict(counted), "error": rate(error)}
    note = (
        f"The cues ask for a step-up, they turn nobody away: BPCER is the share of people they would ask within "
        f"{CUES_WITHIN_S:g} s, APCER the share of attacks that they would not."
    )
    heads = ["", "with a face", "asked for a step-up", "because of", "error (APCER, BPCER)"]
    return Table("cues", "Cues without a network", heads, rows, values, note)
