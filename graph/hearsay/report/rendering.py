"""A dossier in, Markdown or HTML out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from itertools import groupby

from hearsay.report.dossier import Dossier, Entry, Section

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
    "blockquote{margin:.2rem 0 1rem;padding-left:.8rem;border-left:3px solid #8888;opacity:.85}"
)
_SAFE_LINK = re.compile(r"https?://[^\s<>\"]+")


def _markdown(dossier: Dossier) -> str:
    lines = [f"# {_plain(dossier.title)}", ""]
    for section in dossier.sections:
        lines += [f"## {_heading(section)}", ""]
        lines += [f"- {name}: {_plain(value)}" for name, value in section.facts]
        for evidence, entries in _by_evidence(section):
            lines += [line for entry in entries for line in _markdown_entry(entry)]
            lines += [f"  > {_plain(evidence)}", ""]
        lines += [f"- {_told_left_out(section)}"] if section.left_out else []
        lines.append("")
    return "\n".join(lines)


def _heading(section: Section) -> str:
    found = len(section.entries) + section.left_out
    return f"{section.title} ({found:,})" if found else section.title


def _told_left_out(section: Section) -> str:
    most = len(section.entries) + section.left_out
    return f"{section.left_out:,} more, less sure or in fewer outlets: --most {most}"


def _by_evidence(section: Section) -> Iterator[tuple[str, Iterator[Entry]]]:
    """Give the entries that follow one another and rest on the same sentences together: these are quoted once."""
    return ((evidence, entries) for (evidence, *_), entries in groupby(section.entries, _resting_on))


def _resting_on(entry: Entry) -> tuple[str, str, str]:
    return entry.evidence, entry.outlet, entry.link


def _markdown_entry(entry: Entry) -> Iterator[str]:
    outlet = f"[{_plain(entry.outlet)}](<{entry.link}>)" if _SAFE_LINK.fullmatch(entry.link) else _plain(entry.outlet)
    yield f"- **{entry.date}** {_plain(entry.text)} — {_through(_plain(entry.through), outlet)}"
    yield from (f"  - {_plain(note)}" for note in entry.notes)


def _through(chain: str, outlet: str) -> str:
    return f"{chain}, in {outlet}" if chain else f"in {outlet}"


def _plain(text: str) -> str:
    """Write text so that Markdown shows it as it is."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _html(dossier: Dossier) -> str:
    title = html.escape(dossier.title)
    body = "".join(_html_section(section) for section in dossier.sections)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body><h1>{title}</h1>{body}</body></html>\n'


def _html_section(section: Section) -> str:
    facts = "".join(f"<li>{html.escape(name)}: {html.escape(value)}</li>" for name, value in section.facts)
    told = "".join(
        f"<li>{''.join(map(_html_entry, entries))}<blockquote>{html.escape(evidence)}</blockquote></li>"
        for evidence, entries in _by_evidence(section)
    )
    more = f"<li>{_told_left_out(section)}</li>" if section.left_out else ""
    return f"<h2>{html.escape(_heading(section))}</h2><ul>{facts}{told}{more}</ul>"


def _html_entry(entry: Entry) -> str:
    outlet = html.escape(entry.outlet)
    if _SAFE_LINK.fullmatch(entry.link):
        outlet = f'<a href="{html.escape(entry.link)}" rel="noreferrer">{outlet}</a>'
    notes = "".join(f"<br><small>{html.escape(note)}</small>" for note in entry.notes)
    words = f"{html.escape(entry.text)} — {_through(html.escape(entry.through), outlet)}"
    return f"<div><b>{html.escape(entry.date)}</b> {words}{notes}</div>"


RENDERERS: dict[str, Callable[[Dossier], str]] = {"markdown": _markdown, "html": _html}
