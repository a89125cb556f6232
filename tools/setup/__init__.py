"""Set-up on the standard library alone: it runs before any package is installed, on Windows too."""
