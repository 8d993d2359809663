"""Which of the activities that rest on one person the report names."""

from __future__ import annotations

from collections.abc import Iterable

from graph.findings.roles import Roles, roles_of
from graph.findings.spared import never_suggested
from graph.moment import Moment

LEADING, HELPING = ("LEADS", "RUNS"), ("SUPPORTS", "MENTORS")


def carried_openly(moment: Moment, activities: Iterable[str]) -> frozenset[str]:
    """
    Return those of *activities* whose one carrier stands in a role that is known as such.

    To name an activity is to point at the one who carries it for whoever knows the place, so it is
    named when that is an employee, an ildsjæl or whoever leads or runs it, and never when it is
    somebody who receives help, a child, somebody protected or somebody pausing.
    """
    roles = roles_of(moment)
    never = never_suggested(roles) | roles.who_are("in_target_group") | _helped(roles)
    known = roles.who_are("is_ildsjael") | frozenset(roles.of_kind("Employee"))
    return frozenset(
        activity
        for activity in activities
        if (carriers := roles.carriers(activity))
        and never.isdisjoint(carriers)
        and carriers <= known | roles.sources(activity, *LEADING)
    )


def _helped(roles: Roles) -> frozenset[str]:
    return frozenset(tie.target for tie in roles.contacts if tie.kind in HELPING)
