"""The memo as files for Word and for print (the extra ``export``)."""

from reporter.export.exporting import ExportFormat, check_installed, export

__all__ = ["ExportFormat", "check_installed", "export"]
