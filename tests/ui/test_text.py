"""What people typed is shown letter by letter."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.text import LONGEST, bare, clean, plain

MARKUP = (
    "**fed**", "[her](javascript:alert(1))", "<img src=x onerror=alert(1)>", "$x^2$", ":red[x]",
    ":smile:", "`kode`", "# overskrift", "https://example.org", "a|b", "~~x~~", "![x](y)",
)  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_no_sign_of_markdown_stands_without_its_escape(text):
    shown = plain(text)

    assert bare(shown) == text
    places = [place for place, mark in enumerate(shown) if mark in string.punctuation]
    assert all(shown[place] == "\\" or shown[place - 1] == "\\" for place in places)


@pytest.mark.parametrize("text", ["http://x.dk/a", "se WWW.x.dk", "ftp://x.dk"])
def test_an_address_that_was_typed_becomes_no_link(text):
    assert not re.search(r"\w://|www\.", plain(text).replace("\\", ""), re.IGNORECASE)


@given(st.text(max_size=500))
def test_any_text_becomes_one_line_of_bounded_length(text):
    shown = clean(text)

    assert len(shown) <= LONGEST
    assert len(shown.splitlines()) <= 1
    assert not any(ord(mark) < 32 or ord(mark) == 0x202E for mark in shown)


def test_danish_letters_and_spaces_stay():
    assert clean("  Ærø Fællesråd\n(øst) ") == "Ærø Fællesråd (øst)"
