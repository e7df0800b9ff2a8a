"""Applications: sent, followed, answered, taken back."""

from client.domain.answers import Ready
from client.domain.applications import Application, ApplicationId
from client.domain.forms import UploadId
from client.domain.submissions import Submission
from client.portal.codec.applications import read_application, read_applications
from client.portal.codec.submissions import written_submission
from client.portal.contract.asking import Asking, part


class ContractApplications(Asking):
    async def applications(self) -> Ready[tuple[Application, ...]]:
        return await self._read("/applications", read_applications)

    async def application(self, application: ApplicationId) -> Ready[Application]:
        return await self._read(f"/applications/{part(application)}", read_application)

    async def send_application(self, submission: Submission, key: str) -> Application:
        path = f"/services/{part(submission.service)}/applications"
        told = written_submission(submission)
        return await self._sent("POST", path, read_application, told, key=key)

    async def supply_information(
        self, application: ApplicationId, comment: str, files: tuple[UploadId, ...], key: str
    ) -> Application:
        path = f"/applications/{part(application)}/information"
        told = {"comment": comment, "files": list(files)}
        return await self._sent("POST", path, read_application, told, key=key)

    async def cancel_application(self, application: ApplicationId, key: str) -> Application:
        path = f"/applications/{part(application)}/cancellation"
        return await self._sent("POST", path, read_application, key=key)

    async def appeal_application(
        self, application: ApplicationId, comment: str, key: str
    ) -> Application:
        path = f"/applications/{part(application)}/appeal"
        return await self._sent("POST", path, read_application, {"comment": comment}, key=key)

    async def rate_application(
        self, application: ApplicationId, stars: int, key: str
    ) -> Application:
        path = f"/applications/{part(application)}/rating"
        return await self._sent("POST", path, read_application, {"stars": stars}, key=key)

    async def application_receipt(self, application: ApplicationId) -> Ready[bytes]:
        return await self._pdf(f"/applications/{part(application)}/receipt")
