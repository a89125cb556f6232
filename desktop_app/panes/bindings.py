"""What each action does in the workplace, and why it cannot where it cannot."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.panes.keyboard import free
from desktop_app.panes.palette_lines import open_palette
from desktop_app.panes.views import Step
from desktop_app.tongue import tr

if TYPE_CHECKING:
    from desktop_app.panes.workplace import Workplace

TABS = range(1, 10)
SUGGESTIONS = range(1, 4)
STEPS = {
    step.value: step
    for step in (
        Step.ANSWER, Step.OWN_PAYMENTS, Step.DEFER, Step.TRANSFER, Step.NOTE, Step.CARD, Step.OFFER_EMAIL,
        Step.ASK_SATISFACTION, Step.SAY_FAREWELL, Step.CLOSE, Step.JOIN, Step.MARK_QUESTION, Step.ADVICE,
        Step.END_ADVICE, Step.BLOCK, Step.EARLIER,
    )
}  # fmt: skip
"""The steps that are actions; taking is F2's."""


SEEN = {
    "next_step", "correct", "take_back", "nothing_fitted", "held_change", "held_send", "held_report", *STEPS,
    *(f"suggestion_{number}" for number in SUGGESTIONS), *(f"suggestion_text_{number}" for number in SUGGESTIONS),
}  # fmt: skip
"""What acts on the dialogue in front: never while it stands unseen behind the library."""


def bind(place: "Workplace") -> None:
    """Give every action of the list its deed."""
    done, hindered = deeds(place), hindrances(place)
    for name in SEEN:
        done[name] = partial(on_what_is_seen, place, done[name])
        hindered[name] = partial(unless_behind, place, hindered.get(name, free))
    place.keyboard.bind(done, why_not=hindered)


def on_what_is_seen(place: "Workplace", deed: Callable[[], object]) -> None:
    """Do it; where the dialogue is unseen, only bring it forward."""
    if place.pages.behind:
        place.show_dialogue()
    else:
        deed()


def unless_behind(place: "Workplace", why_not: Callable[[], str]) -> str:
    return unless(not place.pages.behind, "сначала вернитесь к диалогу (Esc)") or why_not()


def deeds(place: "Workplace") -> dict[str, Callable[[], object]]:
    """What each action does."""
    held, suggestions = place.held, place.suggestions
    made: dict[str, Callable[[], object]] = {
        "take_urgent": place.queue.take_most_urgent,
        "queue": place.show_queue,
        "shift": partial(show_shift, place),
        "next_dialogue": partial(place.tabs.step, 1),
        "previous_dialogue": partial(place.tabs.step, -1),
        "next_step": place.steps.go_on,
        "nothing_fitted": suggestions.say_nothing_fitted,
        "correct": place.conversation.correct,
        "take_back": place.conversation.take_back,
        "directory": partial(place.open_form, place.side.directory),
        "find": place.finder.open,
        "copy": partial(place.copy_asked.emit, False),
        "copy_notes": partial(place.copy_asked.emit, True),
        "library": place.pages.open_books,
        "answer_of_dialogue": place.pages.make_answer,
        "messages": place.conversation.focus_last,
        "composer": place.show_dialogue,
        "held": held.focus,
        "held_change": partial(held.go, held.change),
        "held_send": partial(held.go, held.send),
        "held_report": partial(held.go, held.report),
        "palette": partial(open_palette, place),
        "presence": place.status.presence_asked.emit,
        "lock": place.status.lock_asked.emit,
        "settings": place.status.settings_asked.emit,
        "keys": partial(place.open_form, place.side.keys),
        "report": partial(place.open_form, place.side.report),
    }
    made |= {name: partial(place.steps.go, step) for name, step in STEPS.items()}
    made |= {f"dialogue_{number}": partial(place.tabs.choose, number - 1) for number in TABS}
    for number in SUGGESTIONS:
        made[f"suggestion_{number}"] = partial(suggestions.pick, number - 1)
        made[f"suggestion_text_{number}"] = partial(suggestions.pick_text, number - 1)
    return made


def hindrances(place: "Workplace") -> dict[str, Callable[[], str]]:
    """Why an action cannot run now, where that can be; a text to show, or an empty one."""
    suggestions, held = place.suggestions, place.held
    made: dict[str, Callable[[], str]] = {
        "take_urgent": lambda: unless(place.queue.model.most_urgent() is not None, "никто не ждёт"),
        "next_dialogue": lambda: unless(place.tabs.count() > 1, "других открытых диалогов нет"),
        "previous_dialogue": lambda: unless(place.tabs.count() > 1, "других открытых диалогов нет"),
        "next_step": lambda: place.steps.why_not_on,
        "nothing_fitted": lambda: unless(suggestions.shown, "сейчас ничего не предложено"),
        "take_back": lambda: unless(place.conversation.chosen is not None, "выберите своё сообщение (F9)"),
        "find": lambda: unless(place.tabs.count() > 0, "нет открытого диалога"),
        "copy": lambda: unless(place.tabs.count() > 0, "нет открытого диалога"),
        "copy_notes": lambda: unless(place.tabs.count() > 0, "нет открытого диалога"),
        "held": lambda: unless(held.isVisible(), "всё отправлено"),
        "held_change": lambda: unless(held.change in held.offered, "всё отправлено"),
        "held_send": lambda: unless(held.send in held.offered, "сейчас это не предложено"),
        "held_report": lambda: unless(held.report in held.offered, "сейчас это не предложено"),
        "report": lambda: unless(place.status.may_export, "нет права на отчёты"),
    }
    made |= {name: partial(place.steps.why_not, step) for name, step in STEPS.items()}
    for number in SUGGESTIONS:
        made[f"suggestion_{number}"] = made[f"suggestion_text_{number}"] = partial(no_suggestion, place, number - 1)
    return made


def show_shift(place: "Workplace") -> None:
    place.show_queue()
    place.queue.focus_next()


def no_suggestion(place: "Workplace", number: int) -> str:
    return unless(place.suggestions.has(number), "такого предложения нет")


def unless(can: bool, why: str) -> str:  # noqa: FBT001 - reads as a sentence
    """Nothing where it can be done, else why not."""
    return "" if can else tr(why)
