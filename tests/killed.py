"""A build that kills itself with SIGKILL at the n-th call of a function: for tests of what is left then."""

from __future__ import annotations

import importlib
import os
import signal
from functools import reduce

from hearsay import merge
from hearsay.pipeline import build
from toy import toy_options


def kill_at(path: str, call: int, *, before: bool) -> None:
    """Make the `call`-th call of a function of hearsay's the last thing that this process does."""
    module, *names = path.split(".")
    owner = reduce(getattr, names[:-1], importlib.import_module(f"hearsay.{module}"))
    function = getattr(owner, names[-1])
    calls = 0

    def last(*arguments, **more):
        nonlocal calls
        calls += 1
        if before and calls == call:
            os.kill(os.getpid(), signal.SIGKILL)
        result = function(*arguments, **more)
        if calls == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, names[-1], last)


def build_and_die(inputs: str, output: str, path: str, call: int, place: str) -> None:
    """Build a dataset, as far as it gets."""
    # Small transactions, so that few articles make many.
    merge.StoreWriter.is_full = lambda self: True
    kill_at(path, call, before=place == "before")
    build([inputs], output, toy_options(), export=False)
