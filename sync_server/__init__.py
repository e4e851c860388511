"""The small server behind a fleet of kiosks."""
