"""When do observations become a decision? Pure rules: no model, no clock, no screen.

Somebody is identified when `min_agreeing` observations in a row, of one tracked face and within `window_s`, each
name the same person with at least `min_similarity` (more where people are alike) and at least `min_margin` before the
best *other* person. They must span `min_agreeing_s`: frames of one instant are nearly one picture, and agree in their
mistakes too. Consecutive faces that would not even be matched with each other are not one person: the evidence starts
again. And they must be of somebody who is there, see `presence`; where that is in doubt, the decision waits for a
challenge, after which everything must agree once more on the same person.

Verifying a claim (1:1) is the same question about a list of one: is the face in front, agreed over time, that of the
person whose code was given?
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from kiosk_app.config import DecisionConfig, LivenessConfig
from kiosk_app.domain import Candidate, CandidateList, Decision, Observation, Outcome
from kiosk_app.packs.manifest import RecogniserPart
from kiosk_app.recognition.presence import LiveEvidence, Presence

NOT_LIVE = "below_min_live_score"  # the reason when a face is taken for a picture of one
NO_CHALLENGE = "challenge_not_met"  # likewise, when a challenge has shown it
CHALLENGE_LEFT = "challenge_left"  # when somebody went away in the middle of one
OTHER_AFTER_CHALLENGE = "another_person_after_the_challenge"
_FINAL = (Outcome.IDENTIFIED, Outcome.ATTACK)  # until the face is gone: a picture tilted for long enough would pass
TOO_FEW = "too_few_observations"  # the reason when somebody left before anything could be decided


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What one comparison must reach: the measured defaults of the pack unless the site sets its own.

    rival_weight, crowding_weight, alike_from: how far the similarity needed rises where people are alike; see
    `packs.manifest.RecogniserPart`. lookalikes: by person_id, the others so like that person that telling them apart
    takes `lookalike_factor` times the margin. calibration: the name of the one that min_similarity comes from, if any.
    """

    min_similarity: float
    min_margin: float
    lookalikes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lookalike_factor: float = 2.0
    rival_weight: float = 0.0
    crowding_weight: float = 0.0
    alike_from: float = 1.0
    calibration: str = ""

    def margin_before(self, best: Candidate, other: Candidate) -> float:
        """How far the best person has to be before this other one."""
        alike = other.person_id in self.lookalikes.get(best.person_id, ())
        return self.min_margin * (self.lookalike_factor if alike else 1.0)

    def needed(self, candidates: CandidateList) -> tuple[float, float]:
        """The similarity that the best person must have, and the lead over the runner-up."""
        best, *others = candidates.candidates
        if not others:
            return self.min_similarity, self.min_margin
        rival, crowding = (max(0.0, alike - self.alike_from) for alike in (others[0].similarity, best.crowding))
        similarity = self.min_similarity + self.rival_weight * rival + self.crowding_weight * crowding
        return similarity, self.margin_before(best, others[0])

    def sets_apart(self, candidates: CandidateList) -> bool:
        """Whether the best person is far enough before each other one."""
        best, *others = candidates.candidates
        return all(best.similarity - other.similarity >= self.margin_before(best, other) for other in others)

    def for_claim(self, min_verify_similarity: float | None) -> Thresholds:
        """What the face of somebody who gave a code must reach; there is nobody else to tell them apart from."""
        return Thresholds(self.min_similarity if min_verify_similarity is None else min_verify_similarity, 0.0)


def thresholds_of(pack: RecogniserPart) -> Thresholds:
    """What a pack ships with, whatever a site has set."""
    return Thresholds(
        pack.min_similarity,
        pack.min_margin,
        rival_weight=pack.rival_weight,
        crowding_weight=pack.crowding_weight,
        alike_from=pack.alike_from,
    )


def score(candidates: CandidateList, thresholds: Thresholds) -> float:
    """What `min_similarity` is compared with: the best person's similarity, less by what more than that it must have.

    -1 where the margin decides on nobody.
    """
    if candidates.best is None or not thresholds.sets_apart(candidates):
        return -1.0
    return candidates.best.similarity - (thresholds.needed(candidates)[0] - thresholds.min_similarity)


