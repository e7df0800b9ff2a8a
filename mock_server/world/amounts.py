"""Money as it is written in words that the portal sends and prints."""

_QEPIK = 100


def money_of(qepik: int) -> str:
    """1 234,50 ₼."""
    manat, rest = divmod(abs(qepik), _QEPIK)
    grouped = f"{manat:,}".replace(",", "\u00a0")
    return f"{'-' if qepik < 0 else ''}{grouped},{rest:02}\u00a0₼"
