"""A dataset in, a report of unmet shapes out: the SHACL of `ontology/`, run as SPARQL over a store of any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from hearsay.counting import counted
from hearsay.errors import OntologyError
from hearsay.validate.checks import Check, read_checks
from hearsay.vocabulary import DEFAULT_BASE, ONTOLOGY_FILES, ontology_folder, prefixes


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where a shape is unmet: which shape, which node, how; `value` is what was found there, if anything."""

    shape: str
    focus: str
    message: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class ShapeReport:
    """The outcome of a validation: how many shapes were checked, how often they were unmet, and the first breaches."""

    shapes: int
    total: int
    breaches: tuple[Breach, ...]

    @property
    def conforms(self) -> bool:
        """Tell whether every shape is met."""
        return not self.total

    def lines(self) -> Iterator[str]:
        """Give the report as text, one line a breach, the summary last."""
        for breach in self.breaches:
            found = f" (found {breach.value})" if breach.value is not None else ""
            yield f"{breach.shape}: {breach.focus} {breach.message}{found}"
        if self.total > len(self.breaches):
            yield f"… and {self.total - len(self.breaches)} more"
        yield f"{self.shapes} shapes checked, " + (counted(self.total, "breaches") if self.total else "all are met")


def validate_dataset(store: ox.Store, *, base: str = DEFAULT_BASE, limit: int = 20) -> ShapeReport:
    """Check a dataset, all graphs as one, against `shapes.ttl`; keep at most `limit` breaches of a constraint.

    Raises:
        OntologyError: the shapes can't be read.
    """
    return _run(store, read_checks(ontology_folder() / "shapes.ttl"), prefixes(base), limit)


def validate_ontology(folder: Path | None = None, *, limit: int = 20) -> ShapeReport:
    """Check the vocabulary and the lexicon in a folder, by default hearsay's own, against `style.ttl`.

    Raises:
        OntologyError: a file can't be read.
    """
    folder, store = folder or ontology_folder(), ox.Store()
    for name in ONTOLOGY_FILES:
        try:
            store.load(path=str(folder / name), format=ox.RdfFormat.TURTLE)
        except (OSError, SyntaxError, ValueError) as error:
            raise OntologyError(f"{folder / name}: can't be read as Turtle ({error}), mend the line") from error
    return _run(store, read_checks(folder / "style.ttl"), prefixes(), limit)


def _run(store: ox.Store, checks: Iterable[Check], names: Mapping[str, str], limit: int) -> ShapeReport:
    breaches: list[Breach] = []
    total, shapes = 0, set()
    for check in checks:
        shapes.add(check.shape)
        found = store.query(check.query, use_default_graph_as_union=True, prefixes=dict(names))
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError(f"{check.query}: not a SELECT")
        for place, solution in enumerate(found):
            total += 1
            if place < limit:
                value = solution["value"] if "value" in _names(found) else None
                focus = _shorten(solution["this"], names)
                shown = None if value is None else _shorten(value, names)
                breaches.append(Breach(check.shape, focus, check.message, shown))
    return ShapeReport(len(shapes), total, tuple(breaches))


def _names(solutions: ox.QuerySolutions) -> set[str]:
    return {variable.value for variable in solutions.variables}


def _shorten(term: object, names: Mapping[str, str]) -> str:
    if isinstance(term, ox.NamedNode):
        # The longest namespace wins: one may begin another.
        for name, namespace in sorted(names.items(), key=lambda item: (-len(item[1]), item[0])):
            if term.value.startswith(namespace):
                return f"{name}:{term.value[len(namespace) :]}"
    return str(term)
