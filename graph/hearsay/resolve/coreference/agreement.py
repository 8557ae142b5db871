"""What grammar allows: which entities a pronoun or description can't mean, whatever else speaks for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from hearsay.lexicon import load_lexicon
from hearsay.records import Gender, Mention, Statement
from hearsay.resolve.coreference.clusters import Cluster
from hearsay.resolve.coreference.kinds import is_named_so, is_of_other_size, may_be_of_kind
from hearsay.resolve.coreference.offices import ranks_of

_SPEECH = frozenset(("i", "we", "you", "who"))
_NO_THING = frozenset(("he", "she", "i", "we", "you"))
_NOT_SEVERAL = frozenset(("he", "she", "i"))
_THIRD = frozenset(("he", "she", "it", "they"))
_NOBODY = frozenset(("it", "they"))
_CORE = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"))
PEOPLE = frozenset(("Person", "AnonymousSource"))
HE_OR_SHE = frozenset(("he", "she"))
SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
UNDERGOERS = frozenset(("obj", "iobj"))
THIRD_PERSON = 3
_BODIES = frozenset(("Organization", "Group", "Place", "Outlet", "AnonymousSource"))
_NO_PEOPLE = frozenset(("Organization", "Place", "Outlet", "Event"))
_IDENTITY = frozenset(("be", "become", "remain", "call"))
_OTHERS = frozenset(("other", "another", "next"))
_ONESELF = frozenset(("this reporter", "this correspondent", "this columnist", "this writer", "this author"))
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$|(?:second|third|fourth|fifth|sixth|last)$")
_ARTICLE = re.compile(r"^an? ")
_BESIDE = 4  # mentions from an owner to what they own
_NEXT = 6  # mentions after a pronoun that may be of its verb
_LATELY = 2  # sentences
_GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}
_OPPOSITE = {"he": "she", "she": "he"}
_ONE_NAMED = frozenset(("Person",))
_ONE_UNNAMED = frozenset(("Thing", "Event"))


def agrees(mention: Mention, cluster: Cluster) -> bool:
    """Tell whether a personal pronoun agrees in number, gender and person with an entity."""
    test = _AGREEMENT.get(mention.lemma)
    return test is None or test(mention, cluster)


def _is_him_or_her(mention: Mention, cluster: Cluster) -> bool:
    gender, pronouns = _GENDERS[mention.lemma], cluster.pronouns
    if (
        cluster.number == "plural"
        or cluster.gender not in ("", "neuter", gender)
        or _OPPOSITE[mention.lemma] in pronouns
    ):
        return False
    if cluster.names:
        return not _is_called_a_body(cluster)
    only_speaks = not cluster.lemmas and pronouns <= _SPEECH
    return not only_speaks and (cluster.type in PEOPLE or cluster.gender == gender)


def _is_called_a_body(cluster: Cluster) -> bool:
    """Tell by its last word that a name is no person's: "Kestrel Prison", "the Lerwin hotel", "Oslo Bank"."""
    last = {name.rsplit(" ", 1)[1] for name in cluster.names if " " in name}
    known = (load_lexicon().noun_of(word) for word in last) if cluster.type in _NO_PEOPLE else ()
    return any(noun is not None and noun.type in _NO_PEOPLE for noun in known)


def _is_it(mention: Mention, cluster: Cluster) -> bool:
    if mention.function == "nsubj" and mention.governor in ("time", "case"):
        return False  # "it is the first time that …"
    if mention.function == "obj" and mention.governor == "do" and (cluster.names or cluster.lemmas):
        return False  # a deed, which no noun tells
    reasons = mention.function == "nsubj" and mention.governor in load_lexicon().words("reasoning")
    if reasons and cluster.type not in _BODIES:
        return False
    if cluster.gender not in ("", "neuter") or not cluster.pronouns.isdisjoint(_NO_THING):
        return False
    if cluster.is_person:
        return False
    return bool(cluster.names) or (cluster.number != "plural" and cluster.type != "Person")


def _are_they(_: Mention, cluster: Cluster) -> bool:
    if not cluster.pronouns.isdisjoint(_NOT_SEVERAL):
        return False
    if cluster.lemmas and not cluster.names and cluster.lemmas <= load_lexicon().words("stretches"):
        return False
    return cluster.number != "singular" or cluster.type not in (_ONE_NAMED if cluster.names else _ONE_UNNAMED)


def _am_i(mention: Mention, cluster: Cluster) -> bool:
    return cluster.number != "plural" and cluster.pronouns.isdisjoint(_NOBODY if mention.quoted else _THIRD)


_AGREEMENT: dict[str, Callable[[Mention, Cluster], bool]] = {
    "he": _is_him_or_her,
    "she": _is_him_or_her,
    "it": _is_it,
    "they": _are_they,
    "i": _am_i,
}


