"""What if: each stage against a network from which the same was taken away in earnest."""

from __future__ import annotations

import doctest
import json
from datetime import timedelta
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

import graph.scenarios
from graph.errors import QueryError, SettingsError
from graph.findings import FINDINGS
from graph.groundwork import best_sets
from graph.metrics import measure
from graph.network import Network
from graph.records import Records
from graph.scenarios import SCENARIOS, Given, Ground, play
from graph.scenarios.change import leaving
from graph.scenarios.comparison import compare
from ingest.plain import read_records
from tests.networks import ORACLES, SEEDS, as_networkx, by_chance
from tests.towns import DAY, town

NEXT_WEEK, NEXT_MONTH = DAY + timedelta(days=7), DAY + timedelta(days=30)


def ground_of(records: Records) -> Ground:
    return Ground.from_moment(records.on(DAY))


@pytest.fixture
def street() -> Records:
    """
    Ali and Bo meet Ida, who is employed; Bo knows Eva as well; Eva and Per meet at the café.

    The library runs the café until next month, and employs Ida until next week.
    """
    return town(
        [
            "ida SUPPORTS ali",
            "ida SUPPORTS bo",
            "bo KNOWS eva",
            "eva TAKES_PART_IN café",
            "per TAKES_PART_IN café",
            ("library RUNS café", {"valid_to": NEXT_MONTH}),
            ("library EMPLOYS ida", {"valid_to": NEXT_WEEK}),
        ],
        Citizen=["ali", "bo", "eva", "per", "ib"],
        Employee=["ida"],
        MunicipalUnit=["library"],
        Activity=["café"],
    )


def test_safe_reach_ends_before_the_first_person_loses_the_last_tie(street):
    """By hand: the library reaches nobody itself and goes first; with Ida goes Ali's only tie."""
    found = play(ground_of(street), "withdrawal", Given(ids=("library", "ida")))

    assert [row["what"] for row in found["stages"]] == ["", "library", "ida"]
    assert found["stages"][1]["persons_without_tie"] == []
    assert found["stages"][2]["persons_without_tie"] == ["ali"]
    assert found["safe_reach"] == {"last_tie": 1, "last_unpaid_tie": 2}


def test_whoever_keeps_only_professionals_has_lost_the_last_unpaid_tie(street):
    """By hand: without Eva, Bo has only Ida; Ali had no unpaid tie to lose."""
    found = play(ground_of(street), "withdrawal", Given(ids=("eva",)))

    assert found["stages"][1]["persons_without_unpaid_tie"] == ["bo"]
    assert found["stages"][1]["persons_without_tie"] == []
    assert found["safe_reach"] == {"last_tie": 1, "last_unpaid_tie": 0}


@pytest.mark.parametrize("gone", [["eva"], ["café"], ["eva", "library"], ["bo", "café"]])
def test_who_is_left_with_professionals_only_is_who_the_finding_then_lists(street, gone):
    rule = FINDINGS["only_professional_ties"].compute
    keys = street.ties.loc[
        street.ties["source"].isin(gone) | street.ties["target"].isin(gone), "key"
    ]
    listed = [
        {row["citizen_id"] for row in rule(records, DAY)}
        for records in (street, street.without_ties(keys))
    ]

    found = play(ground_of(street), "withdrawal", Given(ids=tuple(gone), stages=1))

    newly = set(found["stages"][1]["persons_without_unpaid_tie"])
    assert newly == listed[1] - listed[0] - set(gone)


def test_somebody_who_pauses_is_not_said_to_lose_anything():
    paused = {"id": "ali", "paused_from": DAY}
    records = town(["ida SUPPORTS ali"], Citizen=[paused], Employee=["ida"])

    found = play(ground_of(records), "withdrawal", Given(ids=("ida",)))

    assert found["stages"][1]["new_isolates"] == ["ali"]
    assert found["stages"][1]["persons_without_tie"] == []
    assert found["safe_reach"]["last_tie"] == 1


