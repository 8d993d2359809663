# Each recipe is one line that can also be typed by hand.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: install demo test lint docs bench serve lock

install: .venv/.installed

.venv/.installed: pyproject.toml requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/.test-installed: .venv/.installed requirements-test.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.txt
	touch $@

lock:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra build pyproject.toml -o requirements.txt
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra build --extra test -c requirements.txt pyproject.toml -o requirements-test.txt
