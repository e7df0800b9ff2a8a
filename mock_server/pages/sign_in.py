"""Every page of signing in, drawn from where an attempt stands: one card, one thing to do."""

from typing import Final

from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page
from mock_server.pages.sign_in_form import Complaint, Place, address, field, form, press
from mock_server.pages.words import Say
from mock_server.rules.attempt import Attempt, Ending, Notice
from mock_server.rules.one_time import DIGITS, OneTimeCode

_MINUTE: Final = 60

_SAID: Final = {
    Notice.FIN_FORM: ("fin", "sign_in.fin_form"),
    Notice.PASSWORD_MISSING: ("password", "sign_in.password_missing"),
    Notice.WRONG_PASSWORD: ("password", "sign_in.wrong_password"),
    Notice.CODE_FORM: ("code", "sign_in.code_form"),
    Notice.WRONG_CODE: ("code", "sign_in.wrong_code"),
    Notice.CODE_EXPIRED: ("code", "sign_in.code_expired"),
    Notice.TOO_SOON: ("again", "sign_in.too_soon"),
    Notice.NO_MORE_CODES: ("code", "sign_in.no_more_codes"),
}
"""Which field a complaint belongs to, and its words."""

_ENDED: Final = {
    Ending.REFUSED: ("sign_in.ended.refused", "sign_in.ended.refused.text"),
    Ending.LOCKED: ("sign_in.ended.locked", "sign_in.ended.locked.text"),
    Ending.WRONG_CODE: ("sign_in.ended.wrong_code", "sign_in.ended.wrong_code.text"),
    Ending.CODE_EXPIRED: ("sign_in.ended.expired", "sign_in.ended.expired.text"),
    Ending.EXPIRED: ("sign_in.ended.expired", "sign_in.ended.expired.text"),
    Ending.WRONG_PERSON: ("sign_in.ended.wrong_person", "sign_in.ended.wrong_person.text"),
    Ending.CANCELLED: ("sign_in.ended.cancelled", "sign_in.ended.cancelled.text"),
}
_WITH_ANOTHER_TRY: Final = (Ending.WRONG_CODE, Ending.WRONG_PERSON)


def password_page(here: Place, attempt: Attempt) -> Page:
    say = here.say
    wrong = _complaint(attempt.notice, here.say)
    fields = (
        field("fin", say("sign_in.fin"), wrong, hint=say("sign_in.fin.hint"), value=attempt.fin,
               autocomplete="username", autocapitalize="characters", spellcheck="false",
               maxlength=20, autofocus=not attempt.fin),
        field("password", say("sign_in.password"), wrong, type="password",
               autocomplete="current-password", maxlength=200, autofocus=bool(attempt.fin)),
    )  # fmt: skip
    people = ("/__mock/people", "sign_in.mock.people.link")
    return _page(
        here,
        say("sign_in.title"),
        _summary(here, wrong),
        _card(
            _heading(here, say("sign_in.title"), 1),
            tag("p", say("sign_in.for_device", device=here.device), class_="soft"),
            form(here, "password", say("sign_in.next"), *fields),
            press(here, "cancel", say("sign_in.cancel"), "plain full"),
        ),
        _for_testers(say, "sign_in.mock.here", "sign_in.mock.people", *people),
    )


def code_page(here: Place, attempt: Attempt, code: OneTimeCode, phone: str, now: float) -> Page:
    say = here.say
    notice = Notice.CODE_EXPIRED if code.has_expired(now) else attempt.notice
    wait = code.resend_in(now)
    wrong = _complaint(notice, say, left=code.tries_left, seconds=wait)
    entry = field("code", say("sign_in.code"), wrong, inputmode="numeric", class_="digits",
                   autocomplete="one-time-code", maxlength=DIGITS + 2, autofocus=True)  # fmt: skip
    again = press(here, "again", say("sign_in.code.send"), "plain full", ident="again")
    enter = form(here, "code", say("sign_in.code.enter"), entry)
    on_phone = (f"/__mock/phone?fin={attempt.fin}", "sign_in.mock.phone.link")
    return _page(
        here,
        say("sign_in.code.title"),
        _summary(here, wrong),
        _good_news(say) if notice is Notice.SENT_AGAIN else None,
        _card(
            _heading(here, say("sign_in.code.title"), 2),
            tag("p", say("sign_in.code.sent", phone=phone)) if code.kept else None,
            (again, enter) if notice is Notice.CODE_EXPIRED else (enter, again),
            tag("p", say("sign_in.code.hint"), class_="soft small") if wait else None,
            tag(
                "div",
                press(here, "not_me", say("sign_in.not_me"), "plain small"),
                press(here, "cancel", say("sign_in.cancel"), "plain small"),
                class_="row",
            ),
        ),
        _for_testers(say, "sign_in.mock", "sign_in.mock.phone", *on_phone),
    )


