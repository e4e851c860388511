"""An answer file to start from: every key there is, as a comment, with its meaning and its default."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kiosk_app.administration.settings_file import SettingRow, describe
from kiosk_app.config import Config

_BEGINNING = """\
# Answers for `clockface setup`: take away the # before what you want to say; what stays a comment stays as it is.
# Run it as often as you like: it changes only what differs. Several files may be given; the later one wins.

[administrator]
# Who may administer the kiosk, and the password in ONE of three ways, never in plain text in this file.
# Without one, the password of somebody who is there already stays.
#name = "Olga"
#password_file = "password.txt"      # its first line
#password_env = "CLOCKFACE_PASSWORD" # a variable of the environment
#password_hash = "$argon2id$..."     # what 'clockface setup --hash-password' prints

[server]
# The text that 'clockface-server kiosk add NAME' shows, good for one kiosk within 15 minutes, in one of three ways;
# or no server at all.
#pair = "clockface-pair:https://server.example:8443 ... ..."
#pair_file = "pairing.txt"
#pair_env = "CLOCKFACE_PAIR"
#stand_alone = true

[packs]
# Models to install from a folder (a USB stick, say): "sface" and "minifasnet", or a folder in it that holds a pack.
#from = "/media/stick"
#install = ["sface", "minifasnet"]
#use = "sface"
#accept_licence = false # say true once you have read the licence of a pack that is not free for every use

[notices]
# What people read before they agree to be enrolled, in words of your own: a text file for each language.
#en = "notice-en.txt"

# All further sections are those of the settings file; each value below is the default.
"""


def template() -> str:
    """The whole file; as it is, it changes nothing."""
    return _BEGINNING + "".join(_sections(describe(Config())))


def _sections(rows: list[SettingRow]) -> Iterator[str]:
    section = ""
    for row in rows:
        if row.section != section:
            section = row.section
            yield f"\n[{section}]\n"
        yield f"# {row.says}{_limits(row)}\n#{row.key} = {_literal(row)}\n"


def _limits(row: SettingRow) -> str:
    if row.one_of:
        return f" One of: {', '.join(row.one_of)}."
    return f" From {row.low:g} to {row.high:g}." if row.low is not None and row.high is not None else ""


def _literal(row: SettingRow) -> str:
    """JSON writes texts, numbers and switches as TOML does; an optional number without a default gets its least one."""
    return json.dumps(row.low if row.default is None else row.default, ensure_ascii=False)
