"""The words in which texts speak of chip restrictions, by class: data, no logic."""

from __future__ import annotations


def _forms(*verbs: str) -> tuple[str, ...]:
    """Split rows of inflected forms."""
    return tuple(form.replace("_", " ") for row in verbs for form in row.split())


WORDS: dict[str, tuple[str, ...]] = {
    # What a government does to trade itself; the object is goods, exports, access or a buyer.
    "restrict": _forms(
        "ban bans banned banning", "bar bars barred barring", "block blocks blocked blocking",
        "prohibit prohibits prohibited prohibiting", "forbid forbids forbade forbidden forbidding",
        "outlaw outlaws outlawed outlawing", "restrict restricts restricted restricting",
        "curb curbs curbed curbing", "limit limits limited limiting", "cap caps capped capping",
        "curtail curtails curtailed curtailing", "halt halts halted halting",
        "embargoed embargoing", "disallow disallows disallowed", "choke_off choked_off",
        "shut_off", "cut_off cuts_off cutting_off", "clamp_down_on clamped_down_on clamps_down_on clamping_down_on",
        "crack_down_on cracked_down_on cracks_down_on cracking_down_on", "discourage discourages discouraged discouraging",
        "suspend suspends suspended suspending", "stop stops stopped stopping", "prevent prevents prevented preventing",
        "deny denies denied denying", "withhold withheld", "restrain restrains restrained",
        "regulate regulates regulated regulating", "off-limits", "off_limits", "tighten_the_screws tightened_the_screws_on tightening_the_screws_on", "tightened_the_screws",
    ),
    # A rule reaching further goods.
    "cover": ("covers", "covered", "cover", "covering", "applies to", "apply to", "applied to", "extends to", "extended to", "includes", "catches", "is caught", "are caught", "affects"),
    # The same with the buyer between its words: "cut China off from", "told firms to stop ordering".
    "exclude": ("cut _ off from", "cuts _ off from", "cutting _ off from", "shut _ out of", "keep _ off", "kept _ off", "cut off _ from", "shutting _ out of"),
    # An office's word to firms, with what it forbids.
    "tell": _forms("tell tells told telling", "order orders ordered ordering", "instruct instructs instructed instructing", "ask asks asked asking",
                   "urge urges urged urging", "advise advises advised advising", "warn warns warned warning", "direct directs directed", "require requires required",
                   "summon summons summoned", "pressure pressures pressured", "compel compels compelled"),
    "desist": ("to stop", "not to", "to avoid", "to halt", "to suspend", "to cease", "to refrain", "to pause", "to limit", "to phase out", "to remove", "to cancel", "against buying", "against using", "against purchasing", "against ordering", "to justify"),
    # What puts a rule in place, or makes it stricter; the object is a rule.
    "impose": _forms(
        "impose imposes imposed imposing", "introduce introduces introduced introducing",
        "announce announces announced announcing", "issue issues issued issuing", "unveil unveils unveiled unveiling",
        "adopt adopts adopted adopting", "enact enacts enacted enacting", "publish publishes published publishing",
        "expand expands expanded expanding", "extend extends extended extending", "broaden broadens broadened broadening",
        "widen widens widened widening", "tighten tightens tightened tightening",
        "strengthen strengthens strengthened strengthening", "toughen toughens toughened toughening",
        "implement implements implemented implementing", "place places placed placing", "put puts putting",
        "levy levies levied levying", "slap slaps slapped slapping", "apply applies applied applying",
        "set sets setting", "add adds added adding", "launch launches launched launching",
        "ramp_up ramped_up ramping_up", "step_up stepped_up stepping_up", "roll_out rolled_out rolling_out",
        "bring_in brought_in", "release releases released releasing", "enforce enforces enforced",
        "update updates updated updating", "hit_with", "threaten threatens threatened", "reimpose reimposed reimposes",
        "reinstate reinstated reinstates", "propose proposes proposed proposing", "pass passes passed", "sign signs signed",
        "follow follows followed", "come comes came", "take_effect takes_effect took_effect taking_effect",
        "go_into_effect goes_into_effect went_into_effect", "enter_into_force entered_into_force", "mandate mandates mandated",
        "finalize finalized finalise finalised", "initiate initiated", "close closes closed",
        "draft drafts drafted drafting", "consider considers considered considering", "weigh weighs weighed weighing", "mull mulls mulled mulling",
        "prepare prepares prepared preparing", "plan plans planned planning", "craft crafted crafting", "lay_out lays_out laid_out",
    ),
    "subject": ("subject to", "subjected to", "face", "faces", "faced", "facing", "covered by"),
    "require": _forms(
        "require requires required requiring", "need needs needed", "demand demands demanded demanding", "want wants wanted",
        "take takes", "must_obtain must_get must_seek", "obtain obtaining", "seek seeking", "mandate mandates mandated",
        "insist_on insists_on insisted_on",
    ),
    # What undoes a rule, or lets trade pass.
    "lift": _forms(
        "lift lifts lifted lifting", "ease eases eased easing", "relax relaxes relaxed relaxing",
        "loosen loosens loosened loosening", "rescind rescinds rescinded rescinding", "repeal repeals repealed repealing",
        "reverse reverses reversed reversing", "scrap scraps scrapped scrapping", "withdraw withdraws withdrew withdrawn withdrawing",
        "drop drops dropped dropping", "roll_back rolls_back rolled_back rolling_back", "waive waives waived waiving",
        "remove removes removed removing", "revoke revokes revoked revoking", "cancel cancels canceled cancelled",
        "delay delays delayed delaying", "postpone postpones postponed postponing", "suspend suspends suspended suspending",
        "pause pauses paused pausing", "end ends ended ending", "undo undoes undid", "abandon abandons abandoned abandoning",
        "soften softens softened softening", "walk_back walked_back", "scale_back scaled_back", "exempt exempts exempted exempting",
        "overturn overturns overturned", "terminate terminated", "replace replaces replaced", "ditch ditched", "axe axed",
        "reversal_of", "rollback_of", "relaxation_of", "easing_of", "unwind unwound", "vacate vacated", "nix nixed",
    ),
    "allow": _forms(
        "allow allows allowed allowing", "permit permits permitted permitting", "approve approves approved approving",
        "clear clears cleared clearing", "authorize authorizes authorized authorizing",
        "authorise authorises authorised authorising", "let lets letting", "greenlight greenlights greenlighted greenlit",
        "green-light green-lights green-lighted green-lit", "wave_through waved_through waves_through", "license licenses licensed", "okay okayed okays", "reopen reopens reopened",
        "resume resumes resumed resuming", "switch_to switched_to", "may_ship may_sell may_export may_again_sell may_again_ship may_resume",
        "can_sell can_ship can_export can_again_sell can_resume can_now_sell can_once_again_sell will_allow", "free_to_sell", "exempt_from",
    ),
    "pass": ("waved _ through", "wave _ through", "waves _ through", "waving _ through"),
    "clearance": (
        "green light", "approval to", "approvals to", "permission to", "go-ahead", "clearance to", "authorization to",
        "authorisation to", "nod to", "all-clear",
    ),
    "win": _forms(
        "win wins won winning", "secure secures secured securing", "get gets got gotten getting", "receive receives received receiving",
        "obtain obtains obtained obtaining", "gain gains gained gaining", "give gives gave given giving", "grant grants granted granting",
        "issue issues issued issuing",
    ),
    "grant": _forms("grant grants granted granting", "issue issues issued issuing", "approve approves approved approving",
                    "give gives gave given giving", "award awarded", "receive receives received", "get gets got", "win wins won",
                    "secure secures secured", "obtain obtained obtains"),
    "case_review": ("case-by-case review", "case-by-case basis", "presumption of approval"),
    "change": _forms("switch switched switches switching", "shift shifts shifted shifting", "move moves moved moving", "change changes changed changing", "revise revises revised revising",
                     "amend amends amended amending", "relax relaxed relaxes", "ease eased eases", "replace replaced replaces", "review reviewed reviews", "consider considered considers"),
    "not_enforced": ("not be enforced", "not to be enforced", "not enforce", "will not enforce", "stop enforcing", "no longer enforce"),
    "exemption": ("exempt from", "are exempt", "is exempt", "exempted from"),
    "control_list": ("commerce control list", "ccl", "control list", "export control list", "control lists", "munitions list"),
    # Lists of parties.
    "add": _forms(
        "add adds added adding", "put puts putting", "place places placed placing", "include includes included",
        "designate designates designated designating", "name names named", "join joins joined", "put_on", "placed_on", "added_to", "appear",
    ),
    "blacklist": _forms("blacklist blacklists blacklisted blacklisting"),
    "list": ("entity list", "unverified list", "trade blacklist", "export blacklist", "blacklist", "restricted trade list", "unreliable entity list",
             "unreliable entities list", "restricted list", "military end-user list", "1260h list",
             "trade restriction list", "restricted-entity list"),
    "privilege": ("veu program", "veu list", "veu status", "validated end-user*", "validated end user*", "license exception", "licence exception", "exemption", "exemptions", "waiver", "waivers"),
    "delist": _forms("remove removes removed removing", "take takes taken took taking", "strike struck", "drop drops dropped",
                     "delist delisted", "come_off came_off comes_off"),
    # What a rule is called.
    "control": (
        "export control", "export controls", "export curb", "export curbs", "export restriction", "export restrictions", "export ban",
        "export bans", "trade restriction", "trade restrictions", "trade curbs", "export rule", "export rules", "export limits",
        "control", "controls", "curb", "curbs", "restriction", "restrictions", "ban", "bans", "rule", "rules", "regulation",
        "regulations", "limits", "embargo", "embargoes", "sanctions", "sanction", "measures", "clampdown", "crackdown", "prohibition",
        "prohibitions", "export regime", "caps", "blockade", "package", "framework", "act", "loophole", "loopholes", "embargos",
        "chokehold", "moratorium", "limitations", "blacklisting", "parameters",
    ),
    "licence": (
        "licence", "license", "licences", "licenses", "licensing", "licence requirement", "license requirement",
        "licence requirements", "license requirements", "licensing requirement", "licensing requirements", "export licence",
        "export license", "export licences", "export licenses", "permit", "permits", "export permit", "export permits",
        "licensing rule", "licensing rules", "licensing regime", "export approval", "government approval", "licence rule", "license rule",
    ),
    "leave": ("waiver", "waivers", "exemption", "exemptions", "authorization", "authorisation", "authorizations", "approval", "approvals", "permission", "clearance", "validated end-user status", "veu status", "reprieve"),
    "tariff": ("tariff", "tariffs", "duty", "duties", "levy", "import tax", "import duty", "import duties", "surcharge", "export tax", "fee", "export fee", "government surcharge"),
    "share": (
        "of the revenue", "of its revenue", "of their revenue", "of revenue", "of revenues", "of the revenues", "of their revenues",
        "of its revenues", "of the proceeds", "of proceeds", "of sales", "of its sales", "of their sales", "of the sales",
        "of what they earn", "of what it earns", "revenue share", "revenue sharing", "cut of", "share of the revenue", "share of revenue", "cut from",
        "of the money", "of any sales", "of chip sales", "of those sales", "of these sales", "of all sales", "percent cut", "% cut",
        "of revenue from", "of their revenue from", "of the sales revenue", "% fee", "commission",
    ),
    "pay": _forms(
        "pay pays paid paying", "hand_over hands_over handed_over", "give gives gave giving", "take takes took taking",
        "share shares shared sharing", "remit remits", "surrender", "go goes going", "collect collects collected collecting",
        "receive receives receiving received", "get gets getting got", "kick_back", "turn_over", "in_exchange_for", "in_return_for",
        "keep keeps", "skim", "charge charges", "claim", "demand demands demanded", "cede",
    ),
    # Goods in motion.
    "trade": (
        "export", "exports", "exporting", "sale", "sales", "sell", "selling", "ship", "shipping", "shipment", "shipments",
        "supply", "supplies", "supplying", "supplied", "access", "purchase", "purchases", "buy", "buying", "import", "imports",
        "importing", "deliveries", "delivery", "deliver", "order", "ordering", "orders", "transfer", "transfers", "reexport",
        "re-export", "re-exports", "use", "using", "shipped", "sold", "exported", "buys", "sells", "acquiring", "acquire",
    ),
}