def test_ties_end_in_the_order_of_their_days(street):
    found = play(ground_of(street), "funding_cliff")

    assert [row["what"] for row in found["stages"]] == ["", f"≤ {NEXT_WEEK}", f"≤ {NEXT_MONTH}"]
    assert [row["new_isolates"] for row in found["stages"]] == [[], [], ["library"]]


def test_only_ties_that_end_in_time_are_counted(street):
    found = play(ground_of(street), "funding_cliff", Given(until=NEXT_WEEK))

    assert len(found["stages"]) == 2


def test_a_project_takes_the_ties_it_pays_with_it():
    records = town(
        [("ida SUPPORTS ali", {"paid_by": "spring"}), "ida SUPPORTS bo"],
        Citizen=["ali", "bo"],
        Employee=["ida"],
        Project=[{"id": "spring", "valid_to": NEXT_MONTH}],
    )

    found = play(ground_of(records), "funding_cliff", Given(project="spring"))

    assert found["stages"][1]["persons_without_tie"] == ["ali"]
    with pytest.raises(SettingsError, match="No active tie is paid by the project 'autumn'"):
        play(ground_of(records), "funding_cliff", Given(project="autumn"))


def test_a_project_can_step_back_in_stages_holder_by_holder():
    """By hand: the café's ties reach one person, Ida's two; each holder goes with what is paid."""
    paid = {"paid_by": "spring"}
    records = town(
        [("ida SUPPORTS ali", paid), ("ida SUPPORTS bo", paid), ("per TAKES_PART_IN café", paid),
         "bo KNOWS eva"],
        Citizen=["ali", "bo", "eva", "per"],
        Employee=["ida"],
        Activity=["café"],
        Project=[{"id": "spring", "valid_to": NEXT_MONTH}],
    )  # fmt: skip

    found = play(ground_of(records), "withdrawal", Given(project="spring"))

    assert [row["what"] for row in found["stages"]] == ["", "café", "ida"]
    assert [row["persons_without_tie"] for row in found["stages"]] == [[], ["per"], ["ali"]]
    assert found["stages"][2]["n_left"] == 6
    with pytest.raises(SettingsError, match=r"the project 'autumn'\. There are: spring"):
        play(ground_of(records), "withdrawal", Given(project="autumn"))


def test_a_project_at_once_and_in_one_stage_leave_the_same():
    paid = {"paid_by": "spring"}
    records = town(
        [("ida SUPPORTS ali", paid), ("eva MENTORS bo", paid), "bo KNOWS ali"],
        Citizen=["ali", "bo", "eva"],
        Employee=["ida"],
        Project=["spring"],
    )

    in_stages, at_once = (
        play(ground_of(records), name, Given(project="spring", stages=1))["stages"][1]
        for name in ("withdrawal", "funding_cliff")
    )

    assert in_stages | {"what": ""} == at_once | {"what": ""}


@pytest.mark.parametrize("name", ["attack", "key_players", "withdrawal"])
def test_a_measure_puts_no_citizen_in_an_order_who_leads_nothing(name):
    """Maja has most ties but leads nothing; Eva leads the choir, and bodies may be compared."""
    records = town(
        [*(f"maja KNOWS {one}" for one in ("a", "b", "c", "d")), "eva LEADS choir",
         *(f"{one} MEMBER_OF choir" for one in ("a", "b")), "eva KNOWS c"],
        Citizen=["maja", "eva", "a", "b", "c", "d"],
        Association=["choir"],
    )  # fmt: skip
    given = Given(kind="Citizen") if name == "withdrawal" else Given(k=3, many=7)

    found = play(ground_of(records), name, given)

    told = " ".join(row["what"] for row in found["stages"]).split()
    assert "+1" in told
    assert {word for word in told if not word.startswith("+")} <= {"eva", "choir"}


def test_whom_a_person_chose_by_id_is_named(street):
    found = play(ground_of(street), "withdrawal", Given(ids=("eva",)))

    assert found["stages"][1]["what"] == "eva"


