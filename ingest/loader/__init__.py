"""Put what checked sheets say into the store: first the difference, then all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import SheetError
from graph.model import NODE_KINDS, TIE_KINDS
from graph.records import Row
from graph.settings import Settings
from graph.store import Store
from graph.store.counts import Counts
from ingest.loader.kept_edits import KeptEdits
from ingest.loader.quarantine import write_quarantine
from ingest.loader.whole_lists import is_whole_list, last_day, ties_to_end
from ingest.problems import Problem
from ingest.rules import Checked

IDS_AT_A_TIME = 20_000
Progress = Callable[[str, int, int], None]
_KINDS_OF = " UNION ALL ".join(
    f"UNWIND $ids AS id MATCH (n:`{kind}` {{id: id}}) RETURN n.id AS id, '{kind}' AS kind"
    for kind in NODE_KINDS
)


@dataclass(frozen=True)
class Outcome:
    """
    What a load did, or would do when it was a dry run.

    ``rows`` = ``created`` + ``updated`` + ``unchanged`` + ``quarantined``, always.

    Attributes:
        nodes, ties: Counts by kind, of rows that stand on a row of their own.
        reference_ties: Counts of the ties that reference columns stand for; they are no rows.
        repeats: Rows that repeat another or tie something to itself; they are unchanged rows.
        ended: The ties (kind, key, source, target) that a whole list no longer holds.
        kept_edits: Rows that say what they said before they were corrected by hand; unchanged.
        lost_edits: What a changed row takes from the hand: kind, id and ends.
        quarantine: The file that names the rows set aside, None when there are none.
    """

    load: str
    rows: int
    nodes: dict[str, Counts] = field(default_factory=dict)
    ties: dict[str, Counts] = field(default_factory=dict)
    reference_ties: Counts = field(default_factory=Counts)
    repeats: int = 0
    quarantined: int = 0
    ended: tuple[Row, ...] = ()
    kept_edits: int = 0
    lost_edits: tuple[Row, ...] = ()
    quarantine: Path | None = None
    notes: tuple[Problem, ...] = ()
    is_dry_run: bool = False

    @property
    def counts(self) -> Counts:
        """What became of the rows that were not quarantined."""
        total = Counts(unchanged=self.repeats)
        for counts in (*self.nodes.values(), *self.ties.values()):
            total += counts
        return total

    @property
    def created(self) -> int:
        """How many rows are new."""
        return self.counts.created

    @property
    def updated(self) -> int:
        """How many rows changed something."""
        return self.counts.updated

    @property
    def unchanged(self) -> int:
        """How many rows said what was known already."""
        return self.counts.unchanged


def known_ids(store: Store) -> Callable[[set[str]], Mapping[str, str]]:
    """Return what looks up which ids *store* holds, and of which kind, for ``rules.check``."""

    def look_up(ids: set[str]) -> Mapping[str, str]:
        wanted = sorted(ids)
        found: dict[str, str] = {}
        for start in range(0, len(wanted), IDS_AT_A_TIME):
            some = wanted[start : start + IDS_AT_A_TIME]
            found |= {row["id"]: row["kind"] for row in store.rows(_KINDS_OF, ids=some)}
        return found

    return look_up


def load(
    checked: Checked,
    store: Store,
    *,
    settings: Settings,
    dry_run: bool = False,
    skip_problems: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """
    Store what *checked* says; one problem stops it, unless the unsound rows may be set aside.

    Args:
        dry_run: Only say what would happen.
        skip_problems: Set unsound rows aside, at most ``settings.quarantine_share`` of them,
            and write ``quarantine/LOAD.csv`` in the data folder.
        progress: Is told ("load", rows done, rows in all).

    Raises:
        SheetError: There are problems that were not, or cannot be, skipped.
        StoreError: The store refuses; loading again completes what was begun.
    """
    refuse_problems(checked, share=settings.quarantine_share, skip_problems=skip_problems)
    path = None
    if checked.quarantined and not dry_run:
        path = settings.home / "quarantine" / f"{checked.delivery.load['id']}.csv"
        _write(checked, path)
    with nullcontext() if dry_run else store.alone():
        ended = ties_to_end(checked, store) if is_whole_list(checked) else []
        by_hand = KeptEdits.of(store)
        put = _Put(store, checked.delivery.load, by_hand, dry_run)
        nodes, ties, references = _put(checked, put, progress=progress)
        if ended and not dry_run:
            store.end_ties([row["key"] for row in ended], last_day(checked))
        if not dry_run:
            store.edits.overtake(by_hand.overtaken)
    return Outcome(
        load=checked.delivery.load["id"],
        rows=checked.rows,
        nodes=nodes,
        ties=ties,
        reference_ties=references,
        repeats=checked.repeats,
        quarantined=checked.quarantined,
        ended=tuple(ended),
        kept_edits=by_hand.kept,
        lost_edits=tuple(by_hand.lost),
        quarantine=path,
        notes=checked.notes,
        is_dry_run=dry_run,
    )


def refuse_problems(checked: Checked, *, share: float, skip_problems: bool) -> None:
    """
    Raise a SheetError when *checked* cannot be loaded.

    Args:
        share: The most of the rows that may be set aside.
    """
    if not checked.problems:
        return
    found = f"{len(checked.problems)} problems"
    if not skip_problems:
        raise SheetError(
            f"Nothing was loaded: there are {found}. Correct them, or set their rows aside with "
            "--skip-problems."
        )
    if not checked.can_skip:
        whole = sum(problem.row is None for problem in checked.problems)
        raise SheetError(
            f"Nothing was loaded: {whole} of {found} are with a whole sheet or the answers about "
            "the data, which cannot be set aside. Correct those first."
        )
    if is_whole_list(checked):
        raise SheetError(
            "Nothing was loaded: on a whole list a row set aside would look as if it had ended. "
            "Correct the problems, or load it as an addition."
        )
    if checked.quarantined > share * checked.rows:
        raise SheetError(
            f"Nothing was loaded: {checked.quarantined} of {checked.rows} rows would be set "
            f"aside, more than {share:.0%}. Correct the sheets."
        )


def _write(checked: Checked, path: Path) -> None:
    try:
        write_quarantine([*checked.problems, *checked.dependents], path)
    except OSError as error:
        raise SheetError(
            f"Nothing was loaded: the rows set aside cannot be written to {path} "
            f"({error.strerror}). Make room there, or set BROBYGGER_HOME."
        ) from error


@dataclass(frozen=True)
class _Put:
    """Where rows go, by whom they were brought, and what the hand holds against them."""

    store: Store
    load: Row
    by_hand: KeptEdits
    dry_run: bool

    def nodes(self, kind: str, rows: Sequence[Row]) -> Counts:
        """Put the nodes that the hand does not hold; the others are unchanged."""
        others = self.by_hand.others(kind, rows)
        counts = self.store.put_nodes(kind, others, load=self.load, dry_run=self.dry_run)
        return counts + Counts(unchanged=len(rows) - len(others))

    def ties(self, kind: str, rows: Sequence[Row]) -> Counts:
        """Put ties as ``nodes`` does."""
        others = self.by_hand.others(kind, rows)
        counts = self.store.put_ties(kind, others, load=self.load, dry_run=self.dry_run)
        return counts + Counts(unchanged=len(rows) - len(others))


def _put(
    checked: Checked, put: _Put, *, progress: Progress | None
) -> tuple[dict[str, Counts], dict[str, Counts], Counts]:
    """Put load, nodes and ties; a tie comes after every node it may name."""
    delivery, references = checked.delivery, Counts()
    in_all = sum(map(len, [*delivery.nodes.values(), *delivery.ties.values()]))
    done = 0
    nodes: dict[str, Counts] = {}
    ties: dict[str, Counts] = {}
    if not put.dry_run:
        put.store.put_load(delivery.load)
    for kind in [kind for kind in NODE_KINDS if kind in delivery.nodes]:
        nodes[kind] = put.nodes(kind, delivery.nodes[kind])
        done = _tell(progress, done + len(delivery.nodes[kind]), in_all)
    for kind in [kind for kind in TIE_KINDS if kind in delivery.ties]:
        rows, own = delivery.ties[kind], checked.row_ties.get(kind, 0)
        if own:
            ties[kind] = put.ties(kind, rows[:own])
        if rows[own:]:
            references += put.ties(kind, rows[own:])
        done = _tell(progress, done + len(rows), in_all)
    return nodes, ties, references


def _tell(progress: Progress | None, done: int, in_all: int) -> int:
    if progress:
        progress("load", done, in_all)
    return done
