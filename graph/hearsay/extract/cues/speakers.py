"""Who does what a verb or noun says, and how far the words that name them reach: by syntax alone."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.syntax import NOMINALS, Tree, ancestors, subtree
from hearsay.lexicon import Lexicon

DOERS = ("nsubj", "nsubj:outer", "csubj")
_NOT_NAME = frozenset({"case", "mark", "parataxis", "cc"})
_NOT_SOURCE = _NOT_NAME | {"punct", "cop", "nsubj", "advcl", "ccomp", "aux", "obl"}
_FROM = frozenset({"from", "by"})
_LENDING = frozenset({"expect", "schedule", "slate", "anticipate", "hear", "overhear"})


def stretch(tree: Tree, words: list[int]) -> Piece:
    """Span the words, without punctuation or a conjunction at the ends."""
    loose = ("PUNCT", "SPACE")
    solid = [index for index in words if tree.pos[index] not in loose]
    while len(solid) > 1 and tree.dep[solid[0]] == "cc":
        solid = solid[1:]
    return Piece(solid[0], solid[-1] + 1) if solid else Piece(words[0], words[0])


def subject_of(tree: Tree, verb: int) -> int | None:
    """Find who does what the verb says: its own subject, an antecedent, or a subject that another verb lends it."""
    own = _own_subject(tree, verb)
    if own is None and not tree.has(verb, "aux:pass", "mark"):
        own = next((child for child in tree.all(verb, "iobj") if child < verb), None)
    if own is not None:
        return antecedent(tree, own)
    governor, dep = tree.head[verb], tree.dep[verb]
    if governor == verb:
        return None
    if dep == "acl" and tree.pos[governor] in NOMINALS:
        if tree.tag[verb] != "VBG" or not tree.has(verb, "mark"):
            return governor if tree.tag[verb] == "VBG" else None
        drawing = tree.head[governor] if tree.dep[governor] == "obj" else None  # "| they | drew criticism for saying"
        return None if drawing is None else subject_of(tree, drawing)
    having = tree.tag[tree.opening(verb)] == "VBG" and tree.is_perfect(verb)
    if dep in ("conj", "xcomp", "parataxis") or (dep == "advcl" and (having or tree.tag[verb] == "VBG")):
        return _lent_subject(tree, verb, governor)
    return None


def _own_subject(tree: Tree, verb: int) -> int | None:
    """Find the subject of a verb itself: of "her answer is to say …" it is "her"."""
    subjects = tree.all(verb, *DOERS)
    if len(subjects) > 1:
        plain = [child for child in subjects if tree.pos[child] != "DET" and tree.dep[child] != "nsubj:outer"]
        subjects = plain or subjects
    if not subjects or tree.dep[subjects[0]] != "nsubj:outer":
        return subjects[0] if subjects else None
    owner = tree.child(subjects[0], "nmod:poss")
    return subjects[0] if owner is None else owner


def _lent_subject(tree: Tree, verb: int, governor: int) -> int | None:
    if tree.marker(verb, "mark") == "as" and (quoted := tree.child(governor, "obj")) is not None:
        return antecedent(tree, quoted)  # "quoted her as saying"
    if tree.dep[verb] == "parataxis" and tree.tag[verb] != "VBG":
        return None
    if tree.dep[verb] == "advcl" and tree.marker(verb, "mark") == "for":
        blamed = tree.child(governor, "nsubj:pass", "obj")
        if blamed is not None and tree.pos[blamed] in ("PROPN", "PRON"):
            return antecedent(tree, blamed)  # "slammed her for saying"
    if tree.dep[verb] == "xcomp" and (indirect := tree.child(governor, "obj", "iobj")) is not None:
        return antecedent(tree, indirect)
    if tree.dep[verb] == "advcl" and (said := _reporting_clause(tree, governor, verb)) is not None:
        return subject_of(tree, said)
    if verb < governor and (clause := tree.child(governor, "ccomp")) is not None and clause < verb:
        return subject_of(tree, clause)
    lent = subject_of(tree, governor)
    goes_on = tree.dep[verb] == "conj" and tree.tag[verb] in ("VBD", "VBZ")  # "she was taken home and said that"
    lending = goes_on or tree.dep[verb] == "advcl" or tree.tag[verb] == "VBG"
    passes_on = tree.lemma[governor] in _LENDING  # "she is expected to say", "she was heard to say"
    lending = lending or (tree.dep[verb] == "xcomp" and (passes_on or tree.is_perfect(verb)))  # "is said to have said"
    if lent is None and lending:
        lent = tree.child(governor, "nsubj:pass")  # "she was heard saying", "after saying A, she was taken home"
    if lent is None and tree.dep[verb] == "advcl" and tree.pos[verb - 1] == "PUNCT":
        above = (subject_of(tree, word) for word in ancestors(tree, governor))
        return next((found for found in above if found is not None), None)  # "…, saying" tells of the sentence
    return lent


def _reporting_clause(tree: Tree, governor: int, verb: int) -> int | None:
    """Find the "said X" just before a participle that hangs on the words said: "…," said X, adding …."""
    inserted = [child for child in tree.all(governor, "parataxis") if child < verb and tree.has(child, *DOERS)]
    return inserted[-1] if inserted else None


def antecedent(tree: Tree, word: int) -> int:
    """Put a relative pronoun's antecedent for it; any other word stays."""
    clause = tree.head[word]
    if tree.word[word] in ("who", "which", "that") and tree.dep[clause] in ("acl:relcl", "acl"):
        return tree.head[clause]
    return word


