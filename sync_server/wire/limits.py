"""How much of anything either side takes."""

PROTOCOL = 1
TOKEN_SCHEME = "Clockface"  # Authorization: Clockface <claims>.<signature>
TOKEN_LIFE_S = 60
GENESIS_HEX = "00" * 32  # what the first line of a ledger calls `previous`

MAX_BATCH_EVENTS = 1000
MAX_BATCH_PEOPLE = 100
MAX_BODY_BYTES = 4 * 1024**2  # of a request, as sent
MAX_UNPACKED_BYTES = 32 * 1024**2
MAX_EVENT_BYTES = 8192
MAX_MANIFEST_BYTES = 1024**2
MAX_PART_BYTES = 2 * 1024**2
MAX_PARTS = 4096
MAX_GALLERY_BYTES = 2 * 1024**3
SUSPICION_S = 900  # for how long a kiosk says that a face was perhaps a picture, after the last one
LONGEST_WAIT_S = 50  # of a gallery request that is answered when there is something new; proxies hang up after a minute
RELEASE_PIECE_BYTES = 1024**2  # of a release file: as the server keeps them, and the most of one answer
MAX_RELEASE_BYTES = 3 * 1024**3  # envelope and payload have limits of their own, in `release`
