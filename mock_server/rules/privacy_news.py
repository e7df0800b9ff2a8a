"""What the inbox says of consents, of looks at data and of copies; each leads to its screen.

The portal itself says it: nobody who asks for data can be muted into silence.
"""

from datetime import date, datetime
from typing import Any, Final

from mock_server.rules import inbox
from mock_server.world import World, later, using
from mock_server.world.clock import BAKU
from mock_server.world.consenting import records
from mock_server.world.consenting.tables import recipient
from mock_server.world.data import Text, table

Record = dict[str, Any]

_CATEGORIES: Final[dict[str, inbox.Category]] = {
    "consent_ends": "reminder",
    "question": "security",
    "export_ready": "document",
}
"""What is no news of a consent."""


def asked(world: World, fin: str, one: Record) -> None:
    """A request waits for an answer."""
    until = datetime.fromisoformat(one["answer_by"]).astimezone(BAKU).date()
    target = inbox.act("sign", "consent_request", one["request"])
    words = _both("consent_asked", name=_name(world, one))
    _deliver(
        world, fin, "consent_asked", words, action=target, reference=one["number"], until=until
    )


def withdrawn(world: World, fin: str, one: Record, said: str) -> None:
    """`said` is what the recipient did about a withdrawal: acknowledged, or erased."""
    _of_consent(world, fin, f"consent_{said}", one)


def ended(world: World, fin: str, one: Record) -> None:
    """Not by the citizen, and not by time."""
    _of_consent(world, fin, "consent_ended", one)


def used(world: World, fin: str, entry: Record) -> None:
    """A private company asked for data: whether or not it got any."""
    told = "data_used" if entry["outcome"] == "given" else "data_refused"
    _of_use(world, fin, told, entry)


def questioned(world: World, fin: str, question: Record, note: Text) -> None:
    """What was found out about a look."""
    target = inbox.act("open", "data_question", question["id"])
    words = _said("question", "subject", number=question["number"]), note
    _deliver(world, fin, "question", words, action=target, reference=question["number"])


def copied(world: World, fin: str, export: Record) -> None:
    target, number = inbox.act("open", "export", export["id"]), export["number"]
    words = _both("export_ready", number=number)
    _deliver(world, fin, "export_ready", words, action=target, reference=number)


def release(world: World) -> None:
    """What was not to be told before its day, and what is about to end."""
    for fin, record in later.due(world):
        match record["what"]:
            case "court":
                entry = world.store.get(using.COLLECTION, fin, record["ref"])
                if entry is not None:
                    _of_use(world, fin, "court_told", entry)
            case _:
                _about_to_end(world, fin, record)


def _about_to_end(world: World, fin: str, record: Record) -> None:
    one = world.store.get(records.COLLECTION, fin, record["ref"])
    if one is not None and one["state"] == "active":
        end = datetime.fromisoformat(one["valid_to"]).astimezone(BAKU).date()
        _of_consent(world, fin, "consent_ends", one, until=end)


def _of_consent(world: World, fin: str, what: str, one: Record, until: date | None = None) -> None:
    target = inbox.act("open", "consent", one["id"])
    words = _both(what, name=_name(world, one))
    _deliver(world, fin, what, words, action=target, reference=one["number"], until=until)


def _of_use(world: World, fin: str, what: str, entry: Record) -> None:
    target = inbox.act("open", "data_use", entry["id"])

    def said(part: str) -> Text:
        return {
            language: sentence.format(
                name=entry["recipient"]["name"][language],
                purpose=entry["purpose"][language],
                what=", ".join(label[language] for label in entry["attributes"]),
            )
            for language, sentence in table("privacy_news")[what][part].items()
        }

    words = said("subject"), said("text")
    _deliver(world, fin, what, words, action=target, reference=entry["request_id"])


def _deliver(  # noqa: PLR0913 - a message is what it says; each by name
    world: World,
    fin: str,
    what: str,
    words: tuple[Text, Text],
    *,
    action: Record,
    reference: str,
    until: date | None = None,
) -> None:
    subject, text = words
    category = _CATEGORIES.get(what, "consent")
    inbox.deliver(
        world,
        fin,
        subject=subject,
        text=text,
        category=category,
        reference=reference,
        deadline=until,
        actions=[action],
    )


def _both(what: str, **values: str) -> tuple[Text, Text]:
    return _said(what, "subject", **values), _said(what, "text", **values)


def _said(what: str, part: str, **values: str) -> Text:
    told: Text = table("privacy_news")[what][part]
    return {language: sentence.format_map(values) for language, sentence in told.items()}


def _name(world: World, one: Record) -> str:
    return recipient(world, one["recipient"])["trade_name"]
