"""`python -m client.command`, for a checkout that was never installed."""

from client.command import main

main()
