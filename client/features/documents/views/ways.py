"""Ways on from a document: a certificate of it, the register, who looked, reporting an error."""

from dataclasses import dataclass

from client.design import Control, Press, icons, list_card, nav_row, section, stack
from client.domain.documents import DocumentDetail, Standing
from client.i18n.formats import Speech

_IN_FORCE = {Standing.VALID, Standing.EXPIRING}


@dataclass(frozen=True, slots=True)
class WayActs:
    """`None` for a way that does not lead from here."""

    on_certify: Press
    on_data: Press | None = None
    on_who_looked: Press | None = None
    """Hands over to the log of uses of this document's data."""
    on_report: Press | None = None


def ways(detail: DocumentDetail, speech: Speech, acts: WayActs) -> Control:
    rows = [*_certify(detail, speech, acts), *_further(speech, acts)]
    return section(speech.say("documents.ways"), list_card(*rows)) if rows else stack()


def _certify(detail: DocumentDetail, speech: Speech, acts: WayActs) -> list[Control]:
    """A certificate is not certified once more; what does not hold is not certified at all."""
    in_force = detail.document.standing(speech.today) in _IN_FORCE
    if detail.code is not None or not in_force:
        return []
    say = speech.say
    return [
        nav_row(
            say("documents.certify"),
            acts.on_certify,
            subtitle=say("documents.certify_text"),
            icon=icons.PDF,
            ident="certify",
        )
    ]


def _further(speech: Speech, acts: WayActs) -> list[Control]:
    say = speech.say
    known = (
        (acts.on_data, "documents.all_data", "documents.all_data_text", icons.DATA, "all-data"),
        (
            acts.on_who_looked,
            "documents.who_looked",
            "documents.who_looked_text",
            icons.SHOW,
            "who-looked",
        ),
        (acts.on_report, "documents.report", "documents.report_text", icons.REPORT, "report"),
    )
    return [
        nav_row(say(title), on_press, subtitle=say(text), icon=icon, ident=ident)
        for on_press, title, text, icon, ident in known
        if on_press is not None
    ]
