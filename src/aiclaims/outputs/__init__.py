"""Claims and what they say together, written for people and for machines."""
