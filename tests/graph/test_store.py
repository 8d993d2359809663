"""The store on a real Neo4j: what is put is read back, once, whatever the order and the repeats."""

from __future__ import annotations

import itertools
import random
import re
import threading
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from neo4j.exceptions import ClientError

from graph.errors import QueryError, SettingsError, StoreError
from graph.model import ACTOR_KINDS, tie_key
from graph.records import Delivery, Records, Row
from graph.settings import Settings
from graph.store import Counts, Store, Viewer, items, open_store, reading, sentences

LOAD: Row = {
    "id": "load-1",
    "source": "nørreby",
    "purpose": "prøve",
    "collected_on": date(2025, 12, 31),
    "complete": True,
    "invented": True,
}
NODES: dict[str, list[Row]] = {
    "Citizen": [
        {"id": "ali", "name": "Ali (opdigtet)", "is_ildsjael": True, "age_band": "30-49"},
        {"id": "bo", "name": "Bo (opdigtet)", "is_ildsjael": None, "age_band": None},
        {"id": "eva", "paused_from": date(2025, 3, 1), "paused_from_precision": "month"},
        {"id": "ib", "sector": "erhverv", "in_target_group": False},
    ],
    "Employee": [{"id": "post", "role": "vejleder"}],
    "Association": [{"id": "skak", "name": "Skakklubben Tårnet"}],
    "MunicipalUnit": [{"id": "bibliotek", "sensitive": False}],
    "Organisation": [{"id": "fonden", "form": "foundation"}],
    "Activity": [{"id": "middag", "name": "Middag"}],
    "Area": [{"id": "øst", "name": "Øst", "latitude": 55.4, "longitude": 11.0}],
    "Municipality": [{"id": "nørreby", "name": "Nørreby"}],
    "Family": [{"id": "fam"}],
    "Project": [{"id": "p1", "amount": 5e6, "valid_to": date(2025, 6, 30)}],
}
TIES: dict[str, list[Row]] = {
    "KNOWS": [
        {"source": "ali", "target": "bo", "strength": 3, "valid_from": date(2024, 1, 1),
         "valid_from_precision": "year", "paid_by": "p1"},
        {"source": "ali", "target": "eva", "strength": None, "paid": None},
    ],
    "LEADS": [{"source": "ali", "target": "skak", "paid": False, "last_met_on": date(2025, 1, 2)}],
    "EMPLOYS": [{"source": "bibliotek", "target": "post"}],
    "SUPPORTS": [{"source": "post", "target": "bo", "cadence_days": 14}],
    "LIVES_IN": [
        {"source": "bo", "target": "øst"},
        {"source": "eva", "target": "nørreby"},
    ],
    "PART_OF": [{"source": "bo", "target": "fam"}, {"source": "øst", "target": "nørreby"}],
}  # fmt: skip
DELIVERY = Delivery(LOAD, NODES, TIES)


def put(store: Store, delivery: Delivery = DELIVERY) -> Counts:
    """Store everything that *delivery* says, as the loader does."""
    counts = store.put_load(delivery.load)
    for kind, rows in delivery.nodes.items():
        counts += store.put_nodes(kind, rows, load=delivery.load)
    for kind, rows in delivery.ties.items():
        counts += store.put_ties(kind, rows, load=delivery.load)
    return counts


def shuffled(delivery: Delivery, seed: int) -> Delivery:
    """The same rows and kinds in another order."""
    rng = random.Random(seed)
    parts = []
    for part in (delivery.nodes, delivery.ties):
        kinds = list(part)
        rng.shuffle(kinds)
        parts.append({kind: rng.sample(part[kind], len(part[kind])) for kind in kinds})
    return Delivery(delivery.load, *parts)


def n_rows(delivery: Delivery) -> int:
    return 1 + sum(len(rows) for part in (delivery.nodes, delivery.ties) for rows in part.values())


def citizens(ids: list[str], **columns: object) -> Delivery:
    """A delivery of citizens alone."""
    return Delivery(LOAD, {"Citizen": [{"id": i, **columns} for i in ids]})


def the_only_row(store: Store, cypher: str, **params: object) -> Row:
    (row,) = store.rows(cypher, **params)
    return row


def assert_same_frame(ours: pd.DataFrame, expected: pd.DataFrame) -> None:
    """Equal values, types, rows and columns; columns in any order, those all missing aside."""
    ours, expected = (f.dropna(axis="columns", how="all") for f in (ours, expected))
    pd.testing.assert_frame_equal(ours, expected, check_like=True)


