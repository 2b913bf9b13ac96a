# `make` lists what there is to do.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
WORKERS ?= auto
export PYTHONPATH := site

.DEFAULT_GOAL := help
.PHONY: help setup demo run test lint format messages catalogues fonts lighthouse screenshots bench requirements clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 16

$(VENV)/bin/pip:
	@$(PYTHON) site/config/preflight.py
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

catalogues: $(VENV)/.installed ## Compile the translations
	@$(BIN)/python -m babel.messages.frontend --quiet compile --directory site/locale --domain django

setup: catalogues ## Environment, database, demo content and search index; all but serving
	@$(MANAGE) prepare_demo

demo: ## Set up and serve the demo on port 8000 (PORT=… for another)
	@$(PYTHON) site/config/preflight.py --port $(PORT)
	@BASE_URL=http://localhost:$(PORT) $(MAKE) --no-print-directory setup
	@$(MAKE) --no-print-directory run

run: ## Serve what is set up
	@echo "  http://localhost:$(PORT)/ and http://localhost:$(PORT)/admin/  (Ctrl-C stops)"
	@DJANGO_SETTINGS_MODULE=config.settings.demo BASE_URL=http://localhost:$(PORT) \
		$(BIN)/python -m gunicorn --config python:config.gunicorn --bind 127.0.0.1:$(PORT) config.wsgi

test: catalogues $(VENV)/.installed-dev ## Run all tests (ARGS=… for pytest)
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup $(ARGS)

lint: $(VENV)/.installed-dev ## Check style, types, templates and import layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --quiet --lint site/templates
	$(BIN)/lint-imports
	$(BIN)/mypy

format: $(VENV)/.installed-dev ## Rewrite code in the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(VENV)/.installed-dev ## Collect new texts for the translators (needs gettext)
	$(MANAGE) makemessages --all --no-obsolete --no-wrap --add-location=file --ignore=$(VENV) --ignore=var --ignore=tests

fonts: $(VENV)/.installed-dev ## Cut the typefaces to the letters of the site (needs npm)
	npm ci --silent --prefix site/typefaces
	$(BIN)/python -m typefaces.cut

NODE_MODULES := tests/browser/node_modules/.package-lock.json
$(NODE_MODULES): tests/browser/package-lock.json
	npm ci --silent --prefix tests/browser

lighthouse: catalogues $(VENV)/.installed-dev $(NODE_MODULES) ## Score a few pages, 100 or failure (URL=… of a running demo)
	$(BIN)/python -m tests.browser.lighthouse $(URL)

screenshots: catalogues $(VENV)/.installed-dev ## Picture every type of page (URL=… of a running demo)
	$(BIN)/python -m tests.browser.screenshots $(URL)

bench: catalogues $(VENV)/.installed-dev ## Measure (DATA=decisions.jsonl, POSTGRES=postgres://… for all figures)
	$(BIN)/python -m tests.benchmarks $(DATA) $(if $(POSTGRES),--postgres $(POSTGRES))

requirements: ## Lock the dependencies anew (needs uv)
	uv pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --output-file requirements.txt
	uv pip compile --quiet pyproject.toml --extra dev --constraint requirements.txt --universal --python-version 3.11 --generate-hashes --no-header --output-file requirements-dev.txt

clean: ## Remove the environment and all that the demo made
	rm -rf $(VENV) var .pytest_cache .ruff_cache .mypy_cache .import_linter_cache
	find site/locale -name '*.mo' -delete
