"""What Windows and macOS are told of a program: version resource, Info.plist, entitlements. Pure: tested anywhere."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from typing import Any

PRODUCT = "Clockface"
BUNDLE = "org.clockface.kiosk"
DESCRIPTION = "Face-recognition attendance that stays offline"
CAMERA_USAGE = (
    "Clockface recognises people at the camera and records their attendance. Pictures never leave this machine "
    "and are not kept."
)


def info_plist(version: str) -> dict[str, Any]:
    """What is added to PyInstaller's own Info.plist; without the camera's text macOS ends the program."""
    return {
        "CFBundleDisplayName": PRODUCT,
        "CFBundleShortVersionString": version,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": "14.0",
        "NSCameraUsageDescription": CAMERA_USAGE,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The authors of Clockface",
    }


def entitlements() -> dict[str, bool]:
    """What a hardened, signed program may do: use the camera, and load libraries that others have signed."""
    return {
        "com.apple.security.device.camera": True,
        "com.apple.security.cs.disable-library-validation": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,  # ctypes and cffi make call-backs
    }


def entitlements_file(folder: Path) -> Path:
    path = folder / "entitlements.plist"
    path.write_bytes(plistlib.dumps(entitlements()))
    return path


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """Windows wants four numbers; what is no number (0.3.0rc1) is left out."""
    numbers = [int(number) for number in re.findall(r"^\d+|(?<=\.)\d+", version)][:4]
    return tuple(numbers + [0] * (4 - len(numbers)))  # type: ignore[return-value]


def windows_version(version: str) -> str:
    """The version resource, in the notation that PyInstaller reads."""
    numbers = version_numbers(version)
    texts = {
        "CompanyName": PRODUCT,
        "FileDescription": DESCRIPTION,
        "FileVersion": version,
        "InternalName": "clockface",
        "OriginalFilename": "clockface.exe",
        "ProductName": PRODUCT,
        "ProductVersion": version,
    }
    structs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, "
        f"fileType=0x1, subtype=0x0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', [{structs}])]), "
        f"VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def windows_version_file(folder: Path, version: str) -> str:
    path = folder / "version.txt"
    path.write_text(windows_version(version), encoding="utf-8")
    return str(path)