# --- putting and reading back


def test_what_is_put_reads_back_as_the_records_of_the_same_rows(store):
    put(store)

    ours, expected = store.records(), Records.from_deliveries([DELIVERY])
    assert_same_frame(ours.nodes, expected.nodes)
    assert_same_frame(ours.ties, expected.ties)
    assert_same_frame(ours.loads, expected.loads)


def test_small_pages_read_the_same_as_one(store, monkeypatch):
    put(store)
    whole = store.records(), store.hash()

    monkeypatch.setattr(reading, "PAGE_ROWS", 1)

    assert_same_frame(store.records().ties, whole[0].ties)
    assert_same_frame(store.records().nodes, whole[0].nodes)
    assert store.hash() == whole[1]


@pytest.mark.parametrize("view", ["whole", "people", "partners"])
def test_the_network_is_that_of_the_records(store, view):
    put(store)

    network = store.network(view, day=date(2025, 5, 1))

    expected = Records.from_deliveries([DELIVERY]).on(date(2025, 5, 1)).network(view)
    assert network.ids == expected.ids
    assert network.tie_ids == expected.tie_ids
    assert network.tie_strength.tolist() == expected.tie_strength.tolist()
    assert network.ties_without_strength == expected.ties_without_strength
    assert [network.sector_names[s] for s in network.sectors] == [
        expected.sector_names[s] for s in expected.sectors
    ]


def test_an_empty_store_has_records_without_rows(store):
    records = store.records()

    assert (len(records.nodes), len(records.ties), len(records.loads)) == (0, 0, 0)
    assert store.counts().n_nodes == store.counts().n_ties == 0


def test_a_month_or_a_year_comes_back_with_its_precision(store):
    put(store)

    eva = the_only_row(
        store,
        "MATCH (c:Citizen {id: 'eva'}) "
        "RETURN c.paused_from AS day, c.paused_from_precision AS precision",
    )
    tie = the_only_row(
        store,
        "MATCH (:Citizen)-[r:KNOWS]-(:Citizen {id: 'bo'}) "
        "RETURN r.valid_from AS day, r.valid_from_precision AS precision",
    )
    assert eva == {"day": date(2025, 3, 1), "precision": "month"}
    assert tie == {"day": date(2024, 1, 1), "precision": "year"}


def test_a_day_given_after_a_year_is_a_day(store):
    """A precision left over from before would make the new day a year again."""
    put(store)

    store.put_nodes("Citizen", [{"id": "eva", "paused_from": date(2025, 3, 9)}], load=LOAD)

    row = the_only_row(store, "MATCH (c:Citizen {id: 'eva'}) RETURN c.paused_from AS day, "
                              "c.paused_from_precision AS precision")  # fmt: skip
    assert row == {"day": date(2025, 3, 9), "precision": None}


def test_actors_and_ildsjaele_carry_their_labels_and_surroundings_do_not(store):
    put(store)

    rows = store.rows("MATCH (n) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels",
                      ids=["ali", "bo", "øst"])  # fmt: skip
    labels = {row["id"]: set(row["labels"]) for row in rows}
    assert labels["ali"] == {"Actor", "Citizen", "Ildsjael"}
    assert labels["bo"] == {"Actor", "Citizen"}
    assert labels["øst"] == {"Area"}


@pytest.mark.parametrize(("said", "labelled"), [(True, True), (False, False), (None, False)])
def test_an_ildsjael_is_labelled_as_long_as_the_file_says_so(store, said, labelled):
    store.put_nodes("Citizen", [{"id": "ali", "is_ildsjael": not labelled}], load=LOAD)

    store.put_nodes("Citizen", [{"id": "ali", "is_ildsjael": said}], load=LOAD)

    row = the_only_row(store, "MATCH (c:Citizen {id: 'ali'}) RETURN c:Ildsjael AS has")
    assert row == {"has": labelled}


def test_counts_tell_how_many_of_each_kind(store):
    put(store)

    contents = store.counts()

    assert contents.nodes == {kind: len(rows) for kind, rows in NODES.items()}
    assert contents.ties == {kind: len(rows) for kind, rows in TIES.items()}
    assert contents.loads == 1


# --- repeats, order, updates


