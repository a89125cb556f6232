"""Views full of markup: every pane shows it as the words it is (A-40)."""

from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up, made_up_forms
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.look.parts import describe
from desktop_app.panes import views as v
from desktop_app.panes.sign_in import SignInPane
from tests.desktop_app.panes.eyes import has_colour, settle

Shown = TypeVar("Shown", bound=v.View)
MARKER = "#ff00fe"


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    """Markup that would draw a picture of one colour if anything read it as markup."""
    picture = tmp_path / "marker.png"
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(MARKER))
    assert image.save(str(picture))
    return f'<b>x</b><img src="{picture.as_uri()}">'


def everywhere(view: Shown, text: str) -> Shown:
    """The view with the text in place of every text a stranger or a server can write."""
    fields = {"title", "preview", "page", "author", "text", "label", "refusal", "typing", "notice", "owner", "request"}
    return msgspec.structs.replace(view, **{name: text for name in view.__struct_fields__ if name in fields})


def test_no_pane_of_the_work_draws_a_strangers_picture(look: Look, qtbot: QtBot, hostile: str) -> None:
    place = filled(look)
    qtbot.addWidget(place)
    place.resize(1440, 900)
    messages = tuple(everywhere(one, hostile) for one in made_up.conversation().messages)
    place.conversation.show_view(v.ConversationView(dialogue="d", messages=messages, typing=hostile))
    place.queue.show_view(v.QueueView(rows=tuple(everywhere(row, hostile) for row in made_up.queue().rows)))
    place.tabs.show_view(v.TabsView(tabs=tuple(everywhere(tab, hostile) for tab in made_up.tabs().tabs)))
    place.header.show_view(everywhere(made_up.header(), hostile))
    place.alert.show_view(everywhere(made_up.alert(), hostile))
    place.status.show_view(everywhere(made_up.status(), hostile))
    mark = v.HeldMark(start=0, end=len(hostile), name=hostile)
    place.held.show_view(msgspec.structs.replace(everywhere(made_up.held(), hostile), marks=(mark,)))
    place.tick(made_up.NOW)
    settle(place)
    assert not has_colour(place, MARKER)
    assert place.alert._preview.text() == hostile
    assert place.held.words.toPlainText() == hostile


def test_no_form_draws_a_strangers_picture(look: Look, qtbot: QtBot, hostile: str) -> None:
    place = filled(look)
    qtbot.addWidget(place)
    place.resize(1440, 900)
    place.side.card.show_view(
        msgspec.structs.replace(made_up_forms.card(), question=hostile, facts=((hostile, hostile),))
    )
    place.side.deferral.show_view(msgspec.structs.replace(made_up_forms.deferral(), phrase=hostile, no_email=hostile))
    place.side.report.show_view(msgspec.structs.replace(made_up_forms.report(), error=hostile))
    for form in (place.side.card, place.side.deferral, place.side.report):
        place.open_form(form)
        settle(place)
        assert not has_colour(form, MARKER)


def test_a_servers_error_is_shown_literally(look: Look, qtbot: QtBot, hostile: str) -> None:
    pane = SignInPane(look)
    qtbot.addWidget(pane)
    pane.show_view(v.SignInView(error=v.SignInError(field=v.SignInField.FORM, text=hostile)))
    settle(pane)
    assert pane._notes[v.SignInField.FORM].text() == hostile
    assert not has_colour(pane, MARKER)


def test_a_tooltip_is_escaped_and_its_description_is_not(qtbot: QtBot, hostile: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    describe(widget, hostile)
    assert "<" not in widget.toolTip()
    assert widget.accessibleDescription() == hostile
