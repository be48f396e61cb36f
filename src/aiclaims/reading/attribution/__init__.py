"""Whom a passage credits with what it says: verbs of saying, phrases, speakers, and what carries on."""
