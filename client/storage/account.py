"""What belongs to one citizen on this device: opened, kept apart from others, wiped."""

import base64
import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from client.device.secrets import Secrets, Vault
from client.domain.secret import Secret
from client.storage.seal import KEY_BYTES, new_key
from client.storage.sealed import FromTheFuture, SealedStore, Unreadable
from client.storage.store import MemoryStore, Store, Table
from client.storage.wiping import Wiping, remove_file

log = logging.getLogger(__name__)

_FORM: Final = "1"


class AccountData:
    """A guest's until it is opened, and a guest's again once it is wiped."""

    def __init__(
        self, folder: Path | None, secrets: Secrets, portal: str, others: Sequence[str] = ()
    ) -> None:
        """`folder` is `None` where nothing is to stay; `portal` is an identity, not an address.

        A wipe takes the secrets named in `others` along, before the key of the data.
        """
        self._secrets = secrets
        self._portal = portal
        self._key_name = f"data@{portal}"
        self._file = None if folder is None else folder / f"{_short(portal)}.db"
        self._wiping = Wiping(self._file, secrets, (*others, self._key_name))
        self._store: Store = MemoryStore()
        self._account: str | None = None

    @property
    def store(self) -> Store:
        """Take it once for each question: an answer belongs where it was asked."""
        return self._store

    async def recover(self) -> None:
        """Finishes a wipe that was interrupted (STO-09). Before anything else."""
        await self._wiping.resume()

    async def open(self, citizen: str) -> None:
        """What another citizen left on this device is wiped first (AUTH-21)."""
        account = f"{self._portal}|{citizen}"
        if self._account == account:
            return
        guests = self._store
        if self._account is not None:
            guests.close()
        opened = await self._opened(account)
        # What a guest had read is public, and worth having without a network too; what they
        # allowed and sent stays written down.
        for table in (Table.ANSWERS, Table.SENT, Table.PERMISSIONS):
            for key, value in guests.rows(table):
                opened.write(table, key, value)
        guests.close()
        self._store, self._account = opened, account

    async def wipe(self) -> None:
        """The secrets first: without them the rest is noise."""
        self.close()
        self._store, self._account = MemoryStore(), None
        await self._wiping.wipe()

    def close(self) -> None:
        self._store.close()

    async def _opened(self, account: str) -> Store:
        key = None if self._file is None else await self._key_for(account)
        if key is None or self._file is None:
            return MemoryStore()
        for _ in ("as it is", "made anew"):
            try:
                return SealedStore(self._file, key, account)
            except Unreadable:
                log.warning("What was kept is damaged and is asked for anew")
                remove_file(self._file)
            except (FromTheFuture, OSError) as error:
                log.warning("Nothing is kept this time: %s", type(error).__name__)
                break
        return MemoryStore()

    async def _key_for(self, account: str) -> bytes | None:
        """`None` where no key can be kept: then nothing is written to disk either."""
        kept = await self._secrets.read(self._key_name)
        if self._secrets.vault is not Vault.KEYRING or self._file is None:
            return None
        key = None if kept is None else _key_in(kept, account)
        if key is not None:
            return key
        # Another citizen's, or a file whose key is gone: nobody can read it, and nobody shall.
        remove_file(self._file)
        key = new_key()
        written = Secret(f"{_FORM}.{_short(account)}.{base64.b64encode(key).decode()}")
        return key if await self._secrets.write(self._key_name, written) else None


def _key_in(kept: Secret, account: str) -> bytes | None:
    form, _, rest = kept.reveal().partition(".")
    owner, _, encoded = rest.partition(".")
    if form != _FORM or owner != _short(account):
        return None
    try:
        key = base64.b64decode(encoded, validate=True)
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


def _short(text: str) -> str:
    """A name that tells nothing, for files and for whose key this is (STO-08)."""
    return hashlib.sha256(text.encode()).hexdigest()[:24]
