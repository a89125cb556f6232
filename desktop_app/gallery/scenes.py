"""The scenes of the gallery: each pane filled with made-up data, in a size it has at work."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from desktop_app.gallery import (
    attention_scenes,
    book_scenes,
    help_scenes,
    made_up,
    made_up_forms,
    rule_scenes,
    update_scenes,
    writing_scenes,
)
from desktop_app.gallery.sizes import sized
from desktop_app.gallery.whole import ZONE, filled
from desktop_app.look.look import Look
from desktop_app.panes.alert import AlertCard
from desktop_app.panes.answer_form import AnswerForm
from desktop_app.panes.card import CardForm
from desktop_app.panes.composer import Composer
from desktop_app.panes.conversation import ConversationPane
from desktop_app.panes.deferral import DeferralForm
from desktop_app.panes.held import HeldPane
from desktop_app.panes.queue import QueuePane
from desktop_app.panes.report import ReportForm
from desktop_app.panes.side import KeysForm
from desktop_app.panes.sign_in import SignInPane
from desktop_app.panes.status import StatusPane
from desktop_app.panes.steps import StepsPane
from desktop_app.panes.tabs import DialogueTabs
from desktop_app.panes.transfer import NoteForm, TransferForm
from desktop_app.panes.workplace import Workplace

Scene = Callable[[Look], QWidget]


def sign_in(look: Look) -> QWidget:
    pane = SignInPane(look)
    pane.show_view(made_up.sign_in())
    return sized(pane, look, 720, 620)


def queue(look: Look) -> QWidget:
    pane = QueuePane(look)
    pane.show_view(made_up.queue())
    pane.tick(made_up.NOW)
    pane.list.setCurrentIndex(pane.model.index_of("q2"))
    return sized(pane, look, 380, 760)


def tabs(look: Look) -> QWidget:
    pane = DialogueTabs(look)
    pane.show_view(made_up.tabs())
    pane.tick(made_up.NOW)
    return sized(pane, look, 800, 60)


def conversation(look: Look) -> QWidget:
    pane = ConversationPane(look)
    pane.resize(look.px(680), look.px(760))
    pane.show_view(made_up.conversation())
    return pane


def composer(look: Look) -> QWidget:
    pane = Composer(look)
    pane.show_view(made_up.composer())
    return sized(pane, look, 640, 120)


def steps(look: Look) -> QWidget:
    pane = StepsPane(look)
    pane.show_view(made_up.steps())
    return sized(pane, look, 640, 120)


def held(look: Look) -> QWidget:
    pane = HeldPane(look)
    pane.show_view(made_up.held())
    return sized(pane, look, 640, 240)


def held_likely(look: Look) -> QWidget:
    pane = HeldPane(look)
    pane.show_view(made_up.held_likely())
    return sized(pane, look, 640, 240)


def held_reported(look: Look) -> QWidget:
    """After the false alarm was reported, on a narrow column."""
    pane = HeldPane(look)
    pane.show_view(replace(made_up.held_likely(), reported=True))
    return sized(pane, look, 480, 330)


def steps_own_payments(look: Look) -> QWidget:
    pane = StepsPane(look)
    pane.show_view(made_up.steps_own_payments())
    return sized(pane, look, 480, 190)


def answer(look: Look) -> QWidget:
    pane = AnswerForm(look)
    pane.show_view(made_up_forms.answer())
    pane.show_library(made_up_forms.library())
    return sized(pane, look, 400, 800)


def refusal(look: Look) -> QWidget:
    pane = AnswerForm(look)
    pane.show_view(made_up_forms.answer())
    pane.kind.buttons[2].click()
    pane.text.setPlainText("К сожалению, компенсация за эту поездку не положена.")
    return sized(pane, look, 400, 800)


def link(look: Look) -> QWidget:
    pane = AnswerForm(look)
    pane.show_view(made_up_forms.answer())
    pane.kind.buttons[0].click()
    return sized(pane, look, 400, 800)


def deferral(look: Look) -> QWidget:
    pane = DeferralForm(look)
    pane.show_view(made_up_forms.deferral())
    return sized(pane, look, 400, 620)


def card(look: Look) -> QWidget:
    pane = CardForm(look)
    pane.show_view(made_up_forms.card())
    return sized(pane, look, 400, 760)


def transfer(look: Look) -> QWidget:
    pane = TransferForm(look)
    pane.show_view(made_up_forms.transfer())
    return sized(pane, look, 400, 600)


def note(look: Look) -> QWidget:
    pane = NoteForm(look)
    pane.show_view(made_up_forms.note())
    return sized(pane, look, 400, 420)


def report(look: Look) -> QWidget:
    pane = ReportForm(look)
    pane.show_view(made_up_forms.report())
    return sized(pane, look, 400, 560)


def keys(look: Look) -> QWidget:
    return sized(KeysForm(look), look, 400, 640)


def alert(look: Look) -> QWidget:
    pane = AlertCard(look)
    pane.show_view(made_up.alert())
    pane.tick(made_up.NOW)
    return sized(pane, look, 760, 90)


def status(look: Look) -> QWidget:
    pane = StatusPane(look, zone=ZONE)
    pane.show_view(made_up.status())
    pane.tick(made_up.NOW)
    return sized(pane, look, 1280, 48)


def workplace(look: Look) -> QWidget:
    """The whole, in a window of 1280 × 800 at any text size, as on a screen that does not grow."""
    place = filled(look)
    place.resize(1280, 800)
    return place


def workplace_small(look: Look) -> QWidget:
    """The whole on the smallest window there is: 1024 × 700."""
    place = filled(look)
    place.resize(1024, 700)
    return place


def workplace_form(look: Look) -> QWidget:
    """The whole with the form of the answer."""
    place = filled(look)
    place.resize(1440, 900)
    place.open_form(place.side.answer)
    return place


def workplace_held(look: Look) -> QWidget:
    """The whole on 1280 × 800 with words that were not sent."""
    place = with_held(look)
    place.resize(1280, 800)
    return place


def workplace_held_small(look: Look) -> QWidget:
    """The same on the smallest window."""
    place = with_held(look)
    place.resize(1024, 700)
    return place


def with_held(look: Look) -> Workplace:
    place = filled(look)
    place.conversation.show_view(made_up.conversation_held())
    place.held.show_view(made_up.held())
    place.steps.show_view(made_up.steps_own_payments())
    place.alert.show_view(None)
    return place


SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        sign_in, queue, tabs, conversation, composer, steps, answer, refusal, link, deferral, card, transfer, note,
        report, keys, alert, status, held, held_likely, held_reported, steps_own_payments, workplace, workplace_small,
        workplace_form, help_scenes.workplace_slash, workplace_held, workplace_held_small,
        help_scenes.suggestions, help_scenes.suggestions_thanks, help_scenes.suggestions_low,
        help_scenes.answer_blanks, help_scenes.directory, help_scenes.workplace_directory,
        *writing_scenes.ALL, update_scenes.update, update_scenes.update_notes,
        *attention_scenes.ALL,
        *rule_scenes.ALL,
        *book_scenes.ALL,
    )
}  # fmt: skip
