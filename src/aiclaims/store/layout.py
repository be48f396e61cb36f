"""The tables of a store, and how an older store becomes one of today.

A new store is an old one that has seen no step yet: creating and migrating are the same path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiclaims.errors import StoreError, StoreVersionError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SEEN = ("commits", "documents", "observations", "links")
"""What has been seen: rows are added, and ended by `until`, never changed in what they say."""

PACKED = ("statement", "told", "mention", "outlet")
"""Columns of observations that are there for telling what is said; they are made from the JSON, and in no export."""

NUMBERED = {
    "observations": {
        "statement_number": "md5_number_lower(block || statement)",
        "doc_number": "md5_number_lower(doc)",
        "outlet_number": "md5_number_lower(outlet)",
        "source_number": "md5_number_lower(block || source)",
    },
    "origins": {
        "source_number": "md5_number_lower(block || source)",
        "origin_number": "md5_number_lower(block || origin)",
    },
    "stands": {"statement_number": "md5_number_lower(block || statement)"},
}
"""Columns that are the numbers of other columns of their table, in no export: numbers are counted several times as fast."""

MADE = {**dict.fromkeys(("block", *PACKED), "VARCHAR"), "names": "VARCHAR[]"}
"""What of an observation depends on the program that keeps it: columns with their types."""

SAID = ("claims", "witnesses", "conflicts")
"""What that says: made from the tables above whenever these change, and never the truth themselves."""

ORDER = {
    "commits": "commit_id",
    "documents": "doc, revision",
    "observations": "observation, since",
    "links": "since, kind, subject, other, link",
    "claims": "kind, claim",
    "witnesses": "claim, observation",
    "conflicts": "conflict",
}
"""What makes the order of each table's rows, so that equal stores are equal bytes."""

# A step that has been released is never changed: stores have gone through it.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE aiclaims_store (version INTEGER, keys VARCHAR)",
        "INSERT INTO aiclaims_store VALUES (0, '')",
        """CREATE TABLE commits (
            commit_id INTEGER PRIMARY KEY, committed_at TIMESTAMP, action VARCHAR, aiclaims VARCHAR)""",
        """CREATE TABLE documents (
            doc VARCHAR, revision INTEGER, digest VARCHAR, title VARCHAR, published DATE, url VARCHAR, language VARCHAR,
            format VARCHAR, length BIGINT, claims INTEGER, faults INTEGER, since INTEGER, until INTEGER)""",
        """CREATE TABLE observations (
            observation VARCHAR, block VARCHAR, kind VARCHAR, doc VARCHAR, revision INTEGER, source VARCHAR,
            span_start BIGINT, span_end BIGINT, quote VARCHAR, attribution VARCHAR[], modality VARCHAR, negated BOOLEAN,
            period_start DATE, period_end DATE, value_low DOUBLE, value_high DOUBLE, value_unit VARCHAR,
            value_approximate BOOLEAN, names VARCHAR[], extractor VARCHAR, confidence DOUBLE, json VARCHAR,
            since INTEGER, until INTEGER)""",
        "CREATE TABLE links (link VARCHAR, kind VARCHAR, subject VARCHAR, other VARCHAR, note VARCHAR, since INTEGER)",
    ),
    (
        "CREATE TABLE stale_blocks (block VARCHAR)",
        "INSERT INTO stale_blocks SELECT DISTINCT block FROM observations",
        """CREATE TABLE claims (
            claim VARCHAR, block VARCHAR, kind VARCHAR, says VARCHAR, names VARCHAR[], modality VARCHAR, negated BOOLEAN,
            period_start DATE, period_end DATE, value_low DOUBLE, value_high DOUBLE, value_unit VARCHAR,
            value_approximate BOOLEAN, documents INTEGER, outlets INTEGER, origins INTEGER, statements INTEGER,
            conflicts INTEGER, json VARCHAR)""",
        """CREATE TABLE witnesses (
            claim VARCHAR, observation VARCHAR, block VARCHAR, doc VARCHAR, published DATE, agreement VARCHAR,
            origin VARCHAR, joined BOOLEAN, rivals INTEGER)""",
        """CREATE TABLE conflicts (
            conflict VARCHAR, block VARCHAR, kind VARCHAR, certain BOOLEAN, reason VARCHAR, claims VARCHAR[],
            exclusions VARCHAR)""",
    ),
    ("ALTER TABLE observations ADD COLUMN page INTEGER",),
    (
        "ALTER TABLE claims ADD COLUMN partly_compared INTEGER",
        "INSERT INTO stale_blocks SELECT DISTINCT block FROM observations",
    ),
    (
        "ALTER TABLE observations ADD COLUMN statement VARCHAR",
        "ALTER TABLE observations ADD COLUMN told VARCHAR",
        "ALTER TABLE observations ADD COLUMN mention VARCHAR",
        "ALTER TABLE stale_blocks ADD COLUMN since INTEGER",
        # These columns are made when the proposition keys are, and what is said from them.
        "UPDATE aiclaims_store SET keys = ''",
        "DELETE FROM claims",
        "DELETE FROM conflicts",
        "DROP TABLE witnesses",
        """CREATE TABLE stands (
            block VARCHAR, statement VARCHAR, claim VARCHAR, agreement VARCHAR, joined BOOLEAN, rivals INTEGER)""",
        "CREATE TABLE origins (block VARCHAR, source VARCHAR, origin VARCHAR)",
        """CREATE VIEW witnesses AS
            WITH told AS (
                SELECT doc, published FROM documents WHERE until IS NULL
                UNION ALL
                SELECT subject, try_cast(other AS DATE) FROM links
                WHERE kind = 'published' AND link NOT IN (SELECT subject FROM links WHERE kind = 'retracted')),
            days AS (SELECT doc, min(published) AS published FROM told GROUP BY doc)
            SELECT claim, observation, seen.block, seen.doc, published, agreement,
                coalesce(origin, seen.source) AS origin, joined, rivals
            FROM observations AS seen
            JOIN stands ON stands.block = seen.block AND stands.statement = seen.statement
            LEFT JOIN origins ON origins.block = seen.block AND origins.source = seen.source
            LEFT JOIN days ON days.doc = seen.doc
            WHERE until IS NULL""",
    ),
    (
        "ALTER TABLE observations ADD COLUMN outlet VARCHAR",
        "CREATE TABLE sentences ("
        "block VARCHAR, alike BIGINT, sentence BIGINT, source VARCHAR, words VARCHAR, rare INTEGER, lots UBIGINT[])",
        "ALTER TABLE stands ADD COLUMN sentences VARCHAR",
        "CREATE TABLE word_pairs (pair BIGINT, sentence BIGINT)",
        # All that is said is told anew, with the sentences that it was found by.
        "UPDATE aiclaims_store SET keys = ''",
        "DELETE FROM claims",
        "DELETE FROM stands",
        "DELETE FROM origins",
        "DELETE FROM conflicts",
    ),
    (
        "ALTER TABLE stands ADD COLUMN settled BOOLEAN",
        "ALTER TABLE stands ADD COLUMN statement_number UBIGINT",
        "UPDATE stands SET statement_number = md5_number_lower(block || statement)",
        "ALTER TABLE observations ADD COLUMN statement_number UBIGINT",
        "ALTER TABLE observations ADD COLUMN doc_number UBIGINT",
        "ALTER TABLE observations ADD COLUMN outlet_number UBIGINT",
        "ALTER TABLE observations ADD COLUMN source_number UBIGINT",
        """UPDATE observations SET statement_number = md5_number_lower(block || statement),
            doc_number = md5_number_lower(doc), outlet_number = md5_number_lower(outlet),
            source_number = md5_number_lower(block || source)""",
        "ALTER TABLE origins ADD COLUMN source_number UBIGINT",
        "ALTER TABLE origins ADD COLUMN origin_number UBIGINT",
        """UPDATE origins SET source_number = md5_number_lower(block || source),
            origin_number = md5_number_lower(block || origin)""",
    ),
    # What acts of different times say contradicts each other no more: all that is said is told anew.
    ("UPDATE aiclaims_store SET keys = ''",),
    # A word that is chosen among a few names nothing: the names are made anew.
    ("UPDATE aiclaims_store SET keys = ''",),
    # What one document tells of then and of now is no contradiction; that takes sentences of two documents to be kept.
    ("UPDATE aiclaims_store SET keys = ''",),
)
VERSION = len(STEPS)
"""Version of the tables that this aiclaims reads and writes."""


