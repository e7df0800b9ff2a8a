"""Official letters to state institutions."""

from client.features.letters.follow import LetterScreen, LettersScreen
from client.features.letters.write import WriteScreen

__all__ = ["LetterScreen", "LettersScreen", "WriteScreen"]
