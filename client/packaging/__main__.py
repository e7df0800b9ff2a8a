"""`python -m client.packaging TARGET --profile NAME`."""

import sys

from client.packaging.command import main

sys.exit(main())
