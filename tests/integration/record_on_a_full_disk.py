"""Records until files may not grow any more, and goes on when they may: the child of test_crash for a full disk.

Arguments: the data folder, the largest size of a file in bytes. Prints one JSON object.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
from pathlib import Path

from kiosk_app.attendance.register import Register
from kiosk_app.domain import AttendanceRecord
from kiosk_app.errors import StorageError
from tests.sample_register import PACK, embedding, enrolled, identified, striding_register


def recorded(register: Register, person_id: str) -> str:
    record = register.record(identified(person_id), PACK)
    assert isinstance(record, AttendanceRecord)
    return record.event_id


def main(folder: Path, limit: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with striding_register(folder) as register:
        person_id = enrolled(register, "Ada", [embedding(1)]).person_id
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        acknowledged: list[str] = []
        sentences: list[str] = []
        while len(sentences) < 3:
            try:
                acknowledged.append(recorded(register, person_id))
            except StorageError as error:
                sentences.append(str(error))
        while_full = len(acknowledged)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        acknowledged += [recorded(register, person_id) for _ in range(5)]
        stored = [record.event_id for record in register.attendance()]
    print(json.dumps({"while_full": while_full, "same": stored == acknowledged, "sentences": sentences}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
