"""The words in which one party is said to be behind or ahead of another, by class."""

from __future__ import annotations

TRAIL_VERBS = "lags?|lagged|lagging|trails?|trailed|trailing"
OUTDO_VERBS = (
    r"(?:(?<=\bhas\s)|(?<=\bhave\s)|(?<=\bnow\s)|(?<=already\s))passed(?=\s(?:the\s)?(?-i:[A-Z]))|passed(?=\s(?:it|them)\sin\s(?!(?:the|a|an|its|front)\b))|outpac(?:e|es|ed|ing)|outperform(?:s|ed|ing)?|outstrip(?:s|ped|ping)?|surpass(?:es|ed|ing)?|overtak(?:e|es|en|ing)|overtook|"
    r"leapfrog(?:s|ged|ging)?|outscor(?:e|es|ed|ing)|outclass(?:es|ed|ing)?|(?<!or\s)exceed(?:s|ed)?(?= (?:those of |that of )?(?:most |all |many |nearly all )?(?:of )?(?:the )?(?-i:[A-Z][a-z]))|outmatch(?:es|ed|ing)?|outrun(?:s|ning)?|outran|eclips(?:es|ed|ing)|pull(?:s|ed|ing)? (?:past|ahead of|away from)|"
    r"edg(?:es|ed|ing) (?:past|out)|(?:surg|rac)(?:es?|ed|ing) past|(?:leap|jump|vault|sail)(?:s|ed|t|ing)? past|(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bstill\s)|(?<=\bcurrently\s)|(?<=\bnow\s))leading(?! to\b| by example)|blew past|shot past|flew past|"
    r"(?:mov|slip|push|streak|roar|zoom|power|storm)(?:e|es|s|p?ed|ing)? past|dr(?:aw|aws|awn|awing|ew) clear of|pull(?:s|ed|ing)? clear of"
)
_UNABLE = (
    r"yet to|(?:not|never|(?:has|have|had|is|are|ca|could|does|do|did)n['’]t)(?: yet)?(?: (?:been )?able to)?|cannot|(?:can|could) (?:barely|hardly|scarcely|no longer)|(?:fail|struggl|strain)(?:e|s|es|ed|ing)? to|unable to|too (?:slow|weak|small) to|"
    r"(?:find|finds|found|finding) it (?:\w+ly |very |ever )?(?:hard(?:er)?|difficult|tough(?:er)?|impossible) to|hard[- ](?:pressed|put) to|in no position to|incapable of|"
    r"(?:trouble|difficulty|difficulties|problems|a hard time|a tough time)(?: in)?|struggl(?:e|es|ed|ing)"
)
"""What leaves it undone, before an infinitive or what somebody has trouble doing."""
UNMATCHED = (
    rf"(?:{_UNABLE}) "
    r"(?:match(?:ed|ing)?|equal(?:l?ed|l?ing)?|rival(?:l?ed|l?ing)?|(?:at|on)(?= [^,;:.]{2,40}['’]s? levels?\b)|ke(?:ep|pt|eping) (?:up|pace)(?= with\b(?! (?:[\w-]+ ){0,2}(?:demand|orders|growth|changes?|developments?|needs?|inflation)\b(?! (?:from|by|at|in) (?:the )?(?:[\w-]+ )*?(?-i:[A-Z]))))|caught(?! up\b)|reach(?:ed)?(?= (?:the (?:\w+ )?(?:level|standard)s? of|[^,;:.]{2,40}['’]s? (?:\w+ )?(?:levels?|standards?))\b))"
)
UNMATCHING = UNMATCHED + r"(?=\s(?:even |the |its |their )*(?:[\w-]+ ){0,3}?[A-Z])"
"""What leaves somebody behind whom he does not match."""
CATCHING_UP = r"(?<=\bto\s)(?:match|equal|rival)(?=\s)(?!\s[^,;:.]{0,40}\b(?:offers?|bids?|prices?|salar|pay|terms|discounts?)\b)|(?<=\bto\s)(?:reach|get to)(?=\swhere\s[^,;:.]{2,40}?\s(?:is|are|was|were)\b)|(?<=\bto\s)reach(?=\s(?:the (?:\w+ )?(?:level|standard)s? of|[^,;:.]{2,40}['’]s? (?:\w+ )?(?:levels?|standards?))\b)|converg(?:e|es|ed|ing) (?:with|on|towards?)|catch(?:es|ing)? up(?: (?:with|to|on(?= (?:the )?(?!AI\b)(?-i:[A-Z]))))?|clos(?:e|es|ed|ing) in on|gain(?:s|ed|ing)? (?:\w+ )?ground(?! (?:in|among|with|as)\b)(?: on)?|mak(?:es?|ing) up ground(?: on)?|made up ground(?: on)?|clos(?:es|ed|ing) fast|gain(?:s|ed|ing) on|(?:(?<=\bfrom\s)|(?<=\b(?:of|at)\s))(?:matching|catching|equall?ing|rivall?ing)(?=\s)|catch(?=\s(?:the\s)?(?-i:[A-Z]))"
APPROACHING = (
    r"(?:approach(?:es|ing)?|(?<!\bof\s)nears?|nearing)"
    r"(?= (?:the |those of |that of |(?:the |their |its )?(?:quality|levels?|performance|capabilit(?:y|ies)|abilit(?:y|ies)|standards?|yields?|strength|parity) of )*(?:the )?(?:(?:best|top|leading|most advanced|frontier) )?(?:(?-i:[A-Z])|closed|proprietary|state[ -]of|frontier))"
    r"(?! [^,;.:]{2,50}?['’]s? (?!(?:[\w-]+ )?(?:levels?|performance|capabilit|abilit|quality|standards?|lead|best|top|latest|models?|chips?|yields?))\w)"
    r"(?! [^,;.:]{2,40}? (?:about|for|over|with|to)\b)|"
    r"(?:(?:edg|inch|creep|gett?)(?:s|es|ed|ing|e)?|crept|got) (?:ever |even |much |\w+ly |a (?:lot|bit|little|step) )?(?:closer|nearer|near|close) to(?= (?:[a-z-]+ ){0,3}?(?:(?-i:[A-Z])|closed|proprietary|frontier))|"
    r"(?:(?:draw|mov|grow|com|drift|jump)(?:s|n|ed|es|ing|e)?|drew|came|grew) (?:ever |even |much |\w+ly |a (?:lot|bit|little|step) )?(?:closer|nearer) to(?= (?:the )?(?:[a-z-]+ ){0,3}?(?:closed|proprietary|frontier|(?-i:[A-Z][a-z]+(?:an|ese|ish)) (?:labs|models?|chips?|ones?|rivals)|[^,;.:]{2,40} in (?!order)(?:AI|[a-z]))\b)|(?:narrow|hom)(?:s|es|ed|ing)? in on(?= (?:the )?(?-i:[A-Z]))"
)
"""What brings whoever is behind nearer to another: "nears the level of B", not "approaches B about a deal"."""
LEVEL = (
    r"caught up(?: (?:with|to))?|(?:(?<=\b(?:has|had)\s)|(?<=\bhave\s))caught(?=\s(?:the )?(?-i:[A-Z]))(?!\s[\w-]+(?: \w+)? (?:off|by|red|out|nap|un))|(?:on )?(?:a level|level terms|(?:an )?equal footing|equal terms|level pegging|level-pegging) with|shoulder to shoulder with|reach(?:es|ed)(?= (?:the )?(?-i:[A-Z][\w.]+|[A-Z][^,;:.]{2,30}['’]s?) levels?\b)|(?:draw|draws|drawn|drew|drawing|pull|pulls|pulled|pulling) (?:level|even)(?! further| farther| more)(?: with)?|"
    r"(?:reach|reaches|reached|achieve|achieved|at|to|near)(?: (?:LLM|AI|model|rough|near|full|technical|technological|performance|capability|benchmark|practical|general|effective|functional|virtual|close))? parity(?: with)?|on (?:a )?par with|neck[- ](?:and|to)[- ]neck(?: with)?|toe[- ]to[- ]toe with|abreast of|in a dead heat(?: with)?|(?:pull|draw)(?:s|n|ed|ing)? alongside|drew alongside|"
    r"(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bnow\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bstand\s)|(?<=stands\s)|(?<=\bsits\s)|(?<=\bruns\s)|(?<=[a-z]ly\s))level with|(?:(?<=\bare\s)|(?<=\bare\snow\s)|(?<=\bare\sroughly\s)|(?<=\bstand\s))level(?=\s(?:in|on|at)\b)|near[- ]parity(?: with)?"
)
IN_OTHER_WAYS = r" in (?:age|price|size|cost|weight)\b"
"""How things differ that no gap lies between: a difference in age."""
GAP_NOUNS = (
    rf"gaps?|distances?|differences?(?!{IN_OTHER_WAYS})|"
    r"(?:chasm|gulf|daylight)(?=\s(?:between|separating)\b)|(?:time|delay)(?=\s(?:between|separating)\b)|shortfall(?=\s(?:with|against|to|behind)\b)|disparit(?:y|ies)|"
    r"(?:(?<=months\s)|(?<=years\s)|(?<=generations\s)|(?<=weeks\s)|(?<=points\s)|(?<=decade\s)|(?<=decades\s)|(?<=year\s)|(?<=generation\s)|(?<=nodes\s)|(?<=now\s)|(?<=still\s))(?:separat|divid|part)(?:e|es|ed|s)|(?:(?<=months\s)|(?<=years\s)|(?<=generations\s)|(?<=nodes\s))between(?=\s(?:the\s)?(?:(?:best|top|leading)\s)?(?-i:[A-Z][\w.-]*)(?:\s[a-z]+)?\sand\s(?:the\s)?(?:(?:best|top|leading)\s)?(?-i:[A-Z]))|separated(?=\sby\b)|(?<=year\s)sets?(?=\s[^,;.:]{2,40}\sapart\sfrom\b)|(?:(?<=months\s)|(?<=years\s)|(?<=generations\s)|(?<=still\s)|(?<=now\s))(?:stands?|lies?|lay|stood)(?=\sbetween\b)|(?:(?<=\bthe\s)|(?<=\bthat\s)|(?<=\bthis\s))margins?|margins?(?=\s+(?:of|over|between)\b)"
)
LAG_NOUNS = "(?:time )?lags?|deficit"
LEAD_NOUNS = "leads?|leadership|advantages?|edge|head[- ]?start|dominance(?= over )|upper hand|whip hand|jump(?= on )"
_GIVING_UP = r"(?:los(?:t|es|e|ing)|(?:con)?ced(?:ed|es|e|ing)|surrender(?:s|ed|ing)?|yield(?:s|ed|ing)?|relinquish(?:es|ed|ing)?|forfeit(?:s|ed|ing)?|hand(?:s|ed|ing)?(?: over)?|(?:giv(?:es?|en|ing)|gave)(?: up| away)?|cough(?:s|ed|ing)? up)"
_FIRST_PLACE = "(?:lead|leadership|crown|edge|advantage|primacy|supremacy|dominance|pole position|(?:top|first|number[- ]one) (?:spot|place|position|rank)|position|throne|mantle)"
FOLLOWING = (
    r"within (?:striking|touching|spitting|shouting) distance(?= of (?!\w+ing\b))|within a (?:whisker|hair|hair['’]s breadth|nose)(?= of )|"
    r"(?:hot |close |hard |right )?(?:on|at|down)(?= (?!the )[^,;:.]{2,40}['’]s? (?:heels|necks?)\b)|(?:hot |close |hard |right )?(?:(?:on|at) the heels|down the necks?)(?= of )|"
    r"(?:a |the )?(?:distant|close|clear|strong|solid|narrow|poor) second(?= (?:to|behind|place)\b)|(?:a |the )?distant (?:second|third|fourth)|second only(?= to )|"
    r"(?<=\b(?:come|rank|runs|sits)\s)second(?= to )|(?<=\b(?:comes|ranks|stand)\s)second(?= to )|no match(?= for )|second fiddle(?= to )|in (?:the shadow of|(?=[^,;:.]{2,40}['’]s? shadow\b))|(?:years|decades|months|generations|miles|light-years) away(?= from (?!\w+ing\b))|"
    r"way to go (?:to |before (?:it|they|we) )(?:catch|match|reach)(?:es)?(?: up(?: with| to)?)?|(?:ground|catching up) to (?:make up|do)(?= (?:on|with) )|in (?:hot |close )?pursuit of|bearing down on|(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bstill\s))chasing|nowhere (?:near|close to)|"
    rf"{_GIVING_UP} (?:(?:its|their|the|some|\w+['’]s) )?(?:[\w-]+ ){{0,3}}?{_FIRST_PLACE}(?: (?:in|for|at|on|of) [\w -]{{2,50}}?)?(?= to (?:the )?(?-i:[A-Z]))|"
    rf"{_FIRST_PLACE}(?: (?:in|for|of) [\w -]{{2,50}}?)? (?:(?:has|have|had|is|was|now|since|finally|already|long) ){{0,3}}(?:pass(?:es|ed|ing)|shift(?:s|ed|ing)|mov(?:es|ed|ing)|gone|went|goes|going|slip(?:s|ped|ping)|drift(?:s|ed|ing)|migrat(?:es|ed|ing)|transferred)(?= from (?:the )?(?-i:[A-Z])[^,;:]{{2,60}} to )|"
    rf"(?:giv(?:e|es|en|ing)|gave|los(?:t|es|ing)|ced(?:ed|es|ing)) (?:up )?ground(?: in [\w -]{{2,40}}?)?(?= to (?:the )?(?-i:[A-Z]))"
)
"""Who stands behind whom by a figure of speech."""
TAKING = r"(?:tak(?:es|en|ing)|took|seiz(?:es|ed|ing)|snatch(?:es|ed|ing)|wrest(?:s|ed|ing)|grab(?:s|bed|bing)|re(?:gain|claim|captur|tak|took)\w*) (?:its|their|the) (?:[\w-]+ ){0,2}(?:lead|leadership|crown|(?:top|number[- ]one) (?:spot|place|position)|mantle|throne)(?: (?:in|for|of) [\w -]{2,40}?)?(?= from (?:the )?(?-i:[A-Z]))|st(?:eals|eal|ealing|ole|olen) a march(?= on )"
"""Who takes the place in front from whom."""

