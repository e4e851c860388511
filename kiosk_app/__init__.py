"""Clockface: face-recognition attendance that runs wholly offline on one machine."""

__version__ = "0.2.0"
