"""Before sending: every answer once more, whom it goes to, and what becomes of it."""

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.corrections import Correction
from client.domain.uploads import Upload
from client.features.corrections import model
from client.features.corrections.model import About, State
from client.features.corrections.views.form import wanted_label, what_block
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.troubles import trouble
from client.shown.values import readable


def check_view(
    about: About, state: State, asking: Asking, *, on_send: Press, on_change: Press
) -> Control:
    speech = asking.speech
    say = speech.say
    return design.stack(
        design.stack(*_not_sent(state, asking, on_send), what_block(about, speech)),
        design.list_card(*_answers(about, state, speech)),
        design.note(
            say("corrections.what_happens", owner=speech.of(about.section.ref.owner.name))
        ),
        design.primary_button(
            say("corrections.send"), on_send, busy=state.sending, wide=True, ident="send"
        ),
        design.secondary_button(
            say("corrections.change"),
            None if state.sending else on_change,
            icon=icons.EDIT,
            wide=True,
            ident="change-answers",
        ),
        gap="large",
    )


def sent_view(sent: Correction, speech: Speech, *, on_follow: Press) -> Control:
    say = speech.say
    text = say(
        "corrections.sent_text",
        number=sent.number,
        owner=speech.of(sent.owner.name),
        day=speech.day(sent.deadline),
    )
    follow = design.Action(say("corrections.follow"), on_follow, icons.CHECKING)
    return design.outcome(
        say("corrections.sent_title"), text, Tone.SUCCESS, action=follow, ident="sent"
    )


def _answers(about: About, state: State, speech: Speech) -> list[Control]:
    say, form = speech.say, state.form
    value = model.wanted(form, about)
    right = "" if value is None else readable(value, speech)
    names = "\n".join(_file(file, speech) for file in form.files)
    return [
        design.fact_row(wanted_label(about, speech), right, ident="checked-value"),
        design.fact_row(
            say("corrections.comment"), form.comment.strip() or say("corrections.none")
        ),
        design.fact_row(say("corrections.files"), names or say("corrections.none")),
    ]


def _file(file: Upload, speech: Speech) -> str:
    if not file.transcript:
        return file.name
    return f"{file.name}\n{speech.say('files.transcript', words=file.transcript)}"


def _not_sent(state: State, asking: Asking, on_send: Press) -> list[Control]:
    if state.not_sent is None:
        return []
    why = trouble(state.not_sent, asking.speech, on_again=on_send, on_copy=asking.on_copy)
    return [design.section(asking.speech.say("corrections.not_sent"), why)]
