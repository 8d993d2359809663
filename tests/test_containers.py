"""The server form, as far as it can be tried without a container engine."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


@pytest.mark.parametrize("service", ["neo4j", "dashboard"])
def test_each_service_says_how_to_ask_whether_it_is_well(service):
    assert COMPOSE["services"][service]["healthcheck"]["test"]


def test_the_dashboard_waits_for_a_healthy_database():
    dashboard = COMPOSE["services"]["dashboard"]

    assert dashboard["depends_on"]["neo4j"]["condition"] == "service_healthy"
    assert dashboard["environment"]["NEO4J_URI"] == "bolt://neo4j:7687"


def test_images_are_pinned_to_a_version():
    assert re.fullmatch(r"neo4j:\d{4}\.\d\d\.\d-community", COMPOSE["services"]["neo4j"]["image"])
    assert re.search(r"^FROM python:\d+\.\d+\.\d+-slim-\w+$", DOCKERFILE, flags=re.MULTILINE)


def test_no_password_stands_in_a_file_of_the_project():
    """The only secret is a file that whoever deploys writes; without it nothing starts."""
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")

    assert "PASSWORD:" not in text
    assert COMPOSE["secrets"] == {"neo4j_auth": {"file": "secrets/neo4j_auth.txt"}}


def test_only_the_dashboard_is_reachable_and_only_from_this_machine():
    assert "ports" not in COMPOSE["services"]["neo4j"]
    assert COMPOSE["services"]["dashboard"]["ports"] == ["127.0.0.1:8501:8501"]


def test_data_lives_in_named_volumes():
    assert set(COMPOSE["volumes"]) == {"neo4j-data", "brobygger-data"}


def test_the_container_runs_the_hashed_lock_as_an_ordinary_user():
    assert "--require-hashes -r requirements.txt" in DOCKERFILE
    assert "USER brobygger" in DOCKERFILE


SERVICE = {
    "type": "object",
    "required": ["image", "environment", "secrets", "volumes", "healthcheck", "restart"],
    "properties": {
        "image": {"type": "string"},
        "build": {"type": "string"},
        "environment": {"type": "object", "additionalProperties": {"type": "string"}},
        "secrets": {"type": "array", "items": {"type": "string"}},
        "volumes": {"type": "array", "items": {"pattern": "^[a-z0-9-]+:/[a-z]+$"}},
        "ports": {"type": "array", "items": {"pattern": r"^127\.0\.0\.1:\d+:\d+$"}},
        "depends_on": {"type": "object"},
        "healthcheck": {
            "type": "object",
            "required": ["test", "interval", "timeout", "retries", "start_period"],
            "additionalProperties": False,
            "properties": {
                "test": {"type": "array", "items": {"type": "string"}, "minItems": 2},
                "interval": {"pattern": r"^\d+s$"},
                "timeout": {"pattern": r"^\d+s$"},
                "start_period": {"pattern": r"^\d+s$"},
                "retries": {"type": "integer"},
            },
        },
        "restart": {"const": "unless-stopped"},
    },
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "required": ["services", "volumes", "secrets"],
    "properties": {
        "services": {"type": "object", "additionalProperties": SERVICE},
        "volumes": {"type": "object"},
        "secrets": {"type": "object"},
    },
    "additionalProperties": False,
}


def test_the_compose_file_has_the_shape_of_one():
    """A misspelt key of a service would be refused at the first start; here it is refused now."""
    jsonschema.validate(COMPOSE, SCHEMA)


def test_the_dashboards_own_command_and_health_check_work_against_a_server(connection, tmp_path):
    """What the container runs, run here: its CMD, its variables and its HEALTHCHECK."""
    auth = tmp_path / "neo4j_auth.txt"
    auth.write_text(f"{connection.user}/{connection.password}\n", encoding="utf-8")
    port = _free_port()
    command = json.loads(re.search(r"^CMD (\[.*\])$", DOCKERFILE, flags=re.MULTILINE)[1])
    command = [sys.executable, "-m", "ui.cli", *command[1:]]
    command[command.index("0.0.0.0")] = "127.0.0.1"
    command[command.index("8501")] = str(port)
    variables = dict(COMPOSE["services"]["dashboard"]["environment"])
    variables |= {
        "NEO4J_URI": connection.uri,
        "NEO4J_AUTH_FILE": str(auth),
        "BROBYGGER_HOME": str(tmp_path / "data"),
    }
    check = COMPOSE["services"]["dashboard"]["healthcheck"]["test"][1:]
    check = [sys.executable, *check[1:-1], check[-1].replace("8501", str(port))]

    with subprocess.Popen(command, env={**os.environ, **variables}) as dashboard:
        try:
            assert _becomes_healthy(check)
            assert not (tmp_path / "data" / "neo4j").exists()  # the server is used, not a local one
        finally:
            dashboard.terminate()  # what a container is ended with
            assert _ends(dashboard)


def _becomes_healthy(check):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if subprocess.run(check, check=False, stderr=subprocess.DEVNULL).returncode == 0:
            return True
        time.sleep(0.5)
    return False


def _ends(process):
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        return False
    return True


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
