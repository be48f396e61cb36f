"""Forms of the verbs that reports are told with, so that verbs are known without a tagger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

_REGULAR = """
accelerate accept account accuse achieve acquire act add address adjust admit adopt advance advise affect agree aim allow amend analyse
analyze announce answer anticipate appear approach apply approve argue arrest ask assemble assert assess assume assure attain attempt authorise
authorize avoid await award back balance ban bar base believe benefit block blacklist blame boast book boost borrow boycott
broaden bypass call benchmark calculate cancel cap cause cease cede challenge change charge cite claim clarify clear climb clinch close
collect combine commit compare compel compete complain complete comply concern conclude condemn condition conduct confirm consider
constitute constrain contain continue control convince cooperate counter cover craft create cripple criticise
criticize curb curtail damage debate decide declare decline decrease defend define delay deliver demand demonstrate deny depend deploy depress
describe design designate detail determine develop direct disable disallow disclose discourage discover discuss
disrupt ditch divert double doubt draft drag drop dub earn ease edge elect eliminate embargo embrace employ enable enact encourage end enforce
engage enhance ensure enter erase erode escalate establish estimate evaluate evade exclude exempt exceed excel exhibit exist expand expect expire explain
explore export expose express extend face fail favour favor file finalise finalize finance finish focus follow
force formalise formalize foster fuel fulfil gain generate grant green-light greenlight guide halt hamper hamstring
happen harm hesitate highlight hinder hire hobble honour hope ignore impact impair impede implement imply import impose
improve include increase indicate inform inhibit initiate inject insist install institute instruct insulate integrate intend intensify introduce invest
investigate invite involve issue join judge jump justify kill lack lag last launch lengthen lessen levy liberalise liberalize license licence lift
limit line link list lobby locate look loosen lower maintain manage mandate matter manufacture mark market match measure mention migrate miss
modify monitor move mull name narrow need negotiate note notify obey object oblige observe obtain occur offer okay open
operate oppose opt order oust outlaw outline outpace outperform outrank outscore overhaul overturn own participate pass pause perform permit persuade pitch police place plan play please pledge plummet
point ponder pose position post postpone power predict prefer prepare present press pressure presume prevail prevent price procure
produce profit prohibit project promise promote prompt propose protect protest prove provide publish pull punish purchase pursue push
qualify question quit raise range rank ratchet reach react reaffirm realise realize reason receive reclassify recognise recognize recommend record
recover redefine redesign reduce refer reflect reform refrain refuse regard regulate reimpose reinforce reinstate reject relax release
relent rely remain remind remit remove rename renew rent reopen reorganise repeal replace reply report represent request require rescind
reserve reshape resolve respond restart restate restrain restrict result resume retain retaliate retire return reveal reverse
review revise revoke risk rival route rule rush safeguard sanction save scale score scrap screen scrutinise scrutinize secure seem seize
separate serve service settle shape share shield shift ship shorten signal simplify skirt slam slap slash slow smuggle soar source
soften solve spark specify spur squeeze stall start state stay stem stipulate stockpile stop store strain strengthen stress strip struggle study
subject submit substitute succeed suffer suggest summon supply support surge surpass surrender suspend sustain swap switch
tackle target tariff tax terminate test thank threaten throttle tie tighten time total touch toughen trace track trade trail train
transfer transform transit transport travel treat trigger trim try tumble turn unblock underline underpin undermine unleash unveil
accumulate amass arrive bag clog dent dial divert dodge downgrade dwindle etch evaporate float foot forfeit funnel halve hasten hike hoard
knock lag land load migrate optimise optimize outlaw overshadow pare petition pile plead plunge port prune quadruple rebuff relocate repackage resell reroute
retrain rework rob scramble shave shrug sidestep slump stash steer stifle swell thwart throttle triple tune tweak transship
update upend upgrade urge use utilise utilize vacate value veto view violate visit voice vote vow wage wait waive want warn waste water weaken
weigh welcome widen wipe wish witness work worry yield
adapt append appeal axe backfire debar delist dilute dissuade impound intercept jettison mothball nix nod quash rein relinquish scupper shun skim spurn torpedo fill flag heighten incur retard reckon slip bolster catalyse catalyze coerce compress constrict crimp crush cultivate customise customize dampen deprive
derail deter deprioritise deprioritize devastate disadvantage disguise diversify dry embolden engineer experience fund galvanise
galvanize handicap hammer idle implore incentivise incentivize inflate indigenise indigenize internalise internalize jeopardise
jeopardize launder lean localise localize mislabel motivate neuter nudge pivot ration reconfigure reengineer resort restructure
capture satisfy assist allege apprehend assign attract attribute circumvent comprise conceal confine confiscate confront conspire convert convict convey
coordinate correspond criminalise criminalize decouple dedicate deem defer degrade delegate delete denounce deplete diminish disagree discontinue dismantle dismiss
dispatch displace disregard dissolve distinguish distort distribute dominate downplay elevate embed emerge emphasise emphasize empower emulate enlarge entail
entice entitle equip evolve exacerbate examine exert exhaust expel exploit facilitate falsify flout formulate fulfill harness inspect intervene
maximise maximize minimise minimize mitigate mobilise mobilize obstruct outweigh penalise penalize perceive possess preclude preserve prioritise prioritize proceed
prolong propel prosecute provoke ratify reclaim recoup rectify redirect redistribute relieve render replenish replicate reside resist retract sabotage
scour shatter signify spearhead stabilise stabilize strangle subsidise subsidize supersede suppress tailor transmit unify unlock unravel usher validate
verify hinge juggle nullify clone misdeclare misrepresent undercut outsource onshore reorient
fire shelve suffocate decimate shackle kneecap handcuff encounter relegate foreclose wreak smother sever neutralize batter ravage sap stagnate flounder languish grapple forego incapacitate bankrupt vanish nosedive
supercharge turbocharge enrich entrench isolate alienate antagonize squander concede absorb skyrocket snap spike starve stymie stunt traffic wean worsen
""".split()

# Base, past, participle; the other forms are regular.
_IRREGULAR = """
beat:beat:beaten bite:bit:bitten begin:began:begun bring:brought:brought build:built:built buy:bought:bought catch:caught:caught
choke:choked:choked choose:chose:chosen come:came:come cost:cost:cost cut:cut:cut deal:dealt:dealt drive:drove:driven draw:drew:drawn
fall:fell:fallen feel:felt:felt fight:fought:fought find:found:found forbid:forbade:forbidden
forgo:forwent:forgone get:got:got give:gave:given go:went:gone grow:grew:grown hear:heard:heard hit:hit:hit hold:held:held hurt:hurt:hurt
keep:kept:kept shrink:shrank:shrunk freeze:froze:frozen break:broke:broken mean:meant:meant bear:bore:borne bind:bound:bound sink:sank:sunk split:split:split spread:spread:spread
sweep:swept:swept swing:swung:swung teach:taught:taught tear:tore:torn throw:threw:thrown show:showed:shown undercut:undercut:undercut foresee:foresaw:foreseen forecast:forecast:forecast know:knew:known lay:laid:laid lead:led:led leave:left:left let:let:let lose:lost:lost make:made:made
meet:met:met overcome:overcame:overcome pay:paid:paid put:put:put read:read:read rise:rose:risen roll:rolled:rolled run:ran:run
say:said:said see:saw:seen seek:sought:sought sell:sold:sold send:sent:sent set:set:set shut:shut:shut sign:signed:signed speak:spoke:spoken
spend:spent:spent stand:stood:stood step:stepped:stepped strike:struck:struck take:took:taken tell:told:told think:thought:thought
undo:undid:undone unwind:unwound:unwound withdraw:withdrew:withdrawn withhold:withheld:withheld win:won:won
write:wrote:written become:became:become clamp:clamped:clamped crack:cracked:cracked hand:handed:handed ramp:ramped:ramped
wave:waved:waved walk:walked:walked wind:wound:wound help:helped:helped rely:relied:relied
""".split()

_DOUBLED = frozenset(
    "ban bar cap drop slap scrap strip plan ship stop trim cut get let put set win run swap step quit shut hit begin commit "
    "permit transfer refer occur lag compel submit prefer spur stem shun skim nod slam trap wrap skip rob map omit equip lag bag clog flag incur wean slip".split()
)

_DOUBLED_ABROAD = "cancel dial fuel funnel label level model signal total travel unravel".split()
"""Verbs whose last letter British spelling doubles and American does not."""

NOUNS_TOO = frozenset(
    """
