# KruPA. `make run` opens the application with an example, `make test` checks everything; both set themselves up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := .demo
PORT ?= 8000
# Tests that write to a database; they run on SQLite with the rest, then on PostgreSQL.
DATABASE_TESTS := $(addprefix tests/,base web audit accounts organizations people correspondence cycle agreements)
# What a browser shows does not depend on the database; looking once is enough.
BROWSER_TESTS := tests/web/test_browser.py tests/web/test_every_page.py
.DEFAULT_GOAL := help
.PHONY: help setup run papers test lint types layers unit bench lock clean

help: ## Show the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 10

setup: $(VENV)/.dev ## Virtual environment, packages, system packages where this user may

run: $(VENV)/.runtime out/manifest.json ## Build the example's papers once, then open the application (PORT=8000)
	@KRUPA_DATA_DIR=$(DEMO) $(BIN)/krupa demo --if-empty
	@KRUPA_DATA_DIR=$(DEMO) $(BIN)/krupa serve --port $(PORT)

papers: $(VENV)/.runtime ## Build the example year's papers into out/
	@$(BIN)/krupa papers examples/phraphloeng/year.yaml --out out

out/manifest.json: examples/phraphloeng/year.yaml | $(VENV)/.runtime
	@$(MAKE) --no-print-directory papers

test: $(VENV)/.dev ## ruff, mypy, import-linter, pytest
	@$(MAKE) --no-print-directory -j2 --output-sync=target lint types layers
	@$(MAKE) --no-print-directory unit

lint: $(VENV)/.dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

layers: $(VENV)/.dev
	@$(BIN)/lint-imports

unit: $(VENV)/.dev
	@$(BIN)/pytest -n auto --dist loadfile
	@$(BIN)/python tools/with_postgres.py $(BIN)/pytest -n auto --dist loadfile \
		$(addprefix --ignore=,$(BROWSER_TESTS)) $(DATABASE_TESTS)

bench: $(VENV)/.dev ## Measure speed and size, beside WeasyPrint and LibreOffice where installed
	@$(BIN)/python -m benchmarks

lock: $(VENV)/.dev ## Pin the newest versions that fit pyproject.toml
	@tools/lock.sh

clean: ## Remove what was made
	@rm -rf out $(DEMO) $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml
	@PYTHON="$(PYTHON)" tools/setup.sh runtime

$(VENV)/.dev: requirements/dev.txt pyproject.toml
	@PYTHON="$(PYTHON)" tools/setup.sh dev
