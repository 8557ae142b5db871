"""Parsed text and the lexicon's cues -> findings: who says what, as words and pieces, by the rules of syntax alone."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hearsay.extract.linking import Piece
from hearsay.extract.speakers import SUBJECTS, agent_of, is_source, owner_of, source_piece, stretch, subject_of
from hearsay.extract.syntax import NOMINALS, Tree, subtree
from hearsay.lexicon import Cue, Lexicon

_CLAUSES = ("ccomp", "ccomp:outer")
_CUE_PARTS = frozenset({"aux", "aux:pass", "advmod", "compound:prt"})
_STOPS = frozenset({".", "!", "?", ";"})
_OPINIONS = frozenset({"saying", "thinking"})
_OPEN = frozenset({"saying", "showing"})


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
    for index in range(len(tree)):
        pos, lemma = tree.pos[index], tree.lemma[index]
        if pos in ("VERB", "AUX") and lexicon.may_cue(lemma):
            found.extend(_verb(tree, lexicon, index))
        elif pos == "ADV" and (entry := lexicon.cue_of(lemma, pos)):
            found.extend(_adverb(tree, entry, index))
        elif pos == "NOUN" and (entry := lexicon.cue_of(lemma, pos)):
            found.extend(_noun(tree, lexicon, entry, index))
        if tree.word[index] in lexicon.prepositions:
            found.extend(_preposition(tree, lexicon, index))
    return sorted({finding.word: finding for finding in reversed(found)}.values(), key=lambda finding: finding.word)


def entry_of(tree: Tree, lexicon: Lexicon, verb: int) -> Cue | None:
    """Look a verb up with its particle, its prepositions or its "that", else alone."""
    lemma = tree.lemma[verb]
    if not lexicon.may_cue(lemma):
        return None
    particle = tree.child(verb, "compound:prt")
    if particle is not None and (entry := lexicon.cue_of(f"{lemma} {tree.word[particle]}")):
        return entry
    for child in tree.all(verb, "obl", "advcl", "ccomp"):
        for marker in tree.all(child, "case", "mark"):
            if entry := lexicon.cue_of(f"{lemma} {tree.word[marker]}"):
                return entry
    return lexicon.cue_of(lemma)


def cue_piece(tree: Tree, verb: int) -> Piece:
    """Span a verb with the auxiliaries, adverbs and particle that stand directly by it: "has repeatedly said"."""
    start = end = verb
    mine = {child for child in tree.children[verb] if tree.dep[child] in _CUE_PARTS}
    while start - 1 in mine:
        start -= 1
    while end + 1 in mine and tree.dep[end + 1] == "compound:prt":
        end += 1
    return Piece(start, end + 1)


def _verb(tree: Tree, lexicon: Lexicon, verb: int) -> Iterator[Finding]:
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
    if passive:
        yield from _passive(tree, lexicon, entry, verb, piece)
        return
    contents = _contents(tree, lexicon, entry, verb)
    source = _inverted(tree, lexicon, entry, verb)
    if source is None:
        source = subject_of(tree, verb)
    bare = source is not None and entry.kind == "saying"  # quoted words may stand beside it
    if bare or (contents and (source is not None or entry.kind in _OPEN)):
        yield Finding(verb, piece, entry, source, contents, _addressee(tree, entry, verb))


def _inverted(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> int | None:
    """Find the subject of "…, said people who …, …" where the parser takes it for an object."""
    if entry.kind != "saying" or "object" in entry.addressee or tree.has(verb, *SUBJECTS, *_CLAUSES):
        return None
    if tree.dep[verb] not in ("parataxis", "advcl") or verb == 0 or tree.pos[verb - 1] != "PUNCT":
        return None
    after = next((child for child in tree.all(verb, "iobj", "obj") if child > verb), None)
    return after if after is not None and is_source(tree, lexicon, after) else None


def _passive(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int, piece: Piece) -> Iterator[Finding]:
    """Read "it was announced by X that …" and, where no one is named, "is said to …", "it is thought that …"."""
    agent = agent_of(tree, verb)
    clauses = tree.all(verb, *_CLAUSES, "xcomp", "csubj:pass")
    if agent is None and tree.lemma[verb] not in lexicon.words("passive-reports") and entry.kind != "hearsay":
        clauses = _charges(tree, lexicon, entry, verb)
    contents = tuple(stretch(tree, subtree(tree, child)) for child in clauses)
    if contents:
        yield Finding(verb, piece, entry, agent, contents, unsaid=agent is None)


def _charges(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> list[int]:
    """Find what someone is said to have done by no one named: "accused of stealing", "blamed for the fire"."""
    done = [child for child in _framed(tree, lexicon, entry, verb) if tree.tag[child] == "VBG"]
    return done if entry.kind == "saying" else []


def _citing(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int, *, passive: bool) -> Iterator[Finding]:
    """Read "citing X", "X quoted by Y", "Y quotes X": X is the inner source, Y the outer one."""
    if passive:
        outer = agent_of(tree, verb)
        if outer is not None and tree.dep[verb] in ("acl", "acl:relcl"):
            yield Finding(verb, cue_piece(tree, verb), entry, outer, ())
        return
    inner = tree.child(verb, "obj")
    if inner is not None and is_source(tree, lexicon, inner):
        contents = tuple(stretch(tree, subtree(tree, child)) for child in tree.all(verb, *_CLAUSES))
        if not contents:
            contents = _around(tree, verb)
        yield Finding(verb, cue_piece(tree, verb), entry, inner, contents, outer=tree.head[verb])


def _strayed(tree: Tree, entry: Cue, verb: int) -> list[int]:
    """Find the "that" clause of "reports that X told Y that …" where the parser hangs it on the outer verb."""
    if not entry.addressee or tree.dep[verb] not in _CLAUSES:
        return []
    beside = [child for child in tree.all(tree.head[verb], *_CLAUSES) if child > verb]
    return [child for child in beside if "that" in (tree.word[mark] for mark in tree.all(child, "mark"))][:1]


def _contents(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> tuple[Piece, ...]:
    """Find what is said: a clause under the verb, the clause around it, or a phrase that its frame names."""
    under = tree.all(verb, *_CLAUSES)
    if not under and (strayed := _strayed(tree, entry, verb)):
        return (stretch(tree, [i for i in subtree(tree, strayed[0]) if i > verb]),)
    if not under and entry.kind in ("wanting", "thinking") and (infinitive := tree.all(verb, "xcomp")):
        under = [*tree.all(verb, "obj"), *infinitive]
        return (stretch(tree, sorted(i for child in under for i in subtree(tree, child))),)
    if not under and entry.kind == "wanting":
        under = [child for child in tree.all(verb, "obj") if tree.pos[child] != "PRON"]
    if not under and entry.relation:
        under = _framed(tree, lexicon, entry, verb)
    if under:
        return tuple(stretch(tree, subtree(tree, child)) for child in under)
    return _around(tree, verb)


def _framed(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> list[int]:
    relation = lexicon.relations.get(entry.relation or "")
    if relation is None:
        return []
    found = []
    for child in tree.all(verb, "advcl", "obl", "xcomp"):
        if tree.marker(child, "mark", "case") in relation.frame.content:
            found.append(child)
    return found


def _around(tree: Tree, verb: int) -> tuple[Piece, ...]:
    """Find the words around an inserted clause ("…, said X", "…, X said, …"): those of its governor's clause."""
    governor = tree.head[verb]
    turned = tree.dep[verb] == "advcl" and not tree.has(verb, "mark", *SUBJECTS)
    beside = tree.dep[verb] == "conj" and tree.has(verb, *SUBJECTS) and not tree.has(verb, "cc", "mark")
    inserted = tree.dep[verb] == "parataxis" or turned or beside
    if not inserted or governor == verb or tree.tag[verb] == "VBG":
        return ()
    own = {index for index in subtree(tree, verb) if tree.pos[index] not in ("PUNCT", "SPACE")}
    words = [index for index in subtree(tree, governor) if index not in own]
    before, after = _halves(words, own)
    stop = next((i for i in after if tree.word[i] in _STOPS), None)
    after = [i for i in after if stop is None or i < stop]
    return tuple(stretch(tree, part) for part in (before, after) if _solid(tree, part))