account act axe nod rein torpedo address advance aim amount answer appeal approach boast attempt award balance ban bar base beat benchmark benefit block blacklist book boost boycott call
cap cause challenge change charge claim climb comeback concern condition control cost counter cover curb cut damage deal debate
decline decrease delay demand deposit design detail draft drag drive drop doubt edge embargo end escape estimate exit export face fall fear fire
fight file finance focus force forecast fuel gain grant guide halt hand harm help hire hit hold hope impact import increase influence interest issue
invite judge jump lack lag last launch lead lease leave level levy licence license lift limit line link list lobby lock look loss mandate mark market match matter measure police rent last
meet mention move name need note notice object offer okay open order pass pause permit place plan play point post power press pressure price
process profit project promise protest purchase push question race raise range rank reach read reason rebound record reform release reply report request
rescue reserve resort result return review rise risk rival roll route rule run rush sanction save scale score screen search service set shape share shield shift ship show sign
signal slump source spark spur squeeze stall start state stay step stockpile stop store strain stress strike study subject supply support surge
swap switch target tariff tax test time total touch trace track trade trail train transfer transit transport travel treat trigger trim try
turn appeal engineer fill flag slip experience fund hammer handicap pivot plunge ration resort spike starve update upgrade use value veto view visit voice vote wait walk want waste water wave win wind wipe wish work worry write yield order
""".split()
)
"""Verbs whose base form, or the same with an s, is a noun too."""

Form = str
"""`base`, `third`, `past`, `participle`, `ing`: more than one where forms coincide, joined by a bar."""


@cache
def verb_forms() -> Mapping[str, tuple[str, frozenset[Form]]]:
    """Give the known verb forms, each with its base and what it may be; built once."""
    found: dict[str, tuple[str, set[Form]]] = {}

    def add(word: str, base: str, form: Form) -> None:
        found.setdefault(word, (base, set()))[1].add(form)

    for base in _REGULAR:
        past = _stem(base) + ("d" if base.endswith("e") else "ed")
        _inflect(add, base, past, past)
    for base in _DOUBLED_ABROAD:
        add(base + "led", base, "past")
        add(base + "led", base, "participle")
        add(base + "ling", base, "ing")
    for entry in _IRREGULAR:
        base, past, participle = entry.split(":")
        _inflect(add, base, past, participle)
    return MappingProxyType({word: (base, frozenset(forms)) for word, (base, forms) in found.items()})


def _inflect(add: Callable[[str, str, Form], None], base: str, past: str, participle: str) -> None:
    add(base, base, "base")
    if base[-1] == "y" and base[-2] not in "aeou":
        add(base[:-1] + "ies", base, "third")
    else:
        add(base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"), base, "third")
    add(past, base, "past")
    add(participle, base, "participle")
    add(_stem(base, silent=True) + "ing", base, "ing")


def _stem(base: str, *, silent: bool = False) -> str:
    """Give the stem before an ending: "ban" doubles its letter, "apply" changes it, "impose" drops it."""
    if base in _DOUBLED:
        return base + base[-1]
    if silent:
        return base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base
    return base[:-1] + "i" if base[-1] == "y" and base[-2] not in "aeou" else base
