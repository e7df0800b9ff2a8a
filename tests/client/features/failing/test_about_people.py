"""Declarations, objections and what is added to an open letter, each deed failing in every way."""

import pytest

from client.domain.declarations import DeclarationId, DeclarationState
from client.domain.mentions import MentionId, Objection
from client.domain.threads import LetterId, LetterState
from client.features.declarations import DeclarationScreen
from client.features.letters import LetterScreen
from client.features.mentions import MentionScreen
from tests.builders.mentions import a_mention
from tests.builders.services import a_declaration
from tests.builders.threads import a_letter
from tests.client.features.failing.declared import each_way
from tests.client.features.failing.deed import SAID, Deed, tried_failing
from tests.doubles.portal import FakePortal

DECLARATION, MENTION, LETTER = DeclarationId("d-1"), MentionId("d-1"), LetterId("l-1")


def with_declaration():
    portal = FakePortal()
    portal.held_declarations = {DECLARATION: a_declaration("d-1")}
    return portal


def with_mention(**more):
    portal = FakePortal()
    portal.held_mentions = {MENTION: a_mention(**more)}
    return portal


def with_letter():
    portal = FakePortal()
    portal.held_letters = {LETTER: a_letter(state=LetterState.IN_REVIEW)}
    return portal


async def withdrawing(stage):
    await stage.press("withdraw")


async def reason(stage):
    await stage.type("reason", SAID)


async def second_thoughts(stage):
    await stage.press("take-back")


async def addition(stage):
    await stage.type("reply-text", SAID)


DEEDS = [
    Deed(
        "withdraw_declaration",
        DeclarationScreen,
        "confirm",
        lambda p: p.held_declarations[DECLARATION].state is DeclarationState.WITHDRAWN,
        kept="BY-",
        prepare=withdrawing,
        about=(DECLARATION,),
        portal=with_declaration,
        again=withdrawing,
        operation="withdrawDeclaration",
    ),
    Deed(
        "object_to_mention",
        MentionScreen,
        "object",
        lambda p: p.objected,
        prepare=reason,
        about=(MENTION,),
        portal=with_mention,
        operation="objectToDeclaration",
    ),
    Deed(
        "take_objection_back",
        MentionScreen,
        "confirm",
        lambda p: p.held_mentions[MENTION].objection is Objection.TAKEN_BACK,
        kept="BY-",
        prepare=second_thoughts,
        about=(MENTION,),
        portal=lambda: with_mention(objection=Objection.OPEN, can_object=False),
        again=second_thoughts,
        operation="takeObjectionBack",
    ),
    Deed(
        "reply_to_letter",
        LetterScreen,
        "send-reply",
        lambda p: p.held_letters[LETTER].thread[1:],
        prepare=addition,
        about=(LETTER,),
        portal=with_letter,
        operation="replyToLetter",
    ),
]


@pytest.mark.requirement("R-1.6", "R-5.2", "REL-04", "REL-08")
@pytest.mark.parametrize(("deed", "failure"), each_way(DEEDS))
async def test_what_fails_says_why_keeps_everything_and_is_done_afterwards(deed, failure):
    await tried_failing(deed, failure)
