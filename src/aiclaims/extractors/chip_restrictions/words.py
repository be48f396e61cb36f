"""The words in which texts speak of what governments do about chips, by class: data, no logic."""

from __future__ import annotations

# fmt: off

WORDS: dict[str, tuple[str, ...]] = {
    "control_list": (
        "commerce control list", "ccl", "control list", "export control list", "control lists", "munitions list"),
    "list": (
        "entity list", "unverified list", "trade blacklist", "export blacklist", "blacklist", "restricted trade list",
        "unreliable entity list",
             "unreliable entities list", "restricted list", "end-user list", "military end-user list", "1260h list",
             "unreliable-entity list", "unreliable-entity register", "unreliable entity register", "military companies list", "list of chinese military companies", "section 1260h list",
             "chinese military companies", "trade restriction list", "restricted-entity list", "list of strategic high-tech", "strategic high-tech commodities"),
    "privilege": (
        "veu program", "veu list", "veu status", "validated end-user*", "validated end user*", "license exception",
        "licence exception", "white list", "whitelist", "white-list", "exemption", "exemptions", "waiver", "waivers"),
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
