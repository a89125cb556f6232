"""Measurements of the relay and its parts, each a module that prints one line of JSON."""
