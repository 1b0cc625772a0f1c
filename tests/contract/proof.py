"""What must hold for any run.json whatever; the suite proves it for every run it makes."""

from typing import Any

from jsonschema import Draft202012Validator

from reporter.runs.schema import run_schema

_VALIDATOR = Draft202012Validator(run_schema())


def prove(run: dict[str, Any]) -> None:
    """Raise AssertionError where a run breaks the contract."""
    faults = [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in _VALIDATOR.iter_errors(run)]
    assert not faults, faults[:5]
    documents = {document["id"]: document for document in run["documents"]}
    claims = {claim["id"]: claim for claim in run["claims"]}
    assert len(documents) == len(run["documents"]), "two documents have one id"
    assert len(claims) == len(run["claims"]), "two claims have one id"
    for claim in claims.values():
        _prove_evidence(claim, documents)
    for summary in run["memo"]["summaries"]:
        assert summary["document"] in documents
        for sentence in summary["sentences"]:
            _prove_evidence(sentence, documents)
    for section in run["memo"]["sections"]:
        for statement in section["statements"]:
            assert statement["cites"], f"cites nothing: {statement['text']}"
            assert set(statement["cites"]) <= claims.keys(), f"cites no claim: {statement['text']}"
            quoted = [documents[e["document"]] for c in statement["cites"] for e in claims[c]["evidence"]]
            _prove_verdict(statement["support"], statement["text"], quoted, run)
    for conflict in run["conflicts"]:
        assert set(conflict["claims"]) <= claims.keys()


def _prove_evidence(borne_out: dict[str, Any], documents: dict[str, Any]) -> None:
    assert borne_out["evidence"]
    for piece in borne_out["evidence"]:
        text = documents[piece["document"]]["text"]
        assert text[piece["start"] : piece["end"]] == piece["quote"] != "", piece
    assert borne_out["support"]["verdict"] in ("supported", "unchecked"), borne_out


def _prove_verdict(support: dict[str, Any], text: str, quoted: list[dict[str, Any]], run: dict[str, Any]) -> None:
    """Supported; or unchecked, which only a source in another language may cause, and with the reason."""
    verdict = support["verdict"]
    assert verdict in ("supported", "unchecked"), f"{verdict}: {text}"
    if verdict == "unchecked":
        assert support["reasons"], f"unchecked without a reason: {text}"
        ours = run["memo"]["language"].partition("-")[0]
        languages = {document["language"].partition("-")[0] for document in quoted}
        assert languages - {ours} or ours not in ("en", "zh"), f"unchecked within {ours}: {text}"
