"""The kiosk's side of the protocol: who it is, whom it believes, the HTTP client. Nothing of attendance or faces."""
