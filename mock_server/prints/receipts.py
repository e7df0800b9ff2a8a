"""The receipt of an application on paper: its number, what was answered, by when it is due."""

from datetime import date, datetime
from typing import Any

from mock_server.prints.sheet import Rows, Sheet
from mock_server.world.data import table

Record = dict[str, Any]


def receipt(application: Record, language: str) -> Sheet:
    said = {key: words[language] for key, words in table("receipts").items()}
    sent = datetime.fromisoformat(application["sent_at"])
    due = date.fromisoformat(application["deadline"])
    about = [
        (said["number"], application["number"]),
        (said["service"], application["service"]["title"][language]),
        (said["sent"], f"{sent:%d.%m.%Y %H:%M}"),
        (said["due"], f"{due:%d.%m.%Y}"),
    ]
    if application["fee"]:
        about.append((said["fee"], _money(application["fee"])))
    answers = [
        (one["label"][language], _written(one["value"], language, said))
        for one in application["answered"]
    ]
    return Sheet(
        title=said["title"],
        issuer=application["institution"]["name"][language],
        language=language,
        made_at=sent,
        parts=[Rows(about), Rows(answers, said["answers"])],
        number=application["number"],
    )


def _written(value: Record, language: str, said: dict[str, str]) -> str:
    match value["kind"]:
        case "translated":
            return value["text"][language]
        case "day":
            return f"{date.fromisoformat(value['date']):%d.%m.%Y}"
        case "money":
            return _money(value["qepik"])
        case "yes_no":
            return said["yes"] if value["yes"] else said["no"]
        case _:
            return value["text"]


def _money(qepik: int) -> str:
    return f"{qepik // 100},{qepik % 100:02} AZN"
