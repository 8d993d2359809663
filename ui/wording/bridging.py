"""The words of the bridging measures by role."""

WORDS = {
    "bridging.measures": ("Vis målene", "Show the measures"),
    "bridging.how": (
        "Klik på en overskrift for at sortere. Hold musen over den for at se, hvad tallet siger. "
        "Borgere uden en ledende rolle står her ikke.",
        "Click a heading to sort. Hover over it to see what the number says. Citizens without a "
        "leading role are not here.",
    ),
    "bridging.order": (
        "I orden efter **{label}**. {plain}",
        "In order of **{label}**. {plain}",
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
    "unit.share": ("andel", "share"),
    "unit.ids": ("id'er", "ids"),
    "unit.ties": ("relationer", "ties"),
    "unit.sd": ("standardafvigelser", "standard deviations"),
    "unit.strength": ("styrke", "strength"),
    "unit.components": ("dele", "components"),
    "unit.components_share": ("dele; andel", "components; share"),
    "unit.steps": ("led", "steps"),
    "unit.sets_of_ids": ("grupper af id'er", "sets of ids"),
    "unit.ordered_pairs": ("ordnede par", "ordered pairs"),
    "unit.activities": ("aktiviteter", "activities"),
    "unit.persons": ("personer", "persons"),
    "unit.community": ("gruppe", "community"),
    "bridging.missing": (
        "Et tomt felt betyder, at målet ikke giver mening dér, fx uden en eneste relation.",
        "An empty cell means that the measure has no meaning there, for instance without any tie.",
    ),
    "bridging.roles": (
        "Mæglerroller ved siden af tilfældet",
        "Broker roles beside what chance gives",
    ),
    "bridging.roles_plain": (
        "Hvem der står mellem to, som ikke selv har en registreret relation, og på hvis vegne. "
        "Den, der har mange kontakter, står tit imellem ved et rent tilfælde; derfor står det "
        "tal, tilfældet ville give, ved siden af.",
        "Who stands between two that have no registered tie themselves, and on whose behalf. "
        "Whoever has many contacts often stands between by mere chance; so the number that chance "
        "would give stands beside.",
    ),
    "bridging.role": ("Vis", "Show"),
    "bridging.nobody": (
        "Vi har ikke registreret nogen relation for en organisation, enhed, aktivitet eller "
        "ildsjæl på den valgte dag.",
        "We have not registered any tie of an organisation, unit, activity or ildsjæl on the "
        "chosen day.",
    ),
    "bridging.value": ("Antal (par)", "Count (pairs)"),
    "bridging.expected": ("Ved tilfældet (par)", "By chance (pairs)"),
    "bridging.z": ("Afstand (standardafv.)", "Distance (st. dev.)"),
    "bridging.value_ei": ("E-I (-1 til 1)", "E-I (-1 to 1)"),
    "bridging.expected_ei": ("Ved tilfældet", "By chance"),
    "bridging.z_ei": ("Afstand (standardafv.)", "Distance (st. dev.)"),
    "bridging.in_words": ("I ord", "In words"),
    "role.gatekeeper": ("Døråbner for sin egen sektor", "Opens the door of its own sector"),
    "role.gatekeeper_plain": (
        "Står mellem én fra sin egen sektor og én fra en anden. Relationerne har ingen retning "
        "her, så repræsentant og portvagt (fagligt: representative, gatekeeper) er samme tal.",
        "Stands between one of its own sector and one of another. Ties have no direction here, so "
        "representative and gatekeeper are the same number.",
    ),
    "role.liaison": ("Forbindelsesled mellem to andre sektorer", "Links two other sectors"),
    "role.liaison_plain": (
        "Står mellem to fra hver sin sektor, og ingen af dem er dens egen (fagligt: liaison).",
        "Stands between two of different sectors, neither of them its own (liaison).",
    ),
    "role.itinerant": ("Mægler inden for en anden sektor", "Broker inside another sector"),
    "role.itinerant_plain": (
        "Står mellem to fra samme sektor, som ikke er dens egen (fagligt: itinerant).",
        "Stands between two of one sector that is not its own (itinerant).",
    ),
    "role.coordinator": ("Samler sin egen sektor", "Gathers its own sector"),
    "role.coordinator_plain": (
        "Står mellem to fra sin egen sektor (fagligt: coordinator).",
        "Stands between two of its own sector (coordinator).",
    ),
    "role.ei_node": ("Kontakter uden for egen sektor (E-I)", "Contacts outside its sector (E-I)"),
    "role.ei_node_plain": (
        "-1: alle kontakter er inden for egen sektor. 1: alle er uden for. Ved siden af står det, "
        "man ville vente, hvis de andres sektorer var fordelt tilfældigt.",
        "-1: all contacts are inside the own sector. 1: all are outside. Beside it stands what "
        "to expect if the sectors of the others were dealt out by chance.",
    ),
    "chance.null": ("Nulmodel: {label}. {kept}", "Null model: {label}. {kept}"),
    "chance.as": ("som tilfældet", "as by chance"),
    "chance.more": ("mere end tilfældet", "more than by chance"),
    "chance.less": ("mindre end tilfældet", "less than by chance"),
    "chance.hardly": ("færre end 1 af 1.000", "fewer than 1 of 1,000"),
    "chance.of_thousand": ("{n} af 1.000", "{n} of 1,000"),
    "chance.of_hundred": ("{n} af 100", "{n} of 100"),
}
