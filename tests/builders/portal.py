"""The portal itself, its legal texts and its sign-ins."""

from datetime import date, datetime

from client.domain.access import AccessId, AccessSession, SignInMethod
from client.domain.languages import Language
from client.domain.legal import Change, Clause, LegalKind, LegalText, LegalVersion, Power
from client.domain.portal import Banner, Contact, Environment, PortalInfo, TestIdentity
from tests.builders.institutions import NOON, a_text


def an_access(
    ident: str = "s-1",
    device_name: str = "Linux kompüteri",
    *,
    is_this_device: bool = True,
    method: SignInMethod = SignInMethod.PASSWORD_AND_CODE,
    created_at: datetime = NOON,
    last_seen_at: datetime = NOON,
    system: str | None = None,
) -> AccessSession:
    return AccessSession(
        AccessId(ident),
        device_name,
        "linux",
        "0.1.0",
        system,
        method,
        created_at,
        last_seen_at,
        is_this_device,
    )


def a_legal_text(
    kind: LegalKind = LegalKind.PRIVACY,
    language: Language = Language.AZ,
    title: str = "Məxfilik siyasəti",
    *clauses: Clause,
    version: str = "1",
) -> LegalText:
    return LegalText(
        kind=kind,
        version=version,
        language=language,
        title=title,
        summary="Qısa məzmun",
        last_updated=date(2026, 1, 10),
        effective_from=date(2026, 2, 1),
        clauses=clauses or (Clause("1.1", "Ümumi müddəalar", "Portalın qaydaları."),),
    )


def a_legal_version(
    version: str = "1",
    change: Change = Change.FIRST,
    *powers: Power,
    effective_from: date = date(2026, 2, 1),
    in_force: bool = True,
    languages: tuple[Language, ...] = tuple(Language),
) -> LegalVersion:
    return LegalVersion(
        version=version,
        change=change,
        last_updated=date(2026, 1, 10),
        effective_from=effective_from,
        in_force=in_force,
        summary=a_text(f"Versiya {version}"),
        powers=powers,
        languages=languages,
    )


def a_test_identity(fin: str = "0TA1B2C", name: str = "Aysel Məmmədova") -> TestIdentity:
    return TestIdentity(fin, name, a_text("Adi vətəndaş"), "Sinaq-2026", "246810")


def a_portal_info(
    *,
    environment: Environment = Environment.MOCK,
    available: bool = True,
    notice: str | None = None,
    min_client_version: str = "0.1.0",
    banners: tuple[Banner, ...] = (),
    test_identities: tuple[TestIdentity, ...] | None = None,
) -> PortalInfo:
    identities = (a_test_identity(),) if test_identities is None else test_identities
    return PortalInfo(
        name=a_text("mygov"),
        operator=a_text("İnnovasiya və Rəqəmsal İnkişaf Agentliyi"),
        ministry=a_text("Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi"),
        environment=environment,
        api_version="1.0.0",
        min_client_version=min_client_version,
        recommended_version="0.1.0",
        available=available,
        notice=a_text(notice) if notice else None,
        server_time=NOON,
        contact=Contact("108", "info@example.az", "https://example.az", a_text("09:00–18:00")),
        banners=banners,
        test_identities=identities if environment is Environment.MOCK else (),
        laws=(a_text("Fərdi məlumatlar haqqında Qanun"),),
    )
