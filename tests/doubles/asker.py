"""Flet's permission handler, as it answered in a browser."""


class FakeAsker:
    def __init__(self):
        self.known = "denied"
        self.answer = "granted"

    async def status(self):
        return self.known

    async def request(self):
        self.known = self.answer
        return self.answer

    async def open_settings(self):
        return False
