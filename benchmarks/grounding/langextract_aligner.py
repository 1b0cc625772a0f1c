"""langextract's aligner over quotes on stdin, a JSON line each; run by the Python that has langextract.

It cannot live in our environment (its pins and ours exclude each other), so `quotes` starts this file with the
interpreter it is given. Imports nothing of ours.
"""

from __future__ import annotations

import json
import sys
import time

from langextract.core.data import Extraction
from langextract.resolver import WordAligner

SETTINGS = {"default": {}, "strict": {"accept_match_lesser": False}}


def main() -> int:
    sys.stdin.reconfigure(encoding="utf-8")
    documents: list[str] = json.loads(sys.stdin.readline())
    for line in sys.stdin:
        number, text = json.loads(line)
        row = {}
        for name, options in SETTINGS.items():
            started = time.process_time()
            quote = Extraction(extraction_class="quote", extraction_text=text)
            [[found]] = WordAligner().align_extractions([[quote]], documents[number], **options)
            at = found.char_interval
            row[name] = ([at.start_pos, at.end_pos] if at else None, time.process_time() - started)
        print(json.dumps(row), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
