"""The tester's desk under `/__mock`: people, clock, faults, outboxes, machines, journal."""
