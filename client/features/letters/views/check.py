"""Before it is signed: all of it once more; and after: its number."""

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.threads import Letter
from client.features.letters.model import State
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.troubles import above


def check_view(state: State, asking: Asking, *, on_send: Press, on_change: Press) -> Control:
    speech, draft = asking.speech, state.draft
    say = speech.say
    return design.stack(
        above(
            draft.body.not_sent,
            _whole(state, speech),
            speech,
            on_again=on_send,
            on_copy=asking.on_copy,
        ),
        design.banner(say("letters.sign_text"), Tone.INFO, icon=icons.KEY),
        design.primary_button(
            say("letters.sign"), on_send, busy=draft.body.sending, wide=True, ident="sign-letter"
        ),
        design.secondary_button(
            say("letters.back_to_text"),
            None if draft.body.sending else on_change,
            icon=icons.EDIT,
            wide=True,
            ident="change-letter",
        ),
        gap="large",
    )


def _whole(state: State, speech: Speech) -> Control:
    say, draft = speech.say, state.draft
    name = "" if draft.institution is None else speech.of(draft.institution.name)
    files = ", ".join(file.name for file in draft.body.files) or say("letters.no_files")
    return design.list_card(
        design.fact_row(say("letters.to"), name),
        design.fact_row(say("letters.subject"), draft.title.strip()),
        design.fact_row(say("letters.text"), draft.body.text.strip()),
        design.fact_row(say("files.title"), files),
    )


def sent_view(sent: Letter, speech: Speech, *, on_follow: Press) -> Control:
    say = speech.say
    text = say("letters.sent_text", number=sent.number, day=speech.day(sent.deadline))
    follow = Action(say("letters.follow"), on_follow, icons.CHECKING)
    return design.outcome(
        say("letters.sent_title"), text, Tone.SUCCESS, action=follow, ident="letter-sent"
    )
