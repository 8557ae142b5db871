"""A person's decisions: which statements are wrong, who is who; kept in the archive and replayed at every build."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from hearsay.dataset import Dataset, dataset
from hearsay.errors import DatasetError
from hearsay.gazetteer import name_key
from hearsay.pipeline import Options, check, finish
from hearsay.records import Decision
from hearsay.resolve import Ledger, Resolved, review
from hearsay.vocabulary import is_entity_key

_NAMED = """SELECT DISTINCT ?entity { ?entity rdfs:label|skos:altLabel ?name
FILTER(LCASE(?name) = %s && STRSTARTS(STR(?entity), %s)) }"""


@dataclass(frozen=True, slots=True)
class Named:
    """A decision with the names of both sides as they were read."""

    decision: Decision
    left: str
    right: str


def reject_statement(
    folder: str | Path, name: str, reason: str = "", *, options: Options | None = None, export: bool = True
) -> str:
    """Take a statement that a person calls wrong out of a dataset, for good, and give its IRI.

    Raises:
        DatasetError: there is no such statement.
    """
    options = options or Options()
    check(options)
    with dataset(folder, write=True, make=False) as target:
        iri = _statement_iri(target, name)
        article = target.article_of(iri)
        if article is None:
            raise DatasetError(f"{name}: no such statement in {folder}, expected the 'id' of one in statements.jsonl")
        target.archive.decide(Decision("reject", iri, article, reason, "person"))
        finish(target, options, export=export)
    return iri


def restore_statement(folder: str | Path, name: str, *, options: Options | None = None, export: bool = True) -> str:
    """Take the rejection of a statement back and give its IRI.

    Raises:
        DatasetError: it is not rejected.
    """
    options = options or Options()
    check(options)
    with dataset(folder, write=True, make=False) as target:
        iri = _statement_iri(target, name)
        rejections = [each for each in target.archive.decisions() if (each.action, each.left) == ("reject", iri)]
        if not rejections:
            raise DatasetError(f"{name}: not a rejected statement of {folder}, expected one that was rejected before")
        for rejection in rejections:
            target.archive.undo(rejection)
        finish(target, options, export=export)
    return iri


def review_entities(folder: str | Path) -> tuple[Named, ...]:
    """List the decisions about who is who that rules were not sure of, the most doubtful first.

    Raises:
        DatasetError: there is no dataset.
    """
    with dataset(folder) as source:
        resolved = Resolved(Ledger(source.archive.connection))
        return tuple(_named(resolved, each) for each in review(resolved.decisions(), resolved.weights()))


def merge_entities(
    folder: str | Path, left: str, right: str, reason: str = "", *, options: Options | None = None, export: bool = True
) -> Decision:
    """Make two entities one; each is named by IRI, key, label or alias.

    Raises:
        DatasetError: one of them is not in the dataset, or several have that name, or they are one already.
    """
    return _decide(folder, "merge", left, right, reason, _entity_key, options, export=export)


def split_entity(
    folder: str | Path, left: str, right: str, reason: str = "", *, options: Options | None = None, export: bool = True
) -> Decision:
    """Take out of an entity what is another: a key that rules joined with it, a name as it was read, or an article.

    Raises:
        DatasetError: the entity or what is not it is not in the dataset, or several have its name.
    """
    return _decide(folder, "split", left, right, reason, _other_side, options, export=export)


def undo_decision(folder: str | Path, *, options: Options | None = None, export: bool = True) -> Named:
    """Take the latest decision about who is who back.

    Raises:
        DatasetError: there is none.
    """
    options = options or Options()
    check(options)
    with dataset(folder, write=True, make=False) as target:
        taken = [each for each in target.archive.decisions() if each.action in {"merge", "split"}]
        if not taken:
            raise DatasetError(f"{folder}: no decision about entities to undo, expected one taken by merge or split")
        target.archive.undo(taken[-1])
        finish(target, options, export=export)
        return _named(Resolved(Ledger(target.archive.connection)), taken[-1])


def _decide(
    folder: str | Path,
    action: str,
    left: str,
    right: str,
    reason: str,
    other_side: Callable[[Dataset, str], str],
    options: Options | None,
    *,
    export: bool,
) -> Decision:
    options = options or Options()
    check(options)
    with dataset(folder, write=True, make=False) as target:
        sides = _entity_key(target, left), other_side(target, right)
        if sides[0] == sides[1]:
            raise DatasetError(f"{left} and {right}: one entity already, expected two, see 'hearsay entities review'")
        decision = Decision("merge" if action == "merge" else "split", *sides, reason, "person")
        target.archive.decide(decision)
        finish(target, options, export=export)
    return decision


def _named(resolved: Resolved, decision: Decision) -> Named:
    return Named(decision, resolved.name(decision.left), resolved.name(decision.right))


def _entity_key(target: Dataset, name: str) -> str:
    key = name.removeprefix(target.iris.entity(""))
    if is_entity_key(key):
        return key
    found = target.rows(_NAMED % (ox.Literal(name.lower()), ox.Literal(target.iris.entity(""))))
    keys = sorted(str(iri).removeprefix(target.iris.entity("")) for (iri,) in found)
    if not keys:
        raise DatasetError(f"{name}: no entity of that name in {target.folder}, expected an IRI, a key, label or alias")
    if len(keys) > 1:
        raise DatasetError(f"{name}: {len(keys)} entities have that name ({', '.join(keys)}), give the key of one")
    return keys[0]


def _other_side(target: Dataset, name: str) -> str:
    articles = target.archive.find_articles(name.removeprefix(target.iris.article("")))
    if len(articles) > 1:
        raise DatasetError(f"{name}: {len(articles)} articles are in it, expected one, give its IRI")
    key = name.removeprefix(target.iris.entity(""))
    if not articles and not is_entity_key(key) and not _is_read(target, name):
        wanted = "expected a key, a name as it was read, or an article's IRI, id or file"
        raise DatasetError(f"{name}: nothing of that name in {target.folder}, {wanted}")
    return articles[0] if articles else key


def _is_read(target: Dataset, name: str) -> bool:
    read = Ledger(target.archive.connection).rows("SELECT DISTINCT names FROM chains WHERE names != ''")
    return any(name_key(each) == name_key(name) for (names,) in read for each in json.loads(names))


def _statement_iri(target: Dataset, name: str) -> str:
    return name if name.startswith(target.iris.base) else target.iris.statement(name)
