"""The registration card (R13): topic and outcome, filled in as far as known; closing is possible only when complete."""

from PySide6.QtWidgets import QFrame, QGridLayout

from core.dialogue.answers import Card
from core.dialogue.commands import Close, Register
from desktop_app.look.look import Look
from desktop_app.look.parts import frame, label
from desktop_app.panes.chooser import Chooser
from desktop_app.panes.form import Form
from desktop_app.panes.form_views import CardView
from desktop_app.tongue import tr


class CardForm(Form):
    """Shows a `CardView`; orders `Register`, and `Close` after it where the view says so."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Карточка обращения"), act=tr("Сохранить карточку"))
        self._view = CardView(dialogue="", request=0, question="")
        self._question = label(wrap=True)
        self._facts = QGridLayout()
        self.topic = Chooser(look, tr("Тема запроса"))
        self.outcome = Chooser(look, tr("Итог запроса"))
        self.add(label(tr("Вопрос гражданина"), kind="field"), self._question, self._box())
        self.add(self.topic, name=tr("Тема запроса"))
        self.add(self.outcome, name=tr("Итог запроса"))
        self.first = self.topic.field
        self.topic.chosen.connect(self._look_again)
        self.outcome.chosen.connect(self._look_again)

    def show_view(self, view: CardView) -> None:
        other = (view.dialogue, view.request) != (self._view.dialogue, self._view.request)
        self._view = view
        self._question.setText(view.question)
        title = tr("Сохранить и закрыть диалог") if view.closes else tr("Сохранить карточку")
        self.act.setText(f"{title}  (Ctrl+Enter)")
        self.act.setAccessibleName(title)
        if other:
            self.topic.field.clear()
            self.outcome.field.clear()
        self.topic.put(view.topics, chosen=view.topic if other else None)
        self.outcome.put(view.outcomes, chosen=view.outcome if other else None)
        self._show_facts(view)
        self._look_again()

    def submit(self) -> None:
        self._look_again()
        topic, outcome = self.topic.choice, self.outcome.choice
        if topic is None or outcome is None:
            (self.topic if topic is None else self.outcome).field.setFocus()
            return
        dialogue, closes = self._view.dialogue, self._view.closes
        self.ordered.emit(dialogue, Register(request=self._view.request, card=Card(topic=topic.id, outcome=outcome.id)))
        if closes:
            self.ordered.emit(dialogue, Close())

    def _look_again(self) -> None:
        wanted = ((tr("тему"), self.topic), (tr("итог"), self.outcome))
        missing = [name for name, chooser in wanted if chooser.choice is None]
        why = tr("без карточки диалог не закрыть") if self._view.closes else tr("карточка обязательна")
        chosen = tr(" и ").join(missing)
        self.lack(tr("Выберите {what}: {why}").format(what=chosen, why=why) if missing else "")

    def _show_facts(self, view: CardView) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row, (name, value) in enumerate(view.facts):
            self._facts.addWidget(label(name, kind="muted"), row, 0)
            self._facts.addWidget(label(value, wrap=True), row, 1)

    def _box(self) -> QFrame:
        made = frame("plain")
        self._facts = QGridLayout(made)
        self._facts.setContentsMargins(0, self.look.px(6), 0, 0)
        self._facts.setHorizontalSpacing(self.look.px(12))
        self._facts.setVerticalSpacing(self.look.px(2))
        self._facts.setColumnStretch(1, 1)
        return made
