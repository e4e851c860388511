"""Which photos there are, and what is said of folders that hold none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk_app.errors import InputError
from kiosk_app.evaluation.photos import read_groups, read_photos


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.rsplit("/", 1)[-1].encode())


def test_people_and_strangers_are_found_in_both_layouts(tmp_path: Path) -> None:
    put(
        tmp_path / "one",
        "people/Ada/1.jpg",
        "people/Ada/2.PNG",
        "people/Bob/3.jpeg",
        "strangers/x.jpg",
        "strangers/Y/4.jpg",
    )
    put(tmp_path / "two", "Ada/5.jpg", "Cy/6.jpg", "Cy/notes.txt")
    put(tmp_path / "more", "7.jpg")
    photos = read_photos([tmp_path / "one", tmp_path / "two"], [tmp_path / "more"])
    assert photos.people == {"Ada", "Bob", "Cy"}
    assert len([photo for photo in photos.photos if photo.person == "Ada"]) == 3
    assert len({photo.person for photo in photos.photos if photo.is_stranger}) == 3


def test_the_same_bytes_count_once_but_can_be_named(tmp_path: Path) -> None:
    put(tmp_path, "Ada/Ada_0001.jpg", "Bob/Bob_0001.jpg")
    (tmp_path / "Bob" / "Bob_0002.jpg").write_bytes((tmp_path / "Ada" / "Ada_0001.jpg").read_bytes())
    photos = read_photos([tmp_path])
    assert len(photos.distinct) == 2
    assert photos.numbered.keys() == {("Ada", 1), ("Bob", 1), ("Bob", 2)}


def test_a_folder_without_people_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "1.jpg")
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(InputError):
            read_photos([folder])


def test_groups_are_those_of_people_who_are_there(tmp_path: Path) -> None:
    file = tmp_path / "groups.csv"
    file.write_text("person,group\nAda,night\nBob,\nCy,day\n")
    assert read_groups(file, ["Ada", "Bob"]) == {"Ada": "night"}
    with pytest.raises(InputError, match="None of the people"):
        read_groups(file, ["Di"])
    file.write_text("name,team\nAda,night\n")
    with pytest.raises(InputError, match="columns"):
        read_groups(file, ["Ada"])
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="cannot be read"):
        read_groups(file, ["Ada"])
