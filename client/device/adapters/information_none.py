"""A browser's tab, which is nobody's device: nothing is told of it."""


class NoInformation:
    async def system(self) -> str | None:
        return None
