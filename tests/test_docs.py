"""Every command is documented: what it does, with an example that its own parser takes."""

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from hearsay.cli.app import _load_commands, app

ROOT = Path(__file__).parent.parent


def commands():
    _load_commands()
    found = []

    def walk(command, path):
        for name, each in getattr(command, "commands", {}).items():
            if hasattr(each, "commands"):
                walk(each, (*path, name))
            else:
                found.append(((*path, name), each))

    walk(get_command(app), ())
    return found


COMMANDS = commands()


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=[" ".join(path) for path, _ in COMMANDS])
def test_command_has_help_and_an_example(path, command):
    assert command.help
    example = command.help.split("Example:")[1].strip().splitlines()[0]
    words = shlex.split(example.split(" | ")[0].split(" > ")[0])
    assert tuple(words[: len(path) + 1]) == ("hearsay", *path)
    context = command.make_context(path[-1], words[len(path) + 1 :], resilient_parsing=False)
    assert context.params
    assert all(parameter.help for parameter in command.params if parameter.name != "help")


@pytest.mark.parametrize("path", [path for path, _ in COMMANDS], ids=" ".join)
def test_readme_names_every_command(path):
    readme = (ROOT / "README.md").read_text("utf-8")
    assert re.search(rf"`(?:hearsay )?{path[0]}\b", readme)
    assert path[-1] in readme
