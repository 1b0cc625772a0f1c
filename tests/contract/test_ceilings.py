"""The ceilings hold, and the script that checks them sees what it should."""

from tests.contract.ceilings import breaches, in_file


def test_the_package_keeps_its_ceilings() -> None:
    assert list(breaches()) == []


def test_breaches_are_seen() -> None:
    long = "def f():\n" + "    x = 1\n" * 60
    assert [what for _, what in in_file(long)] == ["f has 61 lines, at most 60"]
    assert "8 parameters" in next(what for _, what in in_file("def f(a, b, c, d, e, *, g, h, i): ..."))
    assert list(in_file("def f():\n    import os\n")) == [
        (2, "an import inside a function, without the reason in a comment")
    ]
    assert (
        list(in_file("def f():\n    # Slow to load.\n    import os\n    from re import (\n        A,\n    )\n")) == []
    )
    assert next(in_file("\n" * 301))[0] == 301
