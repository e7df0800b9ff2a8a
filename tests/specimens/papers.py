"""Seven cards: every family, every tone, long titles and short ones."""

from client.design import CardFace, Family, Icon, Tone, icons
from tests.specimens.words import Pick

ME = "Məmmədova Aysel Rəşad qızı"


def papers(pick: Pick) -> list[CardFace]:
    until = pick("Etibarlıdır: {}", "Valid until {}", "Действует до {}")
    forever = pick("Müddətsiz", "Without end", "Бессрочно")
    valid = (pick("Etibarlıdır", "Valid", "Действителен"), Tone.SUCCESS, None)
    soon = (
        pick("Müddəti bitir (12 gün)", "Expires in 12 days", "Истекает через 12 дней"),
        Tone.WARNING,
        None,
    )
    expired = (pick("Müddəti bitib", "Expired", "Срок истёк"), Tone.DANGER, icons.EXPIRED)
    checking = (pick("Yoxlanılır", "Being checked", "Проверяется"), Tone.INFO, icons.CHECKING)
    unknown = (pick("Məlumat yoxdur", "No data", "Нет данных"), Tone.NEUTRAL, icons.UNKNOWN)
    revoked = (pick("Ləğv edilib", "Revoked", "Отозвана"), Tone.DANGER, icons.REVOKED)
    interior, justice, science, insurer = _issuers(pick)
    identity, licence, insurance, diploma, birth, student, kin = _titles(pick)
    dated, late, past, old = (
        until.format(day) for day in ("14.04.2031", "30.11.2025", "01.11.2025", "30.06.2013")
    )
    return [
        _paper(Family.IDENTITY, identity, "AA1234567", dated, interior, valid),
        _paper(Family.ROAD, licence, "AB 123456", late, interior, soon, masked=False),
        _paper(Family.INSURANCE, insurance, "ISG-00451", past, insurer, expired),
        _paper(Family.EDUCATION, diploma, "BD 004512", forever, science, valid),
        _paper(Family.KIN, birth, "DK 771204", forever, justice, checking),
        _paper(Family.SOCIAL, student, "T-2009-113", old, science, unknown),
        _paper(Family.PAPER, kin, "AR-2025-11-00042", forever, justice, revoked),
    ]


def _paper(
    family: Family,
    title: tuple[str, Icon],
    number: str,
    validity: str,
    issuer: str,
    state: tuple[str, Tone, Icon | None],
    *,
    masked: bool = True,
) -> CardFace:
    return CardFace(
        family=family,
        icon=title[1],
        title=title[0],
        holder=ME,
        number_label="№",
        number=number,
        masked=masked,
        validity=validity,
        issuer=issuer,
        state=state[0],
        tone=state[1],
        state_icon=state[2],
    )


def _issuers(pick: Pick) -> tuple[str, str, str, str]:
    return (
        pick(
            "Daxili İşlər Nazirliyi", "Ministry of Internal Affairs", "Министерство внутренних дел"
        ),
        pick("Ədliyyə Nazirliyi", "Ministry of Justice", "Министерство юстиции"),
        pick(
            "Elm və Təhsil Nazirliyi",
            "Ministry of Science and Education",
            "Министерство науки и образования",
        ),
        pick("Nümunə Sığorta ASC", "Sample Insurance OJSC", "ОАО «Нюмуне Сыгорта»"),
    )


def _titles(pick: Pick) -> list[tuple[str, Icon]]:
    return [
        (
            pick("Şəxsiyyət vəsiqəsi", "Identity card", "Удостоверение личности"),
            icons.IDENTITY_CARD,
        ),
        (
            pick("Sürücülük vəsiqəsi", "Driving licence", "Водительское удостоверение"),
            icons.DRIVING,
        ),
        (
            pick(
                "Avtomobilin icbari sığortası",
                "Compulsory vehicle insurance",
                "Обязательное страхование автомобиля",
            ),
            icons.INSURANCE,
        ),
        (
            pick("Ali təhsil diplomu", "Higher education diploma", "Диплом о высшем образовании"),
            icons.DIPLOMA,
        ),
        (
            pick("Doğum haqqında şəhadətnamə", "Birth certificate", "Свидетельство о рождении"),
            icons.CHILD,
        ),
        (pick("Tələbə bileti", "Student card", "Студенческий билет"), icons.EDUCATION),
        (
            pick(
                "Ailə tərkibi haqqında arayış",
                "Family composition certificate",
                "Справка о составе семьи",
            ),
            icons.CERTIFICATE,
        ),
    ]
