import pytest

from hearsay.extract.mentions.finding import find_mentions
from hearsay.givennames import first_name_gender
from hearsay.records import Article
from trees import make_doc

MAYOR = (
    "Dutch|ADJ|amod|2 Mayor|PROPN|nmod:desc|3|mayor Anna|PROPN|nsubj|5 Visser|PROPN|flat|3 praised|VERB|ROOT|5|praise "
    "three|NUM|nummod|7 officials|NOUN|obj|5|official|NNS .|PUNCT|punct|5"
)
SPOKESMAN = (
    "Palace|PROPN|compound|2 spokesman|NOUN|nsubj|5 Tom|PROPN|appos|2 Hale|PROPN|flat|3 spoke|VERB|ROOT|5|speak "
    ".|PUNCT|punct|5"
)
FERRY = (
    "Storms|NOUN|nsubj|2|storm|NNS sank|VERB|ROOT|2|sink the|DET|det|4 ferry|NOUN|obj|2 Lisbon|PROPN|obj|2 "
    "in|ADP|case|7 Lisbon|PROPN|obl|2 .|PUNCT|punct|2"
)
CLOSE = (
    "Two|NUM|nummod|2 sources|NOUN|nsubj|9|source|NNS close|ADJ|amod|2 to|ADP|case|6 the|DET|det|6 head|NOUN|obl|3 "
    "of|ADP|case|8 Norvia|PROPN|nmod|6 agreed|VERB|ROOT|9|agree .|PUNCT|punct|9"
)
PAIR = (
    "Norvia|PROPN|nsubj|4 and|CCONJ|cc|3 Sund|PROPN|conj|1 signed|VERB|ROOT|4|sign their|PRON|nmod:poss|6|their|PRP$ "
    "treaty|NOUN|obj|4 .|PUNCT|punct|4"
)
RELATIVE = (
    "The|DET|det|2 driver|NOUN|nsubj|9 who|PRON|nsubj|4|who|WP kept|VERB|acl:relcl|2|keep the|DET|det|6 "
    "keys|NOUN|obj|4|key|NNS is|AUX|cop|9 his|PRON|nmod:poss|9|his|PRP$ brother|NOUN|ROOT|9 .|PUNCT|punct|9"
)
PARTITIVE = (
    "“|PUNCT|punct|3 We|PRON|nsubj|3 won|VERB|ccomp|6|win ,|PUNCT|punct|3 ”|PUNCT|punct|3 said|VERB|ROOT|6|say "
    "one|NUM|nsubj|6 of|ADP|case|10 the|DET|det|10 sources|NOUN|nmod|7|source|NNS .|PUNCT|punct|6"
)


BESIDE = (
    "Anna|PROPN|nsubj|7 Visser|PROPN|flat|1 ,|PUNCT|punct|5 the|DET|det|5 mayor|NOUN|appos|1 ,|PUNCT|punct|5 "
    "left|VERB|ROOT|7|leave Sund|PROPN|obj|7 .|PUNCT|punct|7"
)


def mentions_of(lexicon, *sentences, names=(), sources=()):
    doc = make_doc(*sentences, names=names, sources=sources)
    article = Article("a", doc.text)
    found = find_mentions(article, doc, lexicon)
    assert all(article.text[m.span.start : m.span.end] == m.text for m in found)
    assert len({m.head for m in found}) == len(found)
    return found


def by_text(mentions):
    return {mention.text: mention for mention in mentions}


def test_title_and_nationality_belong_to_the_person(lexicon):
    found = by_text(mentions_of(lexicon, MAYOR, names=[("Anna Visser", "PERSON")]))
    mayor = found["Dutch Mayor Anna Visser"]
    assert (mayor.name, mayor.title, mayor.nationality) == ("Anna Visser", "Mayor", "dutch")
    assert (mayor.kind, mayor.type, mayor.gender, mayor.number) == ("name", "Person", "female", "singular")
    assert (found["three officials"].count, found["three officials"].number) == (3, "plural")


@pytest.mark.parametrize(
    ("before", "nationality"),
    [
        ("US|PROPN|compound|2", "american"),
        ("U.K.|PROPN|compound|2", "british"),
        ("us|PROPN|compound|2", ""),
        ("Saudi|ADJ|amod|2", "saudi"),
        ("Kenyan|ADJ|amod|2", "kenyan"),
        ("South|PROPN|compound|3 Korean|ADJ|amod|3", "south korean"),
        ("Latin|PROPN|compound|3 American|ADJ|amod|3", "latin american"),
    ],
)
def test_a_nationality_is_told_by_initials_and_by_two_words(lexicon, before, nationality):
    place = len(before.split()) + 1
    sentence = f"{before} clerk|NOUN|nsubj|{place + 1}|clerk slept|VERB|ROOT|{place + 1}|sleep"
    clerk = next(mention for mention in mentions_of(lexicon, sentence) if mention.text.endswith("clerk"))
    assert clerk.nationality == nationality


@pytest.mark.parametrize(
    ("before", "title"), [("Gov.", "Governor"), ("prof.", "professor"), ("Mrs.", ""), ("Cllr", "Councillor")]
)
def test_an_abbreviated_office_is_a_title(lexicon, before, title):
    sentence = f"{before}|PROPN|nmod:desc|2 Hale|PROPN|nsubj|3 slept|VERB|ROOT|3|sleep"
    assert by_text(mentions_of(lexicon, sentence, names=[("Hale", "PERSON")]))[f"{before} Hale"].title == title