def test_loading_twice_changes_nothing(store):
    first = put(store)
    before = store.hash()

    second = put(store)

    assert first == Counts(created=n_rows(DELIVERY))
    assert second == Counts(unchanged=n_rows(DELIVERY))
    assert store.hash() == before


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_does_not_count(store, seed):
    put(store)
    before = store.hash()

    again = put(store, shuffled(DELIVERY, seed))
    store.wipe()
    put(store, shuffled(DELIVERY, seed))

    assert again == Counts(unchanged=n_rows(DELIVERY))
    assert store.hash() == before


def test_two_halves_make_the_same_as_one_load(store):
    put(store)
    before = store.hash()
    store.wipe()

    for half in (0, 1):
        put(store, Delivery(LOAD, {kind: rows[half::2] for kind, rows in NODES.items()}))
    for half in (1, 0):
        put(store, Delivery(LOAD, {}, {kind: rows[half::2] for kind, rows in TIES.items()}))

    assert store.hash() == before


def test_small_batches_make_the_same_as_one(store, monkeypatch):
    put(store)
    before = store.hash()
    store.wipe()

    monkeypatch.setattr(items, "BATCH_ROWS", 1)
    counts = put(store)

    assert counts == Counts(created=n_rows(DELIVERY))
    assert store.hash() == before


def test_which_of_two_loads_came_first_does_not_count(store):
    other = {**LOAD, "id": "load-2", "source": "et andet sted"}
    put(store)
    put(store, Delivery(other, NODES, TIES))
    before = store.hash()
    store.wipe()

    put(store, Delivery(other, NODES, TIES))
    put(store)

    assert store.hash() == before


CHANGES: list[Callable[[Store], object]] = [
    lambda store: store.put_nodes("Citizen", [{"id": "ib", "sector": "civil"}], load=LOAD),
    lambda store: store.put_nodes("Citizen", [{"id": "ib", "in_target_group": None}], load=LOAD),
    lambda store: store.put_nodes("Citizen", [{"id": "ny"}], load=LOAD),
    lambda store: store.put_ties("KNOWS", [{**TIES["KNOWS"][0], "strength": 1}], load=LOAD),
    lambda store: store.put_ties("KNOWS", [{"source": "bo", "target": "ib"}], load=LOAD),
    lambda store: store.put_load({**LOAD, "purpose": "noget andet"}),
    lambda store: store.end_ties(["bo|øst|LIVES_IN||"], date(2025, 1, 1)),
]


@pytest.mark.parametrize("change", CHANGES, ids=range(len(CHANGES)))
def test_every_change_of_content_changes_the_hash(store, change):
    put(store)
    before = store.hash()

    change(store)

    assert store.hash() != before


def test_a_new_end_updates_the_tie_it_belongs_to(store):
    put(store)

    ended = {**TIES["KNOWS"][0], "valid_to": date(2025, 4, 1)}
    counts = store.put_ties("KNOWS", [ended, TIES["KNOWS"][1]], load=LOAD)

    assert counts == Counts(updated=1, unchanged=1)
    assert store.counts().ties["KNOWS"] == 2
    ties = store.records().ties.set_index("key")
    assert ties.loc[tie_key("KNOWS", ended), "valid_to"] == pd.Timestamp(2025, 4, 1)


def test_a_tie_that_begins_again_keeps_its_history(store):
    put(store)

    again = {**TIES["KNOWS"][0], "valid_from": date(2026, 1, 1)}
    counts = store.put_ties("KNOWS", [again], load=LOAD)

    assert counts == Counts(created=1)
    assert store.counts().ties["KNOWS"] == 3


def test_an_empty_cell_takes_the_value_away_and_a_column_that_is_not_there_leaves_it(store):
    put(store)

    counts = store.put_nodes("Citizen", [{"id": "ali", "age_band": None}], load=LOAD)

    row = the_only_row(store, "MATCH (c:Citizen {id: 'ali'}) RETURN c.age_band AS age_band, "
                              "c.name AS name, c.is_ildsjael AS is_ildsjael")  # fmt: skip
    assert counts == Counts(updated=1)
    assert row == {"age_band": None, "name": "Ali (opdigtet)", "is_ildsjael": True}


