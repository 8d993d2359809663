"""The words of Overblik."""

WORDS = {
    "overview.counts": ("Registreret", "Registered"),
    "overview.urgent": ("De mest presserende steder", "The most urgent places"),
    "overview.no_urgent": (
        "Vi har ikke fundet steder, hvor tre eller flere aktører hænger i én tråd.",
        "We found no place where three or more actors hang by one thread.",
    ),
    "overview.next": ("Det kan I gøre nu", "What you can do now"),
    "overview.absent": ("Hvor vi ikke har registreret en relation", "Where we registered no tie"),
    "urgent.cut_node": (
        "**{name}** ({kind}): forsvinder denne, falder **{n} aktør** ud af netværket."
        "|**{name}** ({kind}): forsvinder denne, falder **{n} aktører** ud af netværket.",
        "**{name}** ({kind}): if this one leaves, **{n} actor** falls off the network."
        "|**{name}** ({kind}): if this one leaves, **{n} actors** fall off the network.",
    ),
    "urgent.one_carrier": (
        "**{name}**: vi har kun registreret én, der bærer den, og **{n} borger** deltager."
        "|**{name}**: vi har kun registreret én, der bærer den, og **{n} borgere** deltager.",
        "**{name}**: we have registered only one carrying it, and **{n} citizen** takes part."
        "|**{name}**: we have registered only one carrying it, and **{n} citizens** take part.",
    ),
    "urgent.project": (
        "**{name}** slutter den {day}: dagen efter har vi ikke registreret nogen relation for "
        "**{n} borger**, der har en i dag."
        "|**{name}** slutter den {day}: dagen efter har vi ikke registreret nogen relation for "
        "**{n} borgere**, der har en i dag.",
        "**{name}** ends on {day}: the day after we have registered no tie for **{n} citizen** "
        "who has one today."
        "|**{name}** ends on {day}: the day after we have registered no tie for **{n} citizens** "
        "who have one today.",
    ),
    "urgent.bridge": (
        "Kontakten mellem **{name}** og **{other}**: ophører den, mister to grupper forbindelsen; "
        "i den mindste er der **{n} aktør**."
        "|Kontakten mellem **{name}** og **{other}**: ophører den, mister to grupper "
        "forbindelsen; i den mindste er der **{n} aktører**.",
        "The contact between **{name}** and **{other}**: if it ends, two groups lose each other; "
        "the smaller one has **{n} actor**."
        "|The contact between **{name}** and **{other}**: if it ends, two groups lose each other; "
        "the smaller one has **{n} actors**.",
    ),
    "remedy.cut_node": (
        "Find en aktør på hver side, der kan mødes direkte.",
        "Find one actor on each side who could meet directly.",
    ),
    "remedy.who": (
        "Hvem kunne mødes direkte? På den ene side {one}; på den anden {other}.",
        "Who could meet directly? On the one side {one}; on the other {other}.",
    ),
    "remedy.or": (" eller ", " or "),
    "remedy.one_carrier": (
        "Spørg, hvem af deltagerne der har lyst til at dele opgaven.",
        "Ask which of the participants would like to share the task.",
    ),
    "remedy.project": (
        "Aftal nu, hvem der har kontakten, når projektet er slut.",
        "Agree now who keeps the contact when the project is over.",
    ),
    "remedy.bridge": (
        "Lad flere fra de to grupper mødes, så det ikke hænger på én kontakt.",
        "Let more people from the two groups meet, so that it does not rest on one contact.",
    ),
    "absent.line": ("{label}: **{registered}**.", "{label}: **{registered}**."),
    "absent.with_unknown": (
        "{label}: **{registered}**; derudover er det ukendt for {unknown}.",
        "{label}: **{registered}**; besides, it is unknown for {unknown}.",
    ),
    "next.isolation": (
        "Se, hvem vi ikke har registreret en relation for, og spørg dér, hvor det er ukendt.",
        "See for whom we have registered no tie, and ask where it is unknown.",
    ),
    "next.weak_spots": (
        "Se, hvem der falder fra, og hvem der kunne knytte en relation mere.",
        "See who would fall off, and who could form one more tie.",
    ),
    "next.bridging": (
        "Se, hvem der allerede forbinder grupper, og tal med dem om, hvem der mangler.",
        "See who already links groups, and talk with them about who is missing.",
    ),
    "next.neighbourhood": (
        "Slå én aktør op, og se naboerne på et kort.",
        "Look up one actor and see the neighbours on a map.",
    ),
    "next.loading": (
        "Hent flere lister, så færre felter er ukendte.",
        "Load more lists, so that less is unknown.",
    ),
}
