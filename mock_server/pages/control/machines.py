"""Section "States": everything that has one, and its next moves."""

from typing import Any, Final

from mock_server.pages.control.codes import bill_code
from mock_server.pages.control.room import (
    ROOT,
    Room,
    choice,
    entry,
    filters,
    form,
    person_choice,
    press,
    section,
    state_tag,
    text_in,
)
from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page

MOST_SHOWN: Final = 60

KINDS: Final = {
    "document": "machines.kind.document",
    "approval": "machines.kind.approval",
    "account": "machines.kind.account",
    "register": "machines.kind.register",
    "correction": "machines.kind.correction",
    "application": "machines.kind.application",
    "declaration": "machines.kind.declaration",
    "export": "machines.kind.export",
    "letter": "machines.kind.letter",
    "ticket": "machines.kind.ticket",
    "consent": "machines.kind.consent",
    "data_question": "machines.kind.data_question",
    "contact_change": "machines.kind.contact_change",
    "bill": "machines.kind.bill",
    "payment": "machines.kind.payment",
    "mandate": "machines.kind.mandate",
    "video_appointment": "machines.kind.video_appointment",
}
STATES: Final = {
    "pending": "state.pending",
    "approved": "state.approved",
    "refused": "state.refused",
    "expired": "state.expired",
    "wrong_code": "state.wrong_code",
    "checking": "state.checking",
    "valid": "state.valid",
    "needs_renewal": "state.needs_renewal",
    "revoked": "state.revoked",
    "withdrawn": "state.withdrawn",
    "no_data": "state.no_data",
    "open": "state.open",
    "locked_by_operator": "state.locked_by_operator",
    "locked_by_citizen": "state.locked_by_citizen",
    "deceased": "state.deceased",
    "sent": "state.sent",
    "accepted": "state.accepted",
    "in_review": "state.in_review",
    "need_documents": "state.need_documents",
    "corrected": "state.corrected",
    "appealed": "state.appealed",
    "received": "state.received",
    "answered": "state.answered",
    "assigned": "state.assigned",
    "in_work": "state.in_work",
    "need_info": "state.need_info",
    "closed": "state.closed",
    "reopened": "state.reopened",
    "duplicate": "state.duplicate",
    "appointment": "state.appointment",
    "on_hold": "state.on_hold",
    "done": "state.done",
    "used_up": "state.used_up",
    "dropped": "state.dropped",
    "undone": "state.undone",
    "taken": "state.taken",
    "preparing": "state.preparing",
    "ready": "state.ready",
    "completed": "state.completed",
    "cancelled": "state.cancelled",
    "active": "state.active",
    "disputed": "state.disputed",
    "ended": "state.ended",
    "in_force": "state.in_force",
    "failed": "state.failed",
    "requested": "state.requested",
    "paused": "state.paused",
    "lapsed": "state.lapsed",
    "inapplicable": "state.inapplicable",
    "due": "state.due",
    "in_progress": "state.in_progress",
    "paid": "state.paid",
    "refunded": "state.refunded",
    "created": "state.created",
    "authorising": "state.authorising",
    "booked": "state.booked",
    "queued": "state.queued",
    "connecting": "state.connecting",
    "joined": "state.joined",
    "lost": "state.lost",
    "missed": "state.missed",
    "up": "registers.up",
    "slow": "registers.slow",
    "stale": "registers.stale",
    "down": "registers.down",
    "empty": "registers.empty",
    "not_connected": "registers.not_connected",
}
MOVES: Final = {
    "receive": "move.receive",
    "answer": "move.answer",
    "assign": "move.assign",
    "work": "move.work",
    "ask_info": "move.ask_info",
    "close": "move.close",
    "merge": "move.merge",
    "verify": "move.verify",
    "finish": "move.finish",
    "fail": "move.fail",
    "run_out": "move.run_out",
    "approve": "move.approve",
    "refuse": "move.refuse",
    "expire": "move.expire",
    "confirm": "move.confirm",
    "check": "move.check",
    "outdate": "move.outdate",
    "renew": "move.renew",
    "revoke": "move.revoke",
    "withdraw": "move.withdraw",
    "reinstate": "move.reinstate",
    "lose": "move.lose",
    "lock": "move.lock",
    "unlock": "move.unlock",
    "report_death": "move.report_death",
    "correct_death": "move.correct_death",
    "accept": "move.accept",
    "review": "move.review",
    "ask_documents": "move.ask_documents",
    "correct": "move.correct",
    "invite": "move.invite",
    "fulfil": "move.fulfil",
    "hand_over": "move.hand_over",
    "hold": "move.hold",
    "release": "move.release",
    "object": "move.object",
    "uphold": "move.uphold",
    "end": "move.end",
    "restore": "move.restore",
    "lapse": "move.lapse",
    "authorise": "move.authorise",
    "pay": "move.pay",
    "cancel": "move.cancel",
    "refund": "move.refund",
    "connect": "move.connect",
    "join": "move.join",
    "lose_line": "move.lose_line",
    "not_come": "move.not_come",
    "end_talk": "move.end_talk",
    "call_off": "move.call_off",
    "up": "registers.up",
    "slow": "registers.slow",
    "stale": "registers.stale",
    "down": "registers.down",
    "empty": "registers.empty",
    "not_connected": "registers.not_connected",
}


