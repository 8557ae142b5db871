"""Draft of an attribution -> whether it reports: someone vouches for what is said, by a cue or by quoted words."""

from __future__ import annotations

from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.cues.judging import is_labelling, judged, judges_said
from hearsay.extract.cues.said import meaning_of, says_that
from hearsay.extract.cues.speakers import antecedent, is_source
from hearsay.extract.grammar.asking import is_asked, is_inverted
from hearsay.extract.grammar.clauses import NEGATIVE_MARKS
from hearsay.extract.grammar.doubts import is_undoubted
from hearsay.extract.grammar.negation import implies_negation, is_denied, is_failing, is_told_wrongly
from hearsay.extract.grammar.nouns import can_act, is_hardly_any, is_scarce
from hearsay.extract.grammar.parses import ACTIVE, QUESTIONS, VERBS
from hearsay.extract.grammar.passages import embedding_at, is_reduced
from hearsay.extract.grammar.pieces import root_of
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.verbforms import is_finite, is_gerund, is_mandated, sharing_to
from hearsay.lexicon import Lexicon
from hearsay.records import Manner

_LET_US = frozenset({"'s", "’s"})
_ANYONE = _LET_US | {"i", "you", "we", "us", "one", "anyone", "anybody", "everyone", "everybody"}
_PROMISING = frozenset({"promise", "threaten", "aim"})
_DUE = frozenset({"should", "must", "ought"})
_THINGS = frozenset({"it", "this", "that", "which", "fact"})
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")


def reports(tree: Tree, lexicon: Lexicon, draft: Draft, manner: Manner) -> bool:
    """Tell whether a source vouches for what the content says: "said that …", not "did not say that …"."""
    if _is_of_others(tree, lexicon, draft):
        return False
    if draft.entry is None and manner in ("direct", "mixed"):
        return True  # the quoted words at least
    if (
        _is_for_anyone(tree, draft)
        or is_told_wrongly(tree, lexicon, draft.word)
        or _is_untold(tree, lexicon, draft)
        or _is_denied(tree, lexicon, draft)
        or _is_due(tree, lexicon, draft)
        or _is_by_nobody(tree, lexicon, draft)
        or _is_left_undone(lexicon, draft)
        or _is_unknown(tree, lexicon, draft)
    ):
        return False
    if draft.entry is None and draft.cue is not None and tree.pos[draft.word] != "PUNCT":
        return says_that(tree, draft.word) or _asks(tree, lexicon, draft) or _tells(tree, lexicon, draft)
    return not (
        _is_inferred(tree, lexicon, draft)
        or _is_prospect(tree, lexicon, draft)
        or _is_watched(tree, draft)
        or _tells_own_saying(tree, lexicon, draft)
    )


def _is_for_anyone(tree: Tree, draft: Draft) -> bool:
    """Tell whether what is thought or shown is so for anyone: "you can see why …", "let's assume …"."""
    return _source_word(tree, draft) in (_ANYONE if _kind(draft) in ("thinking", "wanting", "showing") else _LET_US)


