"""How fast on-topic text is read, beside libraries that do a part of what extraction does.

    pip install spacy presidio-analyzer quantulum3 dateparser setuptools
    python -m spacy download en_core_web_sm
    python benchmarks/peers.py [--megabytes 0.05] [--rounds 3] [--model en_core_web_sm] [--json FILE]

All read the same documents in one process: the example documents with other numbers in each copy. Spacy's rules and
presidio's recognizers look for the literals that extraction looks for. A peer that is not installed is left out. The
rounds are interleaved and the median of CPU seconds is shown; what each needs to load, and a first document, comes
before. A library that uses several threads pays for all of them.
"""

from __future__ import annotations

import argparse
import importlib
import json
import statistics
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from throughput import dense, timed

from aiclaims import Document, Registry, extract

RECOGNIZERS = 20
ASKED = {"spacy_rules": 5.0, "spacy_model": 100.0, "presidio": 3.0, "quantulum3": 50.0, "dateparser": 20.0}

Read = Callable[[str], object]


def literals(registry: Registry) -> list[str]:
    """Give the literals that extraction looks for, without their open endings."""
    words = {word for entry in registry.registrations for word in (*entry.triggers, *entry.subjects)}
    return sorted({word.removesuffix("*") for word in words})


def spacy_rules(words: list[str], _: str) -> Read:
    """Find sentences, and literals by an entity ruler, on an empty pipeline."""
    spacy = importlib.import_module("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "LITERAL", "pattern": word} for word in words])
    return lambda text: list(pipeline(text).ents)


def spacy_model(_: list[str], model: str) -> Read:
    """Find names with the small English model, which tags and parses too."""
    pipeline = importlib.import_module(model).load()
    return lambda text: list(pipeline(text).ents)


def presidio(words: list[str], _: str) -> Read:
    """Ask an analyzer with recognizers of its own on an empty pipeline."""
    spacy = importlib.import_module("spacy")
    analyzer = importlib.import_module("presidio_analyzer")
    engines = importlib.import_module("presidio_analyzer.nlp_engine")
    engine = engines.SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "blank"}])
    engine.nlp = {"en": spacy.blank("en")}
    recognizers = [
        analyzer.PatternRecognizer(supported_entity=f"LITERAL_{number}", deny_list=words[number::RECOGNIZERS])
        for number in range(RECOGNIZERS)
    ]
    registry = analyzer.RecognizerRegistry(recognizers=recognizers, supported_languages=["en"])
    engine = analyzer.AnalyzerEngine(nlp_engine=engine, registry=registry, supported_languages=["en"])
    return lambda text: engine.analyze(text, language="en")


def quantulum3(_: list[str], __: str) -> Read:
    """Find quantities with their units."""
    parser = importlib.import_module("quantulum3.parser")
    return lambda text: parser.parse(text)


def dateparser(_: list[str], __: str) -> Read:
    """Find the dates in a text."""
    search = importlib.import_module("dateparser.search")
    return lambda text: search.search_dates(text, languages=["en"])


PEERS = (spacy_rules, spacy_model, presidio, quantulum3, dateparser)


def readers(registry: Registry, model: str) -> Iterator[tuple[str, Read]]:
    """Give extraction and each peer that is installed, with its name."""
    yield "aiclaims", lambda text: extract(_document(text), registry=registry)
    words = literals(registry)
    for make in PEERS:
        try:
            yield make.__name__, make(words, model)
        except ImportError as error:
            print(f"{make.__name__} is left out: {error}")


def _document(text: str) -> Document:
    return Document(text, published="2025-06-01", format="text", language="en")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=0.05, help="size of the corpus [default: 0.05]")
    parser.add_argument("--rounds", type=int, default=3, help="of which the median is shown [default: 3]")
    parser.add_argument("--model", default="en_core_web_sm", help="package of the model [default: en_core_web_sm]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    # No text is read twice, or what is kept of it would flatter.
    texts = [document.text for document in dense(asked.megabytes * (asked.rounds + 1))]
    share = len(texts) // (asked.rounds + 1)
    known = list(readers(Registry(entry_points=False), asked.model))
    seconds: dict[str, list[float]] = {name: [] for name, _ in known}
    size = sum(map(len, texts[: share * asked.rounds])) / asked.rounds / 1e6
    for _, read in known:
        for text in texts[-share:]:
            read(text)
    for number in range(asked.rounds):
        part = texts[number * share : (number + 1) * share]
        for name, read in known:
            seconds[name].append(timed(lambda read=read, part=part: [read(text) for text in part])[1])
    figures = {name: size / statistics.median(times) for name, times in seconds.items()}
    print(f"{'':14}{'MB/CPU s':>10}{'aiclaims over it':>18}{'asked':>8}")
    for name, speed in figures.items():
        print(f"{name:14}{speed:10.4f}{figures['aiclaims'] / speed:18.2f}{ASKED.get(name, 1):8g}")
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
