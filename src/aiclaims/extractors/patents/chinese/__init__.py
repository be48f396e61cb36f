"""Patent claims in Chinese."""