@pytest.mark.parametrize(("before", "name"), [("Det", "Hale"), ("Ch.", "Hale"), ("Ann", "Ann")])
def test_half_a_rank_before_an_honorific_is_no_name(lexicon, before, name):
    sentence = f"{before}|PROPN|compound|3 Insp|PROPN|compound|3 Hale|PROPN|nsubj|4 slept|VERB|ROOT|4|sleep"
    found = mentions_of(lexicon, sentence, names=[(f"{before} Insp Hale", "PERSON")])
    assert any(mention.name == name for mention in found)


def test_an_abbreviated_office_is_no_part_of_the_name_before_it(lexicon):
    sentence = "Sund|PROPN|compound|2 Gov.|PROPN|compound|3 Ada|PROPN|nsubj|5 Hale|PROPN|flat|3 slept|VERB|ROOT|5|sleep"
    assert "Sund" in by_text(mentions_of(lexicon, sentence, names=[("Ada Hale", "PERSON")]))


def test_a_place_that_is_a_first_name_too_makes_nobody_a_woman(lexicon):
    sentence = "Virginia|PROPN|compound|3 Senator|PROPN|compound|3 Ito|PROPN|nsubj|4 slept|VERB|ROOT|4|sleep"
    found = by_text(mentions_of(lexicon, sentence, names=[("Virginia", "LOC"), ("Ito", "PERSON")]))
    assert found["Virginia Senator Ito"].gender == ""


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (
            "Those|PRON|nsubj|6|that|DT familiar|ADJ|amod|1 with|ADP|case|5 the|DET|det|5 talks|NOUN|obl|2|talk|NNS "
            "left|VERB|ROOT|6|leave",
            "Those familiar with the talks",
        ),
        ("Those|PRON|nsubj|3|that|DT killed|VERB|acl|1|kill|VBN slept|VERB|ROOT|3|sleep", "Those killed"),
        (
            "Those|PRON|nsubj|4|that|DT nearing|VERB|acl|1|near|VBG town|NOUN|obj|2 slept|VERB|ROOT|4|sleep",
            "Those",
        ),
    ],
)
def test_those_are_told_by_what_follows(lexicon, rows, text):
    assert mentions_of(lexicon, rows, names=[])[0].text == text


def test_a_nickname_in_quotation_marks_cuts_no_name(lexicon):
    rows = (
        "Ada|PROPN|nsubj|6 “|PUNCT|punct|3||`` Addy|PROPN|flat|1 ”|PUNCT|punct|3||'' Ito|PROPN|flat|1 "
        "slept|VERB|ROOT|6|sleep"
    )
    assert [mention.name for mention in mentions_of(lexicon, rows, names=[("Ada", "PERSON")])] == ["Ada “Addy” Ito"]


@pytest.mark.parametrize(("comma", "head"), [("", 3), (",|PUNCT|punct|4 ", 4)])
def test_the_mark_of_a_father_is_part_of_his_name(lexicon, comma, head):
    rows = f"Tom|PROPN|nsubj|{head + 1} Hale|PROPN|flat|1 {comma}Sr.|PROPN|nmod:desc|1 slept|VERB|ROOT|{head + 1}|sleep"
    (mention,) = mentions_of(lexicon, rows, names=[("Tom Hale", "PERSON")])
    assert mention.name.replace(",", "").split() == ["Tom", "Hale", "Sr."]


@pytest.mark.parametrize("noun", ["pollster", "litigator", "winner", "newcomer"])
def test_callings_and_standings_are_of_people(lexicon, noun):
    sentence = f"The|DET|det|2 {noun}|NOUN|nsubj|3 slept|VERB|ROOT|3|sleep"
    assert by_text(mentions_of(lexicon, sentence, names=[]))[f"The {noun}"].type == "Person"


def test_office_beside_the_name_is_the_same_person(lexicon):
    person, office, place = mentions_of(lexicon, BESIDE, names=[("Anna Visser", "PERSON"), ("Sund", "LOC")])
    assert (person.title, office.same_as, office.text) == ("mayor", 0, "the mayor")
    assert (place.type, place.acts) == ("Place", False)


def test_entity_that_takes_in_the_title_is_trimmed(lexicon):
    (mayor, _) = mentions_of(lexicon, MAYOR, names=[("Dutch Mayor Anna Visser", "PERSON")])
    assert (mayor.text, mayor.name, mayor.title) == ("Dutch Mayor Anna Visser", "Anna Visser", "Mayor")


@pytest.mark.parametrize("entity", ["Minister of Health Anna Visser", "Health Anna Visser", "Anna Visser"])
def test_an_office_is_no_part_of_the_name(lexicon, entity):
    rows = (
        "Minister|PROPN|nmod:desc|4|minister of|ADP|case|3 Health|PROPN|nmod|1 Anna|PROPN|nsubj|6 "
        "Visser|PROPN|flat|4 left|VERB|ROOT|6|leave"
    )
    (minister,) = mentions_of(lexicon, rows, names=[(entity, "PERSON")])
    assert (minister.name, minister.type) == ("Anna Visser", "Person")