class Vote(Enum):
    """What one observation says by itself."""

    PERSON = "person"
    AMBIGUOUS = "below_min_margin"
    UNKNOWN = "below_min_similarity"
    EMPTY_GALLERY = "nobody_enrolled"


def vote(observation: Observation, thresholds: Thresholds) -> Vote:
    """Judge one observation that has candidates."""
    assert observation.candidates is not None
    best = observation.candidates.best
    if best is None:
        return Vote.EMPTY_GALLERY
    if best.similarity < thresholds.needed(observation.candidates)[0]:
        return Vote.UNKNOWN
    return Vote.PERSON if thresholds.sets_apart(observation.candidates) else Vote.AMBIGUOUS


def decide_single(observation: Observation, thresholds: Thresholds) -> Decision:
    """The decision on one picture, without agreement over time."""
    if observation.face is None:
        return Decision(Outcome.NO_FACE, observation.t_s, observation.track_id, reasons=("no_face",))
    if observation.candidates is None:
        return _poor_quality([observation])
    kind = vote(observation, thresholds)
    outcome = {Vote.PERSON: Outcome.IDENTIFIED, Vote.AMBIGUOUS: Outcome.AMBIGUOUS}.get(kind, Outcome.UNKNOWN)
    return _decision(outcome, [observation], thresholds, "single_frame" if kind is Vote.PERSON else kind.value)


@dataclass(frozen=True, slots=True)
class Pending:
    """Who is identified by the next frame from `from_s` on, if it agrees as well."""

    person_id: str
    from_s: float


UNSAID = ((TOO_FEW,), (CHALLENGE_LEFT,))  # reasons of decisions about somebody who has gone: nobody reads a card


