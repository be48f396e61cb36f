"""Benchmarks: scores, ranks, wins and comparisons, in tables and in prose."""
