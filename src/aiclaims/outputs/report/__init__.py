"""One HTML file that shows what documents claim, where, and where they disagree."""

from aiclaims.outputs.report.page import MOST_TEXT, report_html
from aiclaims.outputs.report.sources import Source

__all__ = ["MOST_TEXT", "Source", "report_html"]
