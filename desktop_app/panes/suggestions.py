"""The best answers for the question in hand, each a key away; steals no focus, and says so when nothing fitted."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from core.moment import Moment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label
from desktop_app.panes.announce import Announcer
from desktop_app.panes.help_views import SuggestionsView
from desktop_app.panes.suggestion_card import SuggestionCard
from desktop_app.tongue import counted, tr

FIRST_DIGIT = 4
"""Alt+4 is the first suggestion's key."""

MOST = 3
FOUND = ("готовый ответ", "готовых ответа", "готовых ответов")


class SuggestionsPane(QWidget):
    """Shows a `SuggestionsView`. `picked` and `text_picked` carry the `Suggestion`; the others nothing."""

    picked = Signal(object)
    text_picked = Signal(object)
    nothing_fitted = Signal()
    taken_back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = SuggestionsView()
        self._compact, self._away = False, False
        self.cards = tuple(SuggestionCard(look, digit=FIRST_DIGIT + place) for place in range(MOST))
        self._heading = label(kind="small")
        self.nothing = button(
            tr("Ничего не подошло  (Alt+0)"), kind="tiny", name=tr("Ничего не подошло"), hint=tr("Клавиши Alt+0")
        )
        self.undo = button(tr("Отменить  (Alt+0)"), kind="tiny", name=tr("Отменить"), hint=tr("Клавиши Alt+0"))
        self._more = iconed(button("", kind="tiny"), look, "down", "accent")
        self._menu = QMenu(self)
        self._announcer = Announcer(self)
        self._place()
        self.hide()

    def show_view(self, view: SuggestionsView) -> None:
        """Cards that stay where they were are not touched."""
        if view == self._view:
            return
        before, self._view = self._view, view
        for place, card in enumerate(self.cards):
            if place < len(view.suggestions):
                card.show_suggestion(view.suggestions[place], number=place + 1, of=len(view.suggestions))
        self._spread()
        self._tell(before)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """The best one's title, the others in a menu, for a window with little height."""
        self._compact = compact
        for card in self.cards:
            card.set_compact(compact)
        self._spread()

    def give_way(self, away: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """Nothing of it is shown while something more urgent needs its height; its keys go on."""
        self._away = away
        self._spread()

    def tick(self, now: Moment) -> None:
        self._announcer.tick(now)

    @property
    def dialogue(self) -> str:
        return self._view.dialogue

    @property
    def shown(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._view.dialogue) and bool(self._view.suggestions or self._view.note)

    def has(self, place: int) -> bool:
        """Whether a suggestion stands there, counted from 0."""
        return self.shown and place < len(self._view.suggestions)

    def pick(self, place: int) -> None:
        """What Alt+4 … Alt+6 do; nothing where no such suggestion is."""
        if self.has(place):
            self.picked.emit(self._view.suggestions[place])

    def pick_text(self, place: int) -> None:
        """What Alt+Shift+4 … 6 do: the words alone."""
        if self.has(place):
            self.text_picked.emit(self._view.suggestions[place])

    def say_nothing_fitted(self) -> None:
        """What Alt+0 does: once, and once more while it may be taken back."""
        if self.shown and self._view.undo:
            self.taken_back.emit()
        elif self.shown and not self._view.told:
            self.nothing_fitted.emit()

    def _spread(self) -> None:
        view, compact = self._view, self._compact
        fitting = len(view.suggestions) if not compact else min(1, len(view.suggestions)) * (not view.undo)
        for place, card in enumerate(self.cards):
            card.setVisible(place < fitting)
        self._more.setVisible(compact and bool(fitting))
        if compact:
            self._fill_menu()
        self._heading.setText(view.note or tr("Готовые ответы на этот вопрос"))
        self._head.setVisible(not compact or view.undo or not view.suggestions)
        self.nothing.setVisible(not view.told)
        self.undo.setVisible(view.undo)
        self.setVisible(self.shown and not self._away)

    def _fill_menu(self) -> None:
        self._menu.clear()
        others = list(enumerate(self._view.suggestions))[1:]
        for place, one in others:
            title = one.hit.title.replace("&", "&&")
            self._menu.addAction(f"{title}\t{self.cards[place].key}").triggered.connect(partial(self.pick, place))
        if not self._view.told:
            self._menu.addAction(tr("Ничего не подошло") + "\tAlt+0").triggered.connect(self.say_nothing_fitted)
        self._more.setText(tr("Ещё {number}").format(number=len(others)) if others else tr("Ещё"))
        self._more.setAccessibleName(tr("Другие готовые ответы"))

    def _tell(self, before: SuggestionsView) -> None:
        """Once a question; the relay's better order is no news."""
        view = self._view
        if view.note and view.note != before.note:
            self._announcer.say(view.note)
        elif view.suggestions and (view.dialogue, view.request) != (before.dialogue, before.request):
            found = counted(len(view.suggestions), FOUND)
            first = view.suggestions[0].hit.title
            said = tr("{found} на вопрос. Первый: {title}. Alt+4 — вставить")
            self._announcer.say(said.format(found=found, title=first))

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, spacing=0)
        outer.setContentsMargins(px(14), px(4), px(14), 0)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(px(4), 0, 0, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self.nothing)
        head.addWidget(self.undo)
        outer.addWidget(self._head)
        first = QHBoxLayout()
        first.addWidget(self.cards[0], 1)
        first.addWidget(self._more)
        outer.addLayout(first)
        for card in self.cards[1:]:
            outer.addWidget(card)
        for place, card in enumerate(self.cards):
            card.wanted.connect(partial(self.pick, place))
            card.text_wanted.connect(partial(self.pick_text, place))
        self._more.setMenu(self._menu)
        self.nothing.clicked.connect(self.say_nothing_fitted)
        self.undo.clicked.connect(self.taken_back)
