"""Contact choices, surveys and pop-up messages as the portal tells them."""

import re
from typing import Final

from client.domain.contact_choices import Cell, Channel, ContactChoices, Quiet, Sender, Topic
from client.domain.languages import Language
from client.domain.surveys import (
    Answers,
    Campaign,
    OnlyIf,
    QuestionKind,
    Survey,
    SurveyHead,
    SurveyId,
    SurveyOption,
    SurveyQuestion,
    SurveyState,
)
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    one_of,
    text,
    whole_number,
    words,
)

_HOUR: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_TEN: Final = 10


def read_contact_choices(record: Record) -> ContactChoices:
    cells = each(record, "cells", _read_cell)
    unknown = (Topic.UNKNOWN, Channel.UNKNOWN)
    known = (one for one in cells if one.topic not in unknown and one.channel not in unknown)
    return ContactChoices(
        version=whole_number(record, "version"),
        cells=tuple(known),
        quiet=inside(record, "quiet", _read_quiet),
        language=one_of(record, "language", Language),
        research=flag(record, "research"),
        promotion=flag(record, "promotion"),
        senders=each(record, "senders", _read_sender),
    )


def written_choices(choices: ContactChoices) -> Record:
    return {
        "version": choices.version,
        "cells": [
            {"topic": one.topic.value, "channel": one.channel.value, "on": one.on}
            for one in choices.cells
        ],
        "quiet": {
            "on": choices.quiet.on,
            "from": choices.quiet.begins,
            "until": choices.quiet.ends,
        },
        "language": choices.language.value,
        "research": choices.research,
        "promotion": choices.promotion,
        "muted": [one.id for one in choices.senders if one.muted],
    }


def read_surveys(record: Record) -> tuple[SurveyHead, ...]:
    return each(record, "surveys", _read_head)


def read_survey(record: Record) -> Survey:
    return Survey(inside(record, "head", _read_head), each(record, "questions", _read_question))


def written_answers(answers: Answers) -> Record:
    told = [
        {
            "question": question,
            "options": sorted(one.options),
            "number": one.number,
            "text": one.text.strip() or None,
        }
        for question, one in answers.items()
        if not one.is_empty
    ]
    return {"answers": told}


def read_campaigns(record: Record) -> tuple[Campaign, ...]:
    return each(record, "campaigns", _read_campaign)


def _read_cell(record: Record) -> Cell:
    return Cell(
        one_of(record, "topic", Topic, Topic.UNKNOWN),
        one_of(record, "channel", Channel, Channel.UNKNOWN),
        flag(record, "on"),
        flag(record, "locked"),
    )


def _read_quiet(record: Record) -> Quiet:
    return Quiet(flag(record, "on"), _hour(record, "from"), _hour(record, "until"))


def _hour(record: Record, key: str) -> str:
    found = words(record, key)
    if _HOUR.fullmatch(found) is None:
        raise broken(key)
    return found


def _read_sender(record: Record) -> Sender:
    return Sender(identifier(record, "id"), inside(record, "name", text), flag(record, "muted"))


def _read_head(record: Record) -> SurveyHead:
    return SurveyHead(
        id=SurveyId(identifier(record, "id")),
        title=inside(record, "title", text),
        sender=inside(record, "sender", text),
        why=inside(record, "why", text),
        anonymous=flag(record, "anonymous"),
        closes=day(record, "closes"),
        state=one_of(record, "state", SurveyState, SurveyState.UNKNOWN),
    )


def _read_question(record: Record) -> SurveyQuestion:
    most = whole_number(record, "most")
    if not 0 <= most <= _TEN:
        raise broken("most")
    return SurveyQuestion(
        id=identifier(record, "id"),
        kind=one_of(record, "kind", QuestionKind),
        text=inside(record, "text", text),
        options=each(record, "options", _read_option),
        most=most,
        required=flag(record, "required"),
        only_if=inside_or_none(record, "only_if", _read_rule),
    )


def _read_option(record: Record) -> SurveyOption:
    return SurveyOption(identifier(record, "id"), inside(record, "text", text))


def _read_rule(record: Record) -> OnlyIf:
    return OnlyIf(identifier(record, "question"), identifier(record, "option"))


def _read_campaign(record: Record) -> Campaign:
    return Campaign(
        id=identifier(record, "id"),
        sender=inside(record, "sender", text),
        title=inside(record, "title", text),
        text=inside(record, "text", text),
        why=inside(record, "why", text),
    )
