"""One statement of the JSON Lines and what the dataset knows of it in, flat fields out, as tables and networks show it.

Where a field tells of several links of the chain or of several roles, those of one row stand in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hearsay.facts import Facts

Statement = dict[str, Any]
Fields = dict[str, object]

OUTWARDS = " < "  # between the links of a chain, the innermost first
UNKNOWN = "?"  # in the place of a link that doesn't tell it
NEXT = "; "  # between roles


def fields_of(statement: Statement, facts: Facts) -> Fields:
    """Give the fields of a statement."""
    return {
        **_text_fields(statement),
        **_proposition_fields(statement),
        **_chain_fields(statement),
        **_common_fields(statement, facts),
    }


def things(statement: Statement) -> Iterator[dict[str, Any]]:
    """Give the entities that a statement names, in its subject, object, roles, chain of sources and outlet."""
    named = [statement["subject"], statement["object"], *statement["roles"], statement["outlet"]]
    for each in statement["attribution"]:
        named += (each["source"], each["addressee"])
    return (thing for thing in named if thing and thing.get("id"))


def node_of(thing: dict[str, Any] | None) -> str | None:
    """Give the IRI of the entity or statement that fills a place; a literal has none."""
    found: str | None = (thing or {}).get("id") or (thing or {}).get("statement")
    return found


def said_by(statement: Statement) -> dict[str, Any] | None:
    """Give the innermost source, which of the article's own voice is its outlet."""
    chain = statement["attribution"]
    found: dict[str, Any] | None = chain[0]["source"] if chain else statement["outlet"]
    return found


def source_labels(statement: Statement) -> str:
    """Name the sources of a statement, the innermost first."""
    return _links([(each["source"] or {}).get("label") for each in statement["attribution"]])


def role_words(statement: Statement) -> str:
    """Tell the roles of a statement in the text's own words."""
    return NEXT.join(f"{role['role']}: {role['text']}" for role in statement["roles"])


def _text_fields(statement: Statement) -> Fields:
    outlet, evidence = statement["outlet"] or {}, statement["evidence"]
    return {
        "id": statement["id"],
        "article": statement["article"],
        "source_file": statement["source_file"],
        "outlet": outlet.get("label"),
        "outlet_id": outlet.get("id"),
        "published": statement["published"],
        "evidence": evidence["text"],
        "evidence_start": evidence["start"],
        "evidence_end": evidence["end"],
    }


def _proposition_fields(statement: Statement) -> Fields:
    predicate, roles, time = statement["predicate"], statement["roles"], statement["time"] or {}
    return {
        **{name: value for place in ("subject", "object") for name, value in _place(place, statement[place] or {})},
        "predicate": predicate["id"],
        "predicate_label": predicate["label"],
        "lemma": predicate["lemma"],
        "roles": role_words(statement),
        "role_labels": NEXT.join(role.get("label") or role["text"] for role in roles),
        "role_ids": NEXT.join(node_of(role) or UNKNOWN for role in roles),
        "polarity": statement["polarity"],
        "modality": statement["modality"],
        "time": time.get("value") or time.get("text"),
        "time_text": time.get("text"),
        "confidence": statement["confidence"],
    }


def _place(name: str, thing: dict[str, Any]) -> Iterator[tuple[str, object]]:
    yield name, node_of(thing)
    for part in ("label", "type", "text"):
        yield f"{name}_{part}", thing.get(part)


def _chain_fields(statement: Statement) -> Fields:
    chain = statement["attribution"]
    sources = [each["source"] or {} for each in chain]
    addressees = [each["addressee"] or {} for each in chain]
    speaker = said_by(statement) or {}
    return {
        "sources": source_labels(statement),
        "source_ids": _links([source.get("id") for source in sources]),
        "source_types": _links([source.get("type") for source in sources]),
        "cues": _links([(each["cue"] or {}).get("text") for each in chain]),
        "manner": chain[0]["manner"] if chain else None,
        "manners": _links([each["manner"] for each in chain]),
        # Few links have any: a row of question marks would tell nothing.
        "addressees": _links([each.get("label") for each in addressees]) if any(addressees) else None,
        "addressee_ids": _links([each.get("id") for each in addressees]) if any(addressees) else None,
        "said_by": speaker.get("id"),
        "said_by_label": speaker.get("label"),
    }


def _common_fields(statement: Statement, facts: Facts) -> Fields:
    this, article = statement["id"], facts.article(statement["article"])
    claim, origin = article.claims.get(this), article.origins.get(this)
    shared = facts.claims([claim])[claim] if claim else None
    return {
        "says": article.labels.get(this),
        "title": article.title,
        "url": article.url,
        "date": article.dates.get(this),
        "date_basis": article.bases.get(this),
        "origin": origin,
        "origin_label": facts.label(origin) if origin else None,
        "claim": claim,
        "claim_label": shared and shared.label,
        "claim_outlet_count": shared and shared.outlets,
        "claim_origin_count": shared and shared.origins,
    }


def _links(values: Sequence[str | None]) -> str:
    return OUTWARDS.join(value or UNKNOWN for value in values)