EFFECTS: dict[str, tuple[str, ...]] = {
    # Consequences that fall on the object, or on whom the object belongs to.
    "harm": _forms(
        "cost costs costing", "deprive deprives deprived depriving", "limit limits limited limiting",
        "hinder hinders hindered hindering", "hamper hampers hampered hampering", "hurt hurts hurting", "harm harms harmed harming",
        "slow slows slowed slowing", "slow_down slowed_down", "reduce reduces reduced reducing", "widen widens widened widening",
        "cut cuts cutting", "constrain constrains constrained constraining", "impede impedes impeded impeding",
        "delay delays delayed delaying", "stall stalls stalled stalling", "weaken weakens weakened weakening",
        "cripple cripples crippled crippling", "erode erodes eroded eroding", "squeeze squeezes squeezed squeezing",
        "shrink shrinks shrank shrunk shrinking", "damage damages damaged damaging", "undermine undermines undermined undermining",
        "curtail curtails curtailed curtailing", "hobble hobbles hobbled hobbling", "set_back sets_back", "hold_back holds_back held_back holding_back",
        "force forces forced forcing", "complicate complicates complicated", "disrupt disrupts disrupted disrupting",
        "wipe_out wiped_out wipes_out wiping_out", "wipe wiped", "shave shaved", "dent dents dented denting", "starve starves starved starving", "drag drags dragged",
        "impair impairs impaired", "prevent prevents prevented preventing", "stop stops stopped stopping", "raise raises raised raising",
        "increase increases increased increasing", "accelerate accelerates accelerated accelerating", "spur spurs spurred spurring",
        "boost boosts boosted boosting", "create creates created creating", "leave leaves left leaving", "degrade degrades degraded",
        "restrain restrains restrained restraining", "handicap handicapped", "bottleneck bottlenecked", "jeopardize jeopardized jeopardises",
        "threaten threatens threatened threatening", "halve halved", "worsen worsens worsened", "inflate inflates inflated", "block blocks blocked blocking",
        "restrict restricts restricted restricting", "curb curbs curbed curbing", "lead_to leads_to led_to leading_to",
        "result_in results_in resulted_in resulting_in", "cause causes caused causing", "drive drives drove driven driving",
        "affect affects affected affecting", "impact impacts impacted impacting", "derail derails derailed", "stifle stifles stifled", "thwart thwarts thwarted",
        "deter deters deterred", "bite bites", "lengthen lengthened", "close closed", "hit hits hitting", "push_up pushed_up", "narrow narrows narrowed",
        "disadvantage disadvantaged", "strain strains strained", "blunt blunts blunted", "bolster bolsters bolstered",
        "strengthen strengthens strengthened", "benefit benefits benefited", "help helps helped", "dampen dampens dampened",
    ),
    # Consequences that befall the subject.
    "suffer": _forms(
        "lose loses lost losing", "write_down writes_down wrote_down writing_down", "write_off writes_off wrote_off writing_off",
        "fall falls fell fallen falling", "drop drops dropped dropping", "plunge plunges plunged", "decline declines declined declining",
        "shrink shrinks shrank shrunk", "face faces faced", "miss_out_on missed_out_on", "struggle struggles struggled struggling",
        "suffer suffers suffered suffering", "forgo forgoes forgone", "slip slips slipped", "lag lags", "halve halved", "run_short ran_short", "lack lacks lacked",
        "slump slumps slumped", "tumble tumbled", "absorb absorbed absorbs",
    ),
    # What is booked, with what books it.
    "loss": (
        "charge", "charges", "write-down", "write-downs", "writedown", "writedowns", "write-off", "write-offs", "hit", "loss",
        "losses", "impairment", "shortfall", "headwind", "blow", "bottleneck", "hardware bottleneck", "shortage", "shortages", "slowdown",
        "lost sales", "lost revenue", "inventory charge",
    ),
    "book": _forms(
        "take takes took taking taken", "book books booked booking", "record records recorded recording", "incur incurs incurred incurring",
        "face faces faced facing", "flag flags flagged flagging", "report reports reported reporting", "expect expects expected expecting",
        "warn_of warns_of warned_of", "come_to came_to comes_to", "total totals totaled totalled", "amount_to amounted_to amounts_to",
        "disclose discloses disclosed", "estimate estimates estimated", "suffer suffers suffered", "announce announces announced",
        "see sees saw", "brace_for", "absorb absorbs absorbed", "lead_to leads_to led_to", "result_in resulted_in results_in",
        "have has had", "register registered", "cause causes caused", "trigger triggers triggered", "anticipate anticipates anticipated",
    ),
    "because": (
        "because of", "due to", "as a result of", "owing to", "thanks to", "related to", "tied to", "linked to", "associated with",
        "stemming from", "resulting from", "following", "after", "amid", "on account of", "in light of", "under", "from", "because",
        "since", "as", "attributed to", "caused by", "in the wake of", "by",
    ),
    # Things whose want is an effect.
    "want": (
        "lack of", "shortage of", "shortages of", "scarcity of", "restricted access to", "limited access to", "reduced access to",
        "loss of access to", "limits on access to", "supply chain disruption", "supply chain disruptions", "lost access to",
    ),
}