# What may stand right before "behind" and "ahead" where they tell a position and not a place or a cause.
POSITION = (
    r"is|are|was|were|be|been|being|am|remains?|remained|remaining|stays?|stayed|staying|still|falls?|fell|falling|fallen|left|leave|leaves|further|furthest|farther|farthest|"
    r"leaving|sits?|seems?|gets?|getting|got|far|well|way|just|slightly|somewhat|points|streets|magnitudes?|leagues|laps?|quarters?|nodes?|cycles?|notch|notches|paces|rungs?|fortnight|right|not|significantly|substantially|considerably|"
    r"noticeably|comfortably|clearly|only|close|closely|longer|badly|elo|months|years|weeks|days|(?:nano|milli)?seconds|decades|generations|put|puts|keep|keeps|kept|keeping|runs?|"
    r"running|now|currently|already|even|also|back|up|ranks?|comes?|came|stands?|length|lot|bit|little|ways|slip\w*|edg(?:e|es|ed|ing)|inch\w*|drop\w*|pull\w*|surge\w*|forg\w+|mov\w+|rac\w+|jump\w*|once|long|light-years|miles|steps?|nose|whisker|hair|touch|tad|fraction|stuck|"
    r"\w+ly|technologically|hopelessly|vastly|much|yet|lengths|never|always|ever|is|as|them|it|us|him|nowhere|maybe|perhaps|probably"
)
# What may stand behind "behind" where no party does.
IDIOMS = (
    r"(?-i:[Ww]e )(?:(?:also|then|recently|just) )?caught up with|behind (?:[\w’-]+\s){0,4}?(?:outages?|attacks?|hacks?|incidents?|breach(?:es)?|scandals?|lay-?offs|disinformation)\b|behind (?:this|these|schedule|closed doors|bars|the scenes?|the wheel|it all|plan|budget|deadline|time|us$)|"
    r"ahead of (?:schedule|time|plan|deadline)|(?:go|goes|going|went|gone|plan|plans|planning|look|looks|looking|press\w*|push\w*|think|thinking|"
    r"lies|lie|lay|road|path|way|work|challenges?) ahead(?! of)|"
    r"(?:is|are|was|were|be|been|being|gets?|got) (?:all )?caught (?:up )?(?:in|at|between|by)|(?-i:On|(?:Hot|Hard|Close|Coming|Fresh) (?:on|off|at)) the heels of|"
    r"(?:the|coming) (?:[\w-]+ )?(?:years?|months?|weeks|decades?) ahead(?! of)|ahead in the (?:near |distant )?future|(?:ahead of|behind) the curve|trailing[- ]edge|"
    r"(?:com(?:es?|ing)|came|follow(?:s|ed|ing)?|arriv(?:es?|ed|ing)|(?:announc|releas|launch|unveil)ed) (?:hot |close |hard |right |fresh )?(?:on|at) the heels of|"
    r"behind (?:(?:an?|the|their|its|closed|paid|proprietary|private|web|chat|commercial|simple) ){0,3}(?:interfaces?|APIs?|paywalls?|log-?ins?|subscriptions?|waitlists?|fa[cç]ades?|curtains?|counters?)\b|"
    r"nowhere (?:near|close to) (?:an? |being |having )?(?:good|enough|ready|sufficient|adequate|done|perfect|complete)\b(?! as\b)|"
    r"(?:leads?|leading|led) (?:[\w.’'-]+ ){0,3}?(?:push|efforts?|drive|campaign|initiative|coalition|consortium|delegation|investigation|talks|calls|sell-?off|rally) (?:to|for|against|on|in|that|of|by|with)\b|"
    r"as (?:an? (?:[\w-]+ ){0,2}|(?:strategic|competitive|key|major|geopolitical|decisive|critical|military) )advantages?(?! over)|"
    r"those (?:(?:who|that|are|still|already|now) ){0,3}(?:lag|lags|lagging|trailing|falling)(?: further)?(?: behind)?(?=\W*(?:$|[.;:!?]))|"
    r"gender gaps?|pay gaps?|funding gaps?|skills? gaps?|talent gaps?|trade (?:gap|deficit)s?|(?:budget|fiscal|federal|government) deficits?|deficit-to-\w+|deficit spending|(?:brains?|minds?|masterminds?) behind|(?<!-)generation gap|knowledge gap|"
    r"profit margins?|operating margins?|gross margins?|net margins?|margin of error|long distance|distance learning|"
    r"(?:at|from|keep\w* (?:its|their|your|a)) (?:a |any |some )?(?:safe |great |long |short |greater )?distance|lead[- ](?:left|right|manager|arranger|bank|bookrunner|underwriter|role)\b|"
    r"first[- ]movers?(?: advantages?(?! over)| leads?(?! over))?|lead[- ]times?|(?:tak(?:es?|en|ing)|took) the lead (?:in|on) (?:\w+ing|this|these|that)|"
    r"lead(?:s|ing)? (?:to|by example)|led (?:to|it|them|us|him|her|me|you|by(?! (?:(?:about|only|just|nearly|some|over|an? \w+ of) )?[\d~]))|(?:cost|price|pricing|revenue|valuation|margin|sales|delivery|registration|trust|confidence) (?:gaps?|advantages?|leads?|edge|lags?)|"
    r"(?:second|third|fourth|fifth|sixth) behind|forg\w+ ahead(?! of)|get(?:s|ting)? ahead(?! of)|"
    r"(?:fill|fills|filled|filling) (?:the|a|this|that|any) gaps?|play(?:s|ed|ing)? catch[- ]?up(?! (?:with|to))|lead (?:author|researcher|investor|engineer|scientist|analyst|time|times|developer|plaintiff)|paper trails?|trail of|"
    r"trailing (?:twelve|12|stop)|cutting[- ]edge|leading[- ]edge|bleeding[- ]edge|edge (?:computing|devices?|ai|cases?|case|models?|inference)|on the edge"
)

