"""What is being done: applications that run, forms left half way, services that are liked."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

from client.design import Control, icons, link, list_card, nav_row, section, skeleton, stack
from client.domain.answers import Answer, Failed, Ready, Waiting
from client.domain.applications import Application
from client.domain.services import Catalogue
from client.edges import use_edges, use_speech
from client.hooks import component, use_answer, use_task
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import Apply, OneApplication, Services
from client.shown.applications import days_left, icon_of, state_tag
from client.shown.asking import is_wanting
from client.shown.services import service_row
from client.state import use_app_state

Go = Callable[[Place], object]
T = TypeVar("T")

MOST_RUNNING = 3
MOST_LIKED = 4


@component
def DoingOnHome() -> Control:
    """Each half asks for itself. Why one is missing is said above, with the documents."""
    edges, speech = use_edges(), use_speech()
    applications = _use_known(edges.portal.applications)
    catalogue = _use_known(edges.portal.services)
    return stack(
        *running_block(applications, speech, edges.go),
        services_block(catalogue, speech, edges.go),
        gap="large",
    )


def running_block(
    applications: Answer[tuple[Application, ...]], speech: Speech, on_go: Go
) -> list[Control]:
    """Nothing where nothing runs, and nothing before it is known."""
    known = applications.value if isinstance(applications, Ready) else ()
    running = sorted(
        (one for one in known if one.is_open), key=lambda one: not one.waits_for_citizen
    )
    if not running:
        return []
    rows = [_running(one, speech, on_go) for one in running[:MOST_RUNNING]]
    return [section(speech.say("home.running"), list_card(*rows), ident="running")]


def services_block(catalogue: Answer[Catalogue], speech: Speech, on_go: Go) -> Control:
    match catalogue:
        case Ready(known):
            body = list_card(*(_rows(known, speech, on_go) or [_to_catalogue(speech, on_go)]))
        case Failed():
            body = list_card(_to_catalogue(speech, on_go))
        case Waiting():
            body = skeleton(2, label=speech.say("home.loading"))
    return section(
        speech.say("home.services"),
        body,
        action=link(
            speech.say("home.all_services"), partial(on_go, Services()), ident="all-services"
        ),
        ident="services-on-home",
    )


def _rows(known: Catalogue, speech: Speech, on_go: Go) -> list[Control]:
    """What was begun first, then what is liked, then what was used last."""
    liked = dict.fromkeys((*known.favourites, *known.recent))
    drafts = [
        nav_row(
            speech.of(draft.title),
            partial(on_go, Apply(draft.service)),
            subtitle=speech.say("services.saved_at", moment=speech.moment(draft.saved_at)),
            icon=icons.DRAFT,
            ident=f"draft-{draft.service}",
        )
        for draft in known.drafts[:MOST_LIKED]
    ]
    services = known.known(tuple(liked))[:MOST_LIKED]
    return [*drafts, *(service_row(one, speech, on_go) for one in services)]


def _use_known(load: Callable[[], Awaitable[Ready[T]]]) -> Answer[T]:
    """Asked again by itself once the portal is back; the page itself tells that it is away."""
    app = use_app_state()
    answer, again = use_answer(load)

    async def renew() -> None:
        if app.trouble is None and is_wanting(answer):
            again()

    use_task(renew, [app.trouble is None])
    return answer


def _running(one: Application, speech: Speech, on_go: Go) -> Control:
    told = [one.number, days_left(one, speech)]
    return nav_row(
        speech.of(one.title),
        partial(on_go, OneApplication(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=icon_of(one.state),
        trailing=state_tag(one, speech),
        ident=f"running-{one.id}",
    )


def _to_catalogue(speech: Speech, on_go: Go) -> Control:
    return nav_row(
        speech.say("home.find_service"),
        partial(on_go, Services()),
        subtitle=speech.say("home.find_service_text"),
        icon=icons.SERVICES,
        ident="find-service",
    )
