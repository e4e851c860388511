"""Makes the programs that are given out: a folder, on Linux a single file too. Run as `clockface-build`."""
