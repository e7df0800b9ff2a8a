"""The Unified Login System by the standards: OAuth 2.1, OpenID Connect, CIBA and DPoP."""
