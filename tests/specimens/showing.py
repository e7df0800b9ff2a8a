"""A document held up, and what a checker is told."""

from client import design
from client.design import Control, Tone
from tests.specimens.words import Pick, nothing

_ADDRESS = "https://portal.example/check/ACDE2345-0123456789abcdef"


def showing(pick: Pick) -> Control:
    return design.page(
        pick("Şəxsiyyət vəsiqəsi", "Identity card", "Удостоверение личности"),
        design.card(
            design.qr_code(_ADDRESS, label=pick("QR kod", "QR code", "QR-код")),
            design.grouped_code(
                "ACDE 2345",
                label=pick("Yoxlama nömrəsi", "Number for checking", "Номер для проверки"),
            ),
            design.countdown(0.6, pick("1:48 qalıb", "1:48 left", "Осталось 1:48")),
            gap="medium",
        ),
        design.live_strip(
            "12:05:33",
            pick("23 noyabr 2026", "23 November 2026", "23 ноября 2026"),
            2,
            still=False,
        ),
        design.card(
            design.qr_room(
                design.waiting(pick("Nömrə hazırlanır", "Making a number", "Создаём номер"))
            )
        ),
        design.card(
            design.announced(
                design.outcome(
                    pick("Göstərildi", "Shown", "Предъявлено"),
                    pick(
                        "Sənədiniz yoxlanıldı.",
                        "Your document was checked.",
                        "Ваш документ проверили.",
                    ),
                    Tone.SUCCESS,
                )
            )
        ),
        on_back=nothing,
        back_label=pick("Geri", "Back", "Назад"),
    )