def is_bound(mention: Mention, cluster: Cluster, mentions: Sequence[Mention]) -> bool:
    """Tell whether grammar keeps a pronoun from meaning an entity: fellow arguments of one verb, phrases around it."""
    if cluster.sentences[-1] < mention.sentence:
        return False
    reflexive = _is_reflexive(mention)
    for index in reversed(cluster.mentions):
        near = mentions[index]
        if near.sentence < mention.sentence:
            return False
        if near.span.start <= mention.span.start and mention.span.end <= near.span.end:
            return True
        if not reflexive and _are_fellows(mention, near):
            return True
        spoken_of = mention.kind == "pronoun" and mention.person != 1
        if spoken_of and near.lemma == "i" and near.quoted == mention.quoted:
            return True  # "I would love him to go" is of another
    return False


def fellows_after(index: int, mentions: Sequence[Mention]) -> Iterator[int]:
    """List the names after a pronoun that its verb is about too: "he met Ito" is not of Ito."""
    pronoun = mentions[index]
    if _is_reflexive(pronoun):
        return
    for other in range(index + 1, min(index + _NEXT, len(mentions))):
        if mentions[other].sentence != pronoun.sentence:
            return
        if mentions[other].name and _are_fellows(pronoun, mentions[other]):
            yield other


def only_owns(pronoun: Mention, cluster: Cluster, mentions: Sequence[Mention]) -> bool:
    """Tell whether an entity was last told of only as whose a named subject is: "Ito's colleague Ann Bell"."""
    last = cluster.mentions[-1]
    owner = mentions[last].span
    return pronoun.lemma in _OPPOSITE and any(
        other.kind == "name"
        and other.function in ("nsubj", "nsubj:pass")
        and other.type == "Person"
        and other.gender in ("", pronoun.gender)
        and owner.end <= other.span.end < pronoun.span.start
        for other in mentions[max(last - _BESIDE, 0) : last]
    )


def speaks_only_quoted(cluster: Cluster, mentions: Sequence[Mention]) -> bool:
    """Tell whether an entity says "I" and "we" in quotation marks only, outside which the author says so."""
    return all(mentions[index].quoted for index in cluster.mentions if mentions[index].person == 1)


def parted_by_deeds(mentions: Sequence[Mention], statements: Iterable[Statement]) -> dict[int, set[int]]:
    """Find who does something and to whom, who are two: mention → mentions.

    The doer or whom it is done to may be understood: "Ito promised to help him", "the towns they police".
    """
    found: dict[int, set[int]] = defaultdict(set)
    for statement in statements:
        places = (statement.subject, statement.object)
        one, other = (place.mention if place and place.statement is None else None for place in places)
        if one is None or other is None or statement.predicate.lemma.split(" ", 1)[0] in _IDENTITY:
            continue
        if statement.object and statement.object.implicit and mentions[other].name:
            continue  # no name has a clause that tells which one is meant
        if not (_is_reflexive(mentions[one]) or _is_reflexive(mentions[other])):
            found[one].add(other)
            found[other].add(one)
    return found


