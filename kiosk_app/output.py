"""Where the words of a command go: results on stdout (as JSON lines when asked), everything else on stderr."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from kiosk_app.errors import StorageError


class Output:
    """The two streams of a command."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, value: dict[str, Any], text: str) -> None:
        """One result: the object when JSON was asked for, else the text."""
        _print(json.dumps(value, ensure_ascii=False, allow_nan=False) if self.as_json else text)

    def text(self, text: str) -> None:
        """A heading or a table for people; left out of JSON output."""
        if not self.as_json:
            _print(text)

    def note(self, text: str) -> None:
        """Progress and remarks."""
        print(text, file=sys.stderr, flush=True)


def _print(text: str) -> None:
    """Raises BrokenPipeError when nobody reads any more, as with `| head`; StorageError when the disk is full."""
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left unwritten fails again at exit
        if isinstance(error, BrokenPipeError):
            raise
        raise StorageError(f"The results cannot be written to the standard output ({error.strerror}).") from error


def table(rows: list[list[str]], headings: list[str]) -> str:
    """Columns padded to their widest cell; cells that read as numbers stand to the right."""
    widths = [max(len(cell) for cell in column) for column in zip(headings, *rows, strict=True)]

    def line(cells: list[str]) -> str:
        padded = (
            c.rjust(w) if c.replace(".", "", 1).replace("-", "", 1).isdigit() else c.ljust(w)
            for c, w in zip(cells, widths, strict=True)
        )
        return "  ".join(padded).rstrip()

    return "\n".join([line(headings), "  ".join("-" * w for w in widths), *(line(row) for row in rows)])
