"""`hearsay load`: a dataset to an external store."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.app import OUTPUT, AsJson, DatasetFolder, Quiet, app
from hearsay.cli.printing import open_dataset, progress_bar, tell, write_json
from hearsay.counting import counted

if TYPE_CHECKING:
    from hearsay.load import Credentials


class StoreProfile(StrEnum):
    """The kinds of stores that are known."""

    GRAPH_STORE = "graph-store"
    UPDATE = "update"
    OXIGRAPH = "oxigraph"
    VIRTUOSO = "virtuoso"


class Authentication(StrEnum):
    """How the store wants to know who we are."""

    NONE = "none"
    BASIC = "basic"
    DIGEST = "digest"
    BEARER = "bearer"


Endpoint = Annotated[str, typer.Argument(metavar="ENDPOINT", help="The store's address.")]
ProfileOption = Annotated[StoreProfile, typer.Option("--profile", help="The kind of store.")]
AuthOption = Annotated[
    Authentication | None,
    typer.Option(
        "--auth", help="HEARSAY_USER and HEARSAY_PASSWORD or HEARSAY_TOKEN are read, and asked for where not set."
    ),
]
FlatGraph = Annotated[
    str | None, typer.Option("--flat", metavar="GRAPH", help="Put all into one graph: its IRI, or 'default'.")
]
QueryEndpoint = Annotated[str | None, typer.Option("--query", metavar="URL", help="Where to count what arrived.")]


@app.command()
def load(
    endpoint: Endpoint,
    dataset: DatasetFolder = OUTPUT,
    profile: ProfileOption = StoreProfile.GRAPH_STORE,
    auth: AuthOption = None,
    flat: FlatGraph = None,
    query: QueryEndpoint = None,
    with_ontology: Annotated[bool, typer.Option("--with-ontology", help="Send the ontology's graph too.")] = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """Send the dataset to an external store.

    It goes graph by graph, and the same command goes on after a cut.

    Example: hearsay load http://localhost:7878 --profile oxigraph
    """
    from hearsay.load import load_dataset

    scheme = auth or (Authentication.DIGEST if profile is StoreProfile.VIRTUOSO else Authentication.NONE)
    with open_dataset(dataset) as source, progress_bar(quiet=quiet) as progress:
        report = load_dataset(
            source,
            endpoint,
            profile=profile.value,
            credentials=_read_credentials(scheme),
            flat_graph=flat,
            query_endpoint=query,
            with_ontology=with_ontology,
            progress=progress,
        )
    if as_json:
        write_json({"sent": report.sent, "skipped": report.skipped, "triples": report.triples})
    tell(
        f"graphs: {report.sent} sent, {report.skipped} there already; {counted(report.triples, 'triples')} in all",
        quiet=quiet,
    )


def _read_credentials(scheme: Authentication) -> Credentials | None:
    from hearsay.load import Credentials

    if scheme is Authentication.NONE:
        return None
    if scheme is Authentication.BEARER:
        return Credentials("bearer", secret=_asked("HEARSAY_TOKEN", "Token", hidden=True))
    user = _asked("HEARSAY_USER", "User")
    return Credentials(scheme.value, user, _asked("HEARSAY_PASSWORD", "Password", hidden=True))  # type: ignore[arg-type]


def _asked(variable: str, words: str, *, hidden: bool = False) -> str:
    from hearsay.errors import StoreError

    found = os.environ.get(variable)
    if found is None and not sys.stdin.isatty():
        raise StoreError(f"{words.lower()} not found, set {variable}: it can't be asked for without a terminal")
    return found if found is not None else str(typer.prompt(words, hide_input=hidden, err=True))
