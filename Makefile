# make site     build the program and the site in this folder; says where to open it
# make test     everything that the tests need, then all tests
# make fuzz     inputs and edits that nobody thought of, for an hour or MINUTES=…; what brings the program down is kept
# make bench    pages a second and peak memory on generated sites, and what large rounds add
# make format   put the sources in the agreed form;  make lint  check that they are
# A fresh Debian machine needs Swift, make, git and apt; a Mac needs Swift and Homebrew.

SITE ?= .
KRING := .build/release/kring
PYTHON := .venv/bin/python
# Written last, so that a virtual environment that was left half done is finished the next time.
VENV := .venv/installed
SYSTEM := $(shell uname -s)
ifeq ($(SYSTEM),Linux)
RELEASE := -c release --static-swift-stdlib
# The pages name fonts that readers have; where a test measures, these are there.
FONTS := fonts-inter:/usr/share/fonts/opentype/inter/Inter-Regular.otf fonts-dejavu-core:/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf
else
RELEASE := -c release
endif
SOURCES := Package.swift Sources Tests Plugins

# As many browsers as run side by side.
WORKERS ?= 2

# How long `make fuzz` takes; `make fuzz-briefly` tries the same each time.
MINUTES ?= 60
FUZZED := KRING_FUZZ=1 swift build -c release --sanitize address --scratch-path .build-fuzz
FUZZER := python3 Tests/Fuzzing/fuzz.py --program .build-fuzz/release/kring-fuzz
SITE_FUZZER := python3 Tests/Fuzzing/site_fuzzer.py

.PHONY: site program test fuzz fuzzers fuzz-briefly bench format lint clean libraries

site: program
	@$(KRING) build "$(SITE)"
	@echo "Open $$(cd "$(SITE)" && pwd)/Output/index.html in a browser."

program: libraries
	swift build $(RELEASE) --product kring

# What the program is built with.
libraries:
	@.ci/install libcmark-dev:cmark.h libqrencode-dev:qrencode.h pkg-config:pkg-config

# Every runner runs, also after one that failed; what failed is said at the end.
test: libraries $(VENV)
	@.ci/install chromium:chromium chromium-driver:chromedriver default-jre-headless:java poppler-utils:pdftoppm zbar-tools:zbarimg $(FONTS)
	swift build --build-tests
	@.ci/all "swift test --skip-build" $(foreach folder,Browser Numbers Exchange,"$(PYTHON) -m pytest -q -n $(WORKERS) --dist worksteal Tests/$(folder)") \
		"$(SITE_FUZZER) --kring .build/debug/kring --count 24"

$(VENV): Tests/requirements.txt
	@.ci/install python3-venv:python3-venv
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

# Under the address sanitizer, in a folder of their own.
fuzzers: libraries
	$(FUZZED) --product kring-fuzz

fuzz: fuzzers
	$(FUZZED) --product kring
	@.ci/all "$(FUZZER) --minutes $$(($(MINUTES) * 2 / 3))" "$(SITE_FUZZER) --kring .build-fuzz/release/kring --minutes $$(($(MINUTES) - $(MINUTES) * 2 / 3)) --seed $$$$"

fuzz-briefly: fuzzers
	swift build --product kring
	@.ci/all "$(FUZZER) --runs 1000" "$(SITE_FUZZER) --kring .build/debug/kring --count 40"

bench: program
	python3 Tests/Bench/bench.py --kring $(KRING)

format:
	swift format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)
	@.ci/traps --test
	.ci/traps Sources

clean:
	rm -rf .build .build-fuzz .venv
