"""What the tests of packaging pack."""

from client.packaging.plan import Plan, Target
from client.settings import read_settings

SETTINGS = read_settings()


def a_plan(target: str = "apk", profile: str = "demo", **more) -> Plan:
    return Plan(Target(target), SETTINGS.profiles[profile], 7, SETTINGS, **more)
