"""Service centres, wired: the portal's list, and the device's position by the engine alone."""

from client.design import Control
from client.device.permissions import Grant
from client.domain.answers import Ready
from client.domain.centres import Centres
from client.domain.permissions import Outcome, Power, Purpose
from client.domain.positions import Fix
from client.edges import Edges, use_back, use_edges
from client.features.centres import model
from client.features.centres.model import State
from client.features.centres.view import Looking, centres_view
from client.hooks import Change, component, use_model
from client.places.privacy import DevicePermissions
from client.places.video_appointments import VideoAppointments
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.permitting import Permitted, settings_opened, use_permission


@component
def CentresScreen() -> Control:
    edges = use_edges()
    state, change = use_model(State)
    permitted = use_permission()

    async def load() -> Ready[Centres]:
        known = await edges.portal.centres(state.start, state.service)
        change(lambda now: model.told(now, known.value))
        return known

    answer, asking = use_asked(load, use_copying(), [state.start, state.service])
    looking = _looking(state, change, edges, permitted)
    return centres_view(answer, state, asking, looking, on_back=use_back())


def _looking(state: State, change: Change[State], edges: Edges, permitted: Permitted) -> Looking:
    async def locate() -> None:
        if state.locating:
            return
        change(model.locating)
        found = await _position(edges, permitted)
        change(lambda now: model.located(now, found))

    return Looking(
        on_way=lambda way: change(lambda now: model.gone(now, way)),
        on_type=lambda text: change(lambda now: model.typed(now, text)),
        on_postcode=lambda: change(model.tried),
        on_district=lambda one: change(lambda now: model.district_chosen(now, one)),
        on_service=lambda one: change(lambda now: model.service_chosen(now, one)),
        on_services=lambda: change(model.services_turned),
        on_unfold=lambda one: change(lambda now: model.unfolded(now, one)),
        on_locate=locate,
        on_settings=settings_opened(
            edges.permissions,
            Power.LOCATION,
            lambda: change(model.settings_shut),
            state.barred or Outcome.DENIED_FOR_GOOD,
        ),
        on_permissions=lambda: edges.go(DevicePermissions()),
        on_video=lambda: edges.go(VideoAppointments()),
    )


async def _position(edges: Edges, permitted: Permitted) -> Fix | Outcome:
    grant = await permitted(Purpose.NEAREST_CENTRE)
    return await edges.permissions.locate(grant) if isinstance(grant, Grant) else grant
