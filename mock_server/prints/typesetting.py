"""From a sheet to a PDF: which words stand where on the paper."""

from typing import Final

from mock_server.prints.paper import Paper
from mock_server.prints.sheet import Check, Columns, Rows, Sheet, Words
from mock_server.prints.words import said

_SEALS: Final = {
    "check": ("print.check", "print.check_code", "print.check_text"),
    "notice": ("notice.pay", "receipt.notice", "notice.pay_text"),
}


def typeset(sheet: Sheet) -> bytes:
    paper = Paper(
        title=sheet.title,
        language=sheet.language,
        made_at=sheet.made_at,
        foot=said("print.mock", sheet.language),
        page=said("print.page", sheet.language, page="{page}", pages="{nb}"),
    )
    paper.head(sheet.issuer, sheet.title, _under(sheet))
    for part in sheet.parts:
        match part:
            case Words(text, title):
                paper.subtitle(title)
                paper.paragraph(text)
            case Rows(rows, title):
                paper.subtitle(title)
                paper.pairs(rows)
            case Columns(head, rows, title):
                paper.subtitle(title)
                paper.columns(head, rows)
    if sheet.check is not None:
        _check(paper, sheet.check, sheet.language)
    return paper.finished()


def in_groups(code: str) -> str:
    """`ABCD 2345 …`: as people read it to each other."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _under(sheet: Sheet) -> str:
    moment = f"{sheet.made_at:%d.%m.%Y, %H:%M}"
    made = said("print.made", sheet.language, moment=moment)
    if sheet.number is None:
        return made
    return f"{said('print.number', sheet.language, number=sheet.number)} · {made}"


def _check(paper: Paper, check: Check, language: str) -> None:
    title, label, text = _SEALS[check.what]
    paper.seal(
        check.address,
        title=said(title, language),
        label=said(label, language),
        code=in_groups(check.code) if check.what == "check" else check.code,
        text=said(text, language),
    )
