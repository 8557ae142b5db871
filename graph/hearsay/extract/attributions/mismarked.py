"""Whether what the model marks as a source or as said is that: hearers, those spoken of and questions are not."""

from __future__ import annotations

from hearsay.extract.cues.findings import Finding
from hearsay.extract.cues.judging import judged, sums_up
from hearsay.extract.cues.said import CLAUSES
from hearsay.extract.cues.speakers import DOERS, source_piece
from hearsay.extract.grammar.nouns import A_OR_AN
from hearsay.extract.grammar.passages import is_reduced
from hearsay.extract.grammar.pieces import Piece, root_of
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.verbforms import is_predicate
from hearsay.lexicon import Cue, Lexicon


def is_told(tree: Tree, entry: Cue | None, cue: int, source: Piece | None) -> bool:
    """Tell whether a source is whom others tell something: "the crew was told that …", "Ito, asked if he knew, …"."""
    if source is None or entry is None or "object" not in entry.addressee:
        return False
    hearers = [*tree.all(cue, "nsubj:pass")]
    if tree.tag[cue] == "VBN" and not tree.has(cue, "aux", "obj", "iobj", "obl:agent"):
        above = tree.head[cue]
        lent = {"acl": [above], "advcl": tree.all(above, "nsubj"), "conj": tree.all(above, "nsubj:pass")}
        hearers += lent.get(tree.dep[cue], [])
    return any(source.holds(hearer) for hearer in hearers)


def is_spoken_of(tree: Tree, finding: Finding, source: Piece) -> bool:
    """Tell whether a source is whom others speak of: "Ito is reported to have left", "Ito is suspected of lying"."""
    infinitives = [child for child in tree.all(finding.word, "xcomp", "ccomp") if tree.marker(child, "mark") == "to"]
    spoken_of = finding.entry.kind == "charging" or bool(infinitives)
    if not spoken_of:
        return False
    told_of = [tree.head[finding.word]] if is_reduced(tree, finding.word) else tree.all(finding.word, "nsubj:pass")
    return any(source.holds(subject) for subject in told_of)


def is_of_another_clause(tree: Tree, finding: Finding, source: Piece) -> bool:
    """Tell whether a closing participle is of somebody after the source: "Ito left, but Moser stayed, | saying …"."""
    word, closing = finding.word, tree.dep[finding.word] == "advcl" and tree.tag[finding.word] == "VBG"
    return closing and finding.source is not None and source.end <= finding.source < word


def is_reported(tree: Tree, finding: Finding, source: Piece) -> bool:
    """Tell whether a source is who says what the cue's own subject reports: "| Ito | claims, reports the Post"."""
    says = tree.head[root_of(tree, source)]
    reported = tree.dep[says] in CLAUSES and tree.head[says] == finding.word
    return reported and finding.source in tree.all(finding.word, *DOERS)


def is_received(tree: Tree, lexicon: Lexicon, cue: int) -> bool:
    """Tell whether a participle tells what someone only receives says: "guards got a letter saying that …"."""
    noun = tree.head[cue]
    if tree.dep[cue] != "acl" or tree.tag[cue] != "VBG" or tree.dep[noun] != "obj":
        return False
    return tree.lemma[tree.head[noun]] in lexicon.words("receiving")


def with_first(tree: Tree, finding: Finding, source: Piece) -> Piece:
    """Take in the first of several sources, where the model has only the others: "Ito, | Moser and two clerks"."""
    first, other = finding.source, root_of(tree, source)
    if first is None or first >= source.start or (tree.dep[other], tree.head[other]) != ("conj", first):
        return source
    return Piece(min(source_piece(tree, first, finding.word).start, source.start), source.end)


def is_surname(tree: Tree, cue: Piece) -> bool:
    """Tell whether a model takes a surname for a cue: "Omar | Said"."""
    return all(tree.pos[word] == "PROPN" and tree.dep[word] == "flat" for word in range(*cue))


def after_name(tree: Tree, cue: Piece, word: int) -> Piece:
    """Leave out of a cue the name before its word, which a model may take for a part: "Amina Said | told"."""
    start = cue.start
    while start < word and tree.pos[start] == "PROPN" and tree.dep[start] in ("flat", "nsubj"):
        start += 1
    return Piece(start, cue.end)


def apart_from_claim(tree: Tree, finding: Finding, source: Piece) -> Piece:
    """Leave out of a source the claim that it says something of: "a figure | rebels | say is too low"."""
    word = finding.source
    if word is None or not source.holds(word) or tree.tag[word] != "NNS" or tree.word[source.start] not in A_OR_AN:
        return source
    own = source_piece(tree, word, finding.word)
    return own if own.start > source.start + 1 else source


def before_claims(tree: Tree, lexicon: Lexicon, contents: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Let what is said end before what the writer tells of it: "said it fell, | a claim experts call false"."""
    return tuple(
        _before_claim(tree, lexicon, piece) if "," in tree.word[slice(*piece)] else piece for piece in contents
    )


def _before_claim(tree: Tree, lexicon: Lexicon, piece: Piece) -> Piece:
    for noun in range(piece.start + 3, piece.end):
        apart = tree.word[noun - 1] in A_OR_AN and tree.word[noun - 2] == ","
        told = tree.dep[noun] == "appos" and tree.has(noun, "acl:relcl") and piece.holds(tree.head[noun])
        if apart and told and sums_up(tree, lexicon, noun) and is_predicate(tree, tree.head[noun]):
            return Piece(piece.start, noun - 2)
    return piece


def is_hearer(finding: Finding, content: Piece) -> bool:
    """Tell whether the model takes for what is said who is told it: "| Ito | was told by Moser that …"."""
    told = finding.addressee
    if told is None or not told < finding.word or not finding.contents:
        return False
    return content.holds(told) and content.end <= finding.cue.start


def without_questions(tree: Tree, lexicon: Lexicon, verb: int, contents: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave out what others ask beside what someone says to it: "“No,” she answered | a question whether it fell"."""
    others = [subtree(tree, noun) for noun in judged(tree, lexicon, verb)] if len(contents) > 1 else []
    return tuple(piece for piece in contents if not any(words[0] <= piece.start <= words[-1] for words in others))
