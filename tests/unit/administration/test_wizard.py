"""The steps of an enrolment, over a real register and the models of the default pack."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk_app.administration.capture import CaptureIssue
from kiosk_app.administration.notice import Notices
from kiosk_app.administration.profile_check import Fault, FieldFault, pin_fault
from kiosk_app.administration.wizard import EnrolmentWizard, Step
from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig, Config, EntryConfig, GalleryConfig
from kiosk_app.domain import Frame, Person, Profile, QualityIssue, View
from kiosk_app.errors import ImageError, InputError, StorageError
from kiosk_app.passwords import matches
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from tests.sample_people import SamplePeople
from tests.turned_heads import turning

ANN, BEN = 0, 5  # of the sample photo
PROFILE = Profile("Ann  Lee", employee_number="42", department="Office", badge="B-1")
Begin = Callable[..., EnrolmentWizard]


class Site:
    """A register, and photos of two people; `changes` counts how often the kiosk was told of a new person."""

    def __init__(self, folder: Path, register: Register, models: FaceModels, photos: list[Path]) -> None:
        self.folder, self.register, self.models = folder, register, models
        self.ann, self.ben = photos
        self.changes = 0

    def wizard(self, person: Person | None = None) -> EnrolmentWizard:
        path = Recogniser(self.models, Gallery([], self.models.pack.digest, GalleryConfig()), Config())
        return EnrolmentWizard(
            self.register,
            path,
            EntryConfig(),
            Notices(self.folder),
            "Olga",
            self._changed,
            person=person,
            now_utc_us=lambda: 1_000_000,
        )

    def _changed(self) -> None:
        self.changes += 1

    def consented(self, profile: Profile = PROFILE, pin: str = "") -> EnrolmentWizard:
        wizard = self.wizard()
        assert wizard.give_person(profile, pin) == {}
        wizard.notice("en")
        wizard.consent()
        return wizard

    def enrolled(self, profile: Profile, photo: Path) -> Person:
        wizard = self.consented(profile)
        assert wizard.add_photo(photo) is None
        wizard.finish_capture()
        return wizard.commit()

    @property
    def written(self) -> tuple[int, int]:
        """How many people there are, and entries in the audit log."""
        return len(self.register.people()), len(self.register.audit_entries())


@pytest.fixture(scope="module")
def photos(people: SamplePeople, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("photos")
    paths = [folder / "ann.jpg", folder / "ben.jpg"]
    for path, number in zip(paths, (ANN, BEN), strict=True):
        cv2.imwrite(str(path), people.portrait(number))
    return paths


@pytest.fixture
def site(tmp_path: Path, open_models: FaceModels, photos: list[Path]) -> Iterator[Site]:
    with Register(tmp_path, AttendanceConfig()) as register:
        yield Site(tmp_path, register, open_models, photos)


def test_from_the_first_field_to_a_person_who_can_be_found(
    site: Site, people: SamplePeople, open_models: FaceModels
) -> None:
    wizard = site.wizard()
    assert wizard.step is Step.PERSON
    assert wizard.give_person(PROFILE, "482913") == {}
    assert wizard.step is Step.CONSENT
    notice = wizard.notice("de")
    wizard.consent()
    assert wizard.step is Step.CAPTURE
    standing = people.standing(ANN)[-1]
    for number, bgr in enumerate(turning(standing, open_models.detector.scan(standing, 64)[0])):
        state = wizard.offer(Frame(bgr, number / 10, number))
    assert state.done
    wizard.finish_capture()
    assert wizard.step is Step.REVIEW
    assert {sample.view for sample in wizard.samples} == set(View)
    person = wizard.commit()
    assert wizard.step is Step.DONE
    assert site.changes == 1
    stored = site.register.person(person.person_id)
    assert stored is not None
    assert (stored.display_name, stored.employee_number, stored.badge) == ("Ann Lee", "42", "B-1")
    assert matches("482913", stored.pin_hash)
    assert stored.consent is not None
    assert stored.consent.notice_sha256 == hashlib.sha256(notice.text.encode()).hexdigest() == notice.sha256
    assert (stored.consent.language, stored.consent.operator, stored.consent.declared) == (
        notice.language,
        "Olga",
        False,
    )
    digest = open_models.pack.digest
    gallery = Gallery(site.register.templates(digest), digest, GalleryConfig())
    assert gallery.template_count == 5
    best = gallery.search(people.embeddings[ANN]).best
    assert best is not None
    assert best.person_id == person.person_id
    assert best.similarity >= open_models.pack.recogniser.min_similarity
    assert [entry.action for entry in site.register.audit_entries()] == ["enrol"]


def test_nobody_is_looked_at_before_they_agreed(site: Site, people: SamplePeople) -> None:
    wizard = site.wizard()
    frame = Frame(people.standing(ANN)[-1], 0.0)
    for step in (lambda: None, lambda: wizard.give_person(PROFILE), lambda: wizard.notice("en")):
        step()
        with pytest.raises(InputError, match="before they agreed"):
            wizard.offer(frame)
        with pytest.raises(InputError, match="before they agreed"):
            wizard.add_photo(site.ann)
    assert wizard.samples == ()


def test_nobody_agrees_to_what_was_not_shown(site: Site) -> None:
    wizard = site.wizard()
    wizard.give_person(PROFILE)
    with pytest.raises(InputError, match="not shown"):
        wizard.consent()


@pytest.mark.parametrize(
    ("profile", "pin", "faults"),
    [
        (Profile(" "), "", {"display_name": Fault(FieldFault.NAME_MISSING)}),
        (Profile("A" * 201), "", {"display_name": Fault(FieldFault.TEXT_UNUSABLE)}),
        (Profile("A", badge="B\x00"), "", {"badge": Fault(FieldFault.TEXT_UNUSABLE)}),
        (Profile("A"), "482913", {"employee_number": Fault(FieldFault.NUMBER_NEEDED)}),
        (Profile("A", "1"), "12ab56", {"pin": Fault(FieldFault.PIN_NOT_DIGITS)}),
        (Profile("A", "1"), "48291", {"pin": Fault(FieldFault.PIN_TOO_SHORT, limit=6)}),
        (Profile("A", "1"), "4829134829134", {"pin": Fault(FieldFault.PIN_TOO_LONG, limit=12)}),
        (Profile("A", "42"), "", {"employee_number": Fault(FieldFault.TAKEN, "Ann Lee")}),
        (Profile("A", badge="b-1"), "", {"badge": Fault(FieldFault.TAKEN, "Ann Lee")}),
    ],
)
def test_what_is_wrong_with_a_field_is_said_at_that_field(
    site: Site, profile: Profile, pin: str, faults: dict[str, Fault]
) -> None:
    site.register.enrol(Profile("Ann Lee", "42", badge="B-1"))
    wizard = site.wizard()
    assert wizard.give_person(profile, pin) == faults
    assert wizard.step is Step.PERSON


@pytest.mark.parametrize("pin", ["111111", "123456", "987654", "789012"])
def test_a_pin_that_anybody_would_try_first_is_refused(pin: str) -> None:
    assert pin_fault(pin, EntryConfig()) == Fault(FieldFault.PIN_TOO_SIMPLE)


def test_who_does_not_want_to_be_recognised_is_enrolled_with_a_code_alone(site: Site) -> None:
    wizard = site.wizard()
    wizard.give_person(Profile("Ann"))
    assert wizard.without_face() == {"pin": Fault(FieldFault.CODE_NEEDED)}
    assert wizard.step is Step.CONSENT
    wizard.back()
    wizard.give_person(Profile("Ann", "42"), "482913")
    assert wizard.without_face() == {}
    assert wizard.step is Step.REVIEW
    person = wizard.commit()
    assert person.consent is None
    assert site.register.template_counts(person.person_id) == {}
    assert site.changes == 1


def test_who_changes_their_mind_leaves_no_samples_and_no_consent(site: Site) -> None:
    wizard = site.consented()
    wizard.add_photo(site.ann)
    wizard.back()
    assert wizard.without_face() == {}
    assert wizard.samples == ()
    assert wizard.commit().consent is None


def test_back_loses_nothing(site: Site) -> None:
    wizard = site.consented()
    wizard.add_photo(site.ann)
    wizard.finish_capture()
    visited = [wizard.step]
    while wizard.can_go_back:
        wizard.back()
        visited.append(wizard.step)
    assert visited == [Step.REVIEW, Step.CAPTURE, Step.CONSENT, Step.PERSON]
    wizard.back()
    assert wizard.step is Step.PERSON
    assert wizard.profile is not None
    assert wizard.profile.display_name == "Ann Lee"
    assert len(wizard.samples) == 1


@pytest.mark.parametrize("steps", range(6))
def test_cancel_at_any_step_leaves_nothing_behind(site: Site, steps: int) -> None:
    site.enrolled(Profile("Ann"), site.ann)
    before, files = site.written, sorted(site.folder.iterdir())
    wizard = site.wizard()
    acts: list[Callable[[], object]] = [
        lambda: wizard.give_person(Profile("Anna")),
        lambda: wizard.notice("en"),
        wizard.consent,
        lambda: wizard.add_photo(site.ann),
        wizard.finish_capture,
        lambda: wizard.override("her twin"),
    ]
    for act in acts[: steps + 1]:
        act()
    wizard.cancel()
    assert site.written == before
    assert sorted(site.folder.iterdir()) == files
    assert (wizard.step, wizard.samples, wizard.profile, wizard.has_face) == (Step.PERSON, (), None, False)
    assert site.changes == 1


def test_the_same_face_again_is_shown_and_needs_a_reason_that_is_kept(site: Site) -> None:
    ann = site.enrolled(Profile("Ann"), site.ann)
    wizard = site.consented(Profile("Anna"))
    wizard.add_photo(site.ann)
    wizard.finish_capture()
    assert wizard.step is Step.DUPLICATES
    (duplicate,) = wizard.duplicates
    assert (duplicate.person.person_id, duplicate.is_same) == (ann.person_id, True)
    assert duplicate.similarity == pytest.approx(1.0)
    with pytest.raises(InputError, match="step"):
        wizard.commit()
    with pytest.raises(InputError, match="why this is another person"):
        wizard.override("  ")
    wizard.override("her twin")
    wizard.back()
    assert wizard.step is Step.DUPLICATES
    wizard.override("her twin sister")
    anna = wizard.commit()
    assert anna.lookalikes == {ann.person_id}
    known = site.register.person(ann.person_id)
    assert known is not None
    assert known.lookalikes == {anna.person_id}
    entry = next(e for e in site.register.audit_entries() if e.action == "override_duplicate")
    assert entry.subject == anna.person_id
    assert entry.detail["duplicate_of"] == ann.person_id
    assert entry.detail["reason"] == "her twin sister"


def test_somebody_inactive_is_found_as_a_duplicate_too(site: Site) -> None:
    ann = site.enrolled(Profile("Ann"), site.ann)
    site.register.set_active(ann.person_id, False)
    wizard = site.consented(Profile("Anna"))
    wizard.add_photo(site.ann)
    wizard.finish_capture()
    assert wizard.step is Step.DUPLICATES


def test_another_person_is_no_duplicate(site: Site) -> None:
    site.enrolled(Profile("Ann"), site.ann)
    site.enrolled(Profile("Ben"), site.ben)
    assert len(site.register.people()) == 2


def test_photos_must_be_pictures_with_the_face_of_one_person(site: Site, tmp_path: Path, people: SamplePeople) -> None:
    wizard = site.consented()
    (tmp_path / "text.jpg").write_text("no picture")
    with pytest.raises(ImageError):
        wizard.add_photo(tmp_path / "text.jpg")
    cv2.imwrite(str(tmp_path / "dark.png"), people.portrait(ANN) // 8)
    assert wizard.add_photo(tmp_path / "dark.png") in (QualityIssue.TOO_DARK, CaptureIssue.NO_FACE)
    with pytest.raises(InputError, match="too few pictures"):
        wizard.finish_capture()
    assert wizard.add_photo(site.ann) is None
    assert wizard.add_photo(site.ben) is CaptureIssue.ANOTHER_PERSON


def test_dropping_a_sample_goes_back_to_the_camera(site: Site) -> None:
    wizard = site.consented()
    wizard.add_photo(site.ann)
    wizard.finish_capture()
    wizard.drop(0)
    assert (wizard.step, wizard.samples, wizard.capture_done) == (Step.CAPTURE, (), False)


def test_when_the_disk_is_full_nothing_is_stored_and_it_can_be_tried_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = site.consented()
    wizard.add_photo(site.ann)
    wizard.finish_capture()

    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(site.register, "enrol", full)
        with pytest.raises(StorageError):
            wizard.commit()
    assert (wizard.step, site.changes, site.written) == (Step.REVIEW, 0, (0, 0))
    assert wizard.commit().display_name == "Ann Lee"


def test_who_is_enrolled_again_is_known_by_the_new_pictures_alone(site: Site) -> None:
    ann = site.enrolled(Profile("Ann"), site.ann)
    wizard = site.wizard(ann)
    assert (wizard.step, wizard.can_go_back) == (Step.CONSENT, False)
    with pytest.raises(InputError, match="change their data"):
        wizard.without_face()
    wizard.notice("en")
    wizard.consent()
    wizard.add_photo(site.ann)
    wizard.add_photo(site.ann)
    wizard.finish_capture()
    assert wizard.step is Step.REVIEW  # nobody is a duplicate of themselves
    again = wizard.commit()
    assert again.person_id == ann.person_id
    assert list(site.register.template_counts(ann.person_id).values()) == [2]
    assert [entry.action for entry in site.register.audit_entries()] == ["reenrol", "enrol"]


def test_a_site_may_have_its_own_notice_and_its_hash_is_of_what_was_shown(site: Site) -> None:
    (site.folder / "notices").mkdir()
    (site.folder / "notices" / "de.txt").write_bytes("\ufeffÜber Ihr Gesicht\r\nText\r\n".encode())
    wizard = site.wizard()
    assert wizard.notice("de").text == "Über Ihr Gesicht\nText"
    assert wizard.notice("de").sha256 == hashlib.sha256("Über Ihr Gesicht\nText".encode()).hexdigest()
    (site.folder / "notices" / "de.txt").write_bytes(b"\xff\xfe\xfd")
    with pytest.raises(InputError, match="UTF-8"):
        wizard.notice("de")
    with pytest.raises(InputError, match="no language"):
        wizard.notice("../../etc/passwd")
