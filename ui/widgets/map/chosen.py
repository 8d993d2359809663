"""Whom this visitor has chosen on the map; other pages and the address hear of it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ui.state import choose_on_all_pages, chosen_actor, keep, kept, told
from ui.widgets.map.component import KEY, Wish

MOST = 50


def chosen(known: Container[str]) -> tuple[str, ...]:
    """Return whom this visitor has chosen among the *known*, the last one last."""
    return tuple(node for node in kept("map-chosen") or () if node in known)


def wish() -> Wish:
    """Return what the map should show; the same until somebody wishes something else."""
    return kept("map-wish") or Wish()


def wish_for(selected: Sequence[str], *, focus: Sequence[str] = ()) -> None:
    """Let *selected* be chosen on the map and on all pages, and *focus* be ringed."""
    _choose(selected)
    keep("map-wish", Wish(wish().turn + 1, tuple(selected), tuple(focus)))


def take() -> None:
    """Keep what was chosen in the browser; ids that nobody has are left to ``chosen``."""
    ids = (told(KEY, "chosen") or {}).get("ids", [])
    _choose([node for node in ids if isinstance(node, str)][:MOST])


def catch_up(known: Container[str]) -> None:
    """Let the map follow whom the address or another page has chosen since."""
    actor = chosen_actor()
    here = chosen(known)
    if actor is not None and actor in known and actor not in here:
        wish_for([actor])
    elif here != wish().selected:  # for a map that is drawn anew; one that stands has it already
        keep("map-wish", Wish(wish().turn, here, wish().focus))


def _choose(ids: Sequence[str]) -> None:
    keep("map-chosen", tuple(ids))
    choose_on_all_pages(ids[-1] if ids else None)
