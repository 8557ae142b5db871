"""The ontology's terms, the prefixes and how every IRI and key is made: no other module writes an IRI.

Keys and IRIs are made from content alone, as plain strings: the same article gives the same names everywhere, for ever.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

from hearsay.errors import OntologyError
from hearsay.records import Span

DEFAULT_BASE = "https://w3id.org/hearsay/id/"
_ENTITY_KEY = re.compile(r"[0-9a-f]{20}|Q\d+")
_ABSOLUTE_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]+')
REL = Namespace("https://w3id.org/hearsay/relation/")
LEX = Namespace("https://w3id.org/hearsay/lexicon/")
KEY_DIGITS = 20
ONTOLOGY_FILES = ("hearsay.ttl", "lexicon.ttl")
"""Those whose every line is checked against `style.ttl`, and that go into a dataset."""
REMEMBERED = 10_000  # words whose form in IRIs is kept at hand

GraphName = Literal["entities", "claims", "decisions", "ontology"]
SelectorKind = Literal["position", "quote"]


class HS(DefinedNamespace):
    """The terms of `ontology/hearsay.ttl`; a misspelt one is an AttributeError.

    Looking one up is slow for a URIRef: code that writes many triples keeps the nodes it needs.
    """

    _fail = True
    _NS = Namespace("https://w3id.org/hearsay/ns#")

    # What articles say
    Article: URIRef
    Statement: URIRef
    Predicate: URIRef
    Role: URIRef
    contentHash: URIRef
    sourceFile: URIRef
    language: URIRef
    lemma: URIRef
    chain: URIRef
    polarity: URIRef
    modality: URIRef
    time: URIRef
    confidence: URIRef
    role: URIRef
    roleName: URIRef
    filler: URIRef
    evidence: URIRef

    # Who says it
    Attribution: URIRef
    attribution: URIRef
    source: URIRef
    cue: URIRef
    cueLemma: URIRef
    manner: URIRef
    addressee: URIRef
    content: URIRef
    via: URIRef
    sourcedBy: URIRef
    saidBy: URIRef
    date: URIRef
    dateBasis: URIRef
    origin: URIRef

    # What articles have in common
    Claim: URIRef
    expresses: URIRef
    outletCount: URIRef
    originCount: URIRef
    firstSeen: URIRef
    lastSeen: URIRef
    contradicts: URIRef
    denies: URIRef
    reaffirms: URIRef
    softens: URIRef
    reverses: URIRef
    citedInCircleBy: URIRef
    nearlyIdenticalTo: URIRef

    # Who and what is spoken of
    Outlet: URIRef
    Group: URIRef
    AnonymousSource: URIRef
    Office: URIRef
    count: URIRef
    sourceRole: URIRef
    closeTo: URIRef
    holdsOffice: URIRef
    metonymOf: URIRef
    demonym: URIRef

    # What was decided about them
    Decision: URIRef
    action: URIRef
    left: URIRef
    right: URIRef
    splitName: URIRef
    reason: URIRef
    decidedBy: URIRef
    score: URIRef

    # The lexicon
    Relation: URIRef
    WordList: URIRef
    CueList: URIRef
    ModalityList: URIRef
    EmbeddingList: URIRef
    NounList: URIRef
    SynonymList: URIRef
    ContrastList: URIRef
    word: URIRef
    verb: URIRef
    verbWithObject: URIRef
    verbWithoutObject: URIRef
    noun: URIRef
    adjective: URIRef
    adverb: URIRef
    preposition: URIRef
    auxiliary: URIRef
    phrase: URIRef
    addresseeMarker: URIRef
    contentMarker: URIRef
    objectMarker: URIRef
    ofPhrase: URIRef
    control: URIRef
    speech: URIRef
    embeds: URIRef
    negates: URIRef
    ploverCategory: URIRef
    cameoCode: URIRef
    opposite: URIRef
    near: URIRef
    cueKind: URIRef
    quoteOnly: URIRef
    entityType: URIRef
    nounKind: URIRef
    gender: URIRef


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Give all prefixes that hearsay's files use, by name, for data under `base`."""
    return {
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "schema": "https://schema.org/",
        "prov": "http://www.w3.org/ns/prov#",
        "oa": "http://www.w3.org/ns/oa#",
        "dcterms": "http://purl.org/dc/terms/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "sh": "http://www.w3.org/ns/shacl#",
        "wd": "http://www.wikidata.org/entity/",
        "hs": str(HS._NS),
        "rel": str(REL),
        "lex": str(LEX),
        "art": f"{base}article/",
        "ent": f"{base}entity/",
        "stmt": f"{base}statement/",
        "claim": f"{base}claim/",
        "attr": f"{base}attribution/",
        "span": f"{base}span/",
        "pred": f"{base}predicate/",
        "graph": f"{base}graph/",
        "role": f"{base}role/",
        "selector": f"{base}selector/",
        "office": f"{base}office/",
        "decision": f"{base}decision/",
    }


