"""The catalogue, the forms of services, and drafts."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.forms import Form
from client.domain.services import Catalogue, ServiceDetail, ServiceId
from client.domain.submissions import Checked, Drafting, DraftKept, Submission


class ServicesPortal(Protocol):
    async def services(self) -> Ready[Catalogue]: ...

    async def service(self, service: ServiceId) -> Ready[ServiceDetail]: ...

    async def form(self, service: ServiceId) -> Ready[Form]: ...

    async def check_answers(self, submission: Submission) -> Checked:
        """What is wrong or in the way; nothing is kept."""
        ...

    async def keep_draft(self, drafting: Drafting) -> DraftKept:
        """Raises `Refused("draft_changed")` when another device kept another one meanwhile."""
        ...

    async def drop_draft(self, service: ServiceId) -> Catalogue: ...

    async def favour_service(self, service: ServiceId, *, favourite: bool) -> Catalogue: ...

    async def forget_recent_services(self) -> Catalogue: ...

    async def rate_service(self, service: ServiceId, stars: int) -> ServiceDetail: ...
