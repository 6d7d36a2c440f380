# Everything a person types. `make run` and `make test` are enough to begin with.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

TOOLS := $(CURDIR)/target/tools
export TAURI_DRIVER := $(TOOLS)/bin/tauri-driver
RUN_TESTS := cargo $(if $(shell command -v cargo-nextest 2>/dev/null),nextest run,test)
# One choice of features for all that is tested, so that everything is compiled once.
EVERYTHING := --workspace --features stillpoint-tests/window
# A display of its own: private D-Bus, virtual screen. The window tests take turns on it by themselves.
DISPLAYED := dbus-run-session -- xvfb-run -a -s "-screen 0 1600x1000x24"

.PHONY: run app test check bench bindings fuzz schema window demo prepare prepare-bench prepare-tests ui

# Installs what is missing, builds, and opens Stillpoint. Without a display: walks through the sample practice on a
# virtual one and leaves pictures and PDFs in demo-output/.
run: prepare
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  $(MAKE) --no-print-directory app && target/debug/stillpoint-desktop; \
	else \
	  $(MAKE) --no-print-directory demo; \
	fi

# The program with its pages inside: target/debug/stillpoint-desktop.
app: ui
	cargo build -p stillpoint-desktop

ui: ui/node_modules/.package-lock.json
	cd ui && npm run build

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund

# Everything, from a clean clone: rules, stories, contracts, the keychain, the interface, the real window.
test: prepare-tests ui
	@# Of every platform: some tests look at what the dependencies bring, without the network.
	cargo fetch --locked
	$(RUN_TESTS) $(EVERYTHING) --lib --bins --test contracts --test stories
	cd ui && npm test
	$(MAKE) --no-print-directory window

# The real window, driven from outside. Pictures of each screen go to tests/output/.
window: prepare-tests ui $(TAURI_DRIVER)
	cargo build $(EVERYTHING) --bins --examples
	$(DISPLAYED) $(RUN_TESTS) $(EVERYTHING) --test window

# A walk through the sample practice on a virtual screen.
demo: prepare-tests ui $(TAURI_DRIVER)
	cargo build $(EVERYTHING)
	$(DISPLAYED) target/debug/walk
	@echo "There is no display here, so Stillpoint ran on a virtual one: see the pictures and PDFs in demo-output/."

$(TAURI_DRIVER):
	cargo install tauri-driver --version 2.1.0 --locked --root $(TOOLS)

# Formatting, lints and types; changes nothing.
check: prepare ui/node_modules/.package-lock.json
	cargo fmt --all --check
	mkdir -p ui/dist
	cargo clippy $(EVERYTHING) --all-targets -- -D warnings
	cd ui && npm run check

# Figures on the sample practice and on one ten times as large; the last ones stand in tests/benches/FIGURES.md.
bench: prepare-bench
	cargo bench -p stillpoint-tests --bench practice
	cargo bench -p stillpoint-tests --bench search
	cargo bench -p stillpoint-tests --bench calendar

# Anything at all as a calendar file, for half an hour. What it learns is kept in src-tauri/core/fuzz/corpus; a file
# that it breaks the reader with lies in fuzz/artifacts and makes a test.
FUZZ_SECONDS ?= 1800
fuzz: $(TOOLS)/bin/cargo-fuzz
	@# The versions of the program itself.
	cp Cargo.lock src-tauri/core/fuzz/Cargo.lock
	cd src-tauri/core && PATH="$(TOOLS)/bin:$$PATH" cargo +nightly fuzz run calendar --target-dir $(CURDIR)/target/fuzz \
	  fuzz/corpus/calendar $(CURDIR)/tests/fixtures/ics -- -dict=fuzz/calendar.dict -max_total_time=$(FUZZ_SECONDS) \
	  -max_len=4096 -rss_limit_mb=2048 -timeout=10

$(TOOLS)/bin/cargo-fuzz:
	cargo install cargo-fuzz --version 0.13.2 --locked --root $(TOOLS)

# After a change of the command list, and after a new migration.
bindings:
	cargo run -q -p stillpoint-tests --bin bindings
schema:
	cargo run -q -p stillpoint-tests --bin schema

prepare:
	src-tauri/packaging/prepare.sh run
prepare-bench:
	src-tauri/packaging/prepare.sh bench
prepare-tests:
	src-tauri/packaging/prepare.sh tests
