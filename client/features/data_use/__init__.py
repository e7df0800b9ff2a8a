"""Who used my data, and why (R-1.6, R-4.1)."""

from client.features.data_use.entry import UseScreen
from client.features.data_use.log import DataUsesScreen
from client.features.data_use.questions import QuestionScreen, QuestionsScreen

__all__ = ["DataUsesScreen", "QuestionScreen", "QuestionsScreen", "UseScreen"]
