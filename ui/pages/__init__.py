"""The menu: its entries in order, and the views of each."""

from __future__ import annotations

from ui.pages import bridging, isolation, loading, neighbourhood, overview, weak_spots
from ui.widgets.views import Entry, View

MENU: dict[str, Entry] = {
    "overview": Entry("overblik", {"overview": View(overview.show, "overblik")}),
    "map": Entry("kort", {"neighbourhood": View(neighbourhood.show, "omgivelser")}),
    "thin": Entry(
        "hvor-er-det-tyndt",
        {
            "isolation": View(isolation.show, "uden-relation"),
            "weak_spots": View(weak_spots.show, "svage-punkter"),
        },
    ),
    "bridge_builders": Entry("hvem-bygger-bro", {"bridging": View(bridging.show, "brobyggere")}),
    "data": Entry("data", {"loading": View(loading.show, "hent")}),
}
