"""From documents to claims: what every extractor finds in them, and what went wrong."""

from aiclaims.documents.document import Document
from aiclaims.extraction.document import extract
from aiclaims.extraction.limits import Limits
from aiclaims.extraction.many import extract_many
from aiclaims.extraction.result import Extraction
from aiclaims.faults import Fault

__all__ = ["Document", "Extraction", "Fault", "Limits", "extract", "extract_many"]