def test_name_completes_the_noun_before_it(lexicon):
    found = mentions_of(lexicon, SPOKESMAN, names=[("Palace", "ORG"), ("Tom Hale", "PERSON")])
    whole, palace = found
    assert (whole.text, whole.name, whole.title) == ("Palace spokesman Tom Hale", "Tom Hale", "Palace spokesman")
    assert (palace.text, palace.kind, palace.function) == ("Palace", "name", "compound")


def test_ship_named_after_a_city_is_no_place(lexicon):
    found = mentions_of(lexicon, FERRY, names=[("Lisbon", "LOC")])
    ferry = next(mention for mention in found if mention.text == "the ferry Lisbon")
    city = next(mention for mention in found if mention.text == "Lisbon")
    assert (ferry.type, ferry.name, ferry.lemma) == ("Thing", "Lisbon", "ferry")
    assert (city.acts, city.preposition) == (False, "in")


def test_anonymous_sources_keep_number_and_closeness(lexicon):
    found = mentions_of(lexicon, CLOSE, names=[("Norvia", "LOC")], sources=["Two sources"])
    sources, head, country = found
    assert sources.text == "Two sources close to the head of Norvia"
    assert (sources.anonymous, sources.type, sources.count, sources.close_to) == (True, "AnonymousSource", 2, 1)
    assert (head.text, head.possessor, head.definite) == ("the head of Norvia", 2, True)
    assert country.name == "Norvia"


def test_who_is_cited_without_a_name_is_an_anonymous_source(lexicon):
    cited = (
        "Norvia|PROPN|nsubj|2 fell|VERB|ROOT|2|fall|VBD ,|PUNCT|punct|2 citing|VERB|advcl|2|cite|VBG "
        "three|NUM|nummod|6||CD people|NOUN|obj|4|people|NNS"
    )
    people = by_text(mentions_of(lexicon, cited))["three people"]
    assert (people.anonymous, people.type, people.count) == (True, "AnonymousSource", 3)


@pytest.mark.parametrize(("one", "anonymous"), [("an", True), ("another", True), ("one", True), ("the", False)])
def test_one_of_a_party_is_a_person_without_a_name(lexicon, one, anonymous):
    rows = f"{one}|DET|det|3 Ohio|PROPN|compound|3||NNP Republican|PROPN|nsubj|4||NNP spoke|VERB|ROOT|4|speak|VBD"
    (found,) = mentions_of(lexicon, rows, names=[("Ohio Republican", "PERSON")], sources=[f"{one} Ohio Republican"])
    assert (found.anonymous, found.name, found.definite) == (anonymous, "", not anonymous)


@pytest.mark.parametrize(
    ("source", "anonymous"),
    [
        ("a|DET|det|2 judge|NOUN|nsubj|3|judge|NN", True),
        ("the|DET|det|2 judge|NOUN|nsubj|3|judge|NN", False),
        ("surely|ADV|advmod|3 someone|PRON|nsubj|3|someone|NN", True),
    ],
)
def test_one_person_whom_nobody_knows_is_an_anonymous_source(lexicon, source, anonymous):
    told = f"{source} spoke|VERB|ROOT|3|speak|VBD"
    text = "someone" if "someone" in source else " ".join(word.partition("|")[0] for word in source.split())
    (found,) = (each for each in mentions_of(lexicon, told, sources=[text]) if each.text == text)
    assert found.anonymous is anonymous


def test_coordination_has_its_conjunction_for_head(lexicon):
    both, first, second, *_ = mentions_of(lexicon, PAIR, names=[("Norvia", "LOC"), ("Sund", "LOC")])
    assert (both.text, both.members, both.number, both.count) == ("Norvia and Sund", (1, 2), "plural", 2)
    assert (first.text, first.acts, second.text, second.acts) == ("Norvia", True, "Sund", True)


def test_possessor_is_a_mention(lexicon):
    found = by_text(mentions_of(lexicon, PAIR, names=[("Norvia", "LOC"), ("Sund", "LOC")]))
    ordered = list(found.values())
    assert ordered[found["their treaty"].possessor].text == "their"


def test_relative_pronoun_and_complement_are_the_same_as_their_antecedent(lexicon):
    found = mentions_of(lexicon, RELATIVE)
    texts = [mention.text for mention in found]
    driver = texts.index("The driver")
    assert found[texts.index("who")].same_as == driver
    assert found[texts.index("his brother")].same_as == driver


def test_one_of_the_sources_is_one_source_that_is_quoted_by_nobody(lexicon):
    found = by_text(mentions_of(lexicon, PARTITIVE, sources=["one of the sources"]))
    one = found["one of the sources"]
    assert (one.anonymous, one.count, one.number, one.lemma) == (True, 1, "singular", "source")
    assert (found["We"].quoted, found["We"].person, one.quoted) == (True, 1, False)


