"""The consents each person has when the world begins: asked for, in force, paused, and ended."""

from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.world import using
from mock_server.world.clock import BAKU
from mock_server.world.consenting import chain, records
from mock_server.world.consenting.tables import offer as offer_named
from mock_server.world.data import table, text
from mock_server.world.facts import Life
from mock_server.world.people import years_after
from mock_server.world.world import World

Record = dict[str, Any]

_ADULT: Final = 18
_NOBODYS: Final = ("newcomer", "locked", "deceased", "minor")
_LIVELY: Final = ("complete", "parent", "driver", "power_user")


def settle(world: World, life: Life) -> None:
    """`complete` has one of everything; what waits for an answer comes last: it is the newest."""
    key = life.persona.key
    if key in _NOBODYS:
        return
    story = _Story(world, life)
    if key not in _LIVELY:
        story.asked("tour-booking", days_ago=1)
        return
    if key == "complete":
        _past(story)
    policy = story.given("motor-policy" if life.cars else "post-delivery", days_ago=70)
    for days in (60, 33, 4):
        story.used(policy, days_ago=days)
    if key == "complete":
        story.paused("health-policy", days_ago=40)
    if _children(life):
        story.asked("tour-child", days_ago=2, child=_children(life)[0])
    story.asked("bank-loan", days_ago=1)


def _past(story: "_Story") -> None:
    old = story.given("bank-account", days_ago=200)
    story.used(old, days_ago=195)
    story.ended(old, "expired", "portal", days_ago=170, note=table("consent_notes")["expired"])
    story.refused("leasing", days_ago=150)
    post = story.given("post-delivery", days_ago=120)
    story.used(post, days_ago=110)
    story.revoked(post, days_ago=90)


def _children(life: Life) -> list[Record]:
    """Those who are not yet grown up, as a consent names them."""
    return [
        {
            "kind": "child",
            "name": child.person.full_name,
            "birth_date": child.person.born.isoformat(),
        }
        for child in life.family.children
        if child.seen and years_after(child.person.born, _ADULT) > life.start
    ]


class _Story:
    """What has happened to one person, told from the oldest on."""

    def __init__(self, world: World, life: Life) -> None:
        self._world, self._fin = world, life.person.fin
        self._start = datetime.combine(life.start, datetime.min.time(), BAKU)

    def asked(self, offer_id: str, *, days_ago: int, child: Record | None = None) -> list[Record]:
        offer = _offer(offer_id)
        request, at = self._world.chance.ident(), self._when(days_ago, 9)
        made: list[Record] = []
        for set_id in offer["sets"]:
            record = records.drawn(
                self._world, self._fin, offer, set_id, request=request, at=at, child=child
            )
            made.append(records.asked(self._world, self._fin, record, at))
        return made

    def given(self, offer_id: str, *, days_ago: int) -> list[Record]:
        at = self._when(days_ago, 12)
        return [
            records.allowed(
                self._world, self._fin, one, at, language="az", method="tap", device=None
            )
            for one in self.asked(offer_id, days_ago=days_ago)
        ]

    def refused(self, offer_id: str, *, days_ago: int) -> None:
        for one in self.asked(offer_id, days_ago=days_ago):
            self._moved(one, "refused", "citizen", days_ago, None)

    def paused(self, offer_id: str, *, days_ago: int) -> None:
        for one in self.given(offer_id, days_ago=days_ago):
            self._moved(one, "paused", "citizen", days_ago - 5, None)

    def ended(self, known: list[Record], state: str, by: str, *, days_ago: int, note: Any) -> None:
        for one in known:
            self._moved(one, state, by, days_ago, note)

    def revoked(self, known: list[Record], *, days_ago: int) -> None:
        """And the recipient has kept its word."""
        at = self._when(days_ago, 15)
        told = {
            "told_at": at.isoformat(),
            "erasure_asked": True,
            "due": (at + timedelta(days=14)).date().isoformat(),
            "acknowledged_at": (at + timedelta(hours=2)).isoformat(),
            "erased_at": (at + timedelta(days=3)).isoformat(),
        }
        for one in known:
            self._moved(one, "revoked", "citizen", days_ago, None, revocation=told)

    def used(self, known: list[Record], *, days_ago: int) -> None:
        at = self._when(days_ago, 16)
        event_hash, _ = chain.head(self._world, self._fin)
        for one in known:
            held = self._world.store.get(records.COLLECTION, self._fin, one["id"]) or one
            entry = using.entry(
                self._world,
                at=at,
                kind="consent",
                recipient=one["recipient"],
                section=using.section_of(one["data_set"]["id"]),
                attributes=[item["label"] for item in one["data_set"]["attributes"]],
                purpose=one["purpose"]["text"],
                basis=text("use.basis.consent"),
                consent={**one, "event_hash": event_hash},
            )
            using.keep(self._world, self._fin, entry)
            counted = {**held, "uses": held["uses"] + 1, "last_used_at": at.isoformat()}
            self._world.store.put(records.COLLECTION, self._fin, one["id"], counted)

    def _moved(
        self, known: Record, state: str, by: str, days_ago: int, note: Any, **changed: Any
    ) -> None:
        held = self._world.store.get(records.COLLECTION, self._fin, known["id"]) or known
        at = self._when(days_ago, 15)
        records.moved(self._world, self._fin, held, state, by, at, note=note, **changed)

    def _when(self, days_ago: int, hour: int) -> datetime:
        return self._start - timedelta(days=days_ago) + timedelta(hours=hour)


def _offer(ident: str) -> Record:
    found = offer_named(ident)
    if found is None:
        raise KeyError(ident)
    return found
