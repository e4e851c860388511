"""Clockface: face-recognition attendance that runs wholly offline on one machine."""

__version__ = "0.2.0"
RELEASE = 2  # grows by one with each release, so that nobody is led back to an older one