@pytest.mark.parametrize(
    ("amount", "anonymous", "count"), [("dozens", True, None), ("pair", True, 2), ("none", False, None)]
)
def test_an_amount_of_people_who_speak_is_an_anonymous_source(lexicon, amount, anonymous, count):
    sentence = (
        f"A|DET|det|2 {amount}|NOUN|nsubj|5 of|ADP|case|4 bankers|NOUN|nmod|2|banker|NNS agreed|VERB|ROOT|5|agree "
        ".|PUNCT|punct|5"
    )
    found = by_text(mentions_of(lexicon, sentence, sources=[f"A {amount} of bankers"]))[f"A {amount} of bankers"]
    assert (found.anonymous, found.count, found.lemma) == (anonymous, count, "banker" if anonymous else amount)


@pytest.mark.parametrize(("one", "anonymous"), [("A third", True), ("One of them", True), ("The third", False)])
@pytest.mark.model
def test_one_more_source_is_of_those_told_of_before(nlp, lexicon, one, anonymous):
    text = f"Two diplomats said that the talks had failed. {one} said that Oslo was ready."
    found = by_text(find_mentions(Article("a", text), nlp(text), lexicon))[one]
    assert (found.anonymous, found.lemma == "diplomat") == (anonymous, anonymous)


def test_people_around_someone_are_close_to_them(lexicon):
    sentence = "People|NOUN|nsubj|4|people|NNS around|ADP|case|3 Hale|PROPN|nmod|1 agreed|VERB|ROOT|4|agree"
    people = by_text(mentions_of(lexicon, sentence, names=[("Hale", "PERSON")], sources=["People"]))["People"]
    assert (people.anonymous, people.close_to) == (True, 1)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anna Visser", "female"),
        ("Tomasz Nowak", ""),
        ("Jean-Luc Morel", ""),
        ("Robert Ek", "male"),
        ("Oleh Ek", "male"),
        ("Sasha Ek", ""),
        ("Alex Ek", ""),
    ],
)
def test_first_names_tell_gender(name, gender):
    assert first_name_gender(name) == gender


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "“Unbalanced, said Ms Vorn’s aide (ISW).\n- Yes - he said.",
        "MAYOR VORN SAYS “NO” — Al-Hadi, von der Decken Jr. and U.S. Gen. O’Neil agree…",
        "Tessa Vorn, 44, of the Institute for Harbour Study (IHS), and her two sons left 🚢 Port Sund.",
    ],
)
def test_any_text_gives_mentions_that_stand_in_it(nlp, lexicon, text):
    article = Article("a", text)
    found = find_mentions(article, nlp(text), lexicon)
    assert all(text[m.span.start : m.span.end] == m.text != "" for m in found)
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)
    links = [link for m in found for link in (m.possessor, m.same_as, m.close_to, *m.members) if link is not None]
    assert all(0 <= link < len(found) for link in links)


@pytest.mark.parametrize(("form", "kind"), [("Okafor", "name"), ("Nobody", "nominal"), ("She", "pronoun")])
def test_capitals_tell_a_name_from_a_pronoun(lexicon, form, kind):
    (found,) = mentions_of(lexicon, f"{form}|PRON|nsubj|2 left|VERB|ROOT|2|leave .|PUNCT|punct|2")
    assert (found.text, found.kind) == (form, kind)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Democrats rejected the harbour bill.", "Democrats"),
        ("The Democrats, who met in Sund, rejected the bill.", "Democrats"),
        ("Several Democrats rejected the harbour bill.", ""),
        ("Some nervous Democrats rejected the harbour bill.", ""),
        ("Democrats on the harbour board rejected the bill.", ""),
        ("Many liberal Democrats rejected the harbour bill.", ""),
    ],
)
def test_some_of_those_who_bear_a_name_are_not_all_of_them(nlp, lexicon, text, name):
    first = find_mentions(Article("a", text), nlp(text), lexicon)[0]
    assert (first.name, first.number) == (name, "plural")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Conservatives hope to win.", ""),
        ("“Moderates want a deal,” Ada Ito said.", ""),
        ("Conservatives hope to win. In Lund the Conservatives lost.", "Conservatives"),
        ("Democrats hope to win.", "Democrats"),
    ],
)
def test_a_capital_at_the_beginning_makes_no_party_of_people_of_one_mind(nlp, lexicon, text, name):
    assert find_mentions(Article("a", text), nlp(text), lexicon)[0].name == name


@pytest.mark.parametrize("pos", ["PRON", "PROPN"])
def test_pronoun_is_no_name_whatever_a_tagger_and_a_recogniser_say(lexicon, pos):
    sentence = f"We|{pos}|nsubj|2|we|PRP need|VERB|ROOT|2|need rain|NOUN|obj|2 .|PUNCT|punct|2"
    first, _ = mentions_of(lexicon, sentence, names=[("We need", "MISC")])
    assert (first.text, first.kind, first.name) == ("We", "pronoun", "")


@pytest.mark.parametrize(
    ("name", "many"), [("Norvian Americans", True), ("Muslims", True), ("Harbour Keys", False), ("Evans", False)]
)
def test_a_people_is_many_whatever_the_recogniser_takes_it_for(lexicon, name, many):
    *first, last = name.split()
    verb = len(first) + 2
    words = [f"{word}|PROPN|compound|{verb - 1}" for word in first]
    sentence = " ".join([*words, f"{last}|PROPN|nsubj|{verb}||NNPS", f"left|VERB|ROOT|{verb}|leave"])
    found = by_text(mentions_of(lexicon, sentence, names=[(name, "PERSON")]))
    assert (found[name].type, found[name].number) == (("Group", "plural") if many else ("Person", "singular"))


