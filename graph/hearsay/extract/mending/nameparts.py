"""Mends names and the phrases around them, where a parser cut one in two or took one for two."""

from __future__ import annotations

from itertools import pairwise

from hearsay.extract.dates.calendar import WEEKDAYS
from hearsay.extract.grammar.parses import GENITIVES, NOUNS, SUBJECTS, Parse
from hearsay.givennames import first_name_gender

_BEFORE_NAMES = frozenset({"compound", "nmod:desc"})
_IN_NAMES = frozenset({"nmod:desc", "compound", "amod"})
_NEAR = 4  # words from a name's first to its last, from an owner to its noun
_QUOTES = frozenset({"``", "''"})
_TOLD = ("iobj", "obj")
_BACK = 6  # words before a preposition that may be its noun's
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})


def read_first_name(parse: Parse, index: int) -> None:
    """Take a first name or title for a part of the name after it, not for an article: "knows | Ada Ito"."""
    name, form = index + 1, parse.word[index]
    named = parse.tag[name : name + 1] == ["NNP"] or parse.pos[name : name + 1] == ["PROPN"]
    if not named or not parse.text[parse.start[index]].isupper():
        return
    beside = parse.head[index] == parse.head[name] and parse.dep[name] == parse.dep[index] != "det"
    nominal = parse.pos[index] in ("DET", "PRON", "ADJ") and parse.tag[index] in ("DT", "PRP", "NNP")
    known = form in parse.lexicon.words("pronouns") or form in parse.lexicon.words("determiners")
    called = first_name_gender(form) != ""
    strayed = (beside or called) and nominal and form.isalpha() and not known
    near = parse.head[index] in (name, parse.head[name])
    if strayed or (near and parse.tag[index] == "NNP" and parse.dep[index] == "det"):
        noun = parse.lexicon.noun_of(form)
        parse.pos[index] = "PROPN"
        parse.retag(index, "NNP")
        parse.hang(index, name, "nmod:desc" if noun is not None and noun.role else "compound")


def join_rank(parse: Parse, index: int) -> None:
    """Take for a part of a title the adjective after its noun: "the attorney | general", "the president | elect"."""
    noun = index - 1
    if parse.head[index] != noun or parse.pos[noun] != "NOUN":
        return
    parse.relate(index, "amod")
    for name in [*parse.all(index, "appos")]:
        parse.lift(name, noun)


def join_title(parse: Parse, index: int) -> None:
    """Take for a title the noun right before a name, not for one more of a list: "Ito, | party leader Ada Lind and"."""
    name, noun = index + 1, parse.lexicon.noun_of(parse.lemma[index])
    titled = noun is not None and noun.type == "Person" and parse.tag[index] in ("NN", "NNP")
    if not titled or parse.pos[name : name + 1] != ["PROPN"] or parse.has(index, "det", "nmod:poss"):
        return
    first = parse.head[index]
    listed = parse.dep[name] == "conj" and parse.head[name] == first and parse.tag[index] == "NN"
    apart = parse.dep[name] in SUBJECTS and parse.before(name, *SUBJECTS) == first and parse.pos[first] == "PROPN"
    if listed or apart:
        for child in [*parse.all(index, "punct", "cc")]:
            parse.lift(child, name)
        parse.hang(name, first, "conj")
        parse.hang(index, name, "nmod:desc")


def read_honorific(parse: Parse, index: int) -> None:
    """Take an honorific for a part of the name after it, not for an article or its owner: "met | Mr. Ito"."""
    name = index + 1
    if name == len(parse.word) or parse.pos[name] != "PROPN" or parse.head[name] == index:
        return
    parse.pos[index] = "PROPN"
    parse.retag(index, "NNP")
    top = parse.head[name]
    while parse.dep[name] in _BEFORE_NAMES and name < top < index + _NEAR and parse.pos[top] == "PROPN":
        name, top = top, parse.head[top]
    for child in list(parse.children[index]):
        parse.lift(child, name)
    parse.hang(index, name, "nmod:desc")


