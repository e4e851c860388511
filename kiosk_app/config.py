"""All settings: one frozen dataclass per stage, read from `clockface.toml` in the data folder.

An unknown key, a wrong type or a value out of range is a ConfigError that names the key. A missing file means
the defaults, and the defaults are what the tests and the published measurements use.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk_app.errors import ConfigError

FILE_NAME = "clockface.toml"


def _setting(
    default: Any,
    low: float | None = None,
    high: float | None = None,
    one_of: tuple[str, ...] = (),
    *,
    says: str,
    live: bool = False,
) -> Any:
    """says: one sentence for the administrator. live: a change applies without a restart."""
    return field(default=default, metadata={"low": low, "high": high, "one_of": one_of, "says": says, "live": live})


def _live(default: Any, low: float | None = None, high: float | None = None, **more: Any) -> Any:
    return _setting(default, low, high, live=True, **more)


LANGUAGES = ("en", "de", "fr", "es", "pt", "tr", "ar", "hi", "zh")


@dataclass(frozen=True, slots=True)
class CameraConfig:
    source: str = _setting(
        "0", says="Number of the camera, or a video, a picture, a folder of pictures, or an rtsp:// or http:// address."
    )
    width_px: int = _setting(640, 160, 3840, says="Width of the picture asked of the camera.")
    height_px: int = _setting(480, 120, 2160, says="Height of the picture asked of the camera.")
    open_timeout_s: float = _setting(10.0, 1, 120, says="How long a source may take to give its first picture.")
    stall_timeout_s: float = _setting(3.0, 0.5, 60, says="Without a new picture for so long the camera counts as lost.")
    max_frame_age_s: float = _setting(1.0, 0.1, 5, says="Nobody is recognised on a picture older than this.")


@dataclass(frozen=True, slots=True)
class InferenceConfig:
    provider: str = _setting(
        "auto",
        one_of=("auto", "cpu", "cuda"),
        says="What the models run on: “cuda” fails where there is no GPU, “auto” goes on with the CPU.",
    )
    threads: int = _setting(2, 1, 64, says="Threads per model; more than one is slower where other cores are busy.")


@dataclass(frozen=True, slots=True)
class DetectionConfig:
    min_face_px: float = _setting(64.0, 16, 1000, says="Narrowest face that is searched for in a live picture.")
    full_scan_every_s: float = _setting(
        0.5, 0.0, 10, says="Between full scans only the surroundings of the followed face are searched."
    )


@dataclass(frozen=True, slots=True)
class QualityConfig:
    min_brightness: float = _setting(35.0, 0, 255, says="Mean grey level of a face; a darker one is “too dark”.")
    max_brightness: float = _setting(225.0, 0, 255, says="Mean grey level of a face; a lighter one is “too bright”.")
    min_contrast: float = _setting(
        10.0, 0, 128, says="Standard deviation of the grey level of a face; below it there is too little light."
    )
    min_sharpness: float = _setting(
        0.09, 0, 5, says="Sharpness of a face: deviation of the Laplacian over the contrast, at 112 px."
    )
    min_face_px: float = _setting(64.0, 16, 2000, says="Narrower faces are too far away to be compared.")
    max_face_fraction: float = _setting(
        0.85, 0.1, 1, says="Share of the height of a live picture above which a face is too close."
    )
    max_yaw: float = _setting(
        0.6, 0.05, 2, says="How far the nose may lie off the middle of the eyes, in eye distances."
    )
    max_roll_deg: float = _setting(40.0, 1, 180, says="How far the head may be tilted, in degrees.")
    max_cut_off: float = _setting(0.2, 0, 1, says="Share of the face that may lie outside the picture.")
    second_face_ratio: float = _setting(
        0.8, 0.1, 1, says="When a second face is this large against the first, nobody is clearly in front."
    )


@dataclass(frozen=True, slots=True)
class GalleryConfig:
    links: int = _setting(32, 4, 128, says="HNSW index: links of each node.")
    ef_construction: int = _setting(80, 8, 1000, says="HNSW index: width of the search while it is built.")
    ef_search: int = _setting(64, 8, 4096, says="HNSW index: width of the search; raised by itself when recall is low.")


@dataclass(frozen=True, slots=True)
class DecisionConfig:
    min_similarity: float | None = _setting(
        None, -1, 1, says="Similarity that a comparison must reach; not set: the measured default of the model pack."
    )
    min_margin: float | None = _setting(
        None, 0, 2, says="Lead over the best other person; not set: the measured default of the model pack."
    )
    min_verify_similarity: float | None = _setting(
        None, -1, 1, says="Similarity to the owner of the code, where the face confirms one; not set: as for everybody."
    )
    lookalike_margin_factor: float = _setting(
        2.0, 1, 10, says="Times the margin that people marked as look-alikes of each other need."
    )
    min_agreeing: int = _setting(3, 1, 30, says="Observations in a row that must name the same person.")
    min_agreeing_s: float = _setting(0.2, 0.0, 5, says="The agreeing observations span at least so long.")
    window_s: float = _setting(1.5, 0.1, 10, says="The agreeing observations lie within so long.")
    min_unknown: int = _setting(5, 1, 60, says="Observations below the threshold before somebody counts as unknown.")
    min_unknown_s: float = _setting(0.8, 0.0, 10, says="And for at least so long.")


@dataclass(frozen=True, slots=True)
class LivenessConfig:
    """What tells a face from a picture of one."""

    mode: str = _setting(
        "step_up",
        one_of=("off", "passive", "step_up", "always"),
        says="“passive” turns pictures of faces away, once the networks for it are installed; “step_up” asks for a "
        "challenge where that is in doubt; “always” asks everybody for one; “off” asks nothing.",
    )
    min_score: float = _setting(
        0.4, 0, 1, says="Live score, from 0 to 1, that the latest pictures of a face must reach on average."
    )
    challenges: str = _setting(
        "flash_and_turn",
        one_of=("flash_and_turn", "flash", "turn"),
        says="What a challenge is: coloured light of the screen on the face, a turn of the head, or both.",
    )
    alarm: bool = _setting(
        False, says="Tell the server when a face was probably a picture of one: that it was so and when, not whose."
    )

    def without_challenges(self) -> LivenessConfig:
        """For a recording, in which nobody can be asked for anything."""
        return self if self.mode == "off" else dataclasses.replace(self, mode="passive")


@dataclass(frozen=True, slots=True)
class AttendanceConfig:
    kiosk_id: str = _setting("kiosk", says="Name of this kiosk, written into every record.")
    cooldown_s: float = _live(
        12 * 3600.0, 1, 30 * 86400, says="Within it the same direction is “already recorded” and nothing is written."
    )
    turnaround_s: float = _live(
        300.0, 0, 86400, says="With “alternate”: how long after a record the opposite one is not yet written by itself."
    )
    direction: str = _live(
        "alternate",
        one_of=("alternate", "in", "out", "schedule", "ask"),
        says="“alternate” answers “in” with “out”; “in” and “out” are fixed; “schedule” goes by the time; “ask” asks.",
    )
    schedule: str = _live(
        "04:00 in, 12:00 out", says="With “schedule”: from which time of day on people come in or go out."
    )
    open_stay_limit_s: float = _live(
        16 * 3600.0, 60, 7 * 86400, says="An “in” older than this has no “out” any more: it is a missing out."
    )
    stay_ends_at: str = _live(
        "never", says="Time of day, such as 04:00, at which an open stay becomes a missing out; or “never”."
    )
    expected_start: str = _live(
        "never", says="Time of day, such as 08:00, after which the first “in” is late in the reports; or “never”."
    )
    zone: str = _live("UTC", says="IANA name of the time zone of the site, such as Europe/Berlin.")


@dataclass(frozen=True, slots=True)
class EntryConfig:
    """The ways to say who one is."""

    mode: str = _setting(
        "face_or_code",
        one_of=("face", "face_or_code", "face_and_code"),
        says="Face alone; face, or else PIN or badge; or PIN or badge first and then the face of that person.",
    )
    pin_digits: int = _live(6, 4, 12, says="Digits of a new PIN, at least.")
    scrambled_keypad: bool = _live(False, says="Mix the digits of the keypad, so that nobody reads a PIN off the hand.")
    badge_needs_pin: bool = _live(False, says="Ask for the PIN after the badge.")
    slow_after: int = _live(5, 1, 100, says="Wrong PINs after which each further one has to wait longer.")
    lock_after: int = _live(10, 2, 100, says="Wrong PINs after which codes are locked.")
    lock_s: float = _live(900.0, 10, 86400, says="For how long codes are then locked, restarts not counted.")


@dataclass(frozen=True, slots=True)
class ScreenConfig:
    site_name: str = _live("Clockface", says="Shown beside the clock.")
    theme: str = _live("dark", one_of=("dark", "light"), says="Colours of the screen.")
    language: str = _live("en", one_of=LANGUAGES, says="Language of the kiosk.")
    offered_languages: str = _live(
        " ".join(LANGUAGES), says="Languages that a person may choose for 20 seconds, with blanks between."
    )
    result_s: float = _live(3.0, 0.5, 60, says="How long a result stays after the person left.")
    names: str = _live("full", one_of=("full", "first", "none"), says="How much of a name the screen shows.")
    volume: float = _live(0.6, 0, 1, says="Loudness of the sounds; 0 is silence.")
    reduced_motion: bool = _live(False, says="Show results at once, without movement.")


@dataclass(frozen=True, slots=True)
class AdministrationConfig:
    lock_after_s: float = _live(300.0, 10, 86400, says="The administration locks itself after so long without a touch.")
    keep_attempts_days: int = _live(
        30, 1, 1095, says="For how many days the receipts of recognition attempts are kept."
    )


@dataclass(frozen=True, slots=True)
class SyncConfig:
    enabled: bool = _live(True, says="Talk with the server that this kiosk is paired with.")
    metered: bool = _live(False, says="The network costs by volume: look for news now and then only, not all the time.")
    metered_every_s: float = _live(900.0, 60, 86400, says="With a metered network: how often the kiosk looks for news.")
    max_lost_share: float = _live(
        0.3, 0, 1, says="How large a share of the people an update may take away at once; more of them is a mistake."
    )
    answer_timeout_s: float = _live(20.0, 1, 300, says="How long the server may take for an answer.")
    proxy: str = _setting(
        "system",
        says="Proxy to the server: “system” for that of the machine, “none”, or an http:// or https:// address.",
    )
    ca_file: str = _setting(
        "system",
        says="Authorities for a server that was paired without a fingerprint: “system”, or a file of certificates.",
    )


@dataclass(frozen=True, slots=True)
class UpdatesConfig:
    """Newer versions of the program itself."""

    from_server: bool = _live(
        True, says="Fetch newer versions of Clockface from the server; without it they come by stick alone."
    )
    restart_between: str = _live(
        "never",
        says="Hours, such as 02:00-04:00, in which the kiosk starts a new version by itself while nobody is there; "
        "“never” leaves that to its next start.",
    )


@dataclass(frozen=True, slots=True)
class Config:
    camera: CameraConfig = field(default_factory=CameraConfig)
    inference: InferenceConfig = field(default_factory=InferenceConfig)
    detection: DetectionConfig = field(default_factory=DetectionConfig)
    quality: QualityConfig = field(default_factory=QualityConfig)
    gallery: GalleryConfig = field(default_factory=GalleryConfig)
    decision: DecisionConfig = field(default_factory=DecisionConfig)
    liveness: LivenessConfig = field(default_factory=LivenessConfig)
    attendance: AttendanceConfig = field(default_factory=AttendanceConfig)
    entry: EntryConfig = field(default_factory=EntryConfig)
    screen: ScreenConfig = field(default_factory=ScreenConfig)
    administration: AdministrationConfig = field(default_factory=AdministrationConfig)
    sync: SyncConfig = field(default_factory=SyncConfig)
    updates: UpdatesConfig = field(default_factory=UpdatesConfig)


def with_live(running: Config, wanted: Config) -> Config:
    """The running settings, with what is wanted where a change applies without a restart."""
    return Config(**{stage.name: _merged(running, wanted, stage.name) for stage in dataclasses.fields(Config)})


def _merged(running: Config, wanted: Config, stage: str) -> Any:
    before, after = getattr(running, stage), getattr(wanted, stage)
    live = [setting.name for setting in dataclasses.fields(before) if setting.metadata["live"]]
    return dataclasses.replace(before, **{name: getattr(after, name) for name in live})


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
    if kind is bool:
        if not isinstance(value, bool):
            raise ConfigError(f"{where} must be true or false, is {value!r}.")
        return value
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
    check = _TEXT_CHECKS.get(setting.name)
    if check is not None:
        expected = check(value)
        if expected:
            raise ConfigError(f"{where} must be {expected}, is {value!r}.")
    return value


def _zone_fault(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "an IANA time zone such as 'Europe/Berlin'"
    return ""


def parse_time_of_day(text: str) -> time:
    """'04:00' as a time. Raises ValueError."""
    if not re.fullmatch(r"\d\d:\d\d", text):
        raise ValueError(text)
    return time.fromisoformat(text)


def parse_schedule(text: str) -> list[tuple[time, str]]:
    """'04:00 in, 12:00 out' as (from when, direction), in the order of the day. Raises ValueError."""
    parts = [part.split() for part in text.split(",")]
    if any(len(part) != 2 or part[1] not in ("in", "out") for part in parts):
        raise ValueError(text)
    steps = sorted((parse_time_of_day(start), direction) for start, direction in parts)
    if len({start for start, _ in steps}) != len(steps):
        raise ValueError(text)
    return steps


def _schedule_fault(value: str) -> str:
    try:
        parse_schedule(value)
    except ValueError:
        return "times of day with 'in' or 'out', such as '04:00 in, 12:00 out'"
    return ""


def _time_or_never_fault(value: str) -> str:
    try:
        if value != "never":
            parse_time_of_day(value)
    except ValueError:
        return "a time of day such as '04:00', or 'never'"
    return ""


def parse_hours(text: str) -> tuple[time, time] | None:
    """'02:00-04:00' as its beginning and its end, which may be of the next day; None for 'never'. Raises ValueError."""
    if text == "never":
        return None
    begins, _, ends = (part.strip() for part in text.partition("-"))
    hours = parse_time_of_day(begins), parse_time_of_day(ends)
    if hours[0] == hours[1]:
        raise ValueError(text)
    return hours


def _hours_fault(value: str) -> str:
    try:
        parse_hours(value)
    except ValueError:
        return "hours of the day such as '02:00-04:00', or 'never'"
    return ""


def _proxy_fault(value: str) -> str:
    is_address = re.fullmatch(r"https?://[^\s/]+/?", value) is not None
    return (
        "" if is_address or value in ("system", "none") else "'system', 'none' or an address such as http://proxy:3128"
    )


def _languages_fault(value: str) -> str:
    return "" if set(value.split()) <= set(LANGUAGES) else f"some of {' '.join(LANGUAGES)}"


_TEXT_CHECKS = {
    "zone": _zone_fault,
    "schedule": _schedule_fault,
    "stay_ends_at": _time_or_never_fault,
    "expected_start": _time_or_never_fault,
    "offered_languages": _languages_fault,
    "proxy": _proxy_fault,
    "restart_between": _hours_fault,
}
