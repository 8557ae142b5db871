"""Exports the averaged weights as the packaged pipeline: `python export.py DATA RUN FOLDER`."""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import spacy
import torch
from corpora import read_trees
from lemma_lexicon import lemma_lexicon, with_regular_verbs
from network import Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from starting import minilm_folder
from torch import Tensor, nn
from train import load_network

from hearsay.model.lexicon import write_lexicon
from hearsay.model.reader import FILES
from hearsay.model.wordpieces import WordPieces

ARGMAX = ("upos", "xpos", "feats", "lemma")
OUTPUTS = ("sentence", *ARGMAX, "names", "spans", "arcs", "of_head", "of_word", "links", "vectors")
OPSET = 17


class Runtime(nn.Module):
    """The network as the runtime wants it: one window, labels chosen where no decoder follows.

    Its word vectors are MiniLM's frozen embeddings of first pieces, centred: once tuned, the encoder's own outputs say
    less of what a sentence is about.
    """

    def __init__(self, network: Network, centre: Tensor) -> None:
        super().__init__()
        self.network = network
        self.register_buffer("centre", centre)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        words = self.network.words(pieces, shapes, torch.ones_like(pieces, dtype=torch.float32), first)
        arcs, of_head, of_word = self.network.parse(words)
        sentence = self.network.classify("sentence", words)
        chosen = [sentence[:, :, 1] - sentence[:, :, 0]]
        chosen += [self.network.classify(task, words).argmax(-1) for task in ARGMAX]
        scores = [self.network.classify(task, words) for task in ("names", "spans")]
        return *chosen, *scores, arcs, of_head, of_word, self.network.links(words), self._vectors(pieces, first)

    def _vectors(self, pieces: Tensor, first: Tensor) -> Tensor:
        return self.network.encoder.word(torch.gather(pieces, 1, first)) - self.centre


def export_network(network: Network, centre: Tensor, folder: Path, *, quantised: bool = True) -> None:
    """Write the ONNX file and the arrays that numpy needs after it."""
    example = (torch.randint(1000, 2000, (1, 20)), torch.zeros(1, 20, dtype=torch.long), torch.arange(1, 13)[None])
    axes: dict[str, dict[int, str]] = {"pieces": {1: "pieces"}, "shapes": {1: "pieces"}, "first": {1: "words"}}
    axes |= {name: {1: "words"} for name in OUTPUTS}
    axes |= {"arcs": {1: "words", 2: "rooted"}, "links": {1: "words", 2: "rooted"}, "of_head": {1: "rooted"}}
    plain = folder / "plain.onnx"
    torch.onnx.export(Runtime(network, centre).eval(), example, plain, input_names=["pieces", "shapes", "first"],
                      output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=OPSET, dynamo=False)  # fmt: skip
    if quantised:
        quantize_dynamic(plain, folder / "network.onnx", per_channel=True, weight_type=QuantType.QInt8,
                         op_types_to_quantize=["MatMul", "Gather", "Gemm"])  # fmt: skip
        plain.unlink()
    else:
        plain.replace(folder / "network.onnx")
    onnx.checker.check_model(str(folder / "network.onnx"))
    arrays = {"relation_weight": network.relation.weight.T, "relation_bias": network.relation.bias}
    for task, chain in (("names", network.names_chain), ("spans", network.spans_chain)):
        arrays[f"{task}_transitions"], arrays[f"{task}_start"] = chain.masked()
    np.savez(folder / "chains.npz", **{name: value.detach().contiguous().numpy() for name, value in arrays.items()})


def build_pipeline(data: Path, run: Path, folder: Path, *, quantised: bool = True) -> None:
    """Write the pipeline folder, replacing an older one in one step."""
    network = load_network(run)
    run_labels = json.loads((run / "labels.json").read_text())
    trees = [p for name in ("ewt-train", "gum-nonnc-train", "ewt-dev", "gum-nonnc-dev") for p in read_trees(data, name)]
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "hearsay.Tokenizer.v1"}}})
    nlp.meta |= {
        "name": "hearsay_news",
        "version": "0.1.0",
        "license": "see README.md",
        "description": "English news: tags, lemmas, trees, sentences, names, attribution spans",
    }
    nlp.add_pipe("hearsay_annotator", name="annotator")
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        made = Path(temporary) / "annotator"
        made.mkdir()
        pieces = WordPieces(minilm_folder() / "tokenizer.json")
        firsts = torch.tensor([pieces.of(word)[0][0] for p in trees for word in p.words])
        export_network(network, network.encoder.word(firsts).mean(0).detach(), made, quantised=quantised)
        labels = {task: own for task, own in run_labels.items() if task != "sentence"}
        (made / "labels.json").write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
        shutil.copyfile(minilm_folder() / "tokenizer.json", made / "wordpieces.json")
        write_lexicon(made / "lexicon.json.gz", with_regular_verbs(lemma_lexicon(trees)))
        nlp.get_pipe("annotator").from_disk(made)
        whole = Path(temporary) / "whole"
        nlp.to_disk(whole)
        for kept in ("README.md",):
            if (folder / kept).exists():
                shutil.copyfile(folder / kept, whole / kept)
        if folder.exists():
            folder.rename(Path(temporary) / "old")
        whole.rename(folder)
    assert all((folder / "annotator" / name).exists() for name in FILES)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--float", action="store_true", help="leave the weights as 32-bit floats")
    options = parser.parse_args()
    torch.set_num_threads(1)
    build_pipeline(options.data, options.run, options.folder, quantised=not options.float)


if __name__ == "__main__":
    main()
