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
	$(BIN)/mypy benchmarks training/confidence.py training/linker.py
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
# Teachers want a GPU (make model DEVICE=cuda WORKERS=6); without them: make model TEACHERS=
TEACHERS ?= teacher1 teacher2
DEVICE ?= cpu
WORKERS ?= 0
TRAIN := OMP_NUM_THREADS=$$(nproc) $(VENV)/training/bin/python
HERE = --device $(DEVICE) --workers $(WORKERS) $(TRAIN_OPTIONS)
TAUGHT := --words 1.4e7 --mix 0.4,0.1,0.5 --rates 3e-4,1.5e-3 --batch-words 4000
SILVER = $(if $(findstring --without-polnear,$(TRAIN_OPTIONS)),,--silver $(RUN)/silver.pkl)

$(VENV)/training/teachers: $(VENV)/training/installed training/teachers.txt
	$(VENV)/training/bin/python -m pip install -q -r training/teachers.txt
	touch $@

# Two teachers, a first run that learns from them and from the labels, trees that it reads in news, a second run on both.
model: $(VENV)/training/installed $(if $(TEACHERS),$(VENV)/training/teachers)  ## train the language model from DATA (goes on where it stopped), package and measure it
	for teacher in $(TEACHERS); do \
	  $(TRAIN) training/train.py $(DATA) $(RUN)/$$teacher --encoder mpnet --seed $${teacher#teacher} --words 9.5e6 \
	    --mix 0.5,0.12,0.38 --rates 7e-5,1e-3 --batch-words 3000 $(HERE) || exit 1; done
	$(TRAIN) training/train.py $(DATA) $(RUN)/first --teachers $(TEACHERS:%=$(RUN)/%) $(if $(TEACHERS),$(TAUGHT)) --seed 3 $(HERE)
	$(TRAIN) training/export.py $(DATA) $(RUN)/first $(RUN)/model --float
	$(if $(SILVER),$(TRAIN) training/silver.py $(DATA) $(RUN)/model $(RUN)/silver.pkl)
	$(TRAIN) training/train.py $(DATA) $(RUN)/second --start $(RUN)/first $(SILVER) --words 8.4e5 \
	  --mix 0.65,0.1,0.25 --rates 1e-4,6e-4 --warm-up 60 $(HERE)
	$(TRAIN) training/export.py $(DATA) $(RUN)/second graph/hearsay/model/data
	$(MAKE) evaluate

evaluate: $(VENV)/training/installed  ## print the language model's scores, speed and memory, and write them into its card
	$(TRAIN) training/evaluate.py $(DATA) --card graph/hearsay/model/data/README.md
	$(TRAIN) benchmarks/speed.py $(DATA) --card graph/hearsay/model/data/README.md

clean:
	rm -rf $(VENV) dist output
