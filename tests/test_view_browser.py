"""The view in a real browser: every control, by mouse, keyboard and finger; no request, no error, no foreign script."""

import os
import re
import shutil

import pyoxigraph as ox
import pytest

from hearsay.view import Wanted
from world import HOSTILE, HOSTILE_STATEMENTS, LONG, PEOPLE, STATEMENTS, entity, page, says, statement, store

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 30_000
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
NORTH, SOUTH, ISLAND, ADA = "n:entity/north", "n:entity/south", "n:entity/island", "n:entity/ada"
DEMANDS = "e:entity/north~entity/south~demands"
COPIES = """() => { window.copied = [];
  const writeText = async (text) => { window.copied.push(text); };
  Object.defineProperty(navigator, "clipboard", { value: { writeText } }); }"""
NO_CLIPBOARD = """() => { window.copied = []; Object.defineProperty(navigator, "clipboard", { value: undefined });
  document.addEventListener("copy", () => window.copied.push(document.activeElement.value)); }"""


@pytest.fixture(scope="module")
def browser():
    if not os.path.exists(CHROMIUM) and not os.environ.get("CI"):  # noqa: PTH110
        pytest.skip("needs Chromium: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api") if not os.environ.get("CI") else None
    if playwright is None:
        from playwright import sync_api as playwright
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


