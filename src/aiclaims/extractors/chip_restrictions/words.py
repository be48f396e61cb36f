"""The words in which texts speak of what governments do about chips, by class: data, no logic."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.word_forms import forms, unable

# fmt: off

WORDS: dict[str, tuple[str, ...]] = {
    # What a government does to trade itself; the object is goods, exports, access or a buyer.
    "restrict": forms(
        "ban bans banned banning", "bar bars barred barring", "block blocks blocked blocking",
        "prohibit prohibits prohibited prohibiting", "forbid forbids forbade forbidden forbidding",
        "outlaw outlaws outlawed outlawing", "restrict restricts restricted restricting",
        "curb curbs curbed curbing", "limit limits limited limiting", "cap caps capped capping",
        "curtail curtails curtailed curtailing", "halt halts halted halting",
        "freeze freezes froze frozen freezing", "close_off closed_off closes_off closing_off", "embargoed embargoing", "disallow disallows disallowed", "choke_off choked_off",
        "shut_off", "cut_off cuts_off cutting_off", "clamp_down_on clamped_down_on clamps_down_on clamping_down_on",
        "crack_down_on cracked_down_on cracks_down_on cracking_down_on",
        "discourage discourages discouraged discouraging",
        "suspend suspends suspended suspending", "stop stops stopped stopping", "prevent prevents prevented preventing",
        "deny denies denied denying", "withhold withheld", "restrain restrains restrained",
        "regulate regulates regulated regulating", "off-limits", "off_limits",
        "tighten_the_screws tightened_the_screws_on tightening_the_screws_on", "tightened_the_screws",
    ),
    # What somebody may no longer do, as an office or a rule has it.
    "forbidden": unable(
        "sell ship export supply deliver buy purchase import order acquire", "selling shipping exporting supplying buying importing ordering"),
    # A rule reaching further goods.
    "cover": (
        "covers", "covered", "cover", "covering", "applies to", "apply to", "applied to", "extends to", "extended to",
        "includes", "catches", "is caught", "are caught", "affects"),
    # The same with the buyer between its words: "cut China off from", "told firms to stop ordering".
    "exclude": (
        "cut _ off from", "cuts _ off from", "cutting _ off from", "shut _ out of", "keep _ off", "kept _ off",
        "cut off _ from", "shutting _ out of"),
    # An office's word to firms, with what it forbids.
    "tell": forms(
        "tell tells told telling", "order orders ordered ordering", "instruct instructs instructed instructing",
        "ask asks asked asking",
                   "urge urges urged urging", "advise advises advised advising", "warn warns warned warning",
                   "direct directs directed directing", "require requires required",
                   "summon summons summoned", "pressure pressures pressured", "compel compels compelled"),
    "desist": (
        "to stop", "not to", "to avoid", "to halt", "to suspend", "to cease", "to refrain", "to pause",
        "to discontinue", "to limit", "to phase out", "to remove", "to cancel", "against buying", "against using",
        "against purchasing", "against ordering", "to justify"),
    # What puts a rule in place, or makes it stricter; the object is a rule.
    "impose": forms(
        "impose imposes imposed imposing", "introduce introduces introduced introducing",
        "announce announces announced announcing", "issue issues issued issuing", "unveil unveils unveiled unveiling",
        "adopt adopts adopted adopting", "enact enacts enacted enacting", "publish publishes published publishing",
        "expand expands expanded expanding", "extend extends extended extending",
        "broaden broadens broadened broadening",
        "widen widens widened widening", "tighten tightens tightened tightening",
        "strengthen strengthens strengthened strengthening", "toughen toughens toughened toughening",
        "implement implements implemented implementing", "institute instituted institutes",
        "place places placed placing", "put puts putting",
        "levy levies levied levying", "slap slaps slapped slapping", "apply applies applied applying",
        "set sets setting", "add adds added adding", "launch launches launched launching",
        "ramp_up ramped_up ramping_up", "step_up stepped_up stepping_up", "roll_out rolled_out rolling_out",
        "bring_in brought_in brings_in", "release releases released releasing", "enforce enforces enforced",
        "update updates updated updating", "hit_with", "threaten threatens threatened", "reimpose reimposed reimposes",
        "reinstate reinstated reinstates", "propose proposes proposed proposing", "pass passes passed",
        "sign signs signed",
        "follow follows followed", "come comes came", "take_effect takes_effect took_effect taking_effect", "come_into_force came_into_force comes_into_force come_into_effect came_into_effect comes_into_effect",
        "go_into_effect goes_into_effect went_into_effect", "enter_into_force entered_into_force",
        "mandate mandates mandated",
        "finalize finalized finalise finalised", "initiate initiated", "close closes closed",
        "draft drafts drafted drafting", "consider considers considered considering", "weigh weighs weighed weighing",
        "mull mulls mulled mulling",
        "prepare prepares prepared preparing", "plan plans planned planning", "craft crafted crafting",
        "lay_out lays_out laid_out",
    ),
    # What a licence rule does by itself.
    "apply": ("apply to", "applies to", "applied to", "apply for exports", "is in force for", "kicks in for"),
    "subject": (
        "subject to", "subjected to", "face", "faces", "faced", "facing", "covered by", "received", "receives", "receive"),
    "require": forms(
        "require requires required requiring", "need needs needed", "demand demands demanded demanding",
        "want wants wanted",
        "take takes", "must_obtain must_get must_seek", "obtain obtaining", "seek seeking", "mandate mandates mandated",
        "insist_on insists_on insisted_on",
    ),
    # What undoes a rule, or lets trade pass.
    "lift": forms(
        "lift lifts lifted lifting", "ease eases eased easing", "relax relaxes relaxed relaxing",
        "loosen loosens loosened loosening", "rescind rescinds rescinded rescinding",
        "repeal repeals repealed repealing",
        "reverse reverses reversed reversing", "scrap scraps scrapped scrapping",
        "withdraw withdraws withdrew withdrawn withdrawing",
        "drop drops dropped dropping", "roll_back rolls_back rolled_back rolling_back", "waive waives waived waiving",
        "remove removes removed removing", "revoke revokes revoked revoking", "cancel cancels canceled cancelled",
        "delay delays delayed delaying", "postpone postpones postponed postponing",
        "suspend suspends suspended suspending",
        "pause pauses paused pausing", "end ends ended ending", "undo undoes undid",
        "abandon abandons abandoned abandoning",
        "soften softens softened softening", "walk_back walked_back", "scale_back scaled_back",
        "exempt exempts exempted exempting",
        "overturn overturns overturned", "terminate terminated", "replace replaces replaced", "ditch ditched",
        "axe axed",
        "unwind unwound", "vacate vacated", "nix nixed",
    ),
    "allow": forms(
        "allow allows allowed allowing", "permit permits permitted permitting", "approve approves approved approving",
        "clear clears cleared clearing", "authorize authorizes authorized authorizing",
        "authorise authorises authorised authorising", "let lets letting",
        "greenlight greenlights greenlighted greenlit",
        "green-light green-lights green-lighted green-lit", "wave_through waved_through waves_through", "licensed",
        "okay okayed okays", "reopen reopens reopened",
        "resume resumes resumed resuming", "switch_to switched_to",
        "may_ship may_sell may_export may_again_sell may_again_ship may_resume",
        "can_sell can_ship can_export can_again_sell can_resume can_now_sell can_once_again_sell will_allow",
        "free_to_sell", "exempt_from",
    ),
    "pass": ("waved _ through", "wave _ through", "waves _ through", "waving _ through"),
    "clearance": (
        "green light", "approval to", "approvals to", "permission to", "go-ahead", "clearance to", "authorization to",
        "authorisation to", "nod to", "all-clear",
    ),
    "win": forms(
        "win wins won winning", "secure secures secured securing", "get gets got gotten getting",
        "receive receives received receiving",
        "obtain obtains obtained obtaining", "gain gains gained gaining", "give gives gave given giving",
        "grant grants granted granting",
        "issue issues issued issuing",
    ),
    "grant": forms(
        "grant grants granted granting", "issue issues issued issuing", "approve approves approved approving",
                    "give gives gave given giving", "award awarded", "receive receives received", "get gets got",
                    "win wins won",
                    "secure secures secured", "obtain obtained obtains"),
    "case_review": ("case-by-case review", "case-by-case basis", "presumption of approval"),
    "change": forms(
        "switch switched switches switching", "shift shifts shifted shifting", "move moves moved moving",
        "change changes changed changing", "revise revises revised revising",
                     "amend amends amended amending", "relax relaxed relaxes", "ease eased eases",
                     "replace replaced replaces", "review reviewed reviews reviewing", "consider considered considers",
                     "conduct conducts conducted", "adopt adopts adopted", "apply applies applied"),
    # The undoing of a rule as a noun, which is an act where somebody sets it going.
    "undoing": (
        "rescission of", "repeal of", "lifting of", "easing of", "suspension of", "relaxation of", "removal of",
        "reversal of", "withdrawal of", "rollback of", "pause in", "pause on", "end to", "delay of", "delay to",
        "loosening of", "revocation of"),
    "not_enforced": (
        "not be enforced", "not to be enforced", "not enforce", "not to enforce", "will not enforce", "stop enforcing",
        "no longer enforce"),
    "exemption": ("exempt from", "are exempt", "is exempt", "exempted from"),
    "control_list": (
        "commerce control list", "ccl", "control list", "export control list", "control lists", "munitions list"),
    # Lists of parties.
    "add": forms(
        "add adds added adding", "put puts putting", "place places placed placing", "include includes included",
        "designate designates designated designating", "name names named", "join joins joined", "put_on", "placed_on",
        "added_to", "appear",
    ),
    "blacklist": forms("blacklist blacklists blacklisted blacklisting"),
    "list": (
        "entity list", "unverified list", "trade blacklist", "export blacklist", "blacklist", "restricted trade list",
        "unreliable entity list",
             "unreliable entities list", "restricted list", "end-user list", "military end-user list", "1260h list",
             "trade restriction list", "restricted-entity list", "list of strategic high-tech", "strategic high-tech commodities"),
    "privilege": (
        "veu program", "veu list", "veu status", "validated end-user*", "validated end user*", "license exception",
        "licence exception", "exemption", "exemptions", "waiver", "waivers"),
    "delist": forms(
        "remove removes removed removing", "take takes taken took taking", "strike struck", "drop drops dropped",
                     "delist delisted", "come_off came_off comes_off"),
    # What a rule is called.
    "control": (
        "export control", "export controls", "export curb", "export curbs", "export restriction",
        "export restrictions", "export ban",
        "export bans", "trade restriction", "trade restrictions", "trade curbs", "export rule", "export rules",
        "export limits",
        "control", "controls", "curb", "curbs", "restriction", "restrictions", "ban", "bans", "rule", "rules",
        "regulation",
        "regulations", "limits", "embargo", "embargoes", "sanctions", "sanction", "measures", "clampdown",
        "crackdown", "prohibition",
        "prohibitions", "export regime", "caps", "blockade", "package", "framework", "act", "loophole", "loopholes",
        "embargos",
        "ifr", "ifrs", "interim final rule", "interim final rules", "final rule", "diffusion rule", "chokehold", "moratorium", "limitations", "blacklisting", "parameters",
    ),
    "licence": (
        "licence", "license", "licences", "licenses", "licensing", "licence requirement", "license requirement",
        "licence requirements", "license requirements", "licensing requirement", "licensing requirements",
        "export licence",
        "export license", "export licences", "export licenses", "permit", "permits", "export permit", "export permits",
        "licensing rule", "licensing rules", "licensing regime", "export approval", "government approval",
        "licence rule", "license rule",
    ),
    "leave": (
        "waiver", "waivers", "exemption", "exemptions", "authorization", "authorisation", "authorizations",
        "approval", "approvals", "permission", "permissions", "clearance", "validated end-user status", "veu status", "reprieve"),
    "tariff": (
        "tariff", "tariffs", "duty", "duties", "levy", "import tax", "import duty", "import duties", "surcharge",
        "export tax", "fee", "export fee", "government surcharge"),
    "share": (
        "of the revenue", "of its revenue", "of their revenue", "of revenue", "of revenues", "of the revenues",
        "of their revenues",
        "of its revenues", "of the proceeds", "of proceeds", "of sales", "of its sales", "of their sales",
        "of the sales",
        "of what they earn", "of what it earns", "revenue share", "revenue sharing", "cut of", "share of the revenue",
        "share of revenue", "cut from",
        "of the money", "of any sales", "of chip sales", "of those sales", "of these sales", "of all sales",
        "percent cut", "% cut",
        "of revenue from", "of their revenue from", "of the sales revenue", "% fee", "commission",
    ),
    "pay": forms(
        "pay pays paid paying", "hand hands handed handing", "hand_over hands_over handed_over",
        "give gives gave giving", "take takes took taking",
        "share shares shared sharing", "remit remits", "surrender", "go goes going",
        "collect collects collected collecting",
        "receive receives receiving received", "get gets getting got", "kick_back", "turn_over", "in_exchange_for",
        "in_return_for",
        "skim", "charge charges", "claim", "demand demands demanded", "cede",
    ),
    # Goods in motion.
    "trade": (
        "export", "exports", "exporting", "sale", "sales", "sell", "selling", "ship", "shipping", "shipment",
        "shipments",
        "supply", "supplies", "supplying", "supplied", "access", "purchase", "purchases", "buy", "buying", "import",
        "imports",
        "importing", "deliveries", "delivery", "deliver", "order", "ordering", "orders", "transfer", "transfers",
        "reexport",
        "re-export", "re-exports", "use", "using", "shipped", "sold", "exported", "buys", "sells", "acquiring",
        "acquire", "purchasing", "procuring", "procurement", "procure", "obtaining", "accessing", "deploying", "deploy",
        "exportation", "importation", "receiving",
    ),
}
