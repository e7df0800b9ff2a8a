"""Surveys: only after a yes, one question a page, left and taken up again (R-3.7)."""

from client.features.surveys.listed import SurveysScreen
from client.features.surveys.run import SurveyScreen

__all__ = ["SurveyScreen", "SurveysScreen"]
