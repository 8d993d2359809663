"""The ``brobygger`` command: options in, one call, text out."""

from __future__ import annotations

import os
import sys
from typing import Any

import rich_click as click

from graph.errors import BrobyggerError, SettingsError
from graph.settings import Settings
from ui.cli.asking import findings, measure
from ui.cli.chance import compare
from ui.cli.comparing import change
from ui.cli.loading import check, generate, load, template
from ui.cli.querying import query
from ui.cli.sample import cases
from ui.cli.scenarios import scenario
from ui.cli.serving import dashboard, demo
from ui.cli.storing import store
from ui.wording.errors import told


class Piped(click.RichGroup):
    """Commands whose reader may leave early, as in ``brobygger query | head``."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; nobody reading on is no fault."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None
        return result


@click.group(cls=Piped, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="brobygger")
def brobygger() -> None:
    """
    Map the ties between citizens, ildsjæle, associations and a municipality.

    Data goes to stdout, progress and problems to stderr. Exit 0: done. 1: problems in the data.
    2: wrong use or settings.
    """


for command in (demo, dashboard, template, check, load, generate, cases, measure, findings, query):
    brobygger.add_command(command)
brobygger.add_command(change)
brobygger.add_command(compare)
brobygger.add_command(scenario)
brobygger.add_command(store)


def main() -> None:
    """Run the command and turn the program's own errors into their message and exit 2."""
    try:
        brobygger()
    except BrobyggerError as error:
        click.echo(told(error, _language()), err=True)
        sys.exit(2)


def _language() -> str:
    """Return the language of the settings; English when they are what is wrong."""
    try:
        return Settings.from_env().language
    except SettingsError:
        return "en"
