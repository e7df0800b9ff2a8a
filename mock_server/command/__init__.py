"""The mock portal as a command: what it is told, what it says, how it serves."""
