import gzip
import io
import json
import os
import sys
import threading
import tracemalloc
import warnings
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from hearsay.errors import ArticleError
from hearsay.pipeline import build
from hearsay.read import Metadata, read_articles
from toy import toy_options

SENTENCE = "The mayor said that the bridge would open again before the winter."


class Reading:
    """The articles of some inputs, with what was told while they were read."""

    def __init__(self, *inputs, **options):
        self.errors, self.warnings = [], []
        tell = {"on_error": lambda error: self.errors.append(str(error)), "on_warning": self.warnings.append}
        self.articles = list(read_articles(inputs, **tell, **options))

    @property
    def texts(self):
        return [article.text for article in self.articles]


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def json_lines(*rows):
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"One line.", "One line."),
        (b"Two\r\nlines.\r\n", "Two\r\nlines.\r\n"),
        (b"\xef\xbb\xbfMarked.", "Marked."),
        (
            "“Quoted” — co\u00adoperation of\ufb01cials\u200b\n".encode(),
            "“Quoted” — co\u00adoperation of\ufb01cials\u200b\n",
        ),
        ("\ufeffWide “text”.".encode("utf-16-le"), "Wide “text”."),
        ("\ufeffWide “text”.".encode("utf-16-be"), "Wide “text”."),
        ("  \n Indented 😀 text. ".encode(), "  \n Indented 😀 text. "),
    ],
)
def test_plain_text_is_the_whole_file(tmp_path, data, text):
    reading = Reading(write(tmp_path / "note.txt", data))
    assert reading.texts == [text]
    assert (reading.errors, reading.warnings) == ([], [])
    assert reading.articles[0].source_file == "note.txt"


def test_windows_text_is_read_and_told(tmp_path):
    path = write(tmp_path / "old.txt", "“It’s over” – she said.".encode("cp1252"))
    reading = Reading(path)
    assert reading.texts == ["“It’s over” – she said."]
    assert reading.warnings == [
        f"{path}: not UTF-8, read as Windows-1252; save it as UTF-8 if letters come out wrong",
    ]


def test_stray_byte_does_not_spoil_the_quotation_marks(tmp_path):
    path = write(tmp_path / "mixed.txt", "“Yes”, he said. Caf".encode() + b"\xe9 owners agreed.")
    reading = Reading(path)
    assert reading.texts == ["“Yes”, he said. Caf� owners agreed."]
    assert reading.warnings == [f"{path}: some bytes are not UTF-8 and stand as �; save it as UTF-8"]


@pytest.mark.parametrize(
    ("content", "text", "title"),
    [
        ("---\ntitle: A day\n---\nBody.\n", "Body.\n", "A day"),
        ("---\r\ntitle: A day\r\n---\r\n\r\nBody.\r\n", "\r\nBody.\r\n", "A day"),
        ("\ufeff---\ntitle: 'No: really'\n...\n# Body\n", "# Body\n", "No: really"),
        ("---\n---\nBody.", "Body.", None),
        ("Just **text**.\n---\nMore.", "Just **text**.\n---\nMore.", None),
        ("---\nProse between two rules\n---\nMore.", "---\nProse between two rules\n---\nMore.", None),
        ("---\nProse after one rule.", "---\nProse after one rule.", None),
    ],
)
def test_markdown_text_follows_the_front_matter(tmp_path, content, text, title):
    reading = Reading(write(tmp_path / "a.md", content))
    assert (reading.texts, reading.articles[0].title) == ([text], title)
    assert reading.errors == []


def test_front_matter_gives_metadata(tmp_path):
    front = "title: No\noutlet: The Quay Courier\nauthor: [Ana Sousa, Bo Lind]\npublished: 2025-03-12\nlanguage: en\n"
    reading = Reading(write(tmp_path / "a.md", f"---\n{front}url: https://quay.example/1\nid: q1\n---\n{SENTENCE}"))
    article = reading.articles[0]
    assert (article.title, article.outlet, article.author) == ("No", "The Quay Courier", "Ana Sousa, Bo Lind")
    assert (article.published, article.url, article.language) == ("2025-03-12", "https://quay.example/1", "en")
    assert article.id == "q1"


NOT_YAML = "front matter is not YAML"


