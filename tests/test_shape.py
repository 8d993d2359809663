"""The house rules that no linter holds: sizes of modules and functions."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("graph", "ingest", "queries", "ui")
MODULES = [ROOT / "app.py", *sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))]
TABLES = {"graph/model.py", "ui/cli/words.py"}  # literal tables have no limit
MODULE_LIMIT, FUNCTION_LIMIT, KERNEL_LIMIT = 250, 40, 80
BANNED = {"utils", "helpers", "common", "core"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _code_lines(path: Path) -> int:
    """The lines of a module, its literal metric and finding rows aside."""
    text = path.read_text(encoding="utf-8")
    tables = [
        node
        for node in ast.parse(text).body
        if isinstance(node, (ast.Assign, ast.AnnAssign))
        and isinstance(node.value, (ast.Tuple, ast.Dict))
    ]
    lines = sum((node.end_lineno or node.lineno) - node.lineno + 1 for node in tables)
    return len(text.splitlines()) - lines


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_no_longer_than_a_person_can_hold(path):
    assert _name(path) in TABLES or _code_lines(path) <= MODULE_LIMIT


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_function_body_is_longer_than_a_screen(path):
    limit = KERNEL_LIMIT if "/kernels/" in path.as_posix() else FUNCTION_LIMIT
    long = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body and (body[-1].end_lineno or 0) - body[0].lineno + 1 > limit:
                long.append(node.name)

    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_module_says_what_it_is(path):
    """An empty ``__init__.py`` needs no words."""
    text = path.read_text(encoding="utf-8")

    assert not text.strip() or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_room_is_called_by_a_name_that_says_nothing(path):
    assert not BANNED & {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}


def test_only_the_settings_read_the_environment():
    readers = [_name(path) for path in MODULES if "os.environ" in path.read_text(encoding="utf-8")]

    assert readers == ["graph/settings.py"]


def test_only_one_module_of_the_dashboard_holds_state():
    words = ("st.session_state", "st.cache_data", "st.cache_resource")
    holders = [
        _name(path)
        for path in MODULES
        if any(word in path.read_text(encoding="utf-8") for word in words)
    ]

    assert {str(Path(holder).parent) for holder in holders} == {"ui/state"}