def test_what_it_is_is_no_person(lexicon):
    sentence = "It|PRON|nsubj|3 is|AUX|cop|3 Hale|PROPN|ROOT|3 .|PUNCT|punct|3"
    assert by_text(mentions_of(lexicon, sentence, names=[("Hale", "PERSON")]))["Hale"].same_as is None


@pytest.mark.parametrize("names", [[], [("Mrs. Hale", "ORG")]])
@pytest.mark.parametrize("dep", ["det", "nmod:desc"])
def test_an_honorific_shows_a_person_whatever_a_tagger_and_a_recogniser_say(lexicon, names, dep):
    sentence = f"Mrs.|DET|{dep}|2||DT Hale|PROPN|nsubj|3 slept|VERB|ROOT|3|sleep"
    (found,) = mentions_of(lexicon, sentence, names=names)
    assert (found.text, found.name, found.type, found.gender) == ("Mrs. Hale", "Hale", "Person", "female")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bern|PROPN|nsubj|2 met|VERB|ROOT|2|meet Ada|DET|det|4||NNP Hale|PROPN|obj|2",
        "Ada|PROPN|det|4||NNP Hale|PROPN|nmod:poss|4 's|PART|case|2||POS ships|NOUN|nsubj|5||NNS sank|VERB|ROOT|5|sink",
        "Bern|PROPN|nsubj|2 said|VERB|ROOT|2|say Ada|PRON|obj|5||DT Hale|PROPN|nsubj|5 slept|VERB|ccomp|2|sleep",
        "Ada|DET|nsubj|3||DT Hale|PROPN|nsubj|3 slept|VERB|ROOT|3|sleep",
    ],
)
def test_a_first_name_is_no_article(lexicon, sentence):
    assert by_text(mentions_of(lexicon, sentence, names=[]))["Ada Hale"].name == "Ada Hale"


def test_a_name_with_the_tag_of_a_name_is_no_article(lexicon):
    sentence = "Hale|DET|nmod:poss|3||NNP ’s|PART|case|1||POS dog|NOUN|nsubj|4 slept|VERB|ROOT|4|sleep"
    assert by_text(mentions_of(lexicon, sentence, names=[]))["Hale"].kind == "name"


def test_a_contest_is_no_person(lexicon):
    sentence = "Miss|PROPN|compound|2 Norvia|PROPN|nsubj|3 slept|VERB|ROOT|3|sleep"
    assert by_text(mentions_of(lexicon, sentence, names=[("Miss Norvia", "EVENT")]))["Miss Norvia"].name


@pytest.mark.parametrize("word", ["Did|PRON|nsubj|3|do|VBD", "The|DET|nsubj|3||DT"])
def test_what_asks_or_points_is_no_first_name(lexicon, word):
    found = mentions_of(lexicon, f"{word} Hale|PROPN|nsubj|3 sleep|VERB|ROOT|3||VB", names=[])
    assert "Hale" in [mention.name for mention in found]


def test_an_amount_is_its_sign_and_its_figures(lexicon):
    rows = "She|PRON|nsubj|2|she paid|VERB|ROOT|2|pay $|SYM|obj|2 1.2|NUM|compound|5||CD million|NUM|nummod|3||CD"
    assert "$ 1.2 million" in by_text(mentions_of(lexicon, rows))


@pytest.mark.parametrize(
    ("rows", "entity", "label", "name", "kind"),
    [
        (
            "The|DET|det|4 nonpartisan|ADJ|amod|4 Harbour|PROPN|compound|4 Office|PROPN|nsubj|5 left|VERB|ROOT|5|leave",
            "nonpartisan Harbour Office",
            "ORG",
            "Harbour Office",
            "Organization",
        ),
        (
            "Medal|PROPN|compound|2 Winner|PROPN|nmod:desc|3 Ada|PROPN|nsubj|5 Hale|PROPN|flat|3 left|VERB|ROOT|5",
            "Medal Winner Ada Hale",
            "PERSON",
            "Ada Hale",
            "Person",
        ),
        (
            "Quayside|PROPN|compound|2 anchor|NOUN|nmod:desc|3 Ada|PROPN|nsubj|5 Hale|PROPN|flat|3 left|VERB|ROOT|5",
            "Quayside anchor Ada Hale",
            "ORG",
            "Ada Hale",
            "Person",
        ),
        (
            "upstate|ADJ|amod|2 Norvia|PROPN|nsubj|3 slept|VERB|ROOT|3",
            "upstate Norvia",
            "GPE",
            "upstate Norvia",
            "Place",
        ),
        (
            "Fifth|ADJ|amod|3 21st|ADJ|amod|3 Fox|PROPN|nsubj|4 slept|VERB|ROOT|4|sleep",
            "21st Fox",
            "ORG",
            "21st Fox",
            "Organization",
        ),
    ],
)
def test_common_words_before_a_name_are_no_part_of_it(lexicon, rows, entity, label, name, kind):
    found = mentions_of(lexicon, rows, names=[(entity, label)])
    assert [(mention.name, mention.type) for mention in found if mention.name.endswith(name.split()[-1])] == [
        (name, kind)
    ]


