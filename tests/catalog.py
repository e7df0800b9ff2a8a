"""Every component in every state: `python -m tests.catalog`, then pick a sheet.

An address says what to show: `/documents?lang=ru&dark=1&contrast=1&scale=1.3&dialog=sheet`.
"""

import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import flet as ft

from client import design
from client.design import Control, Destination, icons
from client.domain.languages import Language
from tests.specimens import SHEETS
from tests.specimens.dialogs import DIALOGS
from tests.specimens.words import Pick, picker

ASSETS = Path(__file__).parents[1] / "assets"
NARROW = 600


def sheet(name: str, language: Language) -> Control:
    return SHEETS[name](picker(language))


def in_frame(name: str, language: Language, *, narrow: bool) -> Control:
    """A sheet as the shell would frame it."""
    pick = picker(language)
    ribbon = design.ribbon(
        pick(
            "Sınaq portalı – məlumatlar uydurmadır",
            "Test portal – the data is invented",
            "Тестовый портал – данные вымышлены",
        )
    )
    if narrow:
        bar = design.bottom_bar(_destinations(pick), "home", print)
        return design.framed(sheet(name, language), ribbon=ribbon, bottom=bar)
    rail = design.rail(_destinations(pick), "home", print, title="mygov")
    return design.framed(sheet(name, language), ribbon=ribbon, rail=rail)


def main(page: ft.Page) -> None:
    address = urlsplit(page.route)
    asked = {key: values[0] for key, values in parse_qs(address.query).items()}
    name = address.path.strip("/") or next(iter(SHEETS))
    dark, contrast = "dark" in asked, "contrast" in asked
    page.fonts = design.FONTS
    page.theme = design.theme(
        dark=dark, high_contrast=contrast, text_scale=float(asked.get("scale", 1))
    )
    page.theme_mode = ft.ThemeMode.DARK if dark else ft.ThemeMode.LIGHT
    page.dark_theme = page.theme
    page.padding = 0
    language = Language(asked.get("lang", "az"))
    page.add(in_frame(name, language, narrow=(page.width or 0) < NARROW))
    if "dialog" in asked:
        page.show_dialog(DIALOGS[asked["dialog"]](picker(language)))


def _destinations(pick: Pick) -> list[Destination[str]]:
    return [
        Destination("home", pick("Əsas", "Home", "Главная"), icons.HOME, icons.HOME_ON, "go-home"),
        Destination(
            "documents",
            pick("Sənədlər", "Documents", "Документы"),
            icons.DOCUMENTS,
            icons.DOCUMENTS_ON,
            "go-documents",
        ),
        Destination(
            "data",
            pick("Məlumatlarım", "My data", "Мои данные"),
            icons.DATA,
            icons.DATA_ON,
            "go-data",
        ),
        Destination("more", pick("Daha çox", "More", "Ещё"), icons.MORE, icons.MORE_ON, "go-more"),
    ]


if __name__ == "__main__":
    sys.stdout.write(f"Sheets: {', '.join(SHEETS)}\n")
    ft.run(main, view=ft.AppView.WEB_BROWSER, assets_dir=str(ASSETS), no_cdn=True)
