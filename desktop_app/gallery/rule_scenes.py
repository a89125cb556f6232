"""The scenes of what stands beside the algorithm."""

from PySide6.QtWidgets import QWidget

from desktop_app.gallery import made_up_rules
from desktop_app.gallery.sizes import sized
from desktop_app.look.look import Look
from desktop_app.panes.advice import AdviceForm
from desktop_app.panes.block import BlockForm
from desktop_app.panes.composer import Composer
from desktop_app.panes.conversation import ConversationPane
from desktop_app.panes.earlier import EarlierForm
from desktop_app.panes.steps import StepsPane


def conversation_amended(look: Look) -> QWidget:
    pane = ConversationPane(look)
    pane.resize(look.px(680), look.px(460))
    pane.show_view(made_up_rules.amended())
    return pane


def composer_correcting(look: Look) -> QWidget:
    pane = Composer(look)
    pane.show_view(made_up_rules.correcting())
    return sized(pane, look, 640, 130)


def advice(look: Look) -> QWidget:
    form = AdviceForm(look)
    form.show_view(made_up_rules.advice())
    return sized(form, look, 380, 560)


def block(look: Look) -> QWidget:
    form = BlockForm(look)
    form.show_view(made_up_rules.block())
    return sized(form, look, 380, 700)


def earlier(look: Look) -> QWidget:
    form = EarlierForm(look)
    form.show_view(made_up_rules.earlier())
    return sized(form, look, 400, 760)


def steps_close(look: Look) -> QWidget:
    pane = StepsPane(look)
    pane.show_view(made_up_rules.steps_close())
    return sized(pane, look, 640, 170)


ALL = (conversation_amended, composer_correcting, advice, block, earlier, steps_close)