@pytest.mark.parametrize(
    ("noun", "kind"), [("poll|NOUN|nsubj|3|poll", "Thing"), ("chief|NOUN|nsubj|3|chief", "Person")]
)
def test_what_is_a_body_s_or_about_it_is_not_the_body(lexicon, noun, kind):
    rows = f"Okafor|PROPN|compound|2 {noun} spoke|VERB|ROOT|3|speak"
    whole = f"Okafor {noun.split('|')[0]}"
    found = by_text(mentions_of(lexicon, rows, names=[(whole, "ORG")]))
    assert (found[whole].kind, found[whole].type, found["Okafor"].name) == ("nominal", kind, "Okafor")


def test_a_chief_of_staff_is_a_person_also_where_a_tagger_finds_no_noun(lexicon):
    rows = "the|DET|det|2 chief|ADJ|nsubj|5|chief of|ADP|case|4 staff|NOUN|nmod|2|staff left|VERB|ROOT|5|leave"
    assert by_text(mentions_of(lexicon, rows))["the chief of staff"].type == "Person"


def test_two_bodies_that_stand_alone_elsewhere_are_two(lexicon):
    both = (
        "Sund|PROPN|nsubj|4 and|CCONJ|cc|3 Hale|PROPN|conj|1 agreed|VERB|ROOT|4|agree .|PUNCT|punct|4",
        "Sund|PROPN|nsubj|2 won|VERB|ROOT|2|win .|PUNCT|punct|2",
        "Hale|PROPN|nsubj|2 lost|VERB|ROOT|2|lose .|PUNCT|punct|2",
    )
    names = [("Sund and Hale", "ORG"), ("Sund", "ORG"), ("Hale", "ORG")]
    assert [mention.name for mention in mentions_of(lexicon, *both, names=names)] == [
        "",
        "Sund",
        "Hale",
        "Sund",
        "Hale",
    ]


def test_a_name_goes_on_after_an_initial(lexicon):
    rows = "They|PRON|nsubj|2|they praised|VERB|ROOT|2|praise Ada|PROPN|obj|2 J.|PROPN|flat|3 Hale|PROPN|obj|2"
    assert "Ada J. Hale" in by_text(mentions_of(lexicon, rows, names=[("Ada J. Hale", "PERSON")]))


@pytest.mark.parametrize(("before", "name"), [("Tom", "Tom King"), ("Mr.", "King"), ("the", "")])
def test_a_family_name_may_be_an_honorific_word(lexicon, before, name):
    first = {"Tom": "Tom|PROPN|nsubj|3 King|PROPN|flat|1", "Mr.": "Mr.|PROPN|nmod:desc|2 King|PROPN|nsubj|3"}
    rows = first.get(before, "the|DET|det|2 King|PROPN|nsubj|3") + " left|VERB|ROOT|3|leave"
    (found,) = mentions_of(lexicon, rows, names=[(f"{before} King", "PERSON")])
    assert found.name == name


@pytest.mark.parametrize(("word", "name"), [("Sund", "New Sund"), ("Ann", "Ann")])
def test_a_name_may_begin_with_an_adjective(lexicon, word, name):
    rows = f"They|PRON|nsubj|2|they left|VERB|ROOT|2|leave New|ADJ|amod|4|new|NNP {word}|PROPN|obj|2"
    assert name in [mention.name for mention in mentions_of(lexicon, rows)]


@pytest.mark.parametrize(("marker", "same"), [("by|ADP|case|5", 1), ("in|ADP|case|5", None)])
def test_what_something_is_in_is_no_person(lexicon, marker, same):
    rows = (
        f"They|PRON|nsubj:pass|2|they lost|VERB|ROOT|2|lose {marker} the|DET|det|5 regatta|NOUN|obl|2 ,|PUNCT|punct|7 "
        "Ada|PROPN|appos|5 Hale|PROPN|flat|7"
    )
    found = by_text(mentions_of(lexicon, rows, names=[("Ada Hale", "PERSON")]))
    assert found["Ada Hale"].same_as == same


@pytest.mark.parametrize(("elsewhere", "name"), [("Norvik", "Norvik"), ("Sarvan", "Norvik 's harbour council")])
def test_what_a_body_owns_is_no_part_of_its_name_where_it_is_named_alone(lexicon, elsewhere, name):
    rows = (
        "Norvik|PROPN|nmod:poss|4 's|PART|case|1|'s|POS harbour|NOUN|compound|4 council|NOUN|nsubj|5 "
        "met|VERB|ROOT|5|meet .|PUNCT|punct|5"
    )
    left = f"{elsewhere}|PROPN|nsubj|2 left|VERB|ROOT|2|leave .|PUNCT|punct|2"
    found = mentions_of(lexicon, rows, left, names=[("Norvik 's harbour council", "ORG"), (elsewhere, "ORG")])
    assert next(mention.name for mention in found if mention.name) == name