def test_single_ties_can_go_and_be_added_in_the_order_they_are_named(street):
    """By hand: without Ida Ali has nobody; Ib has nobody until he meets Per."""
    gone = play(ground_of(street), "withdrawal", Given(ties=("bo|ida", "ida|ali")))
    added = play(ground_of(street), "best_new_tie", Given(ties=("per|ib",)))["stages"]

    assert [row["what"] for row in gone["stages"]] == ["", "-bo|ida", "-ida|ali"]
    assert [row["persons_without_tie"] for row in gone["stages"]] == [[], [], ["ali"]]
    assert added[1]["what"] == "+ib|per"
    assert added[1]["largest"] == added[0]["largest"] + 1


def test_no_tie_is_added_to_a_child_not_even_by_name():
    ground = ground_of(town(Citizen=["ali", {"id": "pil", "is_child": True}]))

    with pytest.raises(SettingsError, match="No tie is suggested for 'pil'"):
        play(ground, "best_new_tie", Given(ties=("ali|pil",)))


@pytest.mark.parametrize("tie", ["ali", "ali|ali", "ali|x", "ali|per"])
def test_a_tie_that_is_none_is_refused(street, tie):
    with pytest.raises(SettingsError, match=r"no tie|not among|No active tie"):
        play(ground_of(street), "withdrawal", Given(ties=(tie,)))


def test_a_tie_of_two_sorts_lasts_as_long_as_the_longer():
    records = town(
        [("ali KNOWS bo", {"valid_to": NEXT_WEEK}), "ali MENTORS bo"], Citizen=["ali", "bo"]
    )

    found = play(ground_of(records), "funding_cliff")

    assert found["stages"][1]["new_isolates"] == []


def test_the_worked_example_loses_the_same_people_when_the_municipality_steps_back():
    """The oracle's rule takes all that is municipal at once."""
    files = (ORACLES / f"toy_municipality.{part}.csv" for part in ("nodes", "edges"))
    ground = Ground.from_moment(read_records(*files).on(DAY))

    found = play(ground, "withdrawal", Given(stages=1))

    text = (ORACLES / "toy_municipality.expected.json").read_text(encoding="utf-8")
    expected = json.loads(text)["withdrawal_new_isolates"]["values"]
    assert found["stages"][1]["new_isolates"] == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_every_stage_is_what_is_left_when_the_same_are_taken_away_in_earnest(seed):
    network = by_chance(seed)
    order = np.random.default_rng(seed).permutation(len(network))[: len(network) // 2]
    change = leaving(Ground.from_network(network), order.tolist(), stages=4)

    found = compare(Ground.from_network(network), change, distances=True)

    for row in found["stages"]:
        left = as_networkx(network)
        left.remove_nodes_from(
            network.ids[node] for node in np.flatnonzero(change.node_stage <= row["stage"])
        )
        parts = list(map(len, nx.connected_components(left)))
        assert row["n_left"] == len(left)
        assert row["n_components"] == len(parts)
        assert row["largest"] == max(parts)
        assert row["fragmentation"] == pytest.approx(
            measure(network.without(set(network.ids) - set(left)), ["fragmentation"])[
                "fragmentation"
            ]
        )
    alone = {node for node in left if not left.degree[node]}
    newly = {node for row in found["stages"] for node in row["new_isolates"]}
    before = {node for node, degree in zip(network.ids, network.degree, strict=True) if degree}
    assert newly & set(left) == alone & before
    after = network.without(set(network.ids) - set(left))
    assert found["fragmentation_dw"]["after"] == pytest.approx(
        measure(after, ["fragmentation_dw"])["fragmentation_dw"]
    )


def test_a_group_that_falls_in_two_is_told_from_one_who_falls_off():
    """By hand: the hub joins two triangles and one more; without it are 3 + 3, and one alone."""
    triangles = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "e"), ("e", "f"), ("f", "d")]
    ground = Ground.from_network(
        Network.from_ties([*triangles, ("hub", "a"), ("hub", "d"), ("hub", "x")])
    )

    row = play(ground, "withdrawal", Given(ids=("hub",)))["stages"][1]

    assert row["groups_split"] == ["3+3"]
    assert row["cut_off"] == 4
    assert row["new_components"] == [["d", "e", "f"]]
    assert row["new_isolates"] == ["x"]


