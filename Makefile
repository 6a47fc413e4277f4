# Needs make and Python 3.11 or newer with its venv module; everything else installs itself into .venv.
.DEFAULT_GOAL := help
.PHONY: help run mock test test-browser test-postgresql bench-search check lint types imports django deploy migrations messages translations drift sizes privacy smoke format lock tools clean \
	contract contract-fresh contract-drift contract-breaking contract-types contract-fuzz contract-release npm
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
IN := .venv/bin/

# Sets $python to the first of these that is new enough and can make virtual environments.
FIND_PYTHON = for python in "$(PYTHON)" python3.11 python3.12 python3.13 python3.14 ""; do \
	"$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; done; \
	[ "$$python" ] || { echo "Bản Tin needs Python 3.11 or newer with its venv module (Debian: apt install python3-venv); name one with PYTHON=/path/to/python3." >&2; exit 1; }

# Files people write: no build products, nothing generated.
FIND_SOURCES = find . \( -name .git -o -name .contract -o -name .hypothesis -o -name .venv -o -name '.*_cache' -o -name __pycache__ -o -name node_modules \
	-o -name fonts -o -path ./var \) -prune -o -type f

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

run: ## Start the CMS (port 8000) and the readers' site (port 3000); Ctrl-C stops both
	@$(FIND_PYTHON); exec "$$python" -m cms.runner

mock: tools ## Serve the examples and made-up pages, no newsroom needed (port 8010; ARGS="--help")
	@exec $(IN)python -m frontend_contract.mock $(ARGS)

# A file stays on one core: its tests share what they prepared.
ALL_CORES = -n auto --dist loadfile --durations 12

test: tools ## Run the tests without a browser (ARGS="-k title" chooses among all); says what it had to skip
	@$(IN)python -m pytest $(or $(ARGS),$(ALL_CORES) --ignore tests/browser)

test-browser: tools ## Run those of editors and readers in Chromium
	@$(IN)python -m pytest $(ALL_CORES) $(or $(ARGS),tests/browser)

# What touches the database in ways the two do differently; all of it: ARGS=tests.
BOTH_DATABASES = tests/databases tests/search tests/news tests/home tests/cms/entry tests/cms/vietnamese tests/cms/media/test_background.py \
	tests/cms/desk tests/cms/takedown/test_putting_back.py tests/cms/workflow/test_approving.py tests/cms/workflow/test_reading.py

test-postgresql: tools ## Run those tests again that depend on the database, on PostgreSQL (ARGS=tests: all)
	@$(IN)python -m tests.postgresql -- python -m pytest $(ALL_CORES) $(or $(ARGS),$(BOTH_DATABASES))

bench-search: tools ## Measure the search with 1,000 and 100,000 articles on both databases (ARGS="--help")
	@$(IN)python -m bench.search $(ARGS)

check: lint types imports django deploy migrations translations drift contract-drift contract-breaking contract-types sizes privacy ## Run every read-only gate (each is a target too)

lint: tools
	$(IN)ruff check .
	$(IN)ruff format --check .

types: tools
	$(IN)mypy .

imports: tools
	$(IN)lint-imports

django: tools
	$(IN)python manage.py check --settings cms.settings.test

# The example environment must be good enough for a server; what only the server knows is made up here.
deploy: tools
	@data=$$(mktemp -d); trap 'rm -rf "$$data"' EXIT; set -a; . ./.env.example; DATA_DIR=$$data; \
	SECRET_KEY=$$($(IN)python -c 'import secrets; print(secrets.token_urlsafe(64))'); \
	$(IN)python manage.py check --deploy --fail-level WARNING --settings cms.settings.production

migrations: tools
	$(IN)python manage.py makemigrations --check --dry-run --settings cms.settings.test

messages: tools ## Compile the Vietnamese catalogues (ARGS="new.po" takes in translations first)
	@$(IN)python -m cms.translations merge $(ARGS)

translations: tools
	$(IN)python -m cms.translations check
	@$(IN)python manage.py translation_coverage --settings cms.settings.test

drift: tools
	@temp=$$(mktemp -d); trap 'rm -rf "$$temp"' EXIT; cp pyproject.toml requirements.txt requirements-dev.txt "$$temp"; \
	$(MAKE) -C "$$temp" -f "$(CURDIR)/Makefile" compile UV="$(CURDIR)/$(IN)uv" && \
	for file in requirements.txt requirements-dev.txt; do diff "$$file" "$$temp/$$file" || \
	{ echo "$$file does not match pyproject.toml: run make lock." >&2; exit 1; }; done

