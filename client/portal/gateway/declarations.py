"""Declarations about other people."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.declarations import Declaration, DeclarationId, Declarations, Declaring


class DeclarationsPortal(Protocol):
    async def declarations(self) -> Ready[Declarations]: ...

    async def declaration(self, declaration: DeclarationId) -> Ready[Declaration]: ...

    async def declare(self, declaring: Declaring, key: str) -> Declaration: ...

    async def withdraw_declaration(self, declaration: DeclarationId, key: str) -> Declaration: ...
