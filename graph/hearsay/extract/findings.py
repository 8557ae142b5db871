"""Parsed text and the lexicon's cues -> findings: who says what, as words and pieces, by the rules of syntax alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from hearsay.extract.contents import is_undoubted
from hearsay.extract.cuewords import cue_piece, entry_of, preposition_at
from hearsay.extract.judging import judged
from hearsay.extract.negation import is_denied
from hearsay.extract.nouns import can_act, is_scarce
from hearsay.extract.parses import QUESTIONS, SUBJECTS, VERBS
from hearsay.extract.passages import IMPERSONAL, is_directed
from hearsay.extract.pieces import Piece
from hearsay.extract.purposes import is_brought_about
from hearsay.extract.quoting import is_quoting, quoting_over, words_quoted
from hearsay.extract.said import (
    CLAUSES,
    addressee_of,
    clause_around,
    clauses_under,
    contents_of,
    framed,
    is_as_told,
    meaning_of,
    pieces_around,
)
from hearsay.extract.speakers import DOERS, agent_of, is_source, owner_of, source_piece, stretch, subject_of
from hearsay.extract.syntax import NOMINALS, Tree, first_conjunct, subtree
from hearsay.extract.verbforms import is_finite, is_gerund
from hearsay.lexicon import Cue, Lexicon

_OPINIONS = frozenset({"saying", "thinking"})
_THOUGHTS = frozenset({"thinking"})  # who writes "the explanation is that" explains; "the theory is that" is others'
_OPEN = frozenset({"saying", "showing"})
_CHARGING = frozenset({"saying", "charging"})
_BY_NO_ONE = frozenset({"charging", "hearsay"})  # who says it may be untold
_CONTRASTING = frozenset({"although", "though"})
_KNOWING = frozenset({"know"})  # what someone is aware of is so, whoever tells it


class Finding(Struct, frozen=True, gc=False):
    """An attribution by rule: `word` heads its cue, `outer` the cue that reports this one, if it says so."""

    word: int
    cue: Piece
    entry: Cue
    source: int | None = None
    contents: tuple[Piece, ...] = ()
    addressee: int | None = None
    outer: int | None = None
    unsaid: bool = False  # a passive that names no one: "is said to be"


def find_cues(tree: Tree, lexicon: Lexicon) -> list[Finding]:
    """Find all attributions that the lexicon's verbs, nouns, prepositions and adverbs show, in order."""
    found: list[Finding] = []
    prepositions = lexicon.prepositions
    for index, (pos, lemma, word) in enumerate(zip(tree.pos, tree.lemma, tree.word, strict=True)):
        if pos in VERBS:
            found += _verb(tree, lexicon, index) if lexicon.may_cue(lemma) else ()
        elif pos == "NOUN":
            found += _noun(tree, lexicon, entry, index) if (entry := lexicon.cue_of(lemma, pos)) else ()
            found += _view(tree, lexicon, index) if tree.has(index, "nmod:poss") and tree.has(index, "case") else ()
        elif pos == "ADJ":
            found += _adjective(tree, lexicon, entry, index) if (entry := lexicon.cue_of(lemma, pos)) else ()
            found += _spelt_out(tree, lexicon, index) if lemma in lexicon.words("plain") else ()
        elif pos == "ADV":
            found += _adverb(tree, entry, index) if (entry := lexicon.cue_of(lemma, pos)) else ()
        if word in prepositions:
            found += _preposition(tree, lexicon, index)
    return sorted({finding.word: finding for finding in reversed(found)}.values(), key=lambda finding: finding.word)


