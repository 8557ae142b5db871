"""Contents as the model marks them -> contents that end where their clause or phrase does."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.grammar.parses import SUBJECTS, VERBS
from hearsay.extract.grammar.pieces import MARKS, Piece, root_of
from hearsay.extract.grammar.syntax import Tree, ancestors, clause_words, subtree
from hearsay.extract.grammar.verbforms import PRESENT

_STOPPING = frozenset({"PUNCT", "SPACE"})
_SIGNS = frozenset({",", ";"})
_ENCLOSING = frozenset({"as", "so"})
_CIRCUMSTANCES = frozenset({"as", "when", "while", "after", "before", "although", "though"})
_CONCEDING = frozenset({"despite", "amid"})
_CLAUSAL = ("ccomp", "xcomp")
_SPEAKERS = frozenset({"he", "she", "it", "they", "i", "we"})
_SAID = frozenset({"it", "this", "that"})
_ADDING = frozenset({"and", "but"})
_TENSES = ({"VBD", "VBZ"}, {"VBD", "VBP"})
_LEADING = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "case"})


def mend(tree: Tree, cue: int, contents: Sequence[Piece], ruled: Sequence[Piece]) -> tuple[Piece, ...]:
    """Mend by syntax the end of contents: where a clause or phrase ends, or where the cue's own goes on."""
    said = [piece for piece in contents if tree.word[piece.start : piece.end + 1] != ["that", ","]]
    lengthened = [_with_second(tree, cue, _lengthened(tree, cue, piece, ruled), ruled) for piece in said]
    joined = [_with_joined(tree, cue, piece) for piece in lengthened]
    inside = [_inside_clause(tree, cue, _inside_sentence(tree, cue, piece)) for piece in joined]
    apart = [_undated(tree, cue, _before_deed(tree, cue, piece)) for piece in inside]
    return _within_second(tree, tuple(_whole(tree, _shortened(tree, cue, piece)) for piece in apart))