class View:
    """One open page, and what it may not do."""

    def __init__(self, tab):
        self.tab = tab
        self.wrong = []
        tab.set_default_timeout(PATIENCE)
        tab.on("console", lambda message: self.wrong.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        tab.on("dialog", lambda dialog: (self.wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        tab.on(
            "request", lambda request: self.wrong.append(request.url) if not request.url.startswith("file:") else None
        )
        tab.on("popup", lambda popup: self.wrong.append(f"popup: {popup.url}"))

    def open(self, file, fragment=""):
        self.tab.goto(file.as_uri() + (f"#{fragment}" if fragment else ""))
        self.tab.wait_for_selector("html[data-ready]", state="attached")
        return self

    def ask(self, script):
        return self.tab.evaluate(script)

    def picks(self):
        return set(self.ask("hearsayView.picks()"))

    def click(self, pick, times=1):
        place = self.ask(f"hearsayView.place({pick!r})")
        if times == 2:
            self.tab.mouse.dblclick(place["x"], place["y"])
        else:
            self.tab.mouse.click(place["x"], place["y"])

    def fragment(self):
        return self.ask("decodeURIComponent(location.hash.slice(1))")

    def title(self):
        return self.tab.inner_text("#panel h2")

    def wait_title(self, text):
        self.tab.wait_for_function("(text) => document.querySelector('#panel h2').textContent === text", arg=text)

    def sentences(self):
        return self.tab.locator("#panel blockquote").all_inner_texts()

    def notice(self):
        return self.tab.inner_text("#notice")

    def press(self, *keys):
        for key in keys:
            self.tab.keyboard.press(key)

    def choose(self, group, label):
        self.tab.locator(f"#{group}").evaluate("(details) => { details.open = true; }")
        self.tab.locator(f"#{group} label", has_text=label).locator("input").check()


@pytest.fixture
def view(browser, tmp_path):
    """Give a function that opens the view of statements; at the end nothing may have gone wrong."""
    opened = []

    def start(statements=STATEMENTS, *, fragment="", size=DESK, before=None, page_options=None, **context):
        file = tmp_path / "view.html"
        file.write_text(page(statements, **(page_options or {})), "utf-8")
        tab = browser.new_context(viewport=size, **context).new_page()
        if before:
            tab.add_init_script(f"({before})()")
        found = View(tab)
        opened.append(found)
        return found.open(file, fragment)

    yield start
    for each in opened:
        each.tab.context.close()
        assert each.wrong == []


# Pictures


def test_it_opens_on_the_actors_with_a_glance_at_the_whole(view):
    shown = view()
    assert {NORTH, SOUTH, ISLAND, ADA, DEMANDS} <= shown.picks()
    assert shown.title() == "At a glance"
    assert "8 statements" in shown.tab.inner_text("#summary")
    assert shown.tab.locator("#ranking li").first.inner_text().split() == ["Southland", "5"]
    opposed = shown.tab.locator("#panel .pairs button").first.locator("span").all_inner_texts()
    assert opposed == ["Southland does not leave Grey Island", "⟷ Northland annexes Grey Island"]


@pytest.mark.parametrize("way", ["click", "key"])
def test_three_pictures(view, way):
    shown = view()
    for key, picture, pick in (("2", "sources", "s:entity/post~entity/ada"), ("1", "actors", DEMANDS)):
        shown.press(key) if way == "key" else shown.tab.click(f"[data-picture={picture}]")
        assert pick in shown.picks()
        assert shown.tab.get_attribute(f"[data-picture={picture}]", "aria-selected") == "true"
    shown.press("3") if way == "key" else shown.tab.click("[data-picture=timeline]")
    assert shown.tab.locator("#timeline .row").count() == 7
    assert shown.fragment() == "picture=timeline"


def test_nothing_moves_by_itself(view):
    shown = view()
    before = shown.ask(f"hearsayView.place({NORTH!r})")
    shown.tab.wait_for_timeout(800)
    assert shown.ask(f"hearsayView.place({NORTH!r})") == before


def test_names_do_not_overlap(view):
    many = [statement(100 + n, *pair, article=n) for n, pair in enumerate(PAIRS)]
    boxes = view(STATEMENTS + many).ask("hearsayView.names()")
    assert len(boxes) >= 5
    for place, one in enumerate(boxes):
        for other in boxes[:place]:
            apart = one["left"] >= other["right"] or other["left"] >= one["right"]
            assert apart or one["top"] >= other["bottom"] or other["top"] >= one["bottom"]


PAIRS = [("ada", "meets", "boris"), ("boris", "meets", "north"), ("clerks", "warns", "wire"), ("post", "sues", "wire")]


def test_sources_stand_in_columns_down_to_the_origin(view):
    shown = view(fragment="picture=sources")
    across = [shown.ask(f"hearsayView.place('n:entity/{key}').x") for key in ("post", "wire", "clerks")]
    assert across == sorted(across)
    shown.click("s:entity/wire~entity/clerks")
    shown.wait_title("Coast Wire cites two clerks")
    assert shown.sentences() == ["Southland rejects Northland."]


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_names_of_sources_are_all_there_and_within_the_frame(view, size):
    shown = view(HOSTILE_STATEMENTS + STATEMENTS, fragment="picture=sources", size=size)
    frame, names = shown.tab.locator("#graph").bounding_box(), shown.ask("hearsayView.names()")
    assert len(names) == len([pick for pick in shown.ask("hearsayView.picks()") if pick.startswith("n:")])
    assert min(name["left"] for name in names) >= 0
    assert max(name["right"] for name in names) <= frame["width"]


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_who_passes_on_is_named_in_full_where_there_is_room(view, size, monkeypatch):
    monkeypatch.setitem(PEOPLE, "wire", ("Northern Coast Wire", "Outlet"))
    passed = statement(3, "south", "rejects", "north", attribution=says("clerks", "wire"), article=3)
    shown = view([*STATEMENTS[:2], passed], fragment="picture=sources", size=size)
    assert "\u2068Northern Coast Wire\u2069" in [name["text"] for name in shown.ask("hearsayView.names()")]


def test_all_outlets_that_publish_stand_on_the_left(view):
    citing = {**STATEMENTS[7], "attribution": says("ada", "post")}
    shown = view([*STATEMENTS[:7], citing], fragment="picture=sources")
    assert shown.ask("hearsayView.place('n:entity/post').x") == shown.ask("hearsayView.place('n:entity/wire').x")


def test_all_main_actors_have_their_names_on_a_phone(view):
    many = [statement(100 + n, *pair, article=n) for n, pair in enumerate(PAIRS)]
    shown = view(STATEMENTS + many, size=PHONE)
    assert len(shown.ask("hearsayView.names()")) == 8


def test_where_a_name_has_no_room_its_beginning_stands(view, monkeypatch):
    keys = [f"delegate{number}" for number in range(46)]
    for number, key in enumerate(keys):
        monkeypatch.setitem(PEOPLE, key, (f"Number {number} of the delegates", "Person"))
    pairs = [(one, other) for one, other in zip(keys[::2], keys[1::2], strict=True)]
    meetings = [statement(100 + n, one, "meets", other, article=n) for n, (one, other) in enumerate(pairs)]
    shown = view(meetings, size={"width": 1100, "height": 620})
    names = [name["text"] for name in shown.ask("hearsayView.names()")]
    assert len(names) == len(keys)
    assert {len(name) < 20 for name in names} == {True, False}


def test_claims_without_dates_take_the_room_of_the_dates(view):
    shown = view([{**each, "published": None} for each in STATEMENTS[3:5]], fragment="picture=timeline")
    row, claim = (shown.tab.locator(f"#timeline {part}").first.bounding_box() for part in (".row", ".claim"))
    assert claim["width"] > 0.4 * row["width"]
    assert shown.tab.locator("#timeline .track").nth(1).bounding_box()["width"] < 0.15 * row["width"]


def test_a_finger_gets_no_tip(view):
    shown = view(size=PHONE, has_touch=True)
    place = shown.ask(f"hearsayView.place({NORTH!r})")
    shown.tab.touchscreen.tap(place["x"], place["y"])
    shown.wait_title("Northland")
    shown.tab.wait_for_timeout(400)
    assert shown.tab.is_hidden("#tip")


def test_a_source_and_an_article_without_outlet_can_be_picked(view):
    shown = view(fragment="picture=sources")
    shown.click("n:entity/ada")
    shown.wait_title("Ada Lind")
    shown.click("n:article/00000000000000000006")
    shown.wait_title("made-up.txt")


def test_timeline_sets_contradictions_together_and_shows_their_evidence(view):
    shown = view(fragment="picture=timeline")
    rows = shown.tab.locator("#timeline .row .claim span").all_inner_texts()
    assert rows[:2] == ["Southland does not leave Grey Island", "Northland annexes Grey Island"]
    assert shown.tab.locator("#timeline h3").all_inner_texts()[0].lower() == "contradicted"
    shown.tab.click("#timeline .row >> nth=0 >> .claim")
    shown.wait_title("Southland does not leave Grey Island")
    assert shown.sentences() == ["Southland leaves Grey Island.", "Northland annexes Grey Island."]
    shown.tab.click("#timeline .row >> nth=1 >> .point")
    assert "2024-05-20" in shown.tab.inner_text("#panel .kind")


def test_a_click_anywhere_in_a_row_shows_its_claim(view):
    shown = view(fragment="picture=timeline")
    box = shown.tab.locator("#timeline .row", has_text="Northland demands Southland").bounding_box()
    shown.tab.mouse.click(box["x"] + box["width"] - 4, box["y"] + box["height"] - 3)
    shown.wait_title("Northland demands Southland")


def test_more_claims_come_on_demand(view):
    shown = view(
        [statement(n, "north", f"verb{n}", "south", article=n) for n in range(10, 105)], fragment="picture=timeline"
    )
    assert "40 claims of 95" in shown.notice()
    shown.tab.click("#timeline .more")
    shown.tab.click("#timeline .more")
    assert shown.tab.locator("#timeline .row").count() == 95
    assert shown.tab.locator("#timeline .more").count() == 0


def test_what_contradicts_a_claim_stands_below_it_however_weighty(view):
    many = [statement(n, "north", f"verb{n}", "south", article=n) for n in range(10, 105)]
    rows = view([*many, *STATEMENTS], fragment="picture=timeline").tab.locator("#timeline .row").all_inner_texts()
    assert "contradicted" in rows[0]
    assert "contradicts it" in rows[1]


def test_a_claim_tells_how_it_is_meant(view):
    shown = view([*STATEMENTS, statement(9, "ada", "sells", "island", modality="hypothetical", article=9)])
    shown.press("3")
    assert "hypothetical (if)" in shown.tab.locator("#timeline .row", has_text="Ada Lind sells").inner_text()
    assert "possible (may)" in shown.tab.locator("#timeline .row", has_text="rejects").inner_text()


def test_claims_of_nobody_named_come_last(view):
    she = {**entity("ada", "she"), "label": "she"}
    told = [{**statement(9, "north", "sings", None, article=9), "subject": she}, *STATEMENTS]
    shown = view(told, fragment="picture=timeline")
    assert shown.tab.locator("#timeline .row").last.inner_text().startswith("she sings")
    assert "she" not in shown.tab.inner_text("#ranking").split()


def test_who_is_told_stands_in_the_evidence_and_among_those_most_to_do_with(view):
    told = [{**says("ada")[0], "addressee": entity("boris")}]
    shown = view([statement(1, "north", "demands", "south", attribution=told)], fragment=f"pick={ADA}")
    assert "Ada Lind\nto\nBoris Crane" in shown.tab.inner_text(".card .chain")
    assert "Boris Crane" in shown.tab.locator("#panel .list").first.inner_text()
    shown.tab.locator(".chain button", has_text="Boris Crane").click()
    shown.wait_title("Boris Crane")
    assert "what it is told (1)" in shown.tab.inner_text("#panel").lower()
    assert "e:entity/ada~entity/boris~says to" in shown.picks()


def test_outlets_that_are_not_known_are_not_counted(view):
    shown = view([statement(40, "north", "demands", "south", outlet=None)])
    assert "1 article, outlets unknown" in shown.tab.inner_text("#summary")
    shown.press("3")
    assert "1 origin, outlet unknown" in shown.tab.inner_text("#timeline .row")


def test_claims_keep_the_order_of_their_dates(view):
    shown = view(fragment="picture=timeline")
    row = shown.tab.locator("#timeline .row", has_text="Northland demands Southland")
    assert row.locator(".point").evaluate_all("(all) => all.map((one) => one.ariaLabel.slice(0, 10))") == [
        "2024-02-29",
        "2024-03-05",
    ]


# Picking


def test_click_on_an_actor_shows_the_evidence(view):
    shown = view()
    shown.click(NORTH)
    shown.wait_title("Northland")
    assert "also Great North" in shown.tab.inner_text("#panel .kind")
    heads = [head.lower() for head in shown.tab.locator("#panel h3").all_inner_texts()]
    assert heads == ["most to do with", "what northland does and demands (3)", "what others do to it (1)"]
    shown.tab.click("#panel .close")
    shown.wait_title("At a glance")


def test_click_on_a_line_shows_the_evidence(view):
    shown = view()
    shown.click(DEMANDS)
    shown.wait_title("Northland – demands – Southland")
    card = shown.tab.locator(".card").nth(1)
    marks = card.locator("mark").evaluate_all("(all) => all.map((one) => [one.className, one.textContent])")
    assert marks == [["subject", "Northland"], ["predicate", "demands"], ["object", "Southland"]]
    assert card.locator(".chain button").all_inner_texts() == ["Morning Post", "Ada Lind"]
    assert "2024-02-29 (said) · origin: Ada Lind" in card.inner_text()
    assert card.locator("a").get_attribute("href") == "https://post.example/1"
    assert card.locator("a").get_attribute("rel") == "noopener noreferrer"
    assert "2 origins" in card.inner_text()


def test_click_on_a_source_in_the_chain_goes_to_it(view):
    shown = view(fragment=f"pick={DEMANDS}")
    shown.tab.locator(".chain button", has_text="Ada Lind").click()
    shown.wait_title("Ada Lind")


def test_unsafe_address_is_no_link(view):
    shown = view(fragment=f"pick={DEMANDS}")
    assert shown.tab.locator(".card").first.locator("a").count() == 0
    assert "A second time" in shown.tab.locator(".card").first.inner_text()


def test_claim_of_a_statement(view):
    shown = view(fragment=f"pick={DEMANDS}")
    shown.tab.locator(".card button", has_text="Its claim").first.click()
    shown.wait_title("Northland demands Southland")


def test_click_beside_everything_closes(view):
    shown = view(fragment=f"pick={NORTH}")
    box = shown.tab.locator("#graph").bounding_box()
    shown.tab.mouse.click(box["x"] + box["width"] - 8, box["y"] + 60)
    shown.wait_title("At a glance")


def test_double_click_shows_the_neighbourhood_only(view):
    shown = view()
    shown.click("n:entity/boris", times=2)
    shown.tab.wait_for_selector("#near:visible")
    assert {pick for pick in shown.picks() if pick[0] == "n"} == {"n:entity/boris", ADA, NORTH}
    shown.tab.click("#leave")
    assert ISLAND in shown.picks()


def test_neighbourhood_by_button_and_from_the_list(view):
    shown = view(fragment=f"pick={NORTH}")
    shown.tab.click("text=Neighbourhood only")
    assert shown.tab.inner_text("#near span") == "Only around Northland"
    shown.tab.locator("#panel .actions button", has_text="Show all").click()
    assert shown.tab.is_hidden("#near")
    shown.tab.locator("#ranking button", has_text="Ada Lind").dblclick()
    assert shown.tab.inner_text("#near span") == "Only around Ada Lind"


def test_hovering_tells_what_it_is(view):
    shown = view()
    place = shown.ask(f"hearsayView.place({NORTH!r})")
    shown.tab.mouse.move(place["x"] + 60, place["y"] + 60)
    shown.tab.mouse.move(place["x"], place["y"])
    shown.tab.wait_for_selector("#tip:visible")
    assert shown.tab.inner_text("#tip") == "Northland – organization, 4 statements"


def test_more_evidence_comes_on_demand(view):
    shown = view(
        [statement(n, "north", "demands", "south", article=n) for n in range(1, 72)], fragment=f"pick={DEMANDS}"
    )
    assert len(shown.sentences()) == 30
    shown.tab.click(".more")
    assert len(shown.sentences()) == 60
    shown.tab.click(".more")
    assert len(shown.sentences()) == 71
    assert shown.tab.is_hidden(".more")


# Copying


def test_copy_as_text(view):
    shown = view(fragment=f"pick={DEMANDS}", before=COPIES)
    shown.tab.click("text=Copy as text")
    shown.tab.wait_for_function("copied.length === 1")
    assert shown.ask("copied[0]").split("\n\n")[0] == (
        "“Northland demands Southland.”\n  Northland demands Southland\n  said by: Ada Lind ← Morning Post\n"
        "  Morning Post, 2024-02-29, Northland asks for more\n  https://post.example/1"
    )
    assert shown.tab.inner_text("#status") == "Copied 2 statements"


def test_copy_as_sparql_asks_for_the_same_statements(view):
    shown = view(fragment=f"pick={DEMANDS}", before=COPIES)
    shown.tab.locator("#panel > .actions button", has_text="SPARQL").click()
    shown.tab.wait_for_function("copied.length === 1")
    rows = store().query(shown.ask("copied[0]"), use_default_graph_as_union=True)
    assert sorted(row["statement"].value[-2:] for row in rows) == ["01", "02"]


def test_copy_one_statement_where_the_clipboard_is_out_of_reach(view):
    shown = view(fragment=f"pick={DEMANDS}", before=NO_CLIPBOARD)
    shown.tab.locator(".card .copy", has_text="Text").first.click()
    shown.tab.wait_for_function("copied.length === 1")
    assert shown.ask("copied[0]").startswith("“Northland demands Southland.”")
    shown.tab.locator(".card .copy", has_text="SPARQL").first.click()
    shown.tab.wait_for_function("copied.length === 2")
    assert len(list(ox.Store().query(shown.ask("copied[1]")))) == 0


# Filters


@pytest.mark.parametrize(
    ("group", "label", "left", "fragment"),
    [
        ("outlets", "Coast Wire", 2, "outlet=entity/wire"),
        ("outlets", "unknown outlet", 1, "outlet=unknown"),
        ("speakers", "Ada Lind", 2, "speaker=entity/ada"),
        ("speakers", "the article's own voice", 3, "speaker=own"),
        ("relations", "demands", 2, "relation=demands"),
        ("modalities", "possible", 1, "modality=possible"),
    ],
)
def test_filters_of_many_choices(view, group, label, left, fragment):
    shown = view()
    shown.choose(group, label)
    assert f"{left} statement" in shown.notice()
    assert shown.fragment() == fragment
    assert "1 chosen" in shown.tab.inner_text(f"#{group} summary")
    shown.tab.locator(f"#{group} label", has_text=label).locator("input").uncheck()
    assert "8 statements" in shown.notice()


def test_who_promises_is_a_speaker_too(view):
    promise = statement(9, "island", "promise", "south", attribution=says("ada"), article=9)
    shown = view([*STATEMENTS, promise])
    shown.choose("speakers", "Grey Island")
    assert "1 statement" in shown.notice()
    shown.tab.click("#reset")
    shown.choose("relations", "promise")
    shown.choose("speakers", "Ada Lind")
    assert "1 statement" in shown.notice()


def test_confidence_begins_with_the_least_there_is(view):
    shown = view()
    assert shown.tab.get_attribute("#confidence", "min") == "40"
    assert shown.tab.inner_text("#confidence-value") == "40 %"


def test_filters_add_up(view):
    shown = view()
    shown.choose("outlets", "Morning Post")
    shown.choose("outlets", "Coast Wire")
    assert "7 statements" in shown.notice()
    shown.choose("speakers", "Boris Crane")
    assert "2 statements" in shown.notice()


@pytest.mark.parametrize(
    ("control", "value", "left", "fragment"),
    [
        ("polarity", "negative", 1, "polarity=negative"),
        ("polarity", "positive", 7, "polarity=positive"),
        ("from", "2024-05-01", 4, "from=2024-05-01"),
        ("to", "2024-03-01", 1, "to=2024-03-01"),
        ("origins", "2", 2, "origins=2"),
        ("confidence", "50", 7, "confidence=50"),
        ("own", None, 5, "own=hidden"),
    ],
)
def test_filters_of_one_value(view, control, value, left, fragment):
    shown = view()
    field = shown.tab.locator(f"#{control}")
    if value is None:
        field.check()
    elif control == "polarity":
        field.select_option(value)
    elif control == "confidence":
        field.evaluate("(field) => { field.value = '50'; field.dispatchEvent(new Event('input')); }")
    else:
        field.fill(value)
        field.blur()
    assert f"{left} statement" in shown.notice()
    assert shown.fragment() == fragment
    shown.tab.click("#reset")
    assert "8 statements" in shown.notice()
    assert shown.fragment() == ""


def test_filters_that_nothing_passes_say_so(view):
    shown = view(fragment="polarity=negative&relation=demands")
    assert shown.tab.is_visible("#empty")
    shown.tab.click("#empty-reset")
    assert shown.tab.is_hidden("#empty")
    assert NORTH in shown.picks()


def test_long_lists_of_choices_are_narrowed_down(view):
    shown = view([statement(n, "north", f"verb{n}", "south", article=n) for n in range(1, 21)])
    shown.tab.locator("#relations").evaluate("(details) => { details.open = true; }")
    shown.tab.fill("#relations input[type=search]", "verb7")
    assert shown.tab.locator("#relations label:visible").count() == 1


def test_fewer_or_more_actors_are_drawn(view):
    shown = view(STATEMENTS + [statement(50 + n, *pair, article=n) for n, pair in enumerate(PAIRS)])
    assert "f:Outlet" not in shown.picks()
    shown.tab.locator("#shown").evaluate("(field) => { field.value = '5'; field.dispatchEvent(new Event('input')); }")
    assert "5 actors of 8" in shown.notice()
    assert "f:Outlet" in shown.picks()
    assert shown.fragment() == "shown=5"
    shown.click("f:Outlet")
    shown.wait_title("2 outlets")
    shown.tab.locator("#panel .list button").first.click()
    assert shown.title() in {"Morning Post", "Coast Wire"}


def test_legend_hides_and_shows_types(view):
    shown = view()
    shown.tab.locator("#kinds button", has_text="places").click()
    assert ISLAND not in shown.picks()
    assert shown.fragment() == "type=Place"
    shown.tab.locator("#kinds button", has_text="places").click()
    assert ISLAND in shown.picks()


# Dates


def drag(shown, start, end):
    box = shown.tab.locator("#histogram").bounding_box()
    shown.tab.mouse.move(box["x"] + box["width"] * start, box["y"] + 20)
    shown.tab.mouse.down()
    shown.tab.mouse.move(box["x"] + box["width"] * (start + end) / 2, box["y"] + 20)
    shown.tab.mouse.move(box["x"] + box["width"] * end, box["y"] + 20)
    shown.tab.mouse.up()


def test_brush_chooses_dates_and_a_click_clears_them(view):
    shown = view()
    drag(shown, 0.55, 0.99)
    assert "4 statements" in shown.notice()
    assert re.fullmatch(r"from=2024-0[45]-\d\d&to=2024-0[67]-\d\d", shown.fragment())
    assert shown.tab.input_value("#from") in shown.fragment()
    assert "1 without date hidden" in shown.tab.inner_text("#range")
    box = shown.tab.locator("#histogram").bounding_box()
    shown.tab.mouse.click(box["x"] + 20, box["y"] + 20)
    assert "8 statements" in shown.notice()


def test_edge_of_the_brush_is_moved(view):
    shown = view(fragment="from=2024-05-01&to=2024-07-01")
    edge = shown.tab.locator("#histogram .edge").first.bounding_box()
    box = shown.tab.locator("#histogram").bounding_box()
    shown.tab.mouse.move(edge["x"] + 2, edge["y"] + 10)
    shown.tab.mouse.down()
    shown.tab.mouse.move(box["x"] + 60, edge["y"] + 10)
    shown.tab.mouse.move(box["x"] + 2, edge["y"] + 10)
    shown.tab.mouse.up()
    assert "7 statements" in shown.notice()


# Search


@pytest.mark.parametrize(
    ("text", "title"), [("grey is", "Grey Island"), ("great north", "Northland"), ("BORIS", "Boris Crane")]
)
def test_search_finds_actors_by_any_name(view, text, title):
    shown = view()
    shown.press("/")
    shown.tab.keyboard.type(text)
    shown.press("Enter")
    shown.wait_title(title)


def test_search_finds_claims_and_sentences(view):
    shown = view()
    shown.tab.fill("#search", "annexes")
    assert shown.tab.locator("#found li").all_inner_texts() == [
        "Northland annexes Grey Island\nclaim",
        "Sentences with “annexes”\n1 statement",
    ]
    shown.press("ArrowDown", "Enter")
    shown.wait_title("“annexes”")
    assert shown.sentences() == ["Northland annexes Grey Island."]


@pytest.mark.parametrize(("text", "found"), [("island annex", 1), ("nor dem", 2), ("orthland", 0)])
def test_search_takes_all_words_in_any_order_from_their_beginning(view, text, found):
    shown = view()
    shown.tab.fill("#search", text)
    assert shown.tab.locator("#found small", has_text="statement").all_inner_texts() == (
        [f"{found} statement{'s'[: found - 1]}"] if found else []
    )
    if found:
        shown.tab.locator("#found li", has_text="Sentences with").click()
        assert len(shown.sentences()) == found


def test_search_by_mouse_and_out_of_it(view):
    shown = view()
    shown.tab.fill("#search", "lind")
    shown.tab.locator("#found li").first.click()
    shown.wait_title("Ada Lind")
    shown.tab.fill("#search", "no such name")
    assert shown.tab.inner_text("#found") == "Nothing found"
    shown.press("Escape")
    assert shown.tab.is_hidden("#found")


def test_search_shows_who_is_not_drawn_amid_their_neighbours(view):
    shown = view(fragment="shown=5&type=Person")
    shown.tab.fill("#search", "Boris")
    shown.press("Enter")
    assert shown.tab.inner_text("#near span") == "Only around Boris Crane"


# Keyboard


def test_arrow_keys_go_from_actor_to_actor(view):
    shown = view()
    shown.tab.focus("#graph")
    shown.press("ArrowRight")
    first = shown.title()
    assert first == "Southland"
    seen = {first}
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowRight") * 2:
        shown.press(key)
        seen.add(shown.title())
    assert len(seen) >= 3
    assert shown.tab.inner_text("#status").startswith(shown.title())
    shown.press("Enter")
    assert shown.ask("document.activeElement.id") == "panel"
    shown.press("Escape")
    assert shown.ask("document.activeElement.id") == "graph"


def test_keys_for_the_neighbourhood_and_back(view):
    shown = view(fragment=f"pick={ADA}")
    shown.press("n")
    assert shown.tab.is_visible("#near")
    shown.press("Escape")
    assert shown.title() == "At a glance"
    shown.press("Escape")
    assert shown.tab.is_hidden("#near")


def test_keys_and_buttons_for_zoom(view):
    shown = view()
    start = shown.ask("hearsayView.scale()")
    shown.press("+")
    closer = shown.ask("hearsayView.scale()")
    shown.press("-")
    assert closer > start
    assert shown.ask("hearsayView.scale()") == pytest.approx(start)
    shown.tab.click("#closer")
    assert shown.ask("hearsayView.scale()") == pytest.approx(closer)
    shown.tab.click("#further")
    shown.tab.click("#further")
    shown.tab.click("#whole")
    assert shown.ask("hearsayView.scale()") == pytest.approx(start)
    shown.press("+", "0")
    assert shown.ask("hearsayView.scale()") == pytest.approx(start)


def test_keys_for_theme_reset_and_help(view):
    shown = view(fragment="polarity=negative")
    shown.press("t")
    assert shown.tab.get_attribute("html", "data-theme") == "dark"
    shown.tab.click("#theme")
    assert shown.tab.get_attribute("html", "data-theme") == "light"
    shown.press("r")
    assert shown.fragment() == ""
    shown.press("?")
    assert shown.tab.is_visible("#help")
    shown.press("3")  # a dialog is open: no key reaches the page
    assert shown.fragment() == ""
    shown.tab.click("#help button")
    assert shown.tab.is_hidden("#help")
    shown.tab.click("#show-help")
    assert shown.tab.is_visible("#help")
    shown.press("Escape")


def test_letters_in_a_field_are_no_commands(view):
    shown = view()
    shown.tab.focus("#search")
    shown.tab.keyboard.type("rtn3")
    assert shown.tab.input_value("#search") == "rtn3"
    assert shown.fragment() == ""


def test_everything_that_can_be_used_has_a_name(view):
    shown = view(fragment=f"pick={NORTH}")
    nameless = """() => [...document.querySelectorAll("button, input, select, [role]")]
        .filter((one) => !(one.ariaLabel || one.textContent.trim() || one.closest("label") || one.title))
        .filter((one) => one.id !== "status")
        .map((one) => one.outerHTML.slice(0, 80))"""
    assert shown.ask(nameless) == []


# The address


def test_fragment_keeps_the_state(view):
    fragment = "picture=timeline&outlet=entity/post&polarity=positive&from=2024-03-01&pick=c:claim/c1"
    shown = view(fragment=fragment)
    assert shown.title() == "Northland demands Southland"
    assert shown.tab.input_value("#polarity") == "positive"
    assert shown.tab.is_checked("#outlets input[value='entity/post']")
    assert shown.tab.locator("#timeline .row").count() == 3
    assert shown.fragment() == fragment


def test_another_fragment_is_followed(view):
    shown = view()
    shown.ask("location.hash = 'near=entity/ada'")
    shown.tab.wait_for_selector("#near:visible")


@pytest.mark.parametrize(
    "fragment",
    [
        "picture=none",
        "near=entity/nobody",
        "pick=n:nobody",
        "pick=e:x",
        "pick=z",
        "shown=many&confidence=x",
        "%E0%A4%A",
        "pick=f:constructor",
        "a=<b>",
    ],
)
def test_senseless_fragments_do_no_harm(view, fragment):
    shown = view(fragment=fragment)
    assert shown.title() == "At a glance"
    assert NORTH in shown.picks()


# Themes and sizes


def test_dark_where_the_system_is(view):
    shown = view(color_scheme="dark")
    assert shown.tab.get_attribute("html", "data-theme") == "dark"
    assert shown.ask("getComputedStyle(document.body).backgroundColor") == "rgb(18, 24, 31)"


def test_phone(view):
    shown = view(size=PHONE, has_touch=True)
    assert shown.ask("document.documentElement.scrollWidth") == PHONE["width"]
    assert not shown.tab.is_visible("#panel")
    shown.tab.click("#show-filters")
    assert shown.tab.is_visible("#filters")
    shown.tab.locator("#polarity").select_option("positive")
    shown.tab.click("#show-filters")
    assert not shown.tab.is_visible("#filters")
    place = shown.ask(f"hearsayView.place({NORTH!r})")
    shown.tab.touchscreen.tap(place["x"], place["y"])
    shown.tab.wait_for_selector("#panel:visible")
    shown.wait_title("Northland")
    shown.tab.click("#panel .close")
    assert not shown.tab.is_visible("#panel")
    for picture in ("sources", "timeline"):
        shown.tab.click(f"[data-picture={picture}]")
        assert shown.ask("document.documentElement.scrollWidth") == PHONE["width"]


def test_turning_the_phone_keeps_everything_in_sight(view):
    shown = view(size=PHONE)
    shown.tab.set_viewport_size({"width": 844, "height": 390})
    shown.tab.wait_for_timeout(400)
    place = shown.ask(f"hearsayView.place({NORTH!r})")
    assert 0 < place["x"] < 844
    assert 0 < place["y"] < 390


# Hostile texts and large data


def test_hostile_texts_are_inert_everywhere(view):
    shown = view(HOSTILE_STATEMENTS + STATEMENTS, before=COPIES)
    for pick in ("n:entity/evil", "n:entity/rtl", "n:entity/long"):
        place = shown.ask(f"hearsayView.place({pick!r})")
        shown.tab.mouse.move(place["x"] + 3, place["y"] + 3)
        shown.tab.mouse.move(place["x"], place["y"])
        shown.click(pick)
        shown.tab.wait_for_selector("#panel .close")
        shown.tab.click("text=Copy as text")
    shown.press("Escape", "2", "3")
    shown.tab.click("#timeline .claim >> nth=-1")
    shown.tab.fill("#search", "<script>")
    shown.press("Enter")
    assert shown.title() == HOSTILE
    assert shown.ask("document.querySelectorAll('script').length") == 3
    assert shown.ask("document.querySelectorAll('img, iframe, object').length") == 0


def test_hostile_search_and_fragment_are_inert(view):
    shown = view(fragment="pick=t:<img src=x onerror=alert(5)>&outlet=<script>alert(6)</script>")
    assert "<img src=x" in shown.title()
    shown.tab.fill("#search", HOSTILE)
    assert shown.tab.inner_text("#found") == "Nothing found"


def test_long_labels_do_not_break_the_page(view):
    shown = view(HOSTILE_STATEMENTS, fragment="pick=n:entity/long")
    assert shown.title().startswith(LONG[:150])
    assert shown.ask("document.documentElement.scrollWidth") == DESK["width"]
    assert shown.tab.locator("#panel h2").bounding_box()["height"] < 120


def test_positions_count_code_points(view):
    made = statement(1, "north", "demands", "south")
    moved = {
        key: {**made[key], "start": made[key]["start"] + 3, "end": made[key]["end"] + 3}
        for key in ("subject", "predicate", "object")
    }
    text = "🚢🚢 " + made["evidence"]["text"]
    shown = view(
        [{**made, **moved, "evidence": {"text": text, "start": 100, "end": 100 + len(text)}}],
        fragment=f"pick={DEMANDS}",
    )
    assert shown.tab.locator("mark").all_inner_texts() == ["Northland", "demands", "Southland"]


def test_nothing_at_all(view):
    shown = view([])
    for key in ("2", "3", "1", "r", "+", "0"):
        shown.press(key)
    assert shown.tab.is_visible("#empty")


def test_more_statements_than_there_is_room_for_are_told(view):
    shown = view(page_options={"max_statements": 3})
    assert "This page holds 3 of 8 statements" in shown.notice()


def test_focus_is_told(view):
    shown = view(page_options={"wanted": Wanted(focus="Boris Crane")})
    assert shown.tab.inner_text("#summary").endswith("around Boris Crane")


def test_thousands_of_statements_open_soon(view):
    many = [
        statement(
            n,
            ("north", "south", "ada")[n % 3],
            f"verb{n % 50}",
            ("boris", "island", "long")[n % 7 % 3],
            article=n // 20,
            attribution=says("wire")[: n % 2],
        )
        for n in range(5_000)
    ]
    shown = view(many)
    assert "5,000 statements" in shown.notice()
    session = shown.tab.context.new_cdp_session(shown.tab)
    session.send("Performance.enable")
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    assert metrics["ProcessTime"] < 5
