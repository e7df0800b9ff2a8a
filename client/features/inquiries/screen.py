"""Questions to registers, wired: portions come as they are reached."""

from client.design import Control
from client.edges import use_back, use_edges
from client.features.inquiries.view import inquiries_view
from client.hooks import component
from client.shown.copying import use_copying
from client.shown.long_lists import use_long_list


@component
def InquiriesScreen() -> Control:
    edges = use_edges()
    listed = use_long_list(edges.portal.inquiries, use_copying())
    return inquiries_view(listed, on_back=use_back())
