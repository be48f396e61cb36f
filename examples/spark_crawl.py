"""From the documents of a crawl in Parquet to consolidated claims in Parquet, on Spark.

    python examples/spark_crawl.py DOCUMENTS OUTPUT      on this machine
    spark-submit examples/spark_crawl.py DOCUMENTS OUTPUT      on a cluster

DOCUMENTS has a column `text` and, where known, `id`, `url`, `title`, `published`, `language` and `format`. OUTPUT gets
`states`, what every document claims, to which later runs can add theirs, and `claims`, what all of them say together.
Needs the extra: pip install 'aiclaims[spark]', the same version with the same plugins on all machines.
"""

import sys

from pyspark.sql import SparkSession

from aiclaims.engines import spark


def main(documents: str, output: str) -> None:
    session = (
        SparkSession.builder.appName("claims of a crawl")
        # Pages are large: a batch of 500 is some tens of megabytes.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
        .getOrCreate()
    )
    spark.extract(session.read.parquet(documents)).write.parquet(f"{output}/states")
    # Read back, so that documents are read once however often the claims are asked for.
    states = session.read.parquet(f"{output}/states")
    spark.consolidate(states, links=spark.links_of(states)).write.parquet(f"{output}/claims")
    claims = session.read.parquet(f"{output}/claims")
    claims.groupBy("kind").count().orderBy("kind").show()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
