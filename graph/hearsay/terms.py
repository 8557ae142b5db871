"""Terms as N-Triples writes them: IRIs and literals from values, and the vocabulary's terms made once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rdflib.namespace import OWL, PROV, RDF, RDFS, SDO, SKOS, XSD

from hearsay.vocabulary import HS, prefixes

# The first one comes first: it stands in all others.
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
_UNESCAPED = {escaped: character for character, escaped in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\.")


def node(iri: str) -> str:
    """Write an IRI."""
    return f"<{iri}>"


def literal(text: str, datatype: str = "") -> str:
    r"""Write a literal, of a datatype that is written as an IRI; a plain string without.

    >>> print(literal('"Never", he said'))
    "\"Never\", he said"
    """
    for character, escaped in _ESCAPES.items():
        text = text.replace(character, escaped)
    quoted = f'"{text}"'
    return f"{quoted}^^{datatype}" if datatype else quoted


def value(term: str) -> str:
    r"""Read a term: its IRI, or the text of its literal.

    >>> value("<urn:a>"), value(literal('"Never"')), value(literal("2025-03-12", DATE))
    ('urn:a', '"Never"', '2025-03-12')
    """
    if term[0] == "<":
        return term[1:-1]
    text = term[1 : term.rindex('"')]
    return _ESCAPED.sub(lambda found: _UNESCAPED[found[0]], text) if "\\" in text else text


def nquads(lines: Iterable[str], graph: str) -> str:
    r"""Write the triples of a graph as N-Quads; each line is a triple but for the dot, `graph` the graph's IRI.

    >>> nquads(["<urn:a> <urn:b> <urn:c>"], "<urn:g>")
    '<urn:a> <urn:b> <urn:c> <urn:g> .\n'
    """
    return f" {graph} .\n".join([*lines, ""])


_OA = prefixes()["oa"]

TYPE = node(RDF.type)
SUBJECT = node(RDF.subject)
PREDICATE = node(RDF.predicate)
OBJECT = node(RDF.object)
REIFIES = node(f"{RDF}reifies")
LABEL = node(RDFS.label)
ALIAS = node(SKOS.altLabel)
SAME_AS = node(OWL.sameAs)
PRIMARY_SOURCE = node(PROV.hadPrimarySource)

HEADLINE = node(SDO.headline)
PUBLISHER = node(SDO.publisher)
AUTHOR = node(SDO.author)
DATE_PUBLISHED = node(SDO.datePublished)
URL = node(SDO.url)
NATIONALITY = node(SDO.nationality)
PERSON = node(SDO.Person)
ORGANIZATION = node(SDO.Organization)
PLACE = node(SDO.Place)
EVENT = node(SDO.Event)
THING = node(SDO.Thing)

DATE = node(XSD.date)
DATE_TIME = node(XSD.dateTime)
INTEGER = node(XSD.integer)
DECIMAL = node(XSD.decimal)
ANY_URI = node(XSD.anyURI)

SPECIFIC_RESOURCE = node(f"{_OA}SpecificResource")
HAS_SOURCE = node(f"{_OA}hasSource")
HAS_SELECTOR = node(f"{_OA}hasSelector")
POSITION_SELECTOR = node(f"{_OA}TextPositionSelector")
START = node(f"{_OA}start")
END = node(f"{_OA}end")
QUOTE_SELECTOR = node(f"{_OA}TextQuoteSelector")
EXACT = node(f"{_OA}exact")

ARTICLE = node(HS.Article)
STATEMENT = node(HS.Statement)
ATTRIBUTION_TYPE = node(HS.Attribution)
CLAIM = node(HS.Claim)
ROLE_TYPE = node(HS.Role)
GROUP = node(HS.Group)
OUTLET = node(HS.Outlet)
ANONYMOUS_SOURCE = node(HS.AnonymousSource)
OFFICE = node(HS.Office)
PREDICATE_TYPE = node(HS.Predicate)
DECISION = node(HS.Decision)

CONTENT_HASH = node(HS.contentHash)
SOURCE_FILE = node(HS.sourceFile)
LANGUAGE = node(HS.language)
POLARITY = node(HS.polarity)
MODALITY = node(HS.modality)
TIME = node(HS.time)
CONFIDENCE = node(HS.confidence)
ROLE = node(HS.role)
ROLE_NAME = node(HS.roleName)
FILLER = node(HS.filler)
EVIDENCE = node(HS.evidence)
ATTRIBUTION = node(HS.attribution)
SOURCE = node(HS.source)
CUE = node(HS.cue)
CUE_LEMMA = node(HS.cueLemma)
MANNER = node(HS.manner)
ADDRESSEE = node(HS.addressee)
CONTENT = node(HS.content)
VIA = node(HS.via)
SOURCED_BY = node(HS.sourcedBy)
SAID_BY = node(HS.saidBy)
SAID_ON = node(HS.date)
DATE_BASIS = node(HS.dateBasis)
ORIGIN = node(HS.origin)
DENIES = node(HS.denies)
EXPRESSES = node(HS.expresses)
OUTLET_COUNT = node(HS.outletCount)
ORIGIN_COUNT = node(HS.originCount)
FIRST_SEEN = node(HS.firstSeen)
LAST_SEEN = node(HS.lastSeen)
CONTRADICTS = node(HS.contradicts)
CITED_IN_CIRCLE_BY = node(HS.citedInCircleBy)
NEARLY_IDENTICAL_TO = node(HS.nearlyIdenticalTo)
CHANGES = {name: node(HS[name]) for name in ("reaffirms", "softens", "reverses")}
COUNT = node(HS.count)
SOURCE_ROLE = node(HS.sourceRole)
CLOSE_TO = node(HS.closeTo)
HOLDS_OFFICE = node(HS.holdsOffice)
METONYM_OF = node(HS.metonymOf)
LEMMA = node(HS.lemma)
CHAIN = node(HS.chain)
ACTION = node(HS.action)
LEFT = node(HS.left)
RIGHT = node(HS.right)
SPLIT_NAME = node(HS.splitName)
REASON = node(HS.reason)
DECIDED_BY = node(HS.decidedBy)
SCORE = node(HS.score)

TYPES = {
    "Person": PERSON,
    "Organization": ORGANIZATION,
    "Place": PLACE,
    "Event": EVENT,
    "Group": GROUP,
    "Outlet": OUTLET,
    "AnonymousSource": ANONYMOUS_SOURCE,
    "Thing": THING,
}
