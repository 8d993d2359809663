"""What ``brobygger dashboard`` serves: the pages, and the front page made before anybody comes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

from graph.errors import BrobyggerError
from ui.document import ROUTES

LOG = logging.getLogger("brobygger.ui")
LONGEST = 20.0  # seconds that the dashboard waits for its front page
PAGES = Path(__file__).resolve().parents[1] / "app.py"
# Streamlit's word for each thing that is asked for outside a visit, as all is here.
NO_VISIT = "streamlit.runtime.scriptrunner_utils.script_run_context"


@asynccontextmanager
async def _at_start(_app: st.App) -> AsyncIterator[None]:
    """Make the front page before anybody comes; one that takes long is made while they wait."""
    made = asyncio.create_task(asyncio.to_thread(_make_front_page))
    await asyncio.wait({made}, timeout=LONGEST)
    yield


def _make_front_page() -> None:
    """Load the program, read the data, and make what the front page shows of the newest day."""
    from ui.pages import overview  # takes seconds
    from ui.state import opened_store

    logging.getLogger(NO_VISIT).setLevel(logging.ERROR)
    try:
        overview.prepare(opened_store())
    except BrobyggerError as error:  # the page itself says so to whoever comes
        LOG.warning("the front page is not made yet: %s", type(error).__name__)


app = st.App(PAGES, routes=ROUTES, lifespan=_at_start)
