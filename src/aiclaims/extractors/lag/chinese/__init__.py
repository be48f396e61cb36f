"""Claims about lags in Chinese."""
