"""The quads of an article's graph and of the graphs that articles share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox
import pytest
from msgspec.structs import replace

from hearsay.assemble import (
    NodeLines,
    article_triples,
    claim_nodes,
    decision_nodes,
    entity_nodes,
    office_nodes,
    quads_of,
)
from hearsay.extract import extract_statements
from hearsay.identity import local_entity
from hearsay.lexicon import load_lexicon
from hearsay.naming import name_article
from hearsay.records import (
    Argument,
    Article,
    Attribution,
    Chain,
    Claim,
    Cue,
    Decision,
    Entity,
    Extraction,
    Mention,
    Office,
    Predicate,
    Resolution,
    Role,
    Span,
    Statement,
    TimeExpression,
)
from hearsay.resolve import resolve_article
from hearsay.terms import node
from hearsay.vocabulary import GraphName, Iris, prefixes

IRIS = Iris("https://data.example/")


def assemble_article(
    found: Extraction, resolution: Resolution, *, relations: Mapping[str, str], rejected: Sequence[str] = ()
) -> Iterator[ox.Quad]:
    named = name_article(found, resolution, IRIS, relations=relations, rejected=rejected)
    return quads_of(article_triples(named), node(IRIS.article(found.article.key)))


def assemble(nodes: Iterable[NodeLines], graph: GraphName) -> Iterator[ox.Quad]:
    return quads_of([line for _, lines in nodes for line in lines], node(IRIS.graph(graph)))


TEXT = "Ada said Bob wants peace in Rome."
ARTICLE = Article("a1", TEXT, "a.txt", title="T", published="2024-05-02T10:00:00+00:00", url="https://n.example/1")
RESOLUTION = Resolution(
    entities={key: Entity(key, label, kind) for key, label, kind in
              (("ada", "Ada Low", "Person"), ("bob", "Bob Hill", "Person"), ("news", "The News", "Outlet"))},
    chains={("a1", 0): "ada", ("a1", 1): "bob"},
    outlets={"a1": "news"},
    expresses={("a1", 0): "c1"},
    origins={("a1", 0): "ada"},
)  # fmt: skip


def span(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start, start + len(text))


def argument(text: str, **more: object) -> Argument:
    return Argument(span(text), text, **more)


def mention(text: str) -> Mention:
    return Mention(span(text), text, span(text), "name", text.lower(), "Person", text)


def extraction(**changes: object) -> Extraction:
    saying = Attribution(argument("Ada", mention=0), Cue(span("said"), "said", "say"), argument(TEXT[9:]), "indirect")
    wanting = {
        "predicate": Predicate(span("wants"), "wants", "want", "want"),
        "subject": argument("Bob", mention=1),
        "object": argument("peace", mention=2),
        "roles": (Role("place", argument("Rome", mention=3)),),
        "polarity": "positive",
        "modality": "asserted",
        "evidence": Span(0, len(TEXT)),
        "time": TimeExpression(span("Rome"), "Rome", "2024-05"),
        "attribution": 0,
        "confidence": 0.5,
    }
    mentions = tuple(mention(text) for text in ("Ada", "Bob", "peace", "Rome"))
    chains = (
        Chain((0,), "Person", ("Ada",)),
        Chain((1,), "Person", ("Bob",)),
        Chain((2,), "Thing"),
        Chain((3,), "Place", ("Rome",)),
    )
    return Extraction(ARTICLE, mentions, (saying,), (Statement(**{**wanting, **changes}),), chains)


def triples(quads: object, about: str = "") -> set[str]:
    """Write quads with prefixes, for reading: those whose subject has this prefix."""
    shown = set()
    for quad in quads:
        line = str(quad.triple)
        for prefix, namespace in sorted(prefixes(IRIS.base).items(), key=lambda each: -len(each[1])):
            line = line.replace(f"<{namespace}", f"<{prefix}:")
        line = line.replace("<", "").replace(">", "")
        if line.startswith(about):
            shown.add(line)
    return shown


def assembled(about: str = "", **changes: object) -> set[str]:
    relations = {name: relation.label for name, relation in load_lexicon().relations.items()}
    return triples(assemble_article(extraction(**changes), RESOLUTION, relations=relations), about)


def test_statement():
    (node,) = {line.split()[0] for line in assembled("stmt:")}
    attribution = next(line.split()[0] for line in assembled("attr:"))
    local = next(line.split()[2] for line in assembled("role:") if "hs:filler" in line)
    expected = {
        "rdf:type hs:Statement",
        "rdf:subject ent:bob",
        "rdf:predicate rel:want",
        'rdf:object "peace"',
        'rdfs:label "Bob Hill wants peace"',
        'hs:lemma "want"',
        'hs:chain "Ada Low"',
        'hs:polarity "positive"',
        'hs:modality "asserted"',
        'hs:time "2024-05"',
        'hs:confidence "0.5"^^xsd:decimal',
        "hs:role role:" + node.removeprefix("stmt:") + "-place-28-32",
        "prov:hadPrimarySource art:a1",
        "hs:evidence span:a1-0-33",
        f"hs:attribution {attribution}",
        "hs:sourcedBy ent:ada",
        "hs:sourcedBy ent:news",
        "hs:saidBy ent:ada",
        'hs:date "2024-05-02"^^xsd:date',
        'hs:dateBasis "published"',
        "hs:expresses claim:c1",
        "hs:origin ent:ada",
    }
    assert {line.split(" ", 1)[1] for line in assembled("stmt:")} == expected
    assert local.startswith("ent:")


@pytest.mark.parametrize(("inner", "outer", "chain"), [(0, 0, [0]), (0, 1, [0, 1]), (1, 0, [1, 0])])
def test_who_says_what_he_said_stands_once_in_the_chain(inner: int, outer: int, chain: list[int]):
    told = extraction()
    (saying,) = told.attributions
    sayings = tuple(
        replace(saying, source=replace(saying.source, mention=number), via=via)
        for number, via in ((inner, 1), (outer, None))
    )
    named = name_article(replace(told, attributions=sayings), RESOLUTION, IRIS, relations={})
    assert [each.source.mention for _, each in named.chain(named.extraction.statements[0])] == chain


def test_the_own_outlet_is_not_repeated_in_the_chain():
    resolution = replace(RESOLUTION, chains={("a1", 0): "news", ("a1", 1): "bob"}, origins={("a1", 0): "news"})
    lines = triples(assemble_article(extraction(), resolution, relations={}))
    assert not any("hs:attribution " in line or "hs:source " in line for line in lines)
    assert any("hs:saidBy ent:news" in line for line in lines)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ada Ito, whose office drew up the law, left.", "Ada Ito's office"),
        ("They praised Ito, whose father had been killed.", "Ito's father"),
        ("Farmers whose fields were flooded wept.", "Farmers' fields"),
        ("The union, whose members walked out, rejected it.", "union's members"),
        ("The firm whose boss fled was sold.", "firm's boss"),
        ("The ruling is a major concern for Tom Ito, whose task is to sell ships.", "task"),
        ("Ada Ito left. Her office drew up the law.", "office"),
        ("Nobody knows whose office drew up the law.", "office"),
    ],
)
def test_whose_something_is_called_by_its_owner(nlp, lexicon, text, label):
    told = resolve_article(extract_statements(Article("a", text), nlp(text), lexicon))
    assert label in [local_entity(told, index, Resolution()).label for index in range(len(told.chains))]


def test_who_is_named_among_several_sources_is_a_source():
    told = extraction()
    several = replace(told.mentions[0], name="", kind="nominal", members=(1, 2))
    told = replace(told, mentions=(several, *told.mentions[1:]), chains=(Chain((0,), "Group"), *told.chains[1:]))
    resolution = replace(RESOLUTION, chains={("a1", 1): "bob"}, origins={("a1", 0): "bob"})
    lines = triples(assemble_article(told, resolution, relations={}), "stmt:")
    group = local_entity(told, 0, resolution).key
    sources = {line.split()[-1] for line in lines if " hs:sourcedBy " in line}
    assert sources == {f"ent:{group}", "ent:bob", "ent:news"}


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"modality": "hypothetical"}, "if Bob Hill wants peace"),
        ({"modality": "asked", "polarity": "negative"}, "whether Bob Hill does not want peace"),
        ({"roles": (Role("from", argument("Rome", mention=3)),)}, "Bob Hill wants peace from Rome"),
        ({"roles": (Role("extent", argument("Rome", mention=3)),)}, "Bob Hill wants peace Rome"),
        ({"roles": (Role("as", argument("Rome", mention=3)),)}, "Bob Hill wants peace Rome"),
        ({"subject": None}, "peace is wanted"),
        ({"subject": None, "modality": "intended", "polarity": "negative"}, "peace is not to be wanted"),
    ],
)
def test_a_label_tells_how_it_is_meant_and_the_first_role(changes, label):
    assert f'rdfs:label "{label}"' in {line.split(" ", 1)[1] for line in assembled("stmt:", **changes)}


def test_article_and_attribution():
    assert {line.split(" ", 1)[1] for line in assembled("attr:")} == {
        "rdf:type hs:Attribution",
        "hs:source ent:ada",
        'hs:cue "said"',
        'hs:cueLemma "say"',
        'hs:manner "indirect"',
        "hs:content span:a1-9-33",
    }
    described = assembled("art:a1")
    assert "art:a1 schema:publisher ent:news" in described
    assert 'art:a1 schema:datePublished "2024-05-02T10:00:00Z"^^xsd:dateTime' in described
    assert 'art:a1 schema:url "https://n.example/1"^^xsd:anyURI' in described


def test_evidence_is_found_by_both_selectors():
    assert assembled("span:a1-0-33") == {
        "span:a1-0-33 rdf:type oa:SpecificResource",
        "span:a1-0-33 oa:hasSource art:a1",
        "span:a1-0-33 oa:hasSelector selector:a1-0-33-position",
        "span:a1-0-33 oa:hasSelector selector:a1-0-33-quote",
    }
    assert assembled("selector:a1-0-33") == {
        "selector:a1-0-33-position rdf:type oa:TextPositionSelector",
        'selector:a1-0-33-position oa:start "0"^^xsd:integer',
        'selector:a1-0-33-position oa:end "33"^^xsd:integer',
        "selector:a1-0-33-quote rdf:type oa:TextQuoteSelector",
        f'selector:a1-0-33-quote oa:exact "{TEXT}"',
    }


@pytest.mark.parametrize(
    ("changes", "plain"),
    [
        ({}, {'ent:bob rel:want "peace"'}),
        ({"object": argument("Ada", mention=0)}, {"ent:bob rel:want ent:ada"}),
        ({"polarity": "negative"}, set()),
        ({"modality": "possible"}, set()),
        ({"subject": None}, set()),
        ({"object": None}, set()),
    ],
)
def test_plain_triple_only_where_reported_as_a_fact(changes, plain):
    assert assembled("ent:", **changes) == plain


def test_own_voice_is_said_by_the_outlet():
    own = {line.split(" ", 1)[1] for line in assembled("stmt:", attribution=None)}
    assert {"hs:saidBy ent:news", "hs:sourcedBy ent:news", 'hs:chain "own voice"'} <= own
    assert not [line for line in own if line.startswith("hs:attribution")]
    assert not assembled("attr:", attribution=None)


def test_said_on_a_day():
    said = TimeExpression(span("said"), "on Monday", "2024-04-29")
    one = extraction()
    attribution = Attribution(one.attributions[0].source, None, None, "indirect", time=said)
    dated = Extraction(ARTICLE, one.mentions, (attribution,), one.statements, one.chains)
    found = triples(assemble_article(dated, RESOLUTION, relations={}), "stmt:")
    shown = {line.split(" ", 1)[1] for line in found if "hs:date" in line}
    assert shown == {'hs:date "2024-04-29"^^xsd:date', 'hs:dateBasis "said"'}


def test_statement_about_a_statement_and_its_rejection():
    inner = extraction().statements[0]
    outer = Statement(
        Predicate(span("said"), "said", "say"), argument("Ada", mention=0), argument(TEXT[9:], statement=0), (),
        "positive", "asserted", Span(0, len(TEXT)),
    )  # fmt: skip
    both = Extraction(ARTICLE, extraction().mentions, extraction().attributions, (inner, outer), extraction().chains)
    quads = list(assemble_article(both, RESOLUTION, relations={}))
    embedded = [line for line in triples(quads) if " rdf:object stmt:" in line]
    assert len(embedded) == 1
    wrong = IRIS.statement(embedded[0].rsplit(":", 1)[1])
    kept = triples(assemble_article(both, RESOLUTION, relations={}, rejected=[wrong]))
    assert not [line for line in kept if wrong.rsplit("/", 1)[1] in line]
    assert [line for line in kept if f'rdf:object "{TEXT[9:]}"' in line]


def test_interrupted_content_has_selectors_for_each_part():
    parts = (Span(9, 12), Span(19, 24))
    one = extraction()
    content = Argument(Span(9, 24), TEXT[9:24], parts=parts)
    attribution = Attribution(one.attributions[0].source, None, content, "direct")
    quads = assemble_article(
        Extraction(ARTICLE, one.mentions, (attribution,), one.statements, one.chains), RESOLUTION, relations={}
    )
    shown = triples(quads)
    assert {'selector:a1-9-12-quote oa:exact "Bob"', 'selector:a1-19-24-quote oa:exact "peace"'} <= shown
    assert len([line for line in shown if line.startswith("span:a1-9-12_19-24 oa:hasSelector")]) == 4


def test_no_blank_nodes_and_no_repetition():
    quads = list(assemble_article(extraction(), RESOLUTION, relations={}))
    assert len(quads) == len(set(quads))
    terms = [term for quad in quads for term in (quad.subject, quad.object, quad.graph_name)]
    assert not [term for term in terms if isinstance(term, ox.BlankNode)]
    assert {quad.graph_name.value for quad in quads} == {IRIS.article("a1")}


def test_entities():
    titles = ("Prime minister", "PRIME Minister")
    offices = tuple(Office(title, "a1") for title in titles)
    ada = Entity("Q1", "Ada Low", "Person", ("Ada", "A. Low"), "Q1", offices=offices)
    city = Entity("p", "Freedonia City", "Place", metonym_of="g")
    nodes = [*entity_nodes([ada, city], IRIS), *office_nodes(titles, IRIS)]
    assert triples(assemble(nodes, "entities")) == {
        "ent:Q1 rdf:type schema:Person",
        'ent:Q1 rdfs:label "Ada Low"',
        'ent:Q1 skos:altLabel "Ada"',
        'ent:Q1 skos:altLabel "A. Low"',
        "ent:Q1 owl:sameAs wd:Q1",
        "ent:Q1 hs:holdsOffice office:prime-minister",
        "office:prime-minister rdf:type hs:Office",
        'office:prime-minister rdfs:label "Prime minister"',
        "ent:p rdf:type schema:Place",
        'ent:p rdfs:label "Freedonia City"',
        "ent:p hs:metonymOf ent:g",
    }


def test_claims_and_decisions():
    claim = Claim("c1", "ada", "want", "bob", "negative", (("a1", 0),), ("news", "post"), ("ada",), ("c2",),
                  "2024-05-02", "2024-05-03", "entity", "Ada wants Bob")  # fmt: skip
    assert triples(assemble(claim_nodes([claim], IRIS, {"want"}), "claims")) == {
        "claim:c1 rdf:type hs:Claim",
        'claim:c1 rdfs:label "Ada wants Bob"',
        "claim:c1 rdf:subject ent:ada",
        "claim:c1 rdf:predicate rel:want",
        "claim:c1 rdf:object ent:bob",
        'claim:c1 hs:polarity "negative"',
        'claim:c1 hs:outletCount "2"^^xsd:integer',
        'claim:c1 hs:originCount "1"^^xsd:integer',
        'claim:c1 hs:firstSeen "2024-05-02"^^xsd:date',
        'claim:c1 hs:lastSeen "2024-05-03"^^xsd:date',
        "claim:c1 hs:contradicts claim:c2",
    }
    decision = Decision("merge", "ada", "bob", "one woman", "person")
    decided = triples(assemble(decision_nodes([decision, decision], IRIS), "decisions"))
    assert {line.split(" ", 1)[1] for line in decided} == {
        "rdf:type hs:Decision",
        'hs:action "merge"',
        "hs:left ent:ada",
        "hs:right ent:bob",
        'hs:reason "one woman"',
        'hs:decidedBy "person"',
        'hs:score "1"^^xsd:decimal',
    }
