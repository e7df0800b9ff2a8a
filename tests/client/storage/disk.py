"""A sealed store's file, tampered with between two starts of the app."""

import sqlite3
from dataclasses import dataclass

from client.storage.sealed import SealedStore
from client.storage.store import Table

KEY = b"k" * 32
CANARY = "0TCANR1"


@dataclass
class Disk:
    """A store's file, opened and tampered with between two starts."""

    file: object

    def store(self, account: str = "portal|0TA", key: bytes = KEY) -> SealedStore:
        return SealedStore(self.file, key, account)

    def sql(self, statement: str, *values: object) -> list:
        with sqlite3.connect(self.file) as db:
            rows = db.execute(statement, values).fetchall()
        db.close()
        return rows


def filled(disk: Disk, **rows: bytes) -> None:
    store = disk.store()
    for key, value in rows.items():
        assert store.write(Table.ANSWERS, key, value)
    store.close()
