"""What every request passes on its way in and out. Pure ASGI: no base class, no task per call."""
