"""The words of Overblik."""

WORDS = {
    # Since the last visit, and over time
    "since.title": ("Siden sidst", "Since last time"),
    "since.first": (
        "Næste gang I åbner siden, står her, hvad der er ændret siden i dag.",
        "The next time you open this page, what has changed since today stands here.",
    ),
    "since.when": (
        "Siden sidste besøg den {at}; dengang var de nyeste data fra den {day}.",
        "Since the last visit on {at}; the newest data was from {day} then.",
    ),
    "since.nothing": ("Intet er ændret siden.", "Nothing has changed since."),
    "since.recorded": (
        "{n} relation er registreret eller rettet.|{n} relationer er registreret eller rettet.",
        "{n} tie was recorded or changed.|{n} ties were recorded or changed.",
    ),
    "since.began": (
        "{n} relation er begyndt mellem de to dage.|{n} relationer er begyndt mellem de to dage.",
        "{n} tie began between the two days.|{n} ties began between the two days.",
    ),
    "since.ended": (
        "{n} relation er ophørt mellem de to dage.|{n} relationer er ophørt mellem de to dage.",
        "{n} tie ended between the two days.|{n} ties ended between the two days.",
    ),
    "since.alone_now": (
        "For {n} borger har vi ikke længere registreret nogen relation."
        "|For {n} borgere har vi ikke længere registreret nogen relation.",
        "For {n} citizen we no longer have any registered tie."
        "|For {n} citizens we no longer have any registered tie.",
    ),
    "since.no_longer_alone": (
        "{n} borger har fået en registreret relation, igen eller for første gang."
        "|{n} borgere har fået en registreret relation, igen eller for første gang.",
        "{n} citizen has a registered tie, again or for the first time."
        "|{n} citizens have a registered tie, again or for the first time.",
    ),
    "time.title": ("Over tid", "Over time"),
    "time.how": (
        "Fra den {first} til den {last}, som vi ved det nu. En relation uden startdato tæller med "
        "på alle dage.",
        "From {first} to {last}, as we know it now. A tie without a start counts on every day.",
    ),
    "time.too_short": (
        "Relationerne har ingen startdatoer, så vi kan ikke vise en udvikling.",
        "The ties have no start dates, so we cannot show how it went.",
    ),
    "time.from_to": ("{before} → **{now}**", "{before} → **{now}**"),
    "time.alt": (
        "{label}: fra {before} til {now}, som linje over tid",
        "{label}: from {before} to {now}, as a line over time",
    ),
    "time.ties": ("Registrerede relationer (antal)", "Registered ties (count)"),
    "time.ties_plain": (
        "Så mange registrerede relationer var i gang på dagen. En ældre dag mangler det, der var "
        "ophørt, før nogen spurgte.",
        "This many registered ties were active on the day. An older day lacks what had ended "
        "before anybody asked.",
    ),
    "time.citizens_without_tie": (
        "Borgere uden registreret relation (antal)",
        "Citizens with no registered tie (count)",
    ),
    "time.citizens_without_tie_plain": (
        "Blandt dem, vi har spurgt til, hver fra den dag, vi første gang har hørt om dem, og uden "
        "dem, der holder pause. Kurven kan stige, fordi flere bliver spurgt.",
        "Among those asked about, each from the first day we know of, without those who pause. The "
        "line may rise because more are asked.",
    ),
    "time.crossing": ("Relationer på tværs af sektorer (andel)", "Ties across sectors (share)"),
    "time.crossing_plain": (
        "Andelen af relationer mellem to sektorer, for eksempel en forening og en kommunal enhed.",
        "The share of ties between two sectors, such as an association and a municipal unit.",
    ),
    "time.fragmentation": ("Par, der ikke kan nå hinanden (andel)", "Pairs out of reach (share)"),
    "time.fragmentation_plain": (
        "Andelen af par, der slet ikke kan nå hinanden gennem registrerede relationer. Alle dage "
        "regnes blandt de aktører, vi kendte fra begyndelsen, ikke dem fra senere lister.",
        "The share of pairs who cannot reach each other at all through registered ties. Every day "
        "is counted among the actors we knew of from the start, not those of later lists.",
    ),
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
    "next.introductions": (
        "Se, hvem I kan føre sammen i denne uge.",
        "See whom you can bring together this week.",
    ),
    "next.withdrawal": (
        "Se, hvor langt I kan gå, før den første mister sin sidste registrerede relation.",
        "See how far you can go before the first person loses the last registered tie.",
    ),
    "next.report": (
        "Hent én side til det næste møde.",
        "Get one page for the next meeting.",
    ),
    "next.loading": (
        "Hent flere lister, så færre felter er ukendte.",
        "Load more lists, so that less is unknown.",
    ),
}