def test_routes_are_said_to_rise_through_bodies_and_ildsjaele_only():
    """By hand: without the club all routes from Ali to Eva run through Bo and through the café."""
    records = town(
        ["ali MEMBER_OF club", "eva MEMBER_OF club", "ali KNOWS bo", "bo TAKES_PART_IN café",
         "eva TAKES_PART_IN café"],
        Citizen=["ali", "bo", "eva"],
        Association=["club"],
        Activity=["café"],
    )  # fmt: skip

    found = play(ground_of(records), "withdrawal", Given(ids=("club",)), routes=True)

    assert [row["id"] for row in found["routes"]] == ["café"]
    assert found["routes"][0]["after"] > found["routes"][0]["before"]


def test_fewer_pairs_left_is_no_rise_of_the_routes():
    """By hand: the club is between three pairs, first of fifteen and then of ten."""
    records = town(
        ["ali MEMBER_OF club", "eva MEMBER_OF club", "per MEMBER_OF club", "ida SUPPORTS ib"],
        Citizen=["ali", "eva", "per", "ib"],
        Association=["club"],
        Employee=["ida"],
    )

    found = play(ground_of(records), "withdrawal", Given(ids=("ida",)), routes=True)

    assert found["routes"] == []


def test_routes_are_shares_of_the_pairs_there_were():
    """By hand: of ten pairs the café is between half of one (Ali and Eva), then all of that one."""
    records = town(
        ["ali MEMBER_OF club", "eva MEMBER_OF club", "ali TAKES_PART_IN café",
         "eva TAKES_PART_IN café"],
        Citizen=["ali", "eva", "per"],
        Association=["club"],
        Activity=["café"],
    )  # fmt: skip

    found = play(ground_of(records), "withdrawal", Given(ids=("club",)), routes=True)

    [row] = found["routes"]
    assert row == {"id": "café", "before": pytest.approx(0.05), "after": pytest.approx(0.1)}


def test_where_nobody_is_known_who_may_be_ranked_no_route_is_said_not_to_rise():
    """By hand: in a ring of six the routes of the three opposite rise when one leaves."""
    ring = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("a", "f")]
    network = Network.from_ties(ring, sectors=dict.fromkeys("abcdef", "civil"))

    found = play(Ground.from_network(network), "withdrawal", Given(ids=("a",)), routes=True)

    assert found["routes"] is None
    assert found["routes_certainty"] is None


def test_in_a_bare_file_only_the_sector_tells_who_is_a_person():
    ties = [("ali", "library"), ("café", "library")]
    sectors = {"ali": "borger", "library": "kommune", "café": "civil"}
    told = Ground.from_network(Network.from_ties(ties, sectors=sectors))
    untold = Ground.from_network(Network.from_ties(ties))

    some, none = (play(one, "withdrawal", Given(ids=("library",))) for one in (told, untold))

    assert some["stages"][1]["new_isolates"] == ["ali", "café"]
    assert some["stages"][1]["persons_without_tie"] == ["ali"]
    assert none["stages"][1]["persons_without_tie"] is None
    assert none["safe_reach"] == {"last_tie": None, "last_unpaid_tie": None}


