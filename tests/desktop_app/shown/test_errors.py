"""Every no has words of our own, in Russian; nothing a relay says is shown as it came."""

from datetime import UTC

import pytest

from core.dialogue.refusals import RefusalCode
from core.moment import Moment
from core.protocol.errors import Error, TransportCode
from desktop_app.net.trouble import Trouble, TroubleKind
from desktop_app.panes.views import SignInField
from desktop_app.shown.errors import error_said
from desktop_app.shown.setting import Setting
from desktop_app.shown.troubles import sign_in_error, trouble_said

NOW = Moment(1_763_960_400_000)


@pytest.mark.parametrize("code", [*RefusalCode, *TransportCode])
def test_every_code_is_said_in_russian(code: str) -> None:
    said = error_said(Error(code=code, name="Борис", request=2, limit=4000, incident="abc"))
    assert any("а" <= sign <= "я" for sign in said)
    assert "{" not in said


def test_a_code_of_a_newer_relay_asks_for_an_update() -> None:
    assert "Обновите" in error_said(Error(code="made_up"))


def test_the_colleague_who_has_it_is_named() -> None:
    assert "Борис" in error_said(Error(code=RefusalCode.TAKEN_BY_OTHER, name="Борис"))
    assert "{0}" in error_said(Error(code=RefusalCode.TAKEN_BY_OTHER, name="{0}"))


def test_the_opening_is_said_as_people_say_it() -> None:
    error = Error(code=RefusalCode.OUTSIDE_HOURS, opens=NOW + 24 * 3600 * 1000)
    assert "завтра, 05:00" in error_said(error, Setting(now=NOW, zone=UTC))


@pytest.mark.parametrize("kind", [kind for kind in TroubleKind if kind is not TroubleKind.REFUSED])
def test_every_trouble_is_said(kind: TroubleKind) -> None:
    assert trouble_said(Trouble(kind))


def test_a_trouble_stands_beside_the_field_it_belongs_to() -> None:
    wrong = Trouble(TroubleKind.REFUSED, error=Error(code=TransportCode.UNAUTHORISED))
    assert sign_in_error(wrong).field is SignInField.PASSWORD
    assert sign_in_error(Trouble(TroubleKind.PLAIN_HTTP)).field is SignInField.RELAY
    assert sign_in_error(Trouble(TroubleKind.NO_LINE)).field is SignInField.FORM
