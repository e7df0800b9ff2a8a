"""Service centres as a function of what was asked and found. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Control, Option, Press, Tone, icons
from client.domain.answers import Answer, Failed, Ready, Trouble
from client.domain.centres import CentreId, Centres, CentreService, DistrictId, Postcode
from client.domain.positions import Doubt, Rough
from client.features.centres.found import found_view
from client.features.centres.model import State, Way, is_wrong_postcode
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.permissions import hindered

_WAYS: Final = {
    Way.LIST: ("centres.way_list", icons.CONTENTS),
    Way.HERE: ("centres.way_here", icons.LOCATION),
    Way.POSTCODE: ("centres.way_postcode", icons.MAIL),
    Way.DISTRICT: ("centres.way_district", icons.REGISTER),
}
_DOUBTS: Final = {
    Doubt.OLD: "centres.doubt_old",
    Doubt.VAGUE: "centres.doubt_vague",
    Doubt.MOCKED: "centres.doubt_mocked",
}


@dataclass(frozen=True, slots=True)
class Looking:
    on_way: Callable[[Way], object]
    on_type: Callable[[str], object]
    on_postcode: Press
    on_district: Callable[[DistrictId], object]
    on_service: Callable[[CentreService | None], object]
    on_services: Press
    on_unfold: Callable[[CentreId], object]
    on_locate: Press
    on_settings: Press
    on_video: Press
    on_permissions: Press


def centres_view(
    answer: Answer[Centres],
    state: State,
    asking: Asking,
    looking: Looking,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return design.page(
        say("centres.title"),
        design.stack(
            design.choice(
                [Option(way, say(name), icon) for way, (name, icon) in _WAYS.items()],
                state.way,
                looking.on_way,
                label=say("centres.how"),
                ident="way",
            ),
            _way(state, asking.speech, looking),
            _services(state, asking.speech, looking),
            _sent(state, asking.speech),
        ),
        _found(answer, state, asking, looking),
        _video(asking.speech, looking),
        subtitle=say("centres.lead"),
        under=since_when(answer, asking),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="centres",
    )


def _way(state: State, speech: Speech, looking: Looking) -> Control:
    """What the chosen way asks for. One place, so that nothing below it moves by itself."""
    match state.way:
        case Way.HERE:
            return _here(state, speech, looking)
        case Way.POSTCODE:
            return _postcode(state, speech, looking)
        case Way.DISTRICT:
            options = [Option(one, speech.of(name)) for one, name in state.districts]
            chosen = state.start if isinstance(state.start, str) else None
            return design.choice(
                options,
                chosen,
                looking.on_district,
                label=speech.say("centres.district"),
                ident="district",
            )
        case _:
            return design.stack()


def _here(state: State, speech: Speech, looking: Looking) -> Control:
    say = speech.say
    again = isinstance(state.start, Rough)
    button = design.primary_button(
        say("centres.locate_again" if again else "centres.locate"),
        looking.on_locate,
        icon=icons.LOCATION,
        busy=state.locating,
        ident="locate",
    )
    told = hindered(
        state.barred,
        speech,
        settings_shut=state.settings_stay_shut,
        on_settings=looking.on_settings,
        on_again=looking.on_locate,
    )
    told += [
        design.banner(say(_DOUBTS[one]), Tone.WARNING, ident=f"doubt-{one.value}")
        for one in state.doubts
    ]
    allowed = design.quiet_button(
        say("permissions.title"),
        looking.on_permissions,
        icon=icons.LOCKED,
        ident="to-permissions",
    )
    buttons = design.button_row(button, allowed)
    return design.stack(design.note(say("centres.locate_note")), buttons, *told)


def _postcode(state: State, speech: Speech, looking: Looking) -> Control:
    say = speech.say
    return design.stack(
        design.text_field(
            say("centres.postcode"),
            state.typed,
            looking.on_type,
            error=say("centres.postcode_form") if is_wrong_postcode(state) else None,
            help_text=say("centres.postcode_help"),
            literal=True,
            max_length=8,
            on_submit=looking.on_postcode,
            ident="postcode",
        ),
        design.primary_button(
            say("centres.search"), looking.on_postcode, icon=icons.SEARCH, ident="search-postcode"
        ),
    )


def _services(state: State, speech: Speech, looking: Looking) -> Control:
    """Folded away: most look for any centre."""
    say = speech.say
    if not state.services:
        return design.stack()
    names: list[tuple[CentreService | None, str]] = [(None, say("centres.any_service"))]
    names += [(one, speech.of(name)) for one, name in state.services]
    row = design.nav_row(
        say("centres.service"),
        looking.on_services,
        subtitle=dict(names)[state.service],
        icon=icons.SERVICES,
        open=state.choosing_service,
        ident="services",
    )
    if not state.choosing_service:
        return design.list_card(row)
    options = [Option(one, name) for one, name in names]
    chips = design.choice(options, state.service, looking.on_service, ident="service")
    return design.list_card(row, design.inset(chips))


def _sent(state: State, speech: Speech) -> Control:
    """Letter by letter what went to the portal."""
    say = speech.say
    match state.start:
        case Rough() as rough:
            text = say("centres.sent_position", sent=rough.text)
        case Postcode(digits):
            text = say("centres.sent_postcode", sent=digits)
        case str() as district:
            text = say("centres.sent_district", sent=district)
        case _:
            return design.stack()
    return design.banner(text, Tone.INFO, icon=icons.SEND, ident="sent")


def _video(speech: Speech, looking: Looking) -> Control:
    """For whom no centre is near enough."""
    say = speech.say
    way = design.nav_row(
        say("video.title"),
        looking.on_video,
        subtitle=say("video.lead_short"),
        icon=icons.VIDEO,
        ident="to-video",
    )
    return design.list_card(way)


def _found(answer: Answer[Centres], state: State, asking: Asking, looking: Looking) -> Control:
    say = asking.speech.say
    unknown = isinstance(answer, Failed) and answer.trouble is Trouble.NOT_FOUND
    if unknown and isinstance(state.start, Postcode):
        return design.empty_state(say("centres.no_postcode"), say("centres.no_postcode_text"))
    if isinstance(answer, Ready) and not answer.value.centres:
        return design.empty_state(say("centres.none"), say("centres.none_text"))

    def ready(known: Centres) -> Control:
        return found_view(known, state, asking.speech, looking.on_unfold)

    return answered(
        answer, asking, waiting=design.skeleton(5, label=say("centres.waiting")), ready=ready
    )
