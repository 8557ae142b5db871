"""A SPARQL 1.1 Protocol endpoint over a dataset, read-only, with a query page that needs no other host.

`GET /` is the page, `/sparql` the endpoint (GET `query=`, POST form or `application/sparql-query`), `/questions` the
named questions. Updates and SERVICE are refused. Answers are limited in time and size: what goes beyond is refused
with 503 or 413 and a line of text.
"""

from __future__ import annotations

import io
import socket
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from threading import Lock
from typing import TypeVar
from urllib.parse import parse_qs

import anyio
import anyio.to_thread
import pyoxigraph as ox
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from hearsay.dataset import Dataset, Graphs, Solutions
from hearsay.errors import DatasetError, QueryError
from hearsay.questions import list_questions
from hearsay.sparql import told_in_one_line

Format = TypeVar("Format", ox.QueryResultsFormat, ox.RdfFormat)

RESULT_FORMATS = (
    ox.QueryResultsFormat.JSON,
    ox.QueryResultsFormat.XML,
    ox.QueryResultsFormat.CSV,
    ox.QueryResultsFormat.TSV,
)
GRAPH_FORMATS = (ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES, ox.RdfFormat.RDF_XML, ox.RdfFormat.JSON_LD)
SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may take, how large its answer and how many may run at once."""

    seconds: float = 30.0
    megabytes: int = 64
    queries: int = 4


def make_application(dataset: Dataset, limits: Limits | None = None) -> Starlette:
    """Make the web application over an open dataset; any ASGI server can run it."""
    endpoint = _Endpoint(dataset, limits or Limits())
    routes = [
        Route("/", _page, methods=["GET"]),
        Route("/questions", _questions, methods=["GET"]),
        Route("/sparql", endpoint.answer, methods=["GET", "POST"]),
    ]
    return Starlette(routes=routes)


def bind_socket(host: str, port: int) -> socket.socket:
    """Open the socket to listen on, before anything is promised to the person who waits.

    Raises:
        OSError: the address is taken or not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    return listener


async def _page(request: Request) -> Response:
    page = files("hearsay.serve").joinpath("page.html").read_text(encoding="utf-8")
    return HTMLResponse(page, headers=SECURITY)


async def _questions(request: Request) -> Response:
    return JSONResponse(
        [{"name": q.name, "title": q.title, "description": q.description, "sparql": q.sparql} for q in list_questions()]
    )


class _Endpoint:
    """The query operation of the SPARQL 1.1 Protocol."""

    def __init__(self, dataset: Dataset, limits: Limits) -> None:
        self._dataset, self._files = dataset, _files(dataset)
        self._opening = Lock()
        self._limits = limits
        self._turns = anyio.Semaphore(limits.queries)

    async def answer(self, request: Request) -> Response:
        """Answer one request; errors are one line of text with the protocol's status."""
        query, graphs = await _read_query(request)
        accept = request.headers.get("accept", "*/*")
        async with self._turns:
            try:
                # Oxigraph can't be interrupted: a query out of time is left to end by itself.
                with anyio.fail_after(self._limits.seconds):
                    body, media_type = await anyio.to_thread.run_sync(
                        self._evaluate, query, graphs, accept, abandon_on_cancel=True
                    )
            except QueryError as error:
                return PlainTextResponse(f"{error}\n", status_code=400)
            except TimeoutError:
                return PlainTextResponse(f"no answer within {self._limits.seconds:g} s\n", status_code=503)
            if body is None:
                return PlainTextResponse(f"answer larger than {self._limits.megabytes} MB\n", status_code=413)
        return Response(body, media_type=media_type)

    def _evaluate(self, query: str, graphs: Graphs | None, accept: str) -> tuple[bytes | None, str]:
        """Give the answer and its media type, None where it is too large: solutions must not leave their thread."""
        solutions = self._latest().query(query, graphs=graphs)
        out = _Bounded(self._limits.megabytes * 1_000_000)
        try:
            with told_in_one_line():
                return self._write(solutions, out, accept)
        except _TooLargeError:
            return None, "text/plain"

    def _latest(self) -> Dataset:
        """Give the dataset as it is now: builds go on while it is served."""
        with self._opening:
            files = _files(self._dataset)
            if files and files != self._files:
                # A writer that puts files together keeps others out for a moment: then the former state serves.
                with suppress(DatasetError):
                    self._dataset, self._files = self._dataset.reopened(), files
            return self._dataset

    def _write(self, solutions: Solutions, out: _Bounded, accept: str) -> tuple[bytes, str]:
        if isinstance(solutions, ox.QueryTriples):
            graph_format = _choose(accept, GRAPH_FORMATS)
            solutions.serialize(out, graph_format)
            return out.getvalue(), graph_format.media_type
        result_format = _choose(accept, RESULT_FORMATS)
        solutions.serialize(out, result_format)
        return out.getvalue(), result_format.media_type


def _files(dataset: Dataset) -> frozenset[tuple[str, int, int]]:
    with suppress(OSError):
        return dataset.files()
    return frozenset()


class _TooLargeError(Exception):
    """The answer outgrew its limit."""


class _Bounded(io.BytesIO):
    """A buffer that refuses to grow beyond its limit."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def write(self, data: object, /) -> int:
        written = super().write(data)  # type: ignore[arg-type]
        if self.tell() > self._limit:
            raise _TooLargeError
        return written


async def _read_query(request: Request) -> tuple[str, Graphs | None]:
    """Give the query, and the graphs that it shall run over where the request names them."""
    given = parse_qs(request.url.query)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
        body = (await request.body()).decode("utf-8", "replace")
        if kind == "application/sparql-query":
            given["query"] = [body]
        elif kind == "application/x-www-form-urlencoded":
            given = parse_qs(body)
        else:
            raise HTTPException(415, "expected application/sparql-query or application/x-www-form-urlencoded")
    if not (query := given.get("query", [""])[0]):
        raise HTTPException(400, "no query given, this endpoint is read-only and takes SPARQL 1.1 queries")
    graphs = Graphs(given.get("default-graph-uri", ()), given.get("named-graph-uri", ()))
    return query, graphs if graphs.default or graphs.named else None


def _media_type(each: ox.QueryResultsFormat | ox.RdfFormat) -> str:
    return each.media_type.split(";")[0]


def _choose(accept: str, formats: tuple[Format, ...]) -> Format:
    """Choose the acceptable format of highest quality, the first of equals."""
    qualities: dict[str, float] = {}
    for part in accept.split(","):
        name, *options = (piece.strip() for piece in part.split(";"))
        quality = next((option[2:] for option in options if option.startswith("q=")), "1")
        qualities[name] = float(quality) if quality.replace(".", "", 1).isdigit() else 0.0

    def quality_of(each: Format) -> float:
        name = _media_type(each)
        return max(qualities.get(name, 0), qualities.get(f"{name.split('/')[0]}/*", 0), qualities.get("*/*", 0))

    best = max(formats, key=quality_of)
    return best if quality_of(best) > 0 else formats[0]