def _is_untold(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether a verb without a source says of nothing that it was said: "to tell", "recall that", "known for"."""
    if draft.source is not None:
        return False
    if tree.pos[draft.word] == "NOUN":
        denied = tree.lemma[draft.word] in lexicon.words("falsity")  # "it is a myth that", "spread the lie that"
        return denied or tree.lemma[draft.word] in lexicon.words("signs")
    if tree.pos[draft.word] != "VERB":
        return False
    embedding = embedding_at(tree, draft.word, lexicon) if tree.has(draft.word, "xcomp") else None
    if embedding is not None and embedding.modality is not None:
        return True  # "is expected to vote" tells what is to come
    if any(tree.lemma[said] in lexicon.words("guilt") for said in tree.all(draft.word, "xcomp")):
        return True  # who "was found guilty of stealing" stole, as who was convicted of it
    told = tree.has(draft.word, "ccomp", "xcomp", "csubj", "csubj:pass") or _is_charge(tree, lexicon, draft)
    return tree.tag[draft.word] in ACTIVE or not (told or _follows(tree, draft))


def _follows(tree: Tree, draft: Draft) -> bool:
    """Tell whether a report stands after what is said, or inside it: "the mill, it is believed, was sold"."""
    subject = tree.child(draft.word, "nsubj:pass", "expl")
    return subject is not None and any(piece.end <= subject for piece in draft.contents)


def _is_charge(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether someone is said to have done something: "was accused of stealing"."""
    roots = [root_of(tree, piece) for piece in draft.contents]
    stance = draft.entry is not None and draft.entry.relation in lexicon.words("stances")
    if draft.entry is not None:  # "accused of fraud and | of stealing"
        roots += [deed for deed in tree.all(draft.word, "advcl") if tree.marker(deed, "mark") in draft.entry.content]
    return _kind(draft) in ("saying", "charging") and not stance and any(is_gerund(tree, root) for root in roots)


def _is_denied(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether no one said or showed it: "did not say", "failed to say", "did he say", "went on to work"."""
    word = draft.word
    if _kind(draft) not in ("saying", "showing", "charging") or tree.pos[word] != "VERB":
        return False
    if _is_unwilling(tree, lexicon, word):
        return True
    word = sharing_to(tree, word)
    governor = tree.head[word]
    active = tree.has(word, "xcomp") and not tree.has(word, "aux:pass") and not is_reduced(tree, word)
    own = embedding_at(tree, word, lexicon) if active else None
    if own is not None and own.passes:
        return True
    if tree.dep[word] == "xcomp":
        unsaid = tree.tag[word] == "VB" and is_denied(tree, lexicon, governor)  # "could not help saying"
        if is_failing(tree, lexicon, governor) != unsaid:  # "failed to say", "has yet to say"; "did not fail to say"
            return True
        if tree.tag[word] == "VB" and tree.has(governor, "obj", "iobj"):
            return tree.lemma[governor] not in lexicon.words("causing")  # "asked him to say"
    turned = is_inverted(tree, word) or tree.marker(word, "mark") == "whether"
    if turned and is_asked(tree, lexicon, word):
        return True
    if tree.marker(word, "mark") in NEGATIVE_MARKS:
        return True  # "goes without saying"
    joined = tree.dep[draft.word] == "conj" or tree.has(word, "cc:preconj")  # "neither confirms nor denies"
    beside = any(tree.lemma[child] in ("not", "never") for child in tree.all(word, "advmod"))
    return beside or (joined and is_denied(tree, lexicon, draft.word))


def _is_unwilling(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone will not say what is so: "declined to say who paid", no "declined to pay", "to comment"."""
    if not implies_negation(tree, lexicon, verb):
        return False
    untold = (one for one in tree.all(verb, "xcomp") if tree.marker(one, "mark") == "to")
    cues = [one for one in untold if lexicon.may_cue(tree.lemma[one])]
    said = [clause for one in cues for clause in tree.all(one, "ccomp")]
    asked = any(tree.tag[word] in QUESTIONS for clause in said for word in tree.children[clause])
    clauses = (clause for one in cues for clause in tree.all(one, "ccomp", "advcl"))
    return asked or any(tree.word[mark] == "whether" for clause in clauses for mark in tree.all(clause, "mark"))


def _is_left_undone(lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether the article tells what somebody does not do, and he need not say it: "declined to comment"."""
    relation = None if draft.entry is None else lexicon.relations.get(draft.entry.relation or "")
    return relation is not None and relation.implies_negation and relation.frame.control == "subject"


def _is_unknown(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether the article tells what somebody does not know: "forget that it fell", "did not know that"."""
    word = draft.word
    if tree.lemma[word] in lexicon.words("unknowing"):
        return not is_denied(tree, lexicon, word)
    if tree.lemma[word] not in lexicon.words("knowing") or any(tree.tag[p.start] in QUESTIONS for p in draft.contents):
        return False
    few = any(is_hardly_any(tree, lexicon, subject) for subject in tree.all(word, "nsubj"))
    return few or is_denied(tree, lexicon, word)


def _is_due(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether something is only to be said or known: "should be noted", "deserves to know", "asks that X say"."""
    word, governor = draft.word, tree.head[draft.word]
    if tree.pos[word] == "VERB" and _is_demanded(tree, lexicon, word):
        return True
    if tree.pos[word] != "VERB" or tree.tag[word] not in ("VB", "VBN") or _asks(tree, lexicon, draft):
        return False
    thinks = _kind(draft) == "thinking"
    if (thinks or draft.source is None) and any(tree.word[verb] in _DUE for verb in tree.all(word, "aux")):
        return True
    if tree.tag[word] != "VB" or tree.dep[word] not in ("xcomp", "ccomp") or not (thinks or draft.entry is None):
        return False
    if tree.lemma[governor] == "let" or (tree.has(governor, "obj", "iobj") and tree.dep[word] == "xcomp"):
        return tree.lemma[governor] not in lexicon.words("causing") and tree.lemma[governor] != "make"
    embedding = embedding_at(tree, governor, lexicon)
    sought = tree.marker(word, "mark") == "to" and tree.pos[governor] == "VERB"
    sought = sought and tree.lemma[governor] != "want"  # who wants to know asks
    return sought and thinks and not (embedding is not None and embedding.passes)


def _is_demanded(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether someone wants it to be said: "demands | that he explain why", no "says that they explain why"."""
    relation = lexicon.relation_of(tree.lemma[tree.head[verb]])
    wanted = relation is not None and relation.embeds == "intended"
    return wanted and is_mandated(tree, verb, tree.marker(verb, "mark"))


def _asks(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether someone asks what the content asks: "voters questioned how …"."""
    return (
        draft.source is not None and tree.lemma[draft.word] in lexicon.words("wonder") and tree.has(draft.word, "ccomp")
    )


def _tells(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether what the model alone takes for a cue tells what is so: "made the point that", "cast him as"."""
    word, lemma = draft.word, tree.lemma[draft.word]
    if draft.source is None or draft.cue is None:
        return False
    nouns = (noun for noun in range(*draft.cue) if tree.pos[noun] == "NOUN")
    if any(not is_scarce(tree, noun) and meaning_of(tree, noun) is not None for noun in nouns):
        return True
    if tree.pos[word] == "ADP":
        noun = lexicon.noun_of(tree.lemma[root_of(tree, draft.source)])
        return tree.word[word] == "in" and noun is not None and noun.document  # "in a poll, voters say …"
    if lemma in lexicon.words("recounting") or _is_inserted(tree, draft):
        return True
    clauses = tree.all(word, "ccomp")
    if any(tree.has(clause, *_SUBJECTS) and is_finite(tree, clause) for clause in clauses):
        return not any(tree.tag[child] in QUESTIONS for clause in clauses for child in tree.children[clause])
    praised = tree.all(word, "obl", "advcl") if lemma in lexicon.words("praising") else ()
    return is_labelling(tree, lexicon, word) or any(tree.marker(child, "case", "mark") == "for" for child in praised)


def _is_inserted(tree: Tree, draft: Draft) -> bool:
    """Tell whether who says something stands after it: "nurses left, the court heard"."""
    return tree.dep[draft.word] == "parataxis" and any(piece.end <= draft.word for piece in draft.contents)


def _is_inferred(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether "this shows" or "shows signs of" stands for a source: what is inferred is said by who infers."""
    if _kind(draft) != "showing":
        return False
    signs = any(tree.lemma[thing] in lexicon.words("signs") for thing in tree.all(draft.word, "obj"))
    roots = [root_of(tree, piece) for piece in draft.contents] if signs else ()
    return _source_word(tree, draft) in _THINGS or any(_is_sign(tree, root) for root in roots)


def _is_sign(tree: Tree, root: int) -> bool:
    """Tell whether a word is a sign, or what there are signs of: "no sign of backing down"."""
    gerunds = (root, *tree.all(root, "acl", "nmod"))
    return any(tree.tag[word] == "VBG" and tree.marker(word, "mark", "case") == "of" for word in gerunds)


def _is_watched(tree: Tree, draft: Draft) -> bool:
    """Tell whether someone only sees what others do: "saw him leave", not "saw that he left"."""
    if _kind(draft) != "thinking" or tree.lemma[draft.word] != "see":
        return False
    done = tree.all(draft.word, "ccomp", "xcomp")
    bare = all(tree.tag[verb] in ("VB", "VBP", "VBG") and not tree.has(verb, "mark", "aux") for verb in done)
    return bool(done) and bare


def _is_prospect(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether a thing is only likely to do something: "a debate that promises to be long"."""
    if draft.source is None or tree.lemma[draft.word] not in _PROMISING or not tree.has(draft.word, "xcomp"):
        return False
    noun = antecedent(tree, root_of(tree, draft.source))
    known = lexicon.noun_of(tree.lemma[noun])
    thing = tree.pos[noun] == "NOUN" and (known is None or known.type in ("Thing", "Event"))
    return thing and not is_source(tree, lexicon, noun) and not can_act(tree, lexicon, noun)


def _is_by_nobody(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether a source says that there is none, or hardly any who thinks so: "no official", "few believe"."""
    if draft.source is None:
        return False
    word = root_of(tree, draft.source)
    if is_scarce(tree, word) and (_kind(draft) == "thinking" or is_undoubted(tree, lexicon, draft.word)):
        return True
    counted = (word, *tree.all(word, "det", "cc:preconj"))  # "neither Ito nor Brown"
    return not lexicon.words("nobody").isdisjoint(tree.word[one] for one in counted)


def _is_of_others(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether others say what the content says, and the source only judges that: "denied reports that …".

    Or judges them: "contradicted Ito, who had said …", or what stands before: "…, a claim that Ito rejects".
    """
    if judges_said(tree, lexicon, draft.word):
        return True
    verbs = {draft.word, *(range(*draft.cue) if draft.cue else ())}  # "refused to | deny"
    phrases = [subtree(tree, noun) for verb in sorted(verbs) for noun in judged(tree, lexicon, verb)]
    clauses = [piece for piece in draft.contents if any(tree.pos[word] in VERBS for word in range(*piece))]
    return bool(phrases) and all(
        any(words[0] < piece.end and piece.start <= words[-1] for words in phrases) for piece in clauses
    )


def _tells_own_saying(tree: Tree, lexicon: Lexicon, draft: Draft) -> bool:
    """Tell whether what is said is itself someone's saying, made by the article's word: "repeated his call for …"."""
    told = tree.all(draft.word, "ccomp")
    if any(tree.pos[clause] == "VERB" or tree.has(clause, "cop") for clause in told):
        return False  # "said his call was heard"
    return any(_is_own_saying(tree, lexicon, root_of(tree, piece)) for piece in draft.contents)


def _is_own_saying(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    if tree.pos[noun] != "NOUN" or tree.has(noun, "cop", "nsubj") or tree.dep[noun] not in ("obj", "obl", "nsubj:pass"):
        return False
    owner = tree.child(noun, "nmod:poss")
    owned = owner is not None and tree.pos[owner] == "PRON"
    return owned and lexicon.cue_of(tree.lemma[noun], "NOUN") is not None


def _kind(draft: Draft) -> str:
    return draft.entry.kind if draft.entry else ""


def _source_word(tree: Tree, draft: Draft) -> str:
    return tree.word[root_of(tree, draft.source)] if draft.source is not None else ""
