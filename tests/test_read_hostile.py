import gzip
import io
import json
import os
import stat
import time
import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from hearsay.read import READERS, drafts, lines, read_articles

GOOD = json.dumps({"text": "Good."}).encode() + b"\n"


def read_all(*inputs):
    errors, warnings = [], []
    articles = list(read_articles(inputs, on_error=lambda error: errors.append(str(error)), on_warning=warnings.append))
    return [article.text for article in articles], errors, warnings


def write(path, data):
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", ": empty, expected an article's text; skipped"),
        ("a.txt", b"\xef\xbb\xbf \r\n\t", ": empty, expected an article's text; skipped"),
        (
            "a.txt",
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x81",
            ": byte 0 is neither UTF-8 nor Windows-1252, expected text; save it as UTF-8",
        ),
        ("a.txt", b"PK\x03\x04\x14\x00\x00\x00\x08\x00", ": binary data, expected text in UTF-8; skipped"),
        ("a.txt", "No mark.".encode("utf-16-le"), ": binary data, expected text in UTF-8; skipped"),
        ("a.txt", b"\xff\xfeo", ": marked as UTF-16-LE, but byte 2 is not; save it as UTF-8"),
        ("a.txt", b"x" * 5_000_001, ": 5,000,001 characters, expected at most 5,000,000 in one article; split it"),
        ("a.txt", b"x" * 50_000_000, ": more than 20,000,000 bytes, expected one article; split it"),
        ("a.md", b"---\ntitle: A day\n---\n \n", ": empty, expected an article's text; skipped"),
        ("a.jsonl", "\ufeff{}".encode("utf-16-le"), ": UTF-16, expected UTF-8; convert it (iconv -f UTF-16 -t UTF-8)"),
        (
            "a.csv",
            "\ufefftext\n".encode("utf-16-le"),
            ": UTF-16, expected UTF-8; convert it (iconv -f UTF-16 -t UTF-8)",
        ),
        ("a.csv", b"", ": its columns are nothing; expected one named 'text' in the first row"),
        ("a.jsonl", b"\n\n", ": no articles in it, expected at least one; skipped"),
        ("a.csv", b"text,title\n", ": no articles in it, expected at least one; skipped"),
        ("a.warc", b"", ": no articles in it, expected at least one; skipped"),
        ("a.jsonl.gz", gzip.compress(b""), ": no articles in it, expected at least one; skipped"),
        ("a.jsonl.gz", b"{}", ": broken gzip (Not a gzipped file (b'{}')); the rest is skipped, fetch it again"),
    ],
)
def test_bad_file_is_told_in_one_line(tmp_path, name, data, message):
    path = write(tmp_path / name, data)
    assert read_all(path) == ([], [f"{path}{message}"], [])


@pytest.mark.parametrize("name", ["a.parquet", "a.warc.gz", "a.xml", "a.html"])
@pytest.mark.parametrize("data", [b"", b"junk", b"\x00\x01\x02", os.urandom(3000)])
def test_junk_of_a_known_kind_is_told_in_one_line(tmp_path, name, data):
    path = write(tmp_path / name, data)
    texts, errors, _ = read_all(path)
    assert texts == [] or name == "a.html"
    assert len(texts) + len(errors) == 1
    assert all(error.startswith(f"{path}: ") and "\n" not in error for error in errors)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"[" * 100_000, ": a JSON list, expected one object a line; convert it (jq -c '.[]')"),
        (b'{"text":' * 100_000, ", line 1: nested too deeply, expected an object with a field 'text'"),
        (
            b'{"text": ' + b"1" * 5000 + b"}",
            ", line 1: not JSON (Exceeds the limit (4300 digits) for integer string conversion",
        ),
        (b'{"text": a}', ", line 1: not JSON (Expecting value, column 10)"),
        (b"\x00\x01", ", line 1: binary data, expected text in UTF-8; skipped"),
    ],
)
def test_bad_line_is_told(tmp_path, line, message):
    path = write(tmp_path / "a.jsonl", line + b"\n")
    texts, errors, _ = read_all(path)
    assert (texts, len(errors)) == ([], 1)
    assert errors[0].startswith(f"{path}{message}")


def test_what_no_store_can_hold_is_replaced_in_place(tmp_path):
    row = b'{"text": "One \\u0000two \\ud800three."}\n'
    path = write(tmp_path / "a.jsonl", row)
    message = f"{path}, line 1: 2 characters no store can hold (NUL, lone surrogates), now �"
    assert read_all(path) == (["One �two �three."], [], [message])


def test_windows_lines_are_told_once(tmp_path):
    path = write(tmp_path / "a.csv", b"text\nCaf\xe9 one.\nCaf\xe9 two.\n")
    texts, _, warnings = read_all(path)
    assert texts == ["Café one.", "Café two."]
    assert len(warnings) == 1
    assert warnings[0].startswith(f"{path}, line 2: not UTF-8, read as Windows-1252")


