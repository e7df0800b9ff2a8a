"""The portal as one ASGI application: its areas and pages inside its layers."""

import secrets
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Scope

from mock_server.areas import (
    acceptances,
    access,
    applications,
    cabinet,
    card,
    centres,
    certificates,
    checker,
    consents,
    contact_choices,
    contacts,
    corrections,
    data_uses,
    declarations,
    departure,
    documents,
    events,
    family,
    handed,
    inbox,
    info,
    inquiries,
    institutions,
    legal,
    login,
    mentions,
    payments,
    presentations,
    privacy,
    security,
    services,
    step_up,
    telemetry,
    threads,
    uploads,
    verify,
    video_appointments,
)
from mock_server.control.desk import Desk
from mock_server.control.routes import control_routes
from mock_server.middleware.acceptance import Rules, refused_for_acceptance
from mock_server.middleware.concerning import Concerning
from mock_server.middleware.cookies import Cookies
from mock_server.middleware.describing import Describing
from mock_server.middleware.journal import Journal
from mock_server.middleware.session import Sessions, whose_token
from mock_server.middleware.stack import layers
from mock_server.middleware.unknown import refused_by_router
from mock_server.pages import reference, styles
from mock_server.rules.acceptances import AcceptanceRequired
from mock_server.rules.dpop import Proofs
from mock_server.rules.presence import Presence
from mock_server.rules.step_up import StepUpNeeded
from mock_server.world import World, open_world

_AREAS: Final = (
    info,
    legal,
    acceptances,
    institutions,
    centres,
    login,
    cabinet,
    family,
    inquiries,
    documents,
    certificates,
    access,
    step_up,
    security,
    corrections,
    presentations,
    checker,
    handed,
    inbox,
    events,
    services,
    applications,
    declarations,
    mentions,
    uploads,
    contacts,
    verify,
    departure,
    payments,
    card,
    threads,
    privacy,
    contact_choices,
    telemetry,
    consents,
    data_uses,
    video_appointments,
)
_PAGES: Final = (styles, reference)


def create_app(
    world: World | None = None, *, control_token: str = "", hosts: tuple[str, ...] = ()
) -> Starlette:
    """Works without a lifespan. Without a token of its own the desk gets one nobody knows.

    `hosts` are names it answers to besides loopback's.
    """
    world = world or open_world()
    presence, proofs, journal = Presence(world), Proofs(world), Journal()
    desk = Desk(world, journal, control_token or secrets.token_urlsafe(32))

    def who(scope: Scope) -> str | None:
        return whose_token(presence, scope)

    app = Starlette(
        routes=[
            Route("/", _front, methods=["GET"]),
            *(route for area in _AREAS for route in area.routes),
            *(route for page in _PAGES for route in page.routes),
            *control_routes(desk),
        ],
        middleware=[
            *layers(world, journal, hosts=hosts, who=who),
            Middleware(Sessions, presence=presence, proofs=proofs),
            Middleware(Describing, world=world),
            Middleware(Cookies, world=world),
            Middleware(Rules, world=world),
            Middleware(Concerning, world=world),
        ],
        exception_handlers={
            HTTPException: refused_by_router,
            AcceptanceRequired: refused_for_acceptance,
            StepUpNeeded: step_up.needed,
        },
    )
    app.state.world, app.state.presence, app.state.proofs = world, presence, proofs
    app.state.journal = journal
    return app


async def _front(_: Request) -> Response:
    """Whoever types the bare address wants to know what this is."""
    return RedirectResponse(reference.REFERENCE, 303)
