"""One module per area of the contract: its routes and its thin handlers."""
