import gzip
import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from hearsay.read import Metadata, read_articles
from hearsay.read.feed import fragment_text

DATA = Path(__file__).parent / "data" / "read"
PAGE = (DATA / "page.html").read_text(encoding="utf-8")
SAID = "“We were promised a survey of the spawning grounds and nobody ever made one,” said Oskar Lindqvist"


def read_all(path, **options):
    errors, warnings = [], []
    articles = list(
        read_articles([path], on_error=lambda error: errors.append(str(error)), on_warning=warnings.append, **options)
    )
    return articles, errors, warnings


def write(path, content, encoding="utf-8"):
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def test_page_gives_its_main_text_and_what_it_says_of_itself():
    (article,), errors, warnings = read_all(DATA / "page.html")
    assert SAID in article.text
    assert "who speaks for the crews\u00a0of" in article.text.replace("crews of", "crews\u00a0of")
    assert not [word for word in ("newsletter", "Weather", "Cookies", "<p>", "&nbsp;") if word in article.text]
    assert (article.title, article.outlet) == ("Harbour dredging halted after protest", "The Quay Courier")
    assert (article.author, article.published) == ("Nadia Brandt", "2024-11-05T08:30:00+01:00")
    assert (article.url, article.language) == ("https://quaycourier.example/news/harbour-dredging", "en-GB")
    assert (article.source_file, errors, warnings) == ("page.html", [], [])


@pytest.mark.parametrize(
    ("old", "new", "published"),
    [
        ('content="2024-11-05T08:30:00+01:00"', 'content="5 November 2024"', "2024-11-05"),
        ('property="article:published_time"', 'property="other"', None),  # and neither 2031 of the footer nor today
        (
            '<meta property="article:published_time" content="2024-11-05T08:30:00+01:00">',
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-11-06"}</script>',
            "2024-11-06",
        ),
        (
            '<meta property="article:published_time" content="2024-11-05T08:30:00+01:00">',
            '<script type="application/ld+json">[{"datePublished": "2024-11-06"}, {"datePublished": "2023-01-01"}]'
            "</script>",
            None,
        ),
        ("<h1>", '<time itemprop="datePublished" datetime="2024-01-02">then</time><h1>', "2024-11-05T08:30:00+01:00"),
    ],
)
def test_date_of_a_page_is_what_it_states(tmp_path, old, new, published):
    assert old in PAGE
    (article,), _, _ = read_all(write(tmp_path / "p.html", PAGE.replace(old, new)))
    assert article.published == published


def test_marked_date_and_address_stand_in_for_a_missing_one(tmp_path):
    bare = PAGE.replace('property="article:published_time"', 'property="other"')
    marked = bare.replace("<h1>", '<time itemprop="datePublished" datetime="2024-01-02">then</time><h1>')
    dated = bare.replace("/news/harbour", "/2024/11/04/harbour")
    assert read_all(write(tmp_path / "m.html", marked))[0][0].published == "2024-01-02"
    assert read_all(write(tmp_path / "d.htm", dated))[0][0].published == "2024-11-04"
    defaults = Metadata(published="2024-11-03")
    assert read_all(tmp_path / "d.htm", defaults=defaults)[0][0].published == "2024-11-03"


@pytest.mark.parametrize(
    ("inside", "outside", "published"),
    [
        ('<time datetime="2024-11-07T09:00">today</time><time datetime="2024-11-07">7 November</time>', "", True),
        ('<time datetime="2024-11-07T09:00">today</time>', '<time datetime="2023-01-01">an older one</time>', True),
        ('<time datetime="2024-11-07T09:00">then</time><time datetime="2024-11-08">now</time>', "", False),
        ('<time datetime="PT4M">four minutes</time>', "", False),
    ],
)
def test_time_of_the_only_article_is_its_date(tmp_path, inside, outside, published):
    bare = PAGE.replace('property="article:published_time"', 'property="other"')
    path = write(tmp_path / "p.html", bare.replace("<h1>", f"{inside}<h1>").replace("</body>", f"{outside}</body>"))
    (article,), _, warnings = read_all(path)
    assert (article.published, warnings) == ("2024-11-07T09:00:00" if published else None, [])


def test_host_stands_in_for_an_unnamed_outlet(tmp_path):
    page = PAGE.replace('property="og:site_name"', 'name="x"').replace(" - The Quay Courier</title>", "</title>")
    path = write(tmp_path / "p.html", page)
    assert read_all(path)[0][0].outlet == "quaycourier.example"
    assert read_all(path, defaults=Metadata(outlet="Quay"))[0][0].outlet == "Quay"


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (PAGE.replace("utf-8", "iso-8859-1"), "cp1252"),
        (PAGE.replace('<meta charset="utf-8">', ""), "cp1252"),
        (PAGE.replace("utf-8", "no-such-code"), "utf-8"),
        (PAGE, "utf-8-sig"),
        ('<?xml version="1.0" encoding="utf-8"?>\n' + PAGE, "utf-8"),
    ],
)
def test_page_is_decoded_by_what_it_says_or_is(tmp_path, page, encoding):
    (article,), errors, _ = read_all(write(tmp_path / "p.html", page, encoding))
    assert SAID in article.text
    assert errors == []


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<p></p>", "<!-- -->", "<html><script>var a</script></html>"]
)
def test_page_without_an_article_is_told(tmp_path, page):
    path = write(tmp_path / "p.html", page)
    articles, errors, _ = read_all(path)
    assert articles == []
    assert len(errors) == 1
    assert errors[0].startswith(f"{path}: ")


