"""What denies a word: an adverb or conjunction beside it, a "no" in its place, a word that says it does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.grammar.clauses import NEGATIVE_MARKS
from hearsay.extract.grammar.nouns import is_hardly_any
from hearsay.extract.grammar.parses import NOT, SHORT_NOT, SUBJECTS
from hearsay.extract.grammar.passages import embedding_at
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.extract.grammar.verbforms import PENDING, TENSED, sharing_first, sharing_to
from hearsay.lexicon import Lexicon

_ADDING = frozenset({"only", "just", "merely", "simply"})
_MERELY = _ADDING - {"only"}
_DENYING = frozenset({"advmod", "neg", "cc:preconj", "cc", "aux", "advcl", "obl", "obl:unmarked"})
_UNDER = frozenset({"xcomp", "advcl", "ccomp", "acl"})
_STILL_LESS = frozenset({"let alone", "much less", "still less", "even less"})
_EITHER = frozenset({"or"})
_NONE = frozenset({"det", "advmod", "amod"})
_JOINED = frozenset({"cc:preconj", "cc"})
DENIALS = (["far", "from"], ["anything", "but"])
HAVING = frozenset({"be", "have", "exist", "remain", "find", "see", "know"})
"""Verbs by which a text tells whether there is such a thing: "there is no one who sings"."""
_DUE = frozenset({"should", "ought"})
_CAN = frozenset({"can", "ca", "could"})
_LINKING = frozenset({"if", "because", "when", "until", "unless", "since", "after", "before", "while"})
_MARKING = frozenset({"mark", "cc", "case"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_IDLE = frozenset({"for", "with", "from", "like", "at"})  # "worked for nothing", "stops at nothing"
_BETTER = frozenset({"rather", "sooner"})
_NEW = frozenset({"a", "an", "any", "all"})
_OTHERS = frozenset({"by", "of", "from"})


def is_denied(tree: Tree, lexicon: Lexicon, member: int) -> bool:
    """Tell whether a word is denied by one beside it: "not", "never", "without"; a second verb with its first."""
    return is_denied_beside(tree, lexicon, member, tree.children[member])


def is_denied_beside(tree: Tree, lexicon: Lexicon, member: int, words: Sequence[int]) -> bool:
    """Tell whether a word is denied by one of these words, or with the first of its conjuncts."""
    return any(denies(tree, lexicon, member, child) for child in words) or _is_denied_with_first(tree, lexicon, member)


def _is_denied_with_first(tree: Tree, lexicon: Lexicon, member: int) -> bool:
    """Tell whether a second verb is denied with the first: "did not eat or drink", "never ate, much less drank"."""
    if tree.dep[member] != "conj":
        return False
    if tree.marker(member, "cc") in _STILL_LESS:
        above = first_conjunct(tree, member)
        few = any(is_hardly_any(tree, lexicon, word) for word in tree.all(above, *SUBJECTS))
        return few or any(denies(tree, lexicon, above, child) for child in tree.children[above])
    first = _first_denied(tree, member)
    if first is not None and tree.pos[first] == tree.pos[member] == "ADJ" and tree.marker(member, "cc") == "and":
        return any(denies(tree, lexicon, first, child) for child in tree.children[first])  # "not rich and famous"
    alike = first is not None and tree.tag[first] == tree.tag[member] and _shares_not(tree, member)
    if first is None or not (_is_alternative(tree, first) or alike):
        return False
    return any(denies(tree, lexicon, first, child) for child in tree.children[first])


def _first_denied(tree: Tree, member: int) -> int | None:
    """Find the first verb that a second one may be denied with: "did not eat | or drink", "never ate | or drank"."""
    first = first_conjunct(tree, member)
    finite = tree.tag[member] in TENSED and tree.tag[first] == tree.tag[member]
    if finite and not tree.has(member, *SUBJECTS, "aux", "mark") and _is_alternative(tree, first):
        return first
    return sharing_first(tree, member)


def _shares_not(tree: Tree, member: int) -> bool:
    """Tell whether a second verb has nothing of its own that parts it from "not": no "has not won and | still led"."""
    return tree.tag[member] == "VB" or (tree.tag[member] in _PARTICIPLES and not tree.has(member, "advmod"))


def _is_alternative(tree: Tree, first: int) -> bool:
    return any(tree.marker(other, "cc") in _EITHER for other in tree.all(first, "conj"))


def denies(tree: Tree, lexicon: Lexicon, member: int, child: int) -> bool:
    """Tell whether a word denies the one that it hangs on."""
    dep, word = tree.dep[child], tree.word[child]
    if word == "yet" and is_outstanding(tree, child):
        return True
    if word in SHORT_NOT and child > member + 1:
        return False  # another verb's, that is left out: "acts when they won't"
    if word in NOT and tree.word[child + 1 : child + 3] == ["but", tree.word[member]]:
        return False  # "cannot but accept it"
    if word == "not" and _LINKING.intersection(tree.word[child + 1 : child + 2]) and tree.dep[child + 1] in _MARKING:
        return False  # "not if it rains", "not until after it rained"
    far = child < member and tree.word[child : child + 2] in DENIALS  # no "lives far from the town"
    placed = dep == "obl" and tree.has(child, "case")  # "agreed to | nothing" is denied by what fills its place
    if dep in _DENYING and (far or (_negates(tree, lexicon, child) and not placed)):
        return True
    return dep in _MARKING and tree.marker(member, dep) in NEGATIVE_MARKS


def is_outstanding(tree: Tree, word: int) -> bool:
    """Tell whether a word says that what follows has not come about: "has yet to sing", "is yet to sing"."""
    if tree.word[word : word + 2] != ["yet", "to"]:
        return False
    return tree.lemma[tree.head[word]] in PENDING or tree.lemma[word - 1] in PENDING


def _negates(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether an adverb or conjunction denies ("not", "never", "no longer"); "not only" adds."""
    if tree.dep[word] == "advmod" and any(tree.word[child] == "no" for child in tree.children[word]):
        return tree.word[word] not in lexicon.words("indifference") and tree.word[word + 1 : word + 2] != ["than"]
    known = tree.lemma[word] in lexicon.negations or tree.word[word].endswith(SHORT_NOT)  # one word in capitals
    return known and tree.pos[word] not in ("NOUN", "PROPN", "VERB") and not adds(tree, word)


