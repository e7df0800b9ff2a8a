"""Sheets of what is pressed, typed, chosen and read."""

from client import design
from client.design import Control, ReadClause, Tone, icons
from tests.specimens.words import Pick, nothing


def buttons(pick: Pick) -> Control:
    label = pick("Davam et", "Continue", "Продолжить")
    kinds = (
        design.primary_button,
        design.secondary_button,
        design.quiet_button,
        design.danger_button,
    )
    return design.page(
        pick("Düymələr", "Buttons", "Кнопки"),
        *(
            design.button_row(
                kind(label, nothing),
                kind(label, nothing, icon=icons.SIGN_IN),
                kind(label, nothing, busy=True),
                kind(label, None),
            )
            for kind in kinds
        ),
        design.primary_button(label, nothing, wide=True),
        design.button_row(
            design.icon_button(icons.COPY, pick("Kopyala", "Copy", "Копировать"), nothing),
            design.icon_button(icons.AGAIN, pick("Yenilə", "Refresh", "Обновить"), nothing),
            design.icon_button(icons.CLOSE, pick("Bağla", "Close", "Закрыть"), None),
        ),
        design.line_up(design.count(3), design.count(120), design.initials("Aysel Məmmədova")),
        design.link(pick("Ətraflı oxu", "Read more", "Подробнее"), nothing),
    )


def fields(pick: Pick) -> Control:
    return design.bare_page(
        design.heading(pick("Sahələr", "Fields", "Поля"), 1),
        design.text_field(
            "FİN",
            "",
            nothing,
            help_text=pick(
                "Şəxsiyyət vəsiqəsinin arxasında, 7 simvol",
                "On the back of the identity card, 7 characters",
                "На обороте удостоверения, 7 символов",
            ),
            max_length=7,
            capitals=True,
        ),
        design.text_field(
            "FİN",
            "0TAB",
            nothing,
            error=pick(
                "FİN 7 simvoldan ibarətdir. Məsələn: 0TA1B2C",
                "A FİN has 7 characters, for example 0TA1B2C",
                "ФИН состоит из 7 символов, например 0TA1B2C",
            ),
        ),
        design.password_field(
            pick("Parol", "Password", "Пароль"),
            "gizli-söz",
            nothing,
            revealed=False,
            on_reveal=nothing,
            reveal_label=pick("Parolu göstər", "Show the password", "Показать пароль"),
        ),
        design.pin_field(
            "PIN",
            "739152",
            nothing,
            revealed=False,
            on_reveal=nothing,
            reveal_label=pick("Rəqəmləri göstər", "Show the digits", "Показать цифры"),
        ),
        design.pin_field(
            "PIN",
            "123456",
            nothing,
            revealed=True,
            on_reveal=nothing,
            reveal_label=pick("Rəqəmləri gizlət", "Hide the digits", "Скрыть цифры"),
            error=pick(
                "Ardıcıl rəqəmləri hamı ilk sınayır",
                "A run of digits is what anybody tries first",
                "Цифры подряд пробуют первыми",
            ),
        ),
        design.code_field(
            pick("Birdəfəlik kod", "One-time code", "Одноразовый код"), "4821", nothing, length=6
        ),
        design.switch_row(
            pick("Yüksək kontrast", "High contrast", "Высокая контрастность"),
            nothing,
            on=True,
            help_text=pick(
                "Mətn və xətlər daha tünd", "Darker text and lines", "Текст и линии темнее"
            ),
        ),
    )


def settings(pick: Pick) -> Control:
    return design.page(
        pick("Parametrlər", "Settings", "Настройки"),
        design.section(
            pick("Görünüş", "Appearance", "Внешний вид"),
            design.card(
                design.choice(
                    [
                        design.Option(
                            0,
                            pick("Sistem kimi", "As the system", "Как в системе"),
                            icons.BRIGHTNESS,
                        ),
                        design.Option(1, pick("Açıq", "Light", "Светлая"), icons.LIGHT),
                        design.Option(2, pick("Tünd", "Dark", "Тёмная"), icons.DARK),
                    ],
                    0,
                    nothing,
                    label=pick("Parlaqlıq", "Brightness", "Тема"),
                ),
                design.divider(),
                design.choice(
                    [
                        design.Option(0, pick("Adi", "Normal", "Обычный")),
                        design.Option(1, pick("Böyük", "Large", "Крупный")),
                        design.Option(2, pick("Ən böyük", "Largest", "Самый крупный")),
                    ],
                    1,
                    nothing,
                    label=pick("Mətnin ölçüsü", "Text size", "Размер текста"),
                ),
                gap="medium",
            ),
        ),
        design.section(
            pick("Cihazlar", "Devices", "Устройства"),
            design.list_card(
                design.info_row(
                    "MacBook · macOS",
                    subtitle=pick(
                        "Bu cihaz · indi", "This device · now", "Это устройство · сейчас"
                    ),
                    icon=icons.COMPUTER,
                    trailing=design.tag(
                        pick("Bu cihaz", "This device", "Это устройство"), Tone.SUCCESS
                    ),
                ),
                design.info_row(
                    "Pixel 9 · Android",
                    subtitle=pick(
                        "Dünən, 18:20 · Bakı", "Yesterday, 18:20 · Baku", "Вчера, 18:20 · Баку"
                    ),
                    icon=icons.PHONE,
                    trailing=design.quiet_button(pick("Çıxar", "Sign out", "Выйти"), nothing),
                ),
            ),
        ),
        design.section(
            pick("Haqqında", "About", "О приложении"),
            design.list_card(
                design.fact_row(pick("Portal", "Portal", "Портал"), "http://127.0.0.1:8765"),
                design.fact_row(pick("Versiya", "Version", "Версия"), "0.1.0"),
                design.nav_row(
                    pick("Lisenziyalar", "Licences", "Лицензии"), nothing, icon=icons.OPEN_SOURCE
                ),
            ),
        ),
        design.danger_button(pick("Çıxış", "Sign out", "Выйти"), nothing, icon=icons.SIGN_OUT),
    )


def legal(pick: Pick) -> Control:
    text = pick(
        "Portal haqqınızdakı məlumatları yalnız qanunla müəyyən edilmiş məqsədlər üçün emal "
        "edir və onları sahibinin icazəsi olmadan dəyişmir. Hər məlumatın yanında onun sahibi, "
        "reyestri və alınma vaxtı göstərilir.",
        "The portal processes what it knows of you for purposes set by law alone and changes "
        "nothing without its owner. Beside each value stand its owner, its register and the "
        "time it was fetched.",
        "Портал обрабатывает сведения о вас только в целях, установленных законом, и ничего "
        "не меняет без их владельца. Рядом с каждым значением указаны его владелец, реестр и "
        "время получения.",
    )
    name = pick("Ümumi müddəalar", "General provisions", "Общие положения")
    return design.page(
        pick("Məxfilik siyasəti", "Privacy policy", "Политика конфиденциальности"),
        design.card(
            design.strong(pick("Qısaca", "In short", "Коротко")),
            design.paragraph(text),
            tone=Tone.INFO,
        ),
        design.legal_text(
            [
                ReadClause("1", name, text),
                ReadClause("1.1", None, text),
                ReadClause("2", name, text),
            ]
        ),
        subtitle=pick(
            "Son yenilənmə: 1 noyabr 2025",
            "Last updated 1 November 2025",
            "Обновлено 1 ноября 2025",
        ),
        on_back=nothing,
        back_label=pick("Geri", "Back", "Назад"),
    )
