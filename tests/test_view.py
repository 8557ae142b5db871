"""The view without a browser: which statements, which network, which places, and what the page lets run."""

import base64
import hashlib
import json
import re
import tracemalloc
from datetime import date

import pyoxigraph as ox
import pytest

from hearsay.dataset import dataset
from hearsay.errors import QueryError
from hearsay.facts import Facts
from hearsay.view import render_view
from hearsay.view.layout import GAP, Box, lay_out
from hearsay.view.lines import read_lines, target_of
from hearsay.view.nameless import is_nameless
from hearsay.view.network import build_network, safe_link, shorten
from hearsay.view.selection import Wanted, find_entity, select_statements
from hearsay.vocabulary import HS
from world import BASE, HOSTILE_STATEMENTS, PEOPLE, STATEMENTS, blocks, entity, page, says, statement, store


def lines(statements=STATEMENTS):
    return list(read_lines(blocks(statements)))


def select(statements=STATEMENTS, budget=100, **wanted):
    chosen = select_statements(
        lambda: lines(statements), Facts(store()), total=len(statements), budget=budget, wanted=Wanted(**wanted)
    )
    return chosen, sorted(int(line.id[-20:], 16) for found in chosen.articles for line in found)


def network(statements=STATEMENTS):
    return build_network(lines(statements), Facts(store()))


def data(text):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)[1])


def rows(made):
    return [json.loads(bytes(row)) for row in made.tables["statements"]]


def test_target_is_the_object():
    (found,) = lines([statement(1, "north", "demands", "south")])
    assert target_of(found[0], {}).label == "Southland"


def test_target_of_an_embedded_statement_is_its_subject():
    inner = statement(2, "south", "leaves", "island")
    outer = statement(1, "north", "demands", object={"statement": inner["id"], "text": "…", "start": 0, "end": 1})
    (found,) = lines([outer, inner])
    assert target_of(found[0], {line.id: line for line in found}).label == "Southland"


def test_target_of_an_embedded_statement_without_subject_is_its_object():
    inner = statement(2, None, "leaves", "island")
    outer = statement(1, "north", "demands", object={"statement": inner["id"], "text": "…", "start": 0, "end": 1})
    (found,) = lines([outer, inner])
    assert target_of(found[0], {line.id: line for line in found}).label == "Grey Island"


def test_target_beside_a_phrase_is_a_role():
    (found,) = lines([statement(1, "north", "hands", roles=[{"role": "to", **entity("south")}])])
    assert target_of(found[0], {}).label == "Southland"


def test_statements_in_a_circle_have_no_target():
    first, second = (
        statement(number, None, "says", object={"statement": f"{BASE}statement/{other:020x}"})
        for number, other in ((1, 2), (2, 1))
    )
    (found,) = lines([first, second])
    assert target_of(found[0], {line.id: line for line in found}) is None


def test_all_statements_are_kept_within_the_budget():
    chosen, numbers = select()
    assert (numbers, chosen.left) == ([1, 2, 3, 4, 5, 6, 7, 8], 0)


def test_since_goes_by_the_date_that_is_known_best_and_leaves_out_the_undated():
    assert select(since=date(2024, 3, 1))[1] == [2, 3, 4, 5, 6, 8]  # 1 was said a day before it was published


@pytest.mark.parametrize(
    ("until", "kept"),
    [
        (date(2024, 2, 29), [1]),
        (date(2024, 3, 31), [1, 2]),
        (date(2024, 4, 10), [1, 2, 3]),
        (date(2023, 12, 31), []),
    ],
)
def test_until_takes_in_its_last_day_and_leaves_out_the_undated(until, kept):
    assert select(until=until)[1] == kept


def test_since_and_until_go_together():
    assert select(since=date(2024, 3, 1), until=date(2024, 5, 31))[1] == [2, 3, 4, 5]


def test_focus_keeps_an_entity_and_what_goes_on_among_its_neighbours():
    assert select(focus="Boris Crane")[1] == [1, 2, 3, 4, 6]  # 3 and 4 are between its neighbours


def test_focus_on_an_outlet_keeps_what_it_published_or_passed_on():
    assert select(focus="Coast Wire")[1] == [1, 2, 3, 6, 8]  # 1 and 2 are between two that it is named with


def test_budget_keeps_claims_of_many_origins_first():
    chosen, numbers = select(budget=3)
    assert chosen.left == 5
    assert {1, 2} < set(numbers)
    assert len(numbers) == 3