def test_a_row_that_stands_twice_counts_twice_and_is_stored_once(store):
    rows = [{"id": "ali", "name": "Ali"}, {"id": "ali", "name": "Ali"}, {"id": "ali", "group": "a"}]

    counts = store.put_nodes("Citizen", rows, load=LOAD)

    assert counts == Counts(created=1, updated=1, unchanged=1)
    assert counts.rows == len(rows)
    row = the_only_row(store, "MATCH (c:Citizen) RETURN c.name AS name, c.`group` AS g")
    assert row == {"name": "Ali", "g": "a"}


def test_a_dry_run_counts_the_difference_and_stores_nothing(store):
    put(store)
    before = store.hash()

    nodes = store.put_nodes("Citizen", [{"id": "ny"}, {"id": "ali", "group": "a"}, {"id": "ib"}],
                            load=LOAD, dry_run=True)  # fmt: skip
    ties = store.put_ties("KNOWS", [{"source": "ali", "target": "ny"}, TIES["KNOWS"][1]],
                          load=LOAD, dry_run=True)  # fmt: skip

    assert nodes == Counts(created=1, updated=1, unchanged=1)
    assert ties == Counts(created=1, unchanged=1)
    assert store.hash() == before


def test_a_tie_without_direction_is_one_whichever_end_comes_first(store):
    store.put_nodes("Citizen", [{"id": "ali"}, {"id": "bo"}], load=LOAD)
    first = store.put_ties("KNOWS", [{"source": "bo", "target": "ali"}], load=LOAD)
    second = store.put_ties("KNOWS", [{"source": "ali", "target": "bo"}], load=LOAD)

    assert (first.created, second.unchanged) == (1, 1)
    assert store.counts().ties == {"KNOWS": 1}


def test_ending_ties_ends_those_that_go_on_and_leaves_those_that_ended(store):
    put(store)
    keys = [tie_key("KNOWS", row) for row in TIES["KNOWS"]]
    store.end_ties(keys[:1], date(2025, 1, 1))

    counts = store.end_ties(keys, date(2025, 2, 1))

    ties = store.records().ties.set_index("key")["valid_to"]
    assert counts == Counts(updated=1, unchanged=1)
    assert [ties[key] for key in keys] == [pd.Timestamp(2025, 1, 1), pd.Timestamp(2025, 2, 1)]


def test_ending_a_tie_that_is_not_stored_is_an_error(store):
    with pytest.raises(StoreError, match="1 of 1 ties to end are not stored"):
        store.end_ties(["a|b|KNOWS||"], date(2025, 1, 1))


def test_wiping_leaves_nothing_but_the_constraints(store):
    put(store)
    empty = Counts(created=n_rows(DELIVERY))

    store.wipe()

    left = the_only_row(store, "MATCH (n) WHERE NOT n:Lock RETURN count(n) AS n")
    constraints = the_only_row(store, "SHOW CONSTRAINTS YIELD name RETURN count(name) AS n")
    assert left == {"n": 0}
    assert constraints["n"] >= len(ACTOR_KINDS)
    assert put(store) == empty


# --- what is refused


def test_an_end_that_is_not_stored_is_named_and_nothing_of_the_call_stays(store):
    put(store)
    before = store.hash()
    rows = [{"source": "bo", "target": "ib"}, {"source": "ali", "target": "ukendt-7"}]

    with pytest.raises(StoreError, match="KNOWS names 'ukendt-7'"):
        store.put_ties("KNOWS", rows, load=LOAD)

    assert store.hash() == before


@pytest.mark.parametrize(("kind", "first"), [("Association", "Citizen"), ("Area", "Citizen"),
                                             ("Citizen", "Area")])  # fmt: skip
def test_an_id_names_one_thing(store, kind, first):
    store.put_nodes(first, [{"id": "x"}], load=LOAD)

    with pytest.raises(StoreError, match=f"'x' cannot be of kind {kind}: .* of kind {first}"):
        store.put_nodes(kind, [{"id": "x"}], load=LOAD)


EVIL = "Citizen) DETACH DELETE (n"


def test_a_kind_that_the_model_does_not_know_never_reaches_neo4j(store):
    put(store)
    before = store.hash()

    with pytest.raises(StoreError, match="no kind of node"):
        store.put_nodes(EVIL, [{"id": "x"}], load=LOAD)
    with pytest.raises(StoreError, match="no kind of tie"):
        store.put_ties(EVIL, [{"source": "ali", "target": "bo"}], load=LOAD)
    with pytest.raises(StoreError, match="which the model does not know"):
        store.put_nodes("Citizen", [{"id": "x", "name`: 1}) DETACH DELETE n //": 1}], load=LOAD)

    assert store.hash() == before


