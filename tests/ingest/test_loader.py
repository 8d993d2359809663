"""What checked sheets say goes into a real Neo4j, or a sentence says why; every row counts."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import SheetError
from graph.settings import Settings
from graph.store import Store
from ingest import loader, sheets
from ingest.loader import Outcome
from ingest.loader.quarantine import write_quarantine
from ingest.rules import Checked, Options, check
from tests.ingest.conftest import Village, codes

TIES = "fra;til;relation;styrke;gælder fra;gælder til\n"


@pytest.fixture
def settings(neo4j_settings: Settings, tmp_path: Path) -> Settings:
    """A data folder of the test's own, for what is set aside."""
    return replace(neo4j_settings, home=tmp_path / "home")


def checked_for(store: Store, paths: list[Path], options: Options | None = None) -> Checked:
    return check(sheets.read(paths), options, known_ids=loader.known_ids(store))


def adds_up(outcome: Outcome) -> bool:
    parts = (outcome.created, outcome.updated, outcome.unchanged, outcome.quarantined)
    return outcome.rows == sum(parts)


def test_loading_twice_changes_nothing(store: Store, village: Village, settings: Settings) -> None:
    paths = village()

    first = loader.load(checked_for(store, paths), store, settings=settings)
    before = store.hash()
    second = loader.load(checked_for(store, paths), store, settings=settings)

    assert (first.created, first.updated, first.unchanged) == (8, 0, 0)
    assert first.reference_ties.created == 5
    assert (second.created, second.updated, second.unchanged) == (0, 0, 8)
    assert adds_up(first)
    assert adds_up(second)
    assert store.hash() == before


def test_shuffled_rows_give_the_same_content(
    store: Store, village: Village, settings: Settings
) -> None:
    loader.load(checked_for(store, village()), store, settings=settings)
    before = store.hash()
    store.wipe()
    text = "id;navn;område\nF-0182;Koret;o1\nF-0129;Nørreby IF;o1\n"

    loader.load(checked_for(store, village(foreninger=text)), store, settings=settings)

    assert store.hash() == before


def test_a_dry_run_says_the_same_and_stores_nothing(
    store: Store, village: Village, settings: Settings
) -> None:
    checked = checked_for(store, village())

    dry = loader.load(checked, store, settings=settings, dry_run=True)
    empty = store.counts().n_nodes
    real = loader.load(checked, store, settings=settings)

    assert empty == 0
    assert (dry.created, dry.reference_ties) == (real.created, real.reference_ties)
    assert dry.is_dry_run


def test_a_repeated_row_is_an_unchanged_row(
    store: Store, village: Village, settings: Settings
) -> None:
    text = "id;navn\nF-0129;Klub\nF-0129;Klub\n"

    outcome = loader.load(checked_for(store, village(foreninger=text)), store, settings=settings)

    assert outcome.unchanged == outcome.repeats == 1
    assert adds_up(outcome)


def test_one_problem_stops_the_load(store: Store, village: Village, settings: Settings) -> None:
    checked = checked_for(store, village(relationer=TIES + "b1;F-9;leder;;;\n"))

    with pytest.raises(SheetError, match="Nothing was loaded: there are 1 problems"):
        loader.load(checked, store, settings=settings)
    assert store.counts().n_nodes == 0


def test_problems_are_skipped_up_to_a_share_and_named_in_a_file(
    store: Store, village: Village, settings: Settings
) -> None:
    paths = village(relationer=TIES + "b1;F-9;leder;;;\nb1;b2;nabo;;;\n")
    checked = checked_for(store, paths)

    with pytest.raises(SheetError, match="1 of 8 rows would be set aside, more than 5%"):
        loader.load(checked, store, settings=settings, skip_problems=True)
    outcome = loader.load(
        checked, store, settings=replace(settings, quarantine_share=0.2), skip_problems=True
    )

    assert outcome.quarantine is not None
    with outcome.quarantine.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert [row[name] for name in ("file", "row", "column", "code")] == [
        "relationer.csv",
        "2",
        "til",
        "unknown-id",
    ]
    assert row["reason"]
    assert row["remedy"]
    assert outcome.quarantined == 1
    assert adds_up(outcome)


