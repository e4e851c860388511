"""Entry of `clockface-server`. The server has an issue of its own; until it lands this says so and fails."""

import sys


def main() -> int:
    """Say that there is no server yet."""
    print("clockface-server: the sync server is not part of this release yet; kiosks work without it.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
