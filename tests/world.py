"""A small made-up world for the view: statements as JSON Lines, and the store that knows their claims."""

from __future__ import annotations

import json

import pyoxigraph as ox

from hearsay.facts import Facts
from hearsay.view import render_statements
from hearsay.view.lines import read_lines
from hearsay.vocabulary import DEFAULT_BASE, prefixes

BASE = DEFAULT_BASE
LONG = "L" * 5_000
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
RTL = "\u202eرئيس\u202d \u05e9\u05dc\u05d5\u05dd"

PEOPLE = {
    "ada": ("Ada Lind", "Person"),
    "boris": ("Boris Crane", "Person"),
    "north": ("Northland", "Organization"),
    "south": ("Southland", "Organization"),
    "island": ("Grey Island", "Place"),
    "clerks": ("two clerks", "AnonymousSource"),
    "post": ("Morning Post", "Outlet"),
    "wire": ("Coast Wire", "Outlet"),
    "evil": (HOSTILE, "Person"),
    "rtl": (RTL, "Person"),
    "long": (LONG, "Organization"),
}


def entity(key, text=None, start=0):
    label, type_ = PEOPLE[key]
    words = label if text is None else text
    return {
        "id": f"{BASE}entity/{key}",
        "label": label,
        "type": type_,
        "text": words,
        "start": start,
        "end": start + len(words),
    }


def statement(number, subject, relation, object_=None, **more):
    """Make one statement; its sentence is its words in order, the evidence stands at 100 in its article."""
    sentence = f"{PEOPLE[subject][0] if subject else 'Nobody'} {relation} {PEOPLE[object_][0] if object_ else 'calm'}."
    start = 100 + sentence.index(f" {relation} ") + 1
    after = start + len(relation) + 1
    phrase = {"id": None, "label": "calm", "type": "Thing", "text": "calm", "start": after, "end": after + 4}
    made = {
        "id": f"{BASE}statement/{number:020x}",
        "article": f"{BASE}article/{more.pop('article', 1):020x}",
        "source_file": "made-up.txt",
        "outlet": {"id": f"{BASE}entity/post", "label": "Morning Post"},
        "published": "2024-03-01",
        "evidence": {"text": sentence, "start": 100, "end": 100 + len(sentence)},
        "subject": entity(subject, start=100) if subject else None,
        "predicate": {
            "id": f"{prefixes()['rel']}{relation}",
            "label": relation,
            "text": relation,
            "start": start,
            "end": start + len(relation),
        },
        "object": entity(object_, start=after) if object_ else phrase,
        "roles": [],
        "polarity": "positive",
        "modality": "asserted",
        "attribution": [],
        "confidence": 0.8,
    }
    return {**made, **more}


def says(*keys):
    """Make the chain of attributions, the innermost source first."""
    return [{"source": entity(key), "cue": {"text": "said"}, "manner": "indirect"} for key in keys]


WIRE = {"id": f"{BASE}entity/wire", "label": "Coast Wire"}
STATEMENTS = [
    statement(1, "north", "demands", "south", attribution=says("ada"), published="2024-03-01"),
    statement(2, "north", "demands", "south", attribution=says("boris"), published="2024-03-05", article=2),
    statement(
        3,
        "south",
        "rejects",
        "north",
        attribution=says("clerks", "wire"),
        published="2024-04-10",
        article=3,
        modality="possible",
        confidence=0.4,
    ),
    statement(
        4, "south", "leaves", "island", polarity="negative", attribution=says("ada"), published="2024-05-20", article=4
    ),
    statement(5, "north", "annexes", "island", published="2024-05-20", article=4),
    statement(
        6,
        "boris",
        "accuses",
        "ada",
        attribution=says("boris"),
        published="2024-06-30",
        article=5,
        outlet=WIRE,
    ),
    statement(7, "island", "thrives", None, published=None, article=6, outlet=None),
    statement(8, "south", "praises", "island", published="2024-06-30", article=5, outlet=WIRE),
]
HOSTILE_STATEMENTS = [
    statement(20, "evil", "</script><script>alert(3)</script>", "north", attribution=says("evil"), article=20),
    statement(21, "rtl", "greets", "long", attribution=says("rtl"), article=21),
    statement(22, "long", "\u2028praises", "evil", attribution=says("long"), article=22),
]


def blocks(statements):
    """Give the statements as JSON Lines, one block an article."""
    articles = {}
    for each in statements:
        articles.setdefault(each["article"], []).append(each)
    return [b"".join(json.dumps(each).encode() + b"\n" for each in found) for found in articles.values()]


def store():
    """Make the store that knows titles, claims and evidence: 1 and 2 say the same, 4 and 5 contradict each other."""
    first, second = STATEMENTS[:2]
    about = {
        first["article"]: 'schema:headline "Northland asks for more" ; schema:url "https://post.example/1"',
        second["article"]: 'schema:headline "A second time" ; schema:url "javascript:alert(4)"',
    }
    lines = [
        *(f"GRAPH <{article}> {{ <{article}> {facts} }}" for article, facts in about.items()),
        _in_article(first, f'hs:date "2024-02-29" ; hs:dateBasis "said" ; hs:origin <{BASE}entity/ada>'),
        *_claim("c1", "Northland demands Southland", 2, [1, 2]),
        *_claim("c4", "Southland does not leave Grey Island", 1, [4], "c5"),
        *_claim("c5", "Northland annexes Grey Island", 1, [5], "c4"),
        f'<{BASE}entity/north> skos:altLabel "Great North" .',
        *(line for each in STATEMENTS for line in _evidence(each)),
    ]
    heading = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in prefixes().items())
    made = ox.Store()
    made.update(f"{heading}INSERT DATA {{ {' '.join(lines)} }}")
    return made


def _in_article(made, facts):
    return f"GRAPH <{made['article']}> {{ <{made['id']}> {facts} }}"


def _claim(key, label, origins, statements, contrary=None):
    claim = f"<{BASE}claim/{key}>"
    yield f'{claim} a hs:Claim ; rdfs:label "{label}" ; hs:originCount {origins} ; hs:outletCount 1 .'
    yield from (_in_article(STATEMENTS[number - 1], f"hs:expresses {claim}") for number in statements)
    if contrary:
        yield f"{claim} hs:contradicts <{BASE}claim/{contrary}> ."


def _evidence(made):
    span, quote = (f"<{BASE}{kind}/{made['id'][-2:]}>" for kind in ("span", "quote"))
    yield f'<{made["id"]}> prov:hadPrimarySource <{made["article"]}> ; hs:evidence {span} ; hs:chain "somebody" .'
    yield f'{span} oa:hasSelector {quote} . {quote} oa:exact "{made["evidence"]["text"]}" .'


def page(statements=STATEMENTS, **options):
    """Write the view of these statements."""
    facts = Facts(options.pop("store", None) or store())
    options = {"total": len(statements), **options}
    return b"".join(render_statements(lambda: read_lines(blocks(statements)), facts, prefixes(), **options)).decode()
