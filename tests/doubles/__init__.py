"""Stand-ins for the edges, with behaviour. Each is held to the same promises as the real thing."""
