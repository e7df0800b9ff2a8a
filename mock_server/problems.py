"""Every problem the portal has a name for, and its title in the portal's three languages."""

from collections.abc import Mapping
from typing import Any, Final

DEFAULT_LANGUAGE: Final = "az"

TITLES: Final[Mapping[str, Mapping[str, str]]] = {
    "unauthenticated": {
        "az": "Davam etmək üçün daxil olun.",
        "en": "Sign in to continue.",
        "ru": "Чтобы продолжить, войдите в систему.",
    },
    "session_ended": {
        "az": "Sessiya başa çatıb. Yenidən daxil olun.",
        "en": "Your session has ended. Sign in again.",
        "ru": "Сеанс завершён. Войдите снова.",
    },
    "device_revoked": {
        "az": "Bu cihazdan çıxış başqa cihazdan edilib.",
        "en": "This device was signed out from another device.",
        "ru": "Выход на этом устройстве выполнен с другого устройства.",
    },
    "dpop_invalid": {
        "az": "Cihazın açarı təsdiqlənmədi.",
        "en": "The key of this device could not be confirmed.",
        "ru": "Не удалось подтвердить ключ этого устройства.",
    },
    "not_allowed": {
        "az": "Bu əməliyyat üçün icazəniz yoxdur.",
        "en": "You are not allowed to do this.",
        "ru": "У вас нет прав на это действие.",
    },
    "not_found": {
        "az": "Belə məlumat tapılmadı.",
        "en": "There is nothing here.",
        "ru": "Ничего не найдено.",
    },
    "method_not_allowed": {
        "az": "Bu ünvan belə sorğunu qəbul etmir.",
        "en": "This address does not take that kind of request.",
        "ru": "Этот адрес не принимает такие запросы.",
    },
    "not_acceptable": {
        "az": "Portal belə formatda cavab vermir.",
        "en": "The portal does not answer in that format.",
        "ru": "Портал не отвечает в таком формате.",
    },
    "validation_failed": {
        "az": "Sorğuda səhv var. Göstərilən xanaları yoxlayın.",
        "en": "Something in the request is wrong. Check the fields named.",
        "ru": "В запросе есть ошибка. Проверьте указанные поля.",
    },
    "body_too_large": {
        "az": "Göndərilən məlumat həddən artıq böyükdür.",
        "en": "What was sent is too large.",
        "ru": "Отправлено слишком много данных.",
    },
    "unsupported_media_type": {
        "az": "Bu növ məlumat qəbul edilmir.",
        "en": "This kind of content is not accepted.",
        "ru": "Данные такого типа не принимаются.",
    },
    "too_many_requests": {
        "az": "Sorğular həddən artıq çoxdur. Bir azdan yenidən cəhd edin.",
        "en": "Too many requests. Try again in a while.",
        "ru": "Слишком много запросов. Повторите попытку позже.",
    },
    "register_down": {
        "az": "Məlumatın reyestri hazırda cavab vermir.",
        "en": "The register that holds this is not answering now.",
        "ru": "Реестр, в котором хранятся эти данные, сейчас не отвечает.",
    },
    "unavailable": {
        "az": "Portal müvəqqəti olaraq işləmir.",
        "en": "The portal is unavailable for a while.",
        "ru": "Портал временно недоступен.",
    },
    "client_too_old": {
        "az": "Tətbiqin bu versiyası köhnəlib. Onu yeniləyin.",
        "en": "This version of the app is too old. Update it.",
        "ru": "Эта версия приложения устарела. Обновите её.",
    },
    "conflict": {
        "az": "Məlumat bu müddətdə dəyişib. Yenidən baxın.",
        "en": "This has changed meanwhile. Look again.",
        "ru": "Данные тем временем изменились. Посмотрите ещё раз.",
    },
    "internal": {
        "az": "Portalda xəta baş verdi.",
        "en": "Something went wrong at the portal.",
        "ru": "На портале произошла ошибка.",
    },
    "host_not_allowed": {
        "az": "Portal bu ünvanda xidmət göstərmir.",
        "en": "The portal does not serve this address.",
        "ru": "Портал не обслуживает этот адрес.",
    },
    "owner_only": {
        "az": "Bu məlumatı yalnız onun sahibi olan qurum dəyişə bilər. Səhv varsa, ona bildirin.",
        "en": "Only the institution that owns this can change it. If it is wrong, report it.",
        "ru": "Эти данные может изменить только их владелец. Если они неверны, сообщите ему.",
    },
    "already_under_review": {
        "az": "Bu məlumatla bağlı müraciətinizə artıq baxılır.",
        "en": "Your report about this is under review already.",
        "ru": "Ваше обращение по этим данным уже рассматривается.",
    },
}


def language_of(where: Mapping[str, Any]) -> str:
    """The first of the portal's languages by the weight the client gives it (RFC 9110, 12.5.4)."""
    for key, value in where["headers"]:
        if key == b"accept-language":
            return _preferred(value.decode("latin-1"))
    return DEFAULT_LANGUAGE


def _preferred(header: str) -> str:
    best, best_weight = DEFAULT_LANGUAGE, 0.0
    for part in header.split(","):
        name, _, weight_text = part.replace(" ", "").partition(";q=")
        language = name.split("-")[0].lower()
        weight = _weight(weight_text)
        if language in ("az", "en", "ru") and weight > best_weight:
            best, best_weight = language, weight
    return best


def _weight(text: str) -> float:
    if not text:
        return 1.0
    try:
        return float(text)
    except ValueError:
        return 0.0