def _are_fellows(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions fill different places of one verb, or of two alike."""
    places = one.function in _CORE and other.function in _CORE and one.function != other.function
    return places and one.governor == other.governor


def _is_reflexive(mention: Mention) -> bool:
    return mention.text.lower().endswith(("self", "selves"))


def suits_description(mention: Mention, words: frozenset[str], cluster: Cluster, mentions: Sequence[Mention]) -> bool:
    """Tell whether a description can mean an entity: not around it, of its number and kind; `words` are its own."""
    if (mention.anonymous and cluster.names) or not _is_of_rank(mention, words, cluster):
        return False
    if is_of_other_sex(mention, cluster):
        return False
    if mention.lemma in cluster.lemmas:
        fits = _may_be_again(mention, words, cluster)
    else:
        fits = points_back(mention) and _may_be_otherwise(mention, words, cluster)
        fits = fits and not is_bound(mention, cluster, mentions)
    return fits and not _is_inside(mention, mentions[cluster.mentions[-1]])


def _is_of_rank(mention: Mention, words: frozenset[str], cluster: Cluster) -> bool:
    """Tell the minister from the prime minister, and the mayor from a former one or the deputy."""
    rank = ranks_of((*words, mention.lemma))
    held = [ranks for office, ranks in cluster.ranks if office == mention.lemma.rpartition("-")[2]]
    if held:
        return rank in held
    return not cluster.names or rank <= cluster.words | cluster.title_words


def is_of_other_sex(one: Mention | Cluster, other: Mention | Cluster) -> bool:
    """Tell whether one is a man and the other a woman."""
    return {one.gender, other.gender} == {"male", "female"}


def points_back(mention: Mention) -> bool:
    """Tell whether a description may mean what had another head word: it is known, and nobody's."""
    return mention.definite and mention.possessor is None


def is_side(cluster: Cluster) -> bool:
    """Tell whether it is only how something else is: nobody reads or leaks "the authenticity of the letter"."""
    owned = bool(cluster.possessors) and not cluster.names and bool(cluster.lemmas)
    return owned and cluster.lemmas <= load_lexicon().words("sides-of-things")


def sole_person(mention: Mention, candidates: Iterable[Cluster]) -> Cluster | None:
    """Find whom alone a "he" or "she" may mean: the only person of the candidates, if named lately."""
    people = [each for each in candidates if each.type in PEOPLE] if mention.lemma in HE_OR_SHE else []
    if len(people) != 1 or not people[0].names:
        return None
    return people[0] if mention.sentence - people[0].sentences[-1] <= _LATELY else None


def are_rivals(mention: Mention, one: Cluster, other: Cluster) -> bool:
    """Tell whether a description suits two bodies of one sentence alike: "Norvik and Ostrad merged. The firm …"."""
    if one is other or one.type != other.type or mention.type != "Organization" or mention.number == "plural":
        return False
    called = {mention.lemma in each.lemmas | each.name_words for each in (one, other)}
    alike = bool(one.names and other.names) and len(called) == 1
    return alike and mention.kind == "nominal" and one.sentences[-1] == other.sentences[-1]


def is_another(mention: Mention) -> bool:
    """Tell whether a description says that it is none of those before: "the other side", "this reporter" of oneself."""
    text = mention.text.lower()
    return text in _ONESELF or not _OTHERS.isdisjoint(text.split(" ", 2)[:2])


def is_told_by_clause(index: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether a clause tells which people or how many a description means, whom nothing need have named.

    So it is of "those who left", "the towns that fell".
    """
    mention, after = mentions[index], mentions[index + 1 : index + 2]
    close = bool(after) and after[0].same_as == index and after[0].span.start == mention.span.end + 1
    several = mention.type == "Person" or (mention.number == "plural" and mention.text.lower().startswith("the "))
    return close and several and after[0].lemma in ("who", "that")


def body_at(index: int, mentions: Sequence[Mention]) -> int | None:
    """Find the named body at which something described is, as its owner: "the profit at Norvik"."""
    mention, after = mentions[index], mentions[index + 1 : index + 2]
    at = bool(after) and after[0].kind == "name" and after[0].preposition == "at" and after[0].function == "nmod"
    beside = at and after[0].governor == mention.lemma and after[0].sentence == mention.sentence
    return index + 1 if beside and mention.kind == "nominal" else None


def _is_inside(mention: Mention, last: Mention) -> bool:
    around = last.span.start <= mention.span.start and mention.span.end <= last.span.end
    return around and last.kind != "pronoun"


def _may_be_again(mention: Mention, words: frozenset[str], cluster: Cluster) -> bool:
    """Tell whether a head word comes back for the same; what does not point back does so only in the same words."""
    if {mention.number, cluster.number} == {"singular", "plural"} or _is_counted_otherwise(mention, cluster):
        return False
    if any(_ORDINAL.match(word) for word in words - cluster.words):
        return False
    if mention.definite:
        known = cluster.words | cluster.name_words
        if cluster.names:
            return not (words and known and words.isdisjoint(known))
        if words and not known and _is_called_wholly(mention.lemma):
            return False
        return words <= known or known <= words
    if _ARTICLE.match(mention.text.lower()):
        return False  # "a man" after "a man" is another
    same = {_ARTICLE.sub("", text) for text in (mention.text.lower(), *cluster.texts)}
    return not cluster.names and len(same) <= len(cluster.texts)


def _is_called_wholly(noun: str) -> bool:
    """Tell what news first calls by all its words: "the county council" after "the council" is another."""
    words = load_lexicon().words
    return noun in words("told-bodies") or noun in words("speaking-for")


def _is_counted_otherwise(mention: Mention, cluster: Cluster) -> bool:
    """Tell whether there are others of them, or some of all: "the two firms" after "three firms" or "many firms"."""
    several = mention.count is not None and mention.count > 1 and not cluster.names
    return several and mention.count not in cluster.counts


def _may_be_otherwise(mention: Mention, words: frozenset[str], cluster: Cluster) -> bool:
    """Tell whether a description points at what had other words before: "the company", "the mayor".

    Only of people does it say more than its kind.
    """
    if mention.number and cluster.number and mention.number != cluster.number:
        return False
    if mention.lemma in cluster.titles:
        return mention.type in PEOPLE
    if mention.lemma in cluster.name_words and cluster.type != "Person":
        return is_named_so(mention.lemma, cluster) and words <= cluster.name_words | cluster.words
    one, other = mention.type, cluster.type
    if "Thing" in (one, other) or (one == "Event" and mention.lemma != "event"):
        return False
    if one in PEOPLE and other in PEOPLE:
        return not (cluster.names and cluster.sentences[-1] == mention.sentence and cluster.function == "subject")
    if other in ("Organization", "Outlet") and not may_be_of_kind(mention.lemma, cluster):
        return False
    if one == other == "Place" and is_of_other_size(mention.lemma, cluster):
        return False
    foreign = {mention.nationality} if cluster.names and one == other == "Organization" else set()
    return words <= foreign and (one == other or (one in _BODIES and other in _BODIES))
