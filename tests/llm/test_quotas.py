"""Quotas: caps of our own, and what headers tell."""

import pytest

from reporter.llm.quotas import PerMinute, announced, retry_after, span


def test_no_minute_holds_more_than_the_cap():
    sent = PerMinute()
    for second in (0, 10, 20):
        assert sent.delay(second, 1, 3) == 0
        sent.take(second, 1)
    assert sent.delay(30, 1, 3) == 30
    assert sent.delay(30, 2, 3) == 40
    assert sent.delay(60.1, 1, 3) == 0
    assert sent.delay(30, 1, None) == 0


def test_what_is_above_the_cap_by_itself_goes_alone():
    sent = PerMinute()
    assert sent.delay(0, 500, 100) == 0
    sent.take(0, 500)
    assert sent.delay(1, 500, 100) == 59


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1s", 1), ("6m0s", 360), ("20ms", 0.02), ("1h2m3.5s", 3723.5), ("7.66", 7.66), ("soon", None), ("", None)],
)
def test_spans(text, seconds):
    assert span(text) == seconds


def test_tokens_flow_back_at_the_announced_rate():
    headers = {
        "x-ratelimit-limit-tokens": "1000",
        "x-ratelimit-remaining-tokens": "400",
        "x-ratelimit-reset-tokens": "6s",
    }
    quota = announced(headers, now=100)["tokens"]
    assert quota.delay(100, 400) == 0
    assert quota.delay(100, 500) == pytest.approx(1)
    assert quota.delay(101, 500) == 0
    assert quota.delay(100, 5_000) == 6, "more than the whole goes when the quota is whole"
    assert quota.delay(106, 5_000) == 0


@pytest.mark.parametrize(
    "headers", [{}, {"x-ratelimit-remaining-requests": "x"}, {"x-ratelimit-remaining-requests": "0"},
                {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "9h"}],
)  # fmt: skip
def test_headers_that_tell_nothing_useful_hold_nothing_back(headers):
    assert announced(headers, 0) == {}


def test_retry_after_in_all_its_forms():
    assert retry_after({"retry-after": "2"}) == 2
    assert retry_after({"retry-after-ms": "250"}) == 0.25
    assert retry_after({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0
    assert (retry_after({"retry-after": "Wed, 21 Oct 2099 07:28:00 GMT"}) or 0) > 1e6
    assert retry_after({"retry-after": "in a while"}) is None
    assert retry_after({}) is None
