# Klassetrin. `make run` opens the planner, `make test` checks everything; both
# see to what they need on Debian and Ubuntu. `make help` lists the rest.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

VERSION := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
PROGRAM := bin/klassetrin
# Nothing here speaks HTTP/2, and FyneApp.toml is read by the packager only: both
# are left out, which makes the program smaller, as does packing functions closer.
TAGS    := migrated_fynedo,no_emoji,no_metadata,nethttpomithttp2
LDFLAGS := -s -w -funcalign=16 -X klassetrin/app.Version=$(VERSION)
# Copying small functions into their callers makes the program larger and quicker.
# It is left to what is counted, stored and drawn; these do their work seldom
# or once a key press (docs/performance.md, Size).
SELDOM  := archive database encoding fmt html mime net regexp text crypto \
	fyne.io/systray github.com/FyshOS github.com/godbus github.com/nicksnyder github.com/rickar \
	github.com/rymdport github.com/spf13 github.com/xuri github.com/yuin golang.org/x/net golang.org/x/text \
	klassetrin/app klassetrin/assets klassetrin/course/intake klassetrin/reporting
BUILD   := go build -trimpath -ldflags "$(LDFLAGS)" $(SELDOM:%=-gcflags=%/...=-l)
# SQLite and the window are C. With the tag ci Fyne draws in software: tests need a
# C compiler, but no display and nothing of a window system.
export CGO_ENABLED := 1
GOTEST  := go test -tags ci,$(TAGS)
LIST    := go list -tags ci,$(TAGS) ./...
LOG     := build/test.log

# The tools that check, each in its own folder of its version, outside the project.
TOOLS    := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/klassetrin/tools
LINT     := $(TOOLS)/golangci-lint@v2.15.0/golangci-lint
DEADCODE := $(TOOLS)/deadcode@v0.52.0/deadcode
VULN     := $(TOOLS)/govulncheck@v1.9.0/govulncheck
STAT     := $(TOOLS)/benchstat@v0.0.0-20260908200009-22c9c6c9d4da/benchstat
# The test that drives a program; it leaves pictures and the program's log in a folder.
walk = KLASSETRIN_PROGRAM=$(CURDIR)/$(1) KLASSETRIN_ARTEFACTS=$(CURDIR)/$(2) $(GOTEST),e2e -count=1 -timeout 20m ./app/e2e
COUNT    ?= 6
STARTS   ?= 15
RESTS    ?= 3
# The largest that the program may be, in bytes (docs/performance.md).
LARGEST  := 30000000
FUZZTIME ?= 30s

.PHONY: help run build test begin packages fmt format lint vet deadcode unit stores screens race e2e threads bench bench-smoke bench-window size benchstat fuzz cover vuln pictures clean

