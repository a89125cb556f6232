.PHONY: help setup demo test check bench language lock

help setup demo test check bench language lock:
	@python3 do.py $@