@pytest.mark.parametrize(
    ("rows", "acts"),
    [
        ("storm|NOUN|nsubj|2 hit|VERB|ROOT|2|hit Lisbon|PROPN|obj|2", False),
        ("tariff|NOUN|nsubj|2 hit|VERB|ROOT|2|hit Lisbon|PROPN|obj|2", True),
        (
            "Lisbon|PROPN|nsubj:pass|3 was|AUX|aux:pass|3|be hit|VERB|ROOT|3|hit "
            "by|ADP|case|5 storms|NOUN|obl:agent|3|storm",
            False,
        ),
        ("Lisbon|PROPN|nsubj|2 lies|VERB|ROOT|2|lie|VBZ on|ADP|case|5 a|DET|det|5 river|NOUN|obl|2", False),
        ("Lisbon|PROPN|nsubj|2 lied|VERB|ROOT|2|lie|VBD on|ADP|case|4 Monday|PROPN|obl|2", True),
        ("Lisbon|PROPN|nsubj|4 is|AUX|cop|4|be in|ADP|case|4 Iberia|PROPN|ROOT|4", False),
        ("Lisbon|PROPN|nsubj|4 is|AUX|cop|4|be a|DET|det|4 city|NOUN|ROOT|4", False),
        ("Lisbon|PROPN|nsubj|4 is|AUX|cop|4|be a|DET|det|4 partner|NOUN|ROOT|4", True),
        ("Lisbon|PROPN|nsubj|2 won|VERB|ROOT|2|win", True),
        ("Lisbon|PROPN|nsubj|5 ,|PUNCT|punct|3 Portugal|PROPN|appos|1 ,|PUNCT|punct|3 won|VERB|ROOT|5|win", False),
        ("attack|NOUN|nsubj|2 hit|VERB|ROOT|2|hit Lisbon|PROPN|obj|2", False),
        ("attack|NOUN|nsubj|2 led|VERB|ROOT|2|lead Lisbon|PROPN|obj|2 to|PART|mark|5 act|VERB|xcomp|2", True),
        (
            "men|NOUN|nsubj|2 ranked|VERB|ROOT|2|rank Lisbon|PROPN|obj|2 and|CCONJ|cc|6 other|ADJ|amod|6 "
            "ports|NOUN|conj|3|port",
            False,
        ),
        (
            "men|NOUN|nsubj|2 warned|VERB|ROOT|2|warn Lisbon|PROPN|obj|2 and|CCONJ|cc|6 other|ADJ|amod|6 "
            "nations|NOUN|conj|3|nation",
            True,
        ),
        ("men|NOUN|nsubj|2 offered|VERB|ROOT|2|offer Lisbon|PROPN|obj|2 as|ADP|case|5 venue|NOUN|obl|2", False),
        ("men|NOUN|nsubj|2 praised|VERB|ROOT|2|praise Lisbon|PROPN|obj|2 as|ADP|case|5 friend|NOUN|obl|2", True),
    ],
)
def test_what_nature_does_to_and_where_something_lies_is_a_place(lexicon, rows, acts):
    names = [("Lisbon", "GPE"), ("Iberia", "LOC"), ("Portugal", "GPE")]
    found = mentions_of(lexicon, rows, names=[name for name in names if name[0] in rows])
    assert by_text(found)["Lisbon"].acts is acts


@pytest.mark.parametrize(
    ("verb", "preposition", "acts"),
    [("left", "for", False), ("ran", "for", False), ("worked", "for", True), ("met", "with", True), ("won", "", False)],
)
def test_where_one_goes_or_what_one_wins_does_not_act(lexicon, verb, preposition, acts):
    lemma = {"left": "leave", "ran": "run", "worked": "work", "met": "meet", "won": "win"}[verb]
    place = f"{preposition}|ADP|case|4 Lisbon|PROPN|obl|2" if preposition else "all|DET|advmod|2 Lisbon|PROPN|obj|2"
    rows = f"Hale|PROPN|nsubj|2 {verb}|VERB|ROOT|2|{lemma} {place} .|PUNCT|punct|2"
    assert by_text(mentions_of(lexicon, rows, names=[("Hale", "PERSON"), ("Lisbon", "GPE")]))["Lisbon"].acts is acts


@pytest.mark.parametrize(("noun", "acts"), [("venue", False), ("partner", True)])
def test_what_is_offered_as_a_place_does_not_act(lexicon, noun, acts):
    rows = (
        "Hale|PROPN|nsubj|2 named|VERB|ROOT|2|name Lisbon|PROPN|obj|2 "
        f"as|ADP|case|6 a|DET|det|6 {noun}|NOUN|obl|2 .|PUNCT|punct|2"
    )
    assert by_text(mentions_of(lexicon, rows, names=[("Hale", "PERSON"), ("Lisbon", "GPE")]))["Lisbon"].acts is acts


def test_kin_by_law_are_named_whole(lexicon):
    rows = (
        "Hale|PROPN|nsubj|2 met|VERB|ROOT|2|meet his|PRON|nmod:poss|4|his|PRP$ brother|NOUN|obj|2 -|PUNCT|punct|8 "
        "in|ADP|case|8 -|PUNCT|punct|8 law|NOUN|nmod|4 .|PUNCT|punct|2"
    )
    kin = next(each for each in mentions_of(lexicon, rows, names=[("Hale", "PERSON")]) if each.possessor is not None)
    assert (kin.lemma, kin.type, kin.text.split()[-1]) == ("brother-in-law", "Person", "law")


