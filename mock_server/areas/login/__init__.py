"""The Unified Login System: sign-in pages, tokens, and approval on the phone."""

from mock_server.areas.login import browser, desk, discovery

routes = [*discovery.routes, *desk.routes, *browser.routes]
