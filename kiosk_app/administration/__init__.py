"""What administrators do: operators and their roles, the enrolment flow, imports, settings, backups. Free of Qt."""
