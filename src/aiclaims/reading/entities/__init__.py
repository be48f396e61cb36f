"""Entities: the names of the field, listed or recognised by their form."""
