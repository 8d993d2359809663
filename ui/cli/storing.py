"""``brobygger store``: start, stop, look at and empty the database."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import rich_click as click

from graph import local_neo4j
from graph.errors import SettingsError
from graph.model import NO, YES, normalised
from graph.settings import Settings
from graph.store import open_store
from ui.cli.output import progress_bar, say
from ui.cli.words import STAGES, words


@click.group()
def store() -> None:
    """Start, stop, look at or empty the database."""


@store.command()
def start() -> None:
    """Start the local Neo4j and let it run until `store stop`; nothing happens when it runs."""
    settings = Settings.from_env()
    if settings.neo4j_uri:
        say(words("server_of_its_own", address=settings.neo4j_uri))
        return
    with progress_bar(STAGES) as progress:
        connection = local_neo4j.connect(settings, progress=progress, keep=True)
    say(words("store_started", address=connection.uri))


@store.command()
def stop() -> None:
    """Stop the local Neo4j, whoever uses it."""
    stopped = local_neo4j.stop(Settings.from_env())
    say(words("store_stopped" if stopped else "store_was_not_running"))


@store.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def status(form: str) -> None:
    """Show version, folder, counts and the canonical hash (hexadecimal)."""
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        found = asdict(db.status())
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=1, default=str))
        return
    contents = found.pop("contents")
    for name, value in {**found, "loads": contents.pop("loads")}.items():
        click.echo(f"{name + ':':12}{value}")
    for part, kinds in contents.items():
        click.echo(f"{part + ':':12}{sum(kinds.values())}")
        for kind, n in kinds.items():
            click.echo(f"  {kind:20}{n}")


@store.command()
@click.option("--yes", is_flag=True, help="Do not ask first.")
def wipe(yes: bool) -> None:
    """Delete every node and tie; the files they came from are left alone."""
    if not (yes or confirmed(words("wipe_asks"))):
        say(words("not_wiped"))
        return
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        db.wipe()
    say(words("store_wiped"))


@store.command()
@click.option("--password", "with_password", is_flag=True, help="Print user and password too.")
def uri(with_password: bool) -> None:
    """Print the address of the database, for a notebook or Neo4j Browser."""
    settings = Settings.from_env()
    if settings.neo4j_uri:
        click.echo(settings.neo4j_uri)
        return
    with progress_bar(STAGES) as progress:
        connection = local_neo4j.connect(settings, progress=progress)
    click.echo(connection.uri)
    if with_password:
        click.echo(f"{connection.user} {connection.password}")


def confirmed(question: str) -> bool:
    """
    Return whether the person answers *question* with yes, in Danish or English.

    Raises:
        SettingsError: Nobody is there to answer.
    """
    asked = f"{question} {words('yes_or_no')}"
    try:
        while True:
            answer = normalised(click.prompt(asked, default="", show_default=False, err=True))
            if answer in (*YES, "j", "y"):
                return True
            if answer in (*NO, "n", ""):
                return False
    except click.Abort as error:
        if sys.stdin.isatty():
            raise
        raise SettingsError(words("nobody_to_ask")) from error
