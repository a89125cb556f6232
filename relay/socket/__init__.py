"""The one door to python-socketio: sockets in, links and gates out."""