def adds(tree: Tree, word: int) -> bool:
    """Tell whether "not" only adds: "not only", "not just"."""
    following = tree.word[word + 1] if word + 1 < len(tree) else ""
    if following in _MERELY and any(tree.tag[verb] == "MD" for verb in tree.all(tree.head[word], "aux")):
        _, last = tree.sentences[tree.sentence[word]]
        return "but" in tree.word[word:last]  # "can't just leave"
    return following in _ADDING or any(tree.word[child] in _ADDING for child in tree.children[word])


def is_none(tree: Tree, lexicon: Lexicon, word: int, *, joined: bool = True) -> bool:
    """Tell whether the filler of a place says that there is none: "no reason", "nobody", if `joined` "nor wine"."""
    if _is_beside_deed(tree, lexicon, word):
        return False
    negations = lexicon.negations
    if tree.word[word] in negations and tree.pos[word] in ("PRON", "NOUN", "DET"):
        return True
    if tree.dep[word] == "conj" and tree.marker(word, "cc") in NEGATIVE_MARKS:
        return True  # "gold rather than | silver"
    owners = tree.all(word, "nmod:poss")  # "neither Ito's nor Mora's plan"
    joining = [child for owner in owners for child in tree.all(owner, "cc:preconj")]
    denying = [
        child
        for child in (*tree.children[word], *joining)
        if tree.word[child] in negations and tree.word[child + 2 : child + 3] != ["than"]  # "no fewer than ten"
    ]
    if (joined and _is_among_excluded(tree, word)) or _shares_no(tree, word):
        return True
    if not denying or _is_only_quoted(tree, lexicon, word, denying[0]):
        return False
    if any(_is_not_one(tree, child) for child in denying):
        return True
    contrasted = tree.dep[word] in ("conj", "appos") or any(
        is_contrast(tree, other) for other in tree.all(word, "conj")
    )
    if contrasted and any(tree.word[child] == "not" and not adds(tree, child) for child in denying):
        return True  # "gold, not silver", "not gold but silver"
    relations = _NONE | _JOINED if joined else _NONE
    return any(tree.dep[child] in relations and tree.word[child] not in NOT for child in denying)


