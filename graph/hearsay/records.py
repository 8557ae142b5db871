"""Frozen records that pass between the stages: no logic, no spaCy, no rdflib.

Positions count Unicode code points in `Article.text`; a `Span` is half-open: what is shown is
`text[span.start:span.end]`.
Records refer to one another inside an `Extraction` by index into its tuples.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "possible", "necessary", "intended", "conditional", "hypothetical", "future", "asked"]
Manner = Literal["direct", "indirect", "mixed", "belief", "intention"]
MentionKind = Literal["name", "nominal", "pronoun"]
Number = Literal["singular", "plural", ""]
Gender = Literal["female", "male", "neuter", ""]
EntityType = Literal["Person", "Organization", "Place", "Event", "Group", "Outlet", "AnonymousSource", "Thing"]


class Record(Struct, frozen=True, array_like=True, gc=False):
    """What all records are: as a `dataclass`, but made, compared, packed and unpacked several times as quickly.

    Records never refer to one another in a circle, so the collector of garbage needs not look at them.
    """


class Span(Record, frozen=True, order=True):
    """A stretch of an article's text, in code points, half-open."""

    start: int
    end: int


class Article(Record, frozen=True):
    """One news text; `key` is its content hash (hex), None stands for what is unknown."""

    key: str
    text: str
    source_file: str = ""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None  # ISO 8601 date or dateTime
    url: str | None = None
    language: str | None = None
    id: str | None = None  # the input's own identifier for it
    place: str = ""  # where it was read, for messages: path as given, and line, row, item or address in a file of many


class Mention(Record, frozen=True):
    """A phrase that refers to an entity, with what coreference and entity resolution need to know of it.

    `span` is the phrase as shown: determiner, adjectives, compound titles, name and of-phrase, without relative
    clauses, appositions and coordinated phrases. `head` is its head word (for "Russian President Vladimir Putin":
    "Putin", the whole name is in `name`).
    """

    span: Span
    text: str
    head: Span
    kind: MentionKind
    lemma: str  # of the head word, lower case; of a pronoun the pronoun itself
    type: EntityType = "Thing"  # a first guess, from names, lexicon and context
    name: str = ""  # the proper name inside, without titles: "Vladimir Putin"; empty where there is none
    number: Number = ""
    gender: Gender = ""
    person: int = 3
    sentence: int = 0  # index of the sentence in the article
    function: str = ""  # UD relation of the head word to its governor
    governor: str = ""  # lemma of that governor
    title: str = ""  # office or role before or beside the name, as written: "Kremlin spokesman", "US special envoy"
    nationality: str = ""  # demonym adjective in the phrase: "russian"
    definite: bool = False
    possessor: int | None = None  # mention that owns it: "his", "Trump's", "of Russia"
    same_as: int | None = None  # mention it stands in apposition or copula to (an identity by grammar)
    apart: int | None = None  # mention that does to it what its verb tells: "Kerry left without seeing him"
    members: tuple[int, ...] = ()  # mentions of a coordination that this one spans
    count: int | None = None  # "three officials" → 3
    anonymous: bool = False  # sources without a name: "three sources", "a senior official", "people familiar with …"
    close_to: int | None = None  # "sources close to the Kremlin" → mention of the Kremlin
    acts: bool = False  # stands where an actor stands (subject, agent, source, addressee), not a place
    paragraph: int = 0
    quoted: bool = False  # inside quotation marks
    preposition: str = ""  # that marks the phrase: "in", "according to"


class Argument(Record, frozen=True):
    """What fills a place of a statement or an attribution: an entity (`mention`), a `statement`, or else a literal.

    Both may be set in a subject that is a clause; `statement` wins in an object.
    """

    span: Span
    text: str
    mention: int | None = None
    statement: int | None = None
    implicit: bool = False  # an understood subject or a relative pronoun's antecedent; may lie outside the evidence
    parts: tuple[Span, ...] = ()  # where it is interrupted; `span` is then the hull

    @property
    def label(self) -> str:
        """The text without what interrupts it: of "her house and car" for the car "her car"."""
        start, end = self.span.start, self.span.end
        if not self.parts or end - start != len(self.text):  # what hides in the article is not in the text
            return self.text
        return " ".join(self.text[part.start - start : part.end - start] for part in self.parts)


class Predicate(Record, frozen=True):
    """The head of a statement: `lemma` carries particle, preposition or complement where they belong to the meaning."""

    span: Span
    text: str
    lemma: str
    relation: str | None = None  # local name in the lexicon: "demand"
    parts: tuple[Span, ...] = ()


class Role(Record, frozen=True):
    """A further participant or circumstance: from, to, in, with, for, as, time, place, condition, purpose, reason."""

    role: str
    filler: Argument


class TimeExpression(Record, frozen=True):
    """When it happens; `value` is EDTF (ISO 8601-2) or None where it can't be anchored."""

    span: Span
    text: str
    value: str | None


