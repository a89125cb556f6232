"""The language between relay, desktop and widget: frozen msgspec structs, each request with its answer type."""
