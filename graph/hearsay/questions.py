"""The library of named questions: `ontology/questions/*.rq`, each a SPARQL query that runs as it stands.

A question's first comment line is its title, the next ones say what it answers, then its parameters and an example:

    # parameter speaker: part of the speaker's name
    # parameter since (date): the first day that counts
    # example: hearsay query who-said-what --speaker Peskov

A line `#? speaker: FILTER(CONTAINS(LCASE(?speaker), LCASE({speaker})))` joins the query when that parameter is given,
its value written as a SPARQL literal or IRI in place of the braces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from hearsay.days import first_day, last_day
from hearsay.errors import QueryError
from hearsay.vocabulary import is_iri, ontology_folder

ParameterKind = Literal["text", "number", "date", "iri"]

_PARAMETER = re.compile(r"# parameter (?P<name>\w+)(?: \((?P<kind>number|date|iri)\))?: (?P<meaning>.+)")
_EXAMPLE = re.compile(r"# example: (?P<example>.+)")
_CONDITION = re.compile(r"^(?P<indent>\s*)#\? (?P<name>\w+): (?P<line>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that narrows a question down; none is required."""

    name: str
    kind: ParameterKind
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named SPARQL query with its title, what it answers, its parameters and an example."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    example: str
    sparql: str

    def parameter(self, name: str) -> Parameter:
        """Find a parameter by name.

        Raises:
            QueryError: the question has none of that name.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(f"--{parameter.name}" for parameter in self.parameters) or "none"
        raise QueryError(f"{self.name}: no parameter --{name}, it has {known}")

    def write(self, name: str, value: str) -> str:
        """Write the value of a parameter as SPARQL does.

        Raises:
            QueryError: the value is of the wrong kind, or the question has no such parameter.
        """
        kind = self.parameter(name).kind
        try:
            return _WRITERS[kind](value.strip()) if kind != "date" else _date(value, last=name == "until")
        except ValueError as error:
            raise QueryError(f"{self.name}: --{name}: {error}") from error


def list_questions(folder: Path | None = None) -> tuple[Question, ...]:
    """Read all named questions, by name."""
    place = folder or ontology_folder() / "questions"
    return tuple(parse_question(path.stem, path.read_text(encoding="utf-8")) for path in sorted(place.glob("*.rq")))


def find_question(name: str, folder: Path | None = None) -> Question:
    """Read one named question.

    Raises:
        QueryError: there is none of that name.
    """
    questions = {question.name: question for question in list_questions(folder)}
    if name not in questions:
        raise QueryError(f"{name}: no such question, 'hearsay query --list' names all {len(questions)}")
    return questions[name]


def parse_question(name: str, text: str) -> Question:
    """Read a question from the text of its file."""
    prose: list[str] = []
    parameters: list[Parameter] = []
    example = ""
    for line in text.splitlines():
        if not line.startswith("#") or line.startswith("#?"):
            break
        if found := _PARAMETER.match(line):
            kind: ParameterKind = found["kind"] or "text"  # type: ignore[assignment]
            parameters.append(Parameter(found["name"], kind, found["meaning"]))
        elif found := _EXAMPLE.match(line):
            example = found["example"]
        else:
            prose.append(line.lstrip("#").strip())
    title, *rest = [line for line in prose if line] or [name]
    return Question(name, title, " ".join(rest), tuple(parameters), example, text)


def bind_parameters(question: Question, values: Mapping[str, str]) -> str:
    """Write a question's SPARQL with the given values in place.

    Raises:
        QueryError: a value is of the wrong kind, or the question has no such parameter.
    """
    literals = {name: question.write(name, value) for name, value in values.items()}

    def activate(found: re.Match[str]) -> str:
        if found["name"] not in literals:
            return found[0]
        return found["indent"] + found["line"].replace("{" + found["name"] + "}", literals[found["name"]])

    return _CONDITION.sub(activate, question.sparql)


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def _number(value: str) -> str:
    if not (value.isascii() and value.isdigit()):
        raise ValueError(f"found {value!r}, expected a whole number")
    return value


def _date(value: str, *, last: bool) -> str:
    day = last_day(value) if last else first_day(value)
    return f'"{day}"^^<http://www.w3.org/2001/XMLSchema#date>'


def _iri(value: str) -> str:
    iri = value.removeprefix("<").removesuffix(">")
    if not is_iri(iri):
        raise ValueError(f"found {value!r}, expected an IRI")
    return f"<{iri}>"


_WRITERS: dict[str, Callable[[str], str]] = {"text": _text, "number": _number, "iri": _iri}
