"""`hearsay entities`: a person's decisions about who is who."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import asdict

from hearsay.cli.app import OUTPUT, AsJson, DatasetFolder, Gazetteers, Quiet, app
from hearsay.cli.printing import tell, write_json

if TYPE_CHECKING:
    from hearsay.pipeline import Options

Entity = Annotated[str, typer.Argument(metavar="A", help="An entity: IRI, key, label or alias.")]
Other = Annotated[str, typer.Argument(metavar="B", help="Another one.")]
Part = Annotated[str, typer.Argument(metavar="B", help="What is not A: a key, a name as it was read, or an article.")]
Reason = Annotated[str, typer.Option(help="Why, for those who come after.")]
NoExport = Annotated[bool, typer.Option("--no-export", help="Leave the exported files as they are.")]

entities = typer.Typer(
    help="Decide who is who. What you decide is kept as data and replayed at every build.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(entities, name="entities")


@entities.command()
def review(
    dataset: DatasetFolder = OUTPUT,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    as_json: AsJson = False,  # noqa: FBT002
) -> None:
    """List what rules decided without being sure.

    The most useful to look at comes first, each with the command that decides otherwise.

    Example: hearsay entities review --limit 5
    """
    from hearsay.deciding import review_entities

    doubtful = review_entities(dataset)[:limit]
    if as_json:
        names = ({"left_name": each.left, "right_name": each.right} for each in doubtful)
        write_json([asdict(each.decision) | both for each, both in zip(doubtful, names, strict=True)])
        return
    where = "" if dataset == OUTPUT else f" -d {shlex.quote(str(dataset))}"
    for each in doubtful:
        made = each.decision
        done, other = ("made one", "split") if made.action == "merge" else ("kept apart", "merge")
        typer.echo(f"{made.score:.2f} {done}: {each.left}, {each.right}: {made.reason}")
        typer.echo(f"     if wrong: hearsay entities {other} {made.left} {made.right}{where}")


@entities.command()
def merge(
    left: Entity,
    right: Other,
    dataset: DatasetFolder = OUTPUT,
    reason: Reason = "",
    gazetteer: Gazetteers = None,
    no_export: NoExport = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
) -> None:
    """Make two entities one.

    Example: hearsay entities merge "Jon Smith" "John Smith" --reason "one man, two spellings"
    """
    from hearsay.deciding import merge_entities

    made = merge_entities(dataset, left, right, reason, options=_options(gazetteer), export=not no_export)
    tell(f"made one: {left}, {right} ({made.left} {made.right})", quiet=quiet)


@entities.command()
def split(
    left: Entity,
    right: Part,
    dataset: DatasetFolder = OUTPUT,
    reason: Reason = "",
    gazetteer: Gazetteers = None,
    no_export: NoExport = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
) -> None:
    """Take out of an entity what is another.

    Example: hearsay entities split "John Smith" obituary.md --reason "his father"
    """
    from hearsay.deciding import split_entity

    made = split_entity(dataset, left, right, reason, options=_options(gazetteer), export=not no_export)
    tell(f"taken out of {left}: {right} ({made.left} {made.right})", quiet=quiet)


@entities.command()
def undo(
    dataset: DatasetFolder = OUTPUT,
    gazetteer: Gazetteers = None,
    no_export: NoExport = False,  # noqa: FBT002
    quiet: Quiet = False,  # noqa: FBT002
) -> None:
    """Take the latest decision back.

    Example: hearsay entities undo
    """
    from hearsay.deciding import undo_decision

    undone = undo_decision(dataset, options=_options(gazetteer), export=not no_export)
    made = undone.decision
    tell(f"undone: {made.action} {undone.left}, {undone.right} ({made.left} {made.right})", quiet=quiet)


def _options(gazetteer: Gazetteers) -> Options:
    from hearsay.pipeline import Options

    return Options(gazetteers=tuple(gazetteer or ()))