def test_a_problem_with_a_whole_sheet_cannot_be_skipped(
    store: Store, village: Village, settings: Settings
) -> None:
    checked = checked_for(store, village(om_data="felt;svar\nkilde;x\n"))

    with pytest.raises(SheetError, match="cannot be set aside"):
        loader.load(checked, store, settings=settings, skip_problems=True)


def test_an_addition_may_tie_to_what_is_stored(
    store: Store, village: Village, settings: Settings
) -> None:
    loader.load(checked_for(store, village()), store, settings=settings)
    only = dict.fromkeys(("kommuner", "omraader", "borgere", "foreninger"))

    checked = checked_for(store, village(relationer=TIES + "b2;F-0182;medlem;;;\n", **only))
    outcome = loader.load(checked, store, settings=settings)

    assert codes(checked) == []
    assert (outcome.rows, outcome.created) == (1, 1)


def test_a_whole_list_ends_what_it_no_longer_holds(
    store: Store, village: Village, settings: Settings
) -> None:
    """The tie of another scope stays; the one that left the list ends on the list's day."""
    listed = {"list_type": "hele listen", "scope": "naboer", "as_of": "2025-06-30"}
    whole = Options(answers=listed)
    loader.load(checked_for(store, village(), whole), store, settings=settings)
    other = Options(answers={**listed, "scope": "foreninger"})
    more = village(relationer=TIES + "b2;F-0182;medlem;;;\n")
    loader.load(checked_for(store, more, other), store, settings=settings)
    later = Options(answers={**listed, "as_of": "2025-12-31"})
    paths = village(relationer=TIES + "b1;F-0129;leder;stærk;01-03-2024;2025\n")

    checked = checked_for(store, paths, later)
    dry = loader.load(checked, store, settings=settings, dry_run=True)
    outcome = loader.load(checked, store, settings=settings)
    again = loader.load(checked, store, settings=settings)

    assert [(row["kind"], row["source"], row["target"]) for row in dry.ended] == [
        ("NEIGHBOUR_OF", "b1", "b2")
    ]
    assert outcome.ended == dry.ended
    assert again.ended == ()
    ended = store.rows("MATCH ()-[r:NEIGHBOUR_OF]->() RETURN toString(r.valid_to) AS day")
    assert [row["day"] for row in ended] == ["2025-12-31"]
    stays = store.rows("MATCH ()-[r:MEMBER_OF]->() RETURN r.valid_to AS day")
    assert [row["day"] for row in stays] == [None]


def test_a_whole_list_is_never_loaded_with_rows_set_aside(
    store: Store, village: Village, settings: Settings
) -> None:
    whole = Options(answers={"list_type": "hele listen", "scope": "naboer"})
    checked = checked_for(store, village(relationer=TIES + "b1;F-9;leder;;;\n"), whole)

    with pytest.raises(SheetError, match="would look as if it had ended"):
        loader.load(
            checked,
            store,
            settings=replace(settings, quarantine_share=1.0),
            skip_problems=True,
        )


def test_progress_ends_with_every_row(store: Store, village: Village, settings: Settings) -> None:
    seen: list[tuple[str, int, int]] = []

    loader.load(
        checked_for(store, village()),
        store,
        settings=settings,
        progress=lambda *step: seen.append(step),
    )

    assert seen[-1] == ("load", 13, 13)


def test_a_quarantine_that_cannot_be_written_leaves_no_half_file(
    store: Store, village: Village, settings: Settings
) -> None:
    checked = checked_for(store, village(relationer=TIES + "b1;F-9;leder;;;\n"))
    settings.home.write_text("a file stands where the folder should be")
    generous = replace(settings, quarantine_share=1.0)

    with pytest.raises(SheetError, match="the rows set aside cannot be written"):
        loader.load(checked, store, settings=generous, skip_problems=True)
    assert store.counts().n_nodes == 0


def test_text_that_a_spreadsheet_would_calculate_is_written_as_text(
    village: Village, tmp_path: Path
) -> None:
    (tmp_path / "x").mkdir()
    checked = check(sheets.read(village(**{"=SUM(A1)": "a;b\n1;2\n"})))

    write_quarantine(checked.problems, tmp_path / "x" / "q.csv")

    lines = (tmp_path / "x" / "q.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[1].startswith("'=SUM(A1).csv;")
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["q.csv"]
