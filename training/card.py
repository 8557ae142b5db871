"""Writes measured figures into the model card, between the marks of a section."""

from pathlib import Path


def write_section(card: Path, title: str, lines: list[str]) -> None:
    """Replace what stands between the section's marks; the card must hold them.

    >>> import tempfile
    >>> card = Path(tempfile.mkdtemp()) / "README.md"
    >>> _ = card.write_text("<!-- Speed -->\\nold\\n<!-- end of Speed -->\\n")
    >>> write_section(card, "Speed", ["new"])
    >>> card.read_text().split()
    ['<!--', 'Speed', '-->', 'new', '<!--', 'end', 'of', 'Speed', '-->']
    """
    before, mark, rest = card.read_text(encoding="utf-8").partition(f"<!-- {title} -->\n")
    _, end, after = rest.partition(f"<!-- end of {title} -->\n")
    if not mark or not end:
        raise SystemExit(f"{card}: no marks of the section '{title}' found")
    card.write_text("".join([before, mark, "\n".join(lines), "\n", end, after]), encoding="utf-8")
