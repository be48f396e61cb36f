"""The words in which texts speak of what restrictions cause, by class: data, no logic."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.word_forms import forms

# fmt: off

EFFECTS: dict[str, tuple[str, ...]] = {
    # Consequences that fall on the object, or on whom the object belongs to.
    "harm": forms(
        "cost costs costing", "deprive deprives deprived depriving", "limit limits limited limiting",
        "hinder hinders hindered hindering", "hamper hampers hampered hampering", "hurt hurts hurting",
        "harm harms harmed harming",
        "slow slows slowed slowing", "slow_down slowed_down", "reduce reduces reduced reducing",
        "widen widens widened widening",
        "cut cuts cutting", "constrain constrains constrained constraining", "impede impedes impeded impeding",
        "delay delays delayed delaying", "stall stalls stalled stalling", "weaken weakens weakened weakening",
        "cripple cripples crippled crippling", "erode erodes eroded eroding", "squeeze squeezes squeezed squeezing",
        "shrink shrinks shrank shrunk shrinking", "damage damages damaged damaging",
        "undermine undermines undermined undermining",
        "curtail curtails curtailed curtailing", "hobble hobbles hobbled hobbling", "set_back sets_back",
        "hold_back holds_back held_back holding_back",
        "force forces forced forcing", "complicate complicates complicated", "disrupt disrupts disrupted disrupting",
        "wipe_out wiped_out wipes_out wiping_out", "wipe wiped", "shave shaved", "dent dents dented denting",
        "starve starves starved starving", "drag drags dragged",
        "impair impairs impaired", "prevent prevents prevented preventing", "stop stops stopped stopping",
        "raise raises raised raising",
        "increase increases increased increasing", "accelerate accelerates accelerated accelerating",
        "spur spurs spurred spurring",
        "boost boosts boosted boosting", "degrade degrades degraded",
        "restrain restrains restrained restraining", "handicap handicapped", "bottleneck bottlenecked",
        "jeopardize jeopardized jeopardises",
        "threaten threatens threatened threatening", "halve halved", "worsen worsens worsened",
        "inflate inflates inflated", "block blocks blocked blocking",
        "restrict restricts restricted restricting", "curb curbs curbed curbing", "lead_to leads_to led_to leading_to",
        "result_in results_in resulted_in resulting_in", "cause causes caused causing",
        "drive drives drove driven driving",
        "affect affects affected affecting", "impact impacts impacted impacting", "derail derails derailed",
        "stifle stifles stifled", "thwart thwarts thwarted",
        "deter deters deterred", "bite bites", "lengthen lengthened", "close closed", "hit hits hitting",
        "push_up pushed_up", "narrow narrows narrowed",
        "disadvantage disadvantaged", "strain strains strained", "blunt blunts blunted", "bolster bolsters bolstered",
        "strengthen strengthens strengthened", "benefit benefits benefited", "help helps helped",
        "dampen dampens dampened", "hamstring hamstrings hamstrung", "crush crushes crushed crushing",
        "retard retards retarded", "stymie stymies stymied stymieing", "deal deals dealt dealing",
        "galvanize galvanizes galvanized galvanise galvanised galvanizing", "fuel fuels fueled fuelled fueling",
        "choke chokes choked choking", "freeze froze frozen", "inhibit inhibits inhibited",
        "trigger triggers triggered triggering",
        "compel compels compelled compelling",
        "discourage discourages discouraged", "devastate devastates devastated", "throttle throttles throttled",
        "leave left leaving", "keep kept keeping", "make_it_harder makes_it_harder made_it_harder making_it_harder",
        "render rendered", "reinforce reinforces reinforced",
        "have_a_chilling has_a_chilling", "put puts putting", "backfire_on backfires_on",
        "spark sparks sparked sparking", "push pushes pushed pushing", "hammer hammers hammered hammering",
        "slash slashes slashed slashing", "crimp crimps crimped", "choke_off chokes_off choked_off", "sap saps sapped",
        "upend upends upended upending", "ravage ravaged", "batter batters battered",
    ),
    # What brings a harm that stands behind it as a noun: "will have a severe effect on".
    "inflict": forms(
        "have has had having", "inflict inflicts inflicted", "wreak wreaks wreaking wreaked", "do does doing did", "pose poses posed",
        "take takes taking took", "represent represents"),
    # What a firm does for want of goods or markets.
    "retrench": forms(
        "cut cuts", "slash slashed slashes", "reduce reduced reduces", "delay delayed delays", "postpone postponed",
        "cancel cancelled canceled", "scrap scrapped", "halt halted", "pause paused", "lower lowered lowers",
        "shelve shelved", "abandon abandoned", "scale_back scaled_back"),
    # Doors that a rule closes to somebody.
    "shut": (
        "foreclosed from", "shut out of", "shut out", "locked out of", "cut off from", "cut off", "barred from competing",
        "excluded from", "priced out", "frozen out of", "squeezed out of", "blocked from competing"),
    # Consequences that befall the subject.
    "suffer": forms(
        "lose loses lost losing", "write_down writes_down wrote_down written_down writing_down",
        "write_off writes_off wrote_off written_off writing_off",
        "fall falls fell fallen falling", "drop drops dropped dropping", "plunge plunges plunged",
        "decline declines declined declining",
        "shrink shrinks shrank shrunk", "face faces faced", "miss_out_on missed_out_on",
        "struggle struggles struggled struggling",
        "suffer suffers suffered suffering", "forgo forgoes forgone", "slip slips slipped", "lag lags",
        "halve halved", "run_short ran_short", "lack lacks lacked",
        "slump slumps slumped", "collapse collapses collapsed", "plummet plummets plummeted", "crater cratered",
        "dwindle dwindled", "evaporate evaporated", "slide slid", "tumble tumbled", "absorb absorbed absorbs",
    ),
    # What is booked, with what books it.
    "loss": (
        "charge", "charges", "write-down", "write-downs", "writedown", "writedowns", "write-off", "write-offs", "hit",
        "loss",
        "losses", "impairment", "impact", "revenue impact", "financial impact", "shortfall", "headwind", "blow",
        "bottleneck", "hardware bottleneck", "shortage", "shortages", "slowdown",
        "lost sales", "lost revenue", "inventory charge",
    ),
    "book": forms(
        "take takes took taking taken", "book books booked booking", "record records recorded recording",
        "incur incurs incurred incurring",
        "face faces faced facing", "flag flags flagged flagging", "report reports reported reporting",
        "expect expects expected expecting",
        "warn_of warns_of warned_of", "come_to came_to comes_to", "total totals totaled totalled",
        "amount_to amounted_to amounts_to",
        "disclose discloses disclosed", "estimate estimates estimated", "suffer suffers suffered",
        "announce announces announced",
        "see sees saw", "brace_for", "absorb absorbs absorbed", "lead_to leads_to led_to",
        "result_in resulted_in results_in",
        "have has had", "register registered", "project projects projected projecting", "cause causes caused",
        "trigger triggers triggered", "anticipate anticipates anticipated",
    ),
    "because": (
        "because of", "due to", "as a result of", "owing to", "thanks to", "related to", "tied to", "linked to",
        "associated with",
        "stemming from", "resulting from", "following", "after", "amid", "on account of", "in light of", "under",
        "from", "because",
        "since", "as", "attributed to", "caused by", "in the wake of", "by",
    ),
    # Things whose want is an effect.
    "want": (
        "lack of", "shortage of", "shortages of", "scarcity of", "restricted access to", "limited access to",
        "reduced access to",
        "loss of access to", "limits on access to", "supply chain disruption", "supply chain disruptions",
        "lost access to",
    ),
}
