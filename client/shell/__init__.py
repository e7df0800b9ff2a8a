"""The app around the screens: addresses, who may enter, bars, panes, and the fire walls."""
