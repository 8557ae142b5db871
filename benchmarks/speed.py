"""Measures words a second of the packaged model and of spaCy's CNN pipelines of the same parts, in one run.

usage: python benchmarks/speed.py DATA [--card README.md]; the news texts are PolNeAR's development articles.
"""

from __future__ import annotations

import argparse
import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

Load = Callable[[], "Language"]

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

CHILD = """
import sys, time, resource
sys.modules["torch"] = None  # spaCy loads PyTorch where it is installed; hearsay does not install it
before = time.perf_counter()
from hearsay.annotate import load_model
imported = time.perf_counter()
nlp = load_model()
loaded = time.perf_counter()
for path in sys.argv[1:]:
    nlp(open(path, encoding="utf-8", newline="").read())
try:  # the kernel's figure of this process alone: the other one counts what the parent had before
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)
print(f"import {imported - before:.2f} s, load {loaded - imported:.2f} s, peak memory of one process {peak:.0f} MB")
"""


def packaged() -> Language:
    """Load the packaged model."""
    from hearsay.annotate import load_model

    return load_model()


def saved(folder: Path) -> Language:
    """Load a pipeline from a folder, without ours."""
    import spacy

    return spacy.load(folder)


def train_cnns(data: Path, folder: Path) -> None:
    """Train spaCy's CNN pipelines of the same parts for a minute: speed needs sane transitions, not good ones.

    As in spaCy's own small pipelines, one CNN feeds tagger, morphologizer, lemmatizer and parser; names and spans have
    one each.
    """
    import random

    import spacy
    from corpora import Passage, read_attributions, read_trees
    from spacy.tokens import Doc
    from spacy.training import Example
    from thinc.api import fix_random_seed

    from hearsay.model.lemmas import apply_rule

    random.seed(0)
    fix_random_seed(0)
    nlp = spacy.blank("en")
    cnn = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 96, "depth": 4,
           "embed_size": 2000, "window_size": 1, "maxout_pieces": 3, "subword_features": True}  # fmt: skip
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": cnn})
    for name in ("tagger", "morphologizer", "parser", "trainable_lemmatizer"):
        nlp.add_pipe(name, config={"model": {"tok2vec": listener}})
    nlp.add_pipe("ner", config={"model": {"tok2vec": cnn}})
    nlp.add_pipe("ner", name="spans", config={"model": {"tok2vec": cnn}})

    def tree(p: Passage) -> Example:
        lemmas = [apply_rule(word, rule) for word, rule in zip(p.words, p.tree["lemma"], strict=True)]
        heads = [i if h < 0 else h for i, h in enumerate(p.heads)]
        gold: dict[str, Any] = {
            "tags": p.tree["xpos"],
            "pos": p.tree["upos"],
            "lemmas": lemmas,
            "deps": p.tree["relation"],
        }
        gold |= {"heads": heads, "entities": ["-"] * len(p.words)}
        return Example.from_dict(Doc(nlp.vocab, p.words), gold)

    def names(words: list[str], labels: list[str]) -> Example:
        doc = Doc(nlp.vocab, words)
        example = Example.from_dict(doc, {"entities": spacy.training.iob_to_biluo(labels)})
        return example

    named = [p for p in read_trees(data, "gum-nonnc-dev") if p.names]
    trees = [tree(p) for p in named]
    gold_names = [names(p.words, ["O" if n == "X" else n for n in p.names]) for p in named]
    gold_spans = [names(p.words, p.spans) for p in read_attributions(data, "dev")[:400]]
    nlp.initialize(lambda: trees + gold_names + gold_spans)
    for part, examples in ((("ner", "spans"), trees), (("ner",), gold_names), (("spans",), gold_spans)):
        kept = [part_ for part_ in nlp.pipe_names if part_ not in part] if part == ("ner", "spans") else list(part)
        with nlp.select_pipes(enable=kept):
            optimizer = nlp.resume_training()
            for _ in range(3):
                random.shuffle(examples)
                for start in range(0, len(examples), 32):
                    nlp.update(examples[start : start + 32], sgd=optimizer, drop=0.1)
    nlp.to_disk(folder)


def work(load: Load, texts: list[str], ready: Queue[None], go: Event, done: Queue[int]) -> None:
    """Load a pipeline in a process of its own, wait for the start, annotate."""
    nlp = load()
    nlp(texts[0])
    ready.put(None)
    go.wait()
    words = sum(not token.is_space for doc in nlp.pipe(texts, batch_size=8) for token in doc)
    done.put(words)


def words_a_second(load: Load, texts: list[str], processes: int) -> float:
    """Return the words a second of some processes that share the texts."""
    context = multiprocessing.get_context("spawn")
    ready, done, go = context.Queue(), context.Queue(), context.Event()
    shares = [texts[n::processes] for n in range(processes)]
    workers = [context.Process(target=work, args=(load, share, ready, go, done)) for share in shares]
    for worker in workers:
        worker.start()
    for _ in workers:
        ready.get()
    began = time.perf_counter()
    go.set()
    words: int = sum(done.get() for _ in workers)
    took = time.perf_counter() - began
    for worker in workers:
        worker.join()
    return words / took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--card", type=Path, help="write the figures into this file too")
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    paths = sorted((options.data / "polnear" / "dev" / "text").glob("*.txt"))
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    with tempfile.TemporaryDirectory() as folder:
        train_cnns(options.data, Path(folder) / "cnn")
        loads: dict[str, Load] = {
            "packaged model": packaged,
            "spaCy CNN pipelines of the same parts": partial(saved, Path(folder) / "cnn"),
        }
        speeds = {name: words_a_second(load, texts, options.processes) for name, load in loads.items()}
    lines = [f"{name}: {speed:,.0f} words a second on {options.processes} processes" for name, speed in speeds.items()]
    ours, theirs = speeds.values()
    lines.append(f"packaged model / CNN pipelines: {ours / theirs:.2f}")
    child = subprocess.run([sys.executable, "-c", CHILD, *map(str, paths)], check=True, capture_output=True, text=True)
    lines.append(child.stdout.strip())
    print("\n".join(lines))
    if options.card:
        from card import write_section

        write_section(options.card, "Speed and memory", [f"- {line}" for line in lines])


if __name__ == "__main__":
    main()
