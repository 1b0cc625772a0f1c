"""Bytes → `Document`: one reader per format, sentences with exact offsets, URL fetch."""

from reporter.documents.reading import as_document, fingerprint, read, read_all

__all__ = ["as_document", "fingerprint", "read", "read_all"]
