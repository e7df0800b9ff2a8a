"""Changing a language and back, a phone by its code, an e-mail that is dropped again."""

from datetime import timedelta

from client.domain.contacts import ContactField
from mock_server.world.accounts import by_key
from tests.contract.errands.access import confirm


async def run(portal, world):
    await confirm(portal, world)
    done = await portal.change_contact(ContactField.LANGUAGE, "en", "l" * 32)
    await portal.undo_contact_change(done.id)
    phone = await portal.change_contact(ContactField.PHONE, "+994 50 123 45 67", "p" * 32)
    await portal.give_contact_code(phone.id, by_key(world, "complete")["standing_code"])
    mail = await portal.change_contact(ContactField.EMAIL, "yeni@poct.example", "e" * 32)
    world.clock.advance(timedelta(minutes=1))
    await portal.resend_contact_change(mail.id)
    await portal.drop_contact_change(mail.id)
    await portal.contacts()