def _is_person(tree: Tree, word: int) -> bool:
    return tree.dep[word] == "iobj" or tree.pos[word] in NOMINALS


def _addressee(tree: Tree, entry: Cue, verb: int) -> int | None:
    for place in entry.addressee:
        if place == "object":
            found = next((c for c in tree.all(verb, "iobj", "obj") if c > verb and _is_person(tree, c)), None)
            if found is not None:
                return found
        else:
            found = next((child for child in tree.all(verb, "obl") if tree.marker(child) == place), None)
            if found is not None:
                return found
    return None


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
    if entry.lemma == "per" and tree.pos[source] != "PROPN":
        return  # "ten euros per person"
    own = set(range(index, after)) | set(range(*source_piece(tree, source, index)))
    words = [i for i in subtree(tree, _matrix(tree, clause)) if i not in own and tree.dep[i] != "mark"]
    pieces = tuple(stretch(tree, part) for part in _halves(words, own) if _solid(tree, part))
    if pieces:
        yield Finding(index, Piece(index, after), entry, source, pieces)


def preposition_at(tree: Tree, lexicon: Lexicon, index: int) -> tuple[Cue | None, int]:
    """Find the longest preposition of the lexicon that begins at a word, and the word after it."""
    for words, entry in lexicon.prepositions.get(tree.word[index], ()):
        after = index + len(words)
        if tree.word[index:after] == words:
            fits = len(words) > 1 or tree.dep[index] == "case"
            return (entry, after) if fits else (None, index)
    return None, index


