"""A talk by video: booked, waited for, held over a line that can be lost, over for a reason."""

from typing import Final

from mock_server.rules.machine import Machine, Move

VIDEO_APPOINTMENT: Final = Machine(
    "video_appointment",
    "video_appointments",
    "state",
    ("booked", "queued", "connecting", "joined", "lost", "ended", "cancelled", "missed"),
    (
        Move("connect", ("queued",), "connecting"),
        Move("join", ("connecting", "lost"), "joined"),
        Move("lose_line", ("joined",), "lost"),
        Move("not_come", ("queued", "connecting"), "ended"),
        Move("end_talk", ("joined", "lost"), "ended"),
        Move("call_off", ("booked", "queued"), "cancelled"),
    ),
)
"""What the operator's side does; the citizen's moves and the clock's are with the rules."""