def _is_beside_deed(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether none of a thing leaves a deed as it is: "to no avail", "with no money", "in a coat, | no hat"."""
    first = first_conjunct(tree, word)
    if not tree.dep[first].startswith("obl") or tree.dep[first] == "obl:agent":
        return False
    if first != word and not any(tree.word[child] in lexicon.negations for child in tree.children[first]):
        left_out = any(tree.word[child] == "not" and not adds(tree, child) for child in tree.children[word])
        replaced = tree.marker(word, "cc") in NEGATIVE_MARKS  # "talked with Ito rather than | with Mora"
        return not (left_out or replaced)  # "talked with Ito but | not with Mora"
    bare = tree.marker(first) == "than" or (tree.marker(first) == "with" and tree.pos[first] == "NOUN")
    bare = bare or (tree.word[first] == "nothing" and tree.marker(first) in _IDLE)
    return bare or tree.word[word] in lexicon.words("indifference")


def _is_not_one(tree: Tree, word: int) -> bool:
    """Tell whether "not" makes a number none: "not one baker", "not a single loaf", "not even Ito"."""
    one, next_word = (*tree.word[word + 1 : word + 3], "", "")[:2]
    none = one == "even" or (one, next_word) == ("a", "single") or (one == "one" and next_word != "but")
    return tree.word[word] == "not" and none


def _shares_no(tree: Tree, word: int) -> bool:
    """Tell whether a bare noun shares the "no" of the first of its alternatives: "no wheat, rye | or oats"."""
    first = first_conjunct(tree, word)
    if first == word or tree.tag[word] == "NNP" or tree.has(word, "det", "nummod", "nmod:poss"):
        return False
    no = any(tree.word[child] == "no" and child < first for child in tree.all(first, "det"))
    links = {tree.marker(other, "cc") for other in tree.all(first, "conj")} - {""}
    return no and links == _EITHER


def _is_among_excluded(tree: Tree, word: int) -> bool:
    """Tell whether a word is one of those that "not" excludes: "gold, not silver or tin"."""
    if tree.dep[word] != "conj":
        return False
    joined = [tree.head[word], *tree.all(tree.head[word], "conj")]
    before = [other for other in joined if other < word]
    after = [other for other in joined if other >= word]
    if all(tree.marker(other, "cc") != "or" for other in after) or any(tree.has(other, "cc") for other in before[2:]):
        return False
    return any(
        tree.word[child] == "not" and not adds(tree, child)
        for other in before
        for child in tree.below[other].get("advmod", ())
    )


def _is_only_quoted(tree: Tree, lexicon: Lexicon, word: int, no: int) -> bool:
    """Tell whether a "no" is among the words that someone is said to have said: "he said “no more songs”"."""
    said = tree.tag[no - 1] == "``" and tree.head[word] < no
    cue = lexicon.cue_of(tree.lemma[tree.head[word]]) if said else None
    return cue is not None and cue.kind == "saying"


def is_contrast(tree: Tree, word: int) -> bool:
    """Tell whether a word is what stands instead: "not gold but silver"; a clause stands for itself."""
    left_out = any(tree.word[child] in ("not", "no") for child in tree.children[word])  # "gold but no silver"
    alone = tree.dep[word] == "conj" and not (left_out or tree.has(word, "cop", "nsubj"))
    return alone and any(tree.word[child] == "but" for child in tree.all(word, "cc"))


def is_failing(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word says that what is under it does not hold: "unable to", "fails to"."""
    embedding = embedding_at(tree, word, lexicon)
    return embedding is not None and embedding.negates


def is_irresistible(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone does what he can't keep from doing: "couldn't help laughing", "can't stop talking"."""
    able = any(tree.lemma[aux] == "can" or tree.word[aux] in _CAN for aux in tree.all(verb, "aux"))
    kept = tree.lemma[verb] == "help" or is_failing(tree, lexicon, verb)
    doing = any(tree.tag[below] == "VBG" and not tree.has(below, "mark") for below in tree.all(verb, "xcomp"))
    return able and kept and doing and is_denied(tree, lexicon, verb)


def is_refused(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a denied word says the same as its opposite: "not willing to" is "unwilling to"."""
    opposite = lexicon.embedding_of(f"un{tree.lemma[word]}", tree.pos[word])
    return opposite is not None and opposite.negates and is_denied(tree, lexicon, word)


def is_preferred(tree: Tree, verb: int) -> bool:
    """Tell whether someone likes one deed better than another: "would | rather | resign than sign it"."""
    first = tree.opening(verb)  # no "rather, he would go"
    return any(tree.word[word] in _BETTER and first < word < verb for word in tree.all(verb, "advmod"))


def is_hindered(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether a participle says what one is kept or keeps from: "kept the dog from barking", "put off singing"."""
    governor = tree.head[top]
    if tree.tag[top] != "VBG":
        return False
    marker = tree.marker(top, "mark", "case")
    phrases = " ".join(tree.word[governor + 1 : top]), marker  # "came very | close to |"
    given_up = (lexicon.embedding_of(f"{tree.lemma[governor]} {words}") for words in phrases)
    if any(embedding is not None and embedding.negates for embedding in given_up):
        return True
    if marker != "from":
        return False
    kept = tree.lemma[governor] in lexicon.words("hindering") and tree.has(governor, "obj", "nsubj:pass")
    return kept or is_failing(tree, lexicon, governor)


def is_avoiding(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word says that what is under it does not come about: "refuses to", "her refusal to"."""
    return is_failing(tree, lexicon, word) or implies_negation(tree, lexicon, word)


def implies_negation(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether what a word embeds does not hold: "denies that", "rules out that"."""
    relation = lexicon.relation_of(tree.lemma[word], tree.pos[word])
    if relation is not None and relation.implies_negation:
        return True
    return tree.has(word, "compound:prt") and disclaims(tree, lexicon, word)


def disclaims(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb says that something is not so or not meant: "denies", "rules out"."""
    return with_particles(tree, lexicon, verb) in lexicon.words("disclaiming")


def is_disowned(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word is denied, or someone denies it: "does not plan to sing", "denies | planning to sing"."""
    if is_denied(tree, lexicon, word):
        return True
    above = tree.head[word]
    embedded = tree.dep[word] in ("xcomp", "ccomp") and tree.marker(word, "mark") in ("", "that")
    return embedded and implies_negation(tree, lexicon, above) and not is_denied(tree, lexicon, above)


def is_undone(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether no one does what a word says: "didn't get him to", "failed to get", "did not manage to get"."""
    if is_disowned(tree, lexicon, word):
        return True
    word = sharing_to(tree, word)
    above = tree.head[word]
    if above == word or tree.dep[word] not in _UNDER or tree.marker(word, "mark") != "to":
        return False
    if is_avoiding(tree, lexicon, above):
        return not is_denied(tree, lexicon, above)
    embedding = embedding_at(tree, above, lexicon)
    raises = (embedding is not None and embedding.passes) or tree.lemma[above] in lexicon.words("raising-denial")
    return raises and not tree.has(above, "obj") and is_undone(tree, lexicon, above)


def is_disclaimed(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether someone denies having in mind what a noun names: "denied | any plan to sing", not "the plan"."""
    verb = tree.head[noun]
    if tree.dep[noun] != "obj" or tree.lemma[noun] not in lexicon.words("designs"):
        return False
    articles = {tree.word[child] for child in tree.all(noun, "det")}
    own = articles <= _NEW and not any(tree.marker(child) in _OTHERS for child in tree.all(noun, "nmod"))
    return disclaims(tree, lexicon, verb) and own and tree.owner(noun) is None and not is_denied(tree, lexicon, verb)


def is_regretted(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone let happen what he should not have: "should not have let him go", no "should not let"."""
    due = any(tree.word[aux] in _DUE for aux in tree.all(verb, "aux"))
    done = due and any(tree.word[aux] == "have" for aux in tree.all(verb, "aux"))
    return done and tree.lemma[verb] in lexicon.words("permitting") and is_denied(tree, lexicon, verb)


def is_told_wrongly(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether what no one named says of something is not so: "was wrongly reported", no "he falsely claimed"."""
    passive = tree.tag[verb] == "VBN" and not tree.has(verb, "nsubj", "obl:agent")
    return passive and any(tree.word[adverb] in lexicon.words("wrongly") for adverb in tree.all(verb, "advmod"))
