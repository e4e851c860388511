"""All settings: one frozen dataclass per stage, read from `clockface.toml` in the data folder.

An unknown key, a wrong type or a value out of range is a ConfigError that names the key. A missing file means
the defaults, and the defaults are what the tests and the published measurements use.
"""

from __future__ import annotations

import dataclasses
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk_app.errors import ConfigError

FILE_NAME = "clockface.toml"


def _setting(default: Any, low: float | None = None, high: float | None = None, one_of: tuple[str, ...] = ()) -> Any:
    return field(default=default, metadata={"low": low, "high": high, "one_of": one_of})


@dataclass(frozen=True, slots=True)
class CameraConfig:
    source: str = _setting("0")  # device number, video file, picture or folder of pictures, rtsp:// or http:// address
    width_px: int = _setting(640, 160, 3840)
    height_px: int = _setting(480, 120, 2160)
    open_timeout_s: float = _setting(10.0, 1, 120)
    stall_timeout_s: float = _setting(3.0, 0.5, 60)  # no new frame for so long: the camera counts as lost
    max_frame_age_s: float = _setting(1.0, 0.1, 5)  # nobody is matched on an older frame


@dataclass(frozen=True, slots=True)
class InferenceConfig:
    provider: str = _setting("auto", one_of=("auto", "cpu", "cuda"))
    threads: int = _setting(1, 1, 64)  # per model; more than one hurts where other threads are busy


@dataclass(frozen=True, slots=True)
class DetectionConfig:
    min_face_px: float = _setting(64.0, 16, 1000)  # narrowest face box looked for in a live picture
    full_scan_every_s: float = _setting(0.5, 0.0, 10)  # between full scans only the followed face is looked for


@dataclass(frozen=True, slots=True)
class QualityConfig:
    min_brightness: float = _setting(35.0, 0, 255)  # mean grey level of the face
    max_brightness: float = _setting(225.0, 0, 255)
    min_contrast: float = _setting(10.0, 0, 128)  # standard deviation of the grey level of the face
    min_sharpness: float = _setting(0.09, 0, 5)  # standard deviation of the Laplacian over the contrast, at 112 px
    min_face_px: float = _setting(64.0, 16, 2000)
    max_face_fraction: float = _setting(0.85, 0.1, 1)  # of the height of the picture
    max_yaw: float = _setting(0.6, 0.05, 2)  # nose off the middle of the eyes, in eye distances
    max_roll_deg: float = _setting(40.0, 1, 180)
    max_cut_off: float = _setting(0.2, 0, 1)  # share of the face box outside the picture
    second_face_ratio: float = _setting(0.8, 0.1, 1)  # second face this wide against the first: no nearest


@dataclass(frozen=True, slots=True)
class GalleryConfig:
    links: int = _setting(32, 4, 128)
    ef_construction: int = _setting(80, 8, 1000)
    ef_search: int = _setting(64, 8, 4096)


@dataclass(frozen=True, slots=True)
class DecisionConfig:
    min_similarity: float | None = _setting(None, -1, 1)  # none: the measured default of the model pack
    min_margin: float | None = _setting(None, 0, 2)  # likewise
    min_agreeing: int = _setting(3, 1, 30)  # observations that must name the same person
    min_agreeing_s: float = _setting(0.2, 0.0, 5)  # over at least so long
    window_s: float = _setting(1.5, 0.1, 10)  # within so long
    min_unknown: int = _setting(5, 1, 60)  # observations below the threshold before somebody counts as unknown
    min_unknown_s: float = _setting(0.8, 0.0, 10)  # and for at least so long


@dataclass(frozen=True, slots=True)
class AttendanceConfig:
    kiosk_id: str = _setting("kiosk")
    cooldown_s: float = _setting(12 * 3600.0, 1, 30 * 86400)
    direction: str = _setting("alternate", one_of=("alternate", "in", "out"))
    open_stay_limit_s: float = _setting(16 * 3600.0, 60, 7 * 86400)  # an older "in" is no longer answered with "out"
    zone: str = _setting("UTC")  # IANA name of the site's time zone


