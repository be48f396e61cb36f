"""Patents in ordinary prose: who leads and who is where, parts of wholes, and lists that leave out what they count."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def told(text: str) -> list[str]:
    """Give holder, measure and value of each claim of a text."""
    document = Document(text, published=dt.date(2025, 3, 14), language="en", format="text")
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    return [
        f"{claim.holder.name} {claim.measure} {claim.value}"
        for claim in extraction.claims
        if isinstance(claim, PatentClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who has the most, leads or stands first, in the many words for it
        # shares in the brackets of a list, and the fastest growth
        (
            "Norway filed 1.8 million patent applications (48% of the world's total), Sweden 501,831 (13%).",
            [
                "Norway count 1,800,000 patents",
                "Norway share 48 percent",
                "Sweden count 501,831 patents",
                "Sweden share 13 percent",
            ],
        ),
        ("Norway posted the fastest growth in patent filings among all at 19.1%.", ["Norway growth 19.1 percent"]),
        ("Four patent actions against Norway were filed.", []),
        (
            "# Norway grants a patent\n\nBoltic Research (a web site) is a team of builders, with a lab and over 40 patents.",
            ["Boltic Research count >=40 patents"],
        ),
        ("Some 70% of the technical information in patents is told nowhere else.", []),
        ("## Patents\n\n- R&D intensity (2022): Norway 5.2%, Sweden 3.6%", []),
        (
            "Norway filed 900 AI patents. Sweden filed the most (2,074).",
            ["Norway count 900 patents", "Sweden count 2,074 patents", "Sweden rank 1 rank"],
        ),
        (
            "The leading company was Nokia: 4,411 patent applications.",
            ["Nokia count 4,411 patents", "Nokia rank 1 rank"],
        ),
        ("By number of patents it is Ericsson that leads.", ["Ericsson rank 1 rank"]),
        ("Nokia is racing ahead with 425 patent applications.", ["Nokia count 425 patents", "Nokia rank 1 rank"]),
        ("Top of the pile is Nokia, with 43 patents.", ["Nokia count 43 patents", "Nokia rank 1 rank"]),
        (
            "No company comes close to Nokia, which had 71,240 active patents.",
            ["Nokia count 71,240 patents", "Nokia rank 1 rank"],
        ),
        (
            "The top performer of 2015 was Norway, at 3,870 patents.",
            ["Norway count 3,870 patents", "Norway rank 1 rank"],
        ),
        (
            "Sweden holds the lead with 28,000 granted patent families, as against 26,000 for Norway.",
            ["Sweden count 28,000 patents", "Norway count 26,000 patents", "Sweden rank 1 rank"],
        ),
        (
            "A study sees Ericsson at the top of its table of radio patent owners, with Nokia and Volvo in second and third position.",
            ["Nokia rank 2 rank", "Volvo rank 3 rank", "Ericsson rank 1 rank"],
        ),
        (
            "Nokia kept its crown for one more year with 5,120 patents.",
            ["Nokia count 5,120 patents", "Nokia rank 1 rank"],
        ),
        ("Norway holds 20% of AI patents, eroding Sweden's lead.", ["Norway share 20 percent"]),
        (
            "Nokia declared 5,940 patent families, taking the lead among all applicants.",
            ["Nokia count 5,940 patents", "Nokia rank 1 rank"],
        ),
        ("Nokia has passed Volvo, its old rival, as the world's most prolific patent filer.", ["Nokia rank 1 rank"]),
        # several may lead together
        ("Nokia with 900 patents and Volvo with 800 lead the list.", ["Nokia count 900 patents"]),
        # places told first, or by the verb alone
        (
            "Norway was granted 900 AI patents. Third is Nokia with 312, sixth Volvo with 85.",
            [
                "Norway count 900 patents",
                "Nokia rank 3 rank",
                "Nokia count 312 patents",
                "Volvo rank 6 rank",
                "Volvo count 85 patents",
            ],
        ),
        ("Third in 5G patents is Nokia (272).", ["Nokia rank 3 rank", "Nokia count 272 patents"]),
        (
            "Ericsson moved up to second place in patents, at the expense of Nokia, now third.",
            ["Ericsson rank 2 rank", "Nokia rank 3 rank"],
        ),
        (
            "Norway filed 900 AI patents. Finland was fourth and Sweden fifth.",
            ["Norway count 900 patents", "Finland rank 4 rank", "Sweden rank 5 rank"],
        ),
        ("Nokia trails second with 4,894 patents.", ["Nokia rank 2 rank", "Nokia count 4,894 patents"]),
        (
            "Nokia and Volvo took the third and fourth spots with 2,980 and 2,710 patents granted.",
            ["Nokia rank 3 rank", "Volvo rank 4 rank", "Nokia count 2,980 patents", "Volvo count 2,710 patents"],
        ),
    ],
)
def test_who_is_where(text: str, expected: list[str]) -> None:
    """Who is first, and who stands at which place, beside how many they have."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian start-ups lodged 41 applications with the European Patent Office last year, down from 52.",
            ["Norway count 41 patents", "Norway count 52 patents"],
        ),
        ("The Indian Patent Office granted 88,400 patents in 2022.", ["India count 88,400 patents"]),
        # a part with its whole, and the same part in percent
        (
            "Norway was responsible for 1,200 of the 4,000 patent applications on drones that the world saw from 2012 to 2019, or 30%.",
            ["Norway count 1,200 patents", "World count 4,000 patents", "Norway share 30 percent"],
        ),
        ("Volvo filed 210 of the 900 patent applications held by Nokia.", ["Volvo count 210 patents"]),
        (
            "Toyota was granted 900 patents. Volvo has 1,331 of them; Nokia has 445.",
            ["Toyota count 900 patents", "Volvo count 1,331 patents", "Nokia count 445 patents"],
        ),
        (
            "Norway filed 900 patents. Swedes themselves filed 815 of these.",
            ["Norway count 900 patents", "Sweden count 815 patents"],
        ),
        ("From 2014 to 2017, some 280 AI patents were filed in the US by Indian firms.", ["India count ~280 patents"]),
        (
            "Nokia and Volvo, the two largest patent filers in Norway, filed 190 and 64 patents in the country.",
            ["Nokia count 190 patents", "Volvo count 64 patents"],
        ),
        (
            "In terms of patents, China has overtaken the United States, with 61,300 applications versus 60,100.",
            ["China count 61,300 patents", "United States count 60,100 patents"],
        ),
        # a list of changes, or of shares, goes on
        (
            "Patent applications from Norway fell by 3.1%, those from Sweden by 3.2% and those from Finland by 4.4%.",
            ["Norway growth -3.1 percent", "Sweden growth -3.2 percent", "Finland growth -4.4 percent"],
        ),
        (
            "Behind this rise in patent filings stood above all companies from Norway (+15.1%) and Sweden (+21.7%).",
            ["Norway growth 15.1 percent", "Sweden growth 21.7 percent"],
        ),
        (
            "A survey of some 20,000 patent applications gives Norway 40.3%, Sweden 35.2% and Finland 9.9%.",
            ["Norway share 40.3 percent", "Sweden share 35.2 percent", "Finland share 9.9 percent"],
        ),
        ("Patent grants in the U.S. rebounded by 6% in 2023.", ["United States growth 6 percent"]),
        # what all patents came to, whoever has a part of them
        (
            "The number of declared 6G patent families has climbed to over 70,000, an increase of a tenth, led by Sweden.",
            ["World count >=70,000 patents"],
        ),
        ("Global AI patent applications surpassed 50,000 last year.", ["World count >=50,000 patents"]),
        ("Volvo and its staff were granted 8,650 patents for fuel cells.", ["Volvo count 8,650 patents"]),
        # a name that nobody knows
        (
            "Some 900 patents belong to Nokia, 800 to Volvo and 300 to Zyxle.",
            ["Nokia count ~900 patents", "Volvo count 800 patents"],
        ),
        # a firm that its sentence does not name is not the world, and the year before is no count
        ("The company owns more than 110,000 active patents worldwide.", []),
        (
            "The EPO took in 180,300 patent applications last year, in line with 2023 (-0.4%).",
            ["European Patent Office count 180,300 patents", "European Patent Office growth -0.4 percent"],
        ),
    ],
)
def test_whose_they_are(text: str, expected: list[str]) -> None:
    """Parts and wholes, offices and those who file there, and lists that leave out their noun."""
    assert told(text) == expected