def _phrase_head(tree: Tree, first: int) -> int:
    """Climb from the first word of a noun phrase to its head."""
    word = first
    while first < tree.head[word] <= first + 12 and tree.head[word] != word and tree.pos[tree.head[word]] in NOMINALS:
        word = tree.head[word]
    return word


def _solid(tree: Tree, words: list[int]) -> bool:
    return any(tree.pos[index] not in ("PUNCT", "SPACE") for index in words)


def _halves(words: list[int], own: set[int]) -> list[list[int]]:
    return [[i for i in words if i < min(own)], [i for i in words if i > max(own)]]


def _matrix(tree: Tree, clause: int) -> int:
    """Climb from a coordinated clause to the first of its sentence; what is said "according to" covers them all."""
    while tree.dep[clause] in ("conj", "nmod", "obl", "obj") and tree.head[clause] != clause:
        clause = tree.head[clause]
    return clause


def _adverb(tree: Tree, entry: Cue, index: int) -> Iterator[Finding]:
    clause = tree.head[index]
    if clause == index:
        return
    words = [i for i in subtree(tree, clause, dropped=frozenset({"conj", "parataxis", "mark"})) if i != index]
    pieces = [stretch(tree, part) for part in _halves(words, {index}) if _solid(tree, part)]
    if pieces:
        yield Finding(index, Piece(index, index + 1), entry, None, tuple(pieces))


def _noun(tree: Tree, lexicon: Lexicon, entry: Cue, index: int) -> Iterator[Finding]:
    """Read "his warning that …", "a Reuters report that …", "X made the claim that …", and rumors of no one."""
    clauses = [c for c in tree.all(index, "acl", "ccomp") if _is_content(tree, c)][:1]
    named = next((child for child in tree.all(index, "compound") if tree.pos[child] == "PROPN"), None)
    sources = (owner_of(tree, index), named, _voice(tree, lexicon, index))
    source = next((found for found in sources if found is not None), None)
    known = source is not None or entry.kind == "hearsay"
    if clauses and (known or (entry.kind in _OPINIONS and not _is_reported(tree, lexicon, index))):
        contents = tuple(stretch(tree, subtree(tree, clause)) for clause in clauses)
        unsaid = named is not None or not known  # whoever the model takes for the source only tells of it
        yield Finding(index, Piece(index, index + 1), entry, source, contents, unsaid=unsaid)


def _is_content(tree: Tree, clause: int) -> bool:
    """Tell whether a clause beside a noun is what is said: "claims that he won", "claims he won"."""
    if not tree.has(clause, "nsubj", "nsubj:pass", "csubj", "expl"):
        return False
    marker = tree.marker(clause, "mark")
    return marker == "that" or (not marker and tree.dep[clause] == "acl" and tree.tag[clause] not in ("VBG", "VB"))


def _voice(tree: Tree, lexicon: Lexicon, noun: int) -> int | None:
    """Find who says what a noun tells by the verb that has it for an object: "X made the claim that …"."""
    verb = tree.head[noun]
    lent = " ".join([tree.lemma[verb], tree.marker(noun)]).strip() in lexicon.words("voicing")
    return subject_of(tree, verb) if lent and tree.dep[noun] in ("obj", "obl") else None


def _is_reported(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a verb of saying has a noun for its object, or there is said to be none: "no doubt that"."""
    denied = any(tree.word[child] in ("no", "little") for child in tree.all(noun, "det", "amod"))
    return denied or (tree.dep[noun] in ("obj", "nsubj:pass") and lexicon.may_cue(tree.lemma[tree.head[noun]]))