def test_what_a_person_typed_stays_text(store):
    nasty = "'}) MATCH (n) DETACH DELETE n // \\u0027 ` \" $x"

    store.put_nodes("Citizen", [{"id": nasty, "name": nasty}, {"id": "bo"}], load=LOAD)
    store.put_ties("KNOWS", [{"source": nasty, "target": "bo", "paid_by": nasty}], load=LOAD)

    assert store.records().nodes.loc[nasty, "name"] == nasty
    assert store.records().ties["source"].tolist() == [nasty]


# --- asking


def test_a_question_comes_back_as_plain_values(store):
    put(store)

    row = the_only_row(
        store,
        "MATCH (c:Citizen {id: $id})-[r:LEADS]->(a) "
        "RETURN c, r.last_met_on AS met, [1.5, null, date('2025-01-01')] AS some, "
        "{a: duration('P1D')} AS more, 0.0/0.0 AS nothing, count(a) AS n",
        id="ali",
    )

    assert row["c"]["name"] == "Ali (opdigtet)"
    assert row["met"] == date(2025, 1, 2)
    assert row["some"] == [1.5, None, date(2025, 1, 1)]
    assert row["more"] == {"a": "P1D"}
    assert row["nothing"] is None
    assert row["n"] == 1


def test_a_limit_on_rows_is_kept(store):
    assert len(list(store.rows("UNWIND range(1, 100) AS i RETURN i", row_limit=7))) == 7


def test_a_limit_on_time_is_kept(store):
    """A product of half a million by half a million has no end that anybody waits for."""
    endless = "UNWIND range(1, 500000) AS a UNWIND range(1, 500000) AS b RETURN sum(a * b) AS n"

    with pytest.raises(QueryError, match="took too long"):
        store.rows(endless, time_limit_s=0.5)


@pytest.mark.parametrize("text", ["CREATE (n:Citizen {id: 'x'})", "MATCH (n) DETACH DELETE n",
                                  "CREATE INDEX FOR (n:Citizen) ON (n.name)"])  # fmt: skip
def test_a_question_cannot_write(store, text):
    put(store)
    before = store.hash()

    with pytest.raises(QueryError, match="read access mode"):
        store.rows(text)

    assert store.hash() == before


def test_a_question_that_neo4j_does_not_understand_says_where(store):
    with pytest.raises(QueryError, match="line 1, column"):
        store.rows("MATCH (n RETURN n")


def test_a_plan_is_a_tree_of_operators_and_nothing_runs(store):
    plan = store.explain("MATCH (c:Citizen {id: $id}) DETACH DELETE c", id="ali")

    operators = set()
    steps = [plan]
    while steps:
        step = steps.pop()
        operators.add(re.split("[@(]", step["operatorType"])[0])
        steps += step.get("children", ())
    assert {"DetachDelete", "NodeUniqueIndexSeek"} <= operators


def test_whoever_looks_today_sees_all(store):
    put(store)
    viewer = Viewer("coordinator", area="øst", purpose="prøve")

    bound = store.seen_by(viewer)

    assert bound.viewer == viewer
    assert store.viewer != viewer
    assert bound.counts() == store.counts()


def test_status_says_where_and_what(store, neo4j_settings):
    put(store)

    status = store.status()

    assert status.version.startswith(("2026.", "5."))
    assert status.place == str(neo4j_settings.home / "neo4j")
    assert status.contents == store.counts()
    assert len(status.hash) == 64
    assert status.hash == store.hash()


# --- several at once


def together(*works: Callable[[], object]) -> None:
    """Run *works* in threads of their own, begun at once; raise what the first of them raised."""
    errors: list[BaseException] = []
    gate = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> None:
        gate.wait()
        try:
            work()
        except BaseException as error:  # noqa: BLE001 raised below
            errors.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def overlapping(name: str, ids: range) -> Delivery:
    """Citizens who overlap with those of another such delivery, named by it, in a row of ties."""
    people = [f"b-{i:04d}" for i in ids]
    pairs = itertools.pairwise(people)
    return Delivery(
        {**LOAD, "id": f"load-{name}", "source": name},
        {"Citizen": [{"id": i, "name": name} for i in people]},
        {"KNOWS": [{"source": a, "target": b, "paid_by": None} for a, b in pairs]},
    )


