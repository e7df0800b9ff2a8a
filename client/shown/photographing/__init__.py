"""Photographing papers and faces from any form: in sight, looked over, and only then attached."""
