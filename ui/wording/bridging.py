"""The words of the bridging measures by role."""

WORDS = {
    "bridging.measures": ("Vis målene", "Show the measures"),
    "bridging.how": (
        "Klik på en overskrift for at sortere. Hold musen over den for at se, hvad tallet siger. "
        "Borgere uden en ledende rolle står her ikke.",
        "Click a heading to sort. Hover over it to see what the number says. Citizens without a "
        "leading role are not here.",
    ),
    "bridging.meaning": (
        "Hvad betyder tallene? Formler og kilder",
        "What do the numbers mean? Formulas and sources",
    ),
    "bridging.definition": (
        "**{label}**. {question} {plain} {edge}  \nFormel: {formula}. Kilde: {source}.",
        "**{label}**. {question} {plain} {edge}  \nFormula: {formula}. Source: {source}.",
    ),
    "bridging.help": (
        "{plain} Formel: {formula}. Kilde: {source}.",
        "{plain} Formula: {formula}. Source: {source}.",
    ),
    "unit.pairs": ("par", "pairs"),
    "unit.nodes": ("aktører", "actors"),
    "unit.neighbours": ("aktører", "actors"),
    "bridging.missing": (
        "Et tomt felt betyder, at målet ikke giver mening dér, fx uden en eneste relation.",
        "An empty cell means that the measure has no meaning there, for instance without any tie.",
    ),
}
