import pytest

from hearsay.read import Metadata, read_articles
from hearsay.read.dates import parse_date
from hearsay.read.metadata import metadata_from_fields
from hearsay.read.text_metadata import read_text_metadata

BODY = "The harbour master said on Tuesday that no ship had left the port since the storm began. "


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2025-03-12", "2025-03-12"),
        ("20250312", "2025-03-12"),
        ("2025/03/12", "2025-03-12"),
        ("2025-03-12T10:00:00Z", "2025-03-12T10:00:00Z"),
        ("2025-03-12 10:00", "2025-03-12T10:00:00"),
        ("2025-03-12T10:00:00.123+02:00", "2025-03-12T10:00:00+02:00"),
        ("2025-03-12 10:00:00 UTC", "2025-03-12T10:00:00Z"),
        ("2025-03-12 10:00:00 +0100", "2025-03-12T10:00:00+01:00"),
        ("Wed, 12 Mar 2025 10:00:00 GMT", "2025-03-12T10:00:00Z"),
        ("12 Mar 2025 10:00:00 -0500", "2025-03-12T10:00:00-05:00"),
        ("12 March 2025", "2025-03-12"),
        ("12th of March, 2025", "2025-03-12"),
        ("Wednesday, March 12, 2025", "2025-03-12"),
        ("Sept. 5 2016", "2016-09-05"),
        ("March 12, 2025 at 10:30 am EDT", "2025-03-12"),
        ("March 12, 2025, 9 p.m.", "2025-03-12"),
        ("13/5/2025", "2025-05-13"),
        ("5/13/2025", "2025-05-13"),
        ("5/5/2025", "2025-05-05"),
        ("12.05.2025", "2025-05-12"),
        ("12/5/2025", None),
        ("12-05-2025", None),
        ("12/5", None),
        ("12/5/25", None),
        ("March 12", None),
        ("2025", None),
        ("2025-03", None),
        ("2025-02-30", None),
        ("31 June 2025", None),
        ("2025-13-01T10:00:00", None),
        ("0001-01-01T00:00:00", None),
        ("1741773600", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_read_where_they_mean_one_day(written, date):
    assert parse_date(written) == date


@pytest.mark.parametrize(
    ("values", "expected", "told"),
    [
        ({"title": "  A \n day ", "outlet": None, "author": ""}, Metadata(title="A day"), []),
        ({"author": ["Ana Sousa", "Bo Lind"], "outlet": 24}, Metadata(author="Ana Sousa, Bo Lind", outlet="24"), []),
        ({"outlet": "null", "title": "nan", "colour": "red"}, Metadata(), []),
        ({"outlet": {"name": "AP"}}, Metadata(), ["here: 'outlet' is an object, expected a text; taken as unknown"]),
        (
            {"published": "12/5/2025"},
            Metadata(),
            ["here: 'published' is '12/5/2025', expected YYYY-MM-DD; taken as unknown"],
        ),
        ({"url": "news/1"}, Metadata(), ["here: 'url' is 'news/1', expected http(s)://…; taken as unknown"]),
        (
            {"url": "https://a b.example/x"},
            Metadata(),
            ["here: 'url' is 'https://a b.example/x', expected http(s)://…; taken as unknown"],
        ),
        ({"url": "https://a.example/x y?[1]"}, Metadata(url="https://a.example/x%20y?%5B1%5D"), []),
        ({"language": "?"}, Metadata(), ["here: 'language' is '?', expected a tag like 'en'; taken as unknown"]),
        ({"title": True}, Metadata(), ["here: 'title' is true or false, expected a text; taken as unknown"]),
    ],
)
def test_fields_are_checked(values, expected, told):
    warnings = []
    assert metadata_from_fields(values, "here", warnings.append) == expected
    assert warnings == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Port closed for a third day\n\n{BODY}", Metadata(title="Port closed for a third day")),
        (f"# Port closed: why?\n\n{BODY}", Metadata(title="Port closed: why?")),
        (f"'Nobody leaves,' harbour master says\r\n{BODY}", Metadata(title="'Nobody leaves,' harbour master says")),
        (f"It is a short sentence.\n\n{BODY}", Metadata()),
        (f"“It is a quotation.”\n\n{BODY}", Metadata()),
        (f"The list is this:\n\n{BODY}", Metadata()),
        (f"{'A line of many words ' * 9}\n\n{BODY}", Metadata()),
        ("Two lines\nof verse", Metadata()),
        ("Only one line that is long enough to be an article of its own but is not a title", Metadata()),
        (f"LUND, March 12 (Reuters) — {BODY}", Metadata(outlet="Reuters")),
        (f"LUND, March 12, 2025 (Reuters) - {BODY}", Metadata(outlet="Reuters", published="2025-03-12")),
        (f"LUND, 12 March 2025 (dpa) – {BODY}", Metadata(outlet="dpa", published="2025-03-12")),
        (f"DES MOINES, Iowa, Aug. 10 (UPI) -- {BODY}", Metadata(outlet="UPI")),
        (f"New York (AFP) – {BODY}", Metadata(outlet="AFP")),
        (f"MALMO/LUND, Sept 5 (Reuters) - {BODY}", Metadata(outlet="Reuters")),
        (f"(Reuters) - {BODY}", Metadata(outlet="Reuters")),
        (f"March 12 (UPI) -- {BODY}", Metadata(outlet="UPI")),
        (f"LUND. March 12 (Interfax) - {BODY}", Metadata(outlet="Interfax")),
        (f"LUND, March 12. /TASS/. {BODY}", Metadata(outlet="TASS")),
        (f"LUND — {BODY}", Metadata()),
        (f"The harbour master of Lund (a retired captain) - {BODY}", Metadata()),
        (f"Bo Lind (Labour) – {BODY}", Metadata()),
        (f"Bo Lind (R-IN) – {BODY}", Metadata()),
        (f"Bo Lind (54) – {BODY}", Metadata()),
        (
            f"Port closed\nBy Ana Sousa and Bo van Lind\n{BODY}",
            Metadata(title="Port closed", author="Ana Sousa and Bo van Lind"),
        ),
        (f"By ANA SOUSA\nLUND (AP) — {BODY}", Metadata(author="Ana Sousa", outlet="AP")),
        (f"By Ana Sousa, Associated Press\n{BODY}", Metadata(author="Ana Sousa")),
        (f"By Ana Sousa in Lund\n{BODY}", Metadata(author="Ana Sousa")),
        (f"By Ana Sousa, Bo Lind and Eva-Maria Holm\n{BODY}", Metadata(author="Ana Sousa, Bo Lind and Eva-Maria Holm")),
        (f"By Ana Sousa’s order the port closed\n{BODY}", Metadata(title="By Ana Sousa’s order the port closed")),
        (f"By the time he came it was over\n{BODY}", Metadata(title="By the time he came it was over")),
        (f"By Monday the port was closed again. {BODY}", Metadata()),
        (
            f"Port closed again\nPublished: 12 March 2025\n{BODY}",
            Metadata(title="Port closed again", published="2025-03-12"),
        ),
        (f"Port closed again\n12/5/2025\n{BODY}", Metadata(title="Port closed again")),
        (f"LUND, 12 March 2025 — {BODY}", Metadata(published="2025-03-12")),
        (f"Lund, Sweden, March 12, 2025 – {BODY}", Metadata(published="2025-03-12")),
        (f"LUND (March 12, 2025) -- {BODY}", Metadata(published="2025-03-12")),
        (f"Lund, Wednesday, 12 March 2025\n{BODY}", Metadata(published="2025-03-12")),
        (f"LUND, March 12 — {BODY}", Metadata()),
        (f"On Monday, 10 March 2025 – as every year – the port closed. {BODY}", Metadata()),
        (f"The port of Lund, 12 March 2025 — {BODY}", Metadata()),
        (
            f"Port closed again\nFirst published: Wed 12 Mar 2025 10.00 GMT\n{BODY}",
            Metadata(title="Port closed again", published="2025-03-12"),
        ),
        (
            f"Port closed again\nBy Ana Sousa | March 12, 2025 | Updated March 13, 2025\n{BODY}",
            Metadata(title="Port closed again", author="Ana Sousa", published="2025-03-12"),
        ),
        (
            f"Port closed again\nPublished March 12, 2025 (updated March 13, 2025)\n{BODY}",
            Metadata(title="Port closed again", published="2025-03-12"),
        ),
        (f"Port closed again\nUpdated: March 13, 2025\n{BODY}", Metadata(title="Port closed again")),
        (f"{BODY}\nPublished on 12 March 2025", Metadata(published="2025-03-12")),
        (f"{BODY}\n12 March 2025", Metadata(published="2025-03-12")),
        (f"{BODY * 2}\n{BODY}\n{BODY}\n{BODY}\n{BODY}\n{BODY}\n12 March 2025", Metadata()),
        (f"{BODY}\nSource: Reuters, March 12, 2025", Metadata(outlet="Reuters", published="2025-03-12")),
        (f"{BODY}\nSource: PAP/Reuters (2025-03-12)", Metadata(outlet="PAP", published="2025-03-12")),
        (f"{BODY}\nThe agency PAP reports a fire.\nSource: PAP, March 12, 2025", Metadata()),
        (f"{BODY}\n(a b)\nSource: PAP/Financial Times/X/@FT", Metadata(outlet="PAP")),
        (f"{BODY}\nSource: Associated Press", Metadata(outlet="Associated Press")),
        (f"{BODY}\n(Source: dpa, Reuters)", Metadata()),
        (f"{BODY}\nSource: X/@someone", Metadata()),
        (f"{BODY}\nSource: the harbour master, who saw it", Metadata()),
        (f"Source: PAP\n{BODY}\n{BODY}\n{BODY}\n{BODY}", Metadata()),
        (f"{BODY}\nThe agency PAP, citing sailors, reports a fire.\nSource: PAP/Financial Times", Metadata()),
        (f"{BODY}\n“No ship has left,” she told PAP.\nSource: PAP", Metadata(outlet="PAP")),
    ],
)
def test_text_says_what_it_is(text, expected):
    assert read_text_metadata(text) == expected


def test_command_line_fills_what_fields_lack_and_wins_over_the_text(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"---\noutlet: Quay Courier\n---\nPort closed again\n\nLUND, May 3, 2024 (Reuters) - {BODY}")
    defaults = Metadata(outlet="BBC", published="4 May 2024", language="en")
    (article,) = read_articles([path], defaults=defaults)
    assert (article.outlet, article.published, article.title) == ("Quay Courier", "2024-05-04", "Port closed again")
    (article,) = read_articles([path])
    assert (article.outlet, article.published) == ("Quay Courier", "2024-05-03")
    assert article.text == f"Port closed again\n\nLUND, May 3, 2024 (Reuters) - {BODY}"


def test_unknown_stays_unknown(tmp_path):
    path = tmp_path / "2025-03-12_reuters.txt"
    path.write_text(BODY)
    (article,) = read_articles([path])
    assert (article.title, article.outlet, article.author, article.published) == (None,) * 4
    assert (article.url, article.language, article.id) == (None,) * 3
