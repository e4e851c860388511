"""Asking for the place of a file, with Qt's own dialog, which looks and works alike on every kiosk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

_OURS = QFileDialog.Option.DontUseNativeDialog


def file_to_write(parent: QWidget, title: str, name: str) -> Path | None:
    """Where to write a new file of this name; None when the dialog was left. title: in the language of the moment."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), options=_OURS)
    return Path(chosen) if chosen else None


def file_to_read(parent: QWidget, title: str, patterns: str) -> Path | None:
    """An existing file; None when the dialog was left. patterns: as in "*.jpg *.png"."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), f"({patterns})", options=_OURS)
    return Path(chosen) if chosen else None


def folder_to_read(parent: QWidget, title: str) -> Path | None:
    """An existing folder; None when the dialog was left."""
    options = _OURS | QFileDialog.Option.ShowDirsOnly
    chosen = QFileDialog.getExistingDirectory(parent, title, str(Path.home()), options=options)
    return Path(chosen) if chosen else None