NARROWING = (
    r"narrow(?:s|ed|ing)?|clos(?:es|ed|ing)(?=\sto\s(?:(?:about|around|roughly|just|only|under|some|nearly|almost|perhaps|a mere)\s)*(?:~?\d|\w+\s(?:to\s\w+\s)?(?:weeks?|months?|years?|points?|percent)\b))|clos(?:e|es|ed|ing)(?!\s(?:to|in|(?:\w+ )?(?:models?|systems?|labs?|LLMs?|frontier|ones?)|(?:AI|SOTA)(?!\s(?:gap|lead)))\b)(?![- ](?:source|weights?)\b)|shr[aiu]nk\w*|bridged|reduc(?:e|ed|es|ing)|erod\w+|"
    r"melt\w*|evaporat\w+|shorten\w*|cut(?:s|ting)?|tighten\w*|dwindl\w+|compress\w*|drop(?:s|ped|ping)?|f[ae]ll(?:s|ing|en)?(?! apart)|decreas(?:e|es|ed|ing)|declin\w+|"
    r"diminish\w*|slipp?(?:s|ed|ing)?|contract(?:s|ed|ing)|trimm?(?:s|ed|ing)?|halv(?:ed|es|ing)|(?:disappear|vanish)ing|whittl\w+|down|slash\w*|weaken\w*|fad(?:e|es|ed|ing)|collaps(?:e|es|ed|ing)|los(?:e|es|ing|t)|chip(?:s|ped|ping)? away|(?:eat|eats|eating|ate) (?:away |in)(?:at|to)|eat(?:s|ing)? into|dent(?:s|ed|ing)"
)
WIDENING = (
    r"widen(?:s|ed|ing)?|grow(?:s|n|ing)?|grew|increas(?:es?|ed|ing)|expand\w*|lengthen\w*|stretch\w*|deepen\w*|"
    r"extend\w*|ris(?:e|es|en|ing)|rose|doubl(?:ed|es|ing)|balloon\w*|swell\w*|jump(?:s|ed|ing)"
)
STEADY = (
    r"(?:been|stays?|stayed|staying|remain(?:s|ed|ing)?|is|are|was|held|holds|holding|kept) (?:about |roughly |largely |broadly |much |fairly )?"
    r"(?:\w+ly |somewhat )?(?:the same|steady|unchanged|constant|consistent|stable|stuck|flat|there)|(?:held at|(?:stays?|stayed|hovers?|hover(?:ed|ing)) (?:\w+ly |somewhere )?(?:between|within|around|at))(?= [\w~]+)|(?:not|n['’]t|hardly|barely|never) (?:changed?|budged?|moved?|shifted)"
)
VANISHED = r"lost(?= (?:its|their|the|all|any) (?:[\w-]+ ){0,2}(?:lead|edge|advantage)\b)|wip(?:es|ed|ing) out|(?:no|hardly any)(?= (?:(?:real|meaningful|significant|noticeable|discernible|technological|technology|performance|quality) )?gap\b)|(?:effectively|essentially|basically|fully|completely|entirely) (?:been )?closed|(?:disappear|vanish)(?:s|es|ed)?|eliminat(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|gone|no (?:more|longer (?:a|any))"
COMPARATIVES = r"(?:is now|are now|get|gets|getting|got|become|becomes|becoming|became|grow|grows|growing|grew) (?:\w+ ){0,2}?(?P<how>smaller|shorter|narrower|bigger|larger|wider|longer)"

