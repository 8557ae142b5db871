import grimp

from hearsay.versions import EXTRACTING, extracting_files, extraction_versions


def test_all_code_that_an_extraction_rests_on_counts():
    graph = grimp.build_graph("hearsay", cache_dir=None)
    stages = ("annotate", "extract", "resolve")
    needed = set().union(*(graph.find_upstream_modules(f"hearsay.{stage}", as_package=True) for stage in stages))
    top = {module.split(".")[1] for module in needed if "." in module}
    assert top - {"errors"} <= {name.removesuffix(".py") for name in EXTRACTING}


def test_weights_and_lists_count_as_code_does():
    names = {file.name for file in extracting_files()}
    assert {"confidence.json", "linker.json", "antecedents.npz", "first_names.txt", "modality.py"} <= names
    assert "network.onnx" not in names


def test_known_names_count():
    assert {"lexicon", "gazetteer"} <= extraction_versions().keys()
