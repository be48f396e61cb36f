"""Quantities: numbers with what they count, bounds, ranges and units."""