# A gap that somebody means to close is presupposed, not stated.
ACHIEVING = (
    r"manag(?:e|es|ed|ing)|expected|set|likely|poised|going|about|continu\w+|begun|began|begin|beginning|begins|start(?:s|ed|ing)?|able|"
    r"seems?|seemed|appears?|appeared|threatens?|threatened|projected|forecast|predicted|due|track|course|pace|close|closer|serves?|served|"
    r"help(?:s|ed|ing)? \w+"
)
AIMING = (
    r"(?:goal|hopes?|chance|aim|ambition|dream|race|efforts?|bid|push|drive|task|means|way|prospects?|point|possibility) (?:of|at|for|in)|aim(?:s|ed|ing)? at|"
    r"focus\w* on|prioriti[sz]\w+|confident (?:about|of|in)|committed to|intent on|bent on|for|towards?|instead of|without|dedicated to|serious about|work(?:s|ed|ing) on|"
    r"should|must|needs? to|ha(?:s|ve|d) to|ought to|let['’]s|try(?:ing)? and|can"
)

TECHNOLOGY = (
    r"AI|A\.I\.|artificial intelligence|models?|LLMs?|chips?|chip[- ]?mak\w+|chip[- ]?design|semiconductors?|lithography|GPUs?|accelerators?|compute|computing|"
    r"frontier (?:\w+ )?(?:models?|labs?|capabilit\w+|systems?)|DRAM|HBM|NAND|memory|nanomet\w+|foundr\w+|fabs?|robot\w*|quantum|algorithms?|software|hardware|packaging|"
    r"chatbots?|supercomput\w+|machine learning|labs?|laborator(?:y|ies)|benchmarks?|leaderboard|EUV|nodes?|processors?|data cent(?:er|re)s?|\d+[- ]?nm|computer vision|deep learning|"
    r"tech(?! (?:stocks?|shares|sector))|technolog(?:y|ies|ical|ically)|cyber[\w-]*|[56]G|EVs?|electric (?:vehicles?|cars?)|batter(?:y|ies)|self-driving|autonomous (?:driving|vehicles?|cars?)|robotaxis?|drones?|"
    r"hypersonics?|(?:voice|digital) assistants?|CUDA|ROCm|LiDAR|biotech\w*|"
    r"rockets?|launch(?:ers?|\s(?:vehicles?|systems?))|satellites?|spacecraft|spaceflight|missiles?|(?:jet|aero|rocket|turbofan)[- ]?engines?|turbofans?|(?:fighter|stealth)s?\s(?:jets?|aircraft)|"
    r"steppers?|(?:immersion|DUV) (?:scanners?|tools?)|DUV|photoresists?|photonics?|optics|silicon|transistors?|qubits?|CPUs?|humanoids?|automation|machine tools?|driverless|driver[- ]assistance|"
    r"operating systems?|cloud (?:computing|services?|infrastructure)|telecoms?|solid[- ]state|solar (?:cells?|panels?)|wind turbines?|fusion|(?:nuclear )?reactors?|over-the-air|engineering"
)
# What is counted is no technology: who has more of it leads a table, not a field.
COUNTED = (
    r"patents?|patenting|filings?|degrees|(?<=\bin\s)(?:the )?(?:total |sheer )?number of|(?:venture )?capital(?! (?:letters?|firms?|funds?|investors?)\b)|inventions?|applications? filed|papers|publications?|citations?|(?:(?:highly|most|top|often)[- ])?cited (?:[\w-]+ )?(?:research|work|articles)|(?:highly )?influential (?:[\w-]+ )?(?:research|work)|research totals?|(?:paper |publication )?volumes?(?! (?:of|control)\b)|investments?|funding|revenues?|sales|market share|"
    r"top (?:three|five|ten|\d+)(?! (?:[a-z]+ )?(?:performers|countries|nations|economies|players|labs|developers|models|companies|firms|chip-?makers|powers)\b)|(?:first|second|third|fourth|fifth|\w+th) (?:place|spot|slot)|ranked|ranking(?!\s(?:platforms?|sites?|services?)\b)|shipments?|downloads?|users|visits|(?:global |worldwide |token |overall |total )?usage(?= (?:of|share)\b)|market value|valuation|shares|stocks?|polls?|votes?|vs\.? code|start-?ups|installations?|(?:solar|wind|storage|rooftop|battery) capacity|salaries|GDP|(?<!AI )(?<!digital )economy|prices?|(?:exports?|imports?)(?![\s-](?:[a-z]+\s)?(?:controls?|restrict\w*|curbs?|bans?|rules?|licen\w+|polic\w+|limits?|compliant|regime|regulations?)\b)|"
    r"share|valuations?|losses|profits?|earnings|output(?! (?:quality|tokens?))|(?:AI|R&D|research|defen[cs]e|military|capital|state|government|chip) (?:spending|expenditures?)|(?:factory |industrial |vehicle )output|(?:global |world |total )demand|(?:token|trading|sales|order|production) volumes?|buzz|productivity|economically|economic (?:power|output|might|size)|(?:data cent(?:er|re)|production|power|generating|installed|wafer) capacity|living[- ]standards|deliveries|equities|markets(?= (?:out|under)perform)|(?:largest|biggest|most[ -]valuable|richest) (?:[\w-]+ ){0,2}(?:company|companies|firms?|economy|economies|markets?|employers?|customers?)|(?:(?:largest|biggest) (?:[\w-]+ ){0,2}|(?:top|leading) (?:[\w-]+ ){0,2}(?:car|vehicle|EV|phone|smartphone) )(?:buyer|seller|maker|producer|exporter|importer|manufacturer|supplier|spender|investor|consumer|user|shipper)s?|"
    r"(?:global |world |top |largest |biggest |leading )producers? of|reserves|bauxite|mining|refining|supply|suppliers?|orders|growth|gross domestic product|trade(?!\s(?:war|wars|tensions?|restrictions?|policy|the)\b)|trading|market cap(?:itali[sz]ation)?|subscribers|customers|subscriptions?|bookings|wages|costs?|prices?"
)