class Agreement:
    """Collects the observations of the person in front until they support a decision."""

    def __init__(self, config: DecisionConfig, thresholds: Thresholds, liveness: LivenessConfig | None = None) -> None:
        self.thresholds = thresholds  # may be replaced at any time, as when another gallery comes into use
        self._config = config
        self._liveness = liveness or LivenessConfig()
        self._evidence, self._presence = LiveEvidence(self._liveness), Presence.UNMEASURED
        self._track_id: int | None = None
        self._window: list[Observation] = []  # compared ones, recent
        self._refused: list[Observation] = []  # those that failed a quality gate, recent
        self._said: Outcome | None = None  # what was decided about this person
        self._doubted: str | None = None  # whom everything named when a challenge was asked for
        self._challenge: tuple[str, ...] | None = None  # what became of it; None while there was none
        self._in_doubt: list[Observation] = []  # what it was asked for on

    @property
    def doubt(self) -> str | None:
        """The person whom everything names, while a challenge has to show that they are there; else None."""
        return self._doubted if self._challenge is None and self._said not in _FINAL else None

    def settle(self, reasons: tuple[str, ...], *, passed: bool) -> None:
        """A challenge of the person in front is over. reasons: short stable words, for the receipt."""
        if self.doubt is not None:
            self._challenge = reasons
            self._presence = self._evidence.settle(passed=passed)
            if passed:
                self._window = []  # everything has to agree once more, on pictures of whoever met it

    @property
    def progress(self) -> float:
        """0..1: how much of the agreement an identification needs is there."""
        return self._agreed(self._agreeing())

    @property
    def pending(self) -> Pending | None:
        """Set once a single frame more may identify."""
        run = self._agreeing()
        is_over = self._said in _FINAL or self.doubt is not None
        if not run or len(run) < self._config.min_agreeing - 1 or is_over:
            return None
        waits = self._presence is Presence.UNCLEAR and self._evidence.speaks_for
        from_s = max(run[-1].t_s + self._config.min_agreeing_s, run[0].cues_from_s if waits else 0.0)
        return Pending(_best_id(run[0]) or "", from_s)

    @property
    def said(self) -> Outcome | None:
        """What has been decided about the person in front, if anything."""
        return self._said

    def add(self, observation: Observation) -> Decision | None:
        """Take one observation; returns a decision when it completes one that has not been given yet."""
        finished = self._start_again(observation) if self._is_another_person(observation) else None
        if self.doubt is None:  # else only the challenge tells: a picture held still looks less like one
            self._presence = self._evidence.add(
                observation.t_s,
                observation.live_score,
                suspicious=observation.is_suspicious,
                cues_from_s=observation.cues_from_s,
            )
        if observation.face is not None:
            (self._refused if observation.candidates is None else self._window).append(observation)
        oldest = observation.t_s - self._config.window_s
        self._window = [kept for kept in self._window if kept.t_s >= oldest]
        self._refused = self._refused[-50:]
        return self._decide() or finished

    def finish(self) -> Decision | None:
        """The person left or the source ended: what was not yet said about them, if they were seen at all."""
        seen, refused, said = self._window, self._refused, self._said
        left = self._decided(Outcome.AMBIGUOUS, self._in_doubt, CHALLENGE_LEFT) if self.doubt is not None else None
        self._window, self._refused, self._said, self._track_id = [], [], None, None
        self._evidence, self._presence = LiveEvidence(self._liveness), Presence.UNMEASURED
        self._doubted, self._challenge, self._in_doubt = None, None, []
        if left is not None:
            return left
        if said is not None or not (seen or refused):
            return None
        if seen:
            named = any(vote(observation, self.thresholds) is Vote.PERSON for observation in seen)
            return self._decided(Outcome.AMBIGUOUS if named else Outcome.UNKNOWN, seen, TOO_FEW)
        return _poor_quality(refused)

    def _start_again(self, observation: Observation) -> Decision | None:
        finished = self.finish()
        self._track_id = observation.track_id
        return finished

    def _is_another_person(self, observation: Observation) -> bool:
        if observation.track_id != self._track_id:
            return True
        return observation.same_person is not None and observation.same_person < self.thresholds.min_similarity

    def _agreeing(self) -> list[Observation]:
        """The latest observations in a row that name one person."""
        run: list[Observation] = []
        for observation in reversed(self._window):
            if vote(observation, self.thresholds) is not Vote.PERSON:
                break
            if run and _best_id(observation) != _best_id(run[0]):
                break
            run.append(observation)
        return run

    def _agreed(self, run: list[Observation]) -> float:
        """The share of the agreement that this run is: as many observations as needed, over as long as needed."""
        if not run:
            return 0.0
        lasted = run[0].t_s - run[-1].t_s + 1e-6
        return min(1.0, len(run) / self._config.min_agreeing, lasted / max(self._config.min_agreeing_s, 1e-6))

    def _decide(self) -> Decision | None:
        if self._said in _FINAL or self.doubt is not None:
            return None
        if self._presence is Presence.ATTACK and self._challenge is not None:
            return self._say(self._decided(Outcome.ATTACK, self._in_doubt, NO_CHALLENGE))
        run = self._agreeing()
        if self._agreed(run) >= 1.0:
            return self._admitted(run)
        if self._said is None and self._window and self._long_enough():
            return self._negative()
        return None

    def _admitted(self, run: list[Observation]) -> Decision | None:
        """Everything agrees on who it is; but is it them, or a picture of them?"""
        person_id = _best_id(run[0])
        if self._presence is Presence.DOUBTFUL:
            self._doubted, self._in_doubt = person_id, run
        elif self._challenge is not None and person_id != self._doubted:
            return self._say(self._decided(Outcome.ATTACK, run, OTHER_AFTER_CHALLENGE))
        if self._presence in (Presence.LIVE, Presence.UNMEASURED):
            return self._say(self._decided(Outcome.IDENTIFIED, run, f"agreement_{len(run)}_of_{len(self._window)}"))
        if self._presence is Presence.ATTACK:
            return self._say(self._decided(Outcome.ATTACK, run, NOT_LIVE))
        return None

    def _long_enough(self) -> bool:
        window = self._window
        lasted = window[-1].t_s - window[0].t_s
        return len(window) >= self._config.min_unknown and lasted >= self._config.min_unknown_s

    def _negative(self) -> Decision | None:
        """Unknown when the window agrees on nobody; ambiguous when it points at people without deciding."""
        votes = Counter(vote(observation, self.thresholds) for observation in self._window)
        named = {_best_id(o) for o in self._window if vote(o, self.thresholds) is Vote.PERSON}
        if votes[Vote.EMPTY_GALLERY]:
            return self._say(self._decided(Outcome.UNKNOWN, self._window, Vote.EMPTY_GALLERY.value))
        if len(named) > 1:
            return self._say(self._decided(Outcome.AMBIGUOUS, self._window, "observations_disagree"))
        if votes[Vote.AMBIGUOUS] > votes[Vote.UNKNOWN]:
            return self._say(self._decided(Outcome.AMBIGUOUS, self._window, Vote.AMBIGUOUS.value))
        if not named:
            return self._say(self._decided(Outcome.UNKNOWN, self._window, Vote.UNKNOWN.value))
        return None  # one person keeps being named now and then: wait, they may yet agree

    def _decided(self, outcome: Outcome, used: list[Observation], reason: str) -> Decision:
        decision = _decision(outcome, used, self.thresholds, reason)
        reasons = (*decision.reasons, *(self._challenge or ()))
        return replace(decision, live_score=self._evidence.score, reasons=reasons)

    def _say(self, decision: Decision) -> Decision:
        self._said = decision.outcome
        return decision


