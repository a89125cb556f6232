"""The whole workplace, every pane of it filled with made-up data."""

from datetime import timedelta, timezone

from desktop_app.gallery import made_up, made_up_forms, made_up_help
from desktop_app.look.look import Look
from desktop_app.panes.workplace import Workplace

ZONE = timezone(timedelta(hours=5))


def filled(look: Look) -> Workplace:
    """Every pane of the workplace with its made-up view."""
    place = Workplace(look, zone=ZONE)
    place.queue.show_view(made_up.queue())
    place.tabs.show_view(made_up.tabs())
    place.header.show_view(made_up.header())
    place.conversation.show_view(made_up.conversation())
    place.suggestions.show_view(made_up_help.suggestions())
    place.steps.show_view(made_up.steps())
    place.composer.show_view(made_up.composer())
    place.alert.show_view(made_up.alert())
    place.status.show_view(made_up.status())
    place.side.answer.show_view(made_up_forms.answer())
    place.side.answer.show_library(made_up_forms.library())
    place.show_dialogue()
    place.tick(made_up.NOW)
    return place
