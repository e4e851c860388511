"""Entry of `clockface`, of `python -m kiosk_app` and of the frozen binary."""

import multiprocessing
import sys


def main() -> int:
    """Run the command line. It is imported only here: capture processes start in this file too and need none of it."""
    multiprocessing.freeze_support()
    from kiosk_app import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