def lift_case(parse: Parse, index: int) -> None:
    """Hang a preposition on a name's head where a parser hung it on the words before that: "by | Mayor Ito"."""
    governor = parse.head[index]
    top = parse.head[governor]
    if not index < governor < top or not (_begins_name(parse, governor, top) or _describes(parse, index, top)):
        return
    if top not in parse.head[max(0, index - _BACK) : index]:
        parse.lift(index, top)


def _begins_name(parse: Parse, index: int, name: int) -> bool:
    strayed = parse.dep[index] == "det" and parse.pos[name] == "PROPN"
    return parse.pos[index] == "PROPN" and (strayed or parse.dep[index] in _IN_NAMES)


def _describes(parse: Parse, index: int, name: int) -> bool:
    """Tell whether a preposition stands before a noun that describes a name: "with | the Danish novelist Ada Ito"."""
    noun = parse.head[index]
    if parse.pos[noun] != "NOUN" or parse.pos[name] != "PROPN" or parse.dep[noun] not in _BEFORE_NAMES:
        return False
    loose = parse.word[index] in ("of", *GENITIVES) or parse.word[name] in WEEKDAYS
    return not loose and not parse.has(name, "case") and "-" not in parse.word[max(0, index - 1) : name]


def give_owner(parse: Parse, mark: int) -> None:
    """Hang an owner on what is owned, where a parser took it for the subject, and its mark on it: "Ito | 's office"."""
    owner, before = parse.head[mark], mark - 1
    if mark < owner:
        named = parse.pos[before] in NOUNS and parse.dep[before] in SUBJECTS and parse.pos[owner] in NOUNS
        if parse.head[before] == owner and (parse.dep[before] == "nmod:poss" or named):
            parse.relate(before, "nmod:poss")
            parse.hang(mark, before, "case")
        return
    if parse.dep[owner] not in SUBJECTS or parse.dep[mark] != "case":
        return
    verb = parse.head[owner]
    if verb > mark and parse.pos[verb] in NOUNS and not parse.has(verb, "det"):
        return parse.relate(owner, "nmod:poss")  # "it was | Ito 's refusal"
    for index in range(mark + 1, min(mark + _NEAR, len(parse.word))):
        beside = parse.head[index] == verb and parse.dep[index].startswith("nsubj")
        joined = parse.head[index] == owner and parse.dep[index] == "conj"
        titled = beside and parse.tag[index - 1] in _QUOTES  # "Ito's “Blue” shows how"
        if (parse.pos[index] in NOUNS and (beside or joined)) or titled:
            if not beside:
                parse.hang(index, verb, parse.dep[owner])
            parse.hang(owner, index, "nmod:poss")
            return


def rejoin_names(parse: Parse, index: int) -> None:
    """Make one of a name that a parser cut in two: "rival | Ada Ito said", "to Ada | Ito", "NBC | 's Ito said"."""
    governor, dep = parse.head[index], parse.dep[index]
    siblings = parse.all(governor, *next((places for places in (SUBJECTS, _TOLD) if dep in places), (dep,)))
    if len(siblings) < 2 or siblings[-1] != index or parse.dep[governor] == "acl:relcl":
        return
    for one, other in pairwise([*siblings]):
        if _is_medium(parse, one) and _names_it(parse, one, other):
            parse.hang(other, one, "appos")
        elif dep != "obj":
            _rejoin(parse, one, other, subjects=dep in SUBJECTS)


def _is_medium(parse: Parse, index: int) -> bool:
    """Tell whether a noun is for an outlet: "newspaper", "agency"."""
    kinds = parse.lexicon.words("media")
    return parse.tag[index] == "NN" and (parse.lemma[index] in kinds or parse.lemma[index] == "agency")


