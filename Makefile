# `make demo` shows Tilts, `make test` proves it; both install what the machine lacks first.
LISTEN ?= 127.0.0.1:8080
# Where the demo keeps its data; empty: the program's own choice, data/demo.
DATA ?=
FRESH ?=

.PHONY: help demo test quick storms prepare install

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

demo: ## Build and run Tilts with invented people on its own PostgreSQL: LISTEN=127.0.0.1:8080 DATA=data/demo FRESH=1
	@dev/install demo
	@cargo build
	@exec "$${CARGO_TARGET_DIR:-target}/debug/tilts" demo --listen "$(LISTEN)" $(if $(DATA),--data "$(DATA)") $(if $(FRESH),--fresh)

test: ## Format, lints, .sqlx, all tests, journeys in a browser
	@dev/install test
	@dev/test

quick: ## Only the tests in Rust
	@dev/install test
	@dev/test rust

storms: ## All rounds of the tests of many random rounds, of which `test` runs a tenth
	@dev/install test
	@dev/storms

prepare: ## Refresh .sqlx after a query or a migration has changed
	@dev/install test
	@dev/prepare

install: ## Install what this machine lacks for all of the above
	@dev/install test