def page(
    room: Room, kind: str, people: list[dict[str, Any]], things: list[dict[str, Any]]
) -> Page:
    say = room.say
    names = {person["fin"]: person["name"] for person in people}
    kinds = {name: say(key) for name, key in KINDS.items()}
    shown = things[:MOST_SHOWN]
    body = (
        tag("p", say("machines.intro"), class_="intro"),
        filters(
            room,
            choice("kind", say("machines.kinds"), kinds, kind),
            person_choice(room, people),
        ),
        _count(room, len(shown), len(things)),
        _list(room, kind, names, shown),
    )
    return section(room, "machines", body)


def _count(room: Room, shown: int, total: int) -> Html | None:
    if shown == total:
        return None
    return tag("p", room.say("control.shown_of", shown=shown, total=total), class_="note")


def _list(room: Room, kind: str, names: dict[str, str], things: list[dict[str, Any]]) -> Inside:
    if not things:
        return tag("p", room.say("machines.none"), class_="card")
    return tag("ul", [_row(room, kind, names, thing) for thing in things], class_="rows card")


def _row(room: Room, kind: str, names: dict[str, str], thing: dict[str, Any]) -> Html:
    say = room.say
    whose = None if kind == "account" else names.get(thing["fin"] or "")
    told = [say("machines.videos", lengths=thing["videos"])] if thing["videos"] else []
    told += [say("machines.objection", reason=one) for one in thing["objections"]]
    buttons = [
        press(room, "thing.move", say(MOVES[move]), machine=kind, thing=thing["id"], move=move)
        for move in thing["moves"]
    ]
    if kind == "bill" and thing["state"] == "due":
        buttons.append(press(room, "bills.surcharge", say("bills.surcharge"), bill=thing["id"]))
    if kind == "video_appointment" and thing["state"] == "booked":
        buttons.append(press(room, "video.now", say("video.now"), appointment=thing["id"]))
    if kind == "letter" and "answer" in thing["moves"]:
        buttons.append(_answer(room, thing["id"]))
    return tag(
        "li",
        tag(
            "div",
            tag("h3", text_in(say, thing["title"]) or thing["id"]),
            tag("span", whose, class_="soft small"),
            *(tag("span", one, class_="soft small") for one in told),
            class_="what",
        ),
        state_tag(say(STATES[thing["state"]]), thing["state"]),
        tag("div", buttons, class_="row"),
        *(_notice(room, thing) if kind == "bill" else ()),
    )


def _answer(room: Room, letter: str) -> Html:
    """In one's own words; the button above has the usual ones."""
    words = entry("text", room.say("letters.answer_text"), maxlength=4000, required=True)
    send = tag("button", room.say("letters.answer"), class_="plain small")
    return form(room, "letter.answer", words, send, letter=letter)


def _notice(room: Room, bill: dict[str, Any]) -> tuple[Html, ...]:
    """What its payee would have posted: on paper, and, due, to be held before a camera."""
    paper = tag("a", room.say("codes.notice"), href=f"{ROOT}/notices/{bill['id']}")
    code = (bill_code(room, bill["number"]),) if bill["state"] == "due" else ()
    return tag("span", paper, class_="small"), *code
