"""What if: five changes to a network, compared with how it is; one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from graph.errors import QueryError
from graph.metrics import METRICS
from graph.metrics.price import seconds
from graph.scenarios import what_goes
from graph.scenarios.change import Change
from graph.scenarios.columns import STAGE_COLUMNS, STAGE_ROWS
from graph.scenarios.comparison import compare
from graph.scenarios.ground import Ground
from graph.scenarios.what_goes import Given

__all__ = [
    "SCENARIOS", "STAGE_COLUMNS", "STAGE_ROWS", "Change", "Given", "Ground", "Scenario", "compare",
    "play", "seconds_before",
]  # fmt: skip


@dataclass(frozen=True)
class Scenario:
    """
    One row of the table: what is asked, what may be chosen, and the change it stands for.

    Attributes:
        parameters: The fields of ``Given`` that it reads.
        change: From the ground and what is given to the change.
        measure: The measure that what is given has computed first; empty when there is none.
    """

    name: str
    label: str
    label_da: str
    question: str
    question_da: str
    plain: str
    plain_da: str
    parameters: tuple[str, ...]
    source: str
    cost: str
    change: Callable[[Ground, Given], Change]
    measure: Callable[[Given], str] = lambda _given: ""


def play(
    ground: Ground, name: str, given: Given | None = None, *, distances: bool = False,
    routes: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """
    Return what the named scenario does to the network; the fields are those of ``compare``.

    Raises:
        QueryError: There is no such scenario.
        SettingsError: What is given does not fit the data.

    Example:
        >>> from graph.network import Network
        >>> sectors = {"ali": "borger", "bo": "borger", "unit": "kommune"}
        >>> ties = [("ali", "bo"), ("ali", "unit")]
        >>> ground = Ground.from_network(Network.from_ties(ties, sectors=sectors))
        >>> play(ground, "withdrawal")["safe_reach"]["last_tie"]
        1
    """
    change = scenario_named(name).change(ground, given or Given())
    return compare(ground, change, distances=distances, routes=routes)


def seconds_before(ground: Ground, name: str, given: Given) -> float:
    """Return about how long it takes to find what goes or is added; 0 where no measure says it."""
    measure = scenario_named(name).measure(given)
    return seconds(METRICS[measure], ground.network) if measure else 0.0


def scenario_named(name: str) -> Scenario:
    """
    Return the row of the table with this name.

    Raises:
        QueryError: There is none; close ones are offered, else all are named.
    """
    if name in SCENARIOS:
        return SCENARIOS[name]
    if close := get_close_matches(name, SCENARIOS):
        raise QueryError(
            "{name!r} is not a scenario. Close to it: {near}.", name=name, near=", ".join(close)
        )
    near = ", ".join(SCENARIOS)
    raise QueryError("{name!r} is not a scenario. There are: {near}.", name=name, near=near)


SCENARIOS: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        Scenario(
            name="withdrawal",
            label="Withdrawal in stages",
            label_da="Tilbagetrækning i trin",
            question="How far can the municipality step back before somebody is left without?",
            question_da="Hvor langt kan kommunen trække sig, før nogen står uden?",
            plain="Those chosen step back, or the ties that a project pays, whoever reaches fewest "
            "persons first. Safe reach is "
            "the last stage before a person newly loses the last registered, or the last unpaid, "
            "tie. Ties do not form again in the calculation.",
            plain_da="De valgte trækker sig, eller de bånd, et projekt betaler, ophører; den, der "
            "når færrest mennesker, kommer først. Sikker rækkevidde er "
            "det sidste trin, før et menneske mister den sidste registrerede eller den sidste "
            "ubetalte relation. Der opstår ikke nye bånd i beregningen.",
            parameters=("sector", "kind", "ids", "ties", "project", "stages"),
            source="Borgatti (2006) doi:10.1007/s10588-006-7084-x on the fragmentation of what is "
            "left; safe reach is this program's own",
            cost="n + m",
            change=what_goes.withdrawal,
        ),
        Scenario(
            name="funding_cliff",
            label="Funding ends",
            label_da="Bevillingen ophører",
            question="Who is left with what when the ties that are to end have ended?",
            question_da="Hvem har hvad tilbage, når de bånd, der skal ophøre, er ophørt?",
            plain="Ties end on their registered days, or all those a project pays at once. None is "
            "renewed in the calculation.",
            plain_da="Båndene ophører på deres registrerede dage, eller alle dem, et projekt "
            "betaler, på én gang. Ingen forlænges i beregningen.",
            parameters=("project", "until", "stages"),
            source="Borgatti (2006) doi:10.1007/s10588-006-7084-x on the fragmentation of what is "
            "left",
            cost="n + m",
            change=what_goes.funding_cliff,
        ),
        Scenario(
            name="key_players",
            label="Without the key players",
            label_da="Uden nøgleaktørerne",
            question="What is left without the few whose loss parts the network most?",
            question_da="Hvad er tilbage uden de få, hvis tab skiller netværket mest?",
            plain="The k whose loss leaves most pairs out of reach, or farthest apart: of several "
            "equally good sets the first by id; beyond a million sets a good one that was searched "
            "for, not proved best. It is about places in this data, not about how much anybody "
            "matters.",
            plain_da="De k, hvis tab efterlader flest uden forbindelse eller længst fra hinanden: "
            "af flere lige gode sæt det første efter id; ved over en million sæt et godt, der er "
            "søgt frem, ikke bevist bedst. Det handler om pladser i disse data, ikke om hvor meget "
            "nogen betyder.",
            parameters=("k", "by"),
            source="Borgatti (2006) doi:10.1007/s10588-006-7084-x",
            cost="n + m",
            change=what_goes.key_players,
            measure=lambda given: f"kpp_neg_{given.by}_k{given.k}",
        ),
        Scenario(
            name="attack",
            label="Without the best connected",
            label_da="Uden de bedst forbundne",
            question="How soon does the network fall apart when those with most ties leave?",
            question_da="Hvor hurtigt falder netværket fra hinanden, når de med flest bånd går?",
            plain="Whoever has most ties left goes, again and again; among equals the first id.",
            plain_da="Den, der har flest bånd tilbage, går, igen og igen; blandt lige det første "
            "id.",
            parameters=("many", "stages"),
            source="Schneider et al. (2011) doi:10.1073/pnas.1009440108",
            cost="n + m",
            change=what_goes.attack,
        ),
        Scenario(
            name="best_new_tie",
            label="The best new tie",
            label_da="Det bedste nye bånd",
            question="Which one new tie would bring most within reach of each other?",
            question_da="Hvilket nyt bånd ville bringe flest inden for rækkevidde af hinanden?",
            plain="Between the two largest parts, at a body or an activity where there is one, or "
            "by distance. Never a child, nobody with a protected address, who pauses, would not "
            "answer or carries alone, nor a sensitive place. Or what a tie you name would bring.",
            plain_da="Mellem de to største dele, ved en forening, enhed eller aktivitet, hvor der "
            "er en, eller efter afstand. Aldrig et barn, en med beskyttet adresse, en, der holder "
            "pause, ikke ville svare eller bærer alene, eller et følsomt sted. Eller hvad et "
            "bånd, I selv nævner, ville bringe.",
            parameters=("by", "across", "ties"),
            source="Borgatti (2006) doi:10.1007/s10588-006-7084-x",
            cost="n + m; by distance n^3, at most 3,000 nodes",
            change=what_goes.best_new_tie,
            measure=lambda given: f"best_added_tie_{given.by}",
        ),
    )
}
