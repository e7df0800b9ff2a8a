"""One message, wired: asked for, drawn, and marked as read once it is open."""

from client.design import Control, skeleton
from client.domain.answers import Ready
from client.domain.hints import INBOX
from client.domain.inbox import Message, MessageId
from client.edges import use_back, use_edges
from client.features.inbox.doing import Doing, acts_of, note_reading
from client.features.inbox.opened import State
from client.features.inbox.views.opened import opened_view
from client.features.inbox.views.replying import report_dialog
from client.hooks import component, use_dialog, use_model, use_task
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.state import use_app_state


@component
def MessageScreen(message: MessageId) -> Control:
    edges, back, app = use_edges(), use_back(), use_app_state()

    async def load() -> Ready[Message]:
        return await edges.portal.message(message)

    answer, asking = use_asked(load, use_copying(), [message], [INBOX])
    state, change = use_model(State)
    one = answer.value if isinstance(answer, Ready) else None
    waits = one is not None and one.heading.is_unread and not one.heading.locked
    speech = asking.speech
    say = speech.say

    async def note() -> None:
        if waits:
            await note_reading(edges, change, message)

    # What could not be said while the portal was away is said when it is back.
    use_task(note, [message, waits, app.trouble is None])

    def doing(shown: Message) -> Doing:
        return Doing(edges, state, change, shown, asking.on_again, speech)

    def ready(shown: Message) -> Control:
        return opened_view(shown, state, asking, acts_of(doing(shown)))

    use_dialog(None if one is None else report_dialog(state, speech, acts_of(doing(one))))
    return asked_page(
        say("inbox.one") if one is None else speech.of(one.heading.subject),
        answer,
        asking,
        waiting=skeleton(6, label=say("inbox.waiting")),
        ready=ready,
        on_back=back,
        ident="message",
    )
