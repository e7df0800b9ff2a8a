"""The inbox drawn: functions of what is known, no hooks, no I/O."""
