"""The talk with the server by USB stick, for sites without a network. The files: `sync_server.wire.bundle`."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk_app.attendance.fleet_changes import NotYetSent
from kiosk_app.attendance.register import Register
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import InputError, SyncUntrusted
from kiosk_app.fleet.progress import Progress, read_progress, write_progress
from kiosk_app.fleet.update import Outcome, Updater
from kiosk_app.fleet.uplink import Seen, Uplink
from kiosk_app.sync.identity import Identity, IdentityFile
from kiosk_app.sync.trust import MAX_STICK_BYTES
from sync_server.wire.bundle import DOWN_JSON, DOWN_PARTS, DownBundle, UpBundle, pack_up
from sync_server.wire.codec import unb64
from sync_server.wire.messages import Hello
from sync_server.wire.signed import Part

UP_SUFFIX = ".clockface-up"


def write_stick(folder: Path, stick: Path, register: Register, hello: Callable[[str], Hello], now_utc_us: int) -> Path:
    """Everything that the server has not confirmed, signed by this kiosk and sealed to the server. hello: how this
    kiosk is, under an epoch. The file; raises InputError, StorageError.
    """
    identity, progress = _identity(folder), read_progress(folder)
    if not stick.is_dir():
        raise InputError(f"There is no folder {stick}: give the folder of the stick.")
    same = progress.epoch == identity.epoch
    lines, people = (progress.lines, progress.people_lines) if same else (0, 0)
    events, changes = Uplink(register.fleet, identity.epoch).everything(lines, people, now_utc_us)
    bundle = UpBundle(hello(identity.epoch), tuple(events), tuple(changes))
    data = pack_up(bundle, identity.server, identity.kiosk, unb64(identity.sign_key), unb64(identity.server_box_key))
    path = stick / f"{identity.kiosk}{UP_SUFFIX}"
    write_atomically(path, [data])
    return path


def read_stick(
    folder: Path, stick: Path, register: Register, updater: Updater, own_clock_utc_us: int
) -> Outcome | None:
    """Take in the newest file for this kiosk that lies in a folder. None: there was no news of people in it.

    Raises InputError where there is none, SyncUntrusted for what must not be followed, StorageError; everybody is as
    before then.
    """
    identity, progress = _identity(folder), read_progress(folder)
    path, bundle = _newest(identity, progress, stick, own_clock_utc_us)
    welcome, uplink, seen = bundle.welcome, Uplink(register.fleet, identity.epoch), Seen()
    is_ours = uplink.is_ours(welcome.attendance) and uplink.has_people(welcome.people_held, welcome.people_digest)
    seen.stated(welcome.people_held if is_ours else 0)
    with zipfile.ZipFile(path) as file:
        try:
            outcome = updater.take(
                bundle.gallery, updater.own_cursor(), own_clock_utc_us, seen, lambda part, _: _part(file, part)
            )
        except NotYetSent as error:
            _note(folder, identity, progress, bundle, is_ours)  # the next file goes on from what the server has now
            raise InputError("People were changed here since: carry a stick with 'export-usb' up first.") from error
    _note(folder, identity, replace(progress, stick_utc_us=bundle.made_utc_us), bundle, is_ours)
    return outcome


def _note(folder: Path, identity: Identity, progress: Progress, bundle: DownBundle, is_ours: bool) -> None:
    """What the server has; where that is not ours, this kiosk goes on under a new epoch."""
    if is_ours:
        write_progress(folder, progress.after(identity.epoch, bundle.welcome))
        return
    file = IdentityFile(folder)
    if (current := file.read()) is not None:
        file.write(current.with_new_epoch())


def _newest(identity: Identity, progress: Progress, stick: Path, clock_utc_us: int) -> tuple[Path, DownBundle]:
    found: list[tuple[int, Path, DownBundle]] = []
    refusal: Exception | None = None
    with reported(stick):
        paths = [stick] if stick.is_file() else sorted(stick.glob("*"))
        archives = [path for path in paths if path.is_file() and zipfile.is_zipfile(path)]
    for path in archives:
        try:
            with zipfile.ZipFile(path) as file:
                data = _read(file, DOWN_JSON, MAX_STICK_BYTES)
            bundle = identity.trust.stick(data, progress.stick_utc_us, clock_utc_us)[1]
            found.append((bundle.made_utc_us, path, bundle))
        except (KeyError, zipfile.BadZipFile):
            continue  # a ZIP of something else
        except SyncUntrusted as error:
            refusal = error
    if not found and refusal is not None:
        raise refusal
    if not found:
        raise InputError(f"In {stick} is nothing for this kiosk: run 'clockface-server usb export' into it.")
    _, path, bundle = max(found, key=lambda entry: entry[0])
    return path, bundle


def _part(file: zipfile.ZipFile, part: Part) -> bytes:
    """Raises SyncUntrusted; what comes is still to be compared with its digest."""
    try:
        return _read(file, DOWN_PARTS + part.sha256, part.length)
    except (KeyError, zipfile.BadZipFile) as error:
        raise SyncUntrusted("A part of the news is missing on the stick, or damaged.", "mix_and_match") from error


def _read(file: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Stored without compression, so that nothing unpacks to more than there is."""
    entry = file.getinfo(name)
    if entry.compress_type != zipfile.ZIP_STORED or entry.file_size > most:
        raise SyncUntrusted("What is on the stick is larger than it may be.", "endless_data")
    with reported(Path(file.filename or name)):
        return file.read(entry)


def _identity(folder: Path) -> Identity:
    opened = IdentityFile(folder).open()
    if opened is None:
        raise InputError("This kiosk is not paired with a server.")
    return opened[0]
