"""Verbs of the lexicon's cues -> findings: "X said that …", "it is said that …", "citing X", "heard from X"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.cues.findings import Finding, deeds_charged, matrix_around
from hearsay.extract.cues.quoting import is_as_quoted, is_quoted_aside, is_quoting, leant_on, quoting_over, words_quoted
from hearsay.extract.cues.said import (
    CLAUSES,
    addressee_of,
    clause_around,
    clauses_under,
    contents_of,
    is_as_told,
    meaning_of,
    pieces_around,
)
from hearsay.extract.cues.speakers import DOERS, agent_of, is_source, stretch, subject_of
from hearsay.extract.grammar.cuewords import cue_piece, entry_of
from hearsay.extract.grammar.passages import is_directed
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.purposes import is_brought_about
from hearsay.extract.grammar.syntax import NOMINALS, Tree, subtree
from hearsay.lexicon import Cue, Lexicon

_OPEN = frozenset({"saying", "showing"})


def find_by_verb(tree: Tree, lexicon: Lexicon, verb: int) -> Iterator[Finding]:
    """Read "X said that …", "…, said X", by the verb's kind and voice."""
    entry = entry_of(tree, lexicon, verb)
    if entry is None or tree.dep[verb] in ("amod", "compound", "case", "fixed"):
        return
    participle = (tree.tag[verb] == "VBN" and tree.dep[verb] == "advcl") or (
        tree.tag[verb] in ("VBN", "VBD") and tree.dep[verb] == "acl"
    )
    participle = participle and not tree.is_perfect(verb)  # "as Ito has said"
    passive = participle or tree.has(verb, "aux:pass", "nsubj:pass", "obl:agent")
    if entry.kind == "citing":
        yield from _citing(tree, lexicon, entry, verb, passive=passive)
        return
    piece = cue_piece(tree, verb)
    if entry.lemma in lexicon.words("hearing"):
        yield from _hearing(tree, lexicon, entry, verb)
        return
    if entry.kind == "saying" and (quoting := quoting_over(tree, lexicon, verb)) is not None:
        contents = contents_of(tree, lexicon, entry, verb) or words_quoted(tree, quoting)
        told = addressee_of(tree, lexicon, entry, verb)
        yield Finding(verb, piece, entry, quoting.quoted, contents, told, outer=quoting.verb)
        return
    if tree.lemma[verb] == "learn":
        yield from _learned(tree, lexicon, verb, piece)
    if passive:
        yield from _passive(tree, lexicon, entry, verb, piece)
        return
    contents = contents_of(tree, lexicon, entry, verb) or _around_told(tree, lexicon, verb)
    source = _inverted(tree, lexicon, entry, verb)
    if source is None:
        source = subject_of(tree, verb)
    bare = source is not None and entry.kind == "saying"  # quoted words may stand beside it
    if bare or (contents and (source is not None or entry.kind in _OPEN)):
        yield Finding(verb, piece, entry, source, contents, addressee_of(tree, lexicon, entry, verb))


def find_put(tree: Tree, lexicon: Lexicon, verb: int) -> Iterator[Finding]:
    """Read "as X put it" of who says the rest in these words, no "as X put it there"."""
    source, thing, entry = tree.child(verb, "nsubj"), tree.child(verb, "obj"), lexicon.cue_of("say")
    if source is None or thing is None or entry is None or tree.word[thing] != "it" or tree.has(verb, "obl", "xcomp"):
        return
    contents = clause_around(tree, verb, inserted=True)
    if contents and tree.dep[verb] == "advcl" and tree.marker(verb, "mark") == "as":
        yield Finding(verb, Piece(verb, thing + 1), entry, source, contents)


def _learned(tree: Tree, lexicon: Lexicon, verb: int, piece: Piece) -> Iterator[Finding]:
    """Read "as X has learned" of the outlet that reports the rest, no "as X learned the hard way"."""
    source, entry = tree.child(verb, "nsubj"), lexicon.cue_of("say")
    aside = tree.dep[verb] == "advcl" and tree.marker(verb, "mark") == "as" and tree.is_perfect(verb)
    if source is None or entry is None or not aside or tree.has(verb, "obj", "ccomp", "xcomp", "obl"):
        return
    if tree.pos[source] == "PROPN" and (contents := clause_around(tree, verb, inserted=True)):
        yield Finding(verb, piece, entry, source, contents)


