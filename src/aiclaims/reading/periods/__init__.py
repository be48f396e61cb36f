"""Periods: dates and stretches of time, resolved against the document's date."""
