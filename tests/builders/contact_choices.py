"""Ways to reach a citizen, and surveys."""

from datetime import date

from client.domain.contact_choices import Cell, Channel, ContactChoices, Quiet, Sender, Topic
from client.domain.languages import Language
from client.domain.surveys import (
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
from tests.builders.institutions import a_text


def some_contact_choices(
    *, version: int = 1, research: bool = False, quiet: bool = False
) -> ContactChoices:
    return ContactChoices(
        version=version,
        cells=(
            Cell(Topic.SECURITY, Channel.SMS, on=True, locked=True),
            Cell(Topic.DOCUMENTS, Channel.EMAIL, on=False, locked=False),
            Cell(Topic.DOCUMENTS, Channel.PUSH, on=True, locked=False),
        ),
        quiet=Quiet(quiet, "22:00", "07:00"),
        language=Language.AZ,
        research=research,
        promotion=False,
        senders=(Sender("s-1", a_text("Nümunə Mərkəzi"), muted=False),),
    )


def a_question(
    ident: str = "often",
    kind: QuestionKind = QuestionKind.SINGLE,
    *,
    required: bool = True,
    only_if: OnlyIf | None = None,
) -> SurveyQuestion:
    options = tuple(SurveyOption(one, a_text(one.title())) for one in ("daily", "rarely"))
    takes_options = kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE)
    return SurveyQuestion(
        id=ident,
        kind=kind,
        text=a_text(f"Sual {ident}"),
        options=options if takes_options else (),
        most=5 if kind is QuestionKind.SCALE else 0,
        required=required,
        only_if=only_if,
    )


def a_survey(
    *questions: SurveyQuestion,
    ident: str = "s-1",
    state: SurveyState = SurveyState.OPEN,
    anonymous: bool = True,
) -> Survey:
    head = SurveyHead(
        SurveyId(ident),
        a_text("Portal haqqında"),
        a_text("Nümunə Mərkəzi"),
        a_text("Yaxşılaşdırmaq üçün"),
        anonymous,
        date(2030, 12, 31),
        state,
    )
    asked = (
        a_question(),
        a_question("why", QuestionKind.TEXT, required=False, only_if=OnlyIf("often", "rarely")),
        a_question("what", QuestionKind.MULTIPLE),
        a_question("happy", QuestionKind.SCALE),
    )
    return Survey(head, questions or asked)


def a_campaign(ident: str = "p-1") -> Campaign:
    return Campaign(
        ident, a_text("Göndərən"), a_text("Qış"), a_text("Onlayn yeniləyin"), a_text("Seçmisiniz")
    )
