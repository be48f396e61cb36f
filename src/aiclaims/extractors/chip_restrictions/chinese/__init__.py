"""Claims about chip restrictions in Chinese."""
