# The way of a new user: `make demo`; of a contributor: `make test`. Needs Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/corpora

.PHONY: demo test lint wheel model evaluate clean

$(VENV)/installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("error: Python %d.%d found, 3.11 or newer needed; name one: make PYTHON=python3.12" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --upgrade pip
	$(BIN)/python -m pip install -q -e .
	touch $@

$(VENV)/developer: $(VENV)/installed
	$(BIN)/python -m pip install -q -e . --group dev
	touch $@

demo: $(VENV)/installed  ## build the graph of seeds/, ask it one question, name the files
	$(BIN)/hearsay build seeds/ -o output/
	@echo
	$(BIN)/hearsay query who-said-what -d output/ --relation deny --limit 5
	@echo
	@echo "Left in output/:" && ls -1 output/

test: $(VENV)/developer  ## run the tests
	$(BIN)/python -m pytest

lint: $(VENV)/developer  ## style, strict types, direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

wheel: $(VENV)/developer  ## build the wheel, with ontology and model inside
	rm -rf dist && $(BIN)/python -m build --wheel -o dist .

$(VENV)/training/installed: training/requirements.txt
	$(PYTHON) -m venv $(VENV)/training
	$(VENV)/training/bin/python -m pip install -q --upgrade pip
	$(VENV)/training/bin/python -m pip install -q $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX)) -r training/requirements.txt
	$(VENV)/training/bin/python -m pip install -q -e .
	touch $@

# Where PyPI's torch brings gigabytes for GPUs: make model TORCH_INDEX=https://download.pytorch.org/whl/cpu
TORCH_INDEX ?=
RUN ?= output/training
TRAIN := OMP_NUM_THREADS=$$(nproc) $(VENV)/training/bin/python

model: $(VENV)/training/installed  ## train the language model from DATA (hours; goes on where it stopped), package and measure it
	$(TRAIN) training/train.py $(DATA) $(RUN) $(TRAIN_OPTIONS)
	$(TRAIN) training/export.py $(DATA) $(RUN) graph/hearsay/model/data
	$(MAKE) evaluate

evaluate: $(VENV)/training/installed  ## print the language model's scores, speed and memory, and write them into its card
	$(TRAIN) training/evaluate.py $(DATA) --card graph/hearsay/model/data/README.md
	$(TRAIN) benchmarks/speed.py $(DATA) --card graph/hearsay/model/data/README.md

clean:
	rm -rf $(VENV) dist output
