"""What registers were asked to form the cabinet, however often that was (R-8.1)."""

from client.features.inquiries.screen import InquiriesScreen

__all__ = ["InquiriesScreen"]
