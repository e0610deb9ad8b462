# Everything sets itself up: Python 3.11 or newer with pip is enough. `make help` lists what there is.

PYTHON ?= python3
POORT ?= 8000
OPSTAP_DATA ?= .opstap
PYTEST_ARGS ?=
METING ?=
PROEF ?=
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
VERGRENDELD := $(PIP) install --quiet --require-hashes --requirement
STIJL := node_modules/.klaar
STATISCH := $(OPSTAP_DATA)/static/.klaar
VERTALING := src/opstap/portalen/locale/.klaar
BLADEN := $(shell find src -type f -path '*/static/*' 2>/dev/null)
export OPSTAP_DATA
# What Python compiled is kept (make schoon removes it): what starts often, as the tests do, starts in half the time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test lint nakijken bench faalproef schermen schoon vergrendel

help: ## Toon deze lijst
	@echo 'Opstap. Gebruik: make DOEL'; echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r doel uitleg; do printf '%-16s %s\n' "$$doel" "$$uitleg"; done
	@echo; echo '  SCHAAL=20  de stad in make demo is 1 op 20; SCHAAL=1 bouwt de hele stad'
	@echo '  POORT=8000 waar make demo de site toont'

demo: .venv/.run $(STATISCH) $(VERTALING) ## Bouw een verzonnen Den Haag, speel 2024 en toon het op http://localhost:8000
	@$(BIN)/opstap demo $(if $(SCHAAL),--schaal $(SCHAAL))
	@OPSTAP_DEMO=1 $(BIN)/opstap dienst --poort $(POORT)

test: .venv/.dev $(STIJL) $(VERTALING) | chromium ## Draai alle toetsen
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal $(PYTEST_ARGS)

lint: .venv/.dev ## Controleer stijl, typen, richting van imports en migraties
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -W ignore::RuntimeWarning -m django makemigrations --check --dry-run --settings opstap.project.settings
	@$(BIN)/python -m django check --settings opstap.project.settings

nakijken: .venv/.audit ## Zoek bekende kwetsbaarheden in wat wordt geïnstalleerd, en geheimen in de bronnen
	@$(BIN)/python .ci/nakijken

bench: .venv/.bench ## Meet snelheid en geheugen (docs/prestaties.md)
	@$(BIN)/opstap meet $(METING)

faalproef: .venv/.run ## Maak stuk wat stuk kan gaan, herstel, en toon wat bleef kloppen (docs/betrouwbaarheid.md)
	@$(BIN)/opstap faalproef $(PROEF)

schermen: .venv/.dev $(STATISCH) $(VERTALING) | chromium ## Neem de schermen op met de echte site (docs/schermen)
	@$(BIN)/python docs/schermen/maak.py

schoon: ## Stop de databank en verwijder alles wat gebouwd is
	@if [ -x $(BIN)/opstap ]; then $(BIN)/opstap databank verwijder; fi
	rm -rf $(addprefix $(OPSTAP_DATA)/,static cache betaalbestanden databank testdatabank faalproef geheime-sleutel wachtwoord-web)
	rmdir $(OPSTAP_DATA) 2>/dev/null || true
	rm -rf .venv node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f src/opstap/portalen/locale/.klaar src/opstap/portalen/locale/*/LC_MESSAGES/*.mo
	find src tests -type d -name __pycache__ -prune -exec rm -rf {} +

# --- what the targets stand on ---------------------------------------------------------------------------------

.venv/.run: requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Opstap vraagt Python 3.11 of nieuwer. Kies een andere met: make PYTHON=python3.12' >&2; exit 1; }
	@echo 'Pakketten installeren (bij de eerste keer ongeveer een minuut)'
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv 2>/dev/null \
		|| { rm -rf .venv; $(PYTHON) -m venv --without-pip .venv; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m pip --python $(BIN)/python install --quiet pip
	@$(VERGRENDELD) requirements/run.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements/dev.txt
	@echo 'Pakketten voor het ontwikkelen installeren'
	@$(VERGRENDELD) requirements/dev.txt
	@touch $@

.venv/.audit: .venv/.run requirements/audit.txt
	@echo 'Pakketten voor het nakijken installeren'
	@$(VERGRENDELD) requirements/audit.txt
	@touch $@

.venv/.bench: .venv/.run requirements/bench.txt
	@echo 'Pakketten voor het meten installeren'
	@$(VERGRENDELD) requirements/bench.txt
	@touch $@

# Style packages: with Node 18 or newer from the PATH, or else from a wheel.
$(STIJL): package.json package-lock.json .npmrc | .venv/.run
	@echo 'Stijlpakketten installeren'
	@export PATH="$$PWD/$(BIN):$$PATH"; \
	if ! { command -v npm && node -e 'process.exit(process.versions.node.split(".")[0] < 18 ? 1 : 0)'; } >/dev/null 2>&1; then \
		echo 'Node ontbreekt of is te oud; het komt uit een wheel'; $(VERGRENDELD) requirements/node.txt; \
	fi; \
	npm ci --silent
	@touch $@

$(STATISCH): $(STIJL) $(BLADEN) src/opstap/project/settings.py | .venv/.run
	@echo 'Stijl en lettertypen klaarzetten'
	@$(BIN)/python -m django collectstatic --settings opstap.project.settings --no-input --clear --verbosity 0
	@touch $@

# What Django reads of a translation is made from the files that people write.
$(VERTALING): $(wildcard src/opstap/portalen/locale/*/LC_MESSAGES/*.po) | .venv/.run
	@$(BIN)/opstap vertalingen
	@touch $@

# The browser tests drive Debian's Chromium; OPSTAP_CHROMIUM points at another one.
.PHONY: chromium
chromium:
	@if [ -n "$${OPSTAP_CHROMIUM:-}" ] || command -v chromium >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo 'Chromium installeren voor de toetsen in de browser'; \
		export DEBIAN_FRONTEND=noninteractive; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
		echo 'De toetsen in de browser vragen Chromium. Installeer het (Debian, Ubuntu: sudo apt-get install chromium)' >&2; \
		echo 'of wijs het aan met OPSTAP_CHROMIUM=/pad/naar/chromium.' >&2; exit 1; \
	fi

vergrendel: ## Maak de vergrendelbestanden opnieuw (vraagt uv)
	@for doel in bench audit dev run node; do \
		case $$doel in \
			bench) bron='pyproject.toml --group build --group dev --group bench';; \
			audit) bron='pyproject.toml --group audit --constraint requirements/bench.txt';; \
			dev) bron='pyproject.toml --group build --group dev --constraint requirements/bench.txt';; \
			run) bron='pyproject.toml --group build --constraint requirements/bench.txt';; \
			node) bron='--group pyproject.toml:node';; \
		esac; \
		uv pip compile $$bron --universal --generate-hashes --no-annotate --no-emit-index-url --quiet \
			--custom-compile-command 'make vergrendel' $(OPWAARDEREN) --output-file requirements/$$doel.txt; \
	done
	@npm install --package-lock-only --silent
