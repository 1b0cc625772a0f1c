"""An example that a prompt gives must itself pass the check that its imitations will meet."""

from pathlib import Path

import pytest

from reporter.authoring.examples import check_set, faults_in_examples
from reporter.prompting.sets import list_prompt_sets, load_prompt_set
from tests.prompting.folders import WRITE, put

RETOLD = 'So the claim "The mill made 300 tons of felt in May" becomes\n"{}".\n'
EXTRACT = "---\ndescription: D\nvariables: []\n---\nThe shape:\n"
CLAIM = '{"cites": [2], "kind": "fact", "attributed_to": null, "statement": null}'


def test_the_built_in_sets_are_sound() -> None:
    names = [entry.name for entry in list_prompt_sets()]
    assert len(names) >= 4
    for name in names:
        assert check_set(name) == (), name


def test_the_examples_of_the_built_in_prompts_are_found() -> None:
    """Else the test before would say nothing of them."""
    for name, figure in (("executive", "36 million"), ("supply_chain", "a single")):
        claim, becomes, retold = load_prompt_set(name).files["write"].source.decode().rpartition("becomes")
        assert figure in retold
        path = put(Path("spoilt") / name, write=claim + becomes + retold.replace(figure, "7"))
        (fault,) = faults_in_examples(load_prompt_set(path).files["write"])
        assert "the example" in fault.message


@pytest.mark.parametrize(
    ("retold", "reason"),
    [
        ("The mill made 300 tons of felt in May", ""),
        ("In May the mill made 300 tons of felt", ""),
        ("The mill made 400 tons of felt in May", "number 400 tons"),
        ("The mill stopped making felt in May", "is not borne out"),
    ],
)
def test_a_retold_claim_is_borne_out(retold: str, reason: str) -> None:
    put(Path("prompts/mine"), write=WRITE + RETOLD.format(retold))
    found = check_set("mine")
    assert len(found) == bool(reason)
    for fault in found:
        assert fault.message.startswith(f"prompts/mine/write.md:7: the example “{retold}.”")
        assert reason in fault.message


@pytest.mark.parametrize(
    ("shown", "reason"),
    [
        (f'{{"claims": [\n{CLAIM},\n{CLAIM}]}}', ""),
        (f'{{"claims": [{CLAIM}}}', ":6: the reply shown is not JSON"),
        (f'{{"facts": [{CLAIM}]}}', ":6: the reply shown does not fit: it has no list `claims`"),
        ('{"claims": [{"cites": [2]}]}', ":6: the reply shown does not fit: item 1 has other fields"),
        (f'{{"claims": [{CLAIM.replace("[2]", "[]")}]}}', ":6: the reply shown does not fit: item 1: "),
    ],
)
def test_a_reply_shown_fits_the_schema(shown: str, reason: str) -> None:
    put(Path("prompts/mine"), extract=f"{EXTRACT}{shown}\n")
    found = [fault.message for fault in check_set("mine")]
    assert len(found) == bool(reason), found
    assert all(reason in message for message in found)
