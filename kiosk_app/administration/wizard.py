"""Enrolling one person, step by step, without widgets: which step comes next, what may be accepted, what Back does.

Nothing is written before `commit`, which stores all or nothing; whatever happens earlier, cancelling leaves nothing
behind. Nobody is looked at before they agreed: `offer` and `add_photo` refuse until `consent` was called.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk_app.administration.capture import CaptureIssue, CaptureState, GuidedCapture, Sample
from kiosk_app.administration.notice import Notice, Notices
from kiosk_app.administration.profile_check import Fault, FieldFault, checked_profile
from kiosk_app.attendance.enrolment import DuplicateRule, KnownFaces, mean_embedding
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import EntryConfig
from kiosk_app.domain import Consent, Embedding, Frame, Person, Profile, QualityIssue, View
from kiosk_app.errors import InputError
from kiosk_app.passwords import hashed
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.pipeline import Recogniser

MAX_REASON = 500  # characters


class Step(StrEnum):
    PERSON = "person"
    CONSENT = "consent"
    CAPTURE = "capture"
    DUPLICATES = "duplicates"  # only where somebody enrolled seems to be the same person
    REVIEW = "review"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Somebody enrolled who is alike: cosine of both mean templates. is_same: taken for the very same person."""

    person: Person
    similarity: float
    is_same: bool