@pytest.mark.parametrize(
    ("subject", "verb", "acts"),
    [
        ("Hale", "flew|VERB|ROOT|2|fly", False),
        ("Hale", "came|VERB|ROOT|2|come", False),
        ("Orders", "came|VERB|ROOT|2|come", True),
        ("Hale", "borrowed|VERB|ROOT|2|borrow", True),
    ],
)
def test_where_one_comes_from_does_not_act(lexicon, subject, verb, acts):
    kind = "PROPN" if subject == "Hale" else "NOUN"
    rows = f"{subject}|{kind}|nsubj|2 {verb} from|ADP|case|4 Lisbon|PROPN|obl|2 .|PUNCT|punct|2"
    names = [name for name in (("Hale", "PERSON"), ("Lisbon", "GPE")) if name[0] in rows]
    assert by_text(mentions_of(lexicon, rows, names=names))["Lisbon"].acts is acts


@pytest.mark.model
def test_a_number_keeps_its_bound(nlp, lexicon):
    text = "Nine millers sang, and at least ten clerks heard it."
    assert "at least ten clerks" in {found.text for found in find_mentions(Article("a", text), nlp(text), lexicon)}


@pytest.mark.model
def test_a_hyphen_joins_two_family_names(nlp, lexicon):
    text = "Alwyn Parks-Dillon thanked the fans. The Trump-Biden debate began."
    found = {found.name for found in find_mentions(Article("a", text), nlp(text), lexicon)}
    assert "Alwyn Parks-Dillon" in found
    assert "Trump-Biden" not in found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("08:35 Norvik Rail says 40 trains are late.", {"Norvik Rail"}),
        ("08.35 BST Carney has arrived in Lisbon.", {"Carney", "Lisbon"}),
        ("Alma Brand (D-R.I.) won.", {"Alma Brand"}),
        ("Sen. Karl Lind (R-N.C.) won.", {"Karl Lind"}),
    ],
)
def test_the_time_of_an_entry_and_a_party_are_no_one(nlp, lexicon, text, names):
    found = find_mentions(Article("a", text), nlp(text), lexicon)
    assert {mention.name or mention.text for mention in found} - {"40 trains"} == names


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The WHO warned the harbour.", ["The WHO"]),
        ("Tessa Vorn left the WHO.", ["Tessa Vorn", "the WHO"]),
        ("Sund told the WHO, which left.", ["Sund", "the WHO"]),
        ("WHO WILL LEAVE?", []),
    ],
)
def test_an_acronym_spelt_like_a_pronoun_is_a_name(nlp, lexicon, text, named):
    found = find_mentions(Article("a", text), nlp(text), lexicon)
    assert [m.text for m in found if m.name or "WHO" in m.text] == named


@pytest.mark.parametrize(
    ("name", "noun", "named"),
    [
        ("Reuters", "agency", True),
        ("Kommersant", "daily", True),
        ("Kyiv", "daily", False),
        ("Reuters", "office", False),
    ],
)
def test_a_noun_for_an_outlet_is_what_its_name_is(lexicon, name, noun, named):
    rows = f"The|DET|det|3 {name}|PROPN|compound|3|{name}|NNP {noun}|NOUN|nsubj|4 reported|VERB|ROOT|4|report"
    doc = make_doc(rows, names=[(name, "ORG")])
    mentions = find_mentions(Article("a", doc.text), doc, lexicon)
    bearer = next(mention for mention in mentions if mention.name)
    assert (bearer.same_as is not None and mentions[bearer.same_as].text == f"The {name} {noun}") is named


@pytest.mark.parametrize(
    ("article", "before", "noun", "kind"),
    [
        ("The", "coast", "guard|NOUN|nsubj|4", "Organization"),
        ("The", "air", "force|NOUN|nsubj|4", "Organization"),
        ("A", "coast", "guard|NOUN|nsubj|4", "Thing"),
        ("The", "coast", "guards|NOUN|nsubj|4|guard|NNS", "Thing"),
        ("The", "prison", "guard|NOUN|nsubj|4", "Thing"),
    ],
)
def test_a_noun_of_two_words_tells_the_type(lexicon, article, before, noun, kind):
    sentence = f"{article}|DET|det|3 {before}|NOUN|compound|3 {noun} sailed|VERB|ROOT|4|sail .|PUNCT|punct|4"
    assert [mention.type for mention in mentions_of(lexicon, sentence)] == [kind]


@pytest.mark.parametrize(("place", "same"), [("Lisbon", False), ("Hale", True)])
def test_where_a_report_was_written_is_not_what_it_tells(lexicon, place, same):
    rows = (
        f"{place}|PROPN|ROOT|1 —|PUNCT|punct|4 the|DET|det|4 latest|NOUN|appos|1|late on|ADP|case|6 votes|NOUN|nmod|4"
    )
    found = mentions_of(lexicon, rows, names=[("Lisbon", "GPE") if place == "Lisbon" else ("Hale", "ORG")])
    assert (by_text(found)["the latest"].same_as is not None) is same


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Half of the voters left.", "plural"),
        ("Half of the sugar was sold.", "singular"),
        ("Nearly a third say they left.", "plural"),
        ("A third was sold.", "singular"),
    ],
)
def test_a_share_has_the_number_of_what_it_is_of_and_of_its_verb(nlp, lexicon, text, number):
    assert find_mentions(Article("a", text), nlp(text), lexicon)[0].number == number
