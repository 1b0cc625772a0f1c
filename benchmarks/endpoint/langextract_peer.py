"""langextract over a folder of texts; run by the Python that has it, prints what that came to as JSON.

    PYTHON langextract_peer.py URL KEY MODEL WORKERS FOLDER

It cannot live in our environment (its pins and ours exclude each other), so `peers` starts this file with the
interpreter it is given. Imports nothing of ours. No WORKERS (0): as many as langextract has by default.
"""

from __future__ import annotations

import functools
import json
import re
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import langextract as lx
from openai.resources.chat.completions import Completions

PROMPT = "Extract every claim that the text makes, word for word, in the order of the text."
EXAMPLE = "The yard at Fenwick closed in May. Two hundred people worked there."
CLAIMS = ("The yard at Fenwick closed in May.", "Two hundred people worked there.")


def main() -> int:
    """Extract, print."""
    url, key, model, workers, folder = sys.argv[1:]
    used = counted(Completions)
    texts = [lx.data.Document(text=path.read_text("utf-8")) for path in sorted(Path(folder).iterdir())]
    abreast = {"max_workers": int(workers)} if int(workers) else {}
    example = lx.data.ExampleData(
        text=EXAMPLE, extractions=[lx.data.Extraction(extraction_class="claim", extraction_text=c) for c in CLAIMS]
    )
    begun = time.perf_counter()
    read = lx.extract(
        texts,
        prompt_description=PROMPT,
        examples=[example],
        config=lx.factory.ModelConfig(
            model_id=model,
            provider="OpenAILanguageModel",
            provider_kwargs={"api_key": key, "base_url": url, **abreast},
        ),
        show_progress=False,
        **abreast,
        **({"batch_length": int(workers)} if int(workers) else {}),
    )
    claims = sum(len(document.extractions or ()) for document in read)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    came_to = {
        "claims": claims,
        "seconds": time.perf_counter() - begun,
        "cpu": spent.ru_utime + spent.ru_stime,
        # Not `ru_maxrss`, which counts the process that started this one, too.
        "memory": int(re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())[0]) / 1024,
    }
    print(json.dumps({**came_to, **used}))
    return 0


def counted(completions: Any) -> Counter[str]:
    """Calls and tokens of all completions from now on, which langextract does not tell."""
    used: Counter[str] = Counter({"calls": 0})
    create = completions.create

    @functools.wraps(create)
    def counting(*arguments: Any, **named: Any) -> Any:
        reply = create(*arguments, **named)
        details = reply.usage.prompt_tokens_details
        used["calls"] += 1
        used["input_tokens"] += reply.usage.prompt_tokens
        used["cached_input_tokens"] += (details.cached_tokens or 0) if details else 0
        used["output_tokens"] += reply.usage.completion_tokens
        return reply

    completions.create = counting
    return used


if __name__ == "__main__":
    raise SystemExit(main())
