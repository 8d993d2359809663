"""The words of På tværs: pairs, districts, sectors beside chance, mixed or reserve."""

WORDS = {
    "page.across": ("På tværs", "Across"),
    "intro.across": (
        "Hvor kommunens enheder og civilsamfundet arbejder sammen, hvor de hjælper de samme "
        "familier uden en registreret relation, og hvor aktiviteter blander grupper.",
        "Where the municipality's units and civil society work together, where they serve the "
        "same families without a registered tie, and where activities mix groups.",
    ),
    "across.pairs": ("Enheder og organisationer", "Units and organisations"),
    "across.place": ("Kommune", "Municipality"),
    "across.no_pairs": (
        "Vi har ikke registreret både kommunale enheder og foreninger eller organisationer. Hent "
        "ark med begge under Data.",
        "We have not registered both municipal units and associations or organisations. Load "
        "sheets with both under Data.",
    ),
    "across.without": (
        "**{n} par** uden en registreret relation er værd at se på. Først dem, der hjælper de "
        "samme familier; så dem, som tilfældet sjældent ville lade stå uden."
        "|**{n} par** uden en registreret relation er værd at se på. Først dem, der hjælper de "
        "samme familier; så dem, som tilfældet sjældent ville lade stå uden.",
        "**{n} pair** without a registered tie is worth a look. First those that serve the same "
        "families; then those that chance would seldom leave without."
        "|**{n} pairs** without a registered tie are worth a look. First those that serve the "
        "same families; then those that chance would seldom leave without.",
    ),
    "across.matrix": (
        "{bodies} foreninger og organisationer × {units} enheder: registrerede relationer og, i "
        "parentes, det antal tilfældet ville give. En streg: vi har ikke registreret nogen; »ingen "
        "registreret«: heller ikke, men de hjælper de samme familier.",
        "{bodies} associations and organisations × {units} units: registered ties and, in "
        "brackets, how many chance would give. A dash: we have not registered any; “none "
        "registered”: neither, but they serve the same families.",
    ),
    "across.cell": ("{ties} ({expected})", "{ties} ({expected})"),
    "across.cell_missing": ("ingen registreret ({expected})", "none registered ({expected})"),
    "across.whose": (
        "Medarbejderes relationer tæller for arbejdsgiveren, lederes for det, de leder.",
        "Ties of employees count for the employer, those of leaders for what they lead.",
    ),
    "across.ends_dealt": (
        "Nulmodel: enderne fordelt tilfældigt. Inden for kommunen beholder hver enhed og hver "
        "organisation sit antal relationer; hvem de går til, er tilfældigt. Formel: r · c / N og "
        "C(N − c, r) / C(N, r). Kilde: Fisher (1935) doi:10.2307/2342435.",
        "Null model: ends dealt. Within the municipality each unit and each organisation keeps its "
        "number of ties; whom they lead to is by chance. Formula: r · c / N and "
        "C(N − c, r) / C(N, r). Source: Fisher (1935) doi:10.2307/2342435.",
    ),
    "column.organisation": ("Forening eller organisation", "Association or organisation"),
    "column.n_families": ("Fælles familier (antal)", "Families in common (number)"),
    "column.family_ids": ("Familierne (id)", "The families (id)"),
    "column.expected": ("Ved tilfældet (relationer)", "By chance (ties)"),
    "column.p_none": ("Tilfældet ville lade dem stå uden i", "Chance would leave them without in"),
    # Two districts
    "across.districts": ("To distrikter side om side", "Two districts side by side"),
    "across.districts_plain": (
        "Et par er en enhed og en forening eller organisation i samme distrikt. Også dem, vi ikke "
        "har spurgt, tæller med; for dem kan der mangle relationer.",
        "A pair is a unit and an association or organisation of the same district. Those not asked "
        "are counted too; ties of theirs may be missing.",
    ),
    "across.too_few_districts": (
        "Der skal to distrikter til, hver med både enheder og foreninger eller organisationer.",
        "It takes two districts, each with both units and associations or organisations.",
    ),
    "across.one": ("Det ene distrikt", "One district"),
    "across.other": ("Det andet distrikt", "The other district"),
    "across.alike": (
        "I {one} og {other} har lige stor en andel af parrene en registreret relation: {share}.",
        "In {one} and {other} the same share of the pairs has a registered tie: {share}.",
    ),
    "across.within_chance": (
        "Vi har registreret en mindre andel i **{thin}** ({low} af parrene mod {high} i {thick}), "
        "**men ikke mere, end tilfældet kan give**: i {often} måder at fordele enhederne på de "
        "to distrikter er forskellen mindst så stor ({tried} måder prøvet).",
        "We have registered a smaller share in **{thin}** ({low} of the pairs against {high} in "
        "{thick}), "
        "**but not by more than chance can give**: in {often} ways to share the units between the "
        "two districts the difference is at least as large ({tried} ways tried).",
    ),
    "across.too_few_ways": (
        "Vi har registreret en mindre andel i **{thin}** ({low} af parrene mod {high} i {thick}). "
        "Om tilfældet kan give den forskel, **er der for få enheder til at sige**: de kan kun "
        "fordeles på de to distrikter på {tried} måder, og i {often} er forskellen mindst så stor.",
        "We have registered a smaller share in **{thin}** ({low} of the pairs against {high} in "
        "{thick}). **There are too few units to say** whether chance can give that difference: "
        "they can be shared between the two districts in {tried} ways only, and in {often} the "
        "difference is at least as large.",
    ),
    "across.beyond_chance": (
        "Vi har registreret en mindre andel i **{thin}** ({low} af parrene mod {high} i {thick}), "
        "**og mere, end "
        "tilfældet plejer at give**: kun i {often} måder at fordele enhederne på de to "
        "distrikter er forskellen mindst så stor ({tried} måder prøvet).",
        "We have registered a smaller share in **{thin}** ({low} of the pairs against {high} in "
        "{thick}), "
        "**and by more than chance tends to give**: only in {often} ways to share the units "
        "between the two districts the difference is at least as large ({tried} ways "
        "tried).",
    ),
    "column.units": ("Enheder (antal)", "Units (number)"),
    "column.organisations": (
        "Foreninger og organisationer (antal)",
        "Associations and organisations (number)",
    ),
    "column.pairs": ("Mulige par (antal)", "Possible pairs (number)"),
    "column.tied": ("Par med relation (antal)", "Pairs with a tie (number)"),
    # Sectors beside chance
    "across.sectors": ("På tværs af sektorer", "Across the sectors"),
    "across.no_ties": (
        "Vi har ikke registreret nogen relation på den valgte dag.",
        "We have not registered any tie on the chosen day.",
    ),
    "across.ei_less": (
        "Relationerne går **mindre på tværs**, end tilfældet ville give. E-I-indekset er "
        "**{value}** (-1: ingen på tværs, 1: alle); var sektorerne fordelt tilfældigt, "
        "ville det være {expected}, "
        "og 19 af 20 gange mellem {low} og {high}. Så stor en afvigelse giver tilfældet i {often}.",
        "Ties go **less across** than chance would give. The E-I index is **{value}** (-1: none "
        "across, 1: all); by chance it would be {expected}, and 19 of 20 times between {low} and "
        "{high}. Chance comes so far off in {often}.",
    ),
    "across.ei_as": (
        "Relationerne går på tværs **omtrent som tilfældet** ville give. E-I-indekset er "
        "**{value}** (-1: ingen på tværs, 1: alle); var sektorerne fordelt tilfældigt, "
        "ville det være {expected}, "
        "og 19 af 20 gange mellem {low} og {high}. Så stor en afvigelse giver tilfældet i {often}.",
        "Ties go across **about as chance** would give. The E-I index is **{value}** (-1: none "
        "across, 1: all); by chance it would be {expected}, and 19 of 20 times between {low} and "
        "{high}. Chance comes so far off in {often}.",
    ),
    "across.ei_more": (
        "Relationerne går **mere på tværs**, end tilfældet ville give. E-I-indekset er "
        "**{value}** (-1: ingen på tværs, 1: alle); var sektorerne fordelt tilfældigt, "
        "ville det være {expected}, "
        "og 19 af 20 gange mellem {low} og {high}. Så stor en afvigelse giver tilfældet i {often}.",
        "Ties go **more across** than chance would give. The E-I index is **{value}** (-1: none "
        "across, 1: all); by chance it would be {expected}, and 19 of 20 times between {low} and "
        "{high}. Chance comes so far off in {often}.",
    ),
    "across.give_sector": (
        "Ansættelse, poster, ledelse og drift er ikke talt med: det er derfra, en medarbejder, en "
        "leder eller en aktivitet har sin sektor.",
        "Employment, posts, leadership and who runs what are not counted: from them an employee, a "
        "leader or an activity has its sector.",
    ),
    "across.deals": (
        "Prøvet med {n} tilfældig fordeling, altid de samme."
        "|Prøvet med {n} tilfældige fordelinger, altid de samme.",
        "Tried with {n} deal by chance, always the same."
        "|Tried with {n} deals by chance, always the same.",
    ),
    "column.sectors": ("Sektorer", "Sectors"),
    "column.ties_between": ("Relationer (antal)", "Ties (number)"),
    "column.interval": ("19 af 20 gange mellem", "19 of 20 times between"),
    "column.p": ("Så langt fra kommer tilfældet i", "Chance comes so far off in"),
    # Mixed or reserve
    "across.mixing": ("Blandet eller reservat", "Mixed or reserve"),
    "across.mixing_plain": (
        "Talt blandt de borgere, der er registreret som deltagere, efter om de hører til "
        "målgruppen. Blandet er mindst to af hver og en femtedel af den mindste gruppe. Med kun én "
        "deltager er svaret ukendt.",
        "Counted among the citizens registered as taking part, by whether they belong to the "
        "target group. Mixed is at least two of each and a fifth of the smaller group. With only "
        "one taking part the answer is unknown.",
    ),
    "across.no_activities": (
        "Vi har ikke registreret deltagere i nogen aktivitet på den valgte dag.",
        "We have not registered anyone taking part in an activity on the chosen day.",
    ),
    "mixing.mixed": (
        "Blandet: {n} aktivitet|Blandet: {n} aktiviteter",
        "Mixed: {n} activity|Mixed: {n} activities",
    ),
    "mixing.mixed_plain": ("Her er begge grupper med.", "Both groups take part here."),
    "mixing.reserve": (
        "Reservat: {n} aktivitet|Reservat: {n} aktiviteter",
        "Reserve: {n} activity|Reserve: {n} activities",
    ),
    "mixing.reserve_plain": (
        "Vi har kun registreret deltagere fra målgruppen.",
        "We have registered only people of the target group as taking part.",
    ),
    "mixing.mostly_one_group": (
        "Mest én gruppe: {n} aktivitet|Mest én gruppe: {n} aktiviteter",
        "Mostly one group: {n} activity|Mostly one group: {n} activities",
    ),
    "mixing.mostly_one_group_plain": (
        "Begge grupper er med, men der er for få af den ene til at kalde det blandet.",
        "Both groups take part, but there are too few of one to call it mixed.",
    ),
    "mixing.only_others": (
        "Kun andre end målgruppen: {n} aktivitet|Kun andre end målgruppen: {n} aktiviteter",
        "Only others than the target group: {n} activity"
        "|Only others than the target group: {n} activities",
    ),
    "mixing.only_others_plain": (
        "Vi har ikke registreret deltagere fra målgruppen.",
        "We have not registered anyone of the target group as taking part.",
    ),
    "mixing.unknown": (
        "Ukendt: {n} aktivitet|Ukendt: {n} aktiviteter",
        "Unknown: {n} activity|Unknown: {n} activities",
    ),
    "mixing.unknown_plain": (
        "Enten er kun én registreret som deltager, eller også er det ukendt, om mindst én af "
        "deltagerne hører til målgruppen, og det kan ændre svaret.",
        "Either only one is registered as taking part, or of at least one it is unknown whether "
        "they belong to the target group, and that may change the answer.",
    ),
    "column.in_target_group": ("I målgruppen (borgere)", "In the target group (citizens)"),
    "column.others": ("Andre (borgere)", "Others (citizens)"),
    "column.not_told": ("Ukendt (borgere)", "Unknown (citizens)"),
}
