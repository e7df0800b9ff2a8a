"""Fills in any form as a citizen would: by the kinds of its fields, never by its service."""

from client.device.files import Picked
from client.domain.form_answers import written_day
from client.domain.forms import FieldKind

PROOF = Picked("proof.pdf", b"%PDF-1.7 a proof")
PHOTO = Picked("photo.jpg", b"\xff\xd8\xff a face")
_MOST_STEPS = 12


async def drive(stage, citizen, service, said=None, ground="consent"):
    """To the receipt. `said` answers fields by key; the rest is answered by kind."""
    form = (await citizen.portal.form(service)).value
    for _ in range(_MOST_STEPS):
        if stage.says("Check your answers"):
            break
        await answer_step(stage, form, said or {})
        await stage.press("continue")
        await stage.until_true(lambda: not is_busy(stage), what="the portal's word")
        if stage.says("A declaration about another person"):
            await declare(stage, ground=ground)
    await stage.press("send")
    await stage.until("Your application is sent")


def is_busy(stage):
    """Its buttons refuse a second press meanwhile."""
    return "(off)" in stage.outline()


async def answer_step(stage, form, said):
    for field in form.fields:
        if _is_here(stage, field):
            await answer(stage, field, said.get(field.key))


async def answer(stage, field, said=None):
    name = f"field-{field.key}"
    match field.kind:
        case FieldKind.CHOICE:
            await stage.press(f"{name}-{said or field.options[0].value}")
        case FieldKind.CHOICES:
            await stage.press(f"{name}-{field.options[0].value}")
        case FieldKind.YES_NO:
            await stage.press(f"{name}-{said or 'no'}")
        case FieldKind.TICK:
            await stage.press(name)
        case FieldKind.SLOT:
            await stage.press(f"office-{field.key}-{said or field.offices[0].id}")
        case FieldKind.FILES:
            await stage.press(f"pick-{field.key}")
            await stage.until("At the portal, checked")
        case FieldKind.VALUE | FieldKind.PEOPLE:
            return
        case _:
            await stage.type(name, said or _sample(field))


async def declare(stage, people=1, ground="consent", *, signing=True):
    """Every part of a declaration, one by one, and the signature."""
    for index in range(people):
        await stage.type(f"declared-name-{index}", f"Aysel Məmmədova {index}")
        await stage.press(f"relation-{index}-friend")
    await stage.press(f"ground-{ground}")
    await stage.press("informed-phone")
    for warranty in ("true_data", "informed", "entitled", "will_tell"):
        await stage.press(f"warranty-{warranty}")
    if not signing:
        return
    await stage.press("sign")
    await stage.until_true(lambda: not is_busy(stage), what="the signature")


def _is_here(stage, field):
    wanted = f"field-{field.key}", f"office-{field.key}", f"files-{field.key}"
    return any(
        outer.get("identifier") in wanted for seen in stage._seen() for outer in seen.around
    )


def _sample(field):
    limits = field.limits
    match field.kind:
        case FieldKind.NUMBER:
            return str(limits.least or 1)
        case FieldKind.MONEY:
            return "12,50"
        case FieldKind.PHONE:
            return "+994501234567"
        case FieldKind.DATE:
            return written_day(field.earliest or field.latest)
        case FieldKind.ADDRESS:
            return "Bakı, Nizami küç., 12"
        case _:
            return {"vin": "WVWZZZ1JZXW000001"}.get(field.key, "Nümunə sözlər")
