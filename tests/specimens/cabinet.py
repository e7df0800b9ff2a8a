"""Sheets of the cabinet: home, documents, one document, my data."""

from client import design
from client.design import Action, Control, Fact, Mask, Origin, Tone, icons
from tests.specimens.papers import papers
from tests.specimens.words import Pick, nothing


def home(pick: Pick) -> Control:
    as_of = design.as_of(
        pick(
            "18 noyabr, 09:41 vəziyyətinə",
            "As of 18 November, 09:41",
            "По состоянию на 18 ноября, 09:41",
        ),
        action=Action(pick("Yenilə", "Refresh", "Обновить"), nothing),
    )
    return design.page(
        pick("Salam, Aysel", "Hello, Aysel", "Здравствуйте, Айсель"),
        design.section(
            pick("Sizi gözləyir", "Needs you", "Требует внимания"),
            design.list_card(
                design.nav_row(
                    pick("Sürücülük vəsiqəsi", "Driving licence", "Водительское удостоверение"),
                    nothing,
                    subtitle=pick(
                        "Müddəti 30 noyabrda bitir", "Expires on 30 November", "Истекает 30 ноября"
                    ),
                    icon=icons.DRIVING,
                    trailing=design.tag(pick("12 gün", "12 days", "12 дней"), Tone.WARNING),
                ),
                design.nav_row(
                    pick("Avtomobilin sığortası", "Vehicle insurance", "Страховка автомобиля"),
                    nothing,
                    subtitle=pick("Müddəti bitib", "Has expired", "Срок истёк"),
                    icon=icons.INSURANCE,
                    trailing=design.tag(pick("Bitib", "Expired", "Истёк"), Tone.DANGER),
                ),
            ),
        ),
        design.section(
            pick("Sənədlərim", "My documents", "Мои документы"),
            design.carousel(
                *(design.document_card(face, on_press=nothing) for face in papers(pick))
            ),
            action=design.link(pick("Hamısı", "All", "Все"), nothing),
        ),
        design.section(
            pick("Məlumatlarım", "My data", "Мои данные"),
            design.grid(*_tiles(pick), narrow=2, wide=3),
        ),
        under=as_of,
        wide=True,
    )


def documents(pick: Pick) -> Control:
    options = [
        design.Option("all", pick("Hamısı", "All", "Все")),
        design.Option("mine", pick("Mənim", "Mine", "Мои")),
        design.Option("children", pick("Uşaqlarım", "My children", "Моих детей")),
    ]
    return design.page(
        pick("Sənədlər", "Documents", "Документы"),
        design.choice(options, "all", nothing, ident="filter"),
        design.card_grid([design.document_card(face, on_press=nothing) for face in papers(pick)]),
        design.card_grid([design.card_skeleton(label="…"), design.card_skeleton()]),
        subtitle=pick(
            "Göstərə biləcəyiniz hər şey", "Everything you can show", "Всё, что можно предъявить"
        ),
        wide=True,
    )


def detail(pick: Pick) -> Control:
    mask = Mask(
        shown=False,
        on_toggle=nothing,
        show_label=pick("Göstər", "Show", "Показать"),
        hide_label=pick("Gizlət", "Hide", "Скрыть"),
    )
    shown = Mask(
        shown=True,
        on_toggle=nothing,
        show_label=pick("Göstər", "Show", "Показать"),
        hide_label=pick("Gizlət", "Hide", "Скрыть"),
    )
    copy = pick("Kopyala", "Copy", "Копировать")
    return design.page(
        pick("Sürücülük vəsiqəsi", "Driving licence", "Водительское удостоверение"),
        design.document_card(papers(pick)[1]),
        design.section(
            pick("Sənəddə yazılanlar", "On the document", "На документе"),
            design.list_card(
                design.data_row(pick("Soyad", "Surname", "Фамилия"), "Məmmədova", mark="1"),
                design.data_row(
                    pick("Ad, ata adı", "Given name, patronymic", "Имя, отчество"),
                    "Aysel Rəşad qızı",
                    mark="2",
                ),
                design.data_row(
                    pick("Doğum tarixi", "Date of birth", "Дата рождения"),
                    "14 aprel 1991",
                    mark="3",
                    mask=mask,
                ),
                design.data_row(
                    pick("Sənədin nömrəsi", "Document number", "Номер документа"),
                    "AB 123456",
                    mark="5",
                    mask=shown,
                    on_copy=nothing,
                    copy_label=copy,
                ),
                design.data_row(
                    pick("Kateqoriyalar", "Categories", "Категории"), "B, B1", mark="9"
                ),
                design.data_row(
                    pick("Ünvan", "Address", "Адрес"),
                    "",
                    mark="8",
                    withheld=pick(
                        "Qanunla məhdudlaşdırılıb", "Withheld by law", "Ограничено законом"
                    ),
                ),
            ),
        ),
        on_back=nothing,
        back_label=pick("Geri", "Back", "Назад"),
    )


