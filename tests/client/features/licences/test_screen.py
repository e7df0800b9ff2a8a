"""Everything the app is made of is named, with the text of its licence, offline."""

from client.domain.languages import Language
from client.features.licences import LicencesScreen
from tests.builders import a_state
from tests.stage import on_stage


async def test_a_name_unfolds_the_text_of_its_licence():
    async with on_stage(LicencesScreen) as stage:
        await stage.until("flet 1.0.5")
        assert not stage.says("Apache License")

        await stage.press("part-flet")
        assert stage.says("Apache License, Version 2.0")

        await stage.press("part-flet")
        assert not stage.says("Apache License, Version 2.0")


async def test_a_part_without_a_text_says_so():
    async with on_stage(LicencesScreen, state=a_state(language=Language.EN)) as stage:
        await stage.until("Python")
        await stage.press("part-python")

        assert stage.says("does not carry the text")
