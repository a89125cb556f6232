"""The rig: real relay processes, raw clients, a cutting proxy, and the checker of what they saw."""
