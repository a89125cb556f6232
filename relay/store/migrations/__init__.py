"""Numbered schema changes as plain SQL, one file a database kind; a landed file is never edited."""
