"""Declarations about other people: made, read, taken back."""

from client.domain.answers import Ready
from client.domain.declarations import Declaration, DeclarationId, Declarations, Declaring
from client.portal.codec.declarations import (
    read_declaration,
    read_declarations,
    written_declaring,
)
from client.portal.contract.asking import Asking, part


class ContractDeclarations(Asking):
    async def declarations(self) -> Ready[Declarations]:
        return await self._read("/declarations", read_declarations)

    async def declaration(self, declaration: DeclarationId) -> Ready[Declaration]:
        return await self._read(f"/declarations/{part(declaration)}", read_declaration)

    async def declare(self, declaring: Declaring, key: str) -> Declaration:
        told = written_declaring(declaring)
        return await self._sent("POST", "/declarations", read_declaration, told, key=key)

    async def withdraw_declaration(self, declaration: DeclarationId, key: str) -> Declaration:
        path = f"/declarations/{part(declaration)}/withdrawal"
        return await self._sent("POST", path, read_declaration, key=key)