# What names the race itself, where the sentence does not name the technology.
RACES = (
    r"AI|A\.I\.|artificial intelligence|LLMs?|(?:language|foundation|frontier|reasoning|(?:open|closed)(?:[- ](?:weights?|source))?) models?|chips?|chip[- ]?mak\w+|semiconductors?|"
    r"lithography|GPUs?|foundr(?:y|ies)|HBM|DRAM|NAND|EUV|quantum|supercomput\w+|robotics|(?:tech|technology|chip) (?:war|race|rivalry)|machine learning"
)
MAKERS = frozenset({
    "OpenAI", "Anthropic", "DeepSeek", "Mistral AI", "xAI", "Moonshot AI", "Zhipu AI", "Google DeepMind", "TSMC", "SMIC", "ASML", "SMEE", "Nvidia", "AMD", "SK Hynix",
    "Micron", "CXMT", "YMTC", "Cambricon", "AMEC", "Naura", "Applied Materials", "Lam Research", "KLA", "Tokyo Electron", "Rapidus", "GlobalFoundries", "UMC",
    "Hua Hong", "Biren Technology", "Moore Threads", "Kioxia",
})  # fmt: skip
"""Firms that make nothing but models, chips or the tools for chips."""

ANALYSTS = frozenset({
    "SemiAnalysis", "Gartner", "IDC", "Forrester", "TechInsights", "Counterpoint Research", "CB Insights", "PitchBook", "Rhodium Group", "TrendForce", "Eurasia Group",
})  # fmt: skip
"""Firms that write about others, and are behind nobody."""