def locked_page(here: Place, seconds: int, opens_at: str) -> Page:
    """Comes back by itself when the time is over."""
    say = here.say
    minutes, rest = divmod(seconds, _MINUTE)
    card = _card(
        tag("h1", say("sign_in.wait.title")),
        tag("p", say("sign_in.wait.text", time=opens_at)),
        tag("p", say("sign_in.wait.left", time=f"{minutes}:{rest:02}"), class_="clock"),
        tag("p", say("sign_in.wait.other"), class_="soft"),
        press(here, "leave", say("sign_in.back"), "full"),
    )
    return _page(here, say("sign_in.wait.title"), card, refresh_seconds=seconds + 1)


def ended_page(here: Place, ending: Ending) -> Page:
    say = here.say
    title, text = _ENDED[ending]
    again = ending in _WITH_ANOTHER_TRY
    card = _card(
        tag("h1", say(title)),
        tag("p", say(text)),
        press(here, "start", say("sign_in.again"), "full") if again else None,
        press(here, "leave", say("sign_in.back"), "plain full" if again else "full"),
    )
    return _page(here, say(title), card)


def done_page(here: Place) -> Page:
    say = here.say
    card = _card(tag("h1", say("sign_in.done")), tag("p", say("sign_in.done.text")))
    return _page(here, say("sign_in.done"), card)


def return_page(here: Place, target: str, *, signed_in: bool) -> Page:
    """Leads to the app by a link: a form may not end at an app."""
    say = here.say
    title = say("sign_in.done" if signed_in else "sign_in.not_signed_in")
    card = _card(
        tag("h1", title),
        tag("p", say("sign_in.return")),
        tag("a", say("sign_in.back"), href=target, class_="button full"),
    )
    # The answer is in this page alone: in another language it would have to be given again.
    return Page(title=title, say=say, body=card)


def lost_page(say: Say) -> Page:
    return _bare(say, say("sign_in.lost"), say("sign_in.lost.text"))


def foreign_page(say: Say) -> Page:
    return _bare(say, say("sign_in.foreign"), say("sign_in.foreign.text"))


def invalid_page(say: Say, parameter: str) -> Page:
    title = say("sign_in.invalid")
    return _bare(say, title, say("sign_in.invalid.text"), " ", tag("code", parameter))


def _bare(say: Say, title: str, *text: Inside) -> Page:
    card = _card(tag("h1", title), tag("p", text))
    return Page(title=title, say=say, body=card)


def _page(here: Place, title: str, *body: Inside, refresh_seconds: int | None = None) -> Page:
    languages = {code: f"{address(here.attempt)}?lang={code}" for code in ("az", "en", "ru")}
    return Page(
        title=f"{title} – {here.say('sign_in.system')}",
        say=here.say,
        body=body,
        other_languages=languages,
        refresh_seconds=refresh_seconds,
        form_targets=(here.target,) if here.target else (),
    )


def _card(*inside: Inside) -> Html:
    return tag("div", inside, class_="card sign-in")


def _heading(here: Place, title: str, number: int) -> Inside:
    step = f"{here.say('sign_in.system')} · {here.say('sign_in.step', number=number)}"
    return (tag("p", step, class_="soft small"), tag("h1", title))


def _complaint(notice: Notice, say: Say, **values: int) -> Complaint | None:
    """Which field, and what is wrong with it."""
    if notice not in _SAID:
        return None
    name, key = _SAID[notice]
    return name, say(key, **values)


def _summary(here: Place, wrong: Complaint | None) -> Html | None:
    """First on the page, read at once, and leading to the field."""
    if wrong is None:
        return None
    name, said = wrong
    return tag(
        "div",
        tag("h2", here.say("sign_in.problems")),
        tag("a", said, href=f"#{name}"),
        class_="note bad",
        role="alert",
    )


def _good_news(say: Say) -> Html:
    return tag("p", say("sign_in.sent_again"), class_="note good", role="status")


def _for_testers(say: Say, title: str, told: str, href: str, link: str) -> Html:
    new_tab = tag("span", say("sign_in.new_tab"), class_="hidden")
    ways = tag("a", say(link), " ", new_tab, href=href, target="_blank", rel="noopener")
    return tag(
        "div", tag("strong", say(title)), tag("br"), say(told), " ", ways, class_="note warn"
    )
