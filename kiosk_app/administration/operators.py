"""Who may administer the kiosk: names, roles and hashed passwords in `operators.json` of the data folder."""

from __future__ import annotations

import hashlib
import json
import threading
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import CodeLocked, CodeRefused, InputError, StorageError
from kiosk_app.lockout import Lockout
from kiosk_app.passwords import hashed, matches

FILE_NAME = "operators.json"
MAX_OPERATOR_NAME, MIN_PASSWORD, MAX_PASSWORD = 64, 8, 1000


class Role(StrEnum):
    OPERATOR = "operator"  # enrols
    ADMINISTRATOR = "administrator"  # everything
    AUDITOR = "auditor"  # reads


@dataclass(frozen=True, slots=True)
class Operator:
    """Somebody who may log in."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class _Account:
    operator: Operator
    password_hash: str = field(repr=False)


class Operators:
    """The operators of one data folder; nothing is kept in memory, every call reads the file.

    Names are told apart without regard to case. Adding, changing and logging in hash a password: tens of
    milliseconds, so not in the UI thread. Every method raises StorageError for a file that cannot be read or was
    damaged, because taking that for a first start would let anybody in.
    """

    def __init__(self, folder: Path, lockout: Lockout) -> None:
        self._path = folder / FILE_NAME
        self._lockout = lockout
        self._lock = threading.RLock()

    @property
    def exist(self) -> bool:
        """Whether anybody is set up."""
        return bool(self._accounts())

    def list(self) -> list[Operator]:
        """Everybody, by name."""
        operators = [account.operator for account in self._accounts().values()]
        return sorted(operators, key=lambda operator: _key(operator.name))

    def get(self, name: str) -> Operator | None:
        """One operator as they are now."""
        account = self._accounts().get(_key(name))
        return account.operator if account else None

    def add(self, name: str, password: str, role: Role) -> Operator:
        """A new operator. Raises InputError for a name that is taken or a password that is too short."""
        check_password(password, checked_name(name))
        return self.add_hashed(name, hashed(password), role)

    def add_hashed(self, name: str, password_hash: str, role: Role) -> Operator:
        """As `add`, for somebody whose password is known by its hash alone (see `passwords`)."""
        operator = Operator(checked_name(name), role)

        def change(accounts: dict[str, _Account]) -> None:
            if _key(operator.name) in accounts:
                raise InputError(f"There is already an operator {operator.name!r}: choose another name.")
            if not accounts and role is not Role.ADMINISTRATOR:
                raise InputError("The first operator has to be an administrator: choose that role.")
            accounts[_key(operator.name)] = _Account(operator, password_hash)

        self._change(change)
        return operator

    def remove(self, name: str) -> None:
        """Raises InputError for nobody, and for the last administrator: somebody has to be able to change things."""

        def change(accounts: dict[str, _Account]) -> None:
            removed = _found(accounts, name)
            del accounts[_key(name)]
            roles = [account.operator.role for account in accounts.values()]
            if Role.ADMINISTRATOR not in roles:
                raise InputError(f"{removed.operator.name!r} is the last administrator: add another one first.")

        self._change(change)
        self._lockout.succeeded(_lockout_key(name))

    def set_password(self, name: str, password: str) -> None:
        """A new password, which also ends a lock. Raises InputError for nobody and for a password too short."""
        check_password(password, name)
        self.set_password_hash(name, hashed(password))

    def set_password_hash(self, name: str, password_hash: str) -> None:
        """As `set_password`, by its hash alone."""

        def change(accounts: dict[str, _Account]) -> None:
            accounts[_key(name)] = _Account(_found(accounts, name).operator, password_hash)

        self._change(change)
        self._lockout.succeeded(_lockout_key(name))

    def has_password(self, name: str, password: str) -> bool:
        """Whether this is their password. For whoever owns the data folder: it is no login, and no wrong one counts."""
        account = self._accounts().get(_key(name))
        return matches(password, account.password_hash if account else None)

    def has_hash(self, name: str, password_hash: str) -> bool:
        """Whether their password is stored as this very hash."""
        account = self._accounts().get(_key(name))
        return account is not None and account.password_hash == password_hash

    def login(self, name: str, password: str) -> Operator:
        """Whose name and password these are; an unknown name takes just as long and gets the same answer.

        Raises CodeRefused (they do not fit) and CodeLocked (too many did not).
        """
        with self._lock:
            key = _lockout_key(name)
            self._refuse_while_waiting(key)
            account = self._accounts().get(_key(name))
            fits = matches(password[:MAX_PASSWORD], account.password_hash if account else None)
            if account is None or not fits or len(password) > MAX_PASSWORD:
                self._lockout.failed(key)
                if self._lockout.is_locked(key):
                    self._refuse_while_waiting(key)
                wait_s = self._lockout.wait_s(key)
                raise CodeRefused("This name and password do not belong together: try again.", wait_s)
            self._lockout.succeeded(key)
            return account.operator

    def _refuse_while_waiting(self, key: str) -> None:
        wait_s = self._lockout.wait_s(key)
        if wait_s > 0:
            raise CodeLocked(f"There were too many wrong passwords: wait {wait_s:.0f} seconds.", wait_s)

    def _change(self, change: Callable[[dict[str, _Account]], None]) -> None:
        with self._lock:
            accounts = self._accounts()
            change(accounts)
            entries = [
                {"name": a.operator.name, "role": a.operator.role.value, "password": a.password_hash}
                for a in accounts.values()
            ]
            text = json.dumps({"operators": entries}, indent=1, ensure_ascii=False)
            write_atomically(self._path, [text.encode("utf-8")])

    def _accounts(self) -> dict[str, _Account]:
        with reported(self._path):
            try:
                content = self._path.read_bytes()
            except FileNotFoundError:
                return {}
        try:
            accounts = [
                _Account(Operator(str(entry["name"]), Role(entry["role"])), str(entry["password"]))
                for entry in json.loads(content)["operators"]
            ]
            if not any(account.operator.role is Role.ADMINISTRATOR for account in accounts):
                raise ValueError("no administrator")
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise StorageError(
                f"{self._path} is damaged, so nobody can log in: put it back from a backup, or delete it and add the "
                f"operators again with 'clockface operators add'."
            ) from error
        return {_key(account.operator.name): account for account in accounts}


def operators_of(folder: Path) -> Operators:
    """The operators of a data folder; ten wrong passwords lock a name for a quarter of an hour."""
    return Operators(folder, Lockout(folder / "logins.json", slow_after=5, lock_after=10, lock_s=900.0))


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()[:MAX_OPERATOR_NAME]


def _lockout_key(name: str) -> str:
    """No plain text: some people type their password where the name belongs."""
    return hashlib.sha256(_key(name).encode("utf-8", "replace")).hexdigest()[:36]


def checked_name(name: str) -> str:
    """The name as it is kept. Raises InputError."""
    spaced = unicodedata.normalize("NFC", " ".join(name.split()))
    if not 1 <= len(spaced) <= MAX_OPERATOR_NAME or not spaced.isprintable():
        raise InputError(f"The name of an operator has 1 to {MAX_OPERATOR_NAME} characters: choose another one.")
    return spaced


def check_password(password: str, name: str) -> None:
    """Raises InputError for one that is guessed first."""
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        raise InputError(f"A password needs at least {MIN_PASSWORD} characters: three words make a good one.")
    if len(set(password)) == 1 or _key(password) == _key(name):
        raise InputError("This password is guessed first: three words make a good one.")


def _found(accounts: dict[str, _Account], name: str) -> _Account:
    account = accounts.get(_key(name))
    if account is None:
        raise InputError(f"There is no operator {name!r}: list the operators to see the names.")
    return account
