"""Entry of `clockface-server` and of `python -m sync_server`."""

import sys

INTERRUPTED = 130  # as a shell calls a command that Ctrl-C ended


def main() -> int:
    """Run the command line."""
    try:
        from sync_server import cli
    except ModuleNotFoundError as error:
        print(
            f"clockface-server: {error.name} is missing; install it with: pip install clockface[server]",
            file=sys.stderr,
        )
        return 1
    try:
        return cli.main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
