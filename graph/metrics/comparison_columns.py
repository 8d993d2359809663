"""What each column means when a number stands beside chance, or two networks beside each other."""

from __future__ import annotations

from graph.column import Column

_P = "(1 + draws at least as far) / (1 + draws)"
_PHIPSON = "Phipson & Smyth (2010) doi:10.2202/1544-6115.1585"
_SNIJDERS = "Snijders & Borgatti (1999) Connections 22(2):161-170"
_NO_VALUE, _NO_VALUE_DA = (
    "Empty where the value or all draws have no meaning.",
    "Tom, hvor værdien eller alle trækninger er uden mening.",
)

CHANCE_COLUMNS = (
    Column("null", "Null model", "Tilfældighedsmodel", "What chance decides, and what it keeps.",
           "Hvad tilfældet afgør, og hvad det lader stå."),
    Column("expected", "Expected by chance", "Ventet ved et tilfælde",
           "What the null model gives on average.", "Hvad modellen giver i gennemsnit.",
           formula="mean over the draws", edge_rule=_NO_VALUE, edge_rule_da=_NO_VALUE_DA),
    Column("sd", "Spread by chance", "Spredning ved et tilfælde",
           "How far the draws lie from one another.",
           "Hvor langt trækningerne ligger fra hinanden.",
           formula="standard deviation over the draws", range="0 and up",
           edge_rule=_NO_VALUE, edge_rule_da=_NO_VALUE_DA),
    Column("z", "Distance from chance", "Afstand til tilfældet",
           "How many spreads the value lies above (or below) what chance gives.",
           "Hvor mange spredninger værdien ligger over (eller under) det tilfældige.",
           formula="(value - expected) / sd", unit="standard deviations",
           edge_rule="Empty where all draws are alike.",
           edge_rule_da="Tom, hvor alle trækninger er ens."),
    Column("p_le", "As low by chance", "Så lavt ved et tilfælde",
           "How often chance gives as little, or less.",
           "Hvor ofte tilfældet giver lige så lidt eller mindre.", formula=_P, unit="share",
           range="1 / (1 + draws) to 1", edge_rule=_NO_VALUE, edge_rule_da=_NO_VALUE_DA,
           source=_PHIPSON),
    Column("p_ge", "As high by chance", "Så højt ved et tilfælde",
           "How often chance gives as much, or more.",
           "Hvor ofte tilfældet giver lige så meget eller mere.", formula=_P, unit="share",
           range="1 / (1 + draws) to 1", edge_rule=_NO_VALUE, edge_rule_da=_NO_VALUE_DA,
           source=_PHIPSON),
    Column("draws", "Draws", "Trækninger", "How many draws had a value.",
           "Hvor mange trækninger der gav en værdi.", unit="draws", range="0 and up"),
)  # fmt: skip

_SIDES = (
    ("before", "Before", "Før"),
    ("after", "After", "Efter"),
    ("difference", "Difference, after - before", "Forskel, efter - før"),
)
_PARTS = (
    ("", "", "", "The measure.", "Målet.", ""),
    ("_se", ", standard error", ", standardfejl",
     "How far the measure would vary in another sample.",
     "Hvor meget målet ville svinge i en anden stikprøve.",
     "standard deviation over networks of nodes drawn with replacement"),
    ("_low", ", lower bound", ", nedre grænse", "The lower end of the 95 % interval.",
     "Den nedre ende af 95 %-intervallet.", "estimate - 1.96 standard errors, cut at the range"),
    ("_high", ", upper bound", ", øvre grænse", "The upper end of the 95 % interval.",
     "Den øvre ende af 95 %-intervallet.", "estimate + 1.96 standard errors, cut at the range"),
)  # fmt: skip

_ESTIMATES = (
    Column(
        side + part,
        label + more,
        label_da + more_da,
        plain,
        plain_da,
        formula=formula,
        range="that of the measure",
        edge_rule="Empty where a network is too small, or has no ties.",
        edge_rule_da="Tom, hvor et netværk er for lille eller uden bånd.",
        source=_SNIJDERS,
    )
    for side, label, label_da in _SIDES
    for part, more, more_da, plain, plain_da, formula in _PARTS
)

COMPARISON_COLUMNS = (
    Column("measure", "Measure", "Mål", "Density, mean degree, E-I index or fragmentation.",
           "Tæthed, kontakter i gennemsnit, E-I-indeks eller opsplitning."),
    *_ESTIMATES,
    Column("paired", "Same actors", "Samme aktører",
           "Whether both networks have the same actors, and the same were drawn in both.",
           "Om begge netværk har de samme aktører, og de samme blev trukket i begge.",
           source=_SNIJDERS),
    Column("draws", "Draws", "Trækninger", "How many samples were drawn of each network.",
           "Hvor mange stikprøver der blev trukket af hvert netværk.", unit="draws",
           range="1 and up"),
)  # fmt: skip