class Verification:
    """Is the face in front, over time, that of one claimed person? Observations hold that person as only candidate."""

    def __init__(self, config: DecisionConfig, thresholds: Thresholds, liveness: LivenessConfig | None = None) -> None:
        """thresholds: those `for_claim`."""
        self._agreement = Agreement(config, thresholds, liveness)

    @property
    def progress(self) -> float:
        """0..1: how much of the agreement is there."""
        return self._agreement.progress

    @property
    def pending(self) -> Pending | None:
        """See Agreement."""
        return self._agreement.pending

    @property
    def doubt(self) -> str | None:
        """See Agreement."""
        return self._agreement.doubt

    def settle(self, reasons: tuple[str, ...], *, passed: bool) -> None:
        """See Agreement."""
        self._agreement.settle(reasons, passed=passed)

    def add(self, observation: Observation) -> Decision | None:
        """IDENTIFIED, NOT_CONFIRMED or ATTACK once it is clear; whoever only passed by decides nothing."""
        decision = self._agreement.add(observation)
        if decision is None or decision.outcome is Outcome.POOR_QUALITY or decision.reasons in UNSAID:
            return None
        if decision.outcome in (Outcome.IDENTIFIED, Outcome.ATTACK):
            return decision
        return replace(decision, outcome=Outcome.NOT_CONFIRMED)


def _best_id(observation: Observation) -> str | None:
    best = observation.candidates.best if observation.candidates else None
    return best.person_id if best else None


def _decision(outcome: Outcome, used: list[Observation], thresholds: Thresholds, reason: str) -> Decision:
    """Scores, and what they had to reach, are means over the observations used, quality their smallest headroom."""
    lists = [o.candidates for o in used if o.candidates and o.candidates.best]
    needed = [thresholds.needed(candidates) for candidates in lists]
    latest = max(used, key=lambda o: o.t_s)
    return Decision(
        outcome,
        latest.t_s,
        latest.track_id,
        person_id=_best_id(used[0]) if outcome is Outcome.IDENTIFIED else None,
        similarity=_mean([c.candidates[0].similarity for c in lists]),
        margin=_mean([c.margin for c in lists]),
        min_similarity=_mean([similarity for similarity, _ in needed]),
        min_margin=_mean([margin for _, margin in needed]),
        calibration=thresholds.calibration if needed else "",
        quality=min((o.quality.headroom for o in used if o.quality), default=None),
        reasons=(reason,),
        box_xyxy=box_of(latest),
    )


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _poor_quality(refused: list[Observation]) -> Decision:
    counted = Counter(issue.value for o in refused if o.quality for issue in o.quality.issues)
    latest = refused[-1]
    reasons = tuple(issue for issue, _ in counted.most_common())
    return Decision(
        Outcome.POOR_QUALITY, latest.t_s, latest.track_id, quality=0.0, reasons=reasons, box_xyxy=box_of(latest)
    )


def box_of(observation: Observation) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of the face in front; None where there is none."""
    if observation.face is None:
        return None
    left, top, right, bottom = (float(v) for v in observation.face.box_xyxy)
    return left, top, right, bottom
