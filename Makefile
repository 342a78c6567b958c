# make run    open Dateline            make run ARGS="list person:macron"
# make test   every test               make check   format, lint, types, import law
# make accuracy   score the annotated articles beside the project, where they are; fails where
#                 ground is lost (make accuracy ARGS=--keep keeps what is reached)
# make bench  measure how fast all of it is, and write docs/performance.md (COUNT=1000000
#             for a million articles; ARGS="--folder DIR" keeps what is made for the next time)
# make pictures  draw the pictures of docs anew (ARGS="--folder DIR" keeps the library of 100,000)
# make torture  kills, faults, broken files, odd filters: up to 20 minutes (make torture SEED=7
#               ARGS="filters --case 12" tries one case again)
# make dist   build the packages that this machine can build, into dist/, and try them
#             (docs/packages.md)
# make desktop  write the manual page and the metainfo's releases anew
# make words  bring the translations up to date with the texts in the code
# make lock   remake the locks
# Another Python than python3: make PYTHON=python3.12 run

PYTHON ?= python3
ARGS ?=
COUNT ?= 100000
SEED ?= 1
VENV := .venv
LOCK := requirements.txt
PACKAGES := resources/packages
PACKAGING := build/packaging

.PHONY: run test check accuracy bench pictures torture dist desktop words lock
.DEFAULT_GOAL := run

# Without compiled modules beside the sources every start takes three times as long.
unexport PYTHONDONTWRITEBYTECODE

run: $(VENV)/lock
	@$(VENV)/bin/python -m reader $(ARGS)

test: $(VENV)/lock
	@$(VENV)/bin/python -m pytest $(ARGS)

check: $(VENV)/lock
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/ruff check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

accuracy: $(VENV)/lock
	@$(VENV)/bin/python -m tests.gold.accuracy $(ARGS)

bench: $(VENV)/lock
	@$(VENV)/bin/python -m tests.pace $(COUNT) $(ARGS)

pictures: $(VENV)/lock
	@$(VENV)/bin/python -m tests.pictures $(ARGS)

torture: $(VENV)/lock
	@$(VENV)/bin/python -m tests.torture --seed $(SEED) $(ARGS)

# The wheel is installed into an environment of its own, and the program's folder made of what is
# installed there: what the wheel lacks would be lacking in all.
dist: $(VENV)/lock $(PACKAGING)/lock
	rm -rf dist build/icons build/pyinstaller && mkdir -p dist
	$(PACKAGING)/bin/python -m hatchling build -t wheel -d dist
	$(PYTHON) -m pip --disable-pip-version-check --python $(PACKAGING)/bin/python \
	  install -qq --no-deps --no-index --force-reinstall dist/*.whl
	QT_QPA_PLATFORM=offscreen $(VENV)/bin/python -m resources.packages.draw_icons build/icons
	$(PACKAGING)/bin/pyinstaller --noconfirm --log-level ERROR --distpath dist \
	  --workpath build/pyinstaller $(PACKAGES)/dateline.spec
	if command -v dpkg-deb >/dev/null; then \
	  $(VENV)/bin/python -m resources.packages.wrap_deb dist/dateline build/icons dist; fi
	MUST_BE_BUILT=yes $(VENV)/bin/python -m pytest tests/packages
	du -sh dist/*

$(PACKAGING)/lock: $(PACKAGES)/requirements.txt
	$(PYTHON) -m venv --clear --without-pip $(PACKAGING)
	$(PYTHON) -m pip --disable-pip-version-check --python $(PACKAGING)/bin/python \
	  install -qq --no-deps --require-hashes --requirement $<
	cp $< $@

desktop: $(VENV)/lock
	$(VENV)/bin/python -m resources.packages.manual_page resources/desktop/dateline.1
	$(VENV)/bin/python -m resources.packages.releases CHANGELOG.md \
	  resources/desktop/page.dateline.dateline.metainfo.xml

words: $(VENV)/lock
	@$(VENV)/bin/python -m resources.recipes.gather_words

# The environment holds a copy of the lock it was made from. It is made by the machine's own
# pip, so that neither ensurepip (a package of its own on Debian) nor a newer pip is needed.
$(VENV)/lock: $(LOCK)
	@cmp -s $(LOCK) $@ && $(VENV)/bin/python -c '' && touch $@ || { \
	$(PYTHON) -c '' 2>/dev/null || { \
	  echo "Dateline needs Python 3.11 or newer, and there is no $(PYTHON) here." \
	       "Name one: make PYTHON=python3.12 $(or $(MAKECMDGOALS),run)"; exit 1; } >&2; \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Dateline needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) -V 2>&1)." \
	       "Name another: make PYTHON=python3.12 $(or $(MAKECMDGOALS),run)"; exit 1; } >&2; \
	$(PYTHON) -m pip --version >/dev/null 2>&1 || { \
	  echo "Setting up needs pip, and $(PYTHON) has none." \
	       "On Debian and Ubuntu: sudo apt-get install python3-pip"; exit 1; } >&2; \
	echo "Setting up $(VENV) from $(LOCK): once, about 150 MB, half a minute ..." >&2; \
	$(PYTHON) -m venv --clear --without-pip $(VENV) && \
	$(PYTHON) -m pip --disable-pip-version-check --python $(VENV)/bin/python \
	  install -qq --no-deps --require-hashes --requirement $(LOCK) && \
	cp $(LOCK) $@; }

# Resolves afresh, so every package may move; uv.lock holds addresses and stays here.
lock:
	@made=$$(mktemp -d) && trap 'rm -rf "$$made"' EXIT && \
	$(PYTHON) -m venv "$$made" && \
	"$$made/bin/pip" --disable-pip-version-check install --quiet uv && \
	"$$made/bin/uv" lock --upgrade && \
	"$$made/bin/uv" export --quiet --no-emit-project --format requirements-txt \
	  --no-header --no-annotate --all-groups --no-group dist --output-file $(LOCK) && \
	"$$made/bin/uv" export --quiet --no-emit-project --format requirements-txt \
	  --no-header --no-annotate --no-default-groups --group dist \
	  --output-file $(PACKAGES)/requirements.txt
