"""The rows of a conversation: each is as high as its words are now."""

from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.bubble_delegate import BubbleDelegate
from desktop_app.panes.conversation_model import ConversationModel
from desktop_app.panes.views import MessageKind, MessageView

Role = Qt.ItemDataRole


def messages(*numbers: int) -> tuple[MessageView, ...]:
    """The higher its number the longer a message."""
    kind = MessageKind.CITIZEN
    return tuple(
        MessageView(id=f"m{one}", kind=kind, author="Гражданин", time="10:32", text="слово " * 30 * one)
        for one in numbers
    )


def sizes(model: ConversationModel) -> list[QSize]:
    return [model.index(row, 0).data(Role.SizeHintRole) for row in range(model.rowCount())]


def fit(model: ConversationModel, delegate: BubbleDelegate) -> None:
    model.fit(delegate.size, ground=delegate.ground)


def test_another_size_of_text_gives_other_sizes_at_the_same_width(look: Look, qtbot: QtBot) -> None:
    model, delegate = ConversationModel(), BubbleDelegate(look)
    model.put(messages(1, 2, 3))
    fit(model, delegate)
    before, fresh = sizes(model), BubbleDelegate(look)
    look.scale, fresh.width = 1.5, delegate.width
    fit(model, delegate)
    assert sizes(model) == [fresh.size(one) for one in model.messages]
    assert all(now.height() > then.height() for now, then in zip(sizes(model), before, strict=True))


def test_who_asks_for_sizes_while_rows_go_spoils_none(look: Look, qtbot: QtBot) -> None:
    model, delegate = ConversationModel(), BubbleDelegate(look)
    model.put(messages(1, 2, 3, 4))
    fit(model, delegate)
    delegate.width -= 100
    model.rowsAboutToBeRemoved.connect(lambda *_: fit(model, delegate))
    model.put(messages(3, 4, 5))
    fit(model, delegate)
    assert sizes(model) == [delegate.size(one) for one in model.messages]
