"""The menu: its entries in order, and the views of each."""

from __future__ import annotations

from ui.pages import (
    about,
    across,
    bridging,
    closed_circle,
    editing,
    funding,
    introductions,
    isolation,
    loading,
    manual,
    meetings,
    neighbourhood,
    new_leaders,
    overview,
    professionals,
    report,
    timeline,
    weak_spots,
    withdrawal,
)
from ui.pages import map as whole_map
from ui.widgets.needs import any_of
from ui.widgets.views import Entry, View

MENU: dict[str, Entry] = {
    "overview": Entry("overblik", {"overview": View(overview.show, "overblik")}),
    "map": Entry(
        "kort",
        {
            "map": View(whole_map.show, "alle"),
            "neighbourhood": View(neighbourhood.show, "omgivelser"),
            "timeline": View(timeline.show, "tidslinje"),
        },
    ),
    "thin": Entry(
        "hvor-er-det-tyndt",
        {
            "isolation": View(isolation.show, "uden-relation"),
            "weak_spots": View(weak_spots.show, "svage-punkter"),
            "closed_circle": View(
                closed_circle.show,
                "den-lukkede-cirkel",
                any_of(nodes=("Family",), ties=("REFERS", "PAYS_FEE")),
            ),
            "professionals": View(
                professionals.show, "kun-professionelle", any_of(nodes=("Citizen",))
            ),
        },
    ),
    "bridge_builders": Entry(
        "hvem-bygger-bro",
        {
            "bridging": View(bridging.show, "brobyggere"),
            "across": View(across.show, "paa-tvaers", any_of(nodes=("MunicipalUnit", "Activity"))),
            "new_leaders": View(new_leaders.show, "nye-ildsjaele", any_of(nodes=("Citizen",))),
            "meetings": View(
                meetings.show,
                "moeder",
                any_of(nodes=("Meeting",), ties=("PARTNERS_WITH", "DECIDES")),
            ),
        },
    ),
    "what_if": Entry(
        "hvad-nu-hvis",
        {
            "withdrawal": View(
                withdrawal.show, "hvis-vi-traekker-os", any_of(nodes=("MunicipalUnit", "Project"))
            ),
            "funding": View(funding.show, "naar-bevillingen-udloeber", funding.has_ends),
            "introductions": View(introductions.show, "hvem-skal-moede-hvem"),
        },
    ),
    "data": Entry(
        "data",
        {
            "loading": View(loading.show, "hent"),
            "editing": View(editing.show, "ret"),
            "report": View(report.show, "rapport"),
        },
    ),
    "about": Entry("om-tallene", {"about": View(about.show, "om-tallene")}, at_foot=True),
    "manual": Entry("hjaelp", {"manual": View(manual.show, "hjaelp")}, at_foot=True),
}
