"""Sheets of the cabinet: home, documents, one document, my data."""

from client import design
from client.design import Action, CardFace, Control, Fact, Family, Mask, Origin, Tone, icons
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
                *(design.document_card(face, on_press=nothing) for face in faces(pick))
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
        design.card_grid([design.document_card(face, on_press=nothing) for face in faces(pick)]),
        design.card_grid([design.card_skeleton(label="…"), design.card_skeleton()]),
        subtitle=pick(
            "Göstərə biləcəyiniz hər şey", "Everything you can show", "Всё, что можно предъявить"
        ),
        wide=True,
    )


def detail(pick: Pick) -> Control:
    mask = Mask(
        False, nothing, pick("Göstər", "Show", "Показать"), pick("Gizlət", "Hide", "Скрыть")
    )
    shown = Mask(
        True, nothing, pick("Göstər", "Show", "Показать"), pick("Gizlət", "Hide", "Скрыть")
    )
    copy = pick("Kopyala", "Copy", "Копировать")
    return design.page(
        pick("Sürücülük vəsiqəsi", "Driving licence", "Водительское удостоверение"),
        design.document_card(faces(pick)[1]),
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
        False, nothing, pick("Göstər", "Show", "Показать"), pick("Gizlət", "Hide", "Скрыть")
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


def faces(pick: Pick) -> list[CardFace]:
    number = pick("Nömrə", "Number", "Номер")
    until = pick("Etibarlıdır: {}", "Valid until {}", "Действует до {}")
    interior = pick(
        "Daxili İşlər Nazirliyi", "Ministry of Internal Affairs", "Министерство внутренних дел"
    )
    valid = pick("Etibarlıdır", "Valid", "Действителен")
    me = "Məmmədova Aysel Rəşad qızı"
    return [
        CardFace(
            Family.IDENTITY,
            icons.IDENTITY_CARD,
            pick("Şəxsiyyət vəsiqəsi", "Identity card", "Удостоверение личности"),
            me,
            number,
            "AA1234567",
            True,
            until.format("14.04.2031"),
            interior,
            valid,
            Tone.SUCCESS,
        ),
        CardFace(
            Family.ROAD,
            icons.DRIVING,
            pick("Sürücülük vəsiqəsi", "Driving licence", "Водительское удостоверение"),
            me,
            number,
            "AB 123456",
            False,
            until.format("30.11.2025"),
            interior,
            pick("Müddəti bitir (12 gün)", "Expires in 12 days", "Истекает через 12 дней"),
            Tone.WARNING,
        ),
        CardFace(
            Family.INSURANCE,
            icons.INSURANCE,
            pick(
                "Avtomobilin icbari sığortası",
                "Compulsory vehicle insurance",
                "Обязательное страхование автомобиля",
            ),
            me,
            number,
            "ISG-00451",
            True,
            until.format("01.11.2025"),
            pick("Nümunə Sığorta ASC", "Sample Insurance OJSC", "ОАО «Нюмуне Сыгорта»"),
            pick("Müddəti bitib", "Expired", "Срок истёк"),
            Tone.DANGER,
            icons.EXPIRED,
        ),
        CardFace(
            Family.EDUCATION,
            icons.DIPLOMA,
            pick("Ali təhsil diplomu", "Higher education diploma", "Диплом о высшем образовании"),
            me,
            number,
            "BD 004512",
            True,
            pick("Müddətsiz", "Without end", "Бессрочно"),
            pick(
                "Elm və Təhsil Nazirliyi",
                "Ministry of Science and Education",
                "Министерство науки и образования",
            ),
            valid,
            Tone.SUCCESS,
        ),
        CardFace(
            Family.KIN,
            icons.CHILD,
            pick("Doğum haqqında şəhadətnamə", "Birth certificate", "Свидетельство о рождении"),
            "Məmmədov Kənan Elçin oğlu",
            number,
            "DK 771204",
            True,
            pick("Müddətsiz", "Without end", "Бессрочно"),
            pick("Ədliyyə Nazirliyi", "Ministry of Justice", "Министерство юстиции"),
            pick("Yoxlanılır", "Being checked", "Проверяется"),
            Tone.INFO,
            icons.CHECKING,
        ),
        CardFace(
            Family.SOCIAL,
            icons.PENSION,
            pick("Tələbə bileti", "Student card", "Студенческий билет"),
            me,
            number,
            "T-2009-113",
            True,
            until.format("30.06.2013"),
            pick("Nümunə Universiteti", "Sample University", "Университет Нюмуне"),
            pick("Məlumat yoxdur", "No data", "Нет данных"),
            Tone.NEUTRAL,
            icons.UNKNOWN,
        ),
        CardFace(
            Family.PAPER,
            icons.CERTIFICATE,
            pick(
                "Ailə tərkibi haqqında arayış",
                "Family composition certificate",
                "Справка о составе семьи",
            ),
            me,
            number,
            "AR-2025-11-00042",
            True,
            until.format("18.12.2025"),
            pick("Ədliyyə Nazirliyi", "Ministry of Justice", "Министерство юстиции"),
            pick("Ləğv edilib", "Revoked", "Отозвана"),
            Tone.DANGER,
            icons.REVOKED,
        ),
    ]


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
