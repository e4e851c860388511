"""The settings file as the administration changes it: one setting at a time, checked first, comments kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_type_hints

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kiosk_app.clock import system_zone
from kiosk_app.config import FILE_NAME, Config, load_config, parse_config
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import ConfigError

Value = str | float | int | bool | None


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting: its value now, its default, what it may be, and a sentence for the administrator.

    kind: "text", "number", "whole" or "switch". low, high: of numbers. one_of: of texts with a fixed choice. optional:
    None is a value. live: a change applies without a restart.
    """

    section: str
    key: str
    value: Value
    default: Value
    kind: str
    low: float | None
    high: float | None
    one_of: tuple[str, ...]
    optional: bool
    says: str
    live: bool


def describe(config: Config) -> list[SettingRow]:
    """Every setting, in the order of the stages."""
    return [
        _row(section.name, field, getattr(config, section.name))
        for section in dataclasses.fields(Config)
        for field in dataclasses.fields(getattr(config, section.name))
    ]


def _row(section: str, field: dataclasses.Field[Any], stage: Any) -> SettingRow:
    limits, default = field.metadata, getattr(type(stage)(), field.name)
    hint = get_type_hints(type(stage))[field.name]
    kinds = {str: "text", bool: "switch", int: "whole"}
    return SettingRow(
        section=section,
        key=field.name,
        value=getattr(stage, field.name),
        default=default,
        kind=kinds.get(hint, "number"),
        low=limits["low"],
        high=limits["high"],
        one_of=limits["one_of"],
        optional=default is None,
        says=limits["says"],
        live=limits["live"],
    )


def change(folder: Path, section: str, key: str, value: Value) -> Config:
    """Write one setting and return all of them as they are now; None puts its default back.

    Raises ConfigError for a value that the setting cannot have, and for a file that somebody damaged by hand;
    StorageError when it cannot be written. The file is then as it was.
    """
    return change_all(folder, {section: {key: value}})


def change_all(folder: Path, values: Mapping[str, Mapping[str, Value]]) -> Config:
    """Several settings by section and key, all of them or none; otherwise as `change`."""
    path = folder / FILE_NAME
    document = _changed(path, values)
    write_atomically(path, [tomlkit.dumps(document).encode("utf-8")])
    return load_config(folder, system_zone())


def foreseen(folder: Path, values: Mapping[str, Mapping[str, Value]]) -> Config:
    """All settings as `change_all` would leave them, with nothing written. Raises ConfigError and StorageError."""
    return parse_config(_changed(folder / FILE_NAME, values).unwrap(), FILE_NAME)


def stated(folder: Path) -> dict[str, dict[str, Any]]:
    """What the file itself says, by section and key; defaults are not in it. Raises ConfigError and StorageError."""
    document: dict[str, dict[str, Any]] = _read(folder / FILE_NAME).unwrap()
    parse_config(document, FILE_NAME)
    return document


def _changed(path: Path, values: Mapping[str, Mapping[str, Value]]) -> tomlkit.TOMLDocument:
    document = _read(path)
    for section, settings in values.items():
        for key, value in settings.items():
            _set(document, section, key, value)
    parse_config(document.unwrap(), FILE_NAME)
    return document


def _read(path: Path) -> tomlkit.TOMLDocument:
    with reported(path):
        content = path.read_bytes() if path.exists() else b""
    try:
        return tomlkit.parse(content.decode("utf-8-sig"))
    except (TOMLKitError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path} cannot be read as a settings file: {error}.") from error


def _set(document: tomlkit.TOMLDocument, section: str, key: str, value: Value) -> None:
    stage = document.setdefault(section, tomlkit.table())
    if not isinstance(stage, MutableMapping):
        raise ConfigError(f"{FILE_NAME}: {section} must be a section, written [{section}].")
    if value is None:
        stage.pop(key, None)
    else:
        stage[key] = value
