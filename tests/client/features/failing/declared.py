"""Every way in which an operation may fail by the contract, as the app takes it.

An answer that the contract declares is tried without anybody adding it here. That each one is
tried somewhere, and by which test, is written in tests/error_paths/.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar

import pytest

from client.portal.errors import PortalBroken, PortalError, PortalUnreachable
from client.portal.problems import problem_in
from client.portal.wire import Answer
from mock_server.contract import document


class Operated(Protocol):
    @property
    def operation(self) -> str: ...

    @property
    def door(self) -> str: ...


T = TypeVar("T", bound=Operated)


def statuses_of(operation: str) -> list[int]:
    (told,) = (
        one
        for path in document()["paths"].values()
        for one in path.values()
        if one["operationId"] == operation
    )
    return sorted(int(status) for status in told["responses"] if status[0] in "45")


def failures_of(operation: str) -> Iterable[tuple[str, PortalError]]:
    """Without a name of its own an answer speaks by its status alone, so what the app takes for
    the same is tried once; and what no contract declares: no answer, and a broken one."""
    alike: dict[type[PortalError], tuple[list[str], PortalError]] = {}
    for status in statuses_of(operation):
        error = problem_in(Answer(status, {}, b""))
        alike.setdefault(type(error), ([], error))[0].append(str(status))
    for named, error in alike.values():
        yield "+".join(named), error
    yield "no answer", PortalUnreachable()
    yield "500", PortalBroken("internal", request_id="r-9")


def each_way(tried: Iterable[T]) -> list[object]:
    """For `pytest.mark.parametrize`: each with every failure that its operation can have."""
    return [
        pytest.param(one, error, id=f"{one.door}-{named}")
        for one in tried
        for named, error in failures_of(one.operation)
    ]
