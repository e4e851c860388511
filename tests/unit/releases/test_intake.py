"""Which release files are taken in, and that all is as before when one is not."""

from __future__ import annotations

import hashlib
import lzma
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.errors import InputError, ReleaseRefused, StorageError
from kiosk_app.packaging.__main__ import without_keys
from kiosk_app.releases import intake as intake_module
from kiosk_app.releases import sign
from kiosk_app.releases.launch import settle
from kiosk_app.releases.program import this_program
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import proved
from kiosk_app.releases.trust import trusted_keys
from sync_server.wire.codec import Malformed, to_json
from sync_server.wire.release import Release, ReleaseFile, check_path, parse_release, prefix, read_envelope
from sync_server.wire.seals import signed
from tests.sample_release import (
    INSTALLED,
    KEY,
    MADE_UTC_US,
    NOW_UTC_US,
    OTHER_KEY,
    built,
    intake,
    program_of,
    released,
    taken,
)


@pytest.fixture(scope="module")
def release_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return released(tmp_path_factory.mktemp("releases"))


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that nothing is ever taken into."""
    return tmp_path_factory.mktemp("data")


def resigned(path: Path, change: Callable[[Release], Release], payload: bytes | None = None) -> Path:
    """The release with something else signed with the true key: what a signer's mistake, or theft, would make."""
    with path.open("rb") as stream:
        release = parse_release(read_envelope(stream)[0])
        payload = stream.read() if payload is None else payload
    release = replace(release, payload_sha256=hashlib.sha256(payload).hexdigest(), payload_bytes=len(payload))
    envelope = to_json(signed(to_json(change(release)), KEY))
    other = path.with_name("resigned")
    other.write_bytes(prefix(envelope) + envelope + payload)
    return other


def everything(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if path.name not in ("incoming", "clockface.lock")
    }


def test_a_release_is_taken_in_whole_and_waits_for_the_next_start(tmp_path: Path, release_path: Path) -> None:
    release, digest = taken(tmp_path, release_path)
    shelf = Shelf(tmp_path)
    program = shelf.folder_of(digest) / "program"
    start = shelf.start_of(digest)
    assert start == program / "clockface"
    assert start.read_text() == "#!/bin/sh\necho started\n"
    assert (program / "library.so").read_bytes() == bytes(range(256)) * 40 + b"3"
    assert (program / "library.so").is_symlink()
    assert (program / "empty").read_bytes() == b""
    assert (release.version, release.release) == ("3.0", 3)
    assert shelf.state().told == "Version 3.0 is installed and waits for the next start."
    assert everything(tmp_path).keys() & {"releases/incoming/payload"} == set()
    if os.name == "posix":
        assert stat.S_IMODE(start.stat().st_mode) == 0o700
        assert stat.S_IMODE((program / "lib" / "library.so").stat().st_mode) == 0o600


def test_the_same_program_makes_the_same_release(tmp_path: Path) -> None:
    first, second = (released(tmp_path, source=built(tmp_path / name)).read_bytes() for name in ("a", "b"))
    assert first == second


@given(data=st.data())
def test_a_release_of_which_any_byte_is_another_one_is_refused(
    data: st.DataObject, release_path: Path, untouched: Path
) -> None:
    content = release_path.read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    changed = bytearray(content)
    changed[place] ^= data.draw(st.integers(1, 255))
    other = release_path.with_name("changed")
    other.write_bytes(changed)
    with pytest.raises(ReleaseRefused):
        intake(untouched).check(other)
    assert everything(untouched) == {}


@given(data=st.data())
def test_a_release_that_is_cut_short_or_goes_on_is_refused(
    data: st.DataObject, release_path: Path, untouched: Path
) -> None:
    content = release_path.read_bytes()
    other = release_path.with_name("cut")
    length = data.draw(st.integers(0, len(content) - 1))
    other.write_bytes(data.draw(st.sampled_from([content[:length], content + b"\0" * (length + 1)])))
    with pytest.raises(ReleaseRefused):
        intake(untouched).check(other)
    assert everything(untouched) == {}


