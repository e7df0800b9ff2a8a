"""A citizen who speaks: what every screen with a voice note is tried with."""

A_SECOND = b"\x00\x20" * 8000
ONCE, WHILE_USING = "answer-1", "answer-2"
FIRST, SECOND, THIRD = "answer-0", "answer-1", "answer-2"


async def recording(stage, microphone):
    await stage.begin("record")
    await stage.press(WHILE_USING)
    await stage.until("The microphone is on")
    await stage.until_true(lambda: microphone.current is not None)


async def heard(stage, microphone, seconds=3):
    for _ in range(seconds):
        microphone.hear(A_SECOND)
    await stage.settle()


async def spoken(stage, microphone, transcript=""):
    """From the button to the files."""
    await recording(stage, microphone)
    await heard(stage, microphone)
    await stage.press(FIRST)
    if transcript:
        await stage.type("transcript", transcript)
    await stage.press(FIRST)
