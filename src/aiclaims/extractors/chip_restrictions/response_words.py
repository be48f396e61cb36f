"""The words in which texts speak of answers to restrictions, by class: data, no logic."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.word_forms import forms

# fmt: off

RESPONSES: dict[str, tuple[str, ...]] = {
    "stockpile": forms(
        "stockpile stockpiles stockpiled stockpiling", "hoard hoards hoarded hoarding",
        "stock_up_on stocked_up_on stocking_up_on stocks_up_on",
        "front-load front-loaded", "amass amasses amassed amassing", "pile_up piled_up", "build_up_inventory",
        "build_up_inventories",
        "build_up_stocks", "built_up_stocks", "stockpiles_of", "stockpile_of", "snap_up snapped_up snapping_up",
        "pull_forward pulled_forward",
    ),
    # Buying is stockpiling only ahead of a rule.
    "purchase": forms(
        "order orders ordered ordering", "buy buys bought buying", "line_up lined_up", "rush rushes rushed rushing",
        "purchase purchased purchasing",
        "place placed", "acquire acquired acquires", "import imported", "race raced", "scramble scrambled",
        "buy_up bought_up",
    ),
    "ahead": (
        "ahead of", "before the ban", "before the curbs", "before the rule", "before the rules",
        "before the restrictions", "before the controls", "before export",
        "in anticipation of", "in expectation of", "to get ahead of", "to beat", "before tighter", "before new",
        "before washington", "before the u.s.",
        "before the us", "before they were banned", "before it was banned", "before further", "for fear of",
        "fearing", "before any", "before stricter",
    ),
    "smuggle": forms(
        "smuggle smuggles smuggled smuggling", "transship transshipped transshipping transhipped",
        "divert diverts diverted diverting", "smugglers", "smuggler",
        "traffic trafficked trafficking", "smuggling_of", "illicit_shipment", "illegal_shipment", "illegal_export", "illegal_exports",
        "illegal_diversion",
    ),
    "illicit": (
        "black market", "illegally", "illicitly", "unlawfully", "clandestinely", "in violation of", "circumvent",
        "circumvented", "circumventing",
                "evade", "evaded", "evading", "shell companies", "front companies", "grey market", "gray market",
                "bypass", "bypassing", "bypassed",
                "a ring", "smuggling ring", "middlemen", "straw purchasers", "straw buyers", "intermediaries", "workarounds", "skirt", "skirting", "sidestep"),
    "move": forms(
        "move moved moving moves", "funnel funneled funnelled funneling", "channel channeled",
        "ship shipped ships shipping", "send sent sends sending", "export exported exporting exports",
        "obtain obtained obtaining",
                   "buy bought buying", "acquire acquired acquiring", "sell sold selling", "get got",
                   "procure procured procuring", "deliver delivered", "route routed",
                   "access accessed", "reexport reexported", "reroute rerouted rerouting", "bring brings brought bringing"),
    # Doing without: turning to other parts, or making one's own.
    "turn": (*forms(
        "turn_to turns_to turned_to turning_to", "switch_to switches_to switched_to switching_to",
        "shift_to shifts_to shifted_to shifting_to", "rely_on relies_on relied_on relying_on",
        "lean_on leans_on leaned_on leaning_on", "lean_more_on rely_more_on", "towards toward",
        "move_to moves_to moved_to moving_to", "shift_away_from shifting_away_from",
        "wean weaned weaning", "migrate_to migrated_to migrating_to", "pivot_to pivots_to pivoted_to pivoting_to",
        "embrace embraces embraced embracing", "buy buys bought buying",
        "adopt adopts adopted adopting", "replace replaces replaced replacing",
        "substitute substitutes substituted substituting", "opt_for opted_for opts_for",
        "gravitate_to", "look_to looked_to looking_to", "fall_back_on", "source sources sourced sourcing",
        "secure secures securing secured", "procure procures procuring",
        "explore explores explored exploring", "seek seeks sought seeking", "use uses used using",
        "find finds finding", "prefer prefers preferred", "favor favors favored favouring",
        "prioritize prioritizes prioritized prioritise prioritising", "train_on trained_on training_on",
        "search_for searched_for searching_for", "test tests tested testing", "deploy deploys deployed deploying",
        "order orders ordered ordering",
    ), "switch* from _ to", "shift* from _ to", "mov* from _ to", "migrat* from _ to", "swap* _ for",
    "replac* _ with", "wean* _ off", "train* _ on", "shift* _ orders to", "shift* orders to", "redirect* orders to", "shift* _ business to",
    "power* _ with", "adoption of", "purchases of", "turn* away from", "shift* away from", "mov* away from"),
    "own": (
        "domestic", "domestically", "home-grown", "homegrown", "indigenous", "local", "locally made", "alternative",
        "alternatives", "in-house", "its own", "their own",
        "domestic alternatives", "self-sufficiency", "self-reliance", "self-sufficient", "self-reliant", "non-us",
        "non-american", "non-u.s.", "made-in-china", "chinese-made", "homemade",
        "open-source", "substitutes", "substitute", "localization", "localisation", "indigenization",
        "import substitution", "home-made", "rival",
    ),
    "make": forms(
        "make makes made making", "develop develops developed developing", "produce produces produced producing",
        "build builds built building",
        "design designs designed designing", "invest_in invests_in invested_in investing_in",
        "invest invests invested investing heavily", "accelerate accelerates accelerated accelerating acceleration",
        "develop development", "ramp_up ramps_up ramped_up ramping_up", "boost boosts boosted boosting",
        "expand expands expanded expanding", "strengthen strengthens strengthening", "speed_up sped_up",
        "mass-produce mass-producing", "manufacture manufactures manufactured manufacturing",
        "launch launched launches", "fund funds funded funding", "pour poured pouring",
        "double_down_on doubled_down_on",
        "work_on works_on worked_on working_on", "pursue pursues pursued pursuing", "promote promotes promoted promoting", "push pushes pushed pushing",
    ),
    "reliance": ("reliance on", "dependence on", "dependency on", "rely less on", "depend less on"),
    "reduce": forms(
        "reduce reduces reduced reducing", "cut cuts cutting", "lessen lessens lessening", "lower lowers lowering",
        "end ends ending", "diminish", "decrease", "break", "wean", "minimize"),
    "fill": (
        "fill the gap", "fill the void", "close the gap left", "make up for", "filling the gap", "fill the vacuum"),
    # A product made to pass the rules.
    "design": forms(
        "design designs designed designing", "develop develops developed developing",
        "create creates created creating", "tailor tailors tailored tailoring",
        "build builds built building", "make makes made making", "introduce introduces introduced introducing",
        "launch launches launched launching",
        "release releases released releasing", "answer answers answered", "respond responds responded responding",
        "come_back came_back", "unveil unveiled unveils", "prepare prepares prepared preparing", "work_on working_on",
        "offer offers offered", "modify modified modifies", "cut_down", "downgrade downgraded",
        "redesign redesigned redesigns redesigning", "adapt adapted", "engineer engineers engineering",
        "reengineer reengineered re-engineered", "neuter neutered", "customize customized", "ship shipped ships",
        "reconfigure reconfigured", "produce produced", "debut debuted", "roll_out rolled_out", "engineer engineered",
        "plan plans planned", "whip_up whipped_up", "cook_up cooked_up", "concoct concocted", "put_together",
    ),
    "compliant": (
        "china-specific", "china-only", "reduced-performance", "lower-performance", "lower-spec", "nerfed", "neutered",
        "export-friendly", "sanctions-compliant", "hobbled version", "specially for", "adhere to", "comply", "compliant", "export-compliant", "comply with", "complies with",
        "complied with", "conform to", "for china", "for the chinese market", "for chinese buyers",
        "for chinese customers",
        "for that market", "for the china market", "watered-down", "downgraded", "pared-down", "scaled-down",
        "stripped-down", "slower version", "less powerful version", "dumbed-down", "toned-down", "cut-down",
        "less-powerful version", "for its chinese customers", "for chinese clients", "for chinese firms",
        "for chinese companies", "modified version", "modified versions", "fall below", "fell below", "falls below",
        "just below", "to meet", "stay under", "stay within", "skirt", "tailored for", "tailored to", "get around",
        "work around", "again for china", "to satisfy", "met the", "meets the", "that meet", "within the limits", "below the threshold", "in line with",
        "within the legal", "within legal", "within the export", "export limits", "stay just", "under the limits",
        "specifically for", "customized for", "variant for", "version for",
    ),
    "answer": ("answer was", "answer is", "answer to", "response was", "response to", "reply was", "answer came"),
    "retaliate": forms(
        "retaliate retaliates retaliated retaliating", "hit_back hits_back hitting_back", "strike_back struck_back", "punch_back punched_back punches_back",
        "retaliation", "retaliatory", "countermeasure countermeasures",
        "fire_back fired_back", "tit-for-tat", "counterattack counterattacked", "hit_back_with",
        "respond_with responded_with responds_with responding_with", "answered_with", "respond responded",
        "in_response in_retaliation", "retort", "countered_with",
    ),
    "lobby": forms(
        "lobby lobbies lobbied lobbying", "press presses pressed pressing", "urge urges urged urging",
        "petition petitions petitioned", "call_on called_on calls_on", "plead pleaded", "appeal_to appealed_to",
        "campaign campaigned campaigning", "push_back_against pushed_back_against", "argue argued",
        "oppose opposes opposed opposing", "criticize criticized criticised", "persuade persuaded", "ask asks asked",
        "implore",
        "push pushed pushing", "lobbyists", "convince convinced", "pressure pressured",
    ),
}
