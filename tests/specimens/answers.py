"""The sheet of everything that is not the plain answer: old, failed, empty, waiting, done."""

from client import design
from client.design import Action, Control, Tone, icons
from tests.specimens.words import Pick, nothing


def answers(pick: Pick) -> Control:
    again = Action(pick("Yenidən cəhd et", "Try again", "Повторить"), nothing)
    tones = [design.tag(pick("Nümunə", "Sample", "Образец"), tone) for tone in Tone]
    banners = [
        design.banner(
            pick(
                "Bu, xəbərdarlığın mətnidir və iki sətir tuta bilər, heç nə kəsilmir.",
                "This is a banner; it may take two lines and nothing is cut.",
                "Это текст уведомления; он может занять две строки, и ничего не обрежется.",
            ),
            tone,
            title=pick("Başlıq", "Title", "Заголовок"),
            on_dismiss=Action(pick("Bağla", "Dismiss", "Закрыть"), nothing),
        )
        for tone in Tone
    ]
    return design.page(
        pick("Cavablar", "Answers", "Ответы"),
        design.line_up(*tones),
        *banners,
        design.as_of(
            pick(
                "Şəbəkə yoxdur. 18 noyabr, 09:41 vəziyyətinə göstərilir.",
                "Offline. Shown as of 18 November, 09:41.",
                "Нет сети. Показано на 18 ноября, 09:41.",
            ),
            old=True,
            action=again,
        ),
        design.trouble_card(
            pick("Reyestr cavab vermir", "The register does not answer", "Реестр не отвечает"),
            pick(
                "Digər bölmələr işləyir. Bir neçə dəqiqədən sonra yenidən cəhd edin.",
                "The other sections work. Try again in a few minutes.",
                "Остальные разделы работают. Попробуйте через несколько минут.",
            ),
            icon=icons.REGISTER_DOWN,
            action=again,
            reference=pick("Sorğu: 7f3c-19aa", "Request: 7f3c-19aa", "Запрос: 7f3c-19aa"),
        ),
        design.skeleton(4),
        design.waiting(pick("Göndərilir…", "Sending…", "Отправляется…")),
        design.empty_state(
            pick("Hələ sənəd yoxdur", "No documents yet", "Документов пока нет"),
            pick(
                "Reyestrlər sizin üçün heç bir sənəd tapmayıb.",
                "The registers found none for you.",
                "Реестры не нашли документов для вас.",
            ),
            action=again,
        ),
        design.outcome(
            pick("Daxil oldunuz", "You are signed in", "Вы вошли"),
            pick("Kabinetiniz hazırdır.", "Your cabinet is ready.", "Кабинет готов."),
            Tone.SUCCESS,
        ),
    )
