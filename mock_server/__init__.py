"""A portal that answers on this machine. Start it with `mygov-portal`, or `python -m mock_server`."""
