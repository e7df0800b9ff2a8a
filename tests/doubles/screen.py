"""A screen that gives its picture, or none; and what a press does while it is taken."""

from client.device.screen import NoPicture


class FakeScreen:
    def __init__(self, picture=None):
        self.gives = picture
        self.meanwhile = lambda: None
        self.taken = 0

    async def picture(self):
        self.taken += 1
        self.meanwhile()
        if not self.gives:
            raise NoPicture
        return self.gives