def data(pick: Pick) -> Control:
    def origin(*, opened: bool, locked: bool = True) -> Origin:
        return Origin(
            pick("Ədliyyə Nazirliyi", "Ministry of Justice", "Министерство юстиции")
            if locked
            else pick("Siz daxil etmisiniz", "You entered this", "Введено вами"),
            (
                Fact(
                    pick("Sahibi", "Owner", "Владелец"),
                    pick("Ədliyyə Nazirliyi", "Ministry of Justice", "Министерство юстиции"),
                    icons.REGISTER,
                ),
                Fact(
                    pick("Reyestr", "Register", "Реестр"),
                    pick(
                        "Əhalinin dövlət reyestri",
                        "State register of the population",
                        "Государственный реестр населения",
                    ),
                    icons.REGISTER_DOWN,
                ),
                Fact(
                    pick("Alınıb", "Fetched", "Получено"),
                    pick(
                        "18 noyabr 2025, 09:41", "18 November 2025, 09:41", "18 ноября 2025, 09:41"
                    ),
                    icons.CLOCK,
                ),
                Fact(
                    pick("Hüquqi əsas", "Legal basis", "Правовое основание"),
                    pick(
                        "«Əhali reyestri haqqında» Qanun, maddə 7",
                        "Law on the population register, article 7",
                        "Закон «О реестре населения», статья 7",
                    ),
                    icons.LAW,
                ),
            ),
            opened,
            nothing,
            pick("Mənbəyi göstər", "Show the origin", "Показать источник"),
            pick("Mənbəyi gizlət", "Hide the origin", "Скрыть источник"),
            locked=locked,
        )

    mask = Mask(
        shown=False,
        on_toggle=nothing,
        show_label=pick("Göstər", "Show", "Показать"),
        hide_label=pick("Gizlət", "Hide", "Скрыть"),
    )
    return design.page(
        pick("Ailə", "Family", "Семья"),
        design.section(
            pick("Ailə vəziyyəti", "Marital status", "Семейное положение"),
            design.list_card(
                design.data_row(
                    pick("Vəziyyəti", "Status", "Статус"),
                    pick("Evli", "Married", "Замужем"),
                    origin=origin(opened=True),
                ),
                design.data_row(
                    pick("Nikah şəhadətnaməsi", "Marriage certificate", "Свидетельство о браке"),
                    "NK 004512",
                    mask=mask,
                    on_copy=nothing,
                    copy_label="Kopyala",
                    origin=origin(opened=False),
                ),
                design.data_row(
                    pick("Əlaqə telefonu", "Contact phone", "Контактный телефон"),
                    "+994 50 000 00 00",
                    origin=origin(opened=False, locked=False),
                ),
            ),
            subtitle=pick(
                "Sonuncu dəfə 18 noyabr, 09:41 yenilənib",
                "Refreshed 18 November, 09:41",
                "Обновлено 18 ноября, 09:41",
            ),
        ),
        design.section(pick("Uşaqlar", "Children", "Дети"), design.skeleton(3)),
        on_back=nothing,
        back_label=pick("Geri", "Back", "Назад"),
    )


def panes(pick: Pick) -> Control:
    return design.two_panes(documents(pick), detail(pick))


def _tiles(pick: Pick) -> list[Control]:
    return [
        design.tile(icons.PERSON, pick("Fərdi məlumatlar", "Personal", "Личные данные"), nothing),
        design.tile(icons.WORK, pick("Məşğulluq", "Employment", "Занятость"), nothing),
        design.tile(icons.FAMILY, pick("Ailə", "Family", "Семья"), nothing),
        design.tile(icons.EDUCATION, pick("Təhsil", "Education", "Образование"), nothing),
        design.tile(icons.TRANSPORT, pick("Nəqliyyat", "Transport", "Транспорт"), nothing),
        design.tile(
            icons.SOCIAL,
            pick("Sosial müdafiə və təminat", "Social protection", "Социальная защита"),
            nothing,
        ),
        design.tile(icons.COMMUNICATION, pick("Rabitə", "Communication", "Связь"), nothing),
    ]
