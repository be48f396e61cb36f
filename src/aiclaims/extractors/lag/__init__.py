"""Lag estimates: who is behind whom, by how much, and whether the gap narrows."""
