"""The journal and its projections on SQLite or PostgreSQL: one writer thread, a few readers."""
