"""The words of Hvad nu hvis: stepping back, funding that ends, and introductions."""

WORDS = {
    "menu.what_if": ("Hvad nu hvis", "What if"),
    # Hvis vi trækker os
    "page.withdrawal": ("Hvis vi trækker os", "If we step back"),
    "intro.withdrawal": (
        "Hvad der stadig hænger sammen, når nogle trækker sig trin for trin. Der opstår ikke nye "
        "relationer i beregningen.",
        "What still hangs together when some step back, stage by stage. Ties do not re-form in "
        "the calculation.",
    ),
    "withdrawal.who": ("Hvem trækker sig?", "Who steps back?"),
    "withdrawal.who_sector": ("Hele kommunen", "The whole municipality"),
    "withdrawal.who_area": ("Et område", "An area"),
    "withdrawal.who_units": ("Enheder", "Units"),
    "withdrawal.who_employees": ("Medarbejdere", "Employees"),
    "withdrawal.who_project": ("Et projekt", "A project"),
    "withdrawal.which_area": (
        "Alle kommunale enheder og deres medarbejdere i",
        "All municipal units and their employees in",
    ),
    "withdrawal.which_units": (
        "Hvilke enheder? Deres medarbejdere følger med",
        "Which units? Their employees go with them",
    ),
    "withdrawal.which_employees": ("Hvilke medarbejdere?", "Which employees?"),
    "withdrawal.which_project": (
        "Hvilket projekt? Alle relationer, det betaler, ophører samtidig",
        "Which project? All ties that it pays for end at once",
    ),
    "withdrawal.which_hint": ("Vælg", "Choose"),
    "withdrawal.choose_first": (
        "Vælg ovenfor, hvem der trækker sig.",
        "Choose above who steps back.",
    ),
    "withdrawal.none_to_choose": (
        "Vi har ikke registreret nogen at vælge imellem på denne dag. Vælg en anden dag eller en "
        "anden mulighed.",
        "We have not registered any to choose among on this day. Choose another day or another "
        "option.",
    ),
    "withdrawal.order": ("I hvilken rækkefølge?", "In which order?"),
    "withdrawal.order_smallest": (
        "Dem med færrest borgere først",
        "Those with fewest citizens first",
    ),
    "withdrawal.order_largest": ("Dem med flest borgere først", "Those with most citizens first"),
    "withdrawal.order_as_chosen": ("Som de er valgt", "As they were chosen"),
    "withdrawal.order_help": (
        "Tallet er de borgere, en enhed eller medarbejder har en registreret relation til. De, "
        "der ikke har nogen, trækker sig sammen med den første.",
        "The number is the citizens a unit or employee has a registered tie to. Those who have "
        "none step back together with the first.",
    ),
    "withdrawal.activities": (
        "Aktiviteter, som kun de driver, ophører også",
        "Activities that only they run end too",
    ),
    "withdrawal.working": ("Regner trinene ud …", "Working out the stages …"),
    "withdrawal.safe_all": (
        "**Sikker rækkevidde: alle {n} trin.** Ingen borger mister den sidste registrerede eller "
        "den sidste ubetalte relation."
        "|**Sikker rækkevidde: alle {n} trin.** Ingen borger mister den sidste registrerede eller "
        "den sidste ubetalte relation.",
        "**Safe reach: all {n} stage.** No citizen loses the last registered or the last unpaid "
        "tie."
        "|**Safe reach: all {n} stages.** No citizen loses the last registered or the last unpaid "
        "tie.",
    ),
    "withdrawal.safe_none": (
        "**Sikker rækkevidde: intet trin.** Allerede på trin 1 af {last} mister {n} borger den "
        "sidste registrerede eller den sidste ubetalte relation."
        "|**Sikker rækkevidde: intet trin.** Allerede på trin 1 af {last} mister {n} borgere den "
        "sidste registrerede eller den sidste ubetalte relation.",
        "**Safe reach: no stage.** Already at stage 1 of {last}, {n} citizen loses the last "
        "registered or the last unpaid tie."
        "|**Safe reach: no stage.** Already at stage 1 of {last}, {n} citizens lose the last "
        "registered or the last unpaid tie.",
    ),
    "withdrawal.safe_some": (
        "**Sikker rækkevidde: {safe} af {last} trin.** På trin {next} mister {n} borger den "
        "sidste registrerede eller den sidste ubetalte relation."
        "|**Sikker rækkevidde: {safe} af {last} trin.** På trin {next} mister {n} borgere den "
        "sidste registrerede eller den sidste ubetalte relation.",
        "**Safe reach: {safe} of {last} stages.** At stage {next}, {n} citizen loses the last "
        "registered or the last unpaid tie."
        "|**Safe reach: {safe} of {last} stages.** At stage {next}, {n} citizens lose the last "
        "registered or the last unpaid tie.",
    ),
    "withdrawal.meaning": (
        "Sikker rækkevidde er det sidste trin, før den første borger mister den sidste "
        "registrerede eller den sidste ubetalte relation. De, der holder pause, og de, vi ikke "
        "har spurgt, regnes ikke med. Hvad der ikke er registreret, kan beregningen ikke se.",
        "Safe reach is the last stage before the first citizen loses the last registered or the "
        "last unpaid tie. Those who pause, and those we have not asked, are not counted. What is "
        "not registered, the calculation cannot see.",
    ),
    "withdrawal.stage": ("Trin", "Stage"),
    "withdrawal.stage_help": (
        "Træk for at se, hvordan det står efter hvert trin; 0 er, som det er nu.",
        "Drag to see how things stand after each stage; 0 is how it is now.",
    ),
    "withdrawal.now": ("Trin 0: som det er på dagen.", "Stage 0: how it is on the day."),
    "withdrawal.goes": ("På trin {stage} trækker sig: {who}.", "At stage {stage} go: {who}."),
    "withdrawal.goes_more": ("{n} anden|{n} andre", "{n} other|{n} others"),
    "withdrawal.goes_project": (
        "Alle relationer, som projektet betaler, ophører.",
        "All ties that the project pays for end.",
    ),
    "withdrawal.without_tie": ("Uden registreret relation", "No registered tie"),
    "withdrawal.without_unpaid": ("Ingen kendt ubetalt", "No known unpaid tie"),
    "withdrawal.fragmentation": ("Par, der ikke kan nås", "Pairs out of reach"),
    "withdrawal.cut_off": ("Falder fra deres gruppe", "Fall off their group"),
    "withdrawal.without_tie_help": (
        "Borgere, der efter dette trin har mistet den sidste registrerede relation.",
        "Citizens who after this stage have lost the last registered tie.",
    ),
    "withdrawal.without_unpaid_help": (
        "Borgere, der har mistet den sidste relation, vi ved er ubetalt, og har andre tilbage.",
        "Citizens who have lost the last tie known to be unpaid and have others left.",
    ),
    "withdrawal.fragmentation_help": (
        "Fragmentering: andelen af par, der slet ikke kan nå hinanden. 1 − (par, der kan) / "
        "(alle par), af dem, der er tilbage: de, der er trådt tilbage, tæller ikke med. Kilde: "
        "Borgatti (2006).",
        "Fragmentation: the share of pairs who cannot reach each other at all. 1 − (pairs who "
        "can) / (all pairs), of those who are left: those who stepped back are not counted. "
        "Source: Borgatti (2006).",
    ),
    "withdrawal.cut_off_help": (
        "Aktører, der ikke længere når den største del af den gruppe, de var i; lagt sammen over "
        "trinene.",
        "Actors who no longer reach the largest part of the group they were in; added up over "
        "the stages.",
    ),
    "withdrawal.before": ("før: {value}", "before: {value}"),
    "withdrawal.citizens": ("{n} borger|{n} borgere", "{n} citizen|{n} citizens"),
    "withdrawal.actors": ("{n} aktør|{n} aktører", "{n} actor|{n} actors"),
    "withdrawal.unknown": (
        "Ukendt, om de har andre: {n} borger|Ukendt, om de har andre: {n} borgere",
        "Unknown whether they have others: {n} citizen"
        "|Unknown whether they have others: {n} citizens",
    ),
    "withdrawal.unknown_plain": (
        "Deres sidste registrerede relation ophører, men vi har ikke spurgt dem, eller svaret må "
        "ikke vises: der kan være relationer, vi ikke kender. De tælles ikke med ovenfor og ikke "
        "i den sikre rækkevidde.",
        "Their last registered tie goes, but we have not asked them, or the answer may not be "
        "shown: there may be ties we do not know. They are not counted above, nor in the safe "
        "reach.",
    ),
    "withdrawal.who_without_tie": (
        "Hvem mister den sidste registrerede relation? {n} borger"
        "|Hvem mister den sidste registrerede relation? {n} borgere",
        "Who loses the last registered tie? {n} citizen"
        "|Who loses the last registered tie? {n} citizens",
    ),
    "withdrawal.who_without_unpaid": (
        "Hvem har ingen kendt ubetalt relation tilbage? {n} borger"
        "|Hvem har ingen kendt ubetalt relation tilbage? {n} borgere",
        "Who has no known unpaid tie left? {n} citizen"
        "|Who has no known unpaid tie left? {n} citizens",
    ),
    "withdrawal.splits": (
        "Hvilke grupper deles? {n} gruppe|Hvilke grupper deles? {n} grupper",
        "Which groups split? {n} group|Which groups split? {n} groups",
    ),
    "withdrawal.split": (
        "Trin {stage}: en gruppe deles i dele med {sizes} aktører.",
        "Stage {stage}: a group splits into parts of {sizes} actors.",
    ),
    "withdrawal.splits_plain": (
        "En gruppe er her mindst tre; færre tælles som aktører, der falder fra.",
        "A group here is at least three; fewer are counted as actors who fall off.",
    ),
    "withdrawal.nobody": ("Ingen indtil dette trin.", "Nobody up to this stage."),
    "withdrawal.chart": (
        "Borgere, der har mistet den sidste relation, trin for trin",
        "Citizens who have lost the last tie, stage by stage",
    ),
    "withdrawal.chart_alt": (
        "Kurve over {last} trin. Til sidst har {lost} borgere mistet den sidste registrerede "
        "relation og {unpaid} den sidste ubetalte.",
        "A curve over {last} stages. In the end {lost} citizens have lost the last registered "
        "tie and {unpaid} the last unpaid one.",
    ),
    "withdrawal.chart_y": ("Borgere", "Citizens"),
    "withdrawal.never_tie": (
        "Ingen, vi har spurgt, mister den sidste registrerede relation på noget trin.",
        "Nobody whom we have asked loses the last registered tie at any stage.",
    ),
    "withdrawal.never_unpaid": (
        "Ingen, vi har spurgt, mister den sidste ubetalte relation på noget trin; derfor er den "
        "linje 0 hele vejen.",
        "Nobody whom we have asked loses the last unpaid tie at any stage; so that line is 0 "
        "throughout.",
    ),
    "withdrawal.line_tie": ("Sidste registrerede relation", "Last registered tie"),
    "withdrawal.line_unpaid": ("Sidste ubetalte relation", "Last unpaid tie"),
    "withdrawal.routes": (
        "Vis, gennem hvem ruterne så går",
        "Show through whom the routes then run",
    ),
    "withdrawal.routes_plain": (
        "Når alle har trukket sig: gennem disse går flere af de korteste veje mellem andre end "
        "før. Det siger ikke, at de overtager noget. Tallet er par af aktører.",
        "When all have stepped back: more of the shortest routes between others run through "
        "these than before. It does not say that they take over anything. The number is pairs of "
        "actors.",
    ),
    "withdrawal.routes_sampled": (
        "Regnet på tilfældigt udtrukne veje: højst 1 % af alle par ved siden af.",
        "From routes drawn by chance: at most 1 % of all pairs off.",
    ),
    "withdrawal.routes_none": (
        "Ingen: der går ikke flere veje gennem nogen end før.",
        "Nobody: no more routes run through anybody than before.",
    ),
    "withdrawal.routes_working": ("Finder de korteste veje …", "Finding the shortest routes …"),
    "withdrawal.routes_done": ("Vejene er fundet", "The routes are found"),
    "column.stage": ("Trin", "Stage"),
    "column.routes_before": ("Før (par)", "Before (pairs)"),
    "column.routes_after": ("Efter (par)", "After (pairs)"),
    # Når bevillingen udløber
    "page.funding": ("Når bevillingen udløber", "When the grant ends"),
    "intro.funding": (
        "Relationer, der er registreret til at ophøre, måned for måned, og hvad der står tilbage "
        "dagen efter. Ingen forlænges i beregningen; hvad der er registreret at begynde, tæller "
        "med.",
        "Ties registered to end, month by month, and what stands the day after. None is renewed "
        "in the calculation; what is registered to begin is counted.",
    ),
    "funding.horizon": ("Hvor langt frem?", "How far ahead?"),
    "funding.months": ("{n} måned|{n} måneder", "{n} month|{n} months"),
    "funding.years": ("{n} år|{n} år", "{n} year|{n} years"),
    "funding.project": ("Projekt", "Project"),
    "funding.every_project": ("Alle, også uden projekt", "All, also without a project"),
    "funding.by_date": ("Kun dem med egen slutdato", "Only those with an end date of their own"),
    "funding.none": (
        "Ingen registreret relation ophører til og med den {day} med de valg, der er truffet "
        "ovenfor. En relation uden slutdato regnes som åben. Vælg en længere periode eller en "
        "anden dag, eller registrér slutdatoer og projekter på relationerne under Data.",
        "No registered tie ends up to and including {day} with the choices made above. A tie "
        "without an end date counts as open. Choose a longer period or another day, or register "
        "end dates and projects on the ties under Data.",
    ),
    "funding.summary": (
        "**{n} relation** ophører til og med den {day}. Derefter har vi ikke registreret nogen "
        "relation for **{alone}** af de berørte borgere, og **{activities}** af aktiviteterne har "
        "ingen registreret bærer."
        "|**{n} relationer** ophører til og med den {day}. Derefter har vi ikke registreret nogen "
        "relation for **{alone}** af de berørte borgere, og **{activities}** af aktiviteterne har "
        "ingen registreret bærer.",
        "**{n} tie** ends up to and including {day}. After that we have registered no tie "
        "for **{alone}** of the citizens concerned, and **{activities}** of the activities have "
        "no registered carrier."
        "|**{n} ties** end up to and including {day}. After that we have registered no tie "
        "for **{alone}** of the citizens concerned, and **{activities}** of the activities have "
        "no registered carrier.",
    ),
    "funding.summary_unknown": ("For {what} er det ukendt.", "Of {what} it is unknown."),
    "funding.chart": ("Relationer, der ophører, pr. måned", "Ties that end, per month"),
    "funding.chart_alt": (
        "Søjler: antal relationer, der ophører i hver af {n} måned; flest i {most}."
        "|Søjler: antal relationer, der ophører i hver af {n} måneder; flest i {most}.",
        "Bars: the number of ties that end in {n} month; most in {most}."
        "|Bars: the number of ties that end in each of {n} months; most in {most}.",
    ),
    "funding.chart_x": ("Måned", "Month"),
    "funding.chart_y": ("Relationer", "Ties"),
    "funding.month": (
        "{month}: {n} relation ophører|{month}: {n} relationer ophører",
        "{month}: {n} tie ends|{month}: {n} ties end",
    ),
    "funding.month_hits": (
        "{month}: {n} relation ophører, {alone} uden registreret relation, {activities} uden bærer"
        "|{month}: {n} relationer ophører, {alone} uden registreret relation, {activities} uden "
        "bærer",
        "{month}: {n} tie ends, {alone} with no registered tie, {activities} without a carrier"
        "|{month}: {n} ties end, {alone} with no registered tie, {activities} without a carrier",
    ),
    "funding.own_date": ("egen slutdato", "an end date of their own"),
    "funding.ending": ("**{day} · {project}**", "**{day} · {project}**"),
    "funding.ties": (
        "{n} relation ophører; den berører {people}.|{n} relationer ophører; de berører {people}.",
        "{n} tie ends; it concerns {people}.|{n} ties end; they concern {people}.",
    ),
    "funding.no_people": ("ingen borgere direkte", "no citizens directly"),
    "funding.people": ("{n} borger|{n} borgere", "{n} citizen|{n} citizens"),
    "funding.without_tie": (
        "Dagen efter har vi ikke registreret nogen relation for **{n} borger**."
        "|Dagen efter har vi ikke registreret nogen relation for **{n} borgere**.",
        "The day after we have registered no tie for **{n} citizen**."
        "|The day after we have registered no tie for **{n} citizens**.",
    ),
    "funding.unknown": (
        "For **{n} borger** er det ukendt: vi har ingen relation registreret dagen efter, men vi "
        "har ikke spurgt, eller svaret må ikke vises."
        "|For **{n} borgere** er det ukendt: vi har ingen relation registreret dagen efter, men vi "
        "har ikke spurgt, eller svarene må ikke vises.",
        "Of **{n} citizen** it is unknown: we have no tie registered the day after, but we have "
        "not asked, or the answer may not be shown."
        "|Of **{n} citizens** it is unknown: we have no tie registered the day after, but we have "
        "not asked, or the answers may not be shown.",
    ),
    "funding.without_unpaid": (
        "**{n} borger** har da kun betalte relationer tilbage, eller det er ukendt, om de er "
        "betalt."
        "|**{n} borgere** har da kun betalte relationer tilbage, eller det er ukendt, om de er "
        "betalt.",
        "**{n} citizen** then has only paid ties left, or whether they are paid is unknown."
        "|**{n} citizens** then have only paid ties left, or whether they are paid is unknown.",
    ),
    "funding.without_carrier": (
        "Uden registreret bærer dagen efter: {who}.",
        "Without a registered carrier the day after: {who}.",
    ),
    "funding.carrier_unknown": (
        "Ukendt, hvem der bærer: {who}. Vi har ikke registreret nogen bærer.",
        "Unknown who carries: {who}. We have registered no carrier.",
    ),
    "funding.people_left": (
        "{n} borger har mindst én registreret relation tilbage."
        "|{n} borgere har mindst én registreret relation tilbage.",
        "{n} citizen has at least one registered tie left."
        "|{n} citizens have at least one registered tie left.",
    ),
    "funding.activities_left": (
        "{n} aktivitet har en registreret bærer tilbage."
        "|{n} aktiviteter har en registreret bærer tilbage.",
        "{n} activity has a registered carrier left."
        "|{n} activities have a registered carrier left.",
    ),
    "funding.activities": ("{n} aktivitet|{n} aktiviteter", "{n} activity|{n} activities"),
    "funding.which": (
        "Hvilke relationer ophører? {n} relation|Hvilke relationer ophører? {n} relationer",
        "Which ties end? {n} tie|Which ties end? {n} ties",
    ),
    "funding.which_plain": (
        "På tværs er en relation, hvis ender hører til hver sin sektor på den viste dag.",
        "Across is a tie whose ends belong to different sectors on the day shown.",
    ),
    "column.crosses": ("På tværs af sektorer", "Across sectors"),
    "funding.who": ("Hvem og hvad berøres?", "Who and what is concerned?"),
    "funding.day_after": ("Vis dagen efter, {day}", "Show the day after, {day}"),
    "funding.stands": ("Dagen efter", "The day after"),
    "stands.without_tie": ("ingen registreret relation", "no registered tie"),
    "stands.unknown": ("ukendt", "unknown"),
    "stands.carrier_unknown": ("ukendt, hvem der bærer", "unknown who carries"),
    "stands.without_unpaid": ("ingen kendt ubetalt relation", "no tie known to be unpaid"),
    "stands.without_carrier": ("ingen registreret bærer", "no registered carrier"),
    "stands.keeps": ("har en tilbage", "has one left"),
    # Hvem skal møde hvem
    "page.introductions": ("Hvem skal møde hvem", "Whom to introduce"),
    "intro.introductions": (
        "Forslag til møder i det nære og trygge: først dem, der allerede er med i det samme eller "
        "bor samme sted. I bestemmer; forslagene er ikke en rangorden.",
        "Suggestions for meetings close by and safe: first those who already share something or "
        "live in the same place. You decide; the suggestions are not a ranking.",
    ),
    "introductions.rules": (
        "Vi foreslår aldrig børn, personer med beskyttet adresse eller nogen, der holder pause "
        "eller ikke ville svare, og giver ikke mere til den, der bærer alene. Steder, I har "
        "mærket som følsomme, eller som hænger på én person, er udeladt.",
        "We never suggest children, persons with a protected address or anybody who pauses or "
        "would not answer, and give nothing more to whoever carries alone. Places that you have "
        "marked as sensitive, or that rest on one person, are left out.",
    ),
    "introductions.area": ("Område", "Area"),
    "introductions.reason": ("Hvad det hjælper på", "What it mends"),
    "introductions.all_reasons": ("Alt", "Everything"),
    "introductions.new": (
        "Nye forslag: {n}|Nye forslag: {n}",
        "New suggestions: {n}|New suggestions: {n}",
    ),
    "introductions.under_way": ("I gang: {n}|I gang: {n}", "Under way: {n}|Under way: {n}"),
    "introductions.became": (
        "Blev en relation: {n}|Blev en relation: {n}",
        "Became a tie: {n}|Became a tie: {n}",
    ),
    "introductions.dismissed": ("Afvist: {n}|Afvist: {n}", "Dismissed: {n}|Dismissed: {n}"),
    "introductions.kept_above": (
        "Gemt. Forslaget står nu øverst under »I gang«, hvor det også kan fortrydes.",
        "Saved. The suggestion now stands at the top, under way, where it can also be undone.",
    ),
    "introductions.kept_below": (
        "Gemt. Forslaget står nu nederst på siden, hvor det også kan fortrydes.",
        "Saved. The suggestion now stands at the foot of the page, where it can also be undone.",
    ),
    "introductions.none": (
        "Ingen nye forslag her på denne dag: enten mangler der ikke noget, vi kan se, eller også "
        "er der intet sted i nærheden at mødes. Hent flere data, eller vælg et andet område.",
        "No new suggestions here on this day: either nothing we can see is missing, or there is "
        "no place nearby to meet. Load more data, or choose another area.",
    ),
    "introductions.more": ("Vis {n} mere|Vis {n} flere", "Show {n} more|Show {n} more"),
    "introductions.shown": (
        "Viser {shown} af {n} forslag.|Viser {shown} af {n} forslag.",
        "Showing {shown} of {n} suggestion.|Showing {shown} of {n} suggestions.",
    ),
    "nearness.activity": ("Fælles om noget i forvejen", "Share something already"),
    "nearness.contact": (
        "Samme område, og nogen kender begge",
        "The same area, and somebody knows both",
    ),
    "nearness.area": ("Samme område", "The same area"),
    "nearness.municipality": ("Samme kommune", "The same municipality"),
    "nearness.wider": (
        "Ikke samme sted: begynd hos organisationerne",
        "Not the same place: begin with the organisations",
    ),
    "left_out.all": (
        "{n} borger uden registreret ubetalt relation har intet nyt forslag:"
        "|{n} borgere uden registreret ubetalt relation har intet nyt forslag:",
        "{n} citizen without a registered unpaid tie has no new suggestion:"
        "|{n} citizens without a registered unpaid tie have no new suggestion:",
    ),
    "left_out.spared": (
        "{n} foreslår vi aldrig (reglerne øverst).|{n} foreslår vi aldrig (reglerne øverst).",
        "{n} we never suggest (the rules above).|{n} we never suggest (the rules above).",
    ),
    "left_out.decided": (
        "{n} har et forslag, I har taget stilling til."
        "|{n} har et forslag, I har taget stilling til.",
        "{n} has a suggestion that you have decided on."
        "|{n} have a suggestion that you have decided on.",
    ),
    "left_out.nowhere": (
        "{n} har vi ikke registreret et område for.|{n} har vi ikke registreret et område for.",
        "For {n} we have not registered an area.|For {n} we have not registered an area.",
    ),
    "left_out.no_place": (
        "{n} har vi ikke registreret et åbent sted til i kommunen."
        "|{n} har vi ikke registreret et åbent sted til i kommunen.",
        "For {n} we have not registered an open place in the municipality."
        "|For {n} we have not registered an open place in the municipality.",
    ),
    "introductions.not_asked": (
        "Vi har ikke spurgt til alle relationer for {name}; de kan kende hinanden.",
        "We have not asked about all ties of {name}; they may know each other.",
    ),
    "introductions.pair": ("**{one}** møder **{other}**", "**{one}** meets **{other}**"),
    "reason.no_tie": ("Uden registreret relation", "No registered tie"),
    "reason.only_professionals": ("Kun professionelle", "Only professionals"),
    "reason.helper": ("Uden registreret medansvarlig", "No other registered leader"),
    "reason.two_groups": ("To grupper i én tråd", "Two groups by one thread"),
    "why.no_tie": (
        "Vi har ikke registreret nogen relation for {one}.",
        "We have not registered any tie for {one}.",
    ),
    "why.only_professionals": (
        "Vi har kun registreret relationer mellem {one} og folk, der er ansat til at hjælpe.",
        "We have registered ties between {one} and people paid to help only.",
    ),
    "why.helper": (
        "Vi har kun registreret {other} som leder af {at}. {one} er allerede med der og "
        "leder ikke noget.",
        "We have registered only {other} as leading {at}. {one} takes part there already and "
        "leads nothing.",
    ),
    "why.two_groups": (
        "To grupper hænger kun sammen gennem kontakten mellem {through}. Et møde her giver dem "
        "en vej mere.",
        "Two groups hang together only through the contact between {through}. A meeting here "
        "gives them one more way.",
    ),
    "why.two_groups_unnamed": (
        "To grupper hænger kun sammen gennem én kontakt. Et møde her giver dem en vej mere.",
        "Two groups hang together by one contact only. A meeting here gives them one more way.",
    ),
    "near.activity": ("De er fælles om {at}.", "They share {at}."),
    "near.contact": (
        "De hører til i samme område, og nogen kender begge.",
        "They belong to the same area, and somebody knows both.",
    ),
    "near.area": ("De hører til i samme område.", "They belong to the same area."),
    "near.municipality": (
        "De hører til i samme kommune.",
        "They belong to the same municipality.",
    ),
    "near.wider": (
        "De hører ikke til samme sted; begynd hos organisationerne.",
        "They do not belong to the same place; begin with the organisations.",
    ),
    "introductions.at": ("Mødested: {at}.", "Where to meet: {at}."),
    "introductions.knows_both": ("Kender begge: {through}.", "Knows both: {through}."),
    "introductions.contact_point": ("Kontaktsted: {place}.", "Contact point: {place}."),
    "introductions.turn_to": ("Henvend jer til {who}.", "Turn to {who}."),
    "introductions.no_contact_point": (
        "Vi har ikke registreret et kontaktsted.",
        "We have not registered a contact point.",
    ),
    "state.agreed": ("Aftalt", "Agreed"),
    "state.met": ("Mødtes", "Met"),
    "state.became_tie": ("Blev en relation", "Became a tie"),
    "state.dismissed": ("Afvis", "Dismiss"),
    "state.undo": ("Fortryd", "Undo"),
    "since.agreed": ("Aftalt den {day}", "Agreed on {day}"),
    "since.met": ("Mødtes den {day}", "Met on {day}"),
    "since.became_tie": ("Blev en relation · {day}", "Became a tie · {day}"),
    "since.dismissed": ("Afvist den {day}", "Dismissed on {day}"),
    "introductions.became_plain": (
        "Et forslag står her, når relationen er registreret, eller når nogen har sagt det. "
        "Relationen selv registreres med jeres data.",
        "A suggestion stands here when the tie is registered, or when somebody has said so. The "
        "tie itself is registered with your data.",
    ),
    "introductions.dismissed_plain": (
        "De foreslås ikke igen, medmindre det fortrydes.",
        "They are not suggested again unless it is undone.",
    ),
}
