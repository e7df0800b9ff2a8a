"""Help: questions, complaints, ideas, and what became of them."""

from client.features.help.ask import AskScreen
from client.features.help.follow import HelpScreen, TicketScreen

__all__ = ["AskScreen", "HelpScreen", "TicketScreen"]
