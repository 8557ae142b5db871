"""An extraction in, what it tells of who is who before any mention is read: by names, grammar, quotations, deeds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import load_lexicon
from hearsay.records import Extraction, Mention
from hearsay.resolve.coreference.ages import aged_of
from hearsay.resolve.coreference.agreement import parted_by_deeds
from hearsay.resolve.coreference.antecedents import Setting
from hearsay.resolve.coreference.callings import Callings
from hearsay.resolve.coreference.clusters import descriptive_words
from hearsay.resolve.coreference.concerned import concerned_of
from hearsay.resolve.coreference.exchanges import turned_to
from hearsay.resolve.coreference.firmnames import firm_names
from hearsay.resolve.coreference.foretold import foretold_of
from hearsay.resolve.coreference.handled import handled_of
from hearsay.resolve.coreference.joint import joint_of
from hearsay.resolve.coreference.media import media_of
from hearsay.resolve.coreference.nominees import nominees_of
from hearsay.resolve.coreference.offices import Holders, holders_of
from hearsay.resolve.coreference.openings import meant_of
from hearsay.resolve.coreference.ownoffices import OwnOffice, own_offices
from hearsay.resolve.coreference.pairs import members_of_pairs
from hearsay.resolve.coreference.samename import group_names, known_bodies, known_genders, known_outlets, named_after
from hearsay.resolve.coreference.seats import seats_of
from hearsay.resolve.coreference.speakers import goes_on, passed_on_by, sources_of, speakers_of, tellers_of, told_of


@dataclass(frozen=True, slots=True)
class Clues:
    """What an article tells of its mentions; they go by their numbers."""

    setting: Setting
    group: Mapping[int, int]  # mention → the names that it bears, or whose holder it is
    partner: Mapping[int, int]  # "I" → who says it, "you" → who hears it
    saying: frozenset[int]  # those who say what is quoted
    telling: Mapping[int, int]  # pronoun → who tells the words that it opens
    meant: Mapping[int, int]  # pronoun → who or what is told of instead of the teller
    handled: Mapping[int, int]  # pronoun → the thing of which it tells what only things do
    turned_to: Mapping[int, int]  # pronoun → who wrote, or was asked
    goes_on: Mapping[int, int]  # pronoun → who spoke before
    foretold: Mapping[int, int]  # pronoun → the subject of its sentence, who is named after it
    told: Mapping[int, Collection[int]]  # source → whom it names
    parted: Mapping[int, Collection[int]]  # mention → those who are somebody else
    named_after: Mapping[int, int]  # description → the name in it
    own_offices: Mapping[int, OwnOffice]  # of the speaker's country, by description
    media: Mapping[int, tuple[int, ...]]  # "the newspaper" → the outlets that it may be
    of_pairs: Mapping[int, int]  # "the latter", "both sides", "the 24-year-old" → who that is
    narrowed: frozenset[int]  # those of whom a clause tells which they are: "the towns he saw"
    holders: Holders
    callings: Callings

    def outlet(self, index: int) -> int | None:
        """Give the name of the only outlet that a noun for one may be; none where two compete."""
        outlets = self.media.get(index, ())
        return outlets[0] if len(outlets) == 1 else None

    @property
    def mentions(self) -> Sequence[Mention]:
        """Give the mentions, in the order of the text."""
        return self.setting.mentions


def read_clues(extraction: Extraction, gazetteer: Gazetteer) -> Clues:
    """Gather what an article tells."""
    lexicon = load_lexicon()
    firms = firm_names(extraction.mentions, gazetteer)
    groups = group_names(extraction.mentions, gazetteer, firms)
    mentions = known_bodies(known_genders(extraction.mentions, groups, gazetteer), groups, firms)
    mentions = known_outlets(mentions, gazetteer)
    said_by, partner = speakers_of(extraction)
    sources, told = sources_of(extraction, lexicon), told_of(extraction)
    group = {mention: place for place, group in enumerate(groups) for mention in group}
    own = own_offices(extraction, groups, said_by, told, gazetteer)
    group |= holders_of(extraction, groups, gazetteer, own)
    group |= nominees_of(mentions, group)
    return Clues(
        own_offices=own,
        setting=_setting_of(mentions, said_by, sources),
        group=group,
        partner=partner,
        saying=frozenset(said_by.values()),
        telling=tellers_of(extraction, lexicon.words("wonder")),
        meant=concerned_of(extraction, lexicon) | meant_of(extraction, lexicon),
        handled=handled_of(mentions, lexicon),
        turned_to=turned_to(extraction, lexicon),
        goes_on=goes_on(mentions, sources, lexicon.words("continuing-speech"), told),
        foretold=foretold_of(mentions, extraction),
        told=told,
        parted=_parted(mentions, extraction),
        named_after=named_after(mentions),
        media=media_of(mentions, group, sources, gazetteer),
        of_pairs=joint_of(mentions, lexicon) | members_of_pairs(mentions, group) | aged_of(extraction),
        narrowed=frozenset(_narrowed(extraction)),
        holders=Holders(mentions, group, lexicon.words("named-offices"), seats_of(extraction)),
        callings=Callings(mentions, gazetteer, extraction.article.published),
    )


def _setting_of(mentions: Sequence[Mention], said_by: Mapping[int, int], sources: Sequence[int]) -> Setting:
    words = [descriptive_words(mention) for mention in mentions]
    opening = {mention.sentence: index for index, mention in reversed(tuple(enumerate(mentions)))}
    before = dict(zip(sources, (None, *sources), strict=False))
    return Setting(mentions, words, said_by, before, frozenset(opening.values()))


def _narrowed(extraction: Extraction) -> Iterator[int]:
    """List the plurals with "the" right before a clause without pronoun, to which that does something."""
    for statement in extraction.statements:
        doer, thing = statement.subject, statement.object
        if doer is None or thing is None or thing.mention is None or not thing.implicit:
            continue
        mention = extraction.mentions[thing.mention]
        plural = mention.number == "plural" and mention.text.lower().startswith("the ")
        if plural and doer.span.start == mention.span.end + 1:
            yield thing.mention


def _parted(mentions: Sequence[Mention], extraction: Extraction) -> dict[int, set[int]]:
    parted = parted_by_deeds(mentions, extraction.statements)
    for pronoun, outlet in passed_on_by(extraction):
        parted.setdefault(pronoun, set()).add(outlet)
    return parted
