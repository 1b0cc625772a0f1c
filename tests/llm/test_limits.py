"""One limit per endpoint: halved when it says that this is too much, grown back by replies."""

import asyncio
import threading

from reporter.llm.limits import STEP, Limit, Pace, limit_for
from tests.standin import Slow, Status, echo


async def test_no_more_in_flight_than_allowed_and_all_get_their_turn():
    limit, most = Limit(Pace(3)), 0

    async def request() -> None:
        nonlocal most
        async with limit.slot(1):
            most = max(most, limit.in_flight)
            await asyncio.sleep(0.001)

    async with asyncio.timeout(5):
        await asyncio.gather(*(request() for _ in range(40)))
    assert (most, limit.in_flight) == (3, 0)


async def test_requests_turned_away_together_halve_it_once_and_replies_grow_it_back():
    limit = Limit(Pace(32))
    async with limit.slot(1) as first, limit.slot(1) as second:
        limit.throttle(first, {})
        limit.throttle(second, {})
    assert limit.allowed == 16
    for _ in range(16):
        limit.grow()
    assert 16 + STEP * 0.8 < limit.allowed < 16 + STEP * 1.1
    for _ in range(500):
        limit.grow()
    assert limit.allowed == 32


async def test_it_never_closes_for_good():
    limit = Limit(Pace(4))
    for _ in range(10):
        async with limit.slot(1) as sent:
            limit.throttle(sent, {})
    async with asyncio.timeout(1), limit.slot(1):
        assert limit.allowed == 1


async def test_a_cancelled_wait_passes_its_place_on():
    limit = Limit(Pace(1))
    entered = []

    async def request(name: str) -> None:
        async with limit.slot(1):
            entered.append(name)

    async with limit.slot(1):
        first, second = (asyncio.create_task(request(name)) for name in ("first", "second"))
        await asyncio.sleep(0.01)
        first.cancel()
    async with asyncio.timeout(1):
        await second
    assert entered == ["second"]


def test_event_loops_of_several_threads_share_it():
    limit, most = limit_for("shared", Pace(2)), 0

    async def request() -> None:
        nonlocal most
        async with limit.slot(1):
            most = max(most, limit.in_flight)
            await asyncio.sleep(0.002)

    async def many() -> None:
        await asyncio.gather(*(request() for _ in range(10)))

    threads = [threading.Thread(target=lambda: asyncio.run(many())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert not any(thread.is_alive() for thread in threads)
    assert (most, limit.in_flight) == (2, 0)


async def test_retry_after_holds_back_every_request(standin, model, call):
    arrived = []
    loop = asyncio.get_running_loop()

    def reply(step, request):
        arrived.append(loop.time())
        return Status(429, "slow down", {"Retry-After": "0.4"}) if len(arrived) == 1 else echo(step, request)

    standin.reply = reply
    asked = model(retries=2, max_concurrency=1)
    await asyncio.gather(*(asked.structured(call()) for _ in range(3)))
    assert len(arrived) == 4
    assert arrived[1] - arrived[0] >= 0.4


async def test_what_headers_say_is_left_is_heeded(standin, model, call):
    message = {"role": "assistant", "content": '{"claims": [{"cites": [1]}]}'}
    headers = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "300ms"}
    choices = [{"index": 0, "finish_reason": "stop", "message": message}]
    standin.reply = lambda *_: Status(200, {"choices": choices}, headers)
    asked = model()
    begun = asyncio.get_running_loop().time()
    await asked.structured(call())
    await asked.structured(call())
    assert asyncio.get_running_loop().time() - begun >= 0.3


async def test_fewer_are_in_flight_after_a_429(standin, model, call):
    def reply(step, request):
        if standin.in_flight > 4:
            return Slow(0.02, Status(429, "too many"))
        return Slow(0.02, echo(step, request))

    standin.reply = reply
    asked = model(retries=9, max_concurrency=16)
    replies = await asyncio.gather(*(asked.structured(call()) for _ in range(24)))
    assert all(reply.value.claims for reply in replies)
    turned_away = len(standin.requests) - 24
    assert turned_away < 40, "without a limit each round would send all that wait"
