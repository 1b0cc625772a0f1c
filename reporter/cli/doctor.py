"""`reporter models` and `reporter doctor`: what can be used here, and whether all is well."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson, BaseUrl


def models(base_url: BaseUrl = None, as_json: AsJson = False) -> None:
    """List how models are named, or what an endpoint serves."""
    # Imported here to keep --help fast.
    from reporter.llm.catalog import offers, served
    from reporter.settings import Settings

    settings = Settings.load(base_url=base_url)
    if settings.base_url:
        names = served(settings)
        if as_json:
            output.put_json(list(names))
        else:
            for name in names:
                output.put(name)
        return
    offered = offers()
    if as_json:
        output.put_json([{**asdict(offer), "ready": offer.ready} for offer in offered])
    else:
        output.put_table((offer.form, offer.missing or "ready", offer.what) for offer in offered)


def doctor(
    model: Annotated[str | None, typer.Option("--model", "-m", help="A model to try with one call.")] = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
) -> None:
    """Check the installation, the settings and, with -m, a model."""
    # Imported here to keep --help fast.
    from reporter.cli.examination import examine, try_model
    from reporter.errors import CheckFailed, EndpointError
    from reporter.settings import Settings

    settings = Settings.load(model=model, base_url=base_url)
    findings = examine(settings)
    failure: EndpointError | None = None
    if model is not None:
        finding, failure = try_model(settings)
        findings.append(finding)
    if as_json:
        output.put_json({"ok": all(f.ok for f in findings), "findings": [asdict(f) for f in findings]})
    else:
        output.put_table(("ok" if f.ok else "FAILS", f.what, f.found) for f in findings)
    if failure is not None:
        raise failure
    broken = [finding.what for finding in findings if not finding.ok]
    if broken:
        raise CheckFailed(f"not in order: {', '.join(broken)}", hint="see the lines marked FAILS")
