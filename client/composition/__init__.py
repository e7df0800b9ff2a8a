"""The composition root: the only package that knows implementations.

What the first frame needs is built at once; the network, cryptography and the keyring are
imported when they are first asked for (see `connected`), because they cost more than the frame.
"""

from client.composition.compose import compose
from client.composition.surface import Surface, Where

__all__ = ["Surface", "Where", "compose"]
