"""Chip restrictions: acts of governments, what they cause, and what is done about them."""