class EnrolmentWizard:
    """One enrolment, or one re-enrolment of `person`.

    Everything is quick, except what belongs into a background thread: `offer`, `add_photo`, `finish_capture` and
    `commit`, one of them at a time.
    """

    def __init__(
        self,
        register: Register,
        recogniser: Recogniser,
        entry: EntryConfig,
        notices: Notices,
        operator: str,
        enrolment_changed: Callable[[], None],
        *,
        person: Person | None = None,
        now_utc_us: Callable[[], int] = now_utc_us,
    ) -> None:
        """recogniser: a path of its own; its gallery is not searched. operator: the name of who is logged in.

        enrolment_changed: called after the commit; makes the person known to the kiosk.
        """
        self._register = register
        self._recogniser = recogniser
        self._entry = entry
        self._notices = notices
        self._operator = operator
        self._enrolment_changed = enrolment_changed
        self._now_utc_us = now_utc_us
        self.person = person
        self.cancel()

    def cancel(self) -> None:
        """Forget everything and begin again; nothing had been written."""
        self.step = Step.PERSON if self.person is None else Step.CONSENT
        self.profile: Profile | None = None
        self.duplicates: tuple[Duplicate, ...] = ()
        self._pin = ""
        self._shown: Notice | None = None
        self._consent: Consent | None = None
        self._override = ""
        self._capture = GuidedCapture(self._recogniser)

    @property
    def samples(self) -> Sequence[Sample]:
        return self._capture.samples

    @property
    def capture_state(self) -> CaptureState:
        return self._capture.state

    @property
    def capture_done(self) -> bool:
        """Whether there are samples enough to go on."""
        return self._capture.done

    @property
    def has_face(self) -> bool:
        """Whether the person agreed to be recognised; False while that is open and for PIN or badge alone."""
        return self._consent is not None

    @property
    def can_go_back(self) -> bool:
        return self._before() is not None

    def back(self) -> None:
        """One step back; nothing that was given is lost. On the first step, and after the commit, nothing happens."""
        self.step = self._before() or self.step

    def _before(self) -> Step | None:
        if self.step is Step.REVIEW:
            if not self.has_face:
                return Step.CONSENT
            return Step.DUPLICATES if self._same() else Step.CAPTURE
        earlier = {Step.CONSENT: Step.PERSON, Step.CAPTURE: Step.CONSENT, Step.DUPLICATES: Step.CAPTURE}
        before = earlier.get(self.step)
        return None if before is Step.PERSON and self.person is not None else before

    def give_person(self, profile: Profile, pin: str = "") -> Mapping[str, Fault]:
        """Take what was written down; goes on to CONSENT unless something is wrong, which is told by field.

        profile.pin_hash is ignored: the PIN is hashed at the commit.
        """
        self._require(Step.PERSON)
        faults, profile = checked_profile(profile, pin, self._register, self._entry)
        if not faults:
            self.profile, self._pin, self.step = profile, pin, Step.CONSENT
        return faults

    def without_face(self) -> Mapping[str, Fault]:
        """The person wants PIN or badge alone: goes on to REVIEW, or tells which field is then needed."""
        self._require(Step.CONSENT)
        if self.person is not None:
            raise InputError(
                "Somebody enrolled needs no new enrolment for a PIN or a badge: change their data instead."
            )
        if not self._pin and not (self.profile and self.profile.badge):
            return {"pin": Fault(FieldFault.CODE_NEEDED)}
        self._consent, self._capture, self.duplicates = None, GuidedCapture(self._recogniser), ()
        self.step = Step.REVIEW
        return {}

    def notice(self, language: str) -> Notice:
        """The notice to show; it is this text that `consent` agrees to."""
        self._shown = self._notices.read(language)
        return self._shown

    def consent(self) -> None:
        """The person has read the notice shown last and agrees; goes on to CAPTURE."""
        self._require(Step.CONSENT)
        if self._shown is None:
            raise InputError("Nobody can agree to a notice that was not shown: show it first.")
        self._consent = Consent(self._shown.sha256, self._shown.language, self._now_utc_us(), self._operator)
        self.step = Step.CAPTURE

    def offer(self, frame: Frame) -> CaptureState:
        """One frame of the live camera. Raises InputError before consent; on later steps nothing is looked at."""
        self._require_consent()
        return self._capture.offer(frame) if self.step is Step.CAPTURE else self._capture.state

    def add_photo(self, path: Path) -> QualityIssue | CaptureIssue | None:
        """Take a sample from a photo file; says why not, None when it was taken. Raises ImageError, InputError."""
        self._require_consent()
        self._require(Step.CAPTURE)
        return self._capture.offer_photo(read_image(path))

    def finish_capture(self) -> None:
        """Look for duplicates among everybody; goes on to DUPLICATES, or to REVIEW where there is none."""
        self._require(Step.CAPTURE)
        if not self._capture.done:
            raise InputError("There are too few pictures of this person: take the missing views first.")
        self.duplicates = self._alike([sample.embedding for sample in self.samples])
        self._override = ""
        self.step = Step.DUPLICATES if self._same() else Step.REVIEW

    def override(self, reason: str) -> None:
        """Enrol nevertheless: it is another person. The reason goes into the audit log at the commit."""
        self._require(Step.DUPLICATES)
        if not reason.strip() or len(reason) > MAX_REASON:
            raise InputError(f"Say in 1 to {MAX_REASON} characters why this is another person.")
        self._override, self.step = reason.strip(), Step.REVIEW

    def drop(self, number: int) -> None:
        """Forget one sample; back to CAPTURE, where its view is wanted again."""
        self._capture.drop(number)
        self.step = Step.CAPTURE

    def retake(self, view: View) -> None:
        """Take a view anew, also one that was given up; back to CAPTURE."""
        self._capture.retake(view)
        self.step = Step.CAPTURE

    def commit(self) -> Person:
        """Store the person: all or nothing. Raises InputError (somebody has the number by now) and StorageError."""
        self._require(Step.REVIEW)
        embeddings = [sample.embedding for sample in self.samples]
        person = self._enrol(embeddings) if self.person is None else self._enrol_again(self.person, embeddings)
        self._pin, self._capture = "", GuidedCapture(self._recogniser)
        self.person, self.step = person, Step.DONE  # whatever happens now, they are enrolled and not enrolled twice
        self._enrolment_changed()
        self._audit(person, len(embeddings))
        return person

    def _enrol(self, embeddings: Sequence[Embedding]) -> Person:
        assert self.profile is not None
        profile = dataclasses.replace(self.profile, pin_hash=hashed(self._pin) if self._pin else "")
        return self._register.enrol(profile, embeddings, self._consent, self._lookalikes())

    def _enrol_again(self, person: Person, embeddings: Sequence[Embedding]) -> Person:
        assert self._consent is not None
        self._register.reenrol(person.person_id, embeddings, self._consent)
        if lookalikes := self._lookalikes():
            self._register.mark_lookalikes(person.person_id, lookalikes)
        return self._register.person(person.person_id) or person

    def _lookalikes(self) -> frozenset[str]:
        return frozenset(duplicate.person.person_id for duplicate in self.duplicates)

    def _audit(self, person: Person, samples: int) -> None:
        action = "enrol" if self.profile else "reenrol"
        self._register.audit(self._operator, action, person.person_id, {"samples": str(samples)})
        for duplicate in self._same():
            detail = {
                "duplicate_of": duplicate.person.person_id,
                "similarity": f"{duplicate.similarity:.3f}",
                "reason": self._override,
            }
            self._register.audit(self._operator, "override_duplicate", person.person_id, detail)

    def _alike(self, embeddings: Sequence[Embedding]) -> tuple[Duplicate, ...]:
        """Everybody else who reaches the threshold, the most alike first.

        Samples of one sitting are more like one another than like those of another day, whoever it is; so only
        similarity and margin can say that it is the same person.
        """
        people = {person.person_id: person for person in self._register.people()}
        if self.person is not None:
            people.pop(self.person.person_id, None)
        templates = self._register.templates(self._recogniser.gallery.pack_digest, inactive=True)
        known = KnownFaces([t for t in templates if t.person_id in people], {})
        bar = self._recogniser.thresholds
        rule = DuplicateRule.measured(bar.min_similarity, bar.min_margin)
        return tuple(
            Duplicate(people[alike.person_id], alike.similarity, rule.applies(alike))
            for alike in known.alike(mean_embedding(embeddings), bar.min_similarity)
        )

    def _same(self) -> Sequence[Duplicate]:
        return [duplicate for duplicate in self.duplicates if duplicate.is_same]

    def _require_consent(self) -> None:
        if self._consent is None:
            raise InputError("Nobody is looked at before they agreed: show the notice and ask first.")

    def _require(self, step: Step) -> None:
        if self.step is not step:
            raise InputError(f"The enrolment is at the step {self.step.value!r}, and this belongs to {step.value!r}.")
