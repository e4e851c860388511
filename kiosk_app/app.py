"""The composition root: data folder, settings, lock, model pack, register and recognition path, put together once.

Nothing else decides which parts meet. `recognition` and `attendance` know nothing of each other; what one needs of
the other is handed over here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath

from kiosk_app.administration import site_threshold
from kiosk_app.administration.notice import Notices, declared_consent
from kiosk_app.administration.operators import Operators, operators_of
from kiosk_app.attendance.attempts import AttemptLog
from kiosk_app.attendance.audit import COMMAND_LINE
from kiosk_app.attendance.codes import Codes
from kiosk_app.attendance.enrolment import DuplicateRule, FolderEnrolment, KnownFaces
from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us, system_zone
from kiosk_app.config import Config, load_config
from kiosk_app.domain import Embedding, Person, Profile, QualityReport
from kiosk_app.errors import InputError, PackMismatchError
from kiosk_app.lockout import Lockout
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.liveness_slot import LivenessSlot, LivenessState
from kiosk_app.packs.manifest import Pack
from kiosk_app.paths import data_dir
from kiosk_app.recognition.decision import thresholds_of
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels, load_models
from kiosk_app.recognition.pipeline import Recogniser

Say = Callable[[str], None]
_OTHER_DEFAULT = (
    "This version of Clockface has another default model pack. The people enrolled here are recognised with the one "
    "before, which is called {} now: to change, run 'clockface packs use open' and enrol them again."
)


@dataclass(frozen=True, slots=True)
class Site:
    """An opened data folder, owned by this process while it is open."""

    folder: Path
    config: Config
    packs: PackLibrary
    register: Register
    operators: Operators
    attempts: AttemptLog
    codes: Codes

    def active_pack(self, say: Say) -> Pack:
        """The pack in use; the default one is made at first use. Where that is another one since an update, the people
        who are enrolled go on with the one before.
        """
        default = self.packs.ensure_open(say)
        if self.register.other_pack_templates(default.digest) and not self.register.templates(default.digest):
            older = self.packs.older_default(lambda digest: bool(self.register.templates(digest)))
            if older is not None:
                say(_OTHER_DEFAULT.format(older.name))
                self.packs.use(older.name)
        return self.packs.active()

    def load_models(self, say: Say) -> FaceModels:
        """The models of the pack in use, and those for liveness where they are installed, warm."""
        models = load_models(self.active_pack(say), self.config.inference)
        slot = LivenessSlot(self.folder)
        if slot.state(self.config.liveness) is LivenessState.ON:
            models = models.with_liveness(slot.parts(), self.config.inference)
        models.warm_up()
        return models

    def gallery(self, pack: Pack, before: Gallery | None = None) -> Gallery:
        """Everybody enrolled with this pack, made quickly out of the gallery of `before` where there is one.

        Raises InputError (nobody is enrolled) and PackMismatchError (all with other packs).
        """
        templates = self.register.templates(pack.digest)
        foreign = self.register.other_pack_templates(pack.digest)
        if not templates and foreign:
            raise PackMismatchError(
                f"All {foreign} templates were made with another model pack than {pack.name!r} and cannot be compared: "
                f"switch back with 'clockface packs use', or enrol these people again."
            )
        if not templates:
            raise InputError("Nobody is enrolled yet: enrol people with 'clockface enrol FOLDER' first.")
        lookalikes = {person.person_id: person.lookalikes for person in self.register.people() if person.lookalikes}
        if before is not None:
            gallery = before.updated(templates, lookalikes)
        else:
            gallery = Gallery(templates, pack.digest, self.config.gallery, lookalikes)
        gallery.calibrated = site_threshold.kept_up(self.folder, gallery, templates, thresholds_of(pack.recogniser))
        return gallery

    def kiosk_gallery(self, pack: Pack, before: Gallery | None = None) -> tuple[Gallery, str | None]:
        """As `gallery`, but empty where nobody can be recognised; and why an administrator has to act then, if so."""
        try:
            return self.gallery(pack, before), None
        except PackMismatchError as error:
            why = str(error)
        except InputError:
            why = ""
        codes = self.config.entry.mode != "face" and any(
            person.active and (person.badge or person.pin_hash) for person in self.register.people()
        )
        return Gallery([], pack.digest, self.config.gallery), None if codes else why

    def recogniser(self, models: FaceModels) -> Recogniser:
        """The recognition path over the gallery of this site."""
        return Recogniser(models, self.gallery(models.pack), self.config)

    def folder_enrolment(self, models: FaceModels, *, allow_lookalikes: bool = False) -> FolderEnrolment:
        """Enrolment from photos with these models."""
        pack = models.pack
        path = Recogniser(models, Gallery([], pack.digest, self.config.gallery), self.config)
        names = {person.person_id: person.display_name for person in self.register.people()}
        known = KnownFaces(self.register.templates(pack.digest, inactive=True), names)

        def examine(photo: PurePath) -> tuple[QualityReport | None, Embedding | None]:
            return path.embed_still(read_image(Path(photo)))

        bar = path.thresholds
        rule = DuplicateRule.measured(bar.min_similarity, bar.min_margin)

        consent = declared_consent(Notices(self.folder), COMMAND_LINE, now_utc_us())

        def commit(profile: Profile, embeddings: Sequence[Embedding]) -> Person:
            return self.register.enrol(profile, embeddings, consent)

        return FolderEnrolment(examine, commit, known, None if allow_lookalikes else rule)


@contextmanager
def open_site(folder: str | Path | None, say: Say) -> Iterator[Site]:
    """Own a data folder: lock it, read its settings, open and repair its records, and close all of it at the end.

    Raises DataFolderBusy while another process owns it, ConfigError, StorageError.
    """
    path = data_dir(folder)
    config = load_config(path, system_zone())
    with DataFolderLock(path):
        register = Register(path, config.attendance, now_utc_us)
        try:
            for sentence in register.open().notes:
                say(sentence)
            yield _site(path, config, register)
        finally:
            register.close()


def _site(path: Path, config: Config, register: Register) -> Site:
    entry = config.entry
    lockout = Lockout(path / "codes.json", entry.slow_after, entry.lock_after, entry.lock_s)
    attempts = AttemptLog(path, config.administration.keep_attempts_days, now_utc_us)
    return Site(
        path, config, PackLibrary(path), register, operators_of(path), attempts, Codes(register, lockout, entry)
    )
