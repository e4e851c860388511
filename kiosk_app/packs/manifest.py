"""`pack.toml`: what a model pack consists of, where it comes from, and what may be done with it.

    name = "open"                  # also the name of its folder
    version = "1"
    licence = "..."                # the text that is shown before it is accepted
    commercial_use = "yes"         # "yes", "no", "ask"; anything but "yes" must be accepted
    sources = ["..."]

    [detector]
    kind = "dlib_mmod"             # or "scrfd" or "yunet", which find the five landmarks as well
    file = "detector.onnx"
    sha256 = "..."

    [landmarks]                    # only for a detector that finds none
    kind = "dlib_5_point"
    file = "landmarks.onnx"
    sha256 = "..."

    [recogniser]
    kind = "dlib_resnet"           # or "arcface" or "sface"
    file = "recogniser.onnx"
    sha256 = "..."                 # this digest is the identity of the pack in templates, records and galleries
    input = "rgb_u8_nhwc_150"      # or "rgb_112" (scaled as InsightFace does it) or "rgb_f32_nchw_112" (0..255)
    dimension = 128
    flip = true                    # embed the mirrored chip too and average
    min_similarity = 0.9
    min_margin = 0.02
    rival_weight = 0.3             # these three may be left out: see RecogniserPart
    crowding_weight = 0.2
    alike_from = 0.9
    measurement = "..."            # where the two thresholds come from

Anything else in it is an error that names the file and the key.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from kiosk_app.durable import write_atomically
from kiosk_app.errors import DigestError, PackError
from kiosk_app.packs.files import sha256_of

MANIFEST = "pack.toml"
NAME_PATTERN = r"[a-z0-9][a-z0-9_.\-]{0,63}"
CommercialUse = Literal["yes", "no", "ask"]


@dataclass(frozen=True, slots=True)
class DetectorPart:
    kind: Literal["dlib_mmod", "scrfd", "yunet"]
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class LandmarksPart:
    kind: Literal["dlib_5_point"]
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RecogniserPart:
    """min_similarity: cosine, -1..1. min_margin: cosine of the best person minus that of the best other one.

    Who is like several people is easily taken for one of them. So the similarity needed rises by `rival_weight` times
    what the best other person's similarity exceeds `alike_from`, and by `crowding_weight` times what the similarity of
    the best person's templates to those of the most similar other person does.
    """

    kind: Literal["dlib_resnet", "arcface", "sface"]
    file: str
    sha256: str
    input: Literal["rgb_u8_nhwc_150", "rgb_112", "rgb_f32_nchw_112"]
    dimension: int
    flip: bool
    min_similarity: float
    min_margin: float
    measurement: str
    rival_weight: float = 0.0
    crowding_weight: float = 0.0
    alike_from: float = 1.0


Part = DetectorPart | LandmarksPart | RecogniserPart


@dataclass(frozen=True, slots=True)
class Pack:
    """A model pack on disk. landmarks is None when the detector finds them itself."""

    folder: Path
    name: str
    version: str
    licence: str
    commercial_use: CommercialUse
    sources: tuple[str, ...]
    detector: DetectorPart
    landmarks: LandmarksPart | None
    recogniser: RecogniserPart

    @property
    def digest(self) -> str:
        """The identity of the pack: only embeddings of one and the same recogniser can be compared."""
        return self.recogniser.sha256

    @property
    def parts(self) -> tuple[Part, ...]:
        parts = (self.detector, self.landmarks, self.recogniser)
        return tuple(part for part in parts if part is not None)

    def path(self, part: Part) -> Path:
        return self.folder / part.file


_Rule = tuple[Callable[[Any], bool], str]  # is the value allowed, and what it must be


def _matching(pattern: str, meaning: str) -> _Rule:
    return (lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None), meaning


def _one_of(*choices: str) -> _Rule:
    return (lambda value: value in choices), "one of " + ", ".join(map(repr, choices))


def _number(kind: type[int] | type[float], low: float, high: float) -> _Rule:
    def allowed(value: Any) -> bool:
        right_kind = isinstance(value, (int, kind)) and not isinstance(value, bool)
        return right_kind and low <= value <= high

    return allowed, f"a {'whole ' if kind is int else ''}number from {low} to {high}"


_TEXT: _Rule = (lambda value: isinstance(value, str) and bool(value.strip())), "a text in quotes"
_TEXTS: _Rule = (
    lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
    "a list of texts in quotes",
)
_BOOLEAN: _Rule = (lambda value: isinstance(value, bool)), "true or false"
_FILE = {  # a plain name: a manifest cannot reach out of its folder
    "file": _matching(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*\.onnx", "the plain name of an .onnx file beside the manifest"),
    "sha256": _matching(r"[0-9a-f]{64}", "64 lower-case hexadecimal digits"),
}
_TOP: dict[str, _Rule] = {
    "name": _matching(NAME_PATTERN, "a name of small letters, digits, '_', '-' and '.'"),
    "version": _TEXT,
    "licence": _TEXT,
    "commercial_use": _one_of("yes", "no", "ask"),
    "sources": _TEXTS,
}
_SECTIONS: dict[str, dict[str, _Rule]] = {
    "detector": {"kind": _one_of("dlib_mmod", "scrfd", "yunet"), **_FILE},
    "landmarks": {"kind": _one_of("dlib_5_point"), **_FILE},
    "recogniser": {
        "kind": _one_of("dlib_resnet", "arcface", "sface"),
        **_FILE,
        "input": _one_of("rgb_u8_nhwc_150", "rgb_112", "rgb_f32_nchw_112"),
        "dimension": _number(int, 1, 65536),
        "flip": _BOOLEAN,
        "min_similarity": _number(float, -1, 1),
        "min_margin": _number(float, 0, 2),
        "measurement": _TEXT,
        "rival_weight": _number(float, 0, 1),
        "crowding_weight": _number(float, 0, 1),
        "alike_from": _number(float, -1, 1),
    },
}
_MAY_BE_LEFT_OUT = frozenset({"rival_weight", "crowding_weight", "alike_from"})
_PARTS: dict[str, type[Part]] = {"detector": DetectorPart, "landmarks": LandmarksPart, "recogniser": RecogniserPart}
_TOGETHER = {  # the landmarks of a detector decide how faces are aligned, and that what the recogniser is given
    "dlib_mmod": ("dlib_resnet", "rgb_u8_nhwc_150"),
    "scrfd": ("arcface", "rgb_112"),
    "yunet": ("sface", "rgb_f32_nchw_112"),
}


def read_pack(folder: Path) -> Pack:
    """The pack in a folder. Raises PackError, naming file and key, on anything that is not as described above.

    Only the manifest is read; `verify` checks the models themselves.
    """
    path = folder / MANIFEST
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackError(f"{folder} is not a model pack: there is no {MANIFEST} in it.") from None
    except OSError as error:
        raise PackError(f"{path} cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path} is not a valid manifest: {error}.") from error
    return _parse(document, folder)


def verify(pack: Pack) -> None:
    """Hash every file of a pack. Raises DigestError naming the first that differs, PackError for a missing one."""
    for part in pack.parts:
        if sha256_of(pack.path(part)) != part.sha256:
            raise DigestError(
                f"{pack.path(part)} is not the file that the model pack {pack.name!r} names "
                f"(its SHA-256 differs): install the pack again."
            )


def write_manifest(pack: Pack) -> None:
    """Write `pack.toml` into the folder of the pack; the same pack always gives the same bytes."""
    lines = [f"{key} = {_toml(getattr(pack, key))}" for key in _TOP]
    for section, keys in _SECTIONS.items():
        part = getattr(pack, section)
        if part is not None:
            lines += ["", f"[{section}]", *(f"{key} = {_toml(getattr(part, key))}" for key in keys)]
    write_atomically(pack.folder / MANIFEST, [("\n".join(lines) + "\n").encode()])


def _toml(value: Any) -> str:
    """JSON's texts, numbers, lists and booleans are TOML's, but for DEL, which TOML wants escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _parse(document: dict[str, Any], folder: Path) -> Pack:
    path = folder / MANIFEST
    values = {key: value for key, value in document.items() if key not in _SECTIONS}
    _check(values, _TOP, str(path), also=tuple(_SECTIONS))
    parts = {name: _part(name, document.get(name), path) for name in _SECTIONS}
    pack = Pack(folder=folder, **{**values, **parts, "sources": tuple(values["sources"])})
    _check_together(pack, path)
    return pack