def _verb(tree: Tree, lexicon: Lexicon, verb: int) -> Iterator[Finding]:
    """Read "X said that …", "…, said X", by the verb's kind and voice."""
    entry = entry_of(tree, lexicon, verb)
    if entry is None or tree.dep[verb] in ("amod", "compound", "case", "fixed"):
        return
    participle = (tree.tag[verb] == "VBN" and tree.dep[verb] == "advcl") or (
        tree.tag[verb] in ("VBN", "VBD") and tree.dep[verb] == "acl"
    )
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
    if passive:
        yield from _passive(tree, lexicon, entry, verb, piece)
        return
    contents = contents_of(tree, lexicon, entry, verb)
    source = _inverted(tree, lexicon, entry, verb)
    if source is None:
        source = subject_of(tree, verb)
    bare = source is not None and entry.kind == "saying"  # quoted words may stand beside it
    if bare or (contents and (source is not None or entry.kind in _OPEN)):
        yield Finding(verb, piece, entry, source, contents, addressee_of(tree, lexicon, entry, verb))


def _inverted(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> int | None:
    """Find the subject of "…, said people who …, …" or "Said Ito: …" where the parser takes it for an object."""
    if entry.kind != "saying" or "object" in entry.addressee or tree.has(verb, *DOERS):
        return None
    after = next((child for child in tree.all(verb, "iobj", "obj") if child > verb), None)
    if after is None or not is_source(tree, lexicon, after):
        return None
    opens = verb == tree.sentences[tree.sentence[verb]][0] and tree.tag[verb] in ("VBD", "VBZ")
    if opens and tree.word[subtree(tree, after)[-1] + 1 :][:1] == [":"]:
        return after
    beside = tree.dep[verb] in ("parataxis", "advcl") and verb > 0 and tree.pos[verb - 1] == "PUNCT"
    return after if beside and not tree.has(verb, *CLAUSES) else None


def _passive(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int, piece: Piece) -> Iterator[Finding]:
    """Read "it was announced by X that …" and, where no one is named, "is said to …", "it is thought that …"."""
    agent = agent_of(tree, verb)
    clauses = [*tree.all(verb, *CLAUSES, "csubj:pass"), *_told_to_be(tree, verb)]
    reported = tree.lemma[verb] in lexicon.words("passive-reports") or entry.kind == "hearsay"
    reported = reported or (is_directed(tree, lexicon, verb) and not is_brought_about(tree, lexicon, verb))
    if (agent is None and not reported) or not clauses:
        clauses = _deeds(tree, lexicon, entry, verb)
    contents = tuple(stretch(tree, subtree(tree, child)) for child in clauses)
    if not contents and is_as_told(tree, entry, verb):
        agent = next((child for child in tree.all(verb, "obl") if tree.marker(child) == "in"), agent)
        contents = clause_around(tree, verb, inserted=agent is not None)
    if not contents and reported:
        contents = _around_report(tree, verb)
    if contents:
        told = addressee_of(tree, lexicon, entry, verb)
        yield Finding(verb, piece, entry, agent, contents, told, unsaid=agent is None)


def _told_to_be(tree: Tree, verb: int) -> list[int]:
    """List what someone is said to do, not what he is told of: "is said to sing", no "was shown how to sing"."""
    return [clause for clause in tree.all(verb, "xcomp") if all(tree.tag[c] != "WRB" for c in tree.children[clause])]


def _around_report(tree: Tree, verb: int) -> tuple[Piece, ...]:
    """Span what stands around an inserted report: "the mill, it is believed, fell", "nurses left, jurors were told"."""
    subject, clause, own = tree.child(verb, "nsubj:pass", "expl"), tree.head[verb], subtree(tree, verb)
    if subject is None or clause == verb or tree.has(verb, "mark", *CLAUSES):
        return ()
    if tree.pos[subtree(tree, subject)[0] - 1] != "PUNCT" or (
        tree.dep[verb] != "parataxis" and tree.word[subject] != "it"
    ):
        return ()
    while tree.pos[clause] in NOMINALS and tree.head[clause] != clause and not tree.has(clause, "cop"):
        clause = tree.head[clause]
    return pieces_around(tree, [i for i in subtree(tree, clause) if i not in own], own)


def _deeds(tree: Tree, lexicon: Lexicon, entry: Cue, word: int) -> list[int]:
    """Find what someone is said to have done: "accused of lying", "charges of lying", not "criticized for lying"."""
    if entry.kind not in _CHARGING or entry.relation in lexicon.words("stances"):
        return []
    return [child for child in framed(tree, entry, word) if is_gerund(tree, child)]


def _citing(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int, *, passive: bool) -> Iterator[Finding]:
    """Read "citing X", "X quoted by Y", "Y quotes X": X is the inner source, Y the outer one."""
    if passive:
        outer = agent_of(tree, verb)
        if outer is not None and tree.dep[verb] in ("acl", "acl:relcl"):
            yield Finding(verb, cue_piece(tree, verb), entry, outer, ())
        return
    inner = tree.child(verb, "obj")
    if inner is not None and is_source(tree, lexicon, inner) and not is_quoting(tree, lexicon, verb):
        meant = meaning_of(tree, inner)
        clauses = tree.all(verb, *CLAUSES) or ([] if meant is None else [meant])
        contents = tuple(stretch(tree, subtree(tree, child)) for child in clauses)
        if not contents and tree.has(verb, *DOERS):
            contents = clause_around(tree, verb)
        yield Finding(verb, cue_piece(tree, verb), entry, inner, contents, outer=tree.head[verb])


def _hearing(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> Iterator[Finding]:
    """Read "heard from X that …": X says it."""
    preposition = entry.lemma.rpartition(" ")[2]
    source = next((child for child in tree.all(verb, "obl") if tree.marker(child) == preposition), None)
    contents = tuple(piece for piece in clauses_under(tree, verb) if piece.start > verb)
    if source is not None and is_source(tree, lexicon, source) and contents:
        yield Finding(verb, cue_piece(tree, verb), entry, source, contents)


def _preposition(tree: Tree, lexicon: Lexicon, index: int) -> Iterator[Finding]:
    """Read "according to X", found by its words: parsers differ on what hangs on what in it."""
    entry, after = preposition_at(tree, lexicon, index)
    if entry is None or after >= len(tree):
        return
    source = _phrase_head(tree, after)
    clause = tree.head[source]
    if index <= clause < after:
        clause = tree.head[index]
    if tree.pos[source] not in NOMINALS or clause == source:
        return
    if entry.lemma == "per" and not _is_cited(tree, lexicon, index, source):
        return  # "ten euros per person"
    own = set(range(index, after)) | set(range(*source_piece(tree, source, index)))
    own.update(word for told in tree.all(source, "acl:relcl") for word in subtree(tree, told))
    if pieces := _matrix_around(tree, clause, own):
        yield Finding(index, Piece(index, after), entry, source, pieces)


def _is_cited(tree: Tree, lexicon: Lexicon, index: int, source: int) -> bool:
    """Tell whether "per" comes before a source: "per Reuters", "it sank, per two officials"."""
    if tree.pos[source] == "PROPN":
        return True
    apart = index == tree.sentences[tree.sentence[index]][0] or tree.word[index - 1] == ","
    several = tree.tag[source] == "NNS" or tree.has(source, "det", "nmod:poss")
    return apart and several and is_source(tree, lexicon, source)


def _view(tree: Tree, lexicon: Lexicon, noun: int) -> Iterator[Finding]:
    """Read "in X's view, …" as "in the view of X"."""
    entry = lexicon.cue_of(f"{tree.marker(noun)} the {tree.word[noun]} of", "ADP")
    owner = owner_of(tree, noun)
    if entry is None or owner is None or tree.head[noun] == noun or tree.word[noun + 1 : noun + 2] != [","]:
        return
    if pieces := _matrix_around(tree, tree.head[noun], set(subtree(tree, noun))):
        yield Finding(noun, Piece(noun, noun + 1), entry, owner, pieces)


def _matrix_around(tree: Tree, clause: int, own: Collection[int]) -> tuple[Piece, ...]:
    """Span what a whole sentence says around the words that tell only who says it."""
    words = [i for i in subtree(tree, _matrix(tree, clause)) if i not in own and tree.dep[i] != "mark"]
    return pieces_around(tree, words, own)


def _phrase_head(tree: Tree, first: int) -> int:
    """Climb from the first word of a noun phrase to its head."""
    word = first
    while first < tree.head[word] <= first + 12 and tree.head[word] != word and tree.pos[tree.head[word]] in NOMINALS:
        word = tree.head[word]
    return word


def _matrix(tree: Tree, clause: int) -> int:
    """Climb from a coordinated clause to the first of its sentence; what is said "according to" covers them all."""
    while tree.dep[clause] in ("conj", "nmod", "obl", "obj") and tree.head[clause] != clause:
        clause = tree.head[clause]
    return clause


def _adverb(tree: Tree, entry: Cue, index: int) -> Iterator[Finding]:
    """Read "allegedly", which marks what it stands in as said by no one named: all of "reportedly met and left"."""
    clause = tree.head[index]
    if clause == index:
        return
    second = [child for child in tree.all(clause, "conj") if child > index and tree.pos[child] == tree.pos[clause]]
    alike = [child for child in second if not tree.has(child, *DOERS, "nsubj:pass")]
    shared = [i for child in alike for i in subtree(tree, child)]
    own = subtree(tree, clause, dropped=frozenset({"conj", "parataxis", "mark"}))
    contrasts = [child for child in tree.all(clause, "advcl") if tree.marker(child, "mark") in _CONTRASTING]
    beside = {index, *(i for child in contrasts for i in subtree(tree, child))}
    words = sorted(i for i in (*own, *shared) if i not in beside)
    pieces = pieces_around(tree, words, {index})
    if pieces:
        yield Finding(index, Piece(index, index + 1), entry, None, pieces)


def _adjective(tree: Tree, lexicon: Lexicon, entry: Cue, index: int) -> Iterator[Finding]:
    """Read "is convinced that …", "is sure he won": of whom a clause beside an adjective tells the thoughts."""
    copula, source = tree.child(index, "cop"), subject_of(tree, index) if tree.has(index, *DOERS) else None
    clauses = [child for child in tree.all(index, *CLAUSES) if is_finite(tree, child) and not _asks(tree, child)]
    if entry.kind == "hearsay" or entry.relation in _KNOWING or copula is None or source is None or not clauses:
        return
    if tree.word[source] in IMPERSONAL or is_denied(tree, lexicon, index):
        return  # "it is certain that he won", "she is not sure that he won"
    contents = tuple(stretch(tree, subtree(tree, clause)) for clause in clauses)
    yield Finding(index, Piece(copula, index + 1), entry, source, contents)


def _spelt_out(tree: Tree, lexicon: Lexicon, index: int) -> Iterator[Finding]:
    """Read "Ito was blunt: the plan had failed": what stands after the colon is hers."""
    copula, source, entry = tree.child(index, "cop"), tree.child(index, "nsubj"), lexicon.cue_of("say")
    content = _after_colon(tree, index)
    if content and copula is not None and source is not None and entry and can_act(tree, lexicon, source):
        yield Finding(index, Piece(copula, index + 1), entry, source, (stretch(tree, content),))


def _after_colon(tree: Tree, index: int) -> list[int]:
    """List the words of the clause that a colon parts from a word before it."""
    after = (child for child in tree.all(index, *CLAUSES, "parataxis") if child > index)
    spelt = next((words for child in after if tree.word[(words := subtree(tree, child))[0]] == ":"), None)
    return spelt[1:] if spelt else []


def _asks(tree: Tree, clause: int) -> bool:
    """Tell whether a clause is what someone does not know, not what he thinks: "sure whether he won"."""
    marks = (tree.word[mark] for mark in tree.all(clause, "mark"))
    return any(mark != "that" for mark in marks) or any(
        tree.tag[word] in QUESTIONS for word in subtree(tree, clause)[:2]
    )


def _noun(tree: Tree, lexicon: Lexicon, entry: Cue, index: int) -> Iterator[Finding]:
    """Read "his warning that …", "her view is that …", "a Reuters report that …", and rumors of no one."""
    content = _meaning(tree, lexicon, entry, index)
    deeds = [] if content else _deeds(tree, lexicon, entry, index)
    content = content or [word for deed in deeds for word in subtree(tree, deed)]
    if not content or (tree.lemma[index] in lexicon.words("falsity") and _is_judgement(tree, index)):
        return  # who says "it is a myth that A" denies A
    named = next((child for child in tree.all(index, "compound") if tree.pos[child] == "PROPN"), None)
    sources = (owner_of(tree, index), named, _holder(tree, lexicon, index), _voice(tree, lexicon, index))
    source = next((found for found in sources if found is not None), None)
    known = source is not None or bool(deeds) or entry.kind in _BY_NO_ONE
    opinions = _THOUGHTS if tree.dep[index] == "nsubj:outer" else _OPINIONS
    if known or (entry.kind in opinions and not _is_reported(tree, lexicon, index)):
        unsaid = named is not None or source is None  # whoever the model takes for the source only tells of it
        yield Finding(index, Piece(index, index + 1), entry, source, (stretch(tree, content),), unsaid=unsaid)


def _is_judgement(tree: Tree, noun: int) -> bool:
    """Tell whether a noun says what something is: "it is a myth", "called it a myth"."""
    return tree.has(noun, "cop") or tree.dep[noun] == "xcomp"


def _meaning(tree: Tree, lexicon: Lexicon, entry: Cue, noun: int) -> list[int]:
    """List the words of the clause that says what a noun means.

    "Claims that he won", "the claim is that he won", "the claim was clear: he won".
    """
    under = ("acl", "ccomp", "csubj") if entry.kind == "hearsay" else ("acl", "ccomp")  # "it is a rumor that …"
    clause = next((child for child in tree.all(noun, *under) if _is_content(tree, lexicon, entry, child)), None)
    if clause is not None:
        return subtree(tree, clause)
    clause = tree.head[noun]
    if tree.dep[noun] == "nsubj" and tree.lemma[clause] in lexicon.words("plain"):
        return _after_colon(tree, clause)
    mark = tree.child(clause, "mark") if tree.dep[noun] == "nsubj:outer" else None
    if mark is None or mark < noun or tree.word[mark] != "that":
        return []
    return [word for word in subtree(tree, clause, dropped=frozenset({"parataxis"})) if word >= mark]


def _is_content(tree: Tree, lexicon: Lexicon, entry: Cue, clause: int) -> bool:
    """Tell whether a clause beside a noun is what is said: "claims that he won", "calls for him to go"."""
    if not tree.has(clause, *SUBJECTS, "csubj", "expl"):
        return False
    marker = tree.marker(clause, "mark")
    if marker == "for":
        relation = lexicon.relations.get(entry.relation or "")
        return relation is not None and relation.embeds == "intended"
    return marker == "that" or (not marker and tree.dep[clause] == "acl" and tree.tag[clause] not in ("VBG", "VB"))


def _holder(tree: Tree, lexicon: Lexicon, noun: int) -> int | None:
    """Find among whom, or of whom, a view with a clause for its content is: "the view of the mayor that …"."""
    held = (child for child in tree.all(noun, "nmod") if tree.marker(child) in ("among", "of"))
    return next((child for child in held if is_source(tree, lexicon, child)), None)


def _voice(tree: Tree, lexicon: Lexicon, noun: int) -> int | None:
    """Find who says what a noun tells by the verb that has it for an object: "X made the claim that …"."""
    noun = first_conjunct(tree, noun)
    verb = tree.head[noun]
    lent = " ".join([tree.lemma[verb], tree.marker(noun)]).strip() in lexicon.words("voicing")
    return subject_of(tree, verb) if lent and tree.dep[noun] in ("obj", "obl") else None


def _is_reported(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a verb of saying has a noun for its object, or there is said to be none: "no doubt that"."""
    if noun in judged(tree, lexicon, tree.head[noun]):
        return False  # others say it
    return (
        is_scarce(tree, noun)
        or is_undoubted(tree, lexicon, noun)
        or (tree.dep[noun] in ("obj", "nsubj:pass") and lexicon.may_cue(tree.lemma[tree.head[noun]]))
    )