def _within_second(tree: Tree, contents: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave out what stands before the clause that a cue parts: "it was old, but | so weak, Ito said, that it fell"."""
    if len(contents) != 2 or any(tree.word[i] in MARKS for piece in contents for i in range(*piece)):
        return contents
    first, last = sorted(contents)
    above = {root_of(tree, last), *ancestors(tree, root_of(tree, last))}
    for clause in range(*first):
        link = tree.child(clause, "cc") if tree.dep[clause] == "conj" and tree.has(clause, *SUBJECTS) else None
        if link is None or tree.word[link] != "but" or not first.start < link < first.end - 1:
            continue
        if clause in above or (tree.word[last.start] == "that" and "so" in tree.word[link : first.end]):
            return Piece(link + 1, first.end), last
    return contents


def _inside_sentence(tree: Tree, cue: int, piece: Piece) -> Piece:
    """Let words without quotation marks end with the sentence of their cue: what comes then is told by the writer."""
    if tree.pos[cue] == "PUNCT":  # a turn after "MOSER:" has as many sentences as it has, but a headline is one line
        first = next((i for i in range(cue + 1, piece.end) if tree.pos[i] != "SPACE"), piece.end)
        if piece.start != first or tree.paragraph[first] != tree.paragraph[cue]:
            return piece
        return Piece(first, next((i for i in range(*piece) if tree.paragraph[i] != tree.paragraph[cue]), piece.end))
    first, last = tree.sentences[tree.sentence[cue]]
    start, end = max(piece.start, first), min(piece.end, last + 1)
    if (start, end) == piece or start >= end or any(tree.word[i] in MARKS for i in range(max(0, start - 1), end)):
        return piece
    return Piece(start, end)


def _inside_clause(tree: Tree, cue: int, piece: Piece) -> Piece:
    """Let what follows a cue end with its clause, beside a noun or before another: "the report, which says A, is B"."""
    if piece.start < cue or tree.word[piece.start] in MARKS or not _is_enclosed(tree, cue):
        return piece
    if not any(piece.holds(above) for above in ancestors(tree, cue)):
        return piece
    own = set(subtree(tree, cue))
    end = next((i for i in range(*piece) if tree.pos[i] not in _STOPPING and i not in own), piece.end)
    if tree.dep[cue] == "acl:relcl" and any(tree.word[i] in MARKS for i in range(end - 1, piece.end)):
        return piece  # "what she fears is “that A”"
    while end > piece.start and tree.pos[end - 1] in _STOPPING and tree.word[end - 1] not in MARKS:
        end -= 1
    return Piece(piece.start, end) if end > piece.start else piece


def _undated(tree: Tree, cue: int, piece: Piece) -> Piece:
    """Cut off a clause that tells when a cue with a noun for its content was said: "praised it | when he left"."""
    if piece.start < cue or tree.has(cue, *_CLAUSAL) or any(tree.word[i] in MARKS for i in range(*piece)):
        return piece
    starts = [min(subtree(tree, clause)) for clause in tree.all(cue, "advcl", "obl") if clause < piece.end]
    dated = [start for start in starts if start > piece.start and _tells_when(tree, start)]
    end = min(dated, default=piece.end)
    return Piece(piece.start, end - (tree.word[end - 1] == "," and end < piece.end))


def _before_deed(tree: Tree, cue: int, piece: Piece) -> Piece:
    """Let what is said end before what else its speaker did: "said it was late | and left"."""
    if piece.start < cue:
        return piece
    own = {tree.word[subject] for clause in tree.all(cue, *_CLAUSAL) for subject in tree.all(clause, *SUBJECTS)}
    deeds = [verb for verb in tree.all(cue, "conj") if piece.holds(verb) and _is_deed(tree, cue, verb)]
    start = min((min(subtree(tree, verb)) for verb in deeds), default=piece.end)
    quoted = sum(tree.word[i] in MARKS for i in range(max(0, piece.start - 1), start)) % 2  # the deed is quoted too
    # "said she was ill and left" may tell of what she said
    return Piece(piece.start, start) if piece.start < start and own.isdisjoint(_SPEAKERS) and not quoted else piece


def _is_deed(tree: Tree, cue: int, verb: int) -> bool:
    """Tell whether a verb goes on with a cue's subject: joined by "and" or "but", and in its tense."""
    tenses = {tree.tag[cue], tree.tag[verb]}
    joined = tree.pos[verb] == "VERB" and not tree.has(verb, *SUBJECTS) and tree.marker(verb, "cc") in _ADDING
    return joined and tenses not in _TENSES


def _tells_when(tree: Tree, start: int) -> bool:
    """Tell whether a phrase of a cue that begins here tells in what circumstances it was said."""
    return tree.word[start] in _CONCEDING or (tree.dep[start] != "case" and tree.word[start] in _CIRCUMSTANCES)


def _is_enclosed(tree: Tree, cue: int) -> bool:
    """Tell whether the clause of a cue stands beside a noun or tells when another holds; "as she said" encloses it."""
    if tree.dep[cue] in ("acl", "acl:relcl"):
        return True
    marker = tree.marker(cue, "mark") or ("when" if tree.word[min(subtree(tree, cue))] == "when" else "")
    enclosing = marker in _ENCLOSING and not tree.has(cue, "obj", "ccomp")
    return tree.dep[cue] == "advcl" and bool(marker) and not enclosing


def _shortened(tree: Tree, cue: int, piece: Piece) -> Piece:
    """Cut off what follows a comma or semicolon and hangs on the cue: "…, but the mayor …", "…, leaving the room"."""
    if piece.start < cue or any(tree.word[i] in MARKS for i in range(*piece)):
        return piece
    if tree.word[piece.end - 1] == ")" and "(" in tree.word[piece.start + 1 : piece.end]:
        aside = piece.start + 1 + tree.word[piece.start + 1 : piece.end].index("(")
        if any(tree.pos[i] in VERBS for i in range(aside, piece.end)):
            return Piece(piece.start, aside)  # what stands in parentheses is the writer's own
    for comma in range(piece.start + 1, piece.end - 1):
        if tree.word[comma] not in _SIGNS:
            continue
        after = range(comma + 1, piece.end)
        roots = [i for i in after if tree.head[i] not in after and tree.pos[i] not in _STOPPING]
        bound = tree.word[piece.start] == "that" and tree.word[comma] == ","
        if roots and all(tree.head[root] == cue and _goes_on(tree, root, bound=bound) for root in roots):
            return Piece(piece.start, comma)
    return piece


def _goes_on(tree: Tree, root: int, *, bound: bool) -> bool:
    """Tell whether a clause is the cue's neighbour, no content: a "that" reaches over what is coordinated."""
    if tree.dep[root] in ("conj", "parataxis"):
        linked, bound = tree.child(root, "cc"), bound or tree.marker(root, "mark") == "that"
        return not bound and tree.has(root, *SUBJECTS) and (linked is None or tree.word[linked] != "but")
    return tree.dep[root] == "advcl" and tree.tag[root] == "VBG"


def _lengthened(tree: Tree, cue: int, piece: Piece, ruled: Sequence[Piece]) -> Piece:
    for rule in ruled:
        if _first(tree, piece) != _first(tree, rule) or rule.end <= piece.end:
            continue
        root = root_of(tree, rule)  # an aside after its subject ends no clause
        ends = tree.pos[piece.end] in _STOPPING and root < piece.end
        if not ends or _goes_on_now(tree, cue, root, piece.end) or _is_told_within(tree, cue, root, piece.end):
            return Piece(piece.start, rule.end)
    return piece


def _goes_on_now(tree: Tree, cue: int, root: int, end: int) -> bool:
    """Tell whether what was said goes on after a comma in the present: "said Oslo has won, and | does not mean to"."""
    after = [verb for verb in tree.all(root, "conj") if verb > end and not tree.has(verb, *SUBJECTS, "expl")]
    shown = [tree.tag[tree.opening(verb)] for verb in after]
    return root > cue and tree.tag[cue] == "VBD" and len(shown) == 1 and shown[0] in PRESENT


def _is_told_within(tree: Tree, cue: int, root: int, end: int) -> bool:
    """Tell whether what stands before a cue ends with who says it: "the mill fell, | Ito claims, reports the Post"."""
    telling = [verb for verb in tree.all(root, "parataxis") if end < verb < cue]
    return any(tree.has(verb, *SUBJECTS) for verb in telling)


def _with_joined(tree: Tree, cue: int, piece: Piece) -> Piece:
    """Take in what a second "that" opens: "said the mill was safe, | but that the inn was not"."""
    if piece.start < cue or any(tree.word[i] in MARKS for i in range(*piece)):
        return piece
    _, last = tree.sentences[tree.sentence[cue]]
    for word in range(piece.end, last + 1):
        opened = tree.dep[word] == "conj" and tree.marker(word, "mark") == "that" and tree.marker(word, "cc") in _ADDING
        if opened and (tree.head[word] == cue or piece.holds(tree.head[word])):
            piece = Piece(piece.start, clause_words(tree, word)[1] + 1)
    return piece


def _with_second(tree: Tree, cue: int, piece: Piece, ruled: Sequence[Piece]) -> Piece:
    """Take in what else one does of whom an opening phrase tells: "according to Ito, Moser came, | and then left"."""
    if tree.dep[cue] != "case" or piece.start < cue:
        return piece
    ends = [rule.end for rule in ruled if rule.holds(piece.start) and rule.end > piece.end]
    second = [word for end in ends for word in range(piece.end, end) if _is_told_too(tree, word, piece)]
    return Piece(piece.start, max(subtree(tree, second[-1])) + 1) if second else piece


def _is_told_too(tree: Tree, verb: int, piece: Piece) -> bool:
    """Tell what else one did, or what another did then, from what he does about it now: "…, | but Ito denies it"."""
    first = tree.head[verb]
    joined = tree.dep[verb] == "conj" and tree.pos[verb] in VERBS and piece.holds(first)
    alike = {tree.tag[tree.opening(one)] for one in (first, verb)} == {"VBD"} and not any(
        tree.word[thing] in _SAID for thing in tree.all(verb, "obj")
    )
    return joined and tree.marker(verb, "cc") in _ADDING and (alike or not tree.has(verb, *SUBJECTS))


def _first(tree: Tree, piece: Piece) -> int:
    """Find the first word that is no mark: contents may begin with "that" or not."""
    return next((i for i in range(*piece) if tree.pos[i] not in _STOPPING and tree.dep[i] != "mark"), piece.start)


def _whole(tree: Tree, piece: Piece) -> Piece:
    """Take in the head of a phrase whose beginning ends the content ("parts of the"); let a last conjunction go."""
    last = piece.end - 1
    head = tree.head[last]
    if tree.dep[last] in _LEADING and last < head <= last + 6 and tree.sentence[head] == tree.sentence[last]:
        return Piece(piece.start, head + 1)
    while last > piece.start and tree.dep[last] in ("cc", "mark"):
        last -= 1
        while last > piece.start and tree.word[last] == ",":
            last -= 1
    return Piece(piece.start, last + 1)
