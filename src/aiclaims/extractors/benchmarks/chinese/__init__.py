"""Claims about benchmarks in Chinese."""
