"""The tabs: what opens by itself stays behind, what is shut leaves its neighbour in front."""

from desktop_app.model.tabs import Tabs


def test_a_dialogue_that_opens_by_itself_does_not_come_to_the_front() -> None:
    tabs = Tabs(["a"])
    assert tabs.open("b")
    assert not tabs.open("b")
    assert (tabs.names, tabs.current) == (["a", "b"], "a")


def test_the_first_one_is_in_front() -> None:
    tabs = Tabs()
    tabs.open("a")
    assert tabs.current == "a"


def test_shutting_the_front_one_brings_its_neighbour() -> None:
    tabs = Tabs(["a", "b", "c"])
    tabs.front("c")
    tabs.shut("c")
    assert tabs.current == "b"
    tabs.shut("x")
    for name in ("a", "b"):
        tabs.shut(name)
    assert tabs.current is None
