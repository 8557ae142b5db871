"""Which findings of the rules are attributions though the model has none there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hearsay.extract.cues.findings import Finding
from hearsay.extract.cues.quoting import is_quoted_aside
from hearsay.extract.cues.said import is_sought, says_that
from hearsay.extract.cues.speakers import is_source
from hearsay.extract.cues.yetunsaid import is_meant_to_be_said
from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.parses import QUESTIONS
from hearsay.extract.grammar.passages import embedding_at, is_reduced
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_finite
from hearsay.lexicon import Cue, Lexicon

_THINGS = frozenset({"it", "this", "that", "which"})
_PLAIN = frozenset({"saying", "thinking"})
_OWN_VOICE = frozenset({"i", "my", "we", "our", "you", "your", "one", "who", "what", "anyone", "nobody"})


def is_whole(tree: Tree, lexicon: Lexicon, finding: Finding, quoted: Sequence[bool]) -> bool:
    """Tell whether a finding that the model does not share is one: no quoted "I think", no bare "replied"."""
    verb = finding.word
    if finding.source is not None and not _can_speak(tree, lexicon, finding):
        return False
    if finding.entry.quote_only and not (says_that(tree, verb) or _is_quoted(finding, quoted)):
        return False
    if tree.marker(verb, "mark") == "to" and not is_quoted_aside(tree, verb):
        embedding = embedding_at(tree, tree.head[verb], lexicon)
        passes = embedding is not None and embedding.passes
        above = tree.head[verb]
        heard = tree.lemma[above] in lexicon.words("overhearing") and tree.has(above, "aux:pass")  # "was heard to say"
        passes = passes or heard or tree.lemma[above] in lexicon.words("causing")
        told = finding.entry.kind == "saying" and tree.has(verb, "ccomp")
        passes = passes or (told and is_meant_to_be_said(tree, lexicon, verb))
        if tree.dep[verb] != "xcomp" or not passes:
            return False
    if finding.entry.kind in ("thinking", "wanting") and tree.pos[verb] == "VERB":
        inserted = finding.unsaid and min(finding.contents).end <= verb  # "the mill, it is believed, was sold"
        return inserted or _has_clause(tree, verb, *finding.contents) or _is_thought_of(tree, lexicon, verb)
    return True


def _is_quoted(finding: Finding, quoted: Sequence[bool]) -> bool:
    """Tell whether some of what is said stands in quotation marks."""
    return any(quoted[i] for piece in finding.contents for i in range(*piece))


def _can_speak(tree: Tree, lexicon: Lexicon, finding: Finding) -> bool:
    """Tell whether a source is someone or a document, not who speaks already ("I"), nor the "it" of "it suggests"."""
    word = finding.source
    if finding.entry.kind == "charging":
        return True
    if (
        word is None
        or (tree.pos[word] == "NOUN" and tree.lemma[word] in DATES)  # "time will tell"
        or (tree.word[word] in _OWN_VOICE and not tree.has(word, "nmod"))
        or (tree.word[word] in _THINGS and _needs_someone(lexicon, finding.entry))
    ):
        return False
    relation = lexicon.relations.get(finding.entry.relation or "")
    if tree.lemma[finding.word] in lexicon.words("putting"):
        return True
    plain = finding.entry.kind in _PLAIN and (relation is None or relation.embeds is None)
    if plain and (finding.outer is not None or any(is_finite(tree, told) for told in tree.all(finding.word, "ccomp"))):
        return True  # whatever has a clause for what it says or thinks is someone
    holder = tree.dep[word] == "nmod:poss" or word == finding.word
    if finding.entry.kind == "showing" or (finding.entry.pos == "ADP" and holder):
        return True  # whoever has a view is someone
    return is_source(tree, lexicon, word) or tree.pos[word] in ("PRON", "ADJ", "NUM")


def _needs_someone(lexicon: Lexicon, entry: Cue) -> bool:
    """Tell whether "it" is no source of a cue: "it suggests", "it would encourage them to go", not "it knows"."""
    return entry.kind == "showing" or (entry.kind == "saying" and is_sought(lexicon, entry))


def _has_clause(tree: Tree, verb: int, *contents: Piece) -> bool:
    """Tell whether what is thought or wished is a clause with a subject of its own, and no question."""
    if any(tree.tag[piece.start] in QUESTIONS or tree.word[piece.start] in ("whether", "if") for piece in contents):
        return False
    if any(tree.word[piece.start] == "that" for piece in contents):
        return True
    return tree.has(verb, "ccomp", "parataxis") or (tree.has(verb, "obj") and tree.has(verb, "xcomp")) or not contents


def _is_thought_of(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone is taken to do or be something: "is believed to be ill", not "is expected to go"."""
    embedding = embedding_at(tree, verb, lexicon)
    open_ = embedding is not None and embedding.modality is not None
    return (is_reduced(tree, verb) or (tree.has(verb, "nsubj:pass") and tree.has(verb, "xcomp"))) and not open_


def repeats_speaker(
    tree: Tree,
    lexicon: Lexicon,
    finding: Finding,
    said: Sequence[tuple[Piece, int | None]],
    quoted: Sequence[bool],
    differ: Callable[[int, int], bool],
) -> bool:
    """Tell whether a thought, wish, charge or order in another's words is the speaker's own: "she said she hoped …"."""
    word, source = finding.word, finding.source
    if source is None or not (finding.entry.kind == "charging" or is_sought(lexicon, finding.entry)):
        return False
    around = [(p, who) for p, who in said if p.holds(word) and p not in finding.contents]
    if not around or tree.pos[source] != "PRON" or quoted[word]:
        return False
    speaker = min(around, key=lambda found: found[0].end - found[0].start)[1]
    return speaker is None or not differ(source, speaker)