def version_of(connection: DuckDBPyConnection, path: str) -> int:
    """Tell the version of a store's tables.

    Args:
        connection: An open database.
        path: Its file, for errors.

    Raises:
        StoreError: Where the database is no store of aiclaims.
        StoreVersionError: Where a newer aiclaims made it.
    """
    tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if "aiclaims_store" not in tables:
        raise StoreError(
            "a database that is no store of claims",
            expected="a file that `aiclaims add` made",
            got=f"tables {', '.join(sorted(tables)[:5])}" if tables else "no tables",
            where=path,
        )
    row = connection.execute("SELECT version FROM aiclaims_store").fetchone()
    version = int(row[0]) if row else 0
    if version > VERSION:
        raise StoreVersionError(
            "a newer aiclaims made this store; upgrade aiclaims to open it",
            expected=f"version {VERSION} or older",
            got=f"version {version}",
            where=path,
        )
    return version


def migrate(connection: DuckDBPyConnection, version: int = 0) -> None:
    """Bring the tables of a store to today's version; all of it or nothing.

    Args:
        connection: A database open for writing.
        version: The version it has; 0 where it is empty.
    """
    if version == VERSION:
        return
    connection.begin()
    try:
        for step in STEPS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute("UPDATE aiclaims_store SET version = ?", [VERSION])
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def columns_of(connection: DuckDBPyConnection, table: str) -> dict[str, str]:
    """Give the columns of a table with their types, in order.

    Args:
        connection: An open store.
        table: Name of the table.
    """
    rows = connection.execute(
        "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [table]
    )
    return dict(rows.fetchall())


def written_columns(connection: DuckDBPyConnection, table: str) -> dict[str, str]:
    """Give the columns of a table that are not numbers of others, with their types, in order.

    Args:
        connection: An open store.
        table: Name of the table.
    """
    numbers = NUMBERED.get(table, {})
    return {name: kind for name, kind in columns_of(connection, table).items() if name not in numbers}


def exported(connection: DuckDBPyConnection, table: str) -> dict[str, str]:
    """Give the columns of a table that an export has, with their types, in order.

    Args:
        connection: An open store.
        table: Name of the table.
    """
    return {name: kind for name, kind in written_columns(connection, table).items() if name not in PACKED}


def in_order(connection: DuckDBPyConnection, table: str) -> str:
    """Write the query for all rows of a table as they are exported.

    Args:
        connection: An open store.
        table: Name of the table.
    """
    return f"SELECT {', '.join(exported(connection, table))} FROM {table} ORDER BY {ORDER[table]}"
