"""A portal that answers on this machine: `mygov-portal`, or `python -m mock_server`."""
