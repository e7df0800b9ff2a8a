"""A request, wired: read, answered set by set, sent once, and not done before the portal says."""

from typing import Final

from client.design import Control, page, skeleton
from client.domain.answers import Ready
from client.domain.consents import Consent, Consents, RequestId
from client.edges import use_back, use_edges
from client.features.consents import model
from client.features.consents.knowing import use_consents
from client.features.consents.model import Deciding, Ended
from client.features.consents.views.request import Choosing, request_view
from client.hooks import Change, component, use_model
from client.portal.errors import PortalError, StepUpNeeded
from client.portal.gateway import Portal
from client.shown.answers import Asking, answered, since_when
from client.shown.stepping_up import Confirmed, use_step_up


@component
def RequestScreen(request: RequestId) -> Control:
    edges, known = use_edges(), use_consents()
    state, change = use_model(Deciding)
    asking, confirmed = known.asking, use_step_up()
    say = asking.speech.say

    def choose(one: Consent, allow: bool) -> None:  # noqa: FBT001 - the answer itself
        change(lambda now: model.chosen(now, one.id, allow=allow))

    async def confirm() -> None:
        if isinstance(known.answer, Ready) and not state.sending:
            group = known.answer.value.of_request(request)
            if group and model.is_complete(state, group):
                await _decide(group, state, change, asking, edges.portal, confirmed)

    def ready(consents: Consents) -> Control:
        doing = Choosing(choose, confirm, edges.links.open, edges.go)
        return request_view(consents.of_request(request), state, asking, doing)

    return page(
        say("consents.request"),
        answered(
            known.answer, asking, waiting=skeleton(6, label=say("consents.waiting")), ready=ready
        ),
        under=None if state.decided else since_when(known.answer, asking),
        on_back=use_back(),
        back_label=say("ways.back"),
        ident="consent-request",
    )


async def _decide(
    group: tuple[Consent, ...],
    state: Deciding,
    change: Change[Deciding],
    asking: Asking,
    portal: Portal,
    confirmed: Confirmed,
) -> None:
    request, language = group[0].request, asking.speech.language
    made = model.decisions(state, group, language)
    change(model.begun)
    try:
        decided = await confirmed(
            lambda: portal.decide_consents(request, made, language, model.key_of(made))
        )
    except StepUpNeeded:
        change(model.stayed)
    except PortalError as error:
        overtaken = _OVERTAKEN.get(error.code or "")
        failed = error.as_failed()
        if overtaken is None:
            change(lambda now: model.refused(now, failed))
        else:
            change(lambda _: model.overtaken(overtaken))
            asking.on_again()
    else:
        change(lambda now: model.finished(now, decided))
        asking.on_again()


_OVERTAKEN: Final = {one.value: one for one in Ended}
"""By the code of the refusal."""
