"""Packages of the app: `python -m client.packaging apk --profile demo`. Never a part of one."""