def source_piece(tree: Tree, source: int, cue: int) -> Piece:
    """Span a source with its appositions and relative clauses, without its preposition and whatever holds the cue."""
    dropped = _NOT_SOURCE if tree.has(source, "cop") or tree.pos[source] not in NOMINALS else _NOT_NAME
    kept, pending = [source], [child for child in tree.children[source] if tree.dep[child] not in dropped]
    while pending:
        index = pending.pop()
        words = subtree(tree, index)
        loose = tree.dep[index] == "acl" and tree.pos[min(words) - 1] == "PUNCT" and min(words) > source
        apart = tree.pos[min(words)] == "PUNCT" and not _is_listed(tree, source, index)
        if cue not in words and not loose and not apart:
            kept.extend(words)
    return stretch(tree, _run(sorted(kept), source))


def _is_listed(tree: Tree, first: int, word: int) -> bool:
    """Tell whether a word goes on a list that an "and" ends: "Ito, | Moser | and two clerks"."""
    listed = tree.all(first, "conj")
    return word in listed and tree.has(listed[-1], "cc")


def _run(words: list[int], around: int) -> list[int]:
    """Keep of sorted words those that stand together with one of them, small gaps of one token allowed."""
    at = words.index(around)
    first = last = at
    while first and words[first] - words[first - 1] <= 2:
        first -= 1
    while last + 1 < len(words) and words[last + 1] - words[last] <= 2:
        last += 1
    return words[first : last + 1]


def agent_of(tree: Tree, verb: int) -> int | None:
    """Find by whom it is done, in the passive."""
    agent = tree.child(verb, "obl:agent")
    others = (c for c in tree.all(verb, "obl") if tree.marker(c) == "by" and tree.lemma[c] not in DATES)
    return agent if agent is not None else next(others, None)


def is_source(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word names someone or some document that can be cited: "three officials", "a report", a name."""
    if tree.pos[word] == "PROPN":
        return True
    counted = tree.pos[word] in ("NUM", "DET", "ADJ", "PRON") or tree.has(word, "nummod")
    counted = counted or tree.lemma[word] in lexicon.words("amounts")
    part = tree.child(word, "nmod") if counted else None
    if part is not None and tree.marker(part) == "of":
        return is_source(tree, lexicon, part)  # "one of the guards", "ten percent of voters"
    noun = lexicon.noun_of(tree.lemma[word])
    known = noun is not None and (
        noun.document or noun.utterance or noun.type in ("Person", "Organization", "Outlet", "Group")
    )
    told = tree.lemma[word] in lexicon.words("versions") and tree.has(word, "nmod:poss")  # "the army's version"
    return known or told or tree.lemma[word] in lexicon.words("sources")


def owner_of(tree: Tree, noun: int) -> int | None:
    """Find whose words a noun of saying stands for: "X's assessment", "reports from X", "a warning by X"."""
    owners = tree.all(noun, "nmod:poss")
    if owners:
        return owners[-1]  # a parser may part "Ida | Ito's"
    after = [index for index in range(noun + 2, min(noun + 5, len(tree))) if tree.pos[index] in NOMINALS]
    named = tree.all(noun, "nmod", "obl") or [index for index in after if tree.word[noun + 1] in _FROM][:1]
    return next((index for index in named if tree.marker(index) in _FROM), None)
