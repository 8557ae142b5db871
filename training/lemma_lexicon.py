"""The lexicon of lemmas that goes before the network: the training data's, completed by rules of English inflection."""

from collections import Counter, defaultdict

from corpora import UNKNOWN, Passage

from hearsay.lexicon import load_lexicon
from hearsay.lexicon.inflection import forms_of, irregular_forms
from hearsay.model.lemmas import apply_rule, lemma_rule
from hearsay.model.lexicon import Forms, is_name


def lemma_lexicon(passages: list[Passage]) -> dict[str, dict[str, str]]:
    """Return tag → form → the rule seen most often in training; rules are kept that rebuild the lemma from the form."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for word, tag, rule in zip(passage.words, passage.tree["xpos"], passage.tree["lemma"], strict=True):
            if rule != UNKNOWN:
                form = word if is_name(tag) else word.lower()
                seen[tag, form][apply_rule(word, rule)] += 1
    lexicon: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), lemmas in seen.items():
        best = max(sorted(lemmas), key=lambda lemma: lemmas[lemma])
        lexicon[tag][form] = lemma_rule(form, best)
    return lexicon


def with_regular_verbs(lexicon: Forms) -> dict[str, dict[str, str]]:
    """Add the forms of all verbs that the training data or the relations know: a classifier only guesses at endings.

    Irregular forms stand above the training data's, which has slips of the pen; regular ones fill its gaps.
    """
    words = load_lexicon()
    verbal = (forms for tag, forms in lexicon.items() if tag.startswith("VB"))
    known = {apply_rule(form, rule) for forms in verbal for form, rule in forms.items()}
    known |= {lemma.split()[0] for relation in words.relations.values() for lemma in relation.lemmas}
    completed = {tag: dict(forms) for tag, forms in lexicon.items()}
    for (tag, form), lemma in forms_of(verb for verb in known if verb.isalpha()).items():
        completed.setdefault(tag, {}).setdefault(form, lemma_rule(form, lemma))
    for parts in sorted(words.words("irregular-verbs")):
        for tag, form in irregular_forms(parts):
            completed.setdefault(tag, {})[form] = lemma_rule(form, parts.split()[0])
    return completed
