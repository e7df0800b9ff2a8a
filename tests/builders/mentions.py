"""What somebody declared about the citizen."""

from datetime import date

from client.domain.declarations import DeclarationState, Ground, Informed, Relation
from client.domain.mentions import Happened, Mention, MentionId, Objection, Step
from tests.builders.institutions import NOON, a_text


def a_mention(ident: str = "d-1", **more: object) -> Mention:
    """`more` are fields of `Mention` the test is about."""
    usual: dict[str, object] = {
        "state": DeclarationState.ACTIVE,
        "objection": Objection.NONE,
        "can_object": True,
        "steps": (Step(Happened.DECLARED, NOON),),
    }
    return Mention(
        id=MentionId(ident),
        number="BY-2026-000001",
        declared_by="Kamran Əliyev",
        relation=Relation.FRIEND,
        purpose=a_text("Səfər"),
        data=(a_text("Ad və soyad"), a_text("FİN")),
        ground=Ground.CONSENT,
        informed=Informed.PHONE,
        informed_on=date(2026, 3, 1),
        declared_at=NOON,
        expires_on=date(2027, 3, 1),
        **(usual | more),
    )
