"""What both ways in have in common: tokens in, a citizen out, or everything undone."""

import contextlib
import json
from dataclasses import dataclass

from client.device.secrets import Secrets, Vault
from client.domain.cabinet import Citizen
from client.domain.identifiers import Fin
from client.domain.session import Keeping, SignedIn, SignInFailure
from client.portal.codec.cabinet import read_cabinet, read_citizen
from client.portal.codec.reading import decoded
from client.portal.errors import PortalBroken, PortalError
from client.portal.exchange import Exchange
from client.portal.login.current import CurrentSignIn
from client.portal.login.desk import LoginDesk, Tokens
from client.portal.login.dpop import ProofKey
from client.portal.login.failures import failed_because
from client.portal.login.id_token import Forged, verify_id_token
from client.portal.login.protocol import SignInFailed
from client.portal.server_time import ServerTime
from client.storage.account import AccountData
from client.storage.store import Table

_SELF = "self"
_KEEPING = {
    Vault.KEYRING: Keeping.KEYRING,
    Vault.MEMORY_PREVIEW: Keeping.MEMORY_PREVIEW,
    Vault.MEMORY_NO_KEYRING: Keeping.MEMORY_NO_KEYRING,
}


@dataclass(frozen=True, slots=True)
class Entering:
    desk: LoginDesk
    current: CurrentSignIn
    exchange: Exchange
    """One that asks the portal itself: what it says of a stranger is not remembered."""
    data: AccountData
    secrets: Secrets
    server_time: ServerTime
    client_id: str

    async def enter(
        self,
        tokens: Tokens,
        key: ProofKey,
        *,
        nonce: str | None = None,
        expected: Fin | None = None,
    ) -> SignedIn:
        """Raises `SignInFailed`; then nobody is signed in and the portal has been told so."""
        try:
            await self._check(tokens, nonce)
            self.current.begin(tokens, key)
            citizen = await self._who_it_is()
            _require(citizen, expected)
            return await self._settle(citizen)
        except PortalError as error:
            await self._undo(tokens)
            raise failed_because(error) from error
        except BaseException:
            await self._undo(tokens)
            raise

    def remembered(self) -> Citizen | None:
        """Whose account is open, as far as this device knows."""
        kept = self.data.store.read(Table.CITIZEN, _SELF)
        if kept is None:
            return None
        try:
            return decoded(kept, read_citizen)
        except PortalBroken:
            return None

    async def ask_who(self) -> Citizen:
        """Raises `PortalError`."""
        citizen = await self._who_it_is()
        self._remember(citizen)
        return citizen

    def keeping(self) -> Keeping:
        return _KEEPING[self.secrets.vault]

    async def _check(self, tokens: Tokens, nonce: str | None) -> None:
        endpoints = await self.desk.endpoints()
        if tokens.id_token is None:
            raise SignInFailed(SignInFailure.TAMPERED)
        keys = await self.desk.keys()
        try:
            verify_id_token(
                tokens.id_token,
                keys,
                issuer=endpoints.issuer,
                audience=self.client_id,
                nonce=nonce,
                now=self.server_time.now(),
            )
        except Forged as forged:
            raise SignInFailed(SignInFailure.TAMPERED) from forged

    async def _who_it_is(self) -> Citizen:
        reply = await self.exchange.read("/cabinet")
        return decoded(reply.body, read_cabinet).citizen

    async def _settle(self, citizen: Citizen) -> SignedIn:
        await self.data.open(citizen.fin.value)
        self._remember(citizen)
        kept = await self.current.keep(citizen.fin.value)
        return SignedIn(citizen, self.keeping() if kept else Keeping.MEMORY_NO_KEYRING)

    def _remember(self, citizen: Citizen) -> None:
        self.data.store.write(Table.CITIZEN, _SELF, _written(citizen))

    async def _undo(self, tokens: Tokens) -> None:
        self.current.drop()
        with contextlib.suppress(PortalError):
            await self.desk.revoke(tokens.refresh)


def _require(citizen: Citizen, expected: Fin | None) -> None:
    if expected not in (None, citizen.fin):
        raise SignInFailed(SignInFailure.WRONG_PERSON)


def _written(citizen: Citizen) -> bytes:
    return json.dumps(
        {
            "fin": citizen.fin.value,
            "given_name": citizen.given_name,
            "surname": citizen.surname,
            "patronymic": citizen.patronymic,
        }
    ).encode()
