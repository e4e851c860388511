"""Results on stdout, everything else on stderr, and tables that line up."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.output import Output, table

CELL = st.text(alphabet="ab1.- 9é", max_size=6)


def test_json_is_one_object_a_line_on_stdout_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    out = Output(as_json=True)
    out.text("a heading")
    out.note("working")
    out.result({"name": "Novák"}, "Novák is here")
    printed = capsys.readouterr()
    assert [json.loads(line) for line in printed.out.splitlines()] == [{"name": "Novák"}]
    assert printed.err == "working\n"


def test_without_json_people_get_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    out = Output(as_json=False)
    out.text("a heading")
    out.note("working")
    out.result({"name": "Novák"}, "Novák is here")
    printed = capsys.readouterr()
    assert printed.out == "a heading\nNovák is here\n"
    assert printed.err == "working\n"


def test_not_a_number_is_never_printed_as_json() -> None:
    with pytest.raises(ValueError):
        Output(as_json=True).result({"similarity": float("nan")}, "")


def test_a_table_lines_up_and_puts_numbers_to_the_right() -> None:
    rows = [["Ana", "0.5", "in"], ["Bartholomew", "12", ""], ["x", "-1.25", "out"]]
    assert table(rows, ["who", "similarity", "direction"]).splitlines() == [
        "who          similarity  direction",
        "-----------  ----------  ---------",
        "Ana                 0.5  in",
        "Bartholomew          12",
        "x                 -1.25  out",
    ]


def test_a_table_without_rows_has_its_headings() -> None:
    assert table([], ["a", "bc"]).splitlines() == ["a  bc", "-  --"]


def test_a_row_with_too_few_cells_is_a_mistake() -> None:
    with pytest.raises(ValueError):
        table([["a"], ["a", "b"]], ["one", "two"])


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), max_size=5))
def test_every_cell_of_a_column_is_in_its_place(rows: list[list[str]]) -> None:
    lines = table(rows, ["first", "second"]).split("\n")
    assert len(lines) == len(rows) + 2
    first, second = (len(dashes) for dashes in lines[1].split("  "))
    for line, (one, two) in zip(lines[2:], rows, strict=True):
        filled = line.ljust(first + 2 + second)
        assert filled[:first].strip() == one.strip()
        assert filled[first : first + 2] == "  "
        assert filled[first + 2 :].strip() == two.strip()