RESPONSES: dict[str, tuple[str, ...]] = {
    "stockpile": _forms(
        "stockpile stockpiles stockpiled stockpiling", "hoard hoards hoarded hoarding", "stock_up_on stocked_up_on stocking_up_on stocks_up_on",
        "front-load front-loaded", "amass amasses amassed amassing", "pile_up piled_up", "build_up_inventory", "build_up_inventories",
        "build_up_stocks", "built_up_stocks", "stockpiles_of", "stockpile_of", "snap_up snapped_up snapping_up", "pull_forward pulled_forward",
    ),
    # Buying is stockpiling only ahead of a rule.
    "purchase": _forms(
        "order orders ordered ordering", "buy buys bought buying", "line_up lined_up", "rush rushes rushed rushing", "purchase purchased purchasing",
        "place placed", "acquire acquired acquires", "import imported", "race raced", "scramble scrambled", "buy_up bought_up",
    ),
    "ahead": (
        "ahead of", "before the ban", "before the curbs", "before the rule", "before the rules", "before the restrictions", "before the controls", "before export",
        "in anticipation of", "in expectation of", "to get ahead of", "to beat", "before tighter", "before new", "before washington", "before the u.s.",
        "before the us", "before they were banned", "before it was banned", "before further", "for fear of", "fearing", "before any", "before stricter",
    ),
    "smuggle": _forms(
        "smuggle smuggles smuggled smuggling", "transship transshipped transshipping transhipped", "divert diverts diverted diverting", "smugglers", "smuggler",
        "traffic trafficked trafficking",
    ),
    "illicit": ("black market", "illegally", "illicitly", "unlawfully", "clandestinely", "in violation of", "circumvent", "circumvented", "circumventing",
                "evade", "evaded", "evading", "shell companies", "front companies", "grey market", "gray market", "bypass", "bypassing", "bypassed",
                "a ring", "smuggling ring", "skirt", "skirting", "sidestep"),
    "move": _forms("move moved moving moves", "funnel funneled funnelled funneling", "channel channeled", "ship shipped ships shipping", "send sent sends sending", "export exported exporting exports", "obtain obtained obtaining",
                   "buy bought buying", "acquire acquired acquiring", "sell sold selling", "get got", "procure procured procuring", "deliver delivered", "route routed",
                   "access accessed", "reexport reexported"),
    # Doing without: turning to other parts, or making one's own.
    "turn": _forms(
        "turn_to turns_to turned_to turning_to", "switch_to switches_to switched_to switching_to", "shift_to shifts_to shifted_to shifting_to", "rely_on relies_on relied_on relying_on",
        "lean_on leans_on leaned_on leaning_on", "lean_more_on rely_more_on", "towards toward", "move_to moves_to moved_to moving_to", "shift_away_from shifting_away_from",
        "wean weaned weaning", "migrate_to migrated_to migrating_to", "pivot_to pivots_to pivoted_to pivoting_to", "embrace embraces embraced embracing", "buy buys bought buying",
        "adopt adopts adopted adopting", "replace replaces replaced replacing", "substitute substitutes substituted substituting", "opt_for opted_for opts_for",
        "gravitate_to", "look_to looked_to looking_to", "fall_back_on", "source sources sourced sourcing", "secure secures securing secured", "procure procures procuring",
        "explore explores explored exploring", "seek seeks sought seeking", "use uses used using", "find finds finding", "prefer prefers preferred", "favor favors favored favouring",
        "prioritize prioritizes prioritized prioritise prioritising", "train_on trained_on",
    ) + ("switch* from _ to", "shift* from _ to", "mov* from _ to", "migrat* from _ to", "swap* _ for", "replac* _ with", "wean* _ off", "turn* away from", "shift* away from", "mov* away from"),
    "own": (
        "domestic", "domestically", "home-grown", "homegrown", "indigenous", "local", "locally made", "alternative", "alternatives", "in-house", "its own", "their own",
        "domestic alternatives", "self-sufficiency", "self-reliance", "self-sufficient", "self-reliant", "non-us", "non-american", "non-u.s.", "made-in-china", "chinese-made", "homemade",
        "open-source", "substitutes", "substitute", "localization", "localisation", "indigenization", "import substitution", "home-made", "rival",
    ),
    "make": _forms(
        "make makes made making", "develop develops developed developing", "produce produces produced producing", "build builds built building",
        "design designs designed designing", "invest_in invests_in invested_in investing_in", "invest invests invested investing heavily", "accelerate accelerates accelerated accelerating acceleration",
        "develop development", "ramp_up ramps_up ramped_up ramping_up", "boost boosts boosted boosting", "expand expands expanded expanding", "strengthen strengthens strengthening", "speed_up sped_up",
        "mass-produce mass-producing", "manufacture manufactures manufactured manufacturing", "launch launched launches", "fund funds funded funding", "pour poured pouring", "double_down_on doubled_down_on",
        "pursue pursues pursued pursuing", "promote promotes promoted promoting", "push pushes pushed pushing",
    ),
    "reliance": ("reliance on", "dependence on", "dependency on", "rely less on", "depend less on"),
    "reduce": _forms("reduce reduces reduced reducing", "cut cuts cutting", "lessen lessens lessening", "lower lowers lowering", "end ends ending", "diminish", "decrease", "break", "wean", "minimize"),
    "fill": ("fill the gap", "fill the void", "close the gap left", "make up for", "filling the gap", "fill the vacuum"),
    # A product made to pass the rules.
    "design": _forms(
        "design designs designed designing", "develop develops developed developing", "create creates created creating", "tailor tailors tailored tailoring",
        "build builds built building", "make makes made making", "introduce introduces introduced introducing", "launch launches launched launching",
        "release releases released releasing", "answer answers answered", "respond responds responded responding", "come_back came_back", "unveil unveiled unveils", "prepare prepares prepared preparing", "work_on working_on",
        "offer offers offered", "modify modified modifies", "cut_down", "downgrade downgraded", "redesign redesigned redesigns redesigning", "adapt adapted",
        "reconfigure reconfigured", "produce produced", "debut debuted", "roll_out rolled_out", "engineer engineered", "plan plans planned",
    ),
    "compliant": (
        "china-specific", "china-only", "compliant", "export-compliant", "comply with", "complies with", "complied with", "conform to", "for china", "for the chinese market", "for chinese buyers", "for chinese customers",
        "for that market", "for the china market", "watered-down", "downgraded", "pared-down", "scaled-down", "stripped-down", "slower version", "less powerful version", "dumbed-down", "toned-down", "cut-down",
        "less-powerful version", "for its chinese customers", "for chinese clients", "for chinese firms", "for chinese companies", "modified version", "modified versions", "fall below", "fell below", "falls below",
        "just below", "to meet", "stay under", "stay within", "skirt", "tailored for", "tailored to", "get around", "work around", "again for china", "to satisfy", "within the limits", "below the threshold", "in line with", "within the legal", "within legal", "within the export", "export limits", "stay just", "under the limits",
        "specifically for", "customized for", "variant for", "version for",
    ),
    "answer": ("answer was", "answer is", "answer to", "response was", "response to", "reply was", "answer came"),
    "retaliate": _forms(
        "retaliate retaliates retaliated retaliating", "hit_back hits_back hitting_back", "strike_back struck_back", "retaliation", "retaliatory", "countermeasure countermeasures",
        "fire_back fired_back", "tit-for-tat", "counterattack counterattacked", "hit_back_with", "respond_with responded_with responds_with responding_with", "answered_with", "respond responded",
        "in_response in_retaliation", "retort", "countered_with",
    ),
    "lobby": _forms(
        "lobby lobbies lobbied lobbying", "press presses pressed pressing", "urge urges urged urging", "petition petitions petitioned", "call_on called_on calls_on", "plead pleaded", "appeal_to appealed_to",
        "campaign campaigned campaigning", "push_back_against pushed_back_against", "argue argued", "oppose opposes opposed opposing", "criticize criticized criticised", "persuade persuaded", "ask asks asked", "implore",
        "push pushed pushing", "lobbyists", "convince convinced", "pressure pressured",
    ),
}
