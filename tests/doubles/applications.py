"""Applications and declarations of a portal in memory: one deed a key, moves where they may."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.applications import Application, ApplicationId, ApplicationState
from client.domain.declarations import (
    Declaration,
    DeclarationId,
    Declarations,
    DeclarationState,
    Declaring,
)
from client.domain.forms import UploadId
from client.domain.submissions import Submission
from client.portal.errors import NotFound, PersonObjected, Refused
from tests.builders.services import (
    a_declaration,
    an_application,
    an_application_step,
    some_terms,
)
from tests.doubles.asked import Asked


class FakeApplications(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_applications: dict[ApplicationId, Application] = {}
        self.submissions: list[Submission] = []
        self._made: dict[str, tuple[object, ApplicationId]] = {}

    async def applications(self) -> Ready[tuple[Application, ...]]:
        await self._asked("applications")
        return self._ready(tuple(reversed(self.held_applications.values())))

    async def application(self, application: ApplicationId) -> Ready[Application]:
        await self._asked("application", application)
        return self._ready(self._application_of(application))

    async def send_application(self, submission: Submission, key: str) -> Application:
        await self._asked("send_application")
        if (known := self._application_done(key, submission)) is not None:
            return known
        number = len(self.held_applications) + 1
        self.submissions.append(submission)
        made = an_application(f"a-{number}", number=f"MÜ-2026-{number:06}")
        return self._application_kept(made, key, submission)

    async def supply_information(
        self, application: ApplicationId, comment: str, files: tuple[UploadId, ...], key: str
    ) -> Application:
        await self._asked("supply_information", application)
        told = ("supply", comment, files)
        return self._application_moved(
            application, key, told, (ApplicationState.NEED_INFO,), ApplicationState.IN_REVIEW
        )

    async def cancel_application(self, application: ApplicationId, key: str) -> Application:
        await self._asked("cancel_application", application)
        known = self._application_done(key, "cancel")
        one = known or self._application_of(application)
        if known is None and not one.can_be_cancelled:
            raise Refused("conflict")
        return self._application_moved(
            application, key, "cancel", (one.state,), ApplicationState.CANCELLED
        )

    async def appeal_application(
        self, application: ApplicationId, comment: str, key: str
    ) -> Application:
        await self._asked("appeal_application", application)
        return self._application_moved(
            application,
            key,
            ("appeal", comment),
            (ApplicationState.REFUSED,),
            ApplicationState.APPEALED,
        )

    async def rate_application(
        self, application: ApplicationId, stars: int, key: str
    ) -> Application:
        await self._asked("rate_application", application)
        if (known := self._application_done(key, stars)) is not None:
            return known
        one = self._application_of(application)
        if not one.can_be_rated:
            raise Refused("conflict")
        return self._application_kept(replace(one, stars=stars), key, stars)

    async def application_receipt(self, application: ApplicationId) -> Ready[bytes]:
        await self._asked("application_receipt", application)
        self._application_of(application)
        return self._ready(b"%PDF-1.7 a receipt")

    def _application_moved(
        self,
        application: ApplicationId,
        key: str,
        told: object,
        sources: tuple[ApplicationState, ...],
        target: ApplicationState,
    ) -> Application:
        if (known := self._application_done(key, told)) is not None:
            return known
        one = self._application_of(application)
        if one.state not in sources:
            raise Refused("conflict")
        steps = (*one.steps, an_application_step(target))
        return self._application_kept(replace(one, state=target, steps=steps), key, told)

    def _application_of(self, application: ApplicationId) -> Application:
        if application not in self.held_applications:
            raise NotFound("not_found")
        return self.held_applications[application]

    def _application_done(self, key: str, told: object) -> Application | None:
        if key not in self._made:
            return None
        before, made = self._made[key]
        if before != told:
            raise Refused("conflict")
        return self.held_applications[made]

    def _application_kept(self, one: Application, key: str, told: object) -> Application:
        self.held_applications[one.id] = one
        self._made[key] = (told, one.id)
        return one


class FakeDeclarations(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_declarations: dict[DeclarationId, Declaration] = {}
        self.declared: list[Declaring] = []
        self._signed: dict[str, DeclarationId] = {}

    async def declarations(self) -> Ready[Declarations]:
        await self._asked("declarations")
        held = tuple(reversed(self.held_declarations.values()))
        return self._ready(Declarations(some_terms(), held))

    async def declaration(self, declaration: DeclarationId) -> Ready[Declaration]:
        await self._asked("declaration", declaration)
        return self._ready(self._declaration(declaration))

    async def declare(self, declaring: Declaring, key: str) -> Declaration:
        await self._asked("declare")
        if key in self._signed:
            return self.held_declarations[self._signed[key]]
        for one in self.held_declarations.values():
            if any(one.is_objected_to_by(person.fin) for person in declaring.people):
                objected = PersonObjected("person_objected")
                objected.declaration = one.id
                raise objected
        made = a_declaration(f"d-{len(self.held_declarations) + 1}", people=declaring.people)
        self.declared.append(declaring)
        self._signed[key] = made.id
        self.held_declarations[made.id] = made
        return made

    async def withdraw_declaration(self, declaration: DeclarationId, key: str) -> Declaration:
        await self._asked("withdraw_declaration", declaration)
        one = self._declaration(declaration)
        if key in self._signed:
            return one
        if not one.can_be_withdrawn:
            raise Refused("conflict")
        self._signed[key] = declaration
        self.held_declarations[declaration] = replace(one, state=DeclarationState.WITHDRAWN)
        return self.held_declarations[declaration]

    def _declaration(self, declaration: DeclarationId) -> Declaration:
        if declaration not in self.held_declarations:
            raise NotFound("not_found")
        return self.held_declarations[declaration]