def test_statements_without_room_take_no_memory():
    def articles(count):
        for number in range(count):
            told = statement(number, "north", "greets", "south", article=number)
            told["subject"]["id"] = f"{BASE}entity/{number}"
            yield from read_lines(blocks([told]))

    def peak(count):
        tracemalloc.start()
        chosen = select_statements(lambda: articles(count), Facts(store()), total=count, budget=20)
        assert (chosen.left, sum(map(len, chosen.articles))) == (count - 20, 20)
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return held

    peak(30)  # what is loaded only once
    assert peak(1500) < 1.5 * peak(150)


@pytest.mark.parametrize("name", ["Northland", "northland", "Great North", "north", f"{BASE}entity/north"])
def test_entity_is_found_by_name_alias_or_iri(name):
    assert find_entity(lines(), Facts(store()), name) == f"{BASE}entity/north"


def test_a_name_of_several_is_refused_with_the_candidates():
    namesake = statement(9, "north", "greets", "south", article=9)
    namesake["object"] = {**namesake["object"], "id": f"{BASE}entity/boris2", "label": "Boris Crane"}
    with pytest.raises(QueryError, match=r"2 things have the name 'Boris Crane', give the IRI of one: Boris Crane .*2"):
        find_entity(lines([*STATEMENTS, namesake]), Facts(store()), "Boris Crane")


def test_of_a_country_and_its_government_the_focus_is_on_the_one_that_acts(monkeypatch):
    monkeypatch.setitem(PEOPLE, "land", ("Northland", "Place"))
    known = store()
    known.update(f"INSERT DATA {{ <{BASE}entity/land> <{HS.metonymOf}> <{BASE}entity/north> }}")
    place = statement(9, "ada", "visits", "land", article=9)
    assert find_entity(lines([*STATEMENTS, place]), Facts(known), "Northland") == f"{BASE}entity/north"


def test_unknown_entity_is_told_with_names_like_it():
    with pytest.raises(QueryError, match=r"no entity 'Northlands' found.*did you mean Northland"):
        find_entity(lines(), Facts(store()), "Northlands")


def test_edges_lead_from_actor_to_target_and_from_speaker_to_subject():
    made = network()
    label = {number: node.label for number, node in enumerate(made.nodes)}
    relation = {number: row[0] for number, row in enumerate(made.tables["relations"])} | {-1: "says about"}
    edges = {(label[e.source], relation[e.relation], label[e.target]): len(e.statements) for e in made.edges}
    assert edges == {
        ("Northland", "demands", "Southland"): 2,
        ("Ada Lind", "says about", "Northland"): 1,
        ("Boris Crane", "says about", "Northland"): 1,
        ("Southland", "rejects", "Northland"): 1,
        ("two clerks", "says about", "Southland"): 1,
        ("Southland", "leaves", "Grey Island"): 1,
        ("Ada Lind", "says about", "Southland"): 1,
        ("Northland", "annexes", "Grey Island"): 1,
        ("Boris Crane", "accuses", "Ada Lind"): 1,
        ("Southland", "praises", "Grey Island"): 1,
    }


def test_who_is_told_is_linked_to_who_tells():
    told = [{**says("ada")[0], "addressee": entity("boris")}]
    made = network([statement(1, "north", "demands", "south", attribution=told)])
    label = {number: node.label for number, node in enumerate(made.nodes)}
    assert ("Ada Lind", -2, "Boris Crane") in {(label[e.source], e.relation, label[e.target]) for e in made.edges}
    assert {node.label: node.count for node in made.nodes}["Boris Crane"] == 1


@pytest.mark.parametrize(
    ("label", "nameless"),
    [("it", True), ("Nobody", True), ("many of them", True), ("WHO", False), ("I", True), ("our neighbours", False)],
)
def test_pronouns_and_quantifiers_name_nobody(label, nameless):
    assert is_nameless(label) is nameless


def test_who_is_not_named_is_no_actor_but_stays_in_the_statement():
    she = {**entity("ada", "she"), "label": "she"}
    made = network([{**statement(1, "north", "demands", "south"), "subject": she}])
    assert [node.label for node in made.nodes if node.count] == ["Southland"]
    assert rows(made)[0][14:16] == ["she demands Southland", 1]


def test_an_entity_counts_as_much_with_focus_as_without():
    inner = statement(2, "south", "leaves", "island")
    outer = {**statement(1, None, "says"), "object": {"statement": inner["id"], "text": "…", "start": 0, "end": 1}}
    alone = [line for line in lines([outer, inner])[0] if line.id == outer["id"]]
    assert {node.label: node.count for node in build_network([alone], Facts(store())).nodes}["Southland"] == 1


def test_relations_of_saying_are_marked():
    made = network([statement(1, "north", "promise", "south"), statement(2, "north", "annexes", "south")])
    assert [row[2] for row in made.tables["relations"]] == [1, 0]


