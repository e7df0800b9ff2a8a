"""Applying, following it, and the citizen's moves on the way."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.applications import Application, ApplicationId
from client.domain.forms import UploadId
from client.domain.submissions import Submission


class ApplicationsPortal(Protocol):
    """`key` names a deed: sent again with the same words, it is done once."""

    async def applications(self) -> Ready[tuple[Application, ...]]: ...

    async def application(self, application: ApplicationId) -> Ready[Application]: ...

    async def send_application(self, submission: Submission, key: str) -> Application: ...

    async def supply_information(
        self, application: ApplicationId, comment: str, files: tuple[UploadId, ...], key: str
    ) -> Application: ...

    async def cancel_application(self, application: ApplicationId, key: str) -> Application: ...

    async def appeal_application(
        self, application: ApplicationId, comment: str, key: str
    ) -> Application: ...

    async def rate_application(
        self, application: ApplicationId, stars: int, key: str
    ) -> Application: ...

    async def application_receipt(self, application: ApplicationId) -> Ready[bytes]:
        """A PDF, in the citizen's language."""
        ...
