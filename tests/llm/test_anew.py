"""A reply that is not to repeat the request: only our own server is told how."""

from dataclasses import replace

from reporter.llm.openai_compatible import OpenAICompatible
from reporter.settings import Settings
from tests.standin import Standin, echo


async def sent(transport: OpenAICompatible, standin: Standin, call) -> dict:
    standin.reset(echo)
    await transport.send([(message.role, message.content) for message in call.messages], call, transport.default)
    return standin.requests[-1].body


async def test_a_server_gets_its_own_parameters_for_it_and_others_none(standin, call):
    settings = Settings.load(model="openai:anew", base_url=standin.url)
    plain = OpenAICompatible(standin.url, "anew", "key", settings)
    ours = OpenAICompatible(standin.url, "anew", "key", settings, against_copying={"dry_multiplier": 2.0})
    asked, anew = call("write"), replace(call("write"), anew=True)
    assert "dry_multiplier" not in await sent(ours, standin, asked)
    assert (await sent(ours, standin, anew))["dry_multiplier"] == 2.0
    assert await sent(plain, standin, anew) == await sent(plain, standin, asked)