def test_whom_nobody_has_asked_is_unknown_and_not_without_ties():
    """Bo was not asked: that Ida was his only registered tie says nothing of him."""
    asked = [{"id": "ali", "answered": "answered"}, {"id": "bo", "answered": "not_asked"}]
    records = town(["ida SUPPORTS ali", "ida SUPPORTS bo"], Citizen=asked, Employee=["ida"])

    found = play(ground_of(records), "withdrawal", Given(ids=("ida",)))

    assert found["stages"][1]["persons_without_tie"] == ["ali"]
    assert found["stages"][1]["new_isolates"] == ["ali"]
    assert found["stages"][1]["unknown_without_tie"] == ["bo"]


def test_only_bo_not_asked_leaves_the_reach_safe():
    bo = {"id": "bo", "answered": "not_asked"}
    records = town(["ida SUPPORTS bo"], Citizen=[bo], Employee=["ida"])

    assert play(ground_of(records), "withdrawal", Given(ids=("ida",)))["safe_reach"] == {
        "last_tie": 1,
        "last_unpaid_tie": 1,
    }


def test_key_players_say_how_many_sets_are_as_good():
    """By hand: in a line of four either of the two in the middle parts as many."""
    line = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ib")])

    found = play(Ground.from_network(line), "key_players", Given(k=1))

    assert found["chosen"] == {"exact": True, "n_optimal_sets": 2}


def test_key_players_that_were_searched_for_are_not_said_to_be_best(monkeypatch):
    monkeypatch.setattr(best_sets, "SETS_AT_MOST", 10)

    found = play(Ground.from_network(by_chance(1)), "key_players", Given(k=2))

    assert found["chosen"] == {"exact": False, "n_optimal_sets": None}


def who_goes(network: Network, name: str, given: Given) -> list[str]:
    """Return who goes in the order of the stages, one a stage."""
    change = SCENARIOS[name].change(Ground.from_network(network), given)
    order = np.argsort(change.node_stage, kind="stable")
    return [network.ids[node] for node in order if change.node_stage[node] < change.never]


def test_the_key_players_that_go_are_the_best_set():
    network = by_chance(3)

    found = play(Ground.from_network(network), "key_players", Given(k=2))

    best = measure(network, ["kpp_neg_F_k2"])["kpp_neg_F_k2"]
    assert who_goes(network, "key_players", Given(k=2)) == best["sets"][0]
    assert found["stages"][-1]["fragmentation"] == pytest.approx(best["value"])


def test_an_attack_follows_the_curve():
    network = by_chance(3)

    found = play(Ground.from_network(network), "attack", Given(many=5))

    curve = measure(network, ["attack_degree_adaptive"])["attack_degree_adaptive"]
    assert who_goes(network, "attack", Given(many=5)) == curve["order_first20"][:5]
    sizes = [row["largest"] for row in found["stages"][1:]]
    assert sizes == curve["largest_component_after_each_removal"][:5]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("by", ["F", "DF"])
def test_the_new_tie_brings_as_much_as_the_measure_says(by, seed):
    network = by_chance(seed)

    found = play(Ground.from_network(network), "best_new_tie", Given(by=by), distances=True)

    drop = measure(network, [f"best_added_tie_{by}"])[f"best_added_tie_{by}"]["drop"]
    before, after = (
        (found["stages"][at]["fragmentation"] for at in (0, 1))
        if by == "F"
        else (found["fragmentation_dw"][when] for when in ("before", "after"))
    )
    assert before - after == pytest.approx(drop, abs=1e-9)


@pytest.mark.parametrize("seed", range(30))
def test_a_new_tie_across_sectors_is_the_best_of_all_pairs_of_parts(seed):
    """Against every pair there is, on parts of unlike sizes and one or two sectors."""
    chance = np.random.default_rng(seed)
    names, ties, sectors = iter(range(99)), [], {}
    for size in chance.integers(1, 5, 5).tolist():
        part = [f"n{next(names):02}" for _ in range(size)]
        ties += [(part[0], other) for other in part[1:]]
        sectors |= {node: str(chance.choice(["borger", "borger", "civil"])) for node in part}
    network = Network.from_ties(ties, sectors=sectors)
    joined = [
        before_and_after(network, pair)
        for pair in combinations(network.ids, 2)
        if sectors[pair[0]] != sectors[pair[1]]
    ]

    found = play(Ground.from_network(network), "best_new_tie", Given(across=True))["stages"]

    drop = found[0]["fragmentation"] - found[-1]["fragmentation"]
    assert drop == pytest.approx(max(joined, default=0.0))


