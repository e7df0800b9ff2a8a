"""The door Flet's packager looks for; everything else lives in `client`."""

from client.command import main

main()
