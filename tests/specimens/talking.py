"""A talk by video: a picture, captions small and large, a chat."""

from client import design
from client.design import Control
from tests.specimens.words import Pick, nothing

_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8ffff3f0005fe02fea7d4a0a30000000049454e44ae426082"
)


def talking(pick: Pick) -> Control:
    label = pick("Operatorun görüntüsü", "Picture of the operator", "Изображение оператора")
    said = [
        pick("Salam!", "Hello!", "Здравствуйте!"),
        pick("Nə ilə kömək edə bilərəm?", "How can I help?", "Чем могу помочь?"),
    ]
    when, own = "12:05", pick("Siz", "You", "Вы")
    return design.page(
        pick("Video görüş", "Video appointment", "Видеоприём"),
        design.live_picture(_DOT, label=label, waiting=""),
        design.live_picture(None, label=label, waiting=pick("Gəlir", "Coming", "Загружается")),
        design.captions(said),
        design.captions(said, large=True),
        design.said_line(own, when, pick("Sual", "A question", "Вопрос"), own=True),
        design.said_line("Operator", when, said[1], own=False),
        design.primary_button(pick("Göndər", "Send", "Отправить"), nothing),
    )