@pytest.mark.parametrize(
    ("content", "message", "known"),
    [
        ("---\ntitle: 'open\noutlet: Quay Courier\n---\nBody.", f", line 4: {NOT_YAML} (found", (None, "Quay Courier")),
        (
            "---\ntitle: Harbour: Berg's plan\noutlet: 'Quay Courier'\n---\nBody.",
            f", line 2: {NOT_YAML} (mapping values are not allowed here), read line by line; put the value in quotes",
            ("Harbour: Berg's plan", "Quay Courier"),
        ),
        (
            "---\ntitle: A day\noutlet: Quay Courier\nBody.",
            ", line 4: front matter without an end, taken to end here; put a line '---' after it",
            ("A day", "Quay Courier"),
        ),
        (
            "---\na: &a [x]\nb: &b [*a, *a]\ntitle: *c\n---\nBody.",
            f", line 4: {NOT_YAML} (found undefined alias 'c'), read line by line; put the value in quotes",
            (None, None),
        ),
        ("---\nt: " + "[" * 5000 + "\n---\nBody.", f", line 2: {NOT_YAML} (nested too deeply)", (None, None)),
    ],
)
def test_text_behind_bad_front_matter_is_kept(tmp_path, content, message, known):
    path = write(tmp_path / "a.md", content)
    reading = Reading(path)
    assert (reading.texts, reading.errors) == (["Body."], [])
    assert (reading.articles[0].title, reading.articles[0].outlet) == known
    assert reading.warnings[0].startswith(f"{path}{message}")
    assert len(reading.warnings) == 1


def test_a_list_between_two_rules_is_text(tmp_path):
    path = write(tmp_path / "a.md", "---\n- one\n- two\n---\nBody.")
    reading = Reading(path)
    assert reading.texts == ["---\n- one\n- two\n---\nBody."]
    assert reading.warnings == [
        f"{path}: front matter is a list, expected lines 'title: …', 'outlet: …'; taken for text"
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_json_lines_give_articles_and_errors(tmp_path, packed):
    rows = json_lines({"text": SENTENCE, "id": 7, "outlet": "Quay"}, {"title": "No text"}, {"text": ["x"]}, ["x"])
    data = b"\xef\xbb\xbf" + rows.encode() + b"\n{bad\n" + json_lines({"text": "Last \ud83d\ude00."}).encode()
    path = write(tmp_path / ("n.jsonl.gz" if packed else "n.jsonl"), gzip.compress(data) if packed else data)
    reading = Reading(path)
    assert [(a.text, a.id, a.outlet, a.source_file, a.place) for a in reading.articles] == [
        (SENTENCE, "7", "Quay", path.name, f"{path}, line 1"),
        ("Last 😀.", None, None, path.name, f"{path}, line 7"),
    ]
    assert reading.errors == [
        f"{path}, line 2: no 'text' among title, expected the article's text; skipped",
        f"{path}, line 3: 'text' is a list, expected the article's text; skipped",
        f"{path}, line 4: a list, expected an object with a field 'text'",
        f"{path}, line 6: not JSON (Expecting property name enclosed in double quotes, column 2), "
        "expected an object with a field 'text'",
    ]


def test_json_list_is_no_json_lines(tmp_path):
    path = write(tmp_path / "n.jsonl", '[\n{"text": "One."}\n]\n')
    assert Reading(path).errors == [f"{path}: a JSON list, expected one object a line; convert it (jq -c '.[]')"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_gives_articles(tmp_path, delimiter):
    rows = [
        ["Title", "TEXT ", "published"],
        ["Rain", '"Two\nlines, ""quoted""; really"', "2025-03-12"],
        ["", "Short.", ""],
    ]
    path = write(tmp_path / "n.csv", "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows))
    reading = Reading(path)
    assert [(a.text, a.title, a.published) for a in reading.articles] == [
        ('Two\nlines, "quoted"; really', "Rain", "2025-03-12"),
        ("Short.", None, None),
    ]
    assert reading.errors == []


def test_csv_field_may_be_as_large_as_an_article(tmp_path):
    text = "the word " * 100_000
    assert Reading(write(tmp_path / "n.csv", f"text\n{text}\n")).texts == [text]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("title,body\nA,B\n", ": its columns are title, body; expected one named 'text' in the first row"),
        ("text,title\nOne,two,three\n", ", row 2: 3 fields, expected 2; quote fields that hold a delimiter"),
    ],
)
def test_bad_csv_is_told(tmp_path, content, message):
    path = write(tmp_path / "n.csv", content)
    assert Reading(path).errors == [f"{path}{message}"]


def test_parquet_gives_articles(tmp_path):
    path = tmp_path / "n.parquet"
    day = pyarrow.array([19000, None], pyarrow.date32())
    table = pyarrow.table({"text": [SENTENCE, None], "outlet": ["Quay", "Quay"], "published": day, "other": [1, 2]})
    pyarrow.parquet.write_table(table, path)
    reading = Reading(path)
    assert [(a.text, a.outlet, a.published) for a in reading.articles] == [(SENTENCE, "Quay", "2022-01-08")]
    assert reading.errors == [f"{path}, row 2: 'text' is null, expected the article's text; skipped"]


def test_parquet_without_pyarrow_names_the_remedy(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = write(tmp_path / "n.parquet", b"PAR1")
    assert Reading(path).errors == [f"{path}: Parquet needs pyarrow; pip install 'hearsay[parquet]'"]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (json_lines({"text": "One."}, {"text": "Two."}).encode(), ["One.", "Two."]),
        (b'\xef\xbb\xbf\n {"text": "One."}\n', ["One."]),
        (gzip.compress(b'\n\n{"text": "One."}\n'), ["One."]),
        (b'outlet,"text"\nQuay Courier,One.\n', ["One."]),
        (b"\n---\ntitle: A day\n---\nBody.\n", ["Body.\n"]),
        (b"---\ntitle: A day\n---\nBody.\n", ["Body.\n"]),
        (b"<!-- a -->\n<!DOCTYPE html><html><body><article><p>" + SENTENCE.encode() * 5, [SENTENCE * 5]),
        (b"<?xml version='1.0'?><rss><channel><item><description>One.</description></item></channel></rss>", ["One."]),
        (b"A plain text.\nOf two lines.", ["A plain text.\nOf two lines."]),
        (b"<Applause> Text, text.", ["<Applause> Text, text."]),
        (b"[Updated] A plain text.", ["[Updated] A plain text."]),
        (b"---\nA plain text.\n---\n", ["---\nA plain text.\n---\n"]),
    ],
)
def test_standard_input_is_read_as_what_it_is(monkeypatch, data, texts):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    reading = Reading("-")
    assert reading.texts == texts
    assert {article.source_file for article in reading.articles} == {"-"}


