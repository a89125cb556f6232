"""The tests, a package of their own name: a library that brings one of that name must not stand in its place."""
