"""A message read, put away, answered and reported; its file taken; its sender hushed."""

from dataclasses import replace

from client.domain.inbox import ActKind, Category, Complaint, Mark, Sieve
from mock_server.rules.mailings import Order, write
from mock_server.world.accounts import by_key


async def run(portal, world):
    fin = by_key(world, "complete")["fin"]
    write(world, fin, Order("letter", file="ready"))
    write(world, fin, Order("letter", file="preparing"))
    listed = (await portal.inbox(Sieve(category=Category.LETTER))).value.messages
    await portal.unread()
    letters = [(await portal.message(one.id)).value for one in listed]
    for letter in letters:
        for file in letter.attachments:
            await portal.attachment(letter.id, file)
    (notice, *_) = (await portal.inbox(Sieve(category=Category.LEGAL_NOTICE))).value.messages
    locked = (await portal.message(notice.id)).value
    await portal.accept_condition(notice.id, locked.precondition.version)
    await portal.mark(Mark.READ, [notice.id])
    await portal.mark_matching(Mark.ARCHIVE, Sieve(words="cavab"))
    answered = next(one for one in letters if one.acts and one.offers(ActKind.REPLY))
    await portal.reply(answered.id, "Təşəkkür edirəm", "y" * 32)
    await portal.report_message(answered.id, Complaint.NOT_ME, "", "z" * 32)
    (first, *_) = (await portal.senders()).value
    await portal.change_sender(first.sender.id, replace(first.switches, push=False))
