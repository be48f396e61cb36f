"""Verbs by what they take: whom they make do something, what is said, what has no object."""

from __future__ import annotations

from aiclaims.reading.tokens import word_set

OBJECT_CONTROL = word_set(
    "ask allow urge tell order require force let permit get push press want instruct compel enable help pressure encourage warn "
    "advise direct invite lead cause prompt drive spur motivate incentivise incentivize galvanise galvanize nudge induce authorize authorise clear license licence expect request summon oblige persuade convince implore beg petition exhort entreat"
)
"""Verbs whose object does what the infinitive behind it says: "asked the mayor to lift the limit"."""
SPEECH = word_set(
    "say announce report claim note tell confirm warn argue believe think expect hope suggest mean show write explain declare rule reveal "
    "disclose estimate state insist acknowledge learn know find see happen guess suppose feel wish add request demand recommend"
)
"""Verbs behind which a clause may stand without "that"."""
INTRANSITIVE = word_set(
    "retaliate respond react agree fall rise come go remain appear move slide jump soar surge happen occur last act lobby turn switch migrate pivot flock"
)
"""Verbs without an object."""
SPENDING = word_set("spend waste")
"""Verbs whose subject does what the form in -ing behind their object says: "spent years building"."""
HINDERING = word_set(
    "bar ban prevent stop block prohibit keep restrict preclude discourage dissuade deter exclude hinder forbid"
)
"""Verbs that say with "from" what somebody is kept from doing."""
