"""
Sixteen doubles as one value, so that what is done for one source is done for sixteen at once.

numba makes no vector of a loop of known length, so the few operations that the search for routes
needs are given to the compiler as vectors; a processor with shorter ones takes them in parts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic, models, register_model

from graph.csr import FloatArray
from graph.kernels.compiled import compiled

ir: Any = cgutils.ir  # type: ignore[attr-defined]  # the same llvmlite that numba uses
LANES = 16
CACHE_LINE = 8  # doubles
_VECTOR = ir.VectorType(ir.DoubleType(), LANES)
_ZERO = ir.Constant(_VECTOR, [0.0] * LANES)
_ONE = ir.Constant(_VECTOR, [1.0] * LANES)
_PLACE = ir.IntType(32)
Made = tuple[Any, Callable[..., Any]]  # the signature, and what writes the instructions

instruction: Callable[[Callable[..., Made]], Any] = intrinsic


class Lanes(types.Type):
    """The type of sixteen doubles, one for each source."""

    def __init__(self) -> None:
        super().__init__(name=f"Lanes({LANES})")


@register_model(Lanes)
class _LanesModel(models.PrimitiveModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, _VECTOR)  # type: ignore[no-untyped-call]


_LANES = Lanes()


@compiled
def rows_of(n: int) -> FloatArray:
    """Return *n* rows of lanes, all 0, each in as few lines of the processor's cache as can be."""
    flat = np.zeros(n * LANES + CACHE_LINE)
    start = (-(flat.ctypes.data // 8)) % CACHE_LINE
    return flat[start : start + n * LANES].reshape((n, LANES))


@instruction
def load(_context: Any, rows: Any, _at: Any) -> Made:
    """Return the row of *rows* at a place."""

    def write(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.load(_address(context, builder, signature, args), align=8)

    return _LANES(rows, types.intp), write


@instruction
def store(_context: Any, rows: Any, _at: Any, row: Any) -> Made:
    """Write a row to *rows* at a place."""

    def write(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        builder.store(args[2], _address(context, builder, signature, args), align=8)
        return context.get_dummy_value()

    return types.void(rows, types.intp, row), write


@instruction
def nothing(_context: Any) -> Made:
    """Return a row of zeros."""
    return _LANES(), lambda *_: _ZERO


@instruction
def add(_context: Any, one: Any, other: Any) -> Made:
    """Return the sum, lane by lane."""
    return _LANES(one, other), lambda _c, builder, _s, args: builder.fadd(*args)


@instruction
def times(_context: Any, one: Any, other: Any) -> Made:
    """Return the product, lane by lane."""
    return _LANES(one, other), lambda _c, builder, _s, args: builder.fmul(*args)


@instruction
def inverse(_context: Any, row: Any) -> Made:
    """Return 1 / each lane; infinity for 0."""
    return _LANES(row), lambda _c, builder, _s, args: builder.fdiv(_ONE, args[0])


@instruction
def add_number(_context: Any, row: Any, _number: Any) -> Made:
    """Return the row with one number added to every lane."""

    def write(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        undefined = ir.Constant(_VECTOR, ir.Undefined)
        first = builder.insert_element(undefined, args[1], _PLACE(0))
        everywhere = ir.Constant(ir.VectorType(_PLACE, LANES), [0] * LANES)
        return builder.fadd(args[0], builder.shuffle_vector(first, first, everywhere))

    return _LANES(row, types.float64), write


@instruction
def where_zero(_context: Any, test: Any, row: Any) -> Made:
    """Return *row* in the lanes where *test* is 0, and 0 in the others."""

    def write(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        return builder.select(builder.fcmp_ordered("==", args[0], _ZERO), args[1], _ZERO)

    return _LANES(test, row), write


@instruction
def where_some(_context: Any, test: Any, row: Any) -> Made:
    """Return *row* in the lanes where *test* is not 0, and 0 in the others."""

    def write(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        return builder.select(builder.fcmp_ordered("==", args[0], _ZERO), _ZERO, args[1])

    return _LANES(test, row), write


@instruction
def how_many(_context: Any, row: Any) -> Made:
    """Return in how many lanes *row* is not 0."""

    def write(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        some = builder.fcmp_unordered("!=", args[0], _ZERO)
        return builder.zext(builder.ctpop(builder.bitcast(some, ir.IntType(LANES))), ir.IntType(64))

    return types.int64(row), write


@instruction
def total(_context: Any, row: Any) -> Made:
    """Return the sum over the lanes, added up in halves."""

    def write(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        row, width = args[0], LANES
        while width > 1:
            width //= 2
            places = ir.VectorType(_PLACE, width)
            low = ir.Constant(places, list(range(width)))
            high = ir.Constant(places, list(range(width, 2 * width)))
            row = builder.fadd(
                builder.shuffle_vector(row, row, low), builder.shuffle_vector(row, row, high)
            )
        return builder.extract_element(row, _PLACE(0))

    return types.float64(row), write


def _address(context: Any, builder: Any, signature: Any, args: Any) -> Any:
    rows = context.make_array(signature.args[0])(context, builder, args[0])
    place = builder.mul(args[1], context.get_constant(types.intp, LANES))
    return builder.bitcast(builder.gep(rows.data, [place]), _VECTOR.as_pointer())
