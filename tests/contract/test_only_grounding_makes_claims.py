"""What an engine wrote becomes a claim, a summary sentence or a statement in grounding/ alone."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "reporter"
CHECKED = {"AnswerStatement", "Claim", "Statement", "SummarySentence"}


def made_in(path: Path) -> set[str]:
    """The checked types that a module constructs, called by name or as an attribute of a module."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    calls = [node.func for node in nodes]
    called = {f.id for f in calls if isinstance(f, ast.Name)}
    called |= {f.attr for f in calls if isinstance(f, ast.Attribute)}
    # Claim.model_validate and the like make one, too.
    called |= {
        f.value.id
        for f in calls
        if isinstance(f, ast.Attribute)
        and isinstance(f.value, ast.Name)
        and f.attr.startswith(("model_validate", "model_construct"))
    }
    # So does a TypeAdapter(Claim).
    adapters = (node for node in nodes if isinstance(node.func, ast.Name) and node.func.id == "TypeAdapter")
    called |= {arg.id for node in adapters for arg in node.args if isinstance(arg, ast.Name)}
    return called & CHECKED


def test_only_grounding_makes_them() -> None:
    makers = {path for path in PACKAGE.rglob("*.py") if made_in(path)}
    assert makers
    assert {path.parent for path in makers} == {PACKAGE / "grounding"}
