"""Measures the two language features on labelled data: the guard and the answer search."""
