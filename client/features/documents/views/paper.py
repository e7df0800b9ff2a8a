"""A certificate to take home: its code, its paper in a chosen language. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass

from client.design import (
    Control,
    Option,
    Press,
    button_row,
    choice,
    grouped_code,
    icons,
    info_row,
    list_card,
    note,
    primary_button,
    secondary_button,
    section,
    skeleton,
    stack,
)
from client.domain.answers import Answer
from client.domain.documents import Document
from client.domain.languages import Language
from client.domain.presentations import in_groups
from client.features.documents.papers import Handing, file_name, is_issued
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.languages import name_of

_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class PaperActs:
    on_language: Callable[[Language], object]
    on_save: Press
    on_share: Press


def code_block(code: str, speech: Speech, *, shown: bool, on_show: Press) -> Control:
    """Hidden until it is wanted: whoever reads it over a shoulder could check it too."""
    say = speech.say
    label = say("documents.code")
    button = secondary_button(
        say("documents.code_show"), on_show, icon=icons.SHOW, ident="show-code"
    )
    return section(
        label,
        grouped_code(in_groups(code), label=label, ident="check-code")
        if shown
        else button_row(button),
        note(say("documents.code_text")),
    )


def paper_block(
    document: Document,
    paper: Answer[bytes],
    language: Language,
    handing: Handing,
    asking: Asking,
    acts: PaperActs,
) -> Control:
    say = asking.speech.say
    if not is_issued(document):
        return section(
            say("documents.paper_pdf"), note(say("documents.not_issued")), ident="paper"
        )
    old = since_when(paper, asking)
    return section(
        say("documents.paper_pdf"),
        choice(
            [Option(one, name_of(one, asking.speech)) for one in Language],
            language,
            acts.on_language,
            label=say("documents.paper_language"),
            ident="paper-language",
        ),
        answered(
            paper,
            asking,
            waiting=skeleton(1, label=say("documents.paper_waiting")),
            ready=lambda content: _ready(document, content, handing, asking.speech, acts),
        ),
        *([] if old is None else [old]),
        ident="paper",
    )


def _ready(
    document: Document, content: bytes, handing: Handing, speech: Speech, acts: PaperActs
) -> Control:
    say = speech.say
    size = max(1, round(len(content) / _KILOBYTE))
    name = file_name(document)
    return stack(
        list_card(
            info_row(
                say("documents.paper_ready", name=name, size=size),
                icon=icons.PDF,
                ident="paper-file",
            )
        ),
        button_row(
            primary_button(
                say("documents.save"),
                acts.on_save,
                icon=icons.SAVE,
                busy=handing.busy,
                ident="save-paper",
            ),
            secondary_button(
                say("documents.share"),
                None if handing.busy else acts.on_share,
                icon=icons.SHARE,
                ident="share-paper",
            ),
        ),
        gap="small",
    )
