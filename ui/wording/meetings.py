"""The words of Møder."""

WORDS = {
    "page.meetings": ("Møder", "Meetings"),
    "intro.meetings": (
        "Om samarbejder holder den rytme, I har aftalt, hvad folk sagde efter møderne, og hvem "
        "der er med til at beslutte.",
        "Whether partnerships keep the rhythm you agreed on, what people said after the meetings, "
        "and who has a part in deciding.",
    ),
    "meetings.rhythm": ("Samarbejdernes rytme", "The rhythm of partnerships"),
    "meetings.late": (
        "Længere siden end aftalt: {n} samarbejde|Længere siden end aftalt: {n} samarbejder",
        "Longer ago than agreed: {n} partnership|Longer ago than agreed: {n} partnerships",
    ),
    "meetings.late_plain": (
        "Vi har ikke registreret et møde inden for den aftalte rytme. Er I mødtes, så ret datoen "
        "for sidste møde.",
        "We have not registered a meeting within the agreed rhythm. If you have met, correct the "
        "date of the last meeting.",
    ),
    "meetings.never": (
        "Ukendt: {n} samarbejde har en rytme, men intet registreret møde"
        "|Ukendt: {n} samarbejder har en rytme, men intet registreret møde",
        "Unknown: {n} partnership has a rhythm but no registered meeting"
        "|Unknown: {n} partnerships have a rhythm but no registered meeting",
    ),
    "meetings.never_plain": (
        "Vi ved ikke, om I er mødtes: ingen dato for sidste møde er registreret.",
        "We do not know whether you have met: no date of a last meeting is registered.",
    ),
    "meetings.in_time": (
        "Mødtes som aftalt: {n} samarbejde|Mødtes som aftalt: {n} samarbejder",
        "Met as agreed: {n} partnership|Met as agreed: {n} partnerships",
    ),
    "meetings.in_time_plain": (
        "Sidste møde ligger inden for den aftalte rytme.",
        "The last meeting lies within the agreed rhythm.",
    ),
    "meetings.every": ("hver dag|hver {n}. dag", "every day|every {n} days"),
    "meetings.no_rhythm": (
        "Vi har ikke registreret en aftalt rytme for noget samarbejde. Skriv den i kolonnen "
        "»rytme i dage« på arket Relationer.",
        "We have not registered an agreed rhythm for any partnership. Write it in the column "
        "“rytme i dage” of the sheet Ties.",
    ),
    "meetings.without_rhythm": (
        "{n} samarbejde mere har ingen registreret rytme; om det er mødtes, ved vi ikke."
        "|{n} samarbejder mere har ingen registreret rytme; om de er mødtes, ved vi ikke.",
        "{n} more partnership has no registered rhythm; whether it has met we do not know."
        "|{n} more partnerships have no registered rhythm; whether they have met we do not know.",
    ),
    "meetings.measured": ("Møder og det, folk sagde bagefter", "Meetings and what people said"),
    "meetings.measured_plain": (
        "Hvor mange der fik ordet, føler sig bedre i stand til at handle og fik mod, blandt dem, "
        "der svarede (n).",
        "How many had a say, feel better able to act and gained courage, of those who answered "
        "(n).",
    ),
    "meetings.no_effect": (
        "Relationer begyndt: kontakter, der er begyndt i de 365 dage efter mødet (og senest på "
        "den valgte dag) hos dem, mødet var med, deres medlemmer, deltagere og dem, der "
        "beslutter. Det er aldrig en effekt af mødet: der er intet at sammenligne med.",
        "Ties begun: contacts that began in the 365 days after the meeting (and by the chosen "
        "day) among those it was with, their members, participants and those who decide. It is "
        "never an effect of the meeting: there is nothing to compare with.",
    ),
    "meetings.none": (
        "Vi har ikke registreret nogen møder på den valgte dag. De skrives på arket Møder.",
        "We have not registered any meetings on the chosen day. They are written on the sheet "
        "Meetings.",
    ),
    "meetings.n_unknown": ("n ukendt", "n unknown"),
    "meetings.not_counted": ("ukendt", "unknown"),
    "meetings.not_measured": ("ikke målt", "not measured"),
    "meetings.share": ("{percent} (n = {n})", "{percent} (n = {n})"),
    "meetings.share_unknown": ("{percent} (n ukendt)", "{percent} (n unknown)"),
    "meetings.decisions": (
        "Beslutninger, hvor en ansat i kommunen har del",
        "Decisions in which an official has a part",
    ),
    "meetings.decisions_plain": (
        "Registrerede beslutningsrelationer for ansatte i kommunen, direkte eller gennem en "
        "forening, de leder. Har vi ikke registreret nogen, er det intet bevis for uafhængighed.",
        "Registered decision ties of the municipality's employees, directly or through an "
        "association they lead. That none is registered is no proof of independence.",
    ),
    "meetings.no_decision": (
        "Vi har ikke registreret nogen på den valgte dag. Det er intet bevis for uafhængighed.",
        "We have not registered any on the chosen day. That is no proof of independence.",
    ),
    "path.direct": ("direkte", "directly"),
    "path.holds_post": ("har selv stillingen", "holds the post"),
    "path.through_led_body": ("gennem en forening, de leder", "through a body they lead"),
    "column.meeting": ("Møde", "Meeting"),
    "column.held_on": ("Holdt", "Held on"),
    "column.with_ids": ("Sammen med", "With"),
    "column.n": ("Svarede (n)", "Answered (n)"),
    "column.share_had_a_say": ("Fik ordet", "Had a say"),
    "column.share_able_to_act": ("Kan bedre handle", "Better able to act"),
    "column.share_gained_courage": ("Fik mod", "Gained courage"),
    "column.ties_after": ("Relationer begyndt efter (antal)", "Ties begun after (number)"),
    "column.cadence_days": ("Aftalt rytme", "Agreed rhythm"),
    "column.last_met_on": ("Mødtes sidst", "Last met"),
    "column.next_by": ("Næste senest", "Next by"),
    "column.days_late": ("Over tiden (dage)", "Late (days)"),
    "column.decision": ("Beslutning", "Decision"),
    "column.decider": ("Besluttes af", "Decided by"),
    "column.official": ("Ansat i kommunen", "Official"),
    "column.path": ("Hvordan", "How"),
}