def is_iri(text: str) -> bool:
    """Tell whether a text can stand as an absolute IRI.

    >>> is_iri("https://example.org/"), is_iri("example.org/"), is_iri("https://example.org/a b")
    (True, False, False)
    """
    return _ABSOLUTE_IRI.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints the IRIs of the data under one base, from keys.

    >>> Iris().predicate("pull out")
    'https://w3id.org/hearsay/id/predicate/pull-out'
    """

    base: str = DEFAULT_BASE

    def article(self, key: str) -> str:
        """Name an article, and the graph that holds what it says."""
        return f"{self.base}article/{key}"

    def statement(self, key: str) -> str:
        """Name a statement."""
        return f"{self.base}statement/{key}"

    def attribution(self, key: str) -> str:
        """Name an attribution."""
        return f"{self.base}attribution/{key}"

    def entity(self, key: str) -> str:
        """Name an entity; the key is a Wikidata identifier or what `entity_key` gives."""
        return f"{self.base}entity/{key}"

    def claim(self, key: str) -> str:
        """Name a claim."""
        return f"{self.base}claim/{key}"

    def decision(self, key: str) -> str:
        """Name a decision about who is who."""
        return f"{self.base}decision/{key}"

    def office(self, title: str) -> str:
        """Name an office by its title, the same for all who hold it."""
        return f"{self.base}office/{_slug(title)}"

    def under(self, name: str) -> str:
        """Name what an empty base has made a name for: "office/…"."""
        return f"{self.base}{name}"

    def graph(self, name: GraphName) -> str:
        """Name a graph that no single article owns."""
        return f"{self.base}graph/{name}"

    def relation(self, name: str) -> str:
        """Name a relation of the lexicon by its local name."""
        return f"{REL}{name}"

    def predicate(self, lemma: str, relation: str | None = None) -> str:
        """Name a predicate: its relation of the lexicon, else the lemma under the base."""
        return self.relation(relation) if relation else f"{self.base}predicate/{_slug(lemma)}"

    def role(self, statement: str, role: str, span: Span) -> str:
        """Name the node of one role of the statement with the key `statement`."""
        return f"{self.base}role/{statement}-{_slug(role)}-{span.start}-{span.end}"

    def span(self, article: str, *parts: Span) -> str:
        """Name a stretch of an article's text, whole or in parts: evidence, content, a subject's words."""
        return f"{self.base}span/{article}-{_places(parts)}"

    def selector(self, article: str, kind: SelectorKind, *parts: Span) -> str:
        """Name the selector that finds a stretch of an article's text."""
        return f"{self.base}selector/{article}-{_places(parts)}-{kind}"


def article_key(text: str, outlet: str | None = None) -> str:
    """Make an article's key from its text and its outlet, so wire copy printed by two outlets stays two articles.

    The text counts as it stands but for white space at its end: the same key means the same positions.
    """
    return _digest(text.rstrip(), *([normalise_name(outlet)] if outlet else []))


def content_hash(text: str) -> str:
    """Give the full SHA-256 of a text, in hex: it changes with any change of the text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def statement_key(article: str, predicate: Span, subject: Span | None, object_: Span | None, place: int = 0) -> str:
    """Make a statement's key from its article's key and its spans; `place` counts statements with equal spans."""
    spans = (f"{span.start}-{span.end}" if span else "-" for span in (predicate, subject, object_))
    return _digest("statement", article, *spans, str(place))


def attribution_key(
    article: str, source: Span | None, cue: Span | None, content: Span | None, via: str | None = None, place: int = 0
) -> str:
    """Make an attribution's key from its article's key, its spans and the key of the next one outwards."""
    spans = (f"{span.start}-{span.end}" if span else "-" for span in (source, cue, content))
    return _digest("attribution", article, *spans, via or "-", str(place))


def entity_key(smallest_mention_key: str, wikidata: str | None = None) -> str:
    """Make an entity's key: its Wikidata identifier where known, else a hash of its smallest mention key.

    >>> entity_key("person|volodymyr zelensky", "Q3874799")
    'Q3874799'
    """
    return wikidata or _digest("entity", smallest_mention_key)


def is_entity_key(text: str) -> bool:
    """Tell whether a text has the form of an entity's key; what has not is a name as it was read."""
    return _ENTITY_KEY.fullmatch(text) is not None


def claim_key(subject: str | None, predicate: str, object_: str, polarity: str) -> str:
    """Make a claim's key from its parts."""
    return _digest("claim", subject or "-", predicate, object_, polarity)


def decision_key(action: str, left: str, right: str = "") -> str:
    """Make a decision's key: the same decision taken twice is one."""
    return _digest("decision", action, left, right)


def normalise_name(name: str) -> str:
    """Fold a name for comparison: no case, accents or dots, single spaces.

    >>> normalise_name(" Volodymyr  Zelénskyy ")
    'volodymyr zelenskyy'
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'"))
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(letters.casefold().replace(".", "").split())


def ontology_folder() -> Path:
    """Find the folder of the ontology's files, in the installed package or in the checkout.

    Raises:
        OntologyError: neither place has it.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "ontology", package.parent.parent / "ontology"):
        if (folder / "lexicon.ttl").is_file():
            return folder
    raise OntologyError(f"{package}: no folder 'ontology' with lexicon.ttl found here or beside it, reinstall hearsay")


def _digest(*fields: str) -> str:
    # The unit separator can't stand in a key or span, so no two lists of fields run together.
    return hashlib.sha256("\x1f".join(fields).encode("utf-8", "surrogatepass")).hexdigest()[:KEY_DIGITS]


def _places(parts: tuple[Span, ...]) -> str:
    return "_".join([f"{part.start}-{part.end}" for part in parts])


@lru_cache(REMEMBERED)
def _slug(words: str) -> str:
    # Space and hyphen take different signs, so "set up" and "set-up" stay two names.
    joined = " ".join(words.split()).replace("-", "_").replace(" ", "-")
    return quote(joined.lower(), safe="-_")
