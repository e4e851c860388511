"""The kiosk as one of many: what it sends up, what it takes down, and when."""
