"""Each device protocol, once per technology that can keep it. Only `composition` looks in."""
