"""Frames whose costs are estimated from annotated text: which words evoke them, and what fills their roles.

An extractor declares a `Scheme`; a `Model` holds the scores, which `benchmarks/fit_frames.py` estimates.
"""

from aiclaims.frames.scored.anchors import Anchor, anchor_features, word_anchors
from aiclaims.frames.scored.couples import PAIR, Couple, couples, pairs_of, side_features, sides_of
from aiclaims.frames.scored.likelihood import Likelihood, doubts, is_of_page, likelihood, steps
from aiclaims.frames.scored.model import (
    Model,
    Scores,
    Telling,
    log_odds,
    parse_model,
    parse_scores,
    read_model,
    read_scores,
    write_model,
)
from aiclaims.frames.scored.passages import passage_features
from aiclaims.frames.scored.reader import Evoked, Filler, evoked, fillers, weighed
from aiclaims.frames.scored.roles import empty_features, role_features
from aiclaims.frames.scored.scheme import Implied, Scheme, Side
from aiclaims.frames.scored.setting import Player, Setting, stem

__all__ = [
    "PAIR",
    "Anchor",
    "Couple",
    "Evoked",
    "Filler",
    "Implied",
    "Likelihood",
    "Model",
    "Player",
    "Scheme",
    "Scores",
    "Setting",
    "Side",
    "Telling",
    "anchor_features",
    "couples",
    "doubts",
    "empty_features",
    "evoked",
    "fillers",
    "is_of_page",
    "likelihood",
    "log_odds",
    "pairs_of",
    "parse_model",
    "parse_scores",
    "passage_features",
    "read_model",
    "read_scores",
    "role_features",
    "side_features",
    "sides_of",
    "stem",
    "steps",
    "weighed",
    "word_anchors",
    "write_model",
]
