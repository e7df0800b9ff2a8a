"""Where the Unified Login System answers (RFC 8414): always at the portal we were sent to."""

from collections.abc import Callable
from dataclasses import dataclass

from client.portal.codec.reading import Record, broken, words


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Paths below `issuer`."""

    issuer: str
    authorization: str
    token: str
    approval: str
    revocation: str
    keys: str


def read_endpoints(portal: str) -> Callable[[Record], Endpoints]:
    """An issuer or an endpoint elsewhere would be a mix-up: refused (RFC 9700, 4.4)."""

    def path(record: Record, key: str) -> str:
        address = words(record, key)
        if not address.startswith(f"{portal}/") or "#" in address:
            raise broken(key)
        return address.removeprefix(portal)

    def read(record: Record) -> Endpoints:
        issuer = words(record, "issuer")
        if issuer != portal:
            raise broken("issuer")
        return Endpoints(
            issuer=issuer,
            authorization=path(record, "authorization_endpoint"),
            token=path(record, "token_endpoint"),
            approval=path(record, "backchannel_authentication_endpoint"),
            revocation=path(record, "revocation_endpoint"),
            keys=path(record, "jwks_uri"),
        )

    return read
