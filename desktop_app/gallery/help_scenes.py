"""The scenes of what helps while one answers."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop_app.gallery import made_up_forms, made_up_help
from desktop_app.gallery.sizes import sized
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.answer_form import AnswerForm
from desktop_app.panes.directory import DirectoryForm
from desktop_app.panes.slash import SlashPopup
from desktop_app.panes.suggestions import SuggestionsPane


def suggestions(look: Look) -> QWidget:
    pane = SuggestionsPane(look)
    pane.show_view(made_up_help.suggestions())
    return sized(pane, look, 640, 190)


def suggestions_thanks(look: Look) -> QWidget:
    pane = SuggestionsPane(look)
    pane.show_view(made_up_help.suggestions_thanks())
    return sized(pane, look, 480, 190)


def called(field: QPlainTextEdit, popup: SlashPopup) -> None:
    """Type a slash and two letters, and find the same answers always."""
    popup.searched.connect(lambda typed: popup.show_view(made_up_help.slash(typed)))
    for letter in " /пр":
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def suggestions_low(look: Look) -> QWidget:
    """As a low window shows them."""
    pane = SuggestionsPane(look)
    pane.set_compact(True)
    pane.show_view(made_up_help.suggestions())
    return sized(pane, look, 640, 44)


def workplace_slash(look: Look) -> QWidget:
    """The popup while one writes, in the composer."""
    place = filled(look)
    place.resize(1280, 800)
    composer = place.composer
    QTimer.singleShot(0, place, lambda: called(composer.field, composer.slash))
    return place


def directory(look: Look) -> QWidget:
    pane = DirectoryForm(look)
    pane.show_view(made_up_help.directory())
    pane.places.choose_first()
    return sized(pane, look, 400, 800)


def workplace_directory(look: Look) -> QWidget:
    """The directory beside the dialogue."""
    place = filled(look)
    place.resize(1440, 900)
    place.side.directory.show_view(made_up_help.directory())
    place.side.directory.places.choose_first()
    place.open_form(place.side.directory)
    return place


def answer_blanks(look: Look) -> QWidget:
    """A library answer with its form, and places that nobody could fill: asked about before it is sent."""
    pane = AnswerForm(look)
    pane.show_view(made_up_forms.answer())
    pane.use(made_up_help.WITH_FORMS)
    pane.submit()
    return sized(pane, look, 400, 800)
