"""A network in, one HTML page out that asks nothing of any host; pyvis is imported here only.

pyvis holds the nodes and edges and brings the script that draws them. Its own template fetches files from
elsewhere and lets some texts in as markup, so the page has one of its own, in which every text is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from msgspec.json import encode

from hearsay.view.layout import Box, lay_out
from hearsay.view.network import Network, Node

if TYPE_CHECKING:
    import pyvis.network

SCRIPTS = (
    "model state names picture actors sources timeline histogram copying panel controls search keyboard main"
).split()

VIS = "lib/vis-9.1.2/vis-network.min.js"
LETTER = 8.5  # pixels, about, where the picture is made smaller to fit
LONGEST_NAME = 28
ROWS = 500  # of a table, that are written at once
ONE_OF_MANY = 30  # statements that the largest circle stands for, if not more

_NO_MARKUP = {sign: f"\\u{ord(sign):04x}" for sign in "<>&'"}


def render_page(network: Network, facts: dict[str, Any], *, shown: int) -> Iterator[bytes]:
    """Write the page piece by piece; `facts` go to its script as they are, `shown` actors are drawn at first."""
    environment = _environment()
    script = Markup("\n").join(_read(f"{name}.js") for name in SCRIPTS)
    drawing = Markup(files("pyvis").joinpath(VIS).read_text("utf-8"))  # noqa: S704 - a script, not a text of an article
    script = Markup('(() => {\n"use strict";\n') + script + Markup("\n})();")
    drawn = to_pyvis(network, shown)
    pieces = environment.get_template("page.html").generate(
        style=_read("style.css"),
        scripts=(drawing, script),
        hashes=[_hash(drawing), _hash(script)],
        facts=facts,
        tables={"nodes": drawn.nodes, "edges": drawn.edges, **network.tables},
        rows=write_rows,
    )
    return (piece.encode() for piece in pieces)


def write_rows(rows: Sequence[Any]) -> Iterator[Markup]:
    r"""Write the rows of a table as JSON that holds no markup, some at a time: together they are most of the page.

    >>> print("".join(write_rows([["</script>", 1], "é"])))
    ["\u003c/script\u003e",1],"é"
    """
    for first in range(0, len(rows), ROWS):
        text = encode(rows[first : first + ROWS])[1:-1].decode()
        for sign, written in _NO_MARKUP.items():
            text = text.replace(sign, written)
        yield Markup(("," if first else "") + text)  # noqa: S704 - a text of JSON without markup


def to_pyvis(network: Network, shown: int) -> pyvis.network.Network:
    """Put a network, with everyone in its place, into pyvis' form; numbers stay those of `network`."""
    from pyvis.edge import Edge
    from pyvis.network import Network as PyvisNetwork
    from pyvis.node import Node as PyvisNode

    drawn = PyvisNetwork(directed=True, cdn_resources="in_line")
    places = place_nodes(network, shown)
    # Its own methods look through all nodes and edges at each call, and leave some out.
    for number, (node, (x, y)) in enumerate(zip(network.nodes, places, strict=True)):
        options = {"group": node.type, "x": x, "y": y, "iri": node.iri, "aliases": node.aliases, "value": node.count}
        drawn.nodes.append(PyvisNode(number, "dot", node.label, **options).options)
    for number, edge in enumerate(network.edges):
        options = {"id": number, "relation": edge.relation, "statements": edge.statements}
        drawn.edges.append(Edge(edge.source, edge.target, directed=True, **options).options)
    return drawn


def place_nodes(network: Network, shown: int) -> list[tuple[int, int]]:
    """Give each node its place, the weightiest laid out first."""
    order = sorted(range(len(network.nodes)), key=lambda number: (-_weight(network.nodes[number]), number))
    rank = {number: place for place, number in enumerate(order)}
    links: Counter[tuple[int, int]] = Counter()
    for edge in network.edges:
        one, other = sorted((rank[edge.source], rank[edge.target]))
        links[one, other] += len(edge.statements)
    most = max((node.count for node in network.nodes), default=0)
    boxes = [_box(network.nodes[number], most) for number in order]
    places = lay_out(boxes, links, shown)
    return [places[rank[number]] for number in range(len(network.nodes))]


def _weight(node: Node) -> float:
    return node.count / 2 if node.type == "Thing" else node.count  # as `state.js` ranks them


def _box(node: Node, most: int) -> Box:
    radius = 8 + 26 * (node.count / max(most, ONE_OF_MANY)) ** 0.5  # as `picture.js` draws it
    return Box(max(LETTER * min(len(node.label), LONGEST_NAME), 2 * radius), 2 * radius + 24)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("hearsay.view", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


def _read(name: str) -> Markup:
    """Give one of the page's own files as it is."""
    return Markup(files("hearsay.view").joinpath("page", name).read_text("utf-8"))  # noqa: S704 - not a text of an article


def _hash(script: str) -> str:
    """Give what the page's policy knows a script by: no other one runs."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
