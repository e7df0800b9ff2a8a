"""A consent in any state, its request, its history, and what can be allowed in advance."""

import hashlib
import json
from dataclasses import replace
from datetime import timedelta

from client.domain.consents import (
    Actor,
    Attribute,
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
    **told,
) -> Consent:
    """`told` is anything else of a `Consent`, by its name."""
    decided = NOON if state not in (ConsentState.REQUESTED, ConsentState.LAPSED) else None
    one = replace(
        _ASKED,
        id=ConsentId(ident),
        number=f"RZ-2026-{ident.upper()}",
        request=RequestId(request),
        state=state,
        subject=Subject(child is not None, child or "Məmmədova Aysel Rəşid qızı"),
        data_set=_a_data_set(data),
        statement=a_text(f"Mən icazə verirəm ki, banka {data} verilsin."),
        decided_at=decided,
        valid_from=decided,
        valid_to=None if decided is None else NOON + timedelta(days=90),
        steps=(Step(state, NOON, Actor.CITIZEN, None),),
    )
    return replace(one, last_used_at=NOON if told.get("uses") else None, **told)


def _a_data_set(name: str) -> DataSet:
    street = Attribute("address", a_text("Küçə"), a_text("N•••••"))
    return DataSet(DataSetId("address"), a_text(name), a_register(), an_institution(), (street,))


_ASKED = Consent(
    id=ConsentId("k-1"),
    number="",
    request=RequestId("r-1"),
    state=ConsentState.REQUESTED,
    subject=Subject(is_child=False, name=""),
    recipient=a_recipient(),
    data_set=_a_data_set("Ünvan"),
    purpose=a_text("kreditin qiymətləndirilməsi"),
    legal_note=a_text("Banklar haqqında Qanun"),
    statement=a_text(""),
    refusal_means=a_text("Kağız sənəd istənəcək."),
    requested_at=NOON - timedelta(days=1),
    answer_by=NOON + timedelta(days=13),
    decided_at=None,
    valid_from=None,
    valid_to=None,
    days=90,
    max_days=365,
    max_uses=3,
    uses=0,
    last_used_at=None,
    can_extend=True,
    needs_signature=False,
    method=None,
    in_advance=False,
    extends=None,
    replaces=None,
    replaced_by=None,
    changes=None,
    revocation=None,
    steps=(),
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
