.PHONY: help setup demo test check bench lock

help setup demo test check bench lock:
	@python3 do.py $@
