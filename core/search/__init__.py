"""The answer search: a citizen's question in, the library's answers out, best first; pure and in memory."""
