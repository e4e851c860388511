"""The administration: a calm desk tool on the same screen as the kiosk."""