TRADES: dict[str, str] = {
    "TSMC": "chip manufacturing", "SMIC": "chip manufacturing", "GlobalFoundries": "chip manufacturing", "UMC": "chip manufacturing",
    "Hua Hong": "chip manufacturing", "ASML": "lithography", "SMEE": "lithography",
}  # fmt: skip
"""What firms are in that do one thing only, and so are ahead or behind in it."""

# What leaves the rest of its clause open: a condition; a question, a wish, a duty.
SUPPOSED = r"(?<!as )(?<!even )if(?!\s(?:(?:we|you|one)\s(?:step|look|zoom|compare|consider|go)|anything)\b)|can|unless|lest|in case"
OPEN = (
    r"(?<!, )(?<!thing )(?<!things )(?<!factor )(?<!factors )keeping|refers? to|(?:hard|harder|difficult|tough|tougher|impossible) for (?:[\w.’'-]+ ){1,6}?to|(?:unrealistic|unreasonable|naive|na[iï]ve|wishful|premature) to (?:expect|hope|assume|imagine|think)|hopes? (?:is|was|has been|had been|remains) (?:that|to)|risk(?:s|ed|ing)?(?=\s*$)|with (?:an eye|a view) to(?:wards?)?|pursu(?:es?|ed|ing)|whether|scenarios?|imagin\w+|should|must|ought to|needs? to|ha(?:s|ve|d) to|let['’]s(?! say\b)|so that|hop(?:e|es|ed|ing) (?:to|that|of)|aim(?:s|ed|ing)? (?:not )?(?:to|at)|(?:goal|aim|target|ambition|mission|objective|task|hope)s? of (?=\w+ing\b)|"
    r"to (?:think|believe|assume|imagine|suggest)(?! of\b)|want(?:s|ed|ing)? (?:to|\w+ to)|seek(?:s|ing)? to|sought to|vow(?:s|ed)? to|pledg(?:e|es|ed) to|try(?:ing)? to|tries to|tried to|attempt(?:s|ed|ing)? to|"
    r"(?:goal|aim|target|ambition|mission|plan|strategy|path|push|race|efforts?|bid|drive|need|pressure|desire|hope|chance|ability|opportunity|way)s? (?:(?:is|was|are) )?(?:for [\w* ]{1,40} )?to|"
    r"(?:importance|necessity|priority|urgency) of|(?:vital|essential|crucial|imperative) (?:that|for [\w ]{1,30} to)|(?:(?<!may )(?<!could )(?<!might )result in|avoid(?:s|ing)?|prevent(?:s|ing)?|ensur(?:e|es|ing))"
)
DOUBTED = (
    r"far from (?:the truth|true|clear|certain|obvious|given) (?:that|whether)|(?:address|bust|explod|shatter|puncture|defi|beli(?=es|ed)|question|challeng|disput|reject|den(?=y|ie)|doubt|debunk|refut|contradict|counter|undermin|dismiss|undercut|rebut|upend|overturn|dispel)\w*"
    r"(?:\s(?:the|this|that|any|a|an|all|some|such|those|these|earlier|his|her|their|common|popular|widespread|conventional|prevailing|long-held|widely held|recent|older)){0,3}\s"
    r"(?:perceptions?|beliefs?|notions?|ideas?|claims?|assumptions?|views?|narratives?|assertions?|suggestions?|arguments?|accusations?|premises?|wisdom|theor(?:y|ies)|consensus)|"
    r"(?:myths?|misconceptions?|fantas(?:y|ies)|illusions?) (?:that|of|about)|push(?:es|ed|ing)? back (?:on|against)"
)
"""Beliefs that somebody does not share: what they say is not stated."""
FEARED = (
    r"(?:concern(?:s|ed)?|fears?|fearing|feared|worr(?:y|ies|ied|ying)|anxiet(?:y|ies)|anxious|paranoi\w+|alarm(?:ed|s)?|afraid|panic(?:s|ked)?) (?:about|over|of|that|at|it|this|they)|"
    r"into (?:thinking|believing|fearing)|"
    r"(?:despite|contrary to|notwithstanding) (?:(?:the|some|all|any|widespread|common|popular|earlier|recent) ){0,2}(?:perceptions?|beliefs?|notions?|ideas?|claims?|assumptions?|views?|narratives?|suggestions?|fears?|talk|hype) (?:that|of)|"
    r"even if|(?:danger|dangers|threat|possibility|prospect|accus\w+ \w+) of"
)
"""Moods about what may be, which say nothing of what is."""
BECOMING = r"be|stay|remain|keep|get|pull|move|fall|draw|leap|race|jump|forge|surge|go|help|play|put|hold|maintain|extend|take|build|gain|preserve"
VAIN = r"(?:fail|struggl|scrambl|rac|rush|hurr|sprint)(?:e|s|es|ed|ing|y|ies|ied|ying)?"
"""What is done to catch up by somebody who is behind."""
REPORTING = (
    r"said|says|believed|thought|estimated|found|reported|known|considered|judged|seen|understood|shown|continu\w+|used|tend(?:s|ed)?|came|come|comes|proved|"
    r"according|compared|led \w+|allowed \w+ ?\w*|enabled \w+ ?\w*"
)

