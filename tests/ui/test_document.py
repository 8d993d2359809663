"""What a browser is given before any page is drawn."""

from __future__ import annotations

from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.ui.conftest import ADDRESSES
from ui.wording import sentence


@pytest.mark.parametrize("view", ["overview", "weak_spots", "manual"])
def test_the_document_names_the_program_in_danish_and_says_where_it_lies(dashboard, view):
    with urlopen(f"{dashboard}/{ADDRESSES[view]}") as answer:
        text = answer.read().decode()

    assert '<html lang="da">' in text
    assert "<title>Brobygger</title><script>window.__streamlit={BACKEND_BASE_URL:" in text
    assert 'rel="shortcut icon" href="data:image/svg+xml,' in text
    assert sentence("document.needs_script", "da") in text
    assert sentence("document.needs_script", "en") in text
    assert answer.headers["Cache-Control"] == "no-cache"


def test_an_address_that_no_page_has_is_said_in_both_languages(dashboard):
    with pytest.raises(HTTPError) as raised:
        urlopen(f"{dashboard}/findes-ikke")

    text = raised.value.read().decode()
    assert raised.value.code == 404
    assert sentence("document.unknown", "da") in text
    assert sentence("document.unknown", "en") in text
    assert '<a href="./">Brobygger</a>' in text


def test_files_beside_the_pages_are_still_answered(dashboard):
    with urlopen(f"{dashboard}/_stcore/health") as answer:
        assert answer.read() == b"ok"
    with urlopen(f"{dashboard}/favicon.png") as answer:
        assert answer.headers["Content-Type"] == "image/png"
