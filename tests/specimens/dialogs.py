"""What opens above a screen, by name."""

from collections.abc import Callable
from typing import Final

from client import design
from client.design import Action, Dialog
from tests.specimens.words import Pick, nothing


def confirmation(pick: Pick) -> Dialog:
    return design.confirmation(
        pick("Bütün cihazlardan çıxılsın?", "Sign out everywhere?", "Выйти на всех устройствах?"),
        design.paragraph(
            pick(
                "Hər cihazda yenidən daxil olmaq lazım gələcək.",
                "You will have to sign in again on each of them.",
                "На каждом придётся войти заново.",
            )
        ),
        confirm=Action(pick("Hər yerdən çıx", "Sign out everywhere", "Выйти везде"), nothing),
        cancel=Action(pick("Ləğv et", "Cancel", "Отмена"), nothing),
        danger=True,
    )


def sheet(pick: Pick) -> Dialog:
    return design.sheet(
        pick("Reyestr nədir?", "What is a register?", "Что такое реестр?"),
        design.paragraph(
            pick(
                "Dövlət qurumunun apardığı rəsmi siyahı.",
                "An official list that a state body keeps.",
                "Официальный список, который ведёт госорган.",
            )
        ),
        close=Action(pick("Bağla", "Close", "Закрыть"), nothing),
    )


def message(pick: Pick) -> Dialog:
    return design.message(pick("Kopyalandı", "Copied", "Скопировано"))


DIALOGS: Final[dict[str, Callable[[Pick], Dialog]]] = {
    "confirmation": confirmation,
    "sheet": sheet,
    "message": message,
}
