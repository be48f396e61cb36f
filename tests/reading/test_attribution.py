"""Whom a passage credits with what it says."""

from __future__ import annotations

import pytest

from aiclaims import Document
from aiclaims.reading import read


def credited(text: str) -> tuple[str, ...]:
    """Give the sources of the last passage of a text."""
    return read(Document(text, id="d", language="en", format="text")).passages[-1].attribution


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        # according to
        ("According to Reuters, sales fell.", ("Reuters",)),
        ("Two years ago analysts said that sales would fall.", ("analysts",)),
        ("Sales fell, according to Reuters; according to the World Bank, exports did.", ("Reuters", "World Bank")),
        ("They cut the price, citing weak demand, according to Reuters.", ("Reuters",)),
        ("Reuters reported in April 2026 that Huawei planned more plants.", ("Reuters",)),
        ("Sales fell, according to figures released on Monday by the World Bank.", ("World Bank",)),
        ("Sales fell, according to three people.", ("three people",)),
        ("Nvidia's lead in sales is estimated at two years.", ()),
        ("Nvidia was told that sales fell.", ()),
        ("Prices rose, and U.S. officials have asserted that sales fell.", ("U.S. officials",)),
        ("The World Bank shared that sales fell.", ("World Bank",)),
        ("The World Bank shared its figures.", ()),
        ("Prosecutors in Ohio broke up an alleged scheme in which chips were resold.", ()),
        ("Output rose, per Reuters.", ("Reuters",)),
        ("Norway makes more per year than Italy.", ()),
        ("Zyx-2 costs 0.30 dollars per M tokens and 2 dollars per GPU hour.", ()),
        (
            "Sales fell, according to a letter from the U.S. Securities and Exchange Commission.",
            ("Securities and Exchange Commission",),
        ),
        ("Sales fell, by the admission of two engineers.", ("two engineers",)),
        # a body or an outlet as a label
        ("World Bank: sales fell by a third.", ("World Bank",)),
        ("Reuters (May 2026): sales fell by a third.", ("Reuters",)),
        ("Corvane: sales fell by a third.", ()),
        # what somebody puts out, and who says so while doing something else
        ("The World Bank published a report: sales fell by a third.", ("World Bank",)),
        ("The World Bank released an analysis showing that sales fell.", ("World Bank",)),
        ("Lip-Bu Tan has long argued that sales fell.", ("Lip-Bu Tan",)),
        ("Intel's chief Lip-Bu Tan thanked Reuters, stating that sales fell.", ("Lip-Bu Tan",)),
        ("Intel's sales rose, arguing that sales fell.", ()),
        ("A proclamation states that sales fell.", ("proclamation",)),
        ("The World Bank verified Italy at 90% of its quota.", ("World Bank",)),
        # a handle as a label, of what stands behind or below it
        ("@kvarn_ab: sales fell by a third.", ("kvarn_ab",)),
        ("@kvarn_ab (Oslo): sales fell by a third.", ("kvarn_ab",)),
        ("- @kvarn_ab:\n  - Sales fell by a third.", ("kvarn_ab",)),
        ("- @kvarn_ab on prices:\n  - Sales fell by a third.", ()),
        ("@kvarn_ab cut its prices, claiming that sales fell.", ("kvarn_ab",)),
        # where the results of a list came from
        ("The most useful figures came from Reuters:\n\n- Sales fell by a third.", ("Reuters",)),
        ("Test results by @kvarn_ab:\n\n- Zyx-2\n  - Sales fell by a third.", ("kvarn_ab",)),
        ("The money came from Reuters:\n\n- Sales fell by a third.", ()),
        # a thing and an event say nothing, what somebody counted does
        ("Nvidia's new plant places it two years behind others.", ()),
        ("Nvidia sold a plant. The news came late, as it suggested that sales fell.", ()),
        ("Nvidia's figures suggest that sales fell.", ("Nvidia",)),
        # the verb before and behind
        ("A member stated that sales fell.", ("member",)),
        ("A panel agreed that sales fell.", ("panel",)),
        ("The head of Intel, Lip-Bu Tan, announced that sales fell.", ("Lip-Bu Tan",)),
        ("Our analysis using Corvane shows that sales fell.", ()),
        ("An annual statement in July described sales as falling.", ("annual statement",)),
        ("I think on sales most analysts said that they fell.", ("most analysts",)),
        ("Sales Fell by a Third, World Bank Report Says", ("World Bank",)),
        ("Nvidia said on Tuesday that sales fell.", ("Nvidia",)),
        ("Grace Ho used to say that sales fell.", ("Grace Ho",)),
        ("Sales fell, said Grace Ho, an analyst at Kestrel Securities.", ("Grace Ho",)),
        ("Sales fell, Grace Ho from the Kestrel Institute for Law said.", ("Grace Ho",)),
        # the country behind the verb opens what is said
        ("The analyst Grace Ho, says China is years behind.", ("Grace Ho",)),
        ("The analyst Grace Ho – who leads the fund – predicts China will overtake Japan.", ("Grace Ho",)),
        ("The talks failed, said China.", ("China",)),
        ("Sales fell, the Financial Times found.", ("Financial Times",)),
        ("Kai-Fu Lee, the founder of startup 01.AI, told Reuters that sales fell.", ("Kai-Fu Lee",)),
        ("Two people in the supply chain said that sales fell.", ("Two people in the supply chain",)),
        ("Brokers estimate that sales fell.", ("Brokers",)),
        ("Most brokers would say that Italy is a year behind.", ("Most brokers",)),
        ("Italy is a year behind in tunnels by most brokers estimates.", ("most brokers",)),
        ("Reuters assessed the gap at two years.", ("Reuters",)),
        # what a body has counted tells it too
        ("WIPO figures indicate Norway files more.", ("World Intellectual Property Organization",)),
        ("Gartner survey data suggest that sales fell.", ("Gartner",)),
        # a report is its maker's
        ("A report by WIPO found that filings rose.", ("World Intellectual Property Organization",)),
        # a bracket in a source's description does not end it, nor does the day on which it came out
        ("Filings rose, shows research from intellectual property (IP) law firm Hale & Dorrit.", ("Hale & Dorrit",)),
        ("Filings rose, says the law firm Brandt & Voss.", ("Brandt & Voss",)),
        ("Filings rose by 3%, Brandt & Voss has worked out.", ("Brandt & Voss",)),
        ("Norwegian patent attorneys say that filings rose.", ("Norwegian patent attorneys",)),
        (
            "A report on batteries prepared in May by the Kestrel Institute found that filings rose.",
            ("Kestrel Institute",),
        ),
        # who places others says so; who has a place says nothing
        ("Gartner still places Intel two years behind TSMC.", ("Gartner",)),
        ("Kestrel Research ranks Norway ahead of Italy.", ("Kestrel Research",)),
        ("Kestrel Research sees Norway ten months behind Italy.", ("Kestrel Research",)),
        ("Brandt & Voss puts Norway first.", ("Brandt & Voss",)),
        ("Kestrel Research ranks third in the list.", ()),
        ("Kestrel Research sees sales of 40.", ()),
        ("The research, released Friday by Reuters, shows that filings rose.", ("Reuters",)),
        # a report, a paper or a body spoken of before; whom a statement is about did not make it
        (
            "Filings rose, a study by Reuters found. The study, made in May, indicates that Norway’s share fell.",
            ("Reuters",),
        ),
        (
            "Filings rose, a report by Kestrel Institute says. Norway's share fell, according to the think tank.",
            ("Kestrel Institute",),
        ),
        ("Filings rose, the Oslo Post wrote. Norway's share fell, according to the newspaper.", ("Oslo Post",)),
        # pronouns and bare nouns
        ("Grace Ho wrote a note. Sales fell, she wrote.", ("Grace Ho",)),
        ("Alibaba released a model. The company's cloud unit said that it won.", ("Alibaba",)),
        ("DeepSeek released R1. It won in three tests, by the startup's own account.", ("DeepSeek",)),
        # a body alone in brackets behind what it says; not a short name, nor where somebody works
        ("Norway filed 3,120 applications in 2025 (WIPO).", ("World Intellectual Property Organization",)),
        ("Norway filed 3,120 applications in 2025 (WIPO, table 4).", ("World Intellectual Property Organization",)),
        ("Norway's share is 7% (source: Stanford HAI), Italy's 4%.", ("Stanford University",)),
        ("The regional patent office (EPO) granted 3,000 patents.", ()),
        ("Grace Ho (RAND) met the minister.", ()),
        # views, tellings and counts
        ("By Epoch's count, Norway is months behind.", ("Epoch AI",)),
        ("In Jensen Huang's telling, Norway is months behind.", ("Jensen Huang",)),
        ("That is the view of Grace Ho, who runs the fund.", ("Grace Ho",)),
        ("Norway is reckoned by outside evaluators to trail by a year.", ("outside evaluators",)),
        ("The AI Index 2025 reports that Norway leads.", ("Stanford University",)),
        # what an analysis is about is not who made it
        ("The Epoch AI US-Norway gap analysis found that models improve.", ("Epoch AI",)),
        # what somebody expected is no statement of theirs; a note's label is nobody
        ("Norway catches up faster than most observers anticipated.", ()),
        ("TLDR: Norway filed 3,120 patents.", ()),
        ("- **Key Figures:** Norway filed 3,120 patents.\n- **Key Figures:** Italy filed 4.", ()),
        # a transcript's speaker
        ("Guest: Dr. Amit Desai.\n\nDESAI: It fell to nine percent.", ("Amit Desai",)),
        # names that no list has, handles, and the noun left off
        ("Corvane said sales fell.", ("Corvane",)),
        ("On coding, Bellwick Labs later reported a score of 57.", ("Bellwick Labs",)),
        ("A Corvane report claims that sales fell.", ("Corvane",)),
        ("According to data from Corvane, sales fell.", ("Corvane",)),
        ("An independent tester (@quillmark) claims it wins.", ("quillmark",)),
        ("Analyst @quillmark published a methodology putting the gap at 3 months.", ("quillmark",)),
        ("The Dutch government said sales fell.", ("Netherlands",)),
        ("According to the criminal complaint, chips were sold.", ("criminal complaint",)),
        # participles, nouns of saying, coordinated verbs
        ("Alibaba released a model, claiming that it wins.", ("Alibaba",)),
        ("It is praised, with the regulator acknowledging openly that Europe trails.", ("regulator",)),
        ("OpenAI's claim that it wins was not tested.", ("OpenAI",)),
        ("Following a Reuters report that sales fell, shares rose.", ("Reuters",)),
        ("METR tested the model and called it an advance.", ("METR",)),
        # quotations over sentences, told before, between or behind
        ("Grace Ho, an analyst, put it this way: “Sales fell. They will rise.”", ("Grace Ho",)),
        ("“Sales fell,” said Grace Ho. “They will not rise.”", ("Grace Ho",)),
        ("“Sales fell,” said Grace Ho.\n\n“They will not rise.”", ("Grace Ho",)),
        # the report spoken of; what stands under a lead-in or heading
        ("A Corvane report claims that sales fell. It was long. The report says they rose.", ("Corvane",)),
        ("Corvane said:\n\n- Sales fell in June.", ("Corvane",)),
        ("# Key findings of the Corvane report\n\nSales fell in June.", ("Corvane",)),
        # who makes, tests or sells speaks in general too; a name with a remark behind it is one
        ("Domestic tool firms say that sales fell.", ("Domestic tool firms",)),
        ("Corvane, a maker of drills, said sales fell.", ("Corvane",)),
        ("Corvane, however, said sales fell.", ("Corvane",)),
        ("At Corvane, sales fell, said Grace Ho.", ("Grace Ho",)),
        ("Corvane's own tests show that sales fell.", ("Corvane",)),
        ("As Grace Ho put it, “sales fell”.", ("Grace Ho",)),
        # by an office of theirs, an absolute clause, a report spoken of
        ("According to economists at Bellwick Securities, sales fell.", ("Bellwick Securities",)),
        ("Norway leads, with a Gartner survey revealing that sales rose.", ("Gartner",)),
        ("Norway leads, with Zyx-2 showing that it can.", ()),
        ("Norway leads, with Corvane claiming that it can.", ("Corvane",)),
        ("He asked about a bank letter suggesting that sales fell.", ("bank letter",)),
        ("A paper from Corvane, led by a student, argues that sales fell.", ("Corvane",)),
        ("Reuters has learned that sales fell.", ("Reuters",)),
        ("Sales fell, as documented by Reuters.", ("Reuters",)),
        ("Sales fell, as per a Gartner survey.", ("Gartner",)),
        ("The former Nvidia manager Jensen Huang's remark that Italy leads was wrong.", ("Jensen Huang",)),
        ("Nvidia announces the ban was lifted.", ("Nvidia",)),
        ("Nvidia announced a chip that has 80 cores.", ()),
        ("Epoch AI placed it a year behind Italy.", ("Epoch AI",)),
        # offices stand before a name, whose is not its part; in general, outlets and forecasters
        ("Deputy Trade Minister Grace Ho said sales fell.", ("Grace Ho",)),
        ("Corvane's Grace Ho, a partner, said sales fell.", ("Grace Ho",)),
        ("Norwegian state media reported that sales fell.", ("Norwegian state media",)),
        ("Goldman Sachs expects sales to fall.", ("Goldman Sachs",)),
        ("Grace Ho, an analyst, thinks Norwegian drills may be years behind.", ("Grace Ho",)),
        ("Gartner analysts found that sales fell.", ("Gartner",)),
        # what is added, written off or sorted by says nothing
        ("Nvidia added to the list of buyers.", ()),
        ("Nvidia wrote off the drills.", ()),
        ("Nvidia's rise says a lot about drills.", ()),
        ("Sales fell, according to the WIPO size classes.", ()),
        ("The figure reveals that sales fell.", ()),
        ("The following table shows that sales fell.", ()),
        ("Extensive evaluations reveal that sales fell.", ()),
        ("Independent evaluations reveal that sales fell.", ("Independent evaluations",)),
        # a name with a place in it, nobody's numbers, a noun that looks like a verb
        ("Sales fell, according to Radio Free Norway.", ("Radio Free Norway",)),
        ("Estimates suggest that sales fell.", ()),
        ("Recent reports indicated that sales fell.", ("reports",)),
        ("Sales fell (h/t Reuters).", ("Reuters",)),
        # citations
        ("Filings rose by a tenth (Corvane, 2024).", ("Corvane",)),
        ("Filings rose (WIPO, 2024), and grants fell.", ("World Intellectual Property Organization",)),
        ("Filings rose by a tenth — WIPO Indicators 2025", ("World Intellectual Property Organization",)),
        ("Filings rose by a tenth — WIPO PCT data", ("World Intellectual Property Organization",)),
        ("Artificial Analysis rates models. AA later reported a win.", ("Artificial Analysis",)),
        ("The talks (Geneva, 2024) failed.", ()),
        ("Filings rose (May 2024).", ()),
        ("DeepSeek-R1 (DeepSeek, 2025) leads.", ()),
        # the verb behind a quotation, a title before the name, a colon
        ("“Sales fell”, Grace Ho continued, “and will rise.”", ("Grace Ho",)),
        ("Senator Grace Ho sent a letter, warning that sales fell.", ("Grace Ho",)),
        ("“Sales fell,” said WIPO chief Daren Tang.", ("Daren Tang",)),
        ("Asked why, Jensen Huang responded:\n\n“Sales fell. They will rise.”", ("Jensen Huang",)),
        ("The United States maintains a lead over China.", ()),
        ("Nvidia continued to sell chips.", ()),
        # an act is no saying, a document is no source of its own
        ("China announced new curbs.", ()),
        ("BIS announced that sales fell.", ("Bureau of Industry and Security",)),
        # ... but what it closes, after the comma, has been announced
        ("Sales fell by a third, Nvidia announced on Monday.", ("Nvidia",)),
        ("Norway has lifted the curbs, Japan announced Monday.", ("Japan",)),
        ("The firm, which Japan announced on Monday, sells chips.", ()),
        # what is put on a list is no remark
        ("Norway added Corvane to the list of barred firms.", ()),
        # where something is filed is no source
        ("A look at claims filed at the World Bank reveals that sales fell.", ()),
        ("Reuters said sales fell. The article highlights a gap.", ()),
        # headlines and names in capitals
        ("On SWE-bench Verified, o3 scored 71.7%.", ()),
        ("Results show that o3 wins.", ()),
        ("Data rules stemming from the Privacy Law bind firms.", ()),
        # what a body of a country is, an index by its whole name, and the report that findings are from
        ("Sales fell, according to a Danish think tank.", ("Danish think tank",)),
        ("A fresh paper from a US think tank has found that sales fell.", ("US think tank",)),
        ("I think tanks fell.", ()),
        ("According to the 2019 Kestrel Patent Index, sales fell.", ("Kestrel Patent Index",)),
        ("According to the Kestrel Report, sales fell.", ("Kestrel",)),
        ("Other findings from the survey show that sales fell.", ("survey",)),
        ("Grace Ho underscored that sales fell.", ("Grace Ho",)),
        ("The USPTO took part. Sales fell, the ministry said.", ()),
        ("The Ministry of Trade took part, as did the USPTO. Sales fell, the ministry said.", ("Ministry of Trade",)),
        # whose own tests tell it
        ("On Corvane's own benchmarks, sales fell.", ("Corvane",)),
        ("In OpenAI's own tests, sales fell.", ("OpenAI",)),
        # nobody
        ("12 firms added in 2025 have seen sales fall.", ()),
        ("MMLU, a test of knowledge, reveals that sales fell.", ()),
        ("Performance highlights:\n\n- sales fell", ()),
        ("Sales fell in China.", ()),
        ("Chinese firms found new suppliers.", ()),
        ("The tests show promise.", ()),
        ("Acme showed comparable performance to others, but it fell short of them.", ()),
        ("The World Bank showed that sales fell.", ("World Bank",)),
    ],
)
def test_the_source_is_named(text: str, sources: tuple[str, ...]) -> None:
    """The innermost source stands last; a passage that speaks for itself has none."""
    assert credited(text) == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("HO: Hello.\n\nBRAND: It fell.", ("Brand",)),
        ("Jane Ho (00:12): Hello.\n\nPaul Brand (00:15): It fell.\n\nJane Ho (00:19): Yes. It rose.", ("Jane Ho",)),
        ("Speaker 1: Hello.\n\nSpeaker 2: It fell.", ()),
        ("Anna: Well, I think it fell.", ("Anna",)),
        ("Update: I think it fell.", ()),
        ("HO: Hi.\n\nBRAND: Hi.\n\nHO: Why?\n\nBRAND: It fell.\n\nIt fell twice.", ("Brand",)),
        ("HO: Hi.\n\nBRAND: Hi.\n\nHO: You argue that it fell.", ("Ho", "Brand")),
        ("Jane Ho met Paul Brand, she said.\n\nPaul: Hi.\n\nJane: Why?\n\nPaul: It fell.", ("Paul Brand",)),
        ("Jane Ho met Paul Brand, she said.\n\nAnna: Hi.\n\nJane: Why?\n\nAnna: It fell.", ()),
        ("Accuracy: 80 percent.\n\nAccuracy: 90 percent.", ()),
    ],
)
def test_a_turn_is_its_speakers(text: str, sources: tuple[str, ...]) -> None:
    """A label opens a turn; in a transcript a paragraph without one goes on with the speaker."""
    assert credited(text) == sources


