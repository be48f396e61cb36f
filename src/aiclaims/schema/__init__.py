"""What a claim is: frozen classes, no parsing and no input or output."""

from aiclaims.schema.claim import MODALITIES, SCHEMA_VERSION, Claim, Modality, PeriodKind
from aiclaims.schema.declaring import claim
from aiclaims.schema.derivation import Derivation, Operation
from aiclaims.schema.entity import ENTITY_TYPES, Entity, EntityType
from aiclaims.schema.evidence import Evidence
from aiclaims.schema.period import PRECISIONS, Period, Precision
from aiclaims.schema.quantity import Quantity
from aiclaims.schema.roles import (
    Role,
    detail,
    fields_with_role,
    fold_of,
    identity,
    is_exclusive,
    measured,
    role_of,
    units_of,
)
from aiclaims.schema.span import Span

__all__ = [
    "ENTITY_TYPES",
    "MODALITIES",
    "PRECISIONS",
    "SCHEMA_VERSION",
    "Claim",
    "Derivation",
    "Entity",
    "EntityType",
    "Evidence",
    "Modality",
    "Operation",
    "Period",
    "PeriodKind",
    "Precision",
    "Quantity",
    "Role",
    "Span",
    "claim",
    "detail",
    "fields_with_role",
    "fold_of",
    "identity",
    "is_exclusive",
    "measured",
    "role_of",
    "units_of",
]
