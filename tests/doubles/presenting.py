"""The part of a portal in memory that shows documents and checks them."""

from dataclasses import replace

from client.domain.documents import Document, DocumentState
from client.domain.presentations import (
    CheckedDocument,
    Checker,
    CheckResult,
    Outcome,
    Presentation,
    PresentationId,
    Shown,
)
from client.portal.errors import NotFound
from tests.builders.institutions import NOON
from tests.builders.presentations import a_presentation

_OUTCOMES = {
    DocumentState.VALID: Outcome.VALID,
    DocumentState.REVOKED: Outcome.REVOKED,
    DocumentState.WITHDRAWN: Outcome.WITHDRAWN,
}
_DIGITS = "23456789"


class Presenting:
    """Numbers are `ACDE` and a running count; only those it gave out are genuine."""

    def __init__(self) -> None:
        self.live: dict[PresentationId, Presentation] = {}
        self.documents: dict[PresentationId, Document] = {}
        self.ended: list[PresentationId] = []
        self.answers: CheckResult | None = None
        """What every check is told, whatever is asked."""

    @property
    def newest(self) -> Presentation:
        return list(self.live.values())[-1]

    def begin(self, document: Document) -> Presentation:
        count = len(self.live)
        number = "ACDE" + "".join(_DIGITS[count // 8**place % 8] for place in (3, 2, 1, 0))
        made = a_presentation(f"p-{count + 1}", number, document=document.id)
        self.live[made.id], self.documents[made.id] = made, document
        return made

    def state(self, presentation: PresentationId) -> Presentation:
        if presentation not in self.live:
            raise NotFound("not_found")
        return self.live[presentation]

    def end(self, presentation: PresentationId) -> None:
        self.live[presentation] = replace(self.state(presentation), seconds_left=0)
        self.ended.append(presentation)

    def lapse(self) -> None:
        """The portal's clock has moved on."""
        self.live = {i: replace(one, seconds_left=0) for i, one in self.live.items()}

    def look(self, by: Checker = Checker.APP) -> None:
        """Somebody checks the newest."""
        newest = self.newest
        self.live[newest.id] = replace(newest, shown=Shown(NOON, by))

    def check(self, code: str) -> CheckResult:
        if self.answers is not None:
            return self.answers
        found = next((p for p in self.live.values() if code in (p.number, _code(p))), None)
        if found is None:
            return CheckResult(Outcome.FORGED, NOON, None)
        if not found.seconds_left:
            return CheckResult(Outcome.LAPSED, NOON, None)
        self.live[found.id] = replace(found, shown=Shown(NOON, Checker.APP))
        document = self.documents[found.id]
        outcome = _OUTCOMES.get(document.state, Outcome.UNCONFIRMED)
        return CheckResult(outcome, NOON, _told(document))


def _code(presentation: Presentation) -> str:
    return presentation.address.rpartition("/")[2]


def _told(document: Document) -> CheckedDocument:
    return CheckedDocument(
        kind=document.kind,
        title=document.title,
        number=document.number,
        holder=" ".join(word[:2] + "•••" for word in document.holder.split()),
        issuer=document.issuer.name,
        issued_on=document.issued_on,
        expires_on=document.expires_on,
    )
