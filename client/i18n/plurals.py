"""CLDR plural categories for whole numbers in the three languages."""

from client.domain.languages import Language


def plural_category(language: Language, count: int) -> str:
    """`one`, `few`, `many` or `other` (CLDR 46; Russian integers never take `other`)."""
    if language is not Language.RU:
        return "one" if count == 1 else "other"
    last, last_two = count % 10, count % 100
    if last == 1 and last_two != 11:  # noqa: PLR2004 - the rule itself
        return "one"
    if last in (2, 3, 4) and last_two not in (12, 13, 14):
        return "few"
    return "many"
