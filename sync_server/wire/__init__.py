"""What kiosk and server say to each other: every message, header and byte that is signed or hashed.

Both sides import this package and neither imports the other; of third-party packages it uses `cryptography` alone.
Bodies are JSON; those of requests may be gzipped (`Content-Encoding: gzip`). Instants are microseconds since 1970 in
UTC. Bytes are unpadded base64url unless a name says hexadecimal, `digest` or `sha256` (lower-case hexadecimal).

A kiosk proves each request with a token that its Ed25519 key signs over method, path, body and time (`Claims`).
What it is to recognise comes signed by the server's gallery key, which an offline root key delegates (`Envelope`,
`Root`, `Manifest`), in content-addressed parts that are sealed. The whole protocol: `resources/docs/sync.md`.
"""
