"""The model packs of a data folder: `packs/NAME/`, and which of them is in use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk_app.durable import replacing_folder, reported, write_atomically
from kiosk_app.errors import LicenceError, PackError, StorageError
from kiosk_app.packs import insightface_format, open_pack
from kiosk_app.packs.files import copy_checked
from kiosk_app.packs.licence import is_accepted, record_acceptance, require_accepted
from kiosk_app.packs.manifest import MANIFEST, NAME_PATTERN, Pack, read_pack, verify, write_manifest
from kiosk_app.packs.published import PublishedPack
from kiosk_app.packs.sface_pack import SFACE

OPEN_PACK = "open"
OLDER = f"{OPEN_PACK}-"  # and the beginning of its digest: a default pack of an older version
_ACTIVE = "active"  # a file with the name of the pack in use
PUBLISHED = (SFACE,)  # packs that are known by the digests of their files, wherever these come from


class PackLibrary:
    """The packs of one data folder. Nothing is kept in memory; every call looks at the disk.

    `use`, `install` and `ensure_open` write, and are for the process that owns the data folder.

    Every method raises PackError for what is wrong with a pack and StorageError for what is wrong with the disk.
    """

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / "packs"

    def installed(self) -> list[Pack]:
        """All packs by name, those whose licence has not been accepted included."""
        return [read_pack(path.parent) for path in sorted(self._folder.glob(f"[a-z0-9]*/{MANIFEST}"))]

    def get(self, name: str) -> Pack:
        """One pack by name, whatever the state of its licence."""
        if re.fullmatch(NAME_PATTERN, name) is None or not (self._folder / name / MANIFEST).is_file():
            have = ", ".join(path.parent.name for path in sorted(self._folder.glob(f"[a-z0-9]*/{MANIFEST}")))
            raise PackError(f"There is no model pack {name!r}; installed: {have or 'none'}.")
        pack = read_pack(self._folder / name)
        if pack.name != name:
            raise PackError(f"{pack.folder / MANIFEST} is of a pack named {pack.name!r}: its folder must be named so.")
        return pack

    def to_measure(self, wanted: Sequence[str] | None, scratch: PackLibrary) -> list[Pack]:
        """Packs by name, or folders of packs, which are installed into `scratch`: measuring is no deployment."""
        if not wanted:
            return [pack for pack in self.installed() if is_accepted(pack)]
        return [scratch.install(Path(w), lambda _: True) if Path(w).is_dir() else self.get(w) for w in wanted]

    def active(self) -> Pack:
        """The pack in use. Raises LicenceError when its licence has not been accepted."""
        pack = self.get(self.active_name())
        require_accepted(pack)
        return pack

    def active_name(self) -> str:
        """The name chosen with `use`, else that of the default pack, installed or not."""
        try:
            return (self._folder / _ACTIVE).read_text(encoding="utf-8").strip() or OPEN_PACK
        except FileNotFoundError:
            return OPEN_PACK
        except (OSError, UnicodeDecodeError) as error:
            raise StorageError(
                f"{self._folder / _ACTIVE} cannot be read: choose the pack again with `clockface packs use NAME`."
            ) from error

    def use(self, name: str) -> None:
        """Choose the pack for the next start. Raises LicenceError when its licence has not been accepted."""
        if name != OPEN_PACK:
            require_accepted(self.get(name))
        with reported(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self._folder / _ACTIVE, [f"{name}\n".encode()])

    def verify(self, name: str) -> Pack:
        """Hash all files of a pack. Raises DigestError, naming the file, when one is not what it should be."""
        pack = self.get(name)
        verify(pack)
        return pack

    def ensure_open(self, progress: Callable[[str], None]) -> Pack:
        """The default pack: converted at first use, when a file is damaged, and when Clockface has a newer one. Where
        that has another recogniser, the one before is kept under another name: people may be enrolled with it.
        """
        expected = open_pack.describe(self._folder / OPEN_PACK)
        if expected.folder.exists():
            try:
                if (found := self.verify(OPEN_PACK)) == expected:
                    return expected
                if found.digest != expected.digest:
                    self._keep(found)
                progress("The default model pack is made again, as this version of Clockface has it.")
            except PackError as damage:
                progress(f"The default model pack is made again: {damage}")
        with replacing_folder(self._folder / OPEN_PACK) as folder:
            open_pack.convert(folder, progress)
        return expected

    def _keep(self, older: Pack) -> None:
        """In its own words but for the name, so that the version of Clockface which made it can read it as well."""
        name = f"{OLDER}{older.digest[:8]}"
        with replacing_folder(self._folder / name) as folder:
            for part in older.parts:
                copy_checked(older.path(part), folder / part.file, part.sha256)
            text = (older.folder / MANIFEST).read_text(encoding="utf-8")
            renamed = text.replace(f'name = "{OPEN_PACK}"', f'name = "{name}"', 1)
            write_atomically(folder / MANIFEST, [renamed.encode()])

    def older_default(self, is_needed: Callable[[str], bool]) -> Pack | None:
        """A default pack of an older version, unless somebody has chosen a pack. is_needed: by its digest."""
        if (self._folder / _ACTIVE).exists():
            return None
        kept = (pack for pack in self.installed() if pack.name.startswith(OLDER))
        return next((pack for pack in kept if is_needed(pack.digest)), None)

    def offered(self, source: Path) -> Pack:
        """The pack that `install` would copy from a folder; nothing is written. Raises PackError as `install`."""
        return self._offered(source)[0]

    def install(self, source: Path, accept: Callable[[Pack], bool]) -> Pack:
        """Copy a pack, a published one, or a folder in InsightFace's own format, into the data folder.

        accept: is shown a pack that is not free for every use and says whether the user agrees to its licence; the
        agreement is recorded. Installing a pack again repairs its files. Raises PackError (no pack, or another one
        has its name), DigestError, LicenceError (not accepted), StorageError; the data folder is then as it was.
        """
        return self._install(*self._offered(source), accept)

    def install_published(self, published: PublishedPack, source: Path, accept: Callable[[Pack], bool]) -> Pack:
        """Copy this published pack, whose files lie in a folder, into the data folder; otherwise as `install`."""
        _require_folder(source)
        return self._install(published.pack, _checked_files(source, published.files_in(source)), accept)

    @property
    def downloads(self) -> Path:
        """The folder for the files of published packs until they are all there; it may not exist."""
        return self._folder / ".downloads"

    def _install(self, pack: Pack, files: Mapping[str, Path], accept: Callable[[Pack], bool]) -> Pack:
        """files: where the file of each part lies now."""
        self._refuse_another_of_that_name(pack)
        needs_acceptance = pack.commercial_use != "yes"
        if needs_acceptance and not accept(pack):
            raise LicenceError(f"The licence of the model pack {pack.name!r} was not accepted: it was not installed.")
        with replacing_folder(self._folder / pack.name) as folder:
            for part in pack.parts:
                copy_checked(files[part.file], folder / part.file, part.sha256)
            write_manifest(replace(pack, folder=folder))
            if needs_acceptance:
                record_acceptance(pack, folder)
        return self.get(pack.name)

    def _offered(self, source: Path) -> tuple[Pack, Mapping[str, Path]]:
        """The pack in a folder that may not be ours, with every model looked at, and where its files are."""
        _require_folder(source)
        if not (source / MANIFEST).exists():
            for published in PUBLISHED:
                if published.is_begun_in(source):
                    return published.pack, _checked_files(source, published.files_in(source))
        pack = read_pack(source) if (source / MANIFEST).exists() else insightface_format.describe(source)
        return pack, _checked_files(source, {part.file: pack.path(part) for part in pack.parts})

    def _refuse_another_of_that_name(self, pack: Pack) -> None:
        there = (self._folder / pack.name).exists()
        if pack.name == OPEN_PACK and not there:
            raise PackError(f"The name {OPEN_PACK!r} is that of the default pack: give this pack another name.")
        if there and [one.sha256 for one in self.get(pack.name).parts] != [one.sha256 for one in pack.parts]:
            raise PackError(
                f"Another model pack named {pack.name!r} is installed, with other models: "
                f"rename the new one (the name in its {MANIFEST}, else that of its folder)."
            )


def _require_folder(source: Path) -> None:
    if not source.is_dir():
        raise PackError(f"{source} is not a folder: give the folder that holds the pack.")


def _checked_files(source: Path, files: Mapping[str, Path]) -> Mapping[str, Path]:
    for path in files.values():
        if not path.resolve().is_relative_to(source.resolve()):
            raise PackError(f"{path} is a link that leads out of its folder: copy the file itself there.")
        insightface_format.check_model(path)
    return files
