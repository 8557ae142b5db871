"""Drafts -> drafts in which a sentence that only tells who said the words before it gives him these: "X said so"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.cues.said import CLAUSES, clause_around
from hearsay.extract.cues.speakers import agent_of, is_source, source_piece, stretch, subject_of
from hearsay.extract.grammar.cuewords import cue_piece, entry_of, preposition_at
from hearsay.extract.grammar.negation import is_denied
from hearsay.extract.grammar.parses import VERBS
from hearsay.extract.grammar.pieces import Piece, trim_spaces
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.lexicon import Lexicon

THESE = frozenset({"this", "that"})
_TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def look_back(
    tree: Tree, lexicon: Lexicon, drafts: Sequence[Draft], quoted: Sequence[bool], *, is_outlet: Callable[[int], bool]
) -> list[Draft]:
    """Give what was said before to who said it: "The mill burnt down. This was reported by the mayor"."""
    found: dict[int, Draft] = {}
    known = {draft.word: draft for draft in drafts}
    for word, text in enumerate(tree.word):
        draft = _telling(tree, lexicon, word) if (text in THESE or text == "so") and not quoted[word] else None
        if draft is None or draft.speaker is None or not _is_plain(tree, lexicon, draft):
            continue
        if draft.word in known and any(not piece.holds(word) for piece in known[draft.word].contents):
            continue
        content = _said_beside(tree, draft.word) or _said_before(tree, drafts, draft, heard=is_outlet(draft.speaker))
        if content:
            found[draft.word] = replace(draft, contents=content)
    kept = [draft for draft in drafts if draft.word not in found]
    return sorted([*kept, *found.values()], key=lambda draft: (draft.word, draft.cue or Piece(0, 0)))


def _telling(tree: Tree, lexicon: Lexicon, word: int) -> Draft | None:
    """Read "X said so", "X wrote about this", "this was reported by X", "this is according to X" by its pronoun."""
    verb, dep = tree.head[word], tree.dep[word]
    entry, source, start = entry_of(tree, lexicon, verb), None, verb
    if dep == "nsubj" and tree.marker(verb) == "according to":
        start = next(case for case in tree.all(verb, "case") if tree.word[case] == "according")
        entry, after = preposition_at(tree, lexicon, start)
        cue, source = Piece(start, after), verb
    elif tree.pos[verb] in VERBS and tree.lemma[verb] in lexicon.words("retelling"):
        cue = cue_piece(tree, verb)
        told = dep == "obj" or (dep == "obl" and tree.marker(word) == "about") or (dep, word) == ("advmod", verb + 1)
        if dep == "nsubj:pass":
            source = agent_of(tree, verb)
        elif told and not tree.has(verb, "aux:pass"):
            source = subject_of(tree, verb)
    if source is None or entry is None:
        return None
    return Draft(start, cue, source_piece(tree, source, start), (), entry, source)


def _is_plain(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether a main clause says that someone said it: no "may have said so", "when he said so", "said this:"."""
    word = draft.word if tree.pos[draft.word] in VERBS and tree.dep[draft.word] != "case" else draft.speaker
    if word is None or draft.speaker is None:
        return False
    main = tree.head[word] == word or tree.dep[word] in (*CLAUSES, "parataxis", "conj")
    modal = any(tree.tag[aux] == "MD" for aux in tree.all(word, "aux"))
    said = tree.tag[word] in _TOLD or word == draft.speaker
    following = [child for child in tree.all(word, *CLAUSES, "parataxis", "xcomp") if child > word]
    _, last = tree.sentences[tree.sentence[word]]
    if not main or modal or not said or following or tree.has(word, "mark") or tree.word[last] in (":", "?"):
        return False
    speaks = is_source(tree, lexicon, draft.speaker) or tree.pos[draft.speaker] == "PRON"
    return speaks and not is_denied(tree, lexicon, word)


def _said_beside(tree: Tree, verb: int) -> tuple[Piece, ...]:
    """Span what stands before in the same sentence: "the mill burnt down, the mayor wrote about this"."""
    before = [clause for clause in tree.all(verb, *CLAUSES) if clause < verb]
    if before:
        return (stretch(tree, [word for word in subtree(tree, before[0]) if word < verb]),)
    return tuple(piece for piece in clause_around(tree, verb) if piece.end <= verb)


def _said_before(tree: Tree, drafts: Sequence[Draft], draft: Draft, *, heard: bool) -> tuple[Piece, ...]:
    """Span the sentence before, if no one says it yet, or who is `heard` by an outlet."""
    number = tree.sentence[draft.word]
    if not number or not set(tree.word[slice(*tree.bounds[number])]).isdisjoint({"“", "”", '"'}):
        return ()
    start, last = tree.sentences[number - 1]
    apart = tree.paragraph[draft.word] - tree.paragraph[start]
    if apart > 1 or tree.word[last] in ("?", ":"):
        return ()
    piece = trim_spaces(tree, Piece(start, last + 1))
    owned = any(other.source and content.meets(piece) for other in drafts for content in other.contents)
    return () if owned and not heard else (piece,)
