"""Services: catalogue, forms, checks, drafts."""

from client.domain.answers import Ready
from client.domain.forms import Form
from client.domain.services import Catalogue, ServiceDetail, ServiceId
from client.domain.submissions import Checked, Drafting, DraftKept, Submission
from client.portal.codec.forms import read_draft_kept, read_form
from client.portal.codec.services import read_catalogue, read_service_detail
from client.portal.codec.submissions import read_checked, written_draft, written_submission
from client.portal.contract.asking import Asking, part


class ContractServices(Asking):
    async def services(self) -> Ready[Catalogue]:
        return await self._read("/services", read_catalogue)

    async def service(self, service: ServiceId) -> Ready[ServiceDetail]:
        return await self._read(f"/services/{part(service)}", read_service_detail)

    async def form(self, service: ServiceId) -> Ready[Form]:
        return await self._read(f"/services/{part(service)}/form", read_form)

    async def check_answers(self, submission: Submission) -> Checked:
        path = f"/services/{part(submission.service)}/check"
        return await self._sent("POST", path, read_checked, written_submission(submission))

    async def keep_draft(self, drafting: Drafting) -> DraftKept:
        path = f"/services/{part(drafting.service)}/draft"
        return await self._sent("PUT", path, read_draft_kept, written_draft(drafting))

    async def drop_draft(self, service: ServiceId) -> Catalogue:
        return await self._sent("DELETE", f"/services/{part(service)}/draft", read_catalogue)

    async def favour_service(self, service: ServiceId, *, favourite: bool) -> Catalogue:
        path = f"/services/{part(service)}/favourite"
        return await self._sent("PUT", path, read_catalogue, {"favourite": favourite})

    async def forget_recent_services(self) -> Catalogue:
        return await self._sent("DELETE", "/services/recent", read_catalogue)

    async def rate_service(self, service: ServiceId, stars: int) -> ServiceDetail:
        path = f"/services/{part(service)}/rating"
        return await self._sent("PUT", path, read_service_detail, {"stars": stars})
