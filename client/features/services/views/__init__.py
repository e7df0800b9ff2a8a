"""The catalogue and one service, drawn."""
