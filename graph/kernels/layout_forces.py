"""Forces that draw those with ties together and hold all apart, for one group on the map."""

from __future__ import annotations

import math

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled

Tree = tuple[IntArray, IntArray, FloatArray]  # four children, body, (mass, x, y, side) of each cell

DEEPEST = 16  # halvings of the square; those still together count as one body
ROOM = 6  # cells kept for each body
NEAR = 1.1  # a cell this many times as far away as it is wide is one body
FIRST_STEP, LAST_STEP = 0.1, 0.01  # how far a node may move at once, of the group's radius
STAY = 0.4  # how much of its own place a node keeps when it goes to the middle of its contacts
NOTHING = 1e-12  # spread, of 1, below which a direction is empty


@compiled
def smoothed(rows: tuple[IntArray, IntArray], places: FloatArray, rounds: int) -> None:
    """
    Move each node to the middle of its contacts, again and again, the whole spread as before.

    It finds the two directions in which ties are shortest: where the forces best begin.

    Args:
        rows: indptr and indices of the ties.
        places: (n, 2); changed, and afterwards 1 wide in both directions.
        rounds: How many times.

    Cost:
        Time rounds * m.

    Source:
        Koren (2005) doi:10.1016/j.camwa.2004.08.015, drawing by eigenvectors, here unfinished.
    """
    indptr, indices = rows
    n = len(places)
    moved = np.empty_like(places)
    for _ in range(rounds):
        for node in range(n):
            x = y = 0.0
            for entry in range(indptr[node], indptr[node + 1]):
                x += places[indices[entry], 0]
                y += places[indices[entry], 1]
            share = (1 - STAY) / max(indptr[node + 1] - indptr[node], 1)
            moved[node, 0] = STAY * places[node, 0] + share * x
            moved[node, 1] = STAY * places[node, 1] + share * y
        moved[:, 0] -= moved[:, 0].mean()
        moved[:, 1] -= moved[:, 1].mean()
        wide = (moved[:, 0] ** 2).sum()
        if wide < NOTHING * n:
            return
        moved[:, 1] -= (moved[:, 0] * moved[:, 1]).sum() / wide * moved[:, 0]
        high = (moved[:, 1] ** 2).sum()
        moved[:, 0] *= math.sqrt(n / wide)
        moved[:, 1] *= math.sqrt(n / high) if high > NOTHING * n else 0.0
        places[:] = moved


@compiled
def drawn_together(
    rows: tuple[IntArray, IntArray], pull: FloatArray, places: FloatArray, rounds: int
) -> None:
    """
    Move *places* until ties are short and the nodes evenly apart.

    Args:
        rows: indptr and indices of the ties inside the group.
        pull: (n, 2), where the ties that leave the group lead, at most 1 long.
        places: (n, 2), in nodes' distance around (0, 0); changed.
        rounds: How many times every node moves.

    Cost:
        Time rounds * (n log n + m); memory 300 bytes a node.

    Source:
        Fruchterman & Reingold (1991) doi:10.1002/spe.4380211102 for the forces, with attraction
        growing as the logarithm: Noack (2007) doi:10.7155/jgaa.00154; Barnes & Hut (1986)
        doi:10.1038/324446a0 for the far ones as one body.
    """
    indptr, indices = rows
    n = len(places)
    radius = math.sqrt(n)
    moves = np.empty_like(places)
    stack = np.empty(4 * DEEPEST + 8, np.int64)
    room = ROOM * n + 8
    tree = (np.empty((room, 4), np.int64), np.empty(room, np.int64), np.empty((room, 4)))
    for turn in range(rounds):
        left = 1.0 - turn / rounds
        step = radius * (LAST_STEP + (FIRST_STEP - LAST_STEP) * left * left)
        planted(tree, places)
        for node in range(n):
            x, y = places[node]
            right, up = held_off(tree, node, places, stack)
            right -= 0.6 * x / radius
            up -= 0.6 * y / radius
            right += 0.6 * pull[node, 0]
            up += 0.6 * pull[node, 1]
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                aside, above = places[other, 0] - x, places[other, 1] - y
                far = math.sqrt(aside * aside + above * above)
                if far > 0:
                    strength = 2.5 * math.log1p(far) / far
                    right += strength * aside
                    up += strength * above
            moves[node, 0], moves[node, 1] = right, up
        for node in range(n):
            right, up = moves[node]
            length = math.sqrt(right * right + up * up)
            if length > 0:
                share = min(step, 0.5 * length) / length
                places[node, 0] += share * right
                places[node, 1] += share * up


@compiled
def held_off(tree: Tree, node: int, places: FloatArray, stack: IntArray) -> tuple[float, float]:
    """Return the force on *node* of all others: each 1 over its distance, away from it."""
    children, body, cells = tree
    x, y = places[node]
    right = up = 0.0
    stack[0], height = 0, 1
    while height:
        height -= 1
        cell = stack[height]
        mass = cells[cell, 0]
        aside, above = x - cells[cell, 1] / mass, y - cells[cell, 2] / mass
        square = aside * aside + above * above
        side = cells[cell, 3]
        if body[cell] >= 0 or square > NEAR * NEAR * side * side:
            if square > 1e-12:
                right += mass * aside / square
                up += mass * above / square
            continue
        for quarter in range(4):
            if children[cell, quarter] >= 0:
                stack[height] = children[cell, quarter]
                height += 1
    return right, up


@compiled
def planted(tree: Tree, places: FloatArray) -> None:
    """Fill *tree*: squares in squares, down to one body each, with the sums of what is in them."""
    children, body, cells = tree
    low_x, high_x = places[:, 0].min(), places[:, 0].max()
    low_y, high_y = places[:, 1].min(), places[:, 1].max()
    side = max(high_x - low_x, high_y - low_y) + 1e-9
    used = 1
    children[0, :], body[0], cells[0, :] = -1, -1, 0.0
    cells[0, 3] = side
    for node in range(len(places)):
        x, y = places[node]
        cell, left, low, depth = 0, low_x, low_y, 0
        while True:
            empty = cells[cell, 0] == 0
            cells[cell, 0] += 1
            cells[cell, 1] += x
            cells[cell, 2] += y
            if empty:
                body[cell] = node
                break
            if body[cell] >= 0 and (depth == DEEPEST or used + 2 > len(body)):
                break
            half = cells[cell, 3] / 2
            if body[cell] >= 0:
                old = body[cell]
                body[cell] = -1
                quarter = int(places[old, 0] >= left + half) + 2 * int(places[old, 1] >= low + half)
                children[cell, quarter] = used
                children[used, :], body[used] = -1, old
                cells[used, 0], cells[used, 3] = 1, half
                cells[used, 1], cells[used, 2] = places[old, 0], places[old, 1]
                used += 1
            quarter = int(x >= left + half) + 2 * int(y >= low + half)
            left += half * (quarter & 1)
            low += half * (quarter >> 1)
            if children[cell, quarter] < 0:
                children[cell, quarter] = used
                children[used, :], body[used], cells[used, :] = -1, -1, 0.0
                cells[used, 3] = half
                used += 1
            cell = children[cell, quarter]
            depth += 1
