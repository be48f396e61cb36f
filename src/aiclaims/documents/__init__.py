"""What comes in: documents, and readers that keep every offset of the input as given."""

from aiclaims.documents.alignment import Alignment
from aiclaims.documents.blocks import Block, Cell
from aiclaims.documents.document import Document, Format
from aiclaims.documents.loader import load
from aiclaims.documents.loadfault import LoadFault
from aiclaims.documents.reader import read_blocks

__all__ = ["Alignment", "Block", "Cell", "Document", "Format", "LoadFault", "load", "read_blocks"]