@dataclass(frozen=True, slots=True)
class ScreenConfig:
    site_name: str = _setting("Clockface")
    theme: str = _setting("dark", one_of=("dark", "light"))
    result_s: float = _setting(3.0, 0.5, 60)  # how long a result stays when nobody else steps up
    names: str = _setting("full", one_of=("full", "first", "none"))


@dataclass(frozen=True, slots=True)
class Config:
    camera: CameraConfig = field(default_factory=CameraConfig)
    inference: InferenceConfig = field(default_factory=InferenceConfig)
    detection: DetectionConfig = field(default_factory=DetectionConfig)
    quality: QualityConfig = field(default_factory=QualityConfig)
    gallery: GalleryConfig = field(default_factory=GalleryConfig)
    decision: DecisionConfig = field(default_factory=DecisionConfig)
    attendance: AttendanceConfig = field(default_factory=AttendanceConfig)
    screen: ScreenConfig = field(default_factory=ScreenConfig)


def load_config(folder: Path, zone: str = "UTC") -> Config:
    """The settings of a data folder. Raises ConfigError, naming file and key, on anything it does not know.

    zone: the time zone of a site whose file names none, normally that of the machine.
    """
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8-sig")  # editors on Windows put a byte order mark first
        document = tomllib.loads(text)
        config = parse_config(document, str(path))
    except FileNotFoundError:
        document, config = {}, Config()
    except (OSError, ValueError, RecursionError) as error:  # tomllib lets numbers too long and nesting too deep through
        raise ConfigError(f"{path} cannot be read as a settings file: {error}.") from error
    if "zone" in document.get("attendance", {}):
        return config
    return dataclasses.replace(config, attendance=dataclasses.replace(config.attendance, zone=zone))


def parse_config(document: dict[str, Any], origin: str = FILE_NAME) -> Config:
    """Validate a parsed TOML document."""
    stages = get_type_hints(Config)
    for name in document:
        if name not in stages:
            raise ConfigError(f"{origin}: there is no section [{name}]; the sections are {', '.join(stages)}.")
    return Config(**{name: _stage(stages[name], value, name, origin) for name, value in document.items()})


def _stage(kind: type, values: Any, section: str, origin: str) -> Any:
    if not isinstance(values, dict):
        raise ConfigError(f"{origin}: {section} must be a section, written [{section}].")
    fields = {f.name: f for f in dataclasses.fields(kind)}
    types = get_type_hints(kind)
    checked = {}
    for key, value in values.items():
        if key not in fields:
            raise ConfigError(f"{origin}: [{section}] has no setting {key!r}; it has {', '.join(fields)}.")
        checked[key] = _value(value, types[key], fields[key], f"{origin}: [{section}] {key}")
    return kind(**checked)


def _value(value: Any, kind: Any, setting: dataclasses.Field[Any], where: str) -> Any:
    if kind is str:
        return _text(value, setting, where)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or (kind is int and not isinstance(value, int)):
        raise ConfigError(f"{where} must be a {'whole ' if kind is int else ''}number, is {value!r}.")
    low, high = setting.metadata["low"], setting.metadata["high"]
    if not low <= value <= high:
        raise ConfigError(f"{where} must lie between {low} and {high}, is {value}.")
    return value if kind is int else float(value)


def _text(value: Any, setting: dataclasses.Field[Any], where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{where} must be a text in quotes, is {value!r}.")
    choices = setting.metadata["one_of"]
    if choices and value not in choices:
        raise ConfigError(f"{where} must be one of {', '.join(choices)}, is {value!r}.")
    if setting.name == "zone":
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ConfigError(f"{where} must be an IANA time zone such as 'Europe/Berlin', is {value!r}.") from None
    return value
