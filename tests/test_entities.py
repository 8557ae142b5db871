"""Entities across articles: spellings, short names, offices, metonyms, namesakes, a person's decisions."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearsay.gazetteer import load_gazetteer
from hearsay.identity import local_entity, local_entity_key
from hearsay.records import Article, Chain, Decision, Extraction, Mention, Resolution, Span
from hearsay.resolve import divide_chains, review
from hearsay.resolve.coreference.names import acronyms, is_short_form, same_person_name, same_spelling, skeleton
from hearsay.resolve.summaries.summary import ChainSummary
from stories import anonymous, article, described, labels, organization, person, place, resolved


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("zelensky", "zelenskyy", True),
        ("zelenskiy", "zelensky", True),
        ("zelenysky", "zelensky", True),
        ("gorbachev", "gorbatschow", True),
        ("kadyrov", "kadirov", True),
        ("iran", "iraq", False),
        ("merkel", "merkle", True),
        ("martin", "marvin", True),
        ("mali", "malta", False),
    ],
)
def test_same_spelling(left: str, right: str, *, same: bool) -> None:
    assert same_spelling(left, right) is same
    assert same_spelling(right, left) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("donald trump", "donald j trump", True),
        ("d trump", "donald trump", True),
        ("mary trump", "donald trump", False),
        ("alexander gabuev", "aleksandr gabuev", True),
        ("trump", "donald trump", False),
        ("john paul smith", "john peter smith", False),
    ],
)
def test_same_person_name(left: str, right: str, *, same: bool) -> None:
    assert same_person_name(left, right) is same


def test_names() -> None:
    assert skeleton("khrushchev") == skeleton("hrusev")
    assert is_short_form("von der leyen", "ursula von der leyen")
    assert not is_short_form("leyen", "leyen")
    assert "isw" in acronyms("Institute for the Study of War")


def test_three_spellings_are_one_person() -> None:
    resolution = resolved(
        article("a", [person("Volodymyr Zelensky"), person("Zelenysky")]),
        article("b", [person("Volodymyr Zelenskyy", "Zelenskyy")]),
        article("c", [person("Zelenskiy"), described("Ukrainian president")]),
    )
    assert {resolution.chains[key] for key in resolution.chains} == {"Q3874799"}
    assert resolution.entities["Q3874799"].aliases == (
        "Ukrainian president",
        "Volodymyr Zelenskyy",
        "Zelenskiy",
        "Zelenskyy",
        "Zelenysky",
    )


@pytest.mark.parametrize(
    "description", ["head of the Kremlin", "Russia’s president", "president of Russia", "Russian president"]
)
def test_an_office_stands_for_who_holds_it(description: str) -> None:
    resolution = resolved(article("a", [described(description)], published="2024-01-01"))
    assert labels(resolution, "a") == {0: "Vladimir Putin"}


@pytest.mark.parametrize(
    ("named", "published", "known"),
    [
        ("David Cameron", None, False),
        ("Boris Johnson", "2025-03-01", True),
        ("Angela Merkel", None, True),
    ],
)
def test_an_undated_office_is_not_who_holds_it_now_where_one_is_named_who_held_it(
    named: str, published: str | None, *, known: bool
) -> None:
    chains = [person(named), described("British prime minister")]
    found = labels(resolved(article("a", chains, published=published)), "a")
    assert ("Keir Starmer" in found.values()) is known


def test_the_former_president_is_not_the_president() -> None:
    assert labels(resolved(article("a", [described("former Russian president"), described("president")])), "a") == {}


@pytest.mark.parametrize(("epithets", "same"), [((), True), (("former",), False), (("embattled",), True)])
def test_an_office_taken_for_a_name_is_not_its_holders_where_former_stands_before_it(
    epithets: tuple[str, ...], *, same: bool
) -> None:
    office = ChainSummary(("Russian president",), "Person", epithets=epithets)
    assert ("Vladimir Putin" in labels(resolved(article("a", [office])), "a").values()) is same


def test_unknown_people_are_matched_by_spelling() -> None:
    resolution = resolved(
        article("a", [person("Aleksandr Gabuev")]),
        article("b", [person("Alexander Gabuev"), person("Gabuev")]),
        article("c", [person("Gabuev")]),
        article("d", [person("Anna Gabueva")]),
    )
    assert len(resolution.entities) == 2
    assert resolution.chains["a", 0] == resolution.chains["b", 1] == resolution.chains["c", 0]
    assert resolution.chains["d", 0] != resolution.chains["a", 0]
    merges = [decision for decision in resolution.decisions if decision.action == "merge"]
    assert {decision.by for decision in merges} == {"rule"}
    assert any("spellings of one name" in decision.reason for decision in merges)
    assert all(decision.score < 1 for decision in review(resolution.decisions, {}))


def test_the_label_is_the_most_complete_and_most_frequent_name() -> None:
    resolution = resolved(
        article("a", [person("Alexander Gabuev")]),
        article("b", [person("Alexander Gabuev")]),
        article("c", [person("Aleksandr Gabuev")]),
        article("d", [person("Gabuev")]),
    )
    assert {entity.label for entity in resolution.entities.values()} == {"Alexander Gabuev"}


def test_a_family_name_of_several_people_stays_in_its_article() -> None:
    resolution = resolved(
        article("a", [person("Ada Quillon")]),
        article("b", [person("Bruno Quillon")]),
        article("c", [person("Quillon")]),
        article("d", [person("Quillon")]),
        article("e", [person("Bruno Quillon"), person("Quillon")]),
    )
    assert resolution.chains["c", 0] not in (resolution.chains["a", 0], resolution.chains["b", 0])
    assert resolution.chains["c", 0] != resolution.chains["d", 0]
    assert resolution.chains["e", 1] == resolution.chains["b", 0]


def test_a_family_name_goes_by_sex_and_by_no_other_spelling() -> None:
    resolution = resolved(
        article("a", [person("Anna Quillon", sex="female")]),
        article("b", [person("Bruno Quillon", sex="male")]),
        article("c", [person("Quillon", sex="female")]),
        article("d", [person("Quillons")]),
        article("e", [person("Macron", sex="female")]),
        article("f", [person("Bruno Quillon", sex="male"), person("Quillon", sex="female")]),
    )
    assert resolution.chains["c", 0] == resolution.chains["a", 0] == resolution.chains["f", 1]
    assert len({resolution.chains[name, 0] for name in "abd"}) == 3
    assert labels(resolution, "e") == {0: "Macron"}


def test_a_book_about_someone_is_not_that_person() -> None:
    book = ChainSummary(("Making of Donald Trump",), "Thing")
    assert labels(resolved(article("a", [book])), "a") == {0: "Making of Donald Trump"}


def test_a_person_called_like_a_capital_is_no_country() -> None:
    assert labels(resolved(article("a", [person("Jeremy Paris", "Paris", sex="male")])), "a") == {0: "Jeremy Paris"}


def test_what_articles_call_someone_is_kept_where_it_is_a_name_or_an_office() -> None:
    titles = ("Mayor", "head of sales", "then-Senator", "daughter", "planned", "state", "reverend", "rival")
    (entity,) = resolved(
        article("a", [person("Ada Quillon", "Quillon", titles=titles)]),
        article("b", [person("Ada Quillon", "squishy Quillon")]),
    ).entities.values()
    assert entity.aliases == ("Quillon",)
    assert [office.title for office in entity.offices] == ["Mayor", "head of sales", "reverend", "then-Senator"]


def test_places_as_actors_are_governments() -> None:
    resolution = resolved(
        article(
            "a",
            [place("Moscow", acts=True), place("Moscow"), organization("Kremlin", acts=True), organization("Kremlin")],
        ),
        article(
            "b", [described("Russian authorities", type="Organization"), place("Russia"), place("Russia", acts=True)]
        ),
    )
    government = resolution.chains["a", 0]
    assert resolution.entities[government].label == "Russia"
    assert [resolution.chains["a", 2], resolution.chains["b", 0], resolution.chains["b", 2]] == [government] * 3
    assert resolution.chains["a", 3] != government
    assert resolution.chains["a", 1] == "Q649"
    assert resolution.chains["b", 1] == "Q159"
    assert resolution.entities["Q649"].metonym_of == resolution.entities["Q159"].metonym_of == government


def test_a_ship_is_neither_city_nor_government() -> None:
    from hearsay.resolve.summaries.summary import ChainSummary

    ship = ChainSummary(("Moscow",), "Thing", acts=True, epithets=("cruiser",))
    misread = place("Moscow", acts=True, epithets=("cruiser",))
    resolution = resolved(article("a", [ship, place("Moscow"), place("Moscow", acts=True)]), article("b", [misread]))
    assert len({resolution.chains["a", index] for index in range(3)}) == 3
    assert resolution.entities[resolution.chains["b", 0]].wikidata is None


def test_a_club_called_after_a_town_is_not_the_town() -> None:
    resolution = resolved(article("a", [organization("Mariupol"), place("Mariupol")]))
    assert resolution.chains["a", 0] != resolution.chains["a", 1]


def test_outlets_are_entities() -> None:
    resolution = resolved(
        article("a", [organization("FT"), organization("Island Gazette")], outlet="PAP"),
        article("b", [], outlet="The Financial Times"),
        article("c", [], outlet="Island Gazette"),
    )
    assert resolution.outlets["b"] == resolution.chains["a", 0]
    assert resolution.outlets["c"] == resolution.chains["a", 1]
    assert {resolution.entities[key].type for key in resolution.outlets.values()} == {"Outlet"}
    assert resolution.entities[resolution.outlets["a"]].wikidata == "Q1484980"


def test_a_family_name_known_of_another_is_not_that_one() -> None:
    assert labels(resolved(article("a", [person("Colin Powell", "Powell")])), "a") == {0: "Colin Powell"}
    assert labels(resolved(article("a", [person("Powell")])), "a") == {0: "Jerome Powell"}


def test_two_letters_stand_for_too_much() -> None:
    resolution = resolved(article("a", [organization("Voice of Ashford")]), article("b", [organization("VA")]))
    assert labels(resolution, "b") == {0: "VA"}


def test_a_name_in_capitals_is_written_small() -> None:
    assert labels(resolved(article("a", [person("ADA J. OSEI")])), "a") == {0: "Ada J. Osei"}
    town = [article("a", [place("ASHFORD BAY")]), article("b", [place("Ashford Bay")]), article("c", [place("KENT")])]
    assert (labels(resolved(*town), "a"), labels(resolved(*town), "c")) == ({0: "Ashford Bay"}, {0: "KENT"})


def test_what_is_of_a_body_is_not_its_name() -> None:
    summit = ChainSummary(("summit of the Harbour Guild",), "Event")
    assert labels(resolved(article("a", [summit]), article("b", [organization("Harbour Guild")])), "a") == {
        0: "summit of the Harbour Guild"
    }


def test_acronyms_find_their_full_names() -> None:
    resolution = resolved(
        article("a", [organization("Allied Metalworkers Union", "AMU")]),
        article("b", [organization("AMU")]),
        article("c", [organization("XYZ")]),
    )
    assert resolution.chains["b", 0] == resolution.chains["a", 0]
    assert resolution.chains["c", 0] != resolution.chains["a", 0]


def test_what_has_one_name_is_of_one_kind() -> None:
    tidende, aurelia = ChainSummary(("Tidende",), "Thing"), ChainSummary(("Aurelia",), "Thing")
    ferry = ChainSummary(("Aurelia",), "Thing", epithets=("ferry",))
    resolution = resolved(
        article("a", [organization("Norvik Steel"), person("Tidende"), ferry], outlet="The Tidende"),
        article("b", [organization("Norvik Steel"), tidende, aurelia]),
        article("c", [person("Norvik Steel"), person("Sund"), place("Aurelia")]),
        article("d", [place("Sund")]),
    )
    assert {resolution.entities[resolution.chains[name, 0]].type for name in "abc"} == {"Organization"}
    assert resolution.outlets["a"] == resolution.chains["a", 1] == resolution.chains["b", 1]
    assert resolution.chains["a", 2] == resolution.chains["b", 2] != resolution.chains["c", 2]
    assert resolution.chains["c", 1] != resolution.chains["d", 0]


def test_a_company_s_short_name_here() -> None:
    resolution = resolved(article("a", [organization("Norvik Steel"), organization("Norvik")]))
    assert resolution.chains["a", 0] == resolution.chains["a", 1]


def test_anonymous_sources_never_leave_their_article() -> None:
    resolution = resolved(article("a", [anonymous("three sources")]), article("b", [anonymous("three sources")]))
    assert resolution.chains == {}


def test_namesakes_are_kept_apart_by_what_is_said_of_them() -> None:
    resolution = resolved(
        article("a", [person("Ann Tarrow", titles=("footballer",), gender="female", nationalities=("irish",))]),
        article("b", [person("Ann Tarrow", titles=("irish footballer",), gender="female")]),
        article("c", [person("Ann Tarrow", titles=("judge",), nationalities=("canadian",)), person("Karl Obern")]),
    )
    assert resolution.chains["a", 0] == resolution.chains["b", 0] != resolution.chains["c", 0]
    assert any("another person of the same name" in decision.reason for decision in resolution.decisions)


def test_one_sign_parts_a_family_name_and_two_a_full_one() -> None:
    resolution = resolved(
        article("a", [person("Ada Quillon", titles=("judge",), nationalities=("irish",))]),
        article("b", [person("Ada Quillon", titles=("candidate",))]),
        article("c", [person("Quillon", titles=("senator",))]),
        article("d", [person("Quillon", nationalities=("danish",))]),
        article("e", [person("Quillon")]),
    )
    assert len({resolution.chains[name, 0] for name in "abce"}) == 1
    assert resolution.chains["d", 0] != resolution.chains["a", 0]


def test_titles_are_kept_with_where_they_were_read() -> None:
    resolution = resolved(
        article("a", [person("Dmitry Peskov", titles=("Kremlin spokesman",))], published="2025-02-01"),
        article("b", [person("Peskov", titles=("Kremlin spokesman",))], published="2025-01-01"),
    )
    (office,) = resolution.entities[resolution.chains["a", 0]].offices
    assert (office.title, office.article, office.published) == ("Kremlin spokesman", "b", "2025-01-01")


def test_a_person_merges() -> None:
    summaries = [article("a", [person("Ada Quillon")]), article("b", [person("Countess Mirabel")])]
    left, right = sorted(resolved(*summaries).entities)
    merged = resolved(*summaries, decisions=[Decision("merge", left, right, "the same", "person")])
    assert merged.chains["a", 0] == merged.chains["b", 0]
    again = resolved(
        *summaries, article("c", [person("Ada Quilon")]), decisions=[Decision("merge", left, right, "", "person")]
    )
    assert len(again.entities) == 1, "a decision holds though a further spelling came in"


def test_a_person_splits_two_spellings() -> None:
    summaries = [article("a", [person("Alexander Gabuev")]), article("b", [person("Aleksandr Gabuev")])]
    (decision,) = resolved(*summaries).decisions
    split = resolved(*summaries, decisions=[Decision("split", decision.left, decision.right, "brothers", "person")])
    assert split.chains["a", 0] != split.chains["b", 0]


@pytest.mark.parametrize("right", ["b", "Putin"])
def test_a_person_splits_off_an_article_or_a_name(right: str) -> None:
    summaries = [article("a", [person("Vladimir Putin")]), article("b", [person("Putin")])]
    split = resolved(*summaries, decisions=[Decision("split", "Q7747", right, "the singer", "person")])
    assert split.chains["a", 0] == "Q7747" != split.chains["b", 0]


def test_keys_are_made_from_names_alone() -> None:
    one = resolved(article("a", [person("Ada Quillon")]))
    two = resolved(article("zz", [person("ADA QUILLON")]))
    assert set(one.entities) == set(two.entities)


def _extraction() -> Extraction:
    text = "Moscow said it would act in Moscow. Three senior Russian officials close to the Kremlin agreed."
    mentions = (
        Mention(Span(0, 6), "Moscow", Span(0, 6), "name", "moscow", "Place", "Moscow", acts=True),
        Mention(Span(28, 34), "Moscow", Span(28, 34), "name", "moscow", "Place", "Moscow"),
        Mention(
            Span(36, 65),
            "Three senior Russian officials",
            Span(57, 66),
            "nominal",
            "official",
            "Person",
            nationality="russian",
            count=3,
            anonymous=True,
            close_to=3,
        ),
        Mention(Span(76, 87), "the Kremlin", Span(80, 87), "name", "kremlin", "Place", "Kremlin"),
    )
    chains = (
        Chain((0, 1), "Place", ("Moscow",)),
        Chain((2,), "AnonymousSource", anonymous=True),
        Chain((3,), "Place", ("Kremlin",)),
    )
    return Extraction(Article("k", text), mentions, chains=chains)


def test_a_chain_is_divided_where_a_place_acts() -> None:
    divided = divide_chains(_extraction(), load_gazetteer())
    assert [chain.mentions for chain in divided.chains] == [(0,), (1,), (2,), (3,)]


def test_local_entities() -> None:
    extraction = _extraction()
    resolution = Resolution(chains={("k", 2): "seat"}, nationalities={"russian": "Q159"})
    source = local_entity(extraction, 1, resolution)
    assert (source.type, source.count, source.source_role) == ("AnonymousSource", 3, "official")
    assert (source.nationality, source.close_to) == ("Q159", "seat")
    assert source.key == local_entity_key("k", extraction.chains[1]) != local_entity_key("j", extraction.chains[1])


def test_several_kinds_of_sources_have_no_one_role() -> None:
    extraction = _extraction()
    both = replace(extraction.mentions[2], lemma="and", members=(0, 1))
    mentions = (*extraction.mentions[:2], both, *extraction.mentions[3:])
    assert local_entity(replace(extraction, mentions=mentions), 1, Resolution()).source_role is None


@pytest.mark.parametrize("words", ["one of the sources", "those familiar with the talks"])
def test_a_source_is_called_by_the_whole_phrase(words: str) -> None:
    head = Span(0, len(words.split()[0]))
    source = Mention(Span(0, len(words)), words, head, "nominal", "source", "AnonymousSource", anonymous=True)
    extraction = Extraction(Article("k", words), (source,), chains=(Chain((0,), "AnonymousSource", anonymous=True),))
    assert local_entity(extraction, 0, Resolution()).label == words


def test_an_unnamed_entity_is_not_called_by_what_it_owns() -> None:
    mine = Mention(Span(0, 2), "My", Span(0, 2), "pronoun", "i", person=1, function="nmod:poss")
    spoken = Mention(Span(12, 13), "I", Span(12, 13), "pronoun", "i", person=1, function="nsubj")
    extraction = Extraction(Article("k", "My boat and I"), (mine, spoken), chains=(Chain((0, 1), "Person"),))
    assert local_entity(extraction, 0, Resolution()).label == "I"


def test_a_people_is_a_group() -> None:
    resolution = resolved(article("a", [person("Ukrainians")]), article("b", [place("Ukrainians")]))
    (entity,) = resolution.entities.values()
    assert (entity.label, entity.type) == ("Ukrainians", "Group")


def test_a_chain_is_divided_where_it_holds_two_known_names() -> None:
    text = "PAP and the Financial Times reported it; the FT first."
    spans = [Span(0, 3), Span(8, 27), Span(48, 50)]
    names = ["PAP", "Financial Times", "FT"]
    mentions = [
        Mention(span, text[span.start : span.end], span, "name", "x", "Organization", name)
        for span, name in zip(spans, names, strict=True)
    ]
    chain = Chain((0, 1, 2), "Organization", ("Financial Times", "PAP", "FT"))
    divided = divide_chains(Extraction(Article("k", text), tuple(mentions), chains=(chain,)), load_gazetteer())
    assert [(part.mentions, part.names) for part in divided.chains] == [
        ((0,), ("PAP",)),
        ((1, 2), ("Financial Times", "FT")),
    ]


def test_a_ship_is_taken_out_of_the_chain_of_its_city() -> None:
    text = "Ukraine sank the cruiser Moscow. After the Moscow went down, Moscow was silent."
    starts = [text.index("Moscow"), text.index("the Moscow"), text.rindex("Moscow")]
    shown = ["Moscow", "the Moscow", "Moscow"]
    mentions = [
        Mention(
            Span(start, start + len(words)), words, Span(start, start + len(words)), "name", "moscow", "Place", "Moscow"
        )
        for start, words in zip(starts, shown, strict=True)
    ]
    chain = Chain((0, 1, 2), "Place", ("Moscow",))
    divided = divide_chains(Extraction(Article("k", text), tuple(mentions), chains=(chain,)), load_gazetteer())
    assert [(part.mentions, part.type) for part in divided.chains] == [((0, 1), "Thing"), ((2,), "Place")]
