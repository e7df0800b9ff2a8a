"""The page as a function of what is known. No hooks, no waiting."""

from client import design
from client.design import Control, Press
from client.domain.answers import Answer, Ready
from client.domain.contacts import Contacts
from client.features.contacts.doing import Doing
from client.features.contacts.model import State
from client.features.contacts.views.history import history
from client.features.contacts.views.value import value_card
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page


def contacts_view(
    answer: Answer[Contacts],
    state: State,
    asking: Asking,
    doing: Doing,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: Contacts) -> Control:
        as_of = answer.as_of if isinstance(answer, Ready) else asking.speech.now
        return design.stack(
            *(value_card(one, state, asking, doing, as_of) for one in known.values),
            *history(known.changes, state, asking, doing),
            gap="large",
        )

    return asked_page(
        say("contacts.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("contacts.waiting")),
        ready=ready,
        subtitle=say("contacts.lead"),
        on_back=on_back,
        ident="contacts",
    )
