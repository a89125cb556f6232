"""The program of specialists and managers."""
