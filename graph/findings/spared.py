"""Whom no suggestion names, and what it must not give away."""

from __future__ import annotations

from graph.findings.roles import Roles
from graph.model import CHILD_BANDS
from graph.moment import PAUSED
from graph.sharing import is_sensitive


def never_suggested(roles: Roles) -> frozenset[str]:
    """Return those no suggestion names: children, protected, pausing, and whoever said no."""
    age, status = roles.column("age_band"), roles.status
    young = {actor for actor, band in age.items() if band in CHILD_BANDS}
    pausing = {actor for actor, state in status.items() if state == PAUSED}
    refusing = {actor for actor, said in roles.column("answered").items() if said == "refused"}
    return roles.who_are("is_child") | roles.who_are("protected") | young | pausing | refusing


def revealing(roles: Roles) -> frozenset[str]:
    """Return the units and activities a tie to which reveals health or abuse, and their staff."""
    bodies = is_sensitive(roles.moment)
    return bodies.union(*(roles.targets(body, "EMPLOYS") for body in bodies))
