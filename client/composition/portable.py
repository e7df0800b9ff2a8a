"""Which drafts travel to a new device. Applications need not: the portal keeps those."""

# ruff: noqa: PLC0415 - nobody moves before the first frame


def portable(kind: str) -> type | None:
    """By the first part of a draft's name; `None` stays here."""
    match kind:
        case "letter":
            from client.features.letters.model import Draft

            return Draft
        case "correction":
            from client.features.corrections.model import Form

            return Form
        case _:
            return None
