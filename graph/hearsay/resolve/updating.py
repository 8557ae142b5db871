"""Articles new, changed or gone in, the ledger brought up to date: the order of the steps and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import Lexicon
from hearsay.records import Decision
from hearsay.resolve.claims.claiming import Teller, Told, outlets_of, settle_claims
from hearsay.resolve.claims.disputing import settle_changes, settle_contradictions
from hearsay.resolve.claims.reprints import group_reprints, register_sketch, settle_voices, voice_of, withdraw_sketch
from hearsay.resolve.entities.identifying import Touched, entities_of, identify, register, withdraw
from hearsay.resolve.entities.linking import Linker
from hearsay.resolve.ledger import Ledger
from hearsay.resolve.summaries.summary import Summary
from hearsay.vocabulary import decision_key

_MENTIONING = "SELECT article FROM chains JOIN parts USING (part) WHERE entity = ?"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What resolution knows besides the articles; `decisions` are a person's, sorted."""

    gazetteer: Gazetteer
    lexicon: Lexicon
    decisions: Sequence[Decision] = ()

    @property
    def rejected(self) -> Mapping[str, frozenset[str]]:
        """The keys of the statements that a person calls wrong, by their articles' keys."""
        rejected: dict[str, set[str]] = defaultdict(set)
        for each in self.decisions:
            if each.action == "reject":
                rejected[_key(each.right)].add(_key(each.left))
        return {article: frozenset(statements) for article, statements in rejected.items()}


def bring_up_to_date(
    ledger: Ledger,
    marks: Mapping[str, str],
    gone: Collection[str],
    summary_of: Callable[[str], Summary],
    known: Knowledge,
    *,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> None:
    """Resolve what new or changed articles (their keys with marks of their versions) and articles gone bear on.

    What comes out is what a ledger that meets all articles at once would hold.
    """
    ledger.clear_scratch()
    teller = Teller(ledger, known.gazetteer, known.lexicon)
    touched, reprints, former_outlets = Touched(), set[str](), set(outlets_of(ledger))
    touched.nodes |= _nodes_of_decisions(ledger, known.decisions)
    for article in sorted({*gone, *marks}):
        withdraw(ledger, article, touched)
        reprints |= withdraw_sketch(ledger, article)
        teller.withdraw(article)
    linker = Linker(known.gazetteer, known.lexicon)
    for article, mark in sorted(marks.items()):
        summary = summary_of(article)
        register(ledger, summary, mark, linker, touched)
        register_sketch(ledger, article, summary.sketch)
    articles, rejected = {*marks, *_rejudged(ledger, known.decisions)}, known.rejected
    articles |= identify(ledger, known.gazetteer, known.decisions, touched)
    for outlet in former_outlets.symmetric_difference(outlets_of(ledger)):
        articles.update(ledger.column(_MENTIONING, outlet))  # whether they cite an outlet is news to their claims
    # Whom a reprint speaks for depends on what all prints name.
    articles |= settle_voices(ledger, {*group_reprints(ledger, marks, reprints), *(articles - set(gone))})
    told = sorted(articles - set(gone))
    for done, article in enumerate(told, start=1):
        entities = entities_of(ledger, article)
        known_of = Told(entities, voice_of(ledger, article), rejected.get(article, frozenset()))
        teller.tell(summary_of(article), known_of)
        progress("resolve", done, len(told))
    ledger.mark("article", articles)
    settle_claims(ledger)
    settle_contradictions(ledger, known.lexicon)
    settle_changes(ledger)
    _note_decisions(ledger, known.decisions)


def _nodes_of_decisions(ledger: Ledger, decisions: Iterable[Decision]) -> set[str]:
    """Give the nodes of what was merged, split or undone since the last run."""
    news = _news(ledger, decisions)
    keys = {side for action, *sides, _ in news if action in ("merge", "split") for side in sides}
    query = """SELECT node FROM parts JOIN chains USING (part) WHERE parts.key = ?1
               UNION SELECT node FROM nodes WHERE key = ?1"""
    return {node for key in keys for node in ledger.column(query, key)}


def _rejudged(ledger: Ledger, decisions: Iterable[Decision]) -> set[str]:
    """Give the articles in which statements were rejected or restored since the last run."""
    articles = {_key(right) for action, _, right, _ in _news(ledger, decisions) if action == "reject"}
    return {each for each in articles if ledger.value("SELECT 1 FROM resolved WHERE article = ?", each)}


def _news(ledger: Ledger, decisions: Iterable[Decision]) -> set[tuple[str, str, str, str]]:
    """Give what was decided or undone since the last run: action, both sides, reason."""
    now = {(each.action, each.left, each.right, each.reason) for each in decisions}
    return now.symmetric_difference(ledger.rows("SELECT action, left, right, reason FROM judged"))


def _note_decisions(ledger: Ledger, decisions: Sequence[Decision]) -> None:
    ledger.mark("decision", (decision_key(*sides) for *sides, _ in _news(ledger, decisions)))
    ledger.write("DELETE FROM judged")
    rows = ((each.action, each.left, each.right, each.reason) for each in decisions)
    ledger.write_all("INSERT OR IGNORE INTO judged VALUES (?, ?, ?, ?)", rows)


def _key(iri: str) -> str:
    return iri.rpartition("/")[2]
