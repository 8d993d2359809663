# Each recipe is a line or two that can also be typed by hand; `make demo` and `make test` are all
# that is needed. PYTHON is any Python from 3.11 on.
PYTHON ?= python3
BIN = .venv/bin
GENERATED = README.md CONTRIBUTING.md docs/metrics.md
DIR ?= tests/oracles
COMPILE = uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11

.PHONY: install demo test lint docs map bench bench-ui oracles serve lock

install: .venv/.installed

demo: install
	$(BIN)/brobygger demo

test: .venv/.test-installed
	$(BIN)/python tests/browser.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/cog --check -r $(GENERATED)
	$(BIN)/pytest -n 2 --dist loadfile

lint: .venv/.test-installed
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports --no-logo

docs: .venv/.test-installed
	$(BIN)/cog -r $(GENERATED)

map: .venv/.test-installed
	$(BIN)/python -m tests.map_bundle

bench: .venv/.test-installed
	for bench in metrics memory store layout; do $(BIN)/python -m tests.benchmarks.bench_$$bench; done

bench-ui: .venv/.test-installed
	$(BIN)/python tests/browser.py
	$(BIN)/python -m tests.benchmarks.bench_ui

oracles: .venv/.test-installed
	$(BIN)/python -m tests.oracles_of $(DIR)

serve: install
	$(BIN)/brobygger dashboard

lock:
	$(COMPILE) --extra build pyproject.toml -o requirements.txt
	$(COMPILE) --extra build --extra test -c requirements.txt pyproject.toml -o requirements-test.txt

.venv/.installed: pyproject.toml requirements.txt
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Brobygger needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	@echo "Installing the pinned packages in .venv (about a minute) …"
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/.test-installed: .venv/.installed requirements-test.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.txt
	touch $@
