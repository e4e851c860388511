"""The commands of `clockface-server`, a module each: `add_parser(verbs)` and `run(args) -> int`."""