@pytest.mark.parametrize(
    ("text", "word", "sources"),
    [
        # each statement of a sentence has its own source
        ("Corvane claims a rise; Bellwick Labs says that it is a fall.", "rise", ("Corvane",)),
        ("Corvane claims a rise; Bellwick Labs says that it is a fall.", "fall", ("Bellwick Labs",)),
        ("Nvidia said that sales rose, while Reuters reported that they fell.", "rose", ("Nvidia",)),
        ("Nvidia said that sales rose, while Reuters reported that they fell.", "fell", ("Reuters",)),
        ("While Reuters reported that sales fell, Nvidia said that they rose.", "rose", ("Nvidia",)),
        # one that names none has those of the sentence
        ("According to Reuters, sales rose, while costs fell.", "fell", ("Reuters",)),
        ("Nvidia said that sales rose; costs fell, Reuters reported; nobody bought.", "bought", ("Nvidia", "Reuters")),
        # but not those of what a source goes on to say
        ("Sales rose by a third; Reuters reports that costs fell.", "rose", ()),
        ("Sales rose, while an IFB report shows that costs fell.", "rose", ()),
        ("Sales rose, and Nvidia says that costs fell.", "rose", ()),
        ("Sales rose, and Nvidia says that costs fell.", "fell", ("Nvidia",)),
        ("Reuters puts the rise at a tenth, and Nvidia puts it at a third.", "tenth", ("Reuters",)),
        ("Reuters puts the rise at a tenth, and Nvidia puts it at a third.", "third", ("Nvidia",)),
        ("Nvidia said sales rose after Reuters reported that costs fell.", "rose", ("Nvidia",)),
        ("According to Reuters, sales rose; according to Nvidia, costs fell.", "fell", ("Nvidia",)),
        ("Sales rose; costs fell, Reuters reported on Tuesday.", "rose", ("Reuters",)),
        ("“Sales rose; costs fell,” Grace Ho told Reuters.", "rose", ("Grace Ho",)),
        # what is told within what another tells keeps both
        ("Grace Ho said that Reuters had reported that sales fell.", "fell", ("Grace Ho", "Reuters")),
        ("Grace Ho said: “Nvidia saw a rise; Reuters reported that it fell.”", "fell", ("Grace Ho", "Reuters")),
        # a speaker speaks throughout
        (
            "HO: Nvidia said that sales rose, but Reuters reported that they fell.\n\nLEE: Yes.\n\nHO: Yes.\n\nLEE: No.",
            "fell",
            ("Ho", "Reuters"),
        ),
    ],
)
def test_who_is_credited_with_a_statement(text: str, word: str, sources: tuple[str, ...]) -> None:
    passage = read(Document(text, id="d", language="en", format="text")).passages[0]
    assert passage.attribution_at(passage.text.index(word)) == sources
