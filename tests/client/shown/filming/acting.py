"""A citizen before the camera: what every screen with a video message is tried with."""

NO, ONCE, WHILE_USING = "answer-0", "answer-1", "answer-2"
FIRST, SECOND, THIRD = "answer-0", "answer-1", "answer-2"


async def at_the_camera(stage, *, sound=WHILE_USING):
    """Both questions answered: the camera is on, and nothing is recorded."""
    await stage.begin("film")
    await stage.press(WHILE_USING)
    await stage.until("May the video have sound too?")
    await stage.press(sound)
    await stage.until("Ready to film")


async def acting(stage, clock, seconds=12, *, sound=WHILE_USING):
    await at_the_camera(stage, sound=sound)
    await stage.press(FIRST)
    await stage.until("Recording:")
    await pass_by(stage, clock, seconds)


async def pass_by(stage, clock, seconds):
    clock.advance(seconds=seconds)
    await stage.settle()


async def filmed(stage, clock, transcript="", *, sound=WHILE_USING):
    """From the button to the form."""
    await acting(stage, clock, sound=sound)
    await stage.press(FIRST)
    await stage.until("Your video message")
    if transcript:
        await stage.type("transcript", transcript)
    await stage.press(FIRST)
    await stage.until("0:12")
