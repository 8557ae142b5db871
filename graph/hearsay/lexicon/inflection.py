"""English verb forms: a lemma in, its forms by Penn tag out, as spelling rules or principal parts tell them."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache

_VOWELS = frozenset("aeiou")
_PREFIXES = ("fore", "inter", "mis", "out", "over", "re", "un", "under")
_REGULAR_NOW = frozenset({"work", "plead"})
_NEVER_DOUBLED = frozenset("wxyhq")
_ENDINGS = ("ing", "ed", "s")
_SHORTEST = {"s": 4, "ed": 5, "ing": 5}  # letters of a form that is surely regular: "asks", not "led", "fled", "shed"
_SILENT_LEFT_OFF = ("v", "ais", "wast", "opin", "inat", "icat", *(f"{letter}l" for letter in "bcdfgkptz"))
_SILENT_LEFT_OFF += tuple(
    "jol nhal xhal nhol thol zon ondon bath breath loath sooth eeth hron nsol emier rerout midwif ador prais".split()
)
_SILENT_PUT_ON = ("este", "credite", "ctore", "aime", "umpete", "ivote", "zze", "aucuse", "licite", "outhe", "she")
_DOUBLED = ("mitt", "ferr", "curr", "gett", "fuell", "duell", "affick", "anick", "imick", "olick")
_STRESSED = ("mit", "fer", "cur", "pel", "bel", "trol", "gret", "quit", "quip", "nap", "bar", "lot")
_UNSTRESSED = ("ffer", "limit", "vomit", "label", "pilot")
_NO_VERBS = frozenset("wel fel buz ap aton reput rang ting sorty sorti stymy stymi".split())
_NO_BASES = (*_SILENT_LEFT_OFF, *_SILENT_PUT_ON, *_DOUBLED, "rie", "fie", "nie")
_BEFORE_SILENT = ("c", "g", "s", "u", "v", "z")


def regular_forms(verb: str) -> Iterator[tuple[str, str]]:
    """Give a verb's regular forms, each with its tag; where spelling allows two, both.

    >>> sorted(regular_forms("ban"))
    [('VBD', 'banned'), ('VBG', 'banning'), ('VBN', 'banned'), ('VBZ', 'bans')]
    >>> sorted(set(regular_forms("decry")) | set(regular_forms("oppose")))[:2]
    [('VBD', 'decried'), ('VBD', 'opposed')]
    """
    yield "VBZ", third_person_form(verb)
    for stem in _past_stems(verb):
        yield "VBD", f"{stem}ed"
        yield "VBN", f"{stem}ed"
    for stem in _participle_stems(verb):
        yield "VBG", f"{stem}ing"


def irregular_forms(parts: str) -> Iterator[tuple[str, str]]:
    """Give the past forms of an irregular verb's principal parts.

    >>> list(irregular_forms("flee fled fled"))
    [('VBD', 'fled'), ('VBN', 'fled')]
    """
    _, past, participle = parts.split()
    yield "VBD", past
    yield "VBN", participle


def irregular_lemmas(verbs: Collection[str]) -> dict[str, str]:
    """Map past forms to lemmas for irregular verbs, given by principal parts, and for those with a prefix.

    >>> found = irregular_lemmas(["sell sold sold", "bid bid bid"])
    >>> found["sold"], found["resold"], found["outbid"]
    ('sell', 'resell', 'outbid')
    """
    known = {form: parts.split()[0] for parts in verbs for _, form in irregular_forms(parts)}
    return {f"{prefix}{form}": f"{prefix}{verb}" for prefix in _PREFIXES for form, verb in known.items()} | known


def irregular_participles(verbs: Collection[str]) -> dict[str, str]:
    """Map lemmas of irregular verbs, given by principal parts, and of those with a prefix, to past participles.

    >>> found = irregular_participles(["throw threw thrown", "work wrought wrought"])
    >>> found["throw"], found["overthrow"], "work" in found
    ('thrown', 'overthrown', False)
    """
    known = {verb: participle for verb, _, participle in map(str.split, verbs) if verb not in _REGULAR_NOW}
    return {f"{prefix}{verb}": f"{prefix}{form}" for prefix in _PREFIXES for verb, form in known.items()} | known


def forms_of(verbs: Iterable[str]) -> dict[tuple[str, str], str]:
    """Map tag and regular form to lemma for many verbs; where two share a form, the longer counts ("planed": plane)."""
    found: dict[tuple[str, str], str] = {}
    for verb in sorted(set(verbs), key=lambda verb: (len(verb), verb)):
        found.update(dict.fromkeys(regular_forms(verb), verb))
    return found


@cache
def lemma_by_spelling(form: str, lemma: str) -> str:
    """Put right a regular verb's lemma that its form can't come from.

    >>> forms = [("freed", "fre"), ("piling", "piling"), ("suing", "suin"), ("led", "lead"), ("wasting", "wast")]
    >>> [lemma_by_spelling(form, lemma) for form, lemma in forms]
    ['free', 'pile', 'sue', 'lead', 'waste']
    >>> forms = [("bathed", "bath"), ("admitting", "admitt"), ("maimed", "maime"), ("welled", "wel"), ("buzzed", "buz")]
    >>> [lemma_by_spelling(form, lemma) for form, lemma in forms]
    ['bathe', 'admit', 'maim', 'well', 'buzz']
    >>> [lemma_by_spelling(form, lemma) for form, lemma in [("worries", "worrie"), ("unties", "untie")]]
    ['worry', 'untie']
    >>> forms = [("ranged", "rang"), ("consoled", "consol"), ("caucused", "caucuse"), ("stymied", "stymy")]
    >>> [lemma_by_spelling(form, lemma) for form, lemma in forms]
    ['range', 'console', 'caucus', 'stymie']
    """
    ending = next((ending for ending in _ENDINGS if form.endswith(ending)), "")
    if not ending or len(form) < _SHORTEST[ending] or form == f"{lemma}k{ending}" or _may_inflect(lemma, form):
        return lemma
    stem = form.removesuffix(ending)
    if stem.endswith(_DOUBLED):
        return stem[:-1]
    bases = [f"{stem}e", stem] if stem.endswith(_BEFORE_SILENT) else [stem, f"{stem}e"]
    soft = [f"{stem.rstrip('e')[:-1]}y"] if stem.endswith(("i", "ie")) else []
    return next((base for base in (*soft, *bases, stem[:-1]) if _may_inflect(base, form)), lemma)


def _may_inflect(verb: str, form: str) -> bool:
    if len(verb) < 2 or verb.endswith(_NO_BASES) or verb in _NO_VERBS:
        return False
    return any(form == inflected for _, inflected in regular_forms(verb))


def participle_form(verb: str) -> str:
    """Put a regular verb into the past participle.

    >>> [participle_form(verb) for verb in ("deny", "free", "ban", "admit", "visit", "transfer", "offer")]
    ['denied', 'freed', 'banned', 'admitted', 'visited', 'transferred', 'offered']
    """
    single, doubled = (*_past_stems(verb), *_past_stems(verb))[:2]
    stressed = verb.endswith(_STRESSED) and not verb.endswith(_UNSTRESSED)
    return f"{doubled if stressed else single}ed"


def third_person_form(verb: str) -> str:
    """Put a verb into the third person singular.

    >>> [third_person_form(verb) for verb in ("deny", "push", "go", "pay")]
    ['denies', 'pushes', 'goes', 'pays']
    """
    if _ends_in_y(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def _past_stems(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb[:-1],)
    return (f"{verb[:-1]}i",) if _ends_in_y(verb) else _closed_stems(verb)


def _participle_stems(verb: str) -> tuple[str, ...]:
    if verb.endswith("ie"):
        return (f"{verb[:-2]}y",)
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return (verb[:-1],)
    return _closed_stems(verb)


def _closed_stems(verb: str) -> tuple[str, ...]:
    """Double the last consonant after a single vowel: always in a word of one syllable, perhaps in a longer one."""
    single = len(verb) > 2 and verb[-1] not in _VOWELS | _NEVER_DOUBLED and verb[-2] in _VOWELS
    if not single or (verb[-3] in _VOWELS and verb[-4:-1] != "qui"):
        return (verb,)
    doubled = verb + verb[-1]
    syllables = sum(a not in _VOWELS and b in _VOWELS for a, b in zip(f" {verb}", verb, strict=False))
    return (doubled,) if syllables == 1 else (verb, doubled)


def _ends_in_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in _VOWELS
