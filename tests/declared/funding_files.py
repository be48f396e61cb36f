"""A plugin in a file, about money that firms get, for the tests to read and to break."""

from __future__ import annotations

FUNDING = """\
name = "funding"
version = "1"
examples = ["Anthropic raised $13 billion in a Series F round led by Corvane Capital."]

[claim]
kind = "funding"
about = "Money that a firm gets."
period_kind = "event"

[claim.fields.recipient]
type = "entity"
role = "identity"

[claim.fields.way]
type = "choice"
role = "identity"
choices = ["raise", "lend"]

[claim.fields.amount]
type = "quantity"
role = "measured"
about = "How much it gets."

[claim.fields.round]
type = "text"
role = "detail"

[claim.fields.givers]
type = "entities"
role = "detail"

[cues]
raise = ["raise", "raised", "secured"]
lend = ["lent", "lend"]

[patterns]
series = '(?P<value>Series [A-K]) round'

[names.firm]
"Corvane Capital" = ["Corvane"]

[[frames]]
evoked_by = ["raise"]
distinct = [["recipient", "givers"]]
says.way = "raise"

[frames.fields]
period = "when"

[frames.slots]
recipient = { takes = ["firm"], side = "before", required = true, inherits = true }
amount = { takes = ["money"], required = true, barred_by = ["valuation of"] }
givers = { takes = ["firm"], side = "after", announced_by = ["led by", "from"], announced_only = true }
round = { takes = ["series"] }
when = { takes = ["period"] }

[[frames]]
evoked_by = ["lend"]
[frames.says]
way = "lend"
[frames.fields]
givers = "lender"
[frames.slots.recipient]
takes = ["firm"]
side = "after"
required = true
each = true
[frames.slots.lender]
takes = ["firm"]
side = "before"
[frames.slots.amount]
takes = ["money"]
required = true
within = "clause"
"""


def changed(old: str, new: str) -> str:
    """Give the file with one place written otherwise.

    Args:
        old: What stands there, once or more; the first is changed.
        new: What stands there instead.
    """
    assert old in FUNDING, old
    return FUNDING.replace(old, new, 1)
