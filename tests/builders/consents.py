"""A consent in any state, its request, its history, and what can be allowed in advance."""

import hashlib
import json
from datetime import datetime, timedelta

from client.domain.consents import (
    Actor,
    Attribute,
    Changes,
    Consent,
    ConsentId,
    Consents,
    ConsentState,
    DataSet,
    DataSetId,
    Event,
    History,
    Licence,
    Offer,
    OfferedSet,
    OfferId,
    Recipient,
    RequestId,
    Revocation,
    Sector,
    Step,
    Subject,
)
from client.domain.institutions import Institution, InstitutionId, Kind
from tests.builders.institutions import NOON, a_register, a_text, an_institution


def a_recipient(
    name: str = "Xəzər Nümunə Bank ASC", *, licence: Licence = Licence.ACTIVE
) -> Recipient:
    bank = Institution(InstitutionId("bank"), "Xəzər Bank", a_text(name), Kind.PRIVATE)
    return Recipient(
        bank,
        name,
        "Xəzər Bank",
        "1400012311",
        Sector.BANK,
        licence,
        "https://bank.example/privacy",
    )


def a_consent(
    ident: str = "k-1",
    state: ConsentState = ConsentState.REQUESTED,
    *,
    request: str = "r-1",
    data: str = "Ünvan",
    child: str | None = None,
    recipient: Recipient | None = None,
    answer_by: datetime = NOON + timedelta(days=13),
    needs_signature: bool = False,
    can_extend: bool = True,
    max_uses: int | None = 3,
    uses: int = 0,
    changes: Changes | None = None,
    revocation: Revocation | None = None,
    steps: tuple[Step, ...] | None = None,
) -> Consent:
    decided = NOON if state not in (ConsentState.REQUESTED, ConsentState.LAPSED) else None
    register = a_register()
    return Consent(
        id=ConsentId(ident),
        number=f"RZ-2026-{ident.upper()}",
        request=RequestId(request),
        state=state,
        subject=Subject(child is not None, child or "Məmmədova Aysel Rəşid qızı"),
        recipient=recipient or a_recipient(),
        data_set=DataSet(
            DataSetId("address"),
            a_text(data),
            register,
            an_institution(),
            (Attribute("address", a_text("Küçə"), a_text("N•••••")),),
        ),
        purpose=a_text("kreditin qiymətləndirilməsi"),
        legal_note=a_text("Banklar haqqında Qanun"),
        statement=a_text(f"Mən icazə verirəm ki, banka {data} verilsin."),
        refusal_means=a_text("Kağız sənəd istənəcək."),
        requested_at=NOON - timedelta(days=1),
        answer_by=answer_by,
        decided_at=decided,
        valid_from=decided,
        valid_to=None if decided is None else NOON + timedelta(days=90),
        days=90,
        max_days=365,
        max_uses=max_uses,
        uses=uses,
        last_used_at=NOON if uses else None,
        can_extend=can_extend,
        needs_signature=needs_signature,
        method=None,
        in_advance=False,
        extends=None,
        replaces=None,
        replaced_by=None,
        changes=changes,
        revocation=revocation,
        steps=steps or (Step(state, NOON, Actor.CITIZEN, None),),
    )


def an_event(seq: int = 1, previous: str = "0" * 64, consent: str = "k-1", **told) -> Event:
    said = {"seq": seq, "consent": consent, "previous": previous, "state": "active", **told}
    sealed = json.dumps(said, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(sealed.encode()).hexdigest()
    return Event(
        seq, ConsentId(consent), ConsentState(said["state"]), NOON, previous, digest, sealed
    )


def some_events(count: int, **told) -> tuple[Event, ...]:
    """Well chained."""
    events: list[Event] = []
    for seq in range(1, count + 1):
        events.append(an_event(seq, events[-1].hash if events else "0" * 64, **told))
    return tuple(events)


def some_consents(*known: Consent, events: tuple[Event, ...] | None = None) -> Consents:
    return Consents(known, History(some_events(2) if events is None else events, "signed"))


def an_offer(ident: str = "bank-account", *, needs_signature: bool = False) -> Offer:
    sets = tuple(
        OfferedSet(DataSetId(name), a_text(name), an_institution(), (a_text("Küçə"),))
        for name in ("identity", "address")
    )
    return Offer(
        OfferId(ident),
        a_recipient(),
        a_text("hesabın açılması"),
        a_text("Qanun"),
        sets,
        days=30,
        max_days=180,
        needs_signature=needs_signature,
    )
