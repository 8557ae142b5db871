"""RSS and Atom in, a draft of an article for each item, streamed; entities are never expanded, nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from hearsay.errors import ArticleError
from hearsay.read.dates import parse_date
from hearsay.read.drafts import Draft, Report, Source
from hearsay.read.metadata import Metadata, metadata_from_fields

_ITEMS = frozenset({"item", "entry"})
_ROOTS = frozenset({"rss", "feed", "RDF"})
_TEXTS = ("encoded", "content", "description", "summary")  # the fullest first
_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|div|fig(caption|ure)|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section"
    "|table|t[dhr]"
)
_SILENT = frozenset({"script", "style", "iframe", "noscript", "template"})


def read_feed(source: Source, report: Report) -> Iterator[Draft]:
    """Read one article an item: its full content where the feed has it, else its description or summary.

    Raises:
        ArticleError: the file can't be read or is no feed; an item without text is reported and passed over.
    """
    channel: dict[str, str] = {}
    number = 0
    with source.open() as stream:
        try:
            for event, element in etree.iterparse(
                stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False
            ):
                name = _local_name(element)
                parent = element.getparent()
                if event == "start":
                    _check_root(element, source.place)
                elif name in _ITEMS:
                    number += 1
                    yield from _draft(element, channel, f"{source.place}, item {number}", report)
                    _forget(element)
                elif parent is not None and (_local_name(parent) in _ROOTS or _local_name(parent) == "channel"):
                    channel.setdefault(name, _plain(element))
        except etree.XMLSyntaxError as error:
            raise ArticleError(f"{source.place}: broken XML ({error.msg}); the rest is skipped") from error
    if not number:
        raise ArticleError(f"{source.place}: a feed without items, expected RSS or Atom with at least one; skipped")


def _check_root(element: etree._Element, place: str) -> None:
    if element.getparent() is not None:
        return
    if _local_name(element) not in _ROOTS:
        raise ArticleError(f"{place}: XML with root <{_local_name(element)}>, expected a feed (RSS or Atom); skipped")
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(declared.iterentities()):
        raise ArticleError(f"{place}: declares entities of its own, which no feed needs; skipped")


def _draft(item: etree._Element, channel: dict[str, str], place: str, report: Report) -> Iterator[Draft]:
    parts: dict[str, etree._Element] = {}
    for element in item:
        parts.setdefault(_local_name(element), element)
    text = next((text for name in _TEXTS if name in parts and (text := _text(parts[name]))), "")
    if not text:
        report.skip(ArticleError(f"{place}: no text, expected content, description or summary; skipped"))
        return
    plain = {name: _plain(element) for name, element in parts.items()}
    values = {
        "title": _text(parts["title"]) if "title" in parts else None,
        "author": plain.get("creator") or _author(parts.get("author")),
        "outlet": _source_title(parts.get("source")) or plain.get("publisher"),
        "published": plain.get("pubDate") or plain.get("published") or plain.get("issued") or plain.get("date"),
        "url": _link(item),
        "language": _language(item) or channel.get("language"),
    }
    stated = metadata_from_fields(values, place, report.warn)
    identifier = plain.get("guid") or plain.get("id") or None
    hinted = Metadata(outlet=channel.get("title") or None, published=parse_date(plain.get("updated", "")))
    yield Draft(place, text, stated, hinted, identifier)


def fragment_text(markup: str) -> str:
    r"""Give the text of a piece of HTML, a line for each paragraph.

    >>> fragment_text("<p>Rates <b>rise</b>.</p><p>Again &amp; again.</p>")
    'Rates rise.\nAgain & again.'
    """
    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError):
        return ""
    lines = "".join(_pieces(tree)).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _pieces(tree: html.HtmlElement) -> Iterator[str]:
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        if name in _SILENT:
            silent += 1 if event == "start" else -1
        if _BLOCKS.fullmatch(name):
            yield "\n"
        text = element.text if event == "start" else element.tail if event != "start" and element is not tree else None
        if text and not silent:
            # A line end in the markup is only a space.
            yield text.replace("\n", " ").replace("\r", " ")


def _text(element: etree._Element) -> str:
    """Give an item's text: escaped HTML, HTML as Atom's XHTML, or plain text."""
    return fragment_text((element.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in element))


def _plain(element: etree._Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _author(element: etree._Element | None) -> str:
    name = element.find("{*}name") if element is not None else None
    return _plain(name if name is not None else element)


def _source_title(element: etree._Element | None) -> str:
    title = element.find("{*}title") if element is not None else None
    return _plain(title if title is not None else element)


def _language(item: etree._Element) -> str | None:
    return next(iter(item.xpath("ancestor-or-self::*[@xml:lang][1]/@xml:lang")), None)


def _link(item: etree._Element) -> str | None:
    for link in item.iterfind("{*}link"):
        if link.get("rel", "alternate") == "alternate":
            return link.get("href") or _plain(link)
    return None


def _local_name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _forget(element: etree._Element) -> None:
    """Free what was read, or a long feed grows in memory."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