@given(content=st.binary(max_size=300))
def test_any_other_file_is_refused_in_one_sentence(
    content: bytes, untouched: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    with pytest.raises(ReleaseRefused, match="This is no release of Clockface"):
        intake(untouched).check(path)


REFUSED = {
    "another key": ({"keys": (OTHER_KEY,)}, "not signed with a key", "wrong_key"),
    "the one in use": ({"number": 2}, "in use already", ""),
    "an older one": ({"number": 1}, "older than 2.0", "rollback"),
    "another system": ({"platform": "win32-amd64"}, "for win32-amd64 .cpu., and this machine", "mix_and_match"),
    "another flavour": ({"flavour": "cuda"}, "needs testos-x86 .cpu.", "mix_and_match"),
    "one in between is missing": ({"number": 9, "min_release": 5}, "install one in between", ""),
    "it cannot read the ledgers": ({"ledger_format": 1}, "cannot read what 2.0 writes", "mix_and_match"),
    "it cannot read the settings": ({"settings_format": 0}, "cannot read what 2.0 writes", "mix_and_match"),
    "it has expired": ({"days": 1}, "has expired", "freeze"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_release_is_refused_when_it_is_not_for_this_kiosk_or_too_old(tmp_path: Path, why: str) -> None:
    options, sentence, attack = REFUSED[why]
    path = released(tmp_path, **options)  # type: ignore[arg-type]
    data = tmp_path / "data"
    data.mkdir()
    with pytest.raises(ReleaseRefused, match=sentence) as refused:
        intake(data, now_utc_us=MADE_UTC_US + 2 * 86_400_000_000).take(path)
    assert refused.value.attack == attack
    assert everything(data) == {}


def test_a_release_of_another_program_signed_with_our_key_is_refused(release_path: Path, untouched: Path) -> None:
    path = resigned(release_path, lambda release: replace(release, product="another"))
    with pytest.raises(ReleaseRefused, match="another program"):
        intake(untouched).check(path)


def test_a_clock_that_was_turned_back_makes_no_expired_release_fresh_again(tmp_path: Path) -> None:
    old = released(tmp_path, 3, days=1)
    new = released(tmp_path, 4, made_utc_us=MADE_UTC_US + 2 * 86_400_000_000)
    data = tmp_path / "data"
    data.mkdir()
    _, digest = taken(data, new)
    shelf = Shelf(data)
    assert settle(shelf, INSTALLED, kiosk=True) == digest
    shelf.change(lambda state: proved(replace(state, current="", previous=None), 2, MADE_UTC_US * 2, "4.0"))
    with pytest.raises(ReleaseRefused, match="expired"):
        intake(data, now_utc_us=None).take(old)


def test_nobody_is_led_back_below_a_release_that_has_proved_itself_here(tmp_path: Path, release_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    Shelf(data).change(lambda state: proved(state, 4, MADE_UTC_US, "4.0"))
    with pytest.raises(ReleaseRefused, match="older than") as refused:
        intake(data).take(release_path)
    assert refused.value.attack == "rollback"


def test_a_change_of_keys_is_signed_with_both(tmp_path: Path) -> None:
    path = released(tmp_path, keys=(OTHER_KEY, KEY))
    assert intake(tmp_path).check(path).release == 3


def test_a_build_without_a_key_takes_nothing(tmp_path: Path, release_path: Path) -> None:
    with pytest.raises(ReleaseRefused, match="built without a key"):
        intake_module.Intake(Shelf(tmp_path), INSTALLED, (), lambda: NOW_UTC_US).check(release_path)


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/.", "a\\b", "C:/x", "c:x", "a\0b", "a\nb", "a ", "a.",
        "nul", "con.txt", "lib/COM1", "x" * 300, "a/", "~\u202e/x",
    ],
)  # fmt: skip
def test_no_name_leads_out_of_the_folder_on_any_system(path: str) -> None:
    with pytest.raises(Malformed):
        check_path(path)
    with pytest.raises(Malformed):
        ReleaseFile(path, 0, "0" * 64)


@given(path=st.text("abN./\\:~* \0\n\u202eé", max_size=12))
def test_a_name_that_is_taken_lies_below_the_folder_and_is_spelt_in_one_way(path: str) -> None:
    try:
        check_path(path)
    except Malformed:
        return
    joined = Path("/folder", path)
    assert os.path.normpath(joined) == str(joined) == "/folder/" + path
    assert ".." not in joined.parts


FILE = ReleaseFile("clockface", 0, hashlib.sha256().hexdigest(), executable=True)
LINK = ReleaseFile("link", 0, "", link_to="clockface")


@pytest.mark.parametrize(
    "files",
    [
        (),
        (replace(FILE, executable=False),),
        (FILE, FILE),
        (FILE, replace(FILE, path="CLOCKFACE")),
        (FILE, replace(FILE, path="clockface/below")),
        (FILE, replace(LINK, link_to="../outside")),
        (FILE, replace(LINK, link_to="link")),
        (FILE, LINK, replace(LINK, path="link/below")),
        (FILE, replace(FILE, path="large", size=2**40)),
    ],
    ids=["none", "no start", "twice", "capitals", "below a file", "outside", "to itself", "below a link", "too large"],
)
def test_files_that_would_overlay_one_another_or_lead_elsewhere_are_refused(
    release_path: Path, files: tuple[ReleaseFile, ...]
) -> None:
    with pytest.raises(Malformed):
        resigned(release_path, lambda release: replace(release, files=files))


def test_contents_that_unpack_to_more_or_less_or_others_than_was_signed_are_refused_and_leave_nothing(
    tmp_path: Path, release_path: Path
) -> None:
    contents = b"#!/bin/sh\n"
    file = replace(FILE, size=len(contents), sha256=hashlib.sha256(contents).hexdigest())
    bomb = lzma.compress(contents + bytes(30_000_000))
    assert len(bomb) < 20_000
    others = [bomb, lzma.compress(contents[:-1]), lzma.compress(b"x" * 10), lzma.compress(contents)[:-5], contents]
    for payload in others:
        path = resigned(release_path, lambda release: replace(release, files=(file,)), payload)
        with pytest.raises(ReleaseRefused):
            intake(tmp_path).take(path)
        assert Shelf(tmp_path).state().waiting == ""
        assert not list((tmp_path / "releases" / "versions").iterdir())
    taken(tmp_path, resigned(release_path, lambda release: replace(release, files=(file,)), lzma.compress(contents)))


def test_a_file_as_large_as_it_likes_is_read_no_further_than_its_beginning(tmp_path: Path, untouched: Path) -> None:
    path = tmp_path / "endless"
    path.write_bytes(b"CLOCKFACE-RELEASE1 ffffffff\n")
    os.truncate(path, 2**40)
    with pytest.raises(ReleaseRefused, match="does not begin as a release"):
        intake(untouched).check(path)


def test_an_update_for_which_there_is_no_room_without_what_one_that_was_cut_has_left_is_refused(
    tmp_path: Path, release_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "RESERVE_BYTES", 2**62)
    left = [tmp_path / "releases" / name for name in ("incoming/payload.new", "versions/.incoming-x/new/program/large")]
    for path in left:
        path.parent.mkdir(parents=True)
        path.write_bytes(b"of an update that was cut")
    with pytest.raises(StorageError, match="The update needs"):
        intake(tmp_path).take(release_path)
    assert not [path for path in left if path.exists()]
    assert not Shelf(tmp_path).state().waiting


def test_of_a_stick_the_newest_release_that_fits_is_taken(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(InputError, match="no file that ends in"):
        intake(tmp_path).newest(stick)
    released(stick, 9, platform="win32-amd64")
    with pytest.raises(ReleaseRefused, match="win32"):
        intake(tmp_path).newest(stick)
    released(stick, 3)
    released(stick, 4)
    assert intake(tmp_path).newest(stick).name == "clockface-4.clockface-release"


def test_nothing_is_taken_while_a_version_is_on_trial(tmp_path: Path, release_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    taken(data, release_path)
    settle(Shelf(data), INSTALLED, kiosk=True)
    with pytest.raises(ReleaseRefused, match="still being tried"):
        intake(data).take(released(tmp_path, 5))


def test_a_program_with_a_link_that_leads_out_of_it_cannot_be_released(tmp_path: Path) -> None:
    source = built(tmp_path / "built")
    (source / "outside").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_text("")
    with pytest.raises(InputError, match="something else than a file of the program"):
        released(tmp_path, source=source)


def test_a_key_is_made_once_and_signs_what_its_public_half_verifies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, source, path = tmp_path / "key", built(tmp_path / "built"), tmp_path / "new.clockface-release"
    assert sign.main(["new-key", str(key)]) == 0
    public = capsys.readouterr().out.splitlines()[-1]
    assert sign.main(["new-key", str(key)]) == 1
    assert "never written over" in capsys.readouterr().err
    assert sign.main(["make", str(source), "--key", str(key), "--out", str(path)]) == 0
    older = replace(this_program(), release=1, flavour="cpu")
    assert intake_module.Intake(Shelf(tmp_path), older, (public,), lambda: None).check(path).release == 2
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_the_keys_that_ship_are_keys() -> None:
    assert all(len(key) == 43 for key in trusted_keys())


def test_a_build_without_a_key_warns_and_takes_no_release(release_path: Path, untouched: Path) -> None:
    assert "takes no updates" in without_keys(())
    assert without_keys(("key",)) == ""
    keyless = intake_module.Intake(Shelf(untouched), INSTALLED, (), lambda: NOW_UTC_US)
    with pytest.raises(ReleaseRefused, match="was built without a key for releases"):
        keyless.check(release_path)


def test_a_single_file_is_a_release_too(tmp_path: Path) -> None:
    source = built(tmp_path / "built") / "clockface"
    build = sign.Build(source, "clockface", program_of(3))
    release = sign.make(build, [KEY], tmp_path / "one", made_utc_us=MADE_UTC_US)
    assert [file.path for file in release.files] == ["clockface"]
    assert taken(tmp_path, tmp_path / "one")[0] == release