def _names_it(parse: Parse, noun: int, name: int) -> bool:
    """Tell whether a name follows its noun at once, in no place of its own: "told the paper | The Herald"."""
    first = parse.first(name)
    begins = parse.pos[first] == "PROPN" or parse.dep[first] == "det"
    capital = parse.text[parse.start[first]].isupper() and parse.word[first] not in WEEKDAYS
    return first == noun + 1 and parse.pos[name] == "PROPN" and begins and capital


def _rejoin(parse: Parse, one: int, other: int, *, subjects: bool) -> None:
    named = parse.pos[one] == "PROPN"
    if not subjects and _is_calling_of(parse, one, other):
        for link in [*parse.all(one, "case", "cc", "amod")]:
            parse.lift(link, other)
        parse.hang(one, other, "nmod:desc")
        return
    if not named and not (subjects and parse.pos[one] == "NOUN"):
        return
    first = parse.first(other)
    if first != one + 1:
        return
    if named and parse.word[first] in GENITIVES and subjects:
        parse.hang(first, one, "case")
        parse.hang(one, other, "nmod:poss")
    elif parse.pos[first] == "PROPN" and parse.word[first] not in WEEKDAYS:
        _join_names(parse, one, first, other)


def _is_calling_of(parse: Parse, one: int, name: int) -> bool:
    """Tell whether a noun is what the name right after it is: "was built by | baker Ada Ito"."""
    noun = parse.lexicon.noun_of(parse.lemma[one])
    called = noun is not None and noun.type == "Person" and parse.tag[one] == "NN" and parse.pos[one] == "NOUN"
    beside = name == one + 1 and parse.pos[name] == "PROPN" and parse.word[name] not in WEEKDAYS
    return called and beside and not parse.has(name, "case") and not parse.has(one, "det", "nmod:poss", "cop")


def _join_names(parse: Parse, one: int, first: int, other: int) -> None:
    """Hang a name on the noun that describes it, a title on the name, a first name on the word that it stands by."""
    flat = any(first <= part < first + _NEAR for part in parse.all(first, "flat"))
    if first != other:
        parse.hang(one, first, "compound")
    elif parse.pos[one] == "NOUN":
        parse.hang(other, one, "appos")
    elif flat or parse.word[one].endswith("."):
        for link in list(parse.left(one, "cc", "case")):
            parse.lift(link, other)
        parse.hang(one, other, "nmod:desc")
    else:
        parse.hang(other, one, "flat")


def rejoin_initial(parse: Parse, index: int) -> None:
    """Make one name of what a parser cut after an initial: "praised Ada J. | Ito"."""
    name, family = parse.head[index], index + 1
    if parse.word[index][1:] != "." or parse.pos[family : family + 1] != ["PROPN"]:
        return
    if parse.head[family] == parse.head[name] != family and parse.dep[family] == parse.dep[name]:
        parse.hang(family, name, "flat")


def join_nickname(parse: Parse, mark: int) -> None:
    """Make one name of what quotation marks are in: "praised Ada | “Addy” Ito"."""
    first, nickname, family = mark - 1, mark + 1, mark + 3
    if mark == 0 or parse.pos[first : family + 1 : 2] != ["PROPN"] * 3 or parse.tag[mark + 2] not in _QUOTES:
        return
    inside = range(first, family + 1)
    top = next((word for word in (first, nickname, family) if parse.head[word] not in inside), family)
    parse.hang(first, parse.head[top], parse.dep[top])
    parse.hang(nickname, first, "flat")
    parse.hang(family, first, "flat")
    for word in (nickname, family):
        for child in [child for child in parse.children[word] if child not in inside]:
            parse.lift(child, first)


def join_firm(parse: Parse, index: int) -> None:
    """Make one name of two that "&" joins: "the law firm Moore | & Ito"."""
    other = parse.head[index]
    first = parse.head[other]
    if parse.dep[other] == "conj" and index < other and parse.pos[first] == parse.pos[other] == "PROPN":
        parse.hang(index, first, "flat")
        parse.hang(other, first, "flat")