class Cue(Record, frozen=True):
    """The words that show the attribution: "told", "according to"; `relation` as in the lexicon if it is one."""

    span: Span
    text: str
    lemma: str
    relation: str | None = None


class Attribution(Record, frozen=True):
    """Who says it: `source` is None where only a cue shows it ("reportedly", "is said to")."""

    source: Argument | None
    cue: Cue | None
    content: Argument | None  # parts where it is interrupted
    manner: Manner
    addressee: Argument | None = None
    via: int | None = None  # the attribution next outwards
    time: TimeExpression | None = None  # when it was said: "Peskov said on Friday"
    # False: a stance towards its content ("dismissed the fears"), no source of the statements in it
    reports: bool = True


class Statement(Record, frozen=True):
    """One proposition found in one place of one article; one predicate, its evidence is the sentence or sentences."""

    predicate: Predicate
    subject: Argument | None
    object: Argument | None
    roles: tuple[Role, ...]
    polarity: Polarity
    modality: Modality
    evidence: Span
    time: TimeExpression | None = None
    attribution: int | None = None  # the innermost, index into Extraction.attributions
    confidence: float = 0.5


class Chain(Record, frozen=True):
    """One entity within one article: the mentions that refer to it (coreference), in the order of the text.

    `names` are the distinct proper names, most complete first; a chain without one never leaves its article.
    """

    mentions: tuple[int, ...]
    type: EntityType
    names: tuple[str, ...] = ()
    gender: Gender = ""
    number: Number = ""
    titles: tuple[str, ...] = ()  # offices and roles read beside its names
    anonymous: bool = False


class Extraction(Record, frozen=True):
    """All that was found in one article, in the order of the text; `chains` partition the mentions once resolved."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    chains: tuple[Chain, ...] = ()


class Entity(Record, frozen=True):
    """A person, organization, place, group, event or thing across articles; `key` makes its IRI."""

    key: str
    label: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    metonym_of: str | None = None  # key of the government that this place or seat stands for
    count: int | None = None  # anonymous sources
    source_role: str | None = None
    nationality: str | None = None  # key of an entity
    close_to: str | None = None  # key of an entity
    offices: tuple[Office, ...] = ()


class Office(Record, frozen=True):
    """A title that an article gives a person: "Kremlin spokesman", with where it was read."""

    title: str
    article: str  # key
    published: str | None = None


class Decision(Record, frozen=True):
    """A judgement on who is who, by rule or by a person, with its reason; a person's is replayed at every build."""

    action: Literal["merge", "split", "reject", "restore"]
    left: str
    right: str = ""
    reason: str = ""
    by: Literal["rule", "person"] = "rule"
    score: float = 1.0


class Claim(Record, frozen=True):
    """What statements of several articles say in common; members are (article key, statement index)."""

    key: str
    subject: str | None  # entity key or claim key
    predicate: str  # relation or lemma
    object: str  # entity key, claim key or normalised literal
    polarity: Polarity
    members: tuple[tuple[str, int], ...]
    outlets: tuple[str, ...] = ()  # entity keys
    origins: tuple[str, ...] = ()  # entity keys or article keys
    contradicts: tuple[str, ...] = ()  # claim keys
    first_seen: str | None = None
    last_seen: str | None = None
    object_kind: Literal["entity", "claim", "literal", "none"] = "literal"
    label: str = ""
    subject_kind: Literal["entity", "claim"] = "entity"
    circular: tuple[str, ...] = ()  # entity keys of outlets that cite one another for it in a circle


class Change(Record, frozen=True):
    """How a speaker's later statement stands to an earlier one; both are (article key, statement index)."""

    later: tuple[str, int]
    earlier: tuple[str, int]
    kind: Literal["reaffirms", "softens", "reverses"]
    speaker: str  # entity key
    later_key: str = ""  # of the statement
    earlier_key: str = ""


class Resolution(Record, frozen=True):
    """Who is who and what is the same, over many articles; all mappings are total for what they cover and read-only."""

    entities: dict[str, Entity] = field(default_factory=dict)  # by key
    chains: dict[tuple[str, int], str] = field(default_factory=dict)  # (article key, chain index) → entity key
    outlets: dict[str, str] = field(default_factory=dict)  # article key → entity key
    claims: dict[str, Claim] = field(default_factory=dict)  # by key
    expresses: dict[tuple[str, int], str] = field(default_factory=dict)  # (article key, statement index) → claim key
    origins: dict[tuple[str, int], str] = field(
        default_factory=dict
    )  # (article key, statement index) → entity or article key
    contradictions: tuple[tuple[tuple[str, int], tuple[str, int]], ...] = ()  # pairs of statements
    denials: dict[tuple[str, int], tuple[int, ...]] = field(
        default_factory=dict
    )  # (article key, index of the statement that denies) → indexes of those that it denies
    decisions: tuple[Decision, ...] = ()
    changes: tuple[Change, ...] = ()  # of position, over time
    copies: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # article key → keys of near-identical articles, sorted
    nationalities: dict[str, str] = field(default_factory=dict)  # "russian" → entity key of the country
