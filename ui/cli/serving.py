"""``brobygger dashboard`` and ``brobygger demo``: the web pages, and all of it with sample data."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from time import sleep

import rich_click as click

from graph import local_neo4j
from graph.settings import Settings
from graph.store import Store, open_store
from ui.cli.loading import load_sample
from ui.cli.output import progress_bar, say
from ui.cli.summary import summary
from ui.cli.words import STAGES, words

APP = Path(__file__).resolve().parents[1] / "served.py"
FIRST_PORT, PORTS_TO_TRY = 8501, 50
OFTEN = 0.2  # seconds between two looks at whether the dashboard answers
OF_THIS_MACHINE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where all are listened to
OPTIONS = (
    "--client.showErrorDetails=none",
    "--client.showErrorLinks=false",
    "--client.toolbarMode=viewer",
    "--client.disableDataExport=true",
    "--browser.gatherUsageStats=false",
    "--server.maxUploadSize=25",
    "--server.headless=true",
    "--server.fileWatcherType=none",
    # After each run of a page all objects would be searched for garbage, and no other page drawn
    # meanwhile: 4 of 10 parts of the work with 25 visitors. Python searches them in its own time.
    "--runner.postScriptGC=false",
    '--theme.headingFontSizes=["2rem", "1.5rem", "1.2rem"]',
    "--theme.light.textColor=#111111",  # so that captions, at 60 % of it, can be read
    "--theme.light.primaryColor=#005B8F",
    "--theme.dark.primaryColor=#2B83C4",
)


@click.command()
@click.option("--address", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=int, default=0, help="The first free one from 8501 when not given.")
def dashboard(address: str, port: int) -> None:
    """Serve the dashboard until Ctrl-C."""
    settings = Settings.from_env()
    with progress_bar(STAGES) as progress, open_store(settings, progress=progress) as store:
        _tell(store, settings)  # reading everything once also makes the first page quick
    serve(settings, address=address, port=port)
    _leave(settings)


@click.command()
@click.option("--port", type=int, default=0, help="The first free one from 8501 when not given.")
@click.option("--no-serve", is_flag=True, help="Load and print the summary, then end.")
def demo(port: int, no_serve: bool) -> None:
    """Load the sample data, say what it shows, and serve the dashboard until Ctrl-C."""
    settings = Settings.from_env()
    with progress_bar(STAGES) as progress, open_store(settings, progress=progress) as store:
        load_sample(store, settings, progress=progress)
        _tell(store, settings)
    if not no_serve:
        serve(settings, address="127.0.0.1", port=port)
    _leave(settings)


def _leave(settings: Settings) -> None:
    """End the local database at once when nobody else uses it."""
    if not settings.neo4j_uri:
        local_neo4j.leave(settings)


def _tell(store: Store, settings: Settings) -> None:
    for line in summary(store.records(), language=settings.language):
        click.echo(line)


def serve(settings: Settings, *, address: str, port: int) -> None:
    """Run Streamlit as a process of its own until it ends, Ctrl-C or SIGTERM."""
    host = OF_THIS_MACHINE.get(address, address)
    port = port or _free_port(host)
    command = [sys.executable, "-m", "streamlit", "run", str(APP), *OPTIONS]
    command += [f"--server.address={address}", f"--server.port={port}"]
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # how a container is ended
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        with progress_bar(STAGES) as progress:
            progress("pages", 0, 1)
            while process.poll() is None and not _answers(host, port):
                sleep(OFTEN)
            progress("pages", 1, 1)
        if process.poll() is None:
            say(words("serving", address=_address(host, port), language=settings.language))
        process.wait()
    except KeyboardInterrupt:
        process.terminate()
        process.wait(timeout=10)


def _address(host: str, port: int) -> str:
    """Return what a browser is given; the parts of an IPv6 address have colons too."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _answers(host: str, port: int) -> bool:
    """Tell whether the dashboard answers: when its front page is made."""
    try:
        with closing(HTTPConnection(host, port, timeout=1)) as connection:
            connection.request("GET", "/_stcore/health")
            return connection.getresponse().status == HTTPStatus.OK
    except OSError:
        return False


def _free_port(host: str) -> int:
    """Return the first port on which nobody answers."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TO_TRY):
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            return port
    return FIRST_PORT
