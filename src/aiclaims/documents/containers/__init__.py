"""Files that hold documents in a form of their own: PDF, Word, mail and saved pages, feeds, crawls."""

from __future__ import annotations

from aiclaims.documents.containers.catalogue import CONTAINERS, Container, container_by_content, container_by_name
from aiclaims.documents.containers.opening import read_container

__all__ = ["CONTAINERS", "Container", "container_by_content", "container_by_name", "read_container"]
