"""The line to the relay: HTTP for signing in and bulk reads, Socket.IO for all else; TLS is always verified."""
