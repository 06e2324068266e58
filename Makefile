# The project's commands; `make help` lists them. Each sets up what it needs in .venv first.

PYTHON ?= python3
BIN := .venv/bin

# Material prints a notice about its successor on every run; mkdocs.yml pins what is used here.
export NO_MKDOCS_2_WARNING := 1
# The site is dated by the last commit, so that the same commit gives the same bytes.
ifndef SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH := $(shell git -c log.showSignature=false log -1 --format=%ct 2>/dev/null || echo 0)
endif
export SOURCE_DATE_EPOCH

COMPILE = $(BIN)/uv pip compile pyproject.toml --universal --upgrade --generate-hashes --no-header \
  --no-annotate --quiet

# Node comes with the test requirements.
NPM = PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm

.DEFAULT_GOAL := help
.PHONY: help serve site check schema test long tools lint browser lock bench findability clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

serve: .venv/site ## Serve the site with live reload, and print its address
	@$(BIN)/python -m mkdocs serve

site: .venv/site ## Build the site strictly into site/
	@$(BIN)/python -m mkdocs build --strict

check: .venv/site ## Check papers.yaml and print every problem
	@$(BIN)/python -m macros.catalog

schema: .venv/site ## Write papers.schema.json, by which editors check papers.yaml, anew
	@$(BIN)/python -m macros.exports.schemas.catalog > papers.schema.json

test: lint browser ## Run every check, a real browser included
	@$(BIN)/python -m pytest --numprocesses auto

long: .venv/test ## Run the long round trips of 5,000 papers
	@$(BIN)/python -m pytest -m long

tools: .venv/test ## Compile every paper with BibTeX and Biber, and run the example in R
	@$(BIN)/python -m pytest -m tools

lint: .venv/test node_modules/.package-lock.json ## Check style and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(NPM) run --silent lint

browser: .venv/test ## Find a browser for the tests, or install one
	@$(BIN)/python -m tests.browser.chromium

bench: .venv/test ## Measure build cost at 400, 1,000 and 10,000 papers
	@$(BIN)/python -m tests.benchmarks.build

findability: .venv/test ## Measure how well and how fast the search finds a paper
	@$(BIN)/python -m tests.benchmarks.search

lock: .venv/test ## Write the locked dependencies anew from pyproject.toml
	@$(BIN)/pip install --quiet uv
	@$(COMPILE) --output-file requirements/site.txt
	@$(COMPILE) --group test --constraints requirements/site.txt --output-file requirements/test.txt
	@$(NPM) run --silent lock

clean: ## Remove everything that the other commands made
	rm -rf .venv .cache node_modules site .mypy_cache .pytest_cache .ruff_cache
	find macros tests -name __pycache__ -prune -exec rm -rf {} +

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo 'Python 3.11 or newer is needed; name it with make PYTHON=...' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Name another with make PYTHON=..." >&2; exit 1; }
	@echo 'Setting up .venv'
	@rm -rf .venv
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo 'On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }

# The stamp files .venv/site and .venv/test are newer than what was installed.
.venv/site: requirements/site.txt | .venv/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@touch $@

node_modules/.package-lock.json: package-lock.json .venv/test
	@$(NPM) ci --silent
	@touch $@

.venv/test: requirements/test.txt .venv/site
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@
