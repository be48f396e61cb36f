"""Verbs that say the same of whoever is compared, for patterns: what one of these knows of them, all know.

Each is a pattern without groups that are kept, for any form of any of the verbs. Those past which somebody moves ("surges
past B") are known by "past", those ahead of whom ("comes out ahead of B") by "ahead of".
"""

from __future__ import annotations

SURPASSING = (
    r"(?:out(?:-?perform|scor|pac|class|rank|match|compet|strip|gun|do|did|r[au]n|sh[io]n)\w*|surpass\w*|exceed(?:s|ed|ing)?|beat(?:s|en|ing)?(?: out)?|"
    r"bests|bested|besting|tops|topped|topping|edg(?:es|ed|ing)(?: out)?|edge out|overt[ao]\w+|eclips\w+|trounc\w+|crush(?:es|ed|ing)|"
    r"defeat(?:s|ed|ing)?|dethron\w+|unseat\w*|leapfrog\w*|d(?:o|oes|id|oing) better than|w[io]n\w* (?:out over|against))"
)
"""Who does better: "outperforms B"."""
MATCHING = r"(?:match(?:es|ed|ing)?|rivals|rivall?ed|rivall?ing|equal(?:s|l?ed|l?ing)|tie[sd]?(?: with)?|tying with|ke(?:eps?|pt|eping) pace with)"
"""Who does as well: "rivals B"."""
TRAILING = r"(?:trail(?:s|ed|ing)?(?: behind)?|lag(?:s|ged|ging)?(?: behind)?|f[ae]ll(?:s|ing)? (?:behind|short of)|los(?:es?|ing|t) (?:out )?to|underperform\w*)"
"""Who does worse: "lags behind B"."""