def test_nodes_count_the_statements_they_have_a_part_in():
    assert {node.label: node.count for node in network().nodes if node.count} == {
        "Northland": 4,
        "Southland": 5,
        "Ada Lind": 3,
        "Boris Crane": 2,
        "Grey Island": 4,
        "two clerks": 1,
    }


def test_claims_and_dates_come_from_the_store():
    tables = network().tables
    assert [row[1:4] for row in tables["claims"]] == [
        ["Northland demands Southland", 2, 1],
        ["Southland does not leave Grey Island", 1, 1],
        ["Northland annexes Grey Island", 1, 1],
    ]
    assert [row[4] for row in tables["claims"]] == [[], [2], [1]]
    assert [row[9:11] for row in rows(network())[:2]] == [["2024-02-29", 1], ["2024-03-05", 0]]


def test_marks_count_from_the_evidence():
    made = network([statement(1, "ada", "meets", "boris")])
    text = made.tables["sentences"][0]
    assert [(kind, text[start:end]) for kind, start, end in rows(made)[0][-2]] == [
        (0, "Ada Lind"),
        (1, "meets"),
        (2, "Boris Crane"),
    ]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://post.example/1", "https://post.example/1"),
        ("HTTP://post.example", "HTTP://post.example"),
        ("javascript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(address, link):
    assert safe_link(address) == link


def test_labels_are_cut_to_one_bearable_line():
    assert shorten("two\n\tlines") == "two lines"
    assert len(shorten("x" * 5_000)) == 200


def test_boxes_of_the_main_actors_do_not_overlap():
    boxes = [Box(120.0, 50.0)] * 40
    links = {(0, other): 1 for other in range(1, 25)} | {(other, other + 1): 2 for other in range(25, 39)}
    places = lay_out(boxes, links, 40)
    close = [
        (one, other)
        for one in range(40)
        for other in range(one)
        if abs(places[one][0] - places[other][0]) < 120 - GAP and abs(places[one][1] - places[other][1]) < 50 - GAP
    ]
    assert close == []


def test_those_of_whom_less_is_said_stand_near_whom_they_have_to_do_with():
    boxes = [Box(80.0, 40.0)] * 12
    links = {(one, one + 1): 1 for one in range(9)} | {(0, 10): 5, (9, 11): 5}
    places = lay_out(boxes, links, 10)

    def distance(one, other):
        return (places[one][0] - places[other][0]) ** 2 + (places[one][1] - places[other][1]) ** 2

    assert distance(10, 0) < distance(10, 9)
    assert distance(11, 9) < distance(11, 0)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_actors_have_places_too(count):
    assert len(set(lay_out([Box(50.0, 50.0)] * count, {}, 10))) == count


def test_page_is_the_same_each_time():
    assert page() == page()


def test_page_runs_its_own_scripts_only():
    text = page(HOSTILE_STATEMENTS + STATEMENTS)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1]
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert re.findall(r"'sha256-([^']*)'", policy) == hashes
    assert len(hashes) == 2
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-eval" not in policy
    assert re.findall(r'\s(?:src|href)="([^"]*)', text.split("<script", 1)[0]) == ["data:,"]


def test_hostile_texts_are_data():
    text = page(HOSTILE_STATEMENTS)
    assert text.count("<script>alert") == 0
    assert PEOPLE["evil"][0] in {node["label"] for node in data(text)["nodes"]}


def test_unsafe_address_is_left_out():
    assert [row[4] for row in data(page())["articles"][:2]] == ["https://post.example/1", ""]


def test_page_without_statements_is_a_page():
    assert data(page([]))["statements"] == []


def test_page_says_how_many_statements_it_leaves_out():
    facts = data(page(max_statements=3))["facts"]
    assert (facts["kept"], facts["found"]) == (3, 8)


def test_statement_without_anything_optional_is_shown():
    bare = {key: STATEMENTS[0][key] for key in ("id", "article", "evidence", "predicate")}
    assert len(data(page([bare], store=ox.Store()))["statements"]) == 1


def test_sources_stand_innermost_first():
    made = network([statement(1, "north", "demands", attribution=says("ada", "wire"))])
    assert [made.nodes[link[0]].label for link in made.tables["chains"][0]] == ["Ada Lind", "Coast Wire"]


def test_view_of_a_dataset_holds_its_statements(output):
    with dataset(output) as opened:
        shown = data(b"".join(render_view(opened)).decode())
        assert len(shown["statements"]) == len(list(opened.statements()))
        assert [row[2] for row in shown["articles"]].count("Border talks") == 1