def join_double(parse: Parse, hyphen: int) -> None:
    """Make one name of two that a hyphen joins: "praised Lind | -Ito", but not "the Lind-Ito plan"."""
    other = hyphen + 1
    if not 0 < hyphen < len(parse.word) - 1 or parse.dep[other] != "conj":
        return
    first = parse.head[other]
    written = parse.end[hyphen - 1] == parse.start[hyphen] and parse.end[hyphen] == parse.start[other]
    named = parse.pos[first] == parse.pos[other] == "PROPN" and parse.dep[first] not in _IN_NAMES
    if first < hyphen and written and named:
        parse.hang(other, first, "flat")


def join_hyphened(parse: Parse, hyphen: int) -> None:
    """Make one noun of two that a hyphen joins, names or what is known for a text: "an op | -ed", "Dodd | -Frank"."""
    before, after = hyphen - 1, hyphen + 1
    if before < 0 or after >= len(parse.word) or parse.end[before] != parse.start[hyphen]:
        return
    if parse.end[hyphen] != parse.start[after]:
        return
    whole = f"{parse.word[before]}-{parse.lemma[after]}"
    noun = parse.lexicon.noun_of(whole)
    text = noun is not None and noun.document
    names = (
        parse.dep[before] in _CORE
        and len(parse.word[before]) > 1
        and all(parse.tag[part].startswith("NNP") for part in (before, after))
    )
    if text:
        parse.lemma[after] = whole
    if (text or names) and parse.head[before] == parse.head[after]:
        parse.relate(after, parse.dep[before] if names else parse.dep[after])
        parse.hang(before, after, "compound")
        for part in [*parse.all(before, "case", "det", "nmod:poss", "amod")]:
            parse.lift(part, after)


def join_subjects(parse: Parse, index: int) -> None:
    """Make one phrase of two words side by side that a parser made two subjects: "voting | fraud is rare"."""
    after, pos = index + 1, parse.pos[index]
    if (
        after == len(parse.word)
        or parse.dep[after] not in SUBJECTS
        or not parse.head[index] == parse.head[after] > after
    ):
        return
    if pos in ("NOUN", "PROPN", "ADJ") and parse.pos[after] in NOUNS:
        parse.hang(index, after, "amod" if pos == "ADJ" else "compound")
    elif (
        parse.tag[index] == "DT"
        and parse.pos[after] in NOUNS
        and parse.word[index] not in parse.lexicon.words("pronouns")
    ):
        parse.hang(index, after, "det")


def join_owner(parse: Parse, index: int) -> None:
    """Take "his" for the owner of the noun after it, where a parser made it a subject: "his | warning was clear"."""
    noun = parse.head[index]
    if parse.tag[index] == "PRP$" and index < noun and parse.pos[noun] == "NOUN" and not parse.has(noun, "cop"):
        parse.relate(index, "nmod:poss")


def join_before(parse: Parse, index: int) -> None:
    """Take for a modifier what a parser took for an apposition before its noun: "Clinton | spokesman Jesse Lehrich"."""
    if index == parse.head[index] - 1 and parse.pos[index] in NOUNS:
        parse.relate(index, "compound")


def join_word(parse: Parse, index: int) -> None:
    """Make one phrase of a noun for a word and that word in quotation marks: "avoided the term | “war”"."""
    noun, first = parse.head[index], parse.first(index)
    mark = first - 1 if parse.tag[first] != "``" else first
    quoted = noun == mark - 1 and parse.tag[mark] == "``" and parse.pos[index] != "PROPN"
    if quoted and parse.lemma[noun] in parse.lexicon.words("wordings"):
        parse.relate(index, "nmod:unmarked")


def lift_member(parse: Parse, index: int) -> None:
    """Hang who is joined to a name on its first word, not on its last: "Ada Ito and Tom Brown"."""
    head = parse.head[index]
    while parse.dep[head] == "flat":
        head = parse.head[head]
    if head != parse.head[index] and head < index and parse.pos[index] == "PROPN":
        parse.lift(index, head)
