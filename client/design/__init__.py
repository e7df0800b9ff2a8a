"""The design system: the only place that names a Flet control, a colour or a size.

Index: `page` `long_page` `bare_page` `two_panes` `section` `card` `list_card` `stack` `line_up`
`grid` lay things out · `heading` `lead` `paragraph` `strong` `note` `link` are text · `nav_row`
`info_row` `fact_row` `data_row` `message_row` `machine_lines` `inset` are lines ·
`document_card` `pile_card` `carousel` `card_grid` are papers · `order_list` is put in order ·
`tag` `count` `choice` `toggles` say and choose states · `marked_text` compares · `*_button` act ·
`*_field` `switch_row` `pick_list` `tick_list` `tick_row` `stars` take · `banner` `as_of`
`trouble_card` `empty_state` `outcome` `waiting` `skeleton` `progress` answer · `confirmation`
`decision` `question` `sheet` `message` open above: `decision` asks yes or no with one weight,
`question` several answers with one · `hero` `greeting` `tile` `search_bar` `spoken_code`
`countdown` `steps` set the mood · `qr_code` `grouped_code` `live_strip` are held up ·
`live_picture` `captions` `said_line` are a talk · `viewfinder` shows what a camera sees,
`photograph` what it took; `page_row` `slide` `work_dialog` work on it · `bar_chart` is a table
that is drawn, `country_map` a list of places · `framed` `bottom_bar` `rail` `ribbon` `bell` are
the shell's.
All are plain functions from values to controls; `ident` is a name for tests alone.
"""

from client.design import icons
from client.design.brand import brand_mark, initials, logo
from client.design.buttons import (
    button_row,
    danger_button,
    icon_button,
    primary_button,
    quiet_button,
    secondary_button,
)
from client.design.charts import Bar, bar_chart
from client.design.deciding import decision
from client.design.dialogs import confirmation, message, question, sheet
from client.design.documents import CardFace, card_grid, carousel, document_card, pile_card
from client.design.feedback import (
    as_of,
    banner,
    card_skeleton,
    empty_state,
    outcome,
    skeleton,
    trouble_card,
    waiting,
)
from client.design.fields import (
    code_field,
    password_field,
    pin_field,
    search_field,
    switch_row,
    text_field,
)
from client.design.frames import framed
from client.design.hairlines import divider
from client.design.icons import Icon
from client.design.kinds import Action, Control, Dialog, Fact, Option, Press, Typed
from client.design.layout import (
    bare_page,
    card,
    grid,
    line_up,
    list_card,
    page,
    pressable,
    section,
    stack,
    two_panes,
)
from client.design.long import Watch, long_page
from client.design.maps import MapSpot, country_map
from client.design.marked import Mark, MarkWords, marked_text
from client.design.messages import bell, message_row
from client.design.moments import countdown, greeting, hero, search_bar, spoken_code, steps, tile
from client.design.navigation import Destination, bottom_bar, rail, ribbon
from client.design.nearness import Nearby
from client.design.ordering import Movable, order_list
from client.design.palette import Family, Tone
from client.design.photographs import Main, PageRow, page_row, photograph, slide, work_dialog
from client.design.picking import pick_list, progress, stars, tick_list, tick_row
from client.design.reader import ReadClause, legal_text
from client.design.rows import fact_row, info_row, inset, nav_row
from client.design.scrolling import Scroller
from client.design.showing import announced, grouped_code, live_strip, qr_code, qr_room
from client.design.tags import choice, count, tag
from client.design.talking import captions, live_picture, said_line
from client.design.texts import heading, lead, link, note, paragraph, strong
from client.design.theme import FONTS, theme
from client.design.toggles import Toggle, toggles
from client.design.values import Mask, Origin, data_row, machine_lines, provenance
from client.design.viewfinder import Held, viewfinder

__all__ = [
    "FONTS",
    "Action",
    "Bar",
    "CardFace",
    "Control",
    "Destination",
    "Dialog",
    "Fact",
    "Family",
    "Held",
    "Icon",
    "Main",
    "MapSpot",
    "Mark",
    "MarkWords",
    "Mask",
    "Movable",
    "Nearby",
    "Option",
    "Origin",
    "PageRow",
    "Press",
    "ReadClause",
    "Scroller",
    "Toggle",
    "Tone",
    "Typed",
    "Watch",
    "announced",
    "as_of",
    "banner",
    "bar_chart",
    "bare_page",
    "bell",
    "bottom_bar",
    "brand_mark",
    "button_row",
    "captions",
    "card",
    "card_grid",
    "card_skeleton",
    "carousel",
    "choice",
    "code_field",
    "confirmation",
    "count",
    "countdown",
    "country_map",
    "danger_button",
    "data_row",
    "decision",
    "divider",
    "document_card",
    "empty_state",
    "fact_row",
    "framed",
    "greeting",
    "grid",
    "grouped_code",
    "heading",
    "hero",
    "icon_button",
    "icons",
    "info_row",
    "initials",
    "inset",
    "lead",
    "legal_text",
    "line_up",
    "link",
    "list_card",
    "live_picture",
    "live_strip",
    "logo",
    "long_page",
    "machine_lines",
    "marked_text",
    "message",
    "message_row",
    "nav_row",
    "note",
    "order_list",
    "outcome",
    "page",
    "page_row",
    "paragraph",
    "password_field",
    "photograph",
    "pick_list",
    "pile_card",
    "pin_field",
    "pressable",
    "primary_button",
    "progress",
    "provenance",
    "qr_code",
    "qr_room",
    "question",
    "quiet_button",
    "rail",
    "ribbon",
    "said_line",
    "search_bar",
    "search_field",
    "secondary_button",
    "section",
    "sheet",
    "skeleton",
    "slide",
    "spoken_code",
    "stack",
    "stars",
    "steps",
    "strong",
    "switch_row",
    "tag",
    "text_field",
    "theme",
    "tick_list",
    "tick_row",
    "tile",
    "toggles",
    "trouble_card",
    "two_panes",
    "viewfinder",
    "waiting",
    "work_dialog",
]