def test_closed_standard_input_is_told(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert Reading("-").errors == ["standard input: closed, expected an article; send one to it or name a file"]


def test_folder_is_walked_in_order_and_unknown_files_named_once(tmp_path):
    for name in ("b.txt", "a.txt", "c/d.txt", ".hidden.txt", ".git/x.txt", "e.pdf", "c/notes.txt.gz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, f"{name}.")
    (tmp_path / "folder.txt").mkdir()
    write(tmp_path / "folder.txt" / "f.txt", "f.txt.")
    reading = Reading(str(tmp_path))
    assert reading.texts == ["a.txt.", "b.txt.", "c/d.txt.", "f.txt."]
    assert reading.errors == []
    assert reading.warnings == [
        f"{tmp_path}: 2 files of unknown kind passed over (c/notes.txt.gz, e.pdf), "
        "expected .txt .md .html .jsonl .jsonl.gz .csv .parquet .warc.gz or .xml"
    ]


def test_datasets_in_a_folder_are_no_articles(tmp_path):
    build([write(tmp_path / "a.txt", "Freedonia demands Sylvania.\n")], tmp_path / "output", toy_options())
    reading = Reading(tmp_path)
    assert (reading.texts, reading.errors, reading.warnings) == (["Freedonia demands Sylvania.\n"], [], [])
    write(tmp_path / "output" / "b.txt", "Beside what a build left.")
    reading = Reading(tmp_path / "output")
    assert (reading.texts, reading.errors, reading.warnings) == (["Beside what a build left."], [], [])


def test_bad_inputs_are_skipped_and_the_rest_goes_on(tmp_path):
    good, odd, empty = write(tmp_path / "good.txt", "Good."), write(tmp_path / "a.docx", "x"), tmp_path / "empty"
    empty.mkdir()
    reading = Reading(tmp_path / "none.txt", odd, empty, write(tmp_path / "blank.txt", " \n\u00a0"), good)
    expected = "expected .txt .md .html .jsonl .jsonl.gz .csv .parquet .warc.gz or .xml"
    assert reading.texts == ["Good."]
    assert reading.errors == [
        f"{tmp_path}/none.txt: can't be read (No such file or directory), expected a file or a folder",
        f"{odd}: unknown kind of file, {expected}; skipped",
        f"{empty}: no articles in this folder, {expected}",
        f"{tmp_path}/blank.txt: empty, expected an article's text; skipped",
    ]


def test_strict_ends_at_the_first_bad_input(tmp_path):
    articles = read_articles([write(tmp_path / "a.txt", "A."), write(tmp_path / "b.txt", "")], strict=True)
    assert next(articles).text == "A."
    with pytest.raises(ArticleError, match=r"b\.txt: empty"):
        next(articles)


def test_without_listeners_problems_become_python_warnings(tmp_path):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert list(read_articles([write(tmp_path / "a.txt", "")])) == []
    assert [str(each.message) for each in caught] == [f"{tmp_path}/a.txt: empty, expected an article's text; skipped"]


def test_other_languages_are_skipped(tmp_path):
    rows = [{"text": f"Text {tag}.", "language": tag} for tag in ("en", "EN_us", "English", "pl", "de-AT")]
    path = write(tmp_path / "n.jsonl", json_lines(*rows))
    reading = Reading(path)
    assert reading.texts == ["Text en.", "Text EN_us.", "Text English."]
    assert reading.errors == [
        f"{path}, line 4: its language is 'pl', expected English ('en'); skipped",
        f"{path}, line 5: its language is 'de-AT', expected English ('en'); skipped",
    ]


POLISH = (
    "Kapitanat portu podał we wtorek, że od początku burzy żaden statek nie wypłynął na morze. Rzeczniczka zapewnia, "
    "że promy wrócą przed weekendem, a The Harbour Times pisze o stratach. Rybacy czekają w porcie i mówią, że nie "
    "pamiętają takiej zimy; to już trzeci tydzień bez połowów, a rząd dopiero obiecuje im pomoc. "
    "Kolejne rozmowy mają ruszyć w piątek, zapowiada starosta, choć nikt nie liczy już na szybkie porozumienie."
)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        (POLISH, False),
        ("港口管理局星期二表示，自暴风雨开始以来没有船只离开港口。" * 12, False),
        (f"{SENTENCE} “{POLISH}” {SENTENCE}", True),
        ("Kapitanat portu podał to we wtorek.", True),  # too short to tell
        ("Anna Berg, Lund\n" * 15, True),
        ("Der Kapitän sagte am Dienstag, das Schiff bleibe im Hafen. Die Fischer warten auf ein Ende.", False),
        ("Le port a déclaré mardi que les bateaux ne sont pas partis.", False),
        ("Капитан порта заявил во вторник, что суда не вышли.", False),
        ("Ursula von der Leyen meets María de la Cruz in Lund.", True),
        ("Paper prints “Das ist nicht wahr” by Ada Ito.", True),
    ],
)
def test_text_in_another_language_is_skipped_by_its_words(tmp_path, text, taken):
    path = write(tmp_path / "a.txt", text)
    reading = Reading(path)
    told = f"{path}: no English by its words (hardly any 'the', 'and', 'that'), expected it; skipped"
    assert (reading.texts, reading.errors) == (([text], []) if taken else ([], [told]))


