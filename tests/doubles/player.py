"""A player that sounds as far as it is told to."""


class FakePlayer:
    def __init__(self, *, plays=True, works=True):
        self.plays = plays
        self.works = works
        self.listener = None
        self.played = []
        self.is_paused = False

    async def play(self, sound, listener):
        self.cut()
        if not (self.plays and self.works):
            return False
        self.played.append(sound)
        self.listener, self.is_paused = listener, False
        return True

    async def pause(self):
        self.is_paused = self.listener is not None
        return self.is_paused

    async def resume(self):
        self.is_paused = False
        return self.listener is not None

    def cut(self):
        listener, self.listener = self.listener, None
        if listener is not None:
            listener.over()

    def reach(self, seconds):
        self.listener.at(seconds)
