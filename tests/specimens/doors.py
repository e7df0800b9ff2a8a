"""Sheets of the way in: welcome, and approval on another device."""

from client import design
from client.design import Control, Tone, icons
from tests.specimens.words import Pick, nothing


def welcome(pick: Pick) -> Control:
    languages = [
        design.Option("az", "Azərbaycanca"),
        design.Option("en", "English"),
        design.Option("ru", "Русский"),
    ]
    return design.bare_page(
        design.choice(languages, pick("az", "en", "ru"), nothing, ident="language"),
        design.hero(
            pick("Dövlət bir pəncərədə", "The state in one window", "Государство в одном окне"),
            pick(
                "Sənədləriniz və haqqınızdakı məlumatlar – haradan gəldiyi ilə birlikdə.",
                "Your documents and what is known about you – with where it came from.",
                "Ваши документы и сведения о вас – с указанием, откуда они.",
            ),
        ),
        design.primary_button(
            pick("Daxil ol", "Sign in", "Войти"), nothing, icon=icons.SIGN_IN, wide=True
        ),
        design.list_card(
            design.nav_row(
                pick("Məxfilik siyasəti", "Privacy policy", "Политика конфиденциальности"),
                nothing,
                icon=icons.PRIVACY,
            ),
            design.nav_row(
                pick("İstifadə şərtləri", "Terms of use", "Условия использования"),
                nothing,
                icon=icons.TERMS,
            ),
        ),
        design.banner(
            pick(
                "Bu, müstəqil proqramdır: dövlət qurumu tərəfindən buraxılmayıb.",
                "An independent app: no state body issues it.",
                "Независимое приложение: его не выпускает ни один госорган.",
            ),
            Tone.NEUTRAL,
            icon=icons.INFO,
        ),
    )


def approval(pick: Pick) -> Control:
    return design.bare_page(
        design.heading(
            pick("Telefonda təsdiqləyin", "Approve on your phone", "Подтвердите на телефоне"), 1
        ),
        design.steps(
            pick(
                "Telefonunuzda bildirişi açın.",
                "Open the notice on your phone.",
                "Откройте уведомление на телефоне.",
            ),
            pick(
                "Kodun eyni olduğunu yoxlayın.",
                "Check that the code is the same.",
                "Проверьте, что код совпадает.",
            ),
            pick(
                "«Təsdiq edirəm» düyməsini basın.", "Press “I approve”.", "Нажмите «Подтверждаю»."
            ),
        ),
        design.spoken_code(
            "4821", label=pick("Yoxlama kodu", "Verification code", "Код проверки")
        ),
        design.countdown(
            0.7, pick("3 dəq 24 san qalıb", "3 min 24 s left", "Осталось 3 мин 24 с")
        ),
        design.secondary_button(pick("Ləğv et", "Cancel", "Отмена"), nothing, wide=True),
    )
