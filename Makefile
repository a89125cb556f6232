.PHONY: help setup demo test check bench language pictures installer lock

help setup demo test check bench language pictures installer lock:
	@python3 do.py $@
