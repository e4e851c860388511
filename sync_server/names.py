"""Who is who, in memory: the database has names sealed only, so lists and searches look here.

Holds no template and no PIN. Kept up to date by the versions of the people: what changed since is unsealed, once.
"""

from __future__ import annotations

import json
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, select

from sync_server import people, tables
from sync_server.server import Server

ERASED = "Erased person"
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe"})  # Unicode keeps these whole


@dataclass(frozen=True, slots=True)
class Known:
    """What lists show of somebody. key: what is searched."""

    person_id: str
    version: int
    display_name: str
    employee_number: str
    department: str
    badge: str
    active: bool
    templates: int
    erased: bool
    key: str


class Names:
    """Safe for threads. Nothing is read before the first call of `refresh`."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._lock = threading.Lock()
        self._known: dict[str, Known] = {}
        self._version = -1

    def refresh(self, connection: Connection) -> dict[str, Known]:
        """Everybody by person_id, erased people among them. Not to be changed by the caller."""
        t = tables.people
        columns = (t.c.person_id, t.c.version, t.c.state, t.c.erased, t.c.templates)
        with self._lock:
            query = select(*columns).where(t.c.version > self._version)
            with connection.execute(query, execution_options={"yield_per": 1000}) as rows:
                for person_id, version, state, erased, templates in rows:
                    self._known[person_id] = self._opened(person_id, version, state, erased, templates)
                    self._version = max(self._version, version)
            return self._known

    def find(self, connection: Connection, words: str) -> list[Known]:
        """Those in whose name, number, department, badge or id all the words are, by name; erased ones by id only."""
        wanted = [folded(word) for word in words.split()]
        found = [known for known in list(self.refresh(connection).values()) if all(w in known.key for w in wanted)]
        return sorted(found, key=lambda known: (known.erased, folded(known.display_name), known.person_id))

    def _opened(self, person_id: str, version: int, state: bytes | None, erased: bool, templates: int) -> Known:
        if erased or state is None:
            return Known(person_id, version, ERASED, "", "", "", False, 0, True, folded(person_id))
        fields = json.loads(people.opened(self._server, person_id, state))
        name, number, department, badge = (
            str(fields.get(text, "")) for text in ("display_name", "employee_number", "department", "badge")
        )
        key = " ".join(folded(text) for text in (name, number, department, badge, person_id))
        active = fields.get("active") is not False
        return Known(person_id, version, name, number, department, badge, active, templates, False, key)


@lru_cache(maxsize=4)
def names_of(server: Server) -> Names:
    """The one of this process."""
    return Names(server)


def folded(text: str) -> str:
    """Case and accents aside."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
