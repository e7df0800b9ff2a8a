"""Corrections: saying what is wrong or missing, and following what becomes of it (R-8.3)."""

from client.features.corrections.follow import CorrectionScreen, CorrectionsScreen
from client.features.corrections.report import ReportScreen

__all__ = ["CorrectionScreen", "CorrectionsScreen", "ReportScreen"]
