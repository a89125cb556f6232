"""Plays the main job with the real programs: a browser for the citizen, the desktop program for the specialist."""
