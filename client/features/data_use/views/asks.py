"""What a citizen can ask about a look, each with its words (CON-11)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Action, Dialog, Icon, Press, icons
from client.domain.data_uses import QuestionKind
from client.features.data_use.asking import Form
from client.i18n.formats import Speech


@dataclass(frozen=True, slots=True)
class Ask:
    name: str
    title: str
    text: str
    icon: Icon
    ident: str


ASKS: Final[Mapping[QuestionKind, Ask]] = {
    QuestionKind.WHY: Ask(
        "data_use.ask_why",
        "data_use.why_title",
        "data_use.why_text",
        icons.QUESTION,
        "ask-why",
    ),
    QuestionKind.SUSPICIOUS: Ask(
        "data_use.report",
        "data_use.report_title",
        "data_use.report_text",
        icons.REPORT,
        "report-suspicious",
    ),
    QuestionKind.OBJECT: Ask(
        "data_use.object",
        "data_use.object_title",
        "data_use.object_text",
        icons.LAW,
        "object",
    ),
    QuestionKind.RESTRICT: Ask(
        "data_use.restrict",
        "data_use.restrict_title",
        "data_use.restrict_text",
        icons.PAUSE,
        "restrict",
    ),
}


def ask_dialog(
    state: Form,
    speech: Speech,
    *,
    on_type: Callable[[str], object],
    on_send: Press,
    on_close: Press,
) -> Dialog | None:
    if state.kind is None:
        return None
    say, words = speech.say, ASKS[state.kind]
    return design.confirmation(
        say(words.title),
        design.paragraph(say(words.text)),
        design.text_field(
            say("data_use.comment"), state.comment, on_type, max_length=2000, ident="comment"
        ),
        confirm=Action(say("data_use.send"), on_send),
        cancel=Action(say("consents.cancel"), on_close),
        busy=state.sending,
    )
