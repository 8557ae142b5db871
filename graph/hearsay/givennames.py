"""The gender that a person's first name tells, by the list beside this file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from hearsay.records import Gender


def first_name_gender(name: str) -> Gender:
    """Give the gender that a person's first name tells: by census and name lists, empty where rare or used for both."""
    first = name.replace("-", " ").split(" ", 1)[0].lower()
    return _first_names().get(first, "")


@cache
def _first_names() -> dict[str, Gender]:
    text = files("hearsay").joinpath("first_names.txt").read_text(encoding="utf-8")
    found: dict[str, Gender] = {}
    gender: Gender = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line in ("[female]", "[male]"):
            gender = "female" if line == "[female]" else "male"
        else:
            found.update(dict.fromkeys(line.split(), gender))
    return found
