.PHONY: help setup demo test check bench language pictures lock

help setup demo test check bench language pictures lock:
	@python3 do.py $@