def test_two_who_put_the_same_rows_at_once_make_no_doubles(store, neo4j_settings):
    """No lease: the constraints alone, and the second look of the one who meets them."""
    a, b = overlapping("a", range(400)), overlapping("b", range(200, 600))

    with open_store(neo4j_settings) as other:
        together(lambda: put(store, a), lambda: put(other, b))

    assert store.counts().nodes == {"Citizen": 600}
    assert store.counts().ties == {"KNOWS": 599}


def test_two_whole_loads_at_once_are_as_one_after_the_other(store, neo4j_settings, monkeypatch):
    monkeypatch.setattr(items, "BATCH_ROWS", 40)
    a, b = overlapping("a", range(200)), overlapping("b", range(100, 300))
    orders = set()
    for first, second in ((a, b), (b, a)):
        store.wipe()
        put(store, first)
        put(store, second)
        orders.add(store.hash())
    store.wipe()

    def alone(some: Store, delivery: Delivery) -> None:
        with some.alone():
            put(some, delivery)

    with open_store(neo4j_settings) as other:
        together(lambda: alone(store, a), lambda: alone(other, b))

    assert len(orders) == 2
    assert store.hash() in orders


def test_two_who_prepare_at_once_both_succeed(neo4j_settings, connection):
    with open_store(neo4j_settings) as a, open_store(neo4j_settings) as b:
        for row in list(a.rows("SHOW CONSTRAINTS YIELD name")):
            a._link.repeat(f"DROP CONSTRAINT `{row['name']}`")

        together(a.prepare, b.prepare)

        assert len(list(a.rows("SHOW CONSTRAINTS YIELD name"))) > 30


# --- a server that cannot be used


def test_a_wrong_password_is_said_in_a_sentence(connection):
    settings = Settings.from_env({"NEO4J_URI": connection.uri, "NEO4J_PASSWORD": "forkert"})

    with pytest.raises(StoreError, match=r"refuses the user 'neo4j' .* Correct NEO4J_USER"):
        open_store(settings)


def test_an_address_where_nothing_answers_is_said_in_a_sentence():
    settings = Settings.from_env({"NEO4J_URI": "bolt://127.0.0.1:9", "NEO4J_PASSWORD": "x"})

    with pytest.raises(StoreError, match=r"bolt://127.0.0.1:9 does not answer\. See that it runs"):
        open_store(settings)


@pytest.mark.parametrize(
    "uri", ["foo", "http://localhost:7687", "bolt://", "bolt://x:y", "localhost:7687"]
)
def test_an_address_that_is_none_is_said_in_a_sentence(uri):
    settings = Settings.from_env({"NEO4J_URI": uri, "NEO4J_PASSWORD": "x"})

    with pytest.raises(SettingsError, match=r"NEO4J_URI is .* no address of a Neo4j"):
        open_store(settings)


def test_a_disk_without_room_is_said_before_anything_is_written(store, monkeypatch):
    """Neo4j itself ends when it meets a full disk; here every disk is too small."""
    put(store)
    before = store.hash()

    monkeypatch.setattr(sentences, "LITTLE_ROOM_BYTES", 1 << 62)

    with pytest.raises(StoreError, match=r"disk of .* is full, so nothing more was stored"):
        store.put_nodes("Citizen", [{"id": "ny"}], load=LOAD)
    assert store.hash() == before


def test_a_database_that_is_not_there_is_said_in_a_sentence(connection):
    settings = Settings.from_env(
        {"NEO4J_URI": connection.uri, "NEO4J_PASSWORD": connection.password,
         "NEO4J_DATABASE": "findesikke"}
    )  # fmt: skip

    with open_store(settings) as store, pytest.raises(StoreError, match="Correct NEO4J_DATABASE"):
        store.counts()


def test_the_same_store_is_reached_by_its_address(store, connection, neo4j_settings):
    put(store)
    settings = Settings.from_env(
        {"NEO4J_URI": connection.uri, "NEO4J_PASSWORD": connection.password}
    )

    with open_store(settings) as by_address:
        assert by_address.hash() == store.hash()
        assert by_address.status().place == connection.uri


def test_an_error_of_the_driver_is_the_cause_not_the_message(store):
    with pytest.raises(QueryError) as caught:
        store.rows("MATCH (n RETURN n")

    assert isinstance(caught.value.__cause__, ClientError)
    assert "Traceback" not in str(caught.value)
