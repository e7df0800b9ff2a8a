"""Domain values with everything filled in; name only what the test is about."""

from tests.builders.acceptances import (
    a_decision,
    an_acceptance,
    awaited,
    some_terms,
)
from tests.builders.app import (
    a_guest_state,
    a_session,
    a_state,
)
from tests.builders.cabinet import (
    a_cabinet,
    a_citizen,
    a_section,
    a_section_ref,
    an_entry,
    an_inquiry,
    an_item,
)
from tests.builders.corrections import (
    a_change,
    a_correction,
    a_step,
)
from tests.builders.documents import (
    a_document,
    a_document_detail,
    a_field,
)
from tests.builders.institutions import (
    BAKU,
    NOON,
    a_register,
    a_text,
    an_institution,
)
from tests.builders.portal import (
    a_legal_text,
    a_legal_version,
    a_portal_info,
    a_test_identity,
    an_access,
)
from tests.builders.presentations import (
    a_check_result,
    a_checked_document,
    a_presentation,
)

__all__ = [
    "BAKU",
    "NOON",
    "a_cabinet",
    "a_change",
    "a_check_result",
    "a_checked_document",
    "a_citizen",
    "a_correction",
    "a_decision",
    "a_document",
    "a_document_detail",
    "a_field",
    "a_guest_state",
    "a_legal_text",
    "a_legal_version",
    "a_portal_info",
    "a_presentation",
    "a_register",
    "a_section",
    "a_section_ref",
    "a_session",
    "a_state",
    "a_step",
    "a_test_identity",
    "a_text",
    "an_acceptance",
    "an_access",
    "an_entry",
    "an_inquiry",
    "an_institution",
    "an_item",
    "awaited",
    "some_terms",
]
