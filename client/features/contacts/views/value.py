"""One own value: what holds now, its form, or what waits to be verified."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Option, icons
from client.domain.contacts import LONGEST_VALUE, SPOKEN, ContactField, ContactValue
from client.domain.languages import Language
from client.features.contacts.doing import Doing
from client.features.contacts.model import Change, Form, State
from client.features.contacts.views.waiting import waiting_block
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.languages import name_of
from client.shown.troubles import trouble

LABELS: Final[Mapping[ContactField, str]] = {
    ContactField.EMAIL: "contacts.email",
    ContactField.PHONE: "contacts.phone",
    ContactField.LANGUAGE: "contacts.language",
    ContactField.POSTAL_ADDRESS: "contacts.postal_address",
    ContactField.UNKNOWN: "contacts.other",
}
_ICONS: Final[Mapping[ContactField, Icon]] = {
    ContactField.EMAIL: icons.MAIL,
    ContactField.PHONE: icons.PHONE,
    ContactField.LANGUAGE: icons.LANGUAGE,
    ContactField.POSTAL_ADDRESS: icons.ADDRESS,
}
_HELP: Final[Mapping[ContactField, str]] = {
    ContactField.EMAIL: "contacts.email_help",
    ContactField.PHONE: "contacts.phone_help",
    ContactField.POSTAL_ADDRESS: "contacts.postal_address_help",
}
_WRONG: Final[Mapping[ContactField, str]] = {
    ContactField.EMAIL: "contacts.email_wrong",
    ContactField.PHONE: "contacts.phone_wrong",
    ContactField.POSTAL_ADDRESS: "contacts.postal_address_wrong",
}
_REFUSED: Final[Mapping[str, str]] = {
    "email_taken": "contacts.email_taken",
    "phone_of_another": "contacts.phone_of_another",
    "nothing_changed": "contacts.nothing_changed",
    "too_many_codes": "contacts.too_many_codes",
}


def value_card(
    one: ContactValue, state: State, asking: Asking, doing: Doing, as_of: datetime
) -> Control:
    speech = asking.speech
    label = speech.say(LABELS[one.field])
    below = _below(one, state, asking, doing, as_of)
    edit = design.icon_button(
        icons.EDIT,
        speech.say("contacts.change", label=label),
        partial(doing.on_edit, one),
        ident=f"edit-{one.field.value}",
    )
    row = design.info_row(
        readable(one.field, one.value, speech),
        subtitle=_subtitle(label, one, speech),
        icon=_ICONS.get(one.field),
        trailing=None if below else edit,
        ident=f"contact-{one.field.value}",
    )
    return design.list_card(row, *([design.inset(*below)] if below else []))


def readable(field: ContactField, value: str, speech: Speech) -> str:
    """A language by its name; everything else reads the same in every language."""
    language = SPOKEN.get(value) if field is ContactField.LANGUAGE else None
    return value if language is None else name_of(language, speech)


def _subtitle(label: str, one: ContactValue, speech: Speech) -> str:
    if one.changed_at is None:
        return label
    since = speech.say("contacts.since", moment=speech.moment(one.changed_at))
    return f"{label} · {since}"


def _below(
    one: ContactValue, state: State, asking: Asking, doing: Doing, as_of: datetime
) -> list[Control]:
    if state.form is not None and state.form.field is one.field:
        return _form(state.form, state, asking, doing)
    if one.pending is not None:
        return waiting_block(one.pending, state, asking, doing, as_of)
    return []


def _form(form: Form, state: State, asking: Asking, doing: Doing) -> list[Control]:
    say = asking.speech.say
    save = say("contacts.send_link" if form.field is ContactField.EMAIL else "contacts.save")
    if form.field is ContactField.PHONE:
        save = say("contacts.send_code")
    buttons = design.button_row(
        design.primary_button(save, doing.on_save, busy=state.doing is not None, ident="save"),
        design.quiet_button(say("contacts.cancel"), doing.on_cancel, ident="leave"),
    )
    return [_entry(form, state, asking.speech, doing), *_failed(state, asking, doing), buttons]


def _entry(form: Form, state: State, speech: Speech, doing: Doing) -> Control:
    label = speech.say(LABELS[form.field])
    if form.field is ContactField.LANGUAGE:
        options = [Option(one.value, name_of(one, speech)) for one in Language]
        return design.choice(
            options, form.typed, doing.on_type, label=label, ident="contact-language-choice"
        )
    return design.text_field(
        speech.say("contacts.new", label=label),
        form.typed,
        doing.on_type,
        error=_wrong(form, state, speech),
        help_text=speech.say(_HELP[form.field]),
        max_length=LONGEST_VALUE,
        literal=form.field is not ContactField.POSTAL_ADDRESS,
        autofocus=True,
        on_submit=doing.on_save,
        ident="contact-value",
    )


def _wrong(form: Form, state: State, speech: Speech) -> str | None:
    """What cannot be one, or what the portal says of this very value."""
    if form.tried and form.value is None:
        return speech.say(_WRONG[form.field])
    refused = state.not_done
    if refused is not None and isinstance(refused.act, Change) and refused.code in _REFUSED:
        return speech.say(_REFUSED[refused.code])
    return None


def _failed(state: State, asking: Asking, doing: Doing) -> list[Control]:
    refused = state.not_done
    if refused is None or not isinstance(refused.act, Change) or refused.code in _REFUSED:
        return []
    again = partial(doing.on_act, refused.act)
    return [trouble(refused.failed, asking.speech, on_again=again, on_copy=asking.on_copy)]
