"""Finding people as somebody types: all letters of everybody's words in one array, in which numpy looks for a word.

50,000 people make 3 million letters, looked through in milliseconds. An index of prefixes would have to be kept in
step, and could not answer "a", which begins a word of nearly everyone, any faster.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import Person


class _Entry(NamedTuple):  # a tuple, because there are tens of thousands of them
    person: Person
    words: str  # of name, number and department, each with a blank in front
    name: str
    number: str
    department: str

    def has_words(self, words: Iterable[str]) -> bool:
        return all(f" {word[:MAX_WORD]}" in self.words for word in words)


_LAST = "\uffff"  # where a person lacks what they are sorted by
_KEYS: Mapping[str, Callable[[_Entry], str]] = {
    "name": lambda entry: entry.name,
    "number": lambda entry: re.sub(r"\d+", lambda m: m[0].zfill(12), entry.number) or _LAST,
    "department": lambda entry: f"{entry.department or _LAST} {entry.name}",
    "enrolled": lambda entry: f"{entry.person.enrolled_at_utc_us:020d}",
}
_STATES: Mapping[str, Callable[[Person], bool]] = {
    "all": lambda person: True,
    "active": lambda person: person.active,
    "inactive": lambda person: not person.active,
    "no_face": lambda person: person.consent is None,
    "no_code": lambda person: not person.badge and not (person.employee_number and person.pin_hash),
}
MAX_WORD = 64  # letters of a word that are looked at
SORTS, STATES = tuple(_KEYS), tuple(_STATES)
_PIECE = 5_000  # people who are put into an array at a time: other threads wait as long
_FEW = 200  # people who may have changed before all are put into arrays anew


class _Everybody:
    """People as they were at one moment: the letters of all their words one after the other, and their orders.

    letters: uint32 (n,), code points, with room behind the last word for every word that is looked for. begins and
    owners: int64 (words,), where each word begins in them and the index of whose it is. orders: int64 (people,) each.
    """

    def __init__(self, entries: list[_Entry]) -> None:
        self._entries = np.empty(len(entries), object)
        self._entries[:] = entries
        text = "".join([entry.words for entry in entries]) + "\0" * MAX_WORD
        self._letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        self._begins = np.flatnonzero(self._letters == ord(" ")) + 1
        self._firsts = self._letters[self._begins]
        ends = np.cumsum([len(entry.words) for entry in entries], dtype=np.int64)
        self._owners = np.searchsorted(ends, self._begins)
        self._places = {entry.person.person_id: place for place, entry in enumerate(entries)}
        self._orders: dict[str, npt.NDArray[np.int64]] = {}

    def sort(self, sort: str) -> None:
        """Know this order. numpy lets other threads run meanwhile, such as the one of the window; `sorted` does not."""
        if sort not in self._orders:
            self._orders[sort] = np.argsort(_array([_KEYS[sort](entry) for entry in self._entries]), kind="stable")

    def with_words(self, words: Iterable[str], sort: str, but: Iterable[str]) -> list[_Entry]:
        """Those of whom each of these words begins a word, in an order that is known. but: ids of others."""
        have_all = np.ones(len(self._entries), np.bool_)
        have_all[[self._places[person_id] for person_id in but if person_id in self._places]] = False
        for word in words:
            has = np.zeros(len(self._entries), np.bool_)
            has[self._with_word(word[:MAX_WORD])] = True
            have_all &= has
        order = self._orders[sort]
        found: list[_Entry] = self._entries[order[have_all[order]]].tolist()
        return found

    def _with_word(self, beginning: str) -> npt.NDArray[np.int64]:
        left = np.flatnonzero(self._firsts == ord(beginning[0]))
        for offset, letter in enumerate(beginning[1:], 1):
            left = left[self._letters[self._begins[left] + offset] == ord(letter)]
        return self._owners[left]


def _array(texts: list[str]) -> npt.NDArray[np.str_]:
    array = np.empty(len(texts), f"U{max(map(len, texts), default=1)}")
    for begin in range(0, len(texts), _PIECE):
        array[begin : begin + _PIECE] = texts[begin : begin + _PIECE]
    return array


class Directory:
    """Everybody, to be searched. Every method may be called from any thread."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._lock = threading.Lock()
        self._entries: dict[str, _Entry] = {}
        self._everybody: _Everybody | None = None
        self._changed: dict[str, None] = {}  # ids of those who are not as they are in there, in the order of changes
        self.follow(people)

    def __len__(self) -> int:
        return len(self._entries)

    def search(
        self, text: str = "", *, department: str = "", state: str = "all", sort: str = "name", descending: bool = False
    ) -> list[Person]:
        """Those in whose name, number or department every word of `text` begins a word, whatever its case and accents.

        department: exactly this one, whatever its case; "" for all. state: one of STATES. sort: one of SORTS; numbers
        within a number count as numbers, so that A-9 comes before A-10. Raises KeyError for another state or sort.
        """
        is_wanted, within = _STATES[state], folded(department)
        found = self._with_words(folded(text).split(), sort)
        if within:
            found = [entry for entry in found if entry.department == within]
        people = [entry.person for entry in found]
        if state != "all":
            people = list(filter(is_wanted, people))
        return people[::-1] if descending else people

    def departments(self) -> list[str]:
        """Every department that somebody is in, each once, in the spelling of the person added first."""
        with self._lock:
            entries = [entry for entry in self._entries.values() if entry.department]
        spellings = {entry.department: entry.person.department for entry in reversed(entries)}
        return [spellings[department] for department in sorted(spellings)]

    def person(self, person_id: str) -> Person | None:
        """Somebody by their id."""
        entry = self._entries.get(person_id)
        return entry.person if entry else None

    def follow(self, people: Iterable[Person]) -> None:
        """Be about these people from here on; quick when most of them are the objects that are here already."""
        with self._lock:
            before = self._entries
            self._entries = {person.person_id: _followed(before.get(person.person_id), person) for person in people}
            self._has_changed(key for key, entry in self._entries.items() if before.get(key) is not entry)
            self._has_changed(key for key in before if key not in self._entries)

    def replace(self, person: Person) -> None:
        """Somebody new, or as they are now."""
        entry = _entry(person)
        with self._lock:
            self._entries[person.person_id] = entry
            self._has_changed([person.person_id])

    def remove(self, person_id: str) -> None:
        """Somebody who is there no longer."""
        with self._lock:
            self._entries.pop(person_id, None)
            self._has_changed([person_id])

    def _has_changed(self, ids: Iterable[str]) -> None:
        self._changed |= dict.fromkeys(ids)
        if len(self._changed) > _FEW:
            self._everybody = None

    def _with_words(self, words: list[str], sort: str) -> list[_Entry]:
        """As they are now: whoever changed is looked at one by one, which takes less than to sort everybody again."""
        with self._lock:
            if self._everybody is None:
                self._everybody, self._changed = _Everybody(list(self._entries.values())), {}
            everybody, changed = self._everybody, dict(self._changed)
            everybody.sort(sort)
            fresh = [self._entries[person_id] for person_id in changed if person_id in self._entries]
        found = everybody.with_words(words, sort, changed)
        for entry in fresh:
            if entry.has_words(words):
                insort(found, entry, key=_KEYS[sort])
        return found


class _Letters(dict[int, str]):
    """What each character of a decomposed name is searched as: no marks; Han and kana are words each."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        is_mark = unicodedata.category(letter) == "Mn"
        self[code] = "" if is_mark else f" {letter} " if _UNSPACED.match(letter) else letter
        return self[code]


_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WORDS = re.compile(r"\w+")
# Letters that Unicode does not take apart, as people type them on a keyboard that lacks them.
_LETTERS = _Letters(str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}))


def folded(text: str) -> str:
    """Words of letters and digits alone, small and without accents, with single blanks between."""
    small = text.casefold()
    plain = small if small.isascii() else unicodedata.normalize("NFKD", small).translate(_LETTERS)
    return " ".join(_WORDS.findall(plain))


_folded = lru_cache(maxsize=1024)(folded)  # for departments, which many people share


def _followed(entry: _Entry | None, person: Person) -> _Entry:
    return entry if entry is not None and entry.person is person else _entry(person)


def _entry(person: Person) -> _Entry:
    name, number, department = folded(person.display_name), folded(person.employee_number), _folded(person.department)
    return _Entry(person, f" {name} {number} {department}", name, number, department)
