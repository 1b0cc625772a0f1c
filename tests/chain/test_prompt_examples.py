"""An example that a prompt gives must itself pass the check that its imitations will meet."""

import re
from pathlib import Path

from reporter.documents import read_all
from reporter.grounding.ground import ground
from reporter.grounding.index import sources_of
from reporter.settings import Settings
from reporter.types import Claim, DraftClaim

PROMPT = Path(__file__).parents[2] / "prompts" / "default" / "write.md"


def test_the_retold_claim_is_borne_out_by_the_claim_it_retells(tmp_path):
    text = " ".join(PROMPT.read_text("utf-8").split())
    claim, retold = re.search(r'claim "([^"]+)" becomes "([^"]+)"', text).groups()
    (tmp_path / "claim.txt").write_text(f"{claim}.")
    ((document, *_), _) = read_all([tmp_path / "claim.txt"], Settings())
    draft = DraftClaim(document=document.id, statement=f"{retold}.")
    assert isinstance(ground(draft, sources_of([document])[document.id], id="c1"), Claim)