def test_same_text_of_one_outlet_has_one_key(tmp_path):
    rows = [{"text": SENTENCE, "outlet": "AP", "url": "https://a.example/"}, {"text": SENTENCE, "outlet": "AP"}]
    articles = Reading(write(tmp_path / "n.jsonl", json_lines(*rows, {"text": SENTENCE, "outlet": "BBC"}))).articles
    assert articles[0].key == articles[1].key != articles[2].key


def test_bad_defaults_are_refused_before_anything_is_read():
    with pytest.raises(ArticleError, match="command line: 'published' is '12/5', expected YYYY-MM-DD"):
        read_articles([], defaults=Metadata(published="12/5"))


def test_first_article_comes_before_the_stream_ends(tmp_path):
    pipe = tmp_path / "news.jsonl.gz"
    os.mkfifo(pipe)
    read_first = threading.Event()

    def feed():
        with pipe.open("wb") as stream, gzip.GzipFile(fileobj=stream, mode="wb") as packed:
            packed.write(json_lines({"text": "First."}).encode())
            packed.write(json_lines(*({"text": os.urandom(3000).hex()} for _ in range(400))).encode())
            packed.flush()
            stream.flush()
            read_first.wait(20)
            packed.write(json_lines({"text": "Last."}).encode())

    writer = threading.Thread(target=feed, daemon=True)
    writer.start()
    articles = read_articles([pipe], on_error=lambda error: None)
    assert next(articles).text == "First."
    assert not read_first.is_set()
    read_first.set()
    assert list(articles)[-1].text == "Last."
    writer.join(20)


@pytest.mark.parametrize("name", ["n.jsonl.gz", "n.jsonl", "n.csv"])
def test_memory_does_not_grow_with_the_file(tmp_path, name):
    path = tmp_path / name
    with gzip.open(path, "wb", 1) if name.endswith("gz") else path.open("wb") as stream:
        stream.write(b"text\n" if name.endswith("csv") else b"")
        for number in range(3000):
            text = f"{number} " + "the word " * 1000
            stream.write((f'"{text}"\n' if name.endswith("csv") else json_lines({"text": text})).encode())
    tracemalloc.start()
    count = sum(1 for _ in read_articles([path]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 3000
    assert peak < 2_000_000  # of 30 MB


def test_shipped_seeds_read_without_a_word():
    reading = Reading(Path(__file__).parents[1] / "seeds")
    assert len(reading.articles) >= 10
    assert (reading.errors, reading.warnings) == ([], [])
    assert all(article.outlet and article.published for article in reading.articles)
