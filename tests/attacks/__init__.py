"""Attacks made from real faces or from a model of light, for tests and measurements: no substitute for real ones."""
