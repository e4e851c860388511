"""Releases of the program itself: taken from a signed file, tried out, kept or given up. Without Qt."""
