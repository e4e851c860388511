"""Entry of `clockface`, of `python -m kiosk_app` and of the frozen binary."""

import multiprocessing
import sys

INTERRUPTED = 130


def main() -> int:
    """Run the command line. It is imported only here: capture processes start in this file too and need none of it."""
    multiprocessing.freeze_support()
    try:
        from kiosk_app import cli

        return cli.main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
