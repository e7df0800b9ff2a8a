"""The order in which a request passes the layers, outermost first. The session layer comes last,
and the routes after it."""

from collections.abc import Callable, Iterable
from functools import cache

from starlette.middleware import Middleware
from starlette.types import Scope

from mock_server.contract import document
from mock_server.middleware.contract import Contract
from mock_server.middleware.envelope import Envelope, request_ids
from mock_server.middleware.faults import Faults
from mock_server.middleware.hosts import Hosts
from mock_server.middleware.journal import Journal, Journaling
from mock_server.middleware.limits import Limits
from mock_server.middleware.operations import Operations
from mock_server.world import World


def layers(
    world: World,
    journal: Journal,
    *,
    hosts: Iterable[str] = (),
    who: Callable[[Scope], str | None] = lambda _: None,
) -> list[Middleware]:
    """`hosts` are names besides loopback's; `who` is the FIN a request's token belongs to."""
    return [
        Middleware(Envelope, ids=request_ids(world.chance), clock=world.clock),
        Middleware(Hosts, allowed=tuple(hosts)),
        Middleware(Limits),
        Middleware(Journaling, journal=journal, clock=world.clock),
        Middleware(Faults, world=world, who=who),
        Middleware(Contract, operations=_operations()),
    ]


@cache
def _operations() -> Operations:
    """Read once for every portal of this process: they all keep the same contract."""
    return Operations(document())
