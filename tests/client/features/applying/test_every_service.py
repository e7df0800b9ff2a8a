"""Every service of the portal's data in one engine: in three languages, and to the receipt."""

import json

import pytest

from client.domain.form_answers import prefilled
from client.domain.forms import FieldKind
from client.domain.languages import Language
from client.domain.services import ServiceId
from mock_server.world.services import services
from tests.client.features.applying.citizen import OFFERED, a_citizen
from tests.client.features.applying.drawing import every_step
from tests.client.features.applying.driving import PHOTO, PROOF, drive
from tests.worlds import open_world


def said_by(citizen, service):
    """What cannot be made up: somebody else's numbers."""
    return {
        "power-of-attorney": {
            "delegate": citizen.fin_of("driver"),
            "licence": citizen.licence_of("driver"),
        },
        "marriage-registration": {"partner": citizen.fin_of("driver")},
        "birth-registration": {"other_parent": citizen.fin_of("driver")},
        "driving-licence-replacement": {"photo_from": "new"},
    }.get(service, {})


def ground_for(service):
    about_children = ("military-registration", "vaccination-calendar")
    return "legal_representative" if service in about_children else "consent"


@pytest.mark.requirement("R-1.7", "REL-04")
async def test_a_citizen_comes_from_the_first_step_to_the_receipt_of_every_service():
    async with a_citizen("power_user") as me:
        for service in OFFERED:
            me.is_sure()
            file = PHOTO if service == "driving-licence-replacement" else PROOF
            async with me.applying(service, files=[file] * 3) as stage:
                await drive(
                    stage, me, ServiceId(service), said_by(me, service), ground_for(service)
                )

        assert [one["service"]["id"] for one in me.applications()] == OFFERED


@pytest.mark.parametrize("language", Language)
@pytest.mark.requirement("A11Y-15")
async def test_every_step_of_every_service_speaks_every_language(language):
    async with a_citizen("power_user") as me:
        for ident in OFFERED:
            form = (await me.portal.form(ServiceId(ident))).value

            drawn = every_step(form, prefilled(form), language)

            for step, text in zip(form.steps, drawn, strict=True):
                labels = [
                    field.label.in_(language)
                    for field in step.fields
                    if field.kind is not FieldKind.UNKNOWN
                ]
                assert step.title.in_(language)
                assert all(label in text for label in labels), (ident, step.id, text)


@pytest.mark.requirement("R-1.7")
async def test_a_service_that_is_only_data_is_filled_in_and_sent_by_the_same_engine():
    """Nothing of the client knows it; it was put into the portal's world a moment ago."""
    world = open_world()
    text = {"az": "Ağac əkmək", "en": "Plant a tree", "ru": "Посадить дерево"}
    (like, *_) = [one for one in services() if one["id"] == "tax-debt"]
    tree = {"key": "tree", "kind": "choice", "label": text}
    tree["options"] = [{"value": "oak", "label": text}]
    count = {"key": "many", "kind": "number", "label": text, "schema": {"maximum": 5}}
    steps = [{"id": "tree", "title": text, "fields": [tree, count]}]
    made = {**like, "id": "plant-a-tree", "title": text, "form": {"version": 1, "steps": steps}}
    world.store.put("services", "", "plant-a-tree", json.loads(json.dumps(made)))

    async with a_citizen(world=world) as me, me.applying("plant-a-tree") as stage:
        await stage.press("field-tree-oak")
        await stage.type("field-many", "6")
        await stage.press("continue")
        too_many = stage.says("It has to be 5 or less.")
        await stage.type("field-many", "3")
        await stage.press("continue")
        await stage.until("Check your answers")
        await stage.press("send")
        await stage.until("Your application is sent")

        assert too_many
        assert me.applications()[0]["service"]["id"] == "plant-a-tree"
