"""Triple stores' servers for the tests: started on a free port, stopped after the tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

VIRTUOSO_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{server_port}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
ThreadsPerQuery = 1
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


def find_program(name: str) -> str:
    """Find a server's program, skipping the test where it is missing, but on CI."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.is_file() else shutil.which(name)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{name} is not installed, and on CI this test must run")
        pytest.skip(f"{name} is not installed")
    return found


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], url: str, seconds: float = 60) -> Iterator[str]:
    """Run a server until the with block ends; begin once it answers at `url`."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                httpx.get(url, timeout=2)
                break
            except httpx.TransportError:
                assert process.poll() is None, f"{command[0]} ended with {process.returncode}"
                time.sleep(0.1)
        else:
            pytest.fail(f"{command[0]} did not answer at {url} within {seconds} s")
        yield url
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def oxigraph_server() -> Iterator[str]:
    """Run Oxigraph's server over an empty store in memory."""
    port = free_port()
    with running([find_program("oxigraph"), "serve", "--bind", f"127.0.0.1:{port}"], f"http://127.0.0.1:{port}") as url:
        yield url


@contextmanager
def virtuoso_server(folder: Path) -> Iterator[str]:
    """Run Virtuoso over an empty database; user dba, password dba."""
    program, port = find_program("virtuoso-t"), free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(VIRTUOSO_INI.format(folder=folder, port=port, server_port=free_port()), encoding="utf-8")
    command = [program, "+foreground", "+configfile", str(settings)]
    with running(command, f"http://127.0.0.1:{port}") as url:
        yield url
