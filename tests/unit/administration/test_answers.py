"""Answer files: what they say, everything that is wrong in them at once, and no secret in what is told."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.administration.answers import SECTIONS, Answers, AnswersRefused, read_answers
from kiosk_app.administration.answers_template import template
from kiosk_app.administration.settings_file import describe
from kiosk_app.config import Config, parse_config
from kiosk_app.passwords import hashed

SECRET = "three calm words"
PAIR = f"clockface-pair:https://server.example:8443 {'ab' * 32} ABCD-EFGH"


def answers(folder: Path, text: str, **environment: str) -> Answers:
    file = folder / "answers.toml"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)
    return read_answers([file], environment)


def faults(folder: Path, text: str, **environment: str) -> tuple[str, ...]:
    with pytest.raises(AnswersRefused) as refused:
        answers(folder, text, **environment)
    return refused.value.faults


def test_the_template_changes_nothing_and_names_every_key() -> None:
    text = template()
    assert all(not section for section in tomllib.loads(text).values())
    for section, keys in SECTIONS.items():
        part = text.split(f"[{section}]")[1].split("\n[")[0]
        assert all(f"\n#{key} = " in part for key in keys if section != "notices")
    for row in describe(Config()):
        assert f"\n#{row.key} = " in text.split(f"\n[{row.section}]\n")[1].split("\n[")[0]


def test_the_values_of_the_template_are_the_defaults() -> None:
    stages = template().split("is the default.\n")[1]
    spoken = "\n".join(line.removeprefix("#") for line in stages.splitlines() if not line.startswith("# "))
    stated = parse_config(tomllib.loads(spoken))
    optional = {(row.section, row.key) for row in describe(Config()) if row.optional}
    for row, default in zip(describe(stated), describe(Config()), strict=True):
        assert row.value == default.value or (row.section, row.key) in optional


def test_the_later_file_wins_and_paths_are_relative_to_their_own_file(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    common, own = tmp_path / "common.toml", tmp_path / "one" / "own.toml"
    common.write_text('[screen]\ntheme = "light"\nsite_name = "Werk"\n[packs]\nfrom = "stick"\ninstall = ["sface"]\n')
    own.write_text('[screen]\nsite_name = "Werk 2"\n[administrator]\nname = "Olga"\npassword_file = "word"\n')
    (tmp_path / "one" / "word").write_text(f"{SECRET}\nnot this\n")
    read = read_answers([common, own])
    assert read.settings == {"screen": {"theme": "light", "site_name": "Werk 2"}}
    assert read.packs.source == tmp_path / "stick"
    assert read.administrator is not None
    assert read.administrator.password == SECRET
    assert SECRET not in repr(read)
    assert read_answers([common], source=tmp_path).packs.source == tmp_path


def test_everything_that_is_wrong_is_told_at_once_each_with_its_key(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        f"""
        [administrator]
        name = "Olga"
        password = "{SECRET}"
        password_hash = "$argon2id$weak"
        [screen]
        theme = "purple"
        volume = 3
        colour = "red"
        [kamera]
        [server]
        pair = "pair me"
        stand_alone = "no"
        [packs]
        install = "sface"
        [notices]
        de = "missing.txt"
        """,
    )
    keys = ("'password'", "password_hash", "theme", "volume", "'colour'", "kamera", "pair", "stand_alone", "install")
    for key in (*keys, "[notices] de"):
        assert sum(key in fault for fault in told) >= 1, (key, told)
    assert all(fault.endswith(".") for fault in told)
    assert len(told) == 10
    assert SECRET not in " ".join(told)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[administrator]\nname = "Olga"\npassword_env = "NOT_SET"\n', "password_env"),
        ('[administrator]\nname = "Olga"\npassword_file = "none"\n', "password_file"),
        ('[administrator]\nname = "Olga"\npassword_env = "SHORT"\n', "the password"),
        ('[administrator]\npassword_env = "WORDS"\n', "name is missing"),
        ('[administrator]\nname = "Olga"\npassword_env = "WORDS"\npassword_file = "none"\n', "both given"),
        (f'[administrator]\nname = "Olga"\npassword_env = "WORDS"\npassword_hash = "{hashed("x")}"\n', "beside"),
        (f'[server]\nstand_alone = true\npair = "{PAIR}"\n', "stand_alone"),
        ('[screen]\ntheme = "dark', "answer file"),
        ("screen = 3\n", "screen"),
    ],
)
def test_each_fault_is_one_sentence(tmp_path: Path, text: str, key: str) -> None:
    told = faults(tmp_path, text, WORDS=SECRET, SHORT="short")
    assert any(key in fault for fault in told)
    assert "short" not in " ".join(told).replace("too short", "")
    assert SECRET not in " ".join(told)


def test_a_pairing_and_a_hash_are_taken_as_they_are(tmp_path: Path) -> None:
    stored = hashed(SECRET)
    read = answers(
        tmp_path,
        f'[server]\npair_env = "CODE"\n[administrator]\nname = "Olga"\npassword_hash = "{stored}"\n',
        CODE=PAIR,
    )
    assert read.pairing is not None
    assert (read.pairing.address, read.pairing.code) == ("https://server.example:8443", "ABCD-EFGH")
    assert read.administrator is not None
    assert read.administrator.password_hash == stored


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
def test_files_with_secrets_that_everybody_can_read_are_remarked_on(tmp_path: Path) -> None:
    text = '[administrator]\nname = "Olga"\npassword_file = "word"\n'
    (tmp_path / "word").write_text(SECRET)
    (tmp_path / "word").chmod(0o600)
    assert answers(tmp_path, text).remarks == ()
    (tmp_path / "word").chmod(0o644)
    (tmp_path / "answers.toml").chmod(0o644)
    remarks = read_answers([tmp_path / "answers.toml"]).remarks
    assert ["answers.toml" in remark for remark in remarks] == [True, False]
    (tmp_path / "plain.toml").write_text('[screen]\ntheme = "dark"\n')
    (tmp_path / "plain.toml").chmod(0o644)
    assert read_answers([tmp_path / "plain.toml"]).remarks == ()


ODD = st.recursive(
    st.booleans() | st.integers(-(10**6), 10**6) | st.text("abc .:$", max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["name", "pair", "x"]), inner),
    max_leaves=4,
)


@settings(max_examples=60)
@given(section=st.sampled_from([*SECTIONS, "screen", "camera", "other"]), key=st.integers(0, 9), value=ODD)
def test_whatever_stands_in_a_file_is_an_answer_or_a_fault(
    tmp_path_factory: pytest.TempPathFactory, section: str, key: int, value: object
) -> None:
    keys = (*SECTIONS.get(section, ("theme", "source")), "x")
    try:
        read = answers(tmp_path_factory.getbasetemp(), tomlkit.dumps({section: {keys[key % len(keys)]: value}}))
    except AnswersRefused as refused:
        told = refused.faults
    else:
        assert read.settings.keys() <= {section}
        told = ()
    assert all(fault.endswith(".") for fault in told)