def before_and_after(network: Network, pair: tuple[str, str]) -> float:
    whole = as_networkx(network)
    before = sum(len(part) * (len(part) - 1) for part in nx.connected_components(whole))
    whole.add_edge(*pair)
    after = sum(len(part) * (len(part) - 1) for part in nx.connected_components(whole))
    return (after - before) / (len(whole) * (len(whole) - 1))


def test_a_new_tie_begins_at_a_body_and_never_at_a_child_or_whoever_carries_alone():
    """By hand: Per has most ties in his part but is a child, Lis leads the choir alone."""
    records = town(
        ["lis LEADS choir", "lis KNOWS bo", "lis KNOWS eva", "per KNOWS a", "per KNOWS b"],
        Citizen=["lis", "bo", "eva", {"id": "per", "is_child": True}, "a", "b"],
        Association=["choir"],
    )

    found = play(ground_of(records), "best_new_tie")

    assert found["stages"][1]["what"] == "+a|choir"


@pytest.mark.parametrize(
    "other",
    [
        {"Citizen": ["a", "b", {"id": "x", "age_band": "0-12"}]},
        {"Citizen": ["a", "b", {"id": "x", "answered": "refused"}]},
        {"Citizen": ["a", "b"], "Activity": [{"id": "x", "sensitive": True}]},
    ],
)
def test_no_new_tie_leads_to_a_child_by_age_to_whoever_refused_or_to_a_sensitive_place(other):
    ground = Ground.from_moment(town(["a KNOWS b"], **other).on(DAY))

    assert play(ground, "best_new_tie")["stages"][-1]["what"] == ""
    with pytest.raises(SettingsError, match="No tie is suggested"):
        play(ground, "best_new_tie", Given(ties=("a|x",)))


def test_without_anybody_to_begin_with_nothing_is_added():
    alone = town(Citizen=[{"id": "per", "is_child": True}, {"id": "pil", "is_child": True}])

    found = play(ground_of(alone), "best_new_tie")

    assert found["stages"][1]["n_components"] == 2


def test_what_does_not_fit_the_data_is_refused_with_what_there_is():
    ground = Ground.from_network(Network.from_ties([("a", "b")], sectors={"a": "borger"}))

    with pytest.raises(SettingsError, match=r"No node is 'kommune'. There are: borger, ukendt"):
        play(ground, "withdrawal")
    with pytest.raises(SettingsError, match="'x' is not among the nodes"):
        play(ground, "withdrawal", Given(ids=("x",)))
    with pytest.raises(SettingsError, match="no kinds"):
        play(ground, "withdrawal", Given(kind="Citizen"))
    with pytest.raises(SettingsError, match="days on which ties end"):
        play(ground, "funding_cliff")
    with pytest.raises(QueryError, match=r"'atack' is not a scenario. Close to it: attack\."):
        play(ground, "atack")


@pytest.mark.parametrize("name", ["key_players", "attack", "best_new_tie"])
def test_a_network_of_nobody_or_one_has_stages_too(name):
    for ids in ([], ["ib"]):
        found = play(Ground.from_network(Network.from_ties([], alone=ids)), name, routes=True)
        assert found["stages"][0]["n_left"] == len(ids)


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=lambda one: one.name)
def test_a_row_says_everything_in_both_languages(scenario):
    assert all(vars(scenario).values())
    assert scenario.question.endswith("?")
    assert scenario.question_da.endswith("?")
    assert set(scenario.parameters) <= set(Given.__dataclass_fields__)


def test_the_example_runs():
    assert doctest.testmod(graph.scenarios).failed == 0
