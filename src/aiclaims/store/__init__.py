"""What has been seen, kept between runs: a state in an embedded database, with views of it.

Needs DuckDB: the extra `store`.
"""

from aiclaims.store.adding import Added
from aiclaims.store.difference import Changed, Diff
from aiclaims.store.holdings import StoredDocument
from aiclaims.store.linking import Retracted
from aiclaims.store.selection import Filters, Selection
from aiclaims.store.store import Store

__all__ = ["Added", "Changed", "Diff", "Filters", "Retracted", "Selection", "Store", "StoredDocument"]
