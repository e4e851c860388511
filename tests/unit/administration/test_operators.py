"""Operators: who is let in, and that neither damage nor guessing lets anybody else in."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk_app.administration.operators import FILE_NAME, Operator, Operators, Role
from kiosk_app.errors import CodeLocked, CodeRefused, InputError, StorageError
from kiosk_app.lockout import Lockout

PASSWORD = "three calm words"


def operators_of(folder: Path, now_s: float = 0.0) -> Operators:
    return Operators(folder, Lockout(folder / "logins.json", 5, 10, 900.0, lambda: now_s))


@pytest.fixture
def operators(tmp_path: Path) -> Operators:
    found = operators_of(tmp_path)
    found.add("Ada", PASSWORD, Role.ADMINISTRATOR)
    return found


def test_before_the_first_start_there_is_nobody(tmp_path: Path) -> None:
    operators = operators_of(tmp_path)
    assert not operators.exist
    assert operators.list() == []
    with pytest.raises(CodeRefused):
        operators.login("Ada", PASSWORD)
    with pytest.raises(InputError, match="has to be an administrator"):
        operators.add("Ada", PASSWORD, Role.AUDITOR)
    assert not (tmp_path / FILE_NAME).exists()


def test_the_right_password_lets_in_after_a_restart_too(operators: Operators, tmp_path: Path) -> None:
    assert operators_of(tmp_path).login(" ada ", PASSWORD) == Operator("Ada", Role.ADMINISTRATOR)
    assert operators_of(tmp_path).exist


def test_the_same_password_from_another_keyboard_is_the_same(operators: Operators) -> None:
    operators.add("Zoe\u0308", "cafe\u0301 at nine", Role.OPERATOR)
    assert operators.login("ZOË", "café at nine").role is Role.OPERATOR


@pytest.mark.parametrize(
    ("name", "password"), [("Ada", "three calm word"), ("Ada", ""), ("Eve", PASSWORD), ("", ""), ("Ada", PASSWORD * 99)]
)
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(
    operators: Operators, name: str, password: str
) -> None:
    with pytest.raises(CodeRefused) as caught:
        operators.login(name, password)
    assert str(caught.value) == "This name and password do not belong together: try again."


@pytest.mark.usefixtures("operators")
@pytest.mark.parametrize("name", ["Ada", "somebody unknown"])
def test_guessing_locks_across_a_restart_until_a_new_password_is_set(tmp_path: Path, name: str) -> None:
    uptime = [0.0]
    operators = Operators(tmp_path, Lockout(tmp_path / "logins.json", 5, 10, 900.0, lambda: uptime[0]))
    for _ in range(10):
        with pytest.raises(CodeRefused) as caught:
            operators.login(name, "wrong")
        uptime[0] += caught.value.wait_s
    assert isinstance(caught.value, CodeLocked)
    with pytest.raises(CodeLocked, match="wait 900 seconds"):
        operators_of(tmp_path).login(name, PASSWORD)
    assert name.encode() not in (tmp_path / "logins.json").read_bytes()
    restarted = operators_of(tmp_path)
    restarted.set_password("Ada", "another calm word")
    if name == "Ada":
        assert restarted.login("Ada", "another calm word").name == "Ada"


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaa", "x" * 1001, ""])
def test_a_password_that_protects_nothing_is_refused(operators: Operators, password: str) -> None:
    with pytest.raises(InputError, match="three words make a good one"):
        operators.add("Eve", password, Role.AUDITOR)
    with pytest.raises(InputError, match="three words make a good one"):
        operators.set_password("Ada", password)
    with pytest.raises(InputError, match="guessed first"):
        operators.add("Eve Adamson", "eve adamson", Role.AUDITOR)


@pytest.mark.parametrize("name", ["", "   ", "x" * 65, "a\x00b", "a\u202eb"])
def test_a_name_that_cannot_be_read_is_refused(operators: Operators, name: str) -> None:
    with pytest.raises(InputError, match="1 to 64 characters"):
        operators.add(name, PASSWORD, Role.AUDITOR)


def test_a_name_is_taken_whatever_its_case(operators: Operators) -> None:
    with pytest.raises(InputError, match="already an operator"):
        operators.add("ADA", PASSWORD, Role.AUDITOR)


def test_the_last_administrator_stays(operators: Operators, tmp_path: Path) -> None:
    operators.add("Eve", PASSWORD, Role.OPERATOR)
    with pytest.raises(InputError, match="the last administrator"):
        operators.remove("Ada")
    operators.add("Ben", PASSWORD, Role.ADMINISTRATOR)
    operators.remove("ada")
    assert operators_of(tmp_path).list() == [Operator("Ben", Role.ADMINISTRATOR), Operator("Eve", Role.OPERATOR)]
    assert operators.get("Ada") is None
    with pytest.raises(InputError, match="no operator"):
        operators.remove("Ada")
    with pytest.raises(InputError, match="no operator"):
        operators.set_password("Ada", PASSWORD)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b'{"operators": []}', b'{"operators": [{"name": "Ada", "role": "king", "password": "x"}]}', b"\xff"],
)
def test_a_damaged_file_is_never_taken_for_a_first_start(operators: Operators, tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    for act in (
        lambda: operators.exist,
        operators.list,
        lambda: operators.login("Ada", PASSWORD),
        lambda: operators.add("Eve", PASSWORD, Role.ADMINISTRATOR),
    ):
        with pytest.raises(StorageError, match="put it back from a backup"):
            act()
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_no_password_stands_in_a_file_and_no_file_is_for_others_to_read(operators: Operators, tmp_path: Path) -> None:
    with pytest.raises(CodeRefused):
        operators.login(PASSWORD, "typed into the wrong field")
    for path in tmp_path.iterdir():
        assert b"calm" not in path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0
