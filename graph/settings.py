"""What can be set from outside, read once from the environment and handed on."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from graph.errors import SettingsError


@dataclass(frozen=True)
class Settings:
    """
    Every setting of the program, with the value it has when nothing is said.

    ``neo4j_uri`` empty means the local Neo4j that the program starts itself.
    """

    home: Path
    neo4j_uri: str = ""
    neo4j_user: str = "neo4j"
    neo4j_password: str = ""
    neo4j_database: str = "neo4j"
    jars: Path | None = None
    heap: str = "1g"
    page_cache: str = "512m"
    quarantine_share: float = 0.05
    language: str = "da"

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """
        Return the settings that the environment asks for; the only reader of ``os.environ``.

        Raises:
            SettingsError: A value cannot be understood; the message names the variable.
        """
        user, password = _login(environ)
        jars = environ.get("BROBYGGER_JARS", "")
        return cls(
            home=Path(environ.get("BROBYGGER_HOME") or user_data_path("brobygger")).expanduser(),
            neo4j_uri=environ.get("NEO4J_URI", ""),
            neo4j_user=user,
            neo4j_password=password,
            neo4j_database=environ.get("NEO4J_DATABASE", cls.neo4j_database),
            jars=Path(jars).expanduser() if jars else None,
            heap=environ.get("BROBYGGER_HEAP", cls.heap),
            page_cache=environ.get("BROBYGGER_PAGE_CACHE", cls.page_cache),
            quarantine_share=_share(environ, "BROBYGGER_QUARANTINE_SHARE", cls.quarantine_share),
            language=_language(environ),
        )


def _login(environ: Mapping[str, str]) -> tuple[str, str]:
    """Return user and password: from NEO4J_AUTH_FILE (``user/password``), else the variables."""
    path = environ.get("NEO4J_AUTH_FILE", "")
    if not path:
        return environ.get("NEO4J_USER", Settings.neo4j_user), environ.get("NEO4J_PASSWORD", "")
    try:
        user, slash, password = Path(path).read_text(encoding="utf-8").strip().partition("/")
    except OSError as error:
        raise SettingsError(
            f"NEO4J_AUTH_FILE names {path}, which cannot be read ({error.strerror}). "
            "Correct the path or the file's permissions."
        ) from error
    if not slash or not password:
        raise SettingsError(f"NEO4J_AUTH_FILE names {path}; it must hold one line: user/password")
    return user, password


def _share(environ: Mapping[str, str], name: str, default: float) -> float:
    text = environ.get(name, "")
    if not text:
        return default
    try:
        share = float(text.replace(",", "."))
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise SettingsError(f"{name} is {text!r}; it must be a share between 0 and 1, e.g. 0.05.")
    return share


def _language(environ: Mapping[str, str]) -> str:
    language = environ.get("BROBYGGER_LANGUAGE", Settings.language)
    if language not in {"da", "en"}:
        raise SettingsError(f"BROBYGGER_LANGUAGE is {language!r}; it must be da or en.")
    return language
