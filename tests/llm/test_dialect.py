"""The cascade as a pure function of what endpoints say."""

import pytest

from reporter.llm.dialect import Dialect


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("Unsupported parameter: 'seed'", {"seed": False}),
        ("'temperature' does not support 0.0 with this model", {"temperature": False}),
        (
            "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
            {"limit": "max_completion_tokens"},
        ),
        ("Conversation roles must alternate user/assistant", {"merging": "users"}),
        ("System role not supported", {"merging": "everything"}),
        ("In context=('items'), 'minItems' is not permitted", {"bounds": False}),
        ("no idea", {"bounds": False}),
    ],
)
def test_words_lead_to_the_next_way_to_ask(words, changed):
    start = Dialect()
    following = start.after(words)
    assert following is not None
    assert {name for name in Dialect.__slots__ if getattr(following, name) != getattr(start, name)} == set(changed)
    assert all(getattr(following, name) == value for name, value in changed.items())


@pytest.mark.parametrize("words", ["no", "seed temperature max_tokens unsupported system role not supported alternate"])
def test_every_way_down_ends(words):
    dialect, tried = Dialect(), []
    while dialect is not None:
        assert dialect not in tried
        tried.append(dialect)
        dialect = dialect.after(words)
    assert [way.mode for way in tried][-3:] == ["json_schema", "tools", "json"]