def _part(section: str, values: Any, path: Path) -> Any:
    if values is None and section == "landmarks":
        return None
    if not isinstance(values, dict):
        raise PackError(f"{path}: the section [{section}] is missing.")
    _check(values, _SECTIONS[section], f"{path}: [{section}]")
    return _PARTS[section](**values)


def _check(values: dict[str, Any], rules: dict[str, _Rule], where: str, also: tuple[str, ...] = ()) -> None:
    for key in values:
        if key not in rules:
            raise PackError(f"{where}: there is no key {key!r}; the keys are {', '.join((*rules, *also))}.")
    for key, (allowed, meaning) in rules.items():
        if key not in values:
            if key in _MAY_BE_LEFT_OUT:
                continue
            raise PackError(f"{where}: the key {key!r} is missing.")
        if not allowed(values[key]):
            raise PackError(f"{where}: {key!r} must be {meaning}, is {values[key]!r}.")


def _check_together(pack: Pack, path: Path) -> None:
    if (pack.landmarks is not None) != (pack.detector.kind == "dlib_mmod"):
        raise PackError(f"{path}: a 'dlib_mmod' detector needs a section [landmarks], and no other detector has one.")
    have, want = (pack.recogniser.kind, pack.recogniser.input), _TOGETHER[pack.detector.kind]
    if have != want:
        raise PackError(
            f"{path}: a {pack.detector.kind!r} detector needs a recogniser of kind and input {want}, not {have}."
        )
