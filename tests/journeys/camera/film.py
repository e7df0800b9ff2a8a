"""What a browser's camera sees: a film of one picture, and what the browser says of the camera."""

import io

import segno
from PIL import Image

KNOWN = """
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
window.tracks = [];
navigator.mediaDevices.getUserMedia = async wanted => {
  const stream = await ask(wanted);
  window.tracks.push(...stream.getTracks());
  return stream;
};
"""
LIVE = "window.tracks.filter(track => track.readyState === 'live').length"
"""How many cameras are on, as the browser has it and not as the app says it."""


class Film:
    """What the browser's camera sees, for as long as it is on."""

    def __init__(self, path):
        self.path = path
        self.show_nothing()

    def show_nothing(self):
        self.show(Image.new("L", (640, 480), "grey"))

    def show(self, picture):
        held = io.BytesIO()
        picture.convert("RGB").save(held, "JPEG", quality=90)
        self.path.write_bytes(held.getvalue() * 2)

    def show_code(self, address):
        code = io.BytesIO()
        segno.make(address, error="m").save(code, kind="png", scale=6, border=4)
        scene = Image.new("L", (640, 480), "grey")
        with Image.open(code) as drawn:
            scene.paste(drawn.convert("L"), ((640 - drawn.width) // 2, (480 - drawn.height) // 2))
        self.show(scene)