# What a country has much or little of.
RESOURCES = r"energy|electricity|costs?|capital|lab(?:o|ou)r|talent|data|people|population|money|numbers?(?! of parameters)|(?<!computing )(?<!compute )power|grid|scale|workforce|resources|supply"

# What lies between two that is no lag: how they are ruled, paid, or think of each other.
MATTERS = r"regulat(?:ory|ion)|legal|legislative|policy|polic(?:y|ies)|enforcement|governance|compliance|oversight|diplomatic|political|ideological|generational|gender|trust|perception|wage|salary|pay|income|wealth|tax|safety|ethic(?:al|s)"

PARTS = r"software|stack|tooling|ecosystem|hardware|compute|performance|process|yields?|technology|silicon|platform|infrastructure|manufacturing|packaging|maturity"
"""What somebody has or makes that is behind in his place: "Software still trails B's"."""
FIELDS = (
    r"AI(?: models?| chips?| technolog\w+| development| applications?| apps| accelerators| software| research| infrastructure)?|artificial intelligence|"
    r"(?:(?:large|frontier|foundation|language|open|open-source|open-weight|reasoning|generative|AI) )*(?:models|LLMs)|"
    r"(?:(?:advanced|AI|memory|logic|mature|computer) )*(?:chips?|semiconductors?)(?:[- ]?(?:making|design|manufacturing|production|fabrication|technology|packaging|tools|equipment))?|"
    r"chipmaking|(?:EUV |chip )?lithography|(?:advanced )?packaging|(?:video|image) generation|robotics|hardware|software|(?:AI )?comput(?:ing power|ing|e)|"
    r"DRAM|HBM|NAND|EUV|memory(?: chips)?|quantum computing|autonomous driving|self-driving|coding|math(?:s|ematics)?|reasoning|MMLU|MATH|HumanEval|engineering|"
    r"foundry|supercomput\w+|(?:training|inference) compute|(?:pre-?|post-?)?training|inference|algorithms?|talent|research|open-source AI|"
    r"(?:AI |graphics )?(?:processors?|GPUs|accelerators)|process (?:nodes?|technology)|yields?(?: maturity)?|EDA(?: tools| software)?|cyber(?:security)?|"
    r"high-bandwidth memory|quantum(?: technolog(?:y|ies))?|humanoid robots|batteries|biotech(?:nology)?|drones"
)

VENUES = frozenset({
    "Twitter", "X", "Reddit", "YouTube", "GitHub", "Hugging Face", "Hacker News", "LinkedIn", "Facebook", "Instagram", "Discord", "Telegram", "Weibo", "WeChat", "Substack", "Bluesky", "Threads", "TikTok",
})  # fmt: skip
"""Where things are posted, which is no side of what is posted there."""
