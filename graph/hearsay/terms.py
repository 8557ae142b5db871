"""The vocabulary's terms as Oxigraph nodes, made once: looking one up in a namespace is slow."""

from __future__ import annotations

import pyoxigraph as ox
from rdflib.namespace import OWL, PROV, RDF, RDFS, SDO, SKOS, XSD

from hearsay.vocabulary import HS, prefixes


def _node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(str(iri))


_OA = prefixes()["oa"]

TYPE = _node(RDF.type)
SUBJECT = _node(RDF.subject)
PREDICATE = _node(RDF.predicate)
OBJECT = _node(RDF.object)
REIFIES = _node(f"{RDF}reifies")
LABEL = _node(RDFS.label)
ALIAS = _node(SKOS.altLabel)
SAME_AS = _node(OWL.sameAs)
PRIMARY_SOURCE = _node(PROV.hadPrimarySource)

HEADLINE = _node(SDO.headline)
PUBLISHER = _node(SDO.publisher)
AUTHOR = _node(SDO.author)
DATE_PUBLISHED = _node(SDO.datePublished)
URL = _node(SDO.url)
NATIONALITY = _node(SDO.nationality)
PERSON = _node(SDO.Person)
ORGANIZATION = _node(SDO.Organization)
PLACE = _node(SDO.Place)
EVENT = _node(SDO.Event)
THING = _node(SDO.Thing)

DATE = _node(XSD.date)
DATE_TIME = _node(XSD.dateTime)
INTEGER = _node(XSD.integer)
DECIMAL = _node(XSD.decimal)
ANY_URI = _node(XSD.anyURI)

SPECIFIC_RESOURCE = _node(f"{_OA}SpecificResource")
HAS_SOURCE = _node(f"{_OA}hasSource")
HAS_SELECTOR = _node(f"{_OA}hasSelector")
POSITION_SELECTOR = _node(f"{_OA}TextPositionSelector")
START = _node(f"{_OA}start")
END = _node(f"{_OA}end")
QUOTE_SELECTOR = _node(f"{_OA}TextQuoteSelector")
EXACT = _node(f"{_OA}exact")

ARTICLE = _node(HS.Article)
STATEMENT = _node(HS.Statement)
ATTRIBUTION_TYPE = _node(HS.Attribution)
CLAIM = _node(HS.Claim)
ROLE_TYPE = _node(HS.Role)
GROUP = _node(HS.Group)
OUTLET = _node(HS.Outlet)
ANONYMOUS_SOURCE = _node(HS.AnonymousSource)
OFFICE = _node(HS.Office)
PREDICATE_TYPE = _node(HS.Predicate)
DECISION = _node(HS.Decision)

CONTENT_HASH = _node(HS.contentHash)
SOURCE_FILE = _node(HS.sourceFile)
LANGUAGE = _node(HS.language)
POLARITY = _node(HS.polarity)
MODALITY = _node(HS.modality)
TIME = _node(HS.time)
CONFIDENCE = _node(HS.confidence)
ROLE = _node(HS.role)
ROLE_NAME = _node(HS.roleName)
FILLER = _node(HS.filler)
EVIDENCE = _node(HS.evidence)
ATTRIBUTION = _node(HS.attribution)
SOURCE = _node(HS.source)
CUE = _node(HS.cue)
CUE_LEMMA = _node(HS.cueLemma)
MANNER = _node(HS.manner)
ADDRESSEE = _node(HS.addressee)
CONTENT = _node(HS.content)
VIA = _node(HS.via)
SOURCED_BY = _node(HS.sourcedBy)
SAID_BY = _node(HS.saidBy)
SAID_ON = _node(HS.date)
DATE_BASIS = _node(HS.dateBasis)
ORIGIN = _node(HS.origin)
EXPRESSES = _node(HS.expresses)
OUTLET_COUNT = _node(HS.outletCount)
ORIGIN_COUNT = _node(HS.originCount)
FIRST_SEEN = _node(HS.firstSeen)
LAST_SEEN = _node(HS.lastSeen)
CONTRADICTS = _node(HS.contradicts)
COUNT = _node(HS.count)
SOURCE_ROLE = _node(HS.sourceRole)
CLOSE_TO = _node(HS.closeTo)
HOLDS_OFFICE = _node(HS.holdsOffice)
METONYM_OF = _node(HS.metonymOf)
LEMMA = _node(HS.lemma)
CHAIN = _node(HS.chain)
ACTION = _node(HS.action)
LEFT = _node(HS.left)
RIGHT = _node(HS.right)
REASON = _node(HS.reason)
DECIDED_BY = _node(HS.decidedBy)
SCORE = _node(HS.score)

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