# --- The contract: what is generated, and the gates over it ---

CONTRACT = frontend_contract
FRESH = .contract

EXPORT_CONTRACT = $(IN)python manage.py export_contract --settings cms.settings.test

define IS_FRESH
	for part in $(1); do diff -ru $(CONTRACT)/$$part $(FRESH)/$$part >$(FRESH)/diff || { stale=yes; head -n 40 $(FRESH)/diff; \
	echo "$(CONTRACT)/$$part is not what the code says: run make contract." >&2; }; done; [ -z "$$stale" ]
endef

contract: tools npm ## Write again all that is generated: specification, schemas, examples, TypeScript
	$(EXPORT_CONTRACT) $(CONTRACT)
	npm --prefix $(CONTRACT)/typescript run --silent generate
	npm --prefix $(CONTRACT)/typescript run --silent reader
	$(IN)python -m tests.contract.examples $(CONTRACT)/examples

# Specification and types as the code has them now, beside the committed ones; every gate below looks there.
contract-fresh: tools npm
	@rm -rf $(FRESH) && mkdir -p $(FRESH)/typescript
	$(EXPORT_CONTRACT) $(FRESH)
	@cp -r $(CONTRACT)/typescript/. $(FRESH)/typescript
	npm --prefix $(FRESH)/typescript run --silent generate
	npm --prefix $(FRESH)/typescript run --silent reader

contract-drift: contract-fresh
	@$(call IS_FRESH,openapi.json schemas typescript/src reader/static/contract)
	$(IN)python -m tests.contract.examples $(FRESH)/examples >/dev/null
	@$(call IS_FRESH,examples)

contract-breaking: contract-fresh
	$(IN)python -m frontend_contract.specification.breaking $(CONTRACT)/recorded $(FRESH)/openapi.json

contract-types: contract-fresh
	@npm --prefix $(FRESH)/typescript run --silent check || \
	{ echo "A type that frontends compile against has changed: see $(CONTRACT)/POLICY.md." >&2; exit 1; }

contract-fuzz: tools ## Ask every operation odd questions, some thousand (CONTRACT_FUZZ_EXAMPLES=50 each)
	$(IN)python -m pytest tests/contract/fuzz/fuzz_*.py -s -p no:randomly $(ARGS)

contract-release: tools ## Keep today's specification and examples as the released version that VERSION says
	@folder=$(CONTRACT)/recorded/$$(cat $(CONTRACT)/VERSION); \
	[ ! -e "$$folder" ] || { echo "$$folder is released: a new one needs a new VERSION." >&2; exit 1; }; \
	mkdir -p "$$folder" && cp -r $(CONTRACT)/openapi.json $(CONTRACT)/examples "$$folder" && echo "Released $$folder."

npm:
	@command -v npm >/dev/null || { echo "The TypeScript package needs Node 20 or newer with npm." >&2; exit 1; }
	@cd $(CONTRACT)/typescript && { [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --silent; }

sizes:
	@$(FIND_SOURCES) -name '*.py' -not -path '*/migrations/*' -exec awk \
	'FNR == 401 { print FILENAME ": over 400 lines, split it"; long = 1 } END { exit long }' {} +

privacy:
	@! $(FIND_SOURCES) -exec grep -nIE \
	'[/](root|work)/|[/]home/[a-z]+/|[/]Users/[a-z]+/|file:[/]{2}|--(extra-)?[i]ndex-url|--[f]ind-links' {} + | grep . \
	|| { echo "A path or host of one machine does not belong here." >&2; exit 1; }

smoke: ## Start everything on free ports, read the seed article, stop
	@$(FIND_PYTHON); exec "$$python" -m cms.runner.smoke

format: tools ## Put the code into its format
	$(IN)ruff check --fix .
	$(IN)ruff format .

lock: tools compile ## Compile requirements.txt and requirements-dev.txt from pyproject.toml

UV = $(IN)uv
COMPILE = $(UV) pip compile pyproject.toml --python-version 3.11 --no-header --no-emit-find-links --quiet
.PHONY: compile
compile:
	@$(COMPILE) -o requirements.txt
	@$(COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt

tools:
	@$(FIND_PYTHON); exec "$$python" -m cms.runner install requirements-dev.txt

clean: ## Remove what can be made again (var/, your data, stays)
	rm -rf .venv .contract .hypothesis $(CONTRACT)/typescript/node_modules $(CONTRACT)/typescript/build $(CONTRACT)/typescript/dist \
		.mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
