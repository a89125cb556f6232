"""Spelling: which words are wrong, judged beside the typing, never in its way."""