def _inverted(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> int | None:
    """Find the subject of "…, said people who …, …" or "Said Ito: …" where the parser takes it for an object."""
    if entry.kind != "saying" or "object" in entry.addressee or tree.has(verb, *DOERS):
        return None
    after = next((child for child in tree.all(verb, "iobj", "obj") if child > verb), None)
    if after is None or not is_source(tree, lexicon, after):
        return None
    opens = verb == tree.sentence_start(verb) and tree.tag[verb] in ("VBD", "VBZ")
    if opens and tree.word[subtree(tree, after)[-1] + 1 :][:1] == [":"]:
        return after
    beside = tree.dep[verb] in ("parataxis", "advcl") and verb > 0 and tree.pos[verb - 1] == "PUNCT"
    return after if beside and not tree.has(verb, *CLAUSES) else None


def _passive(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int, piece: Piece) -> Iterator[Finding]:
    """Read "it was announced by X that …" and, where no one is named, "is said to …", "it is thought that …"."""
    agent = agent_of(tree, verb)
    agent = _told_in(tree, lexicon, verb) if agent is None else agent
    clauses = [*tree.all(verb, *CLAUSES, "csubj:pass"), *_told_to_be(tree, verb)]
    reported = tree.lemma[verb] in lexicon.passive_reports or entry.kind == "hearsay"
    reported = reported or (is_directed(tree, lexicon, verb) and not is_brought_about(tree, lexicon, verb))
    if (agent is None and not reported) or not clauses:
        clauses = deeds_charged(tree, lexicon, entry, verb)
    contents = tuple(stretch(tree, subtree(tree, child)) for child in clauses)
    if not contents and is_as_told(tree, entry, verb):
        agent = next((child for child in tree.all(verb, "obl") if tree.marker(child) == "in"), agent)
        contents = clause_around(tree, verb, inserted=agent is not None)
    if not contents and reported:
        contents = _around_report(tree, verb)
    if contents:
        told = addressee_of(tree, lexicon, entry, verb)
        yield Finding(verb, piece, entry, agent, contents, told, unsaid=agent is None)


def _told_in(tree: Tree, lexicon: Lexicon, verb: int) -> int | None:
    """Find the text in which it is said, where nobody else is named: "it was said | in a statement that it fell"."""
    subject = tree.child(verb, "nsubj:pass", "expl")
    if subject is None or tree.word[subject] != "it":
        return None
    nouns = (word for word in tree.all(verb, "obl") if tree.marker(word) == "in" and tree.pos[word] == "NOUN")
    known = ((word, lexicon.noun_of(tree.lemma[word])) for word in nouns)
    return next((word for word, noun in known if noun is not None and (noun.document or noun.utterance)), None)


def _told_to_be(tree: Tree, verb: int) -> list[int]:
    """List what someone is said to do, not what he is told of: "is said to sing", no "was shown how to sing"."""
    return [clause for clause in tree.all(verb, "xcomp") if all(tree.tag[c] != "WRB" for c in tree.children[clause])]


def _around_report(tree: Tree, verb: int) -> tuple[Piece, ...]:
    """Span what stands around an inserted report: "the mill, it is believed, fell", "nurses left, jurors were told"."""
    subject, clause, own = tree.child(verb, "nsubj:pass", "expl"), tree.head[verb], subtree(tree, verb)
    if subject is None or clause == verb or tree.has(verb, "mark", *CLAUSES):
        return ()
    opening = next((word for word in subtree(tree, subject) if tree.pos[word] != "PUNCT"), subject)
    if tree.pos[opening - 1] != "PUNCT" or (tree.dep[verb] != "parataxis" and tree.word[subject] != "it"):
        return ()
    while tree.pos[clause] in NOMINALS and tree.head[clause] != clause and not tree.has(clause, "cop"):
        clause = tree.head[clause]
    return pieces_around(tree, [i for i in subtree(tree, clause) if i not in own], own)


def _around_told(tree: Tree, lexicon: Lexicon, verb: int) -> tuple[Piece, ...]:
    """Span what stands around whom others report to have said it: "he was ill, Ito is said | to have said"."""
    report = tree.head[verb]
    reported = tree.lemma[report] in lexicon.passive_reports or tree.lemma[report] in lexicon.words("overhearing")
    if tree.dep[verb] != "xcomp" or not reported or not tree.has(report, "aux:pass"):
        return ()
    if tree.dep[report] == "advcl" and tree.marker(report, "mark") == "as":
        return clause_around(tree, report, inserted=True)
    return _around_report(tree, report) or clauses_under(tree, report)


def _citing(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int, *, passive: bool) -> Iterator[Finding]:
    """Read "citing X", "X quoted by Y", "Y quotes X": X is the inner source, Y the outer one."""
    if passive:
        outer = agent_of(tree, verb)
        if outer is not None and (is_as_quoted(tree, verb) or tree.dep[verb] in ("acl", "acl:relcl")):
            yield Finding(verb, cue_piece(tree, verb), entry, outer, ())
        return
    inner = tree.child(verb, "obj", "iobj") or leant_on(tree, lexicon, verb)
    if inner is not None and is_source(tree, lexicon, inner) and not is_quoting(tree, lexicon, verb):
        meant = meaning_of(tree, inner)
        clauses = tree.all(verb, *CLAUSES) or ([] if meant is None else [meant])
        contents = tuple(stretch(tree, subtree(tree, child)) for child in clauses)
        if not contents and tree.has(verb, *DOERS):
            contents = clause_around(tree, verb)
        if not contents and is_quoted_aside(tree, verb):
            above = tree.head[tree.head[verb]] if tree.dep[verb] == "acl" else tree.head[verb]
            contents = matrix_around(tree, above, set(subtree(tree, verb)))
        yield Finding(verb, cue_piece(tree, verb), entry, inner, contents, outer=tree.head[verb])


def _hearing(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> Iterator[Finding]:
    """Read "Y heard from X that …" and "…, Y heard from X": X says it, to Y."""
    preposition = entry.lemma.rpartition(" ")[2]
    source = next((child for child in tree.all(verb, "obl") if tree.marker(child) == preposition), None)
    contents = tuple(piece for piece in clauses_under(tree, verb) if piece.start > verb) or _around_hearing(tree, verb)
    if source is not None and is_source(tree, lexicon, source) and contents:
        yield Finding(verb, cue_piece(tree, verb), entry, source, contents, subject_of(tree, verb))


def _around_hearing(tree: Tree, verb: int) -> tuple[Piece, ...]:
    """Span what stands before or around who heard it: "the mill is sold, Y heard from X", "as Y heard from X, …"."""
    aside = tree.dep[verb] == "advcl" and tree.marker(verb, "mark") == "as"
    return clauses_under(tree, verb) or clause_around(tree, verb, inserted=aside)
