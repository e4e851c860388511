"""Cameras that are programs are known by name, or by having no hardware; real ones are left alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kiosk_app.config import CameraConfig, Config
from kiosk_app.recognition import camera
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.sources import Source, SourceKind, parse_source
from kiosk_app.recognition.virtual_cameras import NAMES, is_virtual_name, virtual_camera
from kiosk_app.verbs import doctor

VIRTUAL = [
    *("OBS Virtual Camera", "Dummy video device (0x0000)", "v4l2loopback", "ManyCam Virtual Webcam", "Snap Camera"),
    *("XSplit VCam", "DroidCam Source 3", "Iriun Webcam", "EpocCam HD Camera", "mmhmm Camera", "NDI Video"),
    *("NewTek NDI Video", "Camo", "OBS-Camera2", "e2eSoft VCam", "Unity Virtual Cam", "DroidCam2"),
]
REAL = [
    *("Integrated Camera: Integrated C", "HD Pro Webcam C920", "Logitech BRIO", "USB2.0 HD UVC WebCam", "FaceTime HD"),
    *("Camouflage Cam", "Indigo USB Camera", "Lifecam VX-3000", "mmal service 16.1", "unicam-image", "Standisk Vandix"),
]


def system(folder: Path, name: str, place: str, number: int = 0) -> Path:
    device = folder / "devices" / place / "video4linux" / f"video{number}"
    device.mkdir(parents=True)
    (device / "name").write_text(f"{name}\n")
    names = folder / "class" / "video4linux"
    names.mkdir(parents=True, exist_ok=True)
    (names / f"video{number}").symlink_to(device)
    return names


@pytest.mark.parametrize("name", [*VIRTUAL, *NAMES])
def test_names_of_virtual_cameras_are_known(name: str) -> None:
    assert is_virtual_name(name)
    assert is_virtual_name(name.upper())


@pytest.mark.parametrize("name", REAL)
def test_names_of_real_cameras_are_not_taken_for_virtual_ones(name: str) -> None:
    assert not is_virtual_name(name)


def test_a_camera_is_judged_by_its_own_name(tmp_path: Path) -> None:
    system(tmp_path, "HD Pro Webcam C920", "pci0000:00/usb1", 0)
    names = system(tmp_path, "OBS Virtual Camera", "pci0000:00/usb2", 2)
    assert virtual_camera(parse_source("0"), names) is None
    assert virtual_camera(parse_source("camera:2"), names) == "OBS Virtual Camera"


def test_a_camera_without_hardware_is_virtual_whatever_it_is_called(tmp_path: Path) -> None:
    names = system(tmp_path, "HD Pro Webcam C920", "virtual")
    assert virtual_camera(parse_source("0"), names) == "HD Pro Webcam C920"
    (names / "video0" / "name").write_text("")
    assert virtual_camera(parse_source("0"), names) == "video0"


def test_a_link_to_the_camera_is_followed(tmp_path: Path) -> None:
    names = system(tmp_path, "OBS Virtual Camera", "virtual", 4)
    (tmp_path / "video4").touch()
    (tmp_path / "by-id").symlink_to(tmp_path / "video4")
    source = Source(SourceKind.DEVICE, str(tmp_path / "by-id"), "camera")
    assert virtual_camera(source, names) == "OBS Virtual Camera"


def test_of_other_sources_and_of_other_systems_nothing_is_said(tmp_path: Path) -> None:
    names = system(tmp_path, "OBS Virtual Camera", "virtual")
    assert virtual_camera(parse_source("rtsp://door/0"), names) is None
    assert virtual_camera(parse_source("7"), names) is None
    assert virtual_camera(parse_source("0"), tmp_path / "nowhere") is None


def test_the_doctor_and_the_log_warn_of_a_virtual_camera(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for module in (camera, doctor):
        monkeypatch.setattr(module, "virtual_camera", lambda _: "OBS Virtual Camera")
    cv2.imwrite(str(tmp_path / "a.png"), np.zeros((48, 64, 3), np.uint8))
    finding = doctor._camera(Config(camera=CameraConfig(source=str(tmp_path / "a.png"))))
    assert (finding.health, "virtual camera (OBS Virtual Camera)" in finding.detail) == (doctor.Health.WARNING, True)
    assert "real camera" in finding.advice
    assert "virtual one (OBS Virtual Camera)" in caplog.text
