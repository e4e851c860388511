"""Clockface: face-recognition attendance that runs wholly offline on one machine."""

__version__ = "0.1.0"
