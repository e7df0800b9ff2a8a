"""The room as a function of what was heard last. No hooks, no waiting."""

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.answers import Trouble
from client.domain.video_appointments import Room, Stage
from client.features.video_appointments.model import State
from client.features.video_appointments.views.acts import Acts
from client.features.video_appointments.views.after import over_view
from client.features.video_appointments.views.chat import chat_block
from client.features.video_appointments.views.seen import seen_block
from client.features.video_appointments.views.voice import Speaking, voice_block
from client.features.video_appointments.views.words import tag_of
from client.features.video_appointments.voice import Voice
from client.i18n.formats import Speech
from client.shown.troubles import trouble

_MINUTE = 60


def room_view(
    state: State,
    voice: Voice,
    speech: Speech,
    acts: Acts,
    speaking: Speaking,
    *,
    on_back: Press | None,
) -> Control:
    say = speech.say
    return design.page(
        say("video.one"),
        _inside(state, voice, speech, acts, speaking),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="video-room",
    )


def _inside(state: State, voice: Voice, speech: Speech, acts: Acts, speaking: Speaking) -> Control:
    if state.shut is not None:
        return _shut(state, speech, acts)
    if state.room is None:
        return _cut(speech, acts) if state.cut_off else _entering(speech)
    if state.is_over:
        return over_view(state, state.room, speech, acts)
    leave = design.danger_button(
        speech.say("video.leave"), acts.on_leave, icon=icons.CLOSE, wide=True, ident="leave"
    )
    return design.stack(
        design.stack(_tags(state.room, voice, speech), _line(state, speech, acts)),
        _now(state, state.room, speech),
        _captions(state, speech, acts),
        chat_block(state.messages, state.operator, state.draft, speech, acts.chat),
        voice_block(voice, speech, speaking) if state.is_talking else design.stack(),
        design.stack() if voice.is_on else seen_block(speech),
        leave,
        gap="large",
    )


def _tags(room: Room, voice: Voice, speech: Speech) -> Control:
    """Where it stands, and what the operator has of the citizen."""
    say = speech.say
    seen = (
        design.tag(say("video.heard_title"), Tone.DANGER, icons.MICROPHONE)
        if voice.is_on
        else design.tag(say("video.seen_title"), Tone.NEUTRAL, icons.HIDE)
    )
    return design.line_up(tag_of(room.stage, speech), seen)


def _entering(speech: Speech) -> Control:
    return design.skeleton(5, label=speech.say("video.room_waiting"))


def _line(state: State, speech: Speech, acts: Acts) -> Control:
    """What is wrong with the line, and how it is being mended; nothing while it holds."""
    if state.cut_off:
        return _cut(speech, acts)
    if state.room is None or state.room.stage is not Stage.LOST:
        return design.stack()
    say = speech.say
    return design.banner(
        say("video.lost_text"),
        Tone.WARNING,
        title=say("video.lost_title"),
        icon=icons.OFFLINE,
        action=Action(say("video.try_now"), acts.on_try, icons.AGAIN),
        ident="line-lost",
    )


def _cut(speech: Speech, acts: Acts) -> Control:
    say = speech.say
    return design.banner(
        say("video.cut_text"),
        Tone.WARNING,
        title=say("video.cut_title"),
        icon=icons.OFFLINE,
        action=Action(say("video.try_now"), acts.on_try, icons.AGAIN),
        ident="cut-off",
    )


def _now(state: State, room: Room, speech: Speech) -> Control:
    say = speech.say
    match room.stage:
        case Stage.QUEUED:
            return _queue(room, speech)
        case Stage.CONNECTING:
            return design.card(design.waiting(say("video.connecting_text"), ident="connecting"))
        case Stage.JOINED:
            name = say("video.operator") if state.operator is None else speech.of(state.operator)
            return design.stack(
                design.live_picture(
                    None if state.picture is None else state.picture.content,
                    label=say("video.picture", name=name),
                    waiting=say("video.picture_waiting"),
                    ident="operator-picture",
                ),
                design.strong(name),
                gap="small",
            )
        case _:
            return design.stack()


def _queue(room: Room, speech: Speech) -> Control:
    say = speech.say
    place = room.position or 1
    title = say("video.next") if place == 1 else say("video.place", number=place)
    seconds = room.wait_seconds or 0
    wait = (
        say("video.wait", count=round(seconds / _MINUTE))
        if seconds >= _MINUTE
        else say("video.wait_short")
    )
    return design.outcome(
        title, f"{wait}. {say('video.stay')}", Tone.INFO, icon=icons.CHECKING, ident="queue"
    )


def _captions(state: State, speech: Speech, acts: Acts) -> Control:
    """Wherever the operator is, and while the line is lost what they said last."""
    if state.room is None or state.room.stage not in (Stage.JOINED, Stage.LOST):
        return design.stack()
    say = speech.say
    switches = design.list_card(
        design.switch_row(
            say("video.captions"),
            acts.on_captions,
            on=state.captions_on,
            help_text=say("video.captions_text"),
            ident="captions-on",
        ),
        design.switch_row(
            say("video.larger"), acts.on_larger, on=state.large, ident="captions-large"
        ),
    )
    if not state.captions_on:
        return switches
    lines = [speech.of(one.text) for one in state.last_captions] or [say("video.silence")]
    return design.stack(
        design.captions(lines, large=state.large, ident="captions"), switches, gap="small"
    )


def _shut(state: State, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    way = Action(say("video.to_appointment"), acts.on_appointment, icons.CALENDAR)
    if state.too_early:
        return design.outcome(
            say("video.too_early"),
            say("video.too_early_text"),
            Tone.INFO,
            icon=icons.CLOCK,
            action=way,
            ident="too-early",
        )
    if state.shut is not None and state.shut.trouble is Trouble.REFUSED:
        return design.outcome(
            say("video.no_room"),
            say("video.no_room_text"),
            Tone.NEUTRAL,
            icon=icons.EXPIRED,
            action=way,
            ident="no-room",
        )
    failed = state.shut
    if failed is None:
        return design.stack()
    return trouble(failed, speech, on_again=acts.on_again, on_copy=acts.chat.on_copy)