def test_page_in_another_language_is_skipped(tmp_path):
    path = write(tmp_path / "p.html", PAGE.replace("en-GB", "sv"))
    assert read_all(path)[1] == [f"{path}: its language is 'sv', expected English ('en'); skipped"]


def test_rss_items_give_articles(tmp_path):
    (mill, fares), errors, warnings = read_all(DATA / "rss.xml")
    assert mill.text == "The mill reopened on Tuesday, its owner said.\nThe dam follows in May."
    assert (mill.title, mill.author, mill.id) == ("Mill & dam reopen", "Petra Voss", "hv-1")
    assert (mill.published, mill.url) == ("2025-02-04T09:15:00+02:00", "https://hillvalley.example/mill")
    assert (mill.outlet, mill.language, mill.source_file) == ("Hill Valley Wire", "en-us", "rss.xml")
    assert (fares.text, fares.outlet) == ("Bus fares will rise by a tenth, the council said.", "Coast Agency")
    assert (fares.author, fares.published) == (None, None)
    assert errors == [f"{DATA}/rss.xml, item 3: no text, expected content, description or summary; skipped"]
    assert warnings == []


def test_atom_entries_give_articles():
    (article,), errors, _ = read_all(DATA / "atom.xml")
    assert article.text == "Ministers met.\nThey agreed on nothing, one said."
    assert (article.title, article.author, article.id) == ("Ministers meet on water", "Ilse Maas", "urn:delta:7")
    assert (article.published, article.url) == ("2025-06-01T07:00:00Z", "https://delta.example/water")
    assert (article.outlet, article.language, errors) == ("Delta Bulletin", "en", [])


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Plain text.", "Plain text."),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<p>A <i>b</i>\n c</p>tail<ul><li>x</li><li>y</li></ul>", "A b c\ntail\nx\ny"),
        ("<script>no</script>yes<!-- no -->, <b>yes</b>", "yes, yes"),
        ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("", ""),
    ],
)
def test_fragment_text(markup, text):
    assert fragment_text(markup) == text


BOMB = "<!DOCTYPE rss [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {new} '{10 * f'&{old};'}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "articles", "error"),
    [
        ("<html><body/></html>", 0, ": XML with root <html>, expected a feed (RSS or Atom); skipped"),
        ("<rss><channel/></rss>", 0, ": a feed without items, expected RSS or Atom with at least one; skipped"),
        ("<rss><channel><item><description>One.</description></item><item><desc", 1, ": broken XML ("),
        ("not xml", 0, ": broken XML ("),
        (BOMB + "]><rss><channel><item><description>&i;</description></item></channel></rss>", 0, ": "),
        (
            "<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><channel><item><description>&f;</description>"
            "</item></channel></rss>",
            0,
            ": declares entities of its own, which no feed needs; skipped",
        ),
    ],
)
def test_bad_feeds_are_told(tmp_path, content, articles, error):
    path = write(tmp_path / "f.xml", content)
    found, errors, _ = read_all(path)
    assert len(found) == articles
    assert len(errors) == 1
    assert errors[0].startswith(f"{path}{error}")


def archive(*pages, gzip_records=True):
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=gzip_records)
    for url, status, kind, body in pages:
        head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=head))
    writer.write_record(writer.create_warc_record("https://a.example/", "resource", payload=io.BytesIO(b"x")))
    return stream.getvalue()


PAGES = (
    ("https://quaycourier.example/1", "200 OK", "text/html; charset=utf-8", PAGE.encode()),
    ("https://quaycourier.example/2", "404 Not Found", "text/html", PAGE.encode()),
    ("https://quaycourier.example/3", "200 OK", "application/pdf", b"%PDF"),
    ("https://quaycourier.example/4", "200 OK", "text/html", b"<html></html>"),
    ("https://quaycourier.example/5", "200 OK", "text/html; charset=windows-1252", PAGE.encode("cp1252")),
)


@pytest.mark.parametrize("packed", [True, False])
def test_web_archive_gives_its_pages(tmp_path, packed):
    name = "a.warc.gz" if packed else "a.warc"
    path = write(tmp_path / name, archive(*PAGES, gzip_records=packed))
    articles, errors, _ = read_all(path)
    assert [article.url for article in articles] == ["https://quaycourier.example/1", "https://quaycourier.example/5"]
    assert all(SAID in article.text for article in articles)
    assert articles[0].place == f"{path}, https://quaycourier.example/1"
    assert len(errors) == 1
    assert errors[0].startswith(f"{path}, https://quaycourier.example/4: ")


@pytest.mark.parametrize(
    ("data", "articles"),
    [
        (archive(*PAGES[:1] * 4)[:-700], 3),
        (b"not an archive", 0),
        (gzip.compress(b"not an archive"), 0),
        (archive(PAGES[0]) + b"rubbish in the middle" + archive(PAGES[0]), 1),
    ],
)
def test_broken_web_archive_keeps_what_was_read(tmp_path, data, articles):
    path = write(tmp_path / "a.warc.gz", data)
    found, errors, _ = read_all(path)
    assert len(found) == articles
    assert [error.partition(": ")[2].partition(" (")[0] for error in errors] == ["broken web archive"]
    assert errors[0].startswith(str(path))