def test_long_line_is_passed_over_in_bounded_memory(tmp_path):
    path = write(tmp_path / "a.jsonl", GOOD + b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + GOOD)
    tracemalloc.start()
    texts, errors, _ = read_all(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert texts == ["Good.", "Good."]
    assert errors == [f"{path}, line 2: longer than {lines.MAX_LINE:,} bytes, expected one article; split it"]
    assert peak < 3 * lines.MAX_LINE


def test_archive_made_to_burst_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "MAX_PASSED_OVER", 5_000_000)
    packed = gzip.compress(GOOD + b"0" * 40_000_000 + b"\n" + GOOD)
    path = write(tmp_path / "a.jsonl.gz", packed)
    texts, errors, _ = read_all(path)
    assert texts == ["Good."]
    assert errors == [f"{path}, line 2: more than 5,000,000 bytes without a line end; the rest is skipped"]


def test_broken_gzip_keeps_what_was_read(tmp_path):
    rows = [json.dumps({"text": f"Number {number}. " + os.urandom(200).hex()}) for number in range(2000)]
    whole = gzip.compress("\n".join(rows).encode())
    path = write(tmp_path / "a.jsonl.gz", whole[: len(whole) // 2])
    texts, errors, _ = read_all(path)
    assert 500 < len(texts) < 1500
    assert errors == [
        f"{path}: broken gzip (Compressed file ended before the end-of-stream marker was reached); "
        "the rest is skipped, fetch it again"
    ]


def test_unclosed_quote_in_csv_ends_the_file_in_bounded_memory(tmp_path):
    path = write(tmp_path / "a.csv", b'text\nGood.\n"never closed ' + b"word word word\n" * 400_000)
    tracemalloc.start()
    texts, errors, _ = read_all(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert texts == ["Good."]
    assert errors == [f"{path}, row 3: field larger than field limit (5000001); the rest is skipped, mend its quotes"]
    assert peak < 60_000_000


def test_links_that_lead_in_circles_end(tmp_path):
    write(tmp_path / "a.txt", b"A.")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    texts, errors, _ = read_all(tmp_path)
    assert texts == ["A.", "A."]
    assert [error.removeprefix(f"{tmp_path}/") for error in errors] == [
        "gone.txt: can't be read (No such file or directory), skipped",
        "self.txt: can't be read (Too many levels of symbolic links), skipped",
    ]


def test_pipe_in_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    write(tmp_path / "b.txt", b"B.")
    assert read_all(tmp_path) == (["B."], [], [])


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file_is_told(tmp_path):
    path = write(tmp_path / "a.txt", b"A.")
    path.chmod(stat.S_IWUSR)
    assert read_all(path) == ([], [f"{path}: can't be read (Permission denied), skipped"], [])


def test_file_that_fails_while_it_is_read_is_told(tmp_path, monkeypatch):
    path = write(tmp_path / "a.jsonl", GOOD)

    class Failing(io.BytesIO):
        def readline(self, size=-1):
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(type(path), "open", lambda *_: Failing())
    assert read_all(path) == ([], [f"{path}: can't be read (Input/output error), skipped"], [])


def test_file_name_of_any_bytes_can_be_written(tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as stream:  # noqa: PTH123
        stream.write(b"A.")
    (article,) = read_articles([tmp_path])
    assert article.source_file == "caf�.txt"


def test_deeply_nested_page_ends_quickly(tmp_path):
    page = b"<html><body>" + b"<div>" * 100_000 + b"<p>" + b"The mayor said no. " * 50 + b"</p>"
    path = write(tmp_path / "a.html", page)
    start = time.perf_counter()
    texts, errors, _ = read_all(path)
    assert len(texts) + len(errors) == 1
    assert time.perf_counter() - start < 10


def test_page_made_to_burst_is_passed_over(tmp_path):
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    head = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    body = gzip.compress(b"<p>" + b"0" * 60_000_000)
    http = StatusAndHeaders("200 OK", head, protocol="HTTP/1.1")
    record = writer.create_warc_record("https://a.example/", "response", payload=io.BytesIO(body), http_headers=http)
    writer.write_record(record)
    path = write(tmp_path / "a.warc.gz", stream.getvalue())
    tracemalloc.start()
    texts, errors, _ = read_all(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert texts == []
    assert errors == [f"{path}, https://a.example/: more than {drafts.MAX_BYTES:,} bytes, expected an article; skipped"]
    assert peak < 120_000_000


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(sorted(set(READERS) - {".html", ".htm", ".parquet"})),
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.lists(
            st.sampled_from(["---\n", "title: x\n", "text", ",", '"', "{", "}", ":", "<rss>", "<item>", "a.", "\r\n"])
        )
        .map("".join)
        .map(str.encode),
    ),
)
@example(kind=".csv", data=b"text\rTwo lines")
def test_whatever_the_bytes_there_is_no_traceback(tmp_path_factory, kind, data):
    path = write(tmp_path_factory.getbasetemp() / f"any{kind}", data)
    texts, errors, warnings = read_all(path)
    assert all(text.strip() for text in texts)
    assert all(message.startswith(str(path)) and "\n" not in message for message in errors + warnings)