help: ## list what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: build ## open the planner (ARGS="--data FILE" for another data file)
	@if [ "$$(uname -s)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then echo "There is no display here to open a window on."; exit 1; fi
	./$(PROGRAM) $(ARGS)

build: ## build the planner into bin/
	@scripts/packages run
	@[ -e $(PROGRAM) ] || echo "Building. The first time compiles the toolkit too and takes some minutes."
	@$(BUILD) -tags $(TAGS) -o $(PROGRAM) .

size: build ## fail when the program is larger than it may be
	@size=$$(stat -c %s $(PROGRAM) 2>/dev/null || stat -f %z $(PROGRAM)); echo "== size: $$size of at most $(LARGEST) bytes"; [ "$$size" -le $(LARGEST) ]

test: begin fmt lint vet deadcode unit stores screens race e2e ## check everything: format, lint, dead code, all tests
	@echo "packages: $$(grep -c '^ok' $(LOG)) passed, 0 failed"

begin: packages
	@mkdir -p build && : > $(LOG)

packages:
	@scripts/packages test

fmt: $(LINT)
	@echo "== format (make format puts it right)"
	@$(LINT) fmt --diff

format: $(LINT) ## put the format of all files right
	@$(LINT) fmt

lint: $(LINT)
	@echo "== lint"
	@$(LINT) config verify
	@$(LINT) run ./...

vet:
	@echo "== vet"
	@go vet -tags ci,$(TAGS),e2e ./...

deadcode: $(DEADCODE)
	@echo "== code that nobody calls"
	@found=$$($(DEADCODE) -test -tags ci,$(TAGS),e2e ./...); [ -z "$$found" ] || { echo "$$found"; exit 1; }

unit: ## tests of the domain, readers, reports and words
	@echo "== unit tests"
	@p=$$($(LIST) | grep -v -e /course/store -e /app); $(GOTEST) $$p | tee -a $(LOG)

stores: ## tests of the stores
	@echo "== stores"
	@p=$$($(LIST) | grep /course/store); $(GOTEST) $$p | tee -a $(LOG)

screens: ## tests of the window without a display, and of the command line
	@echo "== screens"
	@p=$$($(LIST) | grep /app); $(GOTEST) $$p | tee -a $(LOG)

# Readers, reports, examples and what looks at whole screens start no goroutine and
# take ten times as long here.
race: ## tests of everything that works in the background, under the race detector
	@echo "== race detector"
	@p=$$($(LIST) | grep -v -e '/app$$' -e /app/gallery -e /app/pictures -e /course/intake -e /reporting -e /assets/example); $(GOTEST) -race $$p | tee -a $(LOG)

e2e: packages ## the program in a real window, by keys and mouse; pictures in build/e2e
	@echo "== the program in a window"
	@rm -rf build/e2e && mkdir -p build/e2e
	@$(BUILD) -tags $(TAGS),e2e -o $(PROGRAM)-e2e .
	@$(call walk,$(PROGRAM)-e2e,build/e2e) | tee -a $(LOG)

threads: packages ## e2e with a build that reports calls from the wrong thread
	@echo "== threads"
	@rm -rf build/threads && mkdir -p build/threads
	@$(BUILD) -tags no_emoji,e2e -o $(PROGRAM)-threads .
	@$(call walk,$(PROGRAM)-threads,build/threads)
	@! grep -rn -A12 "Error in Fyne call thread" build/threads

# The two examples are shared out to two processes: Fyne's test app is global.
pictures: ## every screen in every language, look, size and text size, and what a machine finds wrong; build/pictures/index.html
	@echo "== pictures of every screen"
	@rm -rf build/pictures && mkdir -p build/pictures
	@$(GOTEST) -c -o build/pictures.test ./app/pictures
	@$(GOTEST) -c -o build/gallery.test ./app/gallery
	@export KLASSETRIN_PICTURES=$(CURDIR)/build/pictures; cd app/pictures; \
	KLASSETRIN_PICTURES=$$KLASSETRIN_PICTURES/gallery ../../build/gallery.test -test.run '^TestPictures$$' & gallery=$$!; \
	screens() { for lang in da de en; do KLASSETRIN_EXAMPLE=$$1 KLASSETRIN_LANGUAGE=$$lang ../../build/pictures.test -test.run '^TestScreens$$' -test.timeout 40m || return 1; done; }; \
	screens danish & danish=$$!; screens german && wait $$danish && wait $$gallery
	@rm build/pictures.test build/gallery.test
	@echo "pictures: $$(ls build/pictures/*.png | wc -l) of screens without findings, $$(ls build/pictures/gallery/*.png | wc -l) of the gallery"

bench: ## all benchmarks COUNT times, into build/bench.txt
	@mkdir -p build
	@$(GOTEST) -run '^$$' -bench . -benchmem -count $(COUNT) -timeout 60m ./... | grep -v 'no test files' | tee build/bench.txt

bench-smoke: ## every benchmark once, to see that it runs
	@echo "== benchmarks, once each"
	@mkdir -p build
	@$(GOTEST) -run '^$$' -bench . -benchmem -benchtime 1x ./... > build/bench-smoke.txt || { cat build/bench-smoke.txt; exit 1; }

bench-window: packages ## start and rest of the program against a window with one label, into build/bench-window.txt
	@mkdir -p build/e2e
	@$(BUILD) -tags $(TAGS),e2e -o $(PROGRAM)-e2e .
	@export KLASSETRIN_PROGRAM=$(CURDIR)/$(PROGRAM)-e2e KLASSETRIN_ARTEFACTS=$(CURDIR)/build/e2e; \
	{ $(GOTEST),e2e -run '^$$' -bench Start -benchtime $(STARTS)x -timeout 10m ./app/e2e; \
	$(GOTEST),e2e -run '^$$' -bench Idle -benchtime $(RESTS)x -timeout 20m ./app/e2e; } | tee build/bench-window.txt

benchstat: $(STAT) ## compare two results: OLD=build/before.txt NEW=build/bench.txt
	@$(STAT) $(OLD) $(or $(NEW),build/bench.txt)

fuzz: ## each fuzz target for FUZZTIME
	@grep -rnoE --include='*_test.go' '^func Fuzz[A-Za-z0-9_]+' . | sed -E 's#/[^/]*_test.go:[0-9]+:func # #' | while read -r dir target; do \
		echo "== $$dir $$target"; $(GOTEST) -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$dir </dev/null; done

cover: ## how much of each package its tests reach, into build/cover.html
	@mkdir -p build
	@$(GOTEST) -coverprofile build/cover.out ./...
	@go tool cover -html build/cover.out -o build/cover.html && go tool cover -func build/cover.out | tail -1

vuln: $(VULN) ## known weaknesses of the libraries (asks a database on the net)
	@$(VULN) -tags ci,$(TAGS) ./...

clean: ## remove what was built here
	rm -rf bin build

$(LINT): PACKAGE = github.com/golangci/golangci-lint/v2/cmd/golangci-lint
$(DEADCODE): PACKAGE = golang.org/x/tools/cmd/deadcode
$(VULN): PACKAGE = golang.org/x/vuln/cmd/govulncheck
$(STAT): PACKAGE = golang.org/x/perf/cmd/benchstat
$(LINT) $(DEADCODE) $(VULN) $(STAT):
	@echo "Building $(notdir $(@D))"
	@CGO_ENABLED=0 GOFLAGS= GOBIN=$(@D) go install $(PACKAGE)@$(lastword $(subst @, ,$(notdir $(@D))))
