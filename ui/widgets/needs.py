"""What must be stored before a view is offered."""

from __future__ import annotations

from collections.abc import Sequence

from graph.records import Records
from ui.widgets.views import Needs


def any_of(*, nodes: Sequence[str] = (), ties: Sequence[str] = ()) -> Needs:
    """Return the test of whether anything of one of these kinds is stored."""

    def has_some(records: Records) -> bool:
        found = records.nodes["kind"].isin(nodes).any() or records.ties["kind"].isin(ties).any()
        return bool(found)

    return has_some
