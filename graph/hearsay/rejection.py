"""A resolution and a person's rejections in, the resolution without the statements that are wrong out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from hearsay.archive import Archive
from hearsay.naming import name_statements
from hearsay.records import Claim, Decision, Resolution
from hearsay.vocabulary import Iris

Place = tuple[str, int]  # an article's key and a statement's index


def rejected_by_article(decisions: Iterable[Decision]) -> Mapping[str, Sequence[str]]:
    """Give the IRIs of the rejected statements by those of their articles, sorted."""
    rejected: dict[str, list[str]] = defaultdict(list)
    for decision in sorted(decisions, key=lambda each: each.left):
        if decision.action == "reject":
            rejected[decision.right].append(decision.left)
    return rejected


def without_rejected(resolution: Resolution, archive: Archive, iris: Iris) -> Resolution:
    """Leave out of claims and changes of position what a person has called wrong."""
    places = _rejected_places(archive, iris)
    if not places:
        return resolution
    touched = {resolution.expresses[place] for place in places if place in resolution.expresses}
    claims = dict(resolution.claims)
    for key in sorted(touched):
        kept = tuple(member for member in claims[key].members if member not in places)
        claim = claims.pop(key)
        if kept:
            claims[key] = _recounted(replace(claim, members=kept), resolution, archive)
    gone = touched - claims.keys()
    for key, claim in claims.items():
        if gone.intersection(claim.contradicts):
            claims[key] = replace(claim, contradicts=tuple(each for each in claim.contradicts if each not in gone))
    return replace(
        resolution,
        claims=claims,
        changes=tuple(each for each in resolution.changes if each.later not in places and each.earlier not in places),
        contradictions=tuple(pair for pair in resolution.contradictions if not places.intersection(pair)),
    )


def _rejected_places(archive: Archive, iris: Iris) -> frozenset[Place]:
    places: set[Place] = set()
    for article, statements in rejected_by_article(archive.decisions()).items():
        key = article.removeprefix(iris.article(""))
        if not archive.is_article(key):
            continue
        keys = name_statements(archive.extraction(key))
        places.update((key, index) for index, each in enumerate(keys) if iris.statement(each) in statements)
    return frozenset(places)


def _recounted(claim: Claim, resolution: Resolution, archive: Archive) -> Claim:
    articles = sorted({article for article, _ in claim.members})
    days = sorted(day[:10] for key in articles if (day := archive.extraction(key).article.published))
    return replace(
        claim,
        outlets=tuple(sorted({resolution.outlets[key] for key in articles if key in resolution.outlets})),
        origins=tuple(sorted({resolution.origins[place] for place in claim.members if place in resolution.origins})),
        first_seen=days[0] if days else None,
        last_seen=days[-1] if days else None,
    )
