"""A real Spark on this machine: whether there is one, and how it is started."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def why_no_spark() -> str:
    """Say what is missing for Spark to run; nothing where nothing is."""
    if importlib.util.find_spec("pyspark") is None:
        return "pyspark is not installed: pip install 'aiclaims[spark]'"
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        return "there is no Java, which Spark runs on"
    return ""


def local_session() -> SparkSession:
    """Start Spark on two cores, reachable from this machine only, without its web pages."""
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "3",
    }
    return SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
