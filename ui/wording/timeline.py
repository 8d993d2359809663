"""The words of Tidslinje."""

WORDS = {
    "page.timeline": ("Tidslinje", "Timeline"),
    "intro.timeline": (
        "Hvilke relationer der er kommet til, og hvilke der er ophørt, mellem to dage: på kortet "
        "og i to tabeller.",
        "Which ties have come, and which have ended, between two days: on the map and in two "
        "tables.",
    ),
    "timeline.earlier": ("Sammenlignet med", "Compared with"),
    "timeline.order": (
        "Vælg en tidligere dag at sammenligne med.",
        "Choose an earlier day to compare with.",
    ),
    "timeline.between": (
        "Fra den **{before}** til den **{after}**, som vi ved det nu:",
        "From **{before}** to **{after}**, as we know it now:",
    ),
    "timeline.kept": ("Uændrede relationer", "Ties on both days"),
    "timeline.new": ("Nye relationer", "New ties"),
    "timeline.lost": ("Ophørte relationer", "Ties that ended"),
    "timeline.share": ("Bevaret af de tidligere", "Kept of the earlier"),
    "timeline.share_help": (
        "Af de relationer, der fandtes på den tidligere dag. Tæller de nye med i nævneren, er det "
        "Jaccards indeks: {jaccard} (Snijders m.fl. 2010, doi:10.1016/j.socnet.2009.02.004).",
        "Of the ties of the earlier day. With the new ones in the denominator it is Jaccard's "
        "index: {jaccard} (Snijders et al. 2010, doi:10.1016/j.socnet.2009.02.004).",
    ),
    "timeline.same_actors": (
        "Aktører har ingen start- og slutdato i data, så de er de samme på begge dage. En relation "
        "uden startdato tæller som gammel, og en, der er forlænget uden ophold, som uændret. En "
        "ældre dag mangler det, der var ophørt, før nogen spurgte.",
        "Actors have no start and end in the data, so they are the same on both days. A tie "
        "without a start counts as old, and one renewed without a break as the same. An older day "
        "lacks what had ended before anybody asked.",
    ),
    "timeline.none": ("Ingen mellem de to dage.", "None between the two days."),
    "timeline.began": ("Begyndte", "Began"),
    "timeline.ends": ("Ophører", "Ends"),
}
