"""`mygov-portal`: the mock portal as a command."""

import sys

from mock_server.command.start import main

if __name__ == "__main__":
    sys.exit(main())
