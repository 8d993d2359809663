"""The words of Ret data."""

WORDS = {
    "page.editing": ("Ret data", "Correct data"),
    "intro.editing": (
        "Ret eller tilføj en enkelt aktør eller relation i hånden. I ser forskellen, før noget "
        "gemmes, og alt kan fortrydes.",
        "Correct or add a single actor or tie by hand. You see the difference before anything is "
        "saved, and everything can be undone.",
    ),
    "editing.task": ("Hvad vil I gøre?", "What do you want to do?"),
    "editing.task_change": ("Ret en aktør", "Correct an actor"),
    "editing.task_add": ("Tilføj en aktør", "Add an actor"),
    "editing.task_tie_add": ("Tilføj en relation", "Add a tie"),
    "editing.task_tie_change": ("Ret en relation", "Correct a tie"),
    "editing.task_end": ("Afslut en relation", "End a tie"),
    "editing.task_pause": ("Sæt på pause", "Pause someone"),
    "editing.actor": ("Aktør", "Actor"),
    "editing.citizen": ("Hvem vil have en pause?", "Who wants a pause?"),
    "editing.kind": ("Hvilken art er den?", "Of what kind is it?"),
    "editing.tie": ("Relation", "Tie"),
    "editing.tie_kind": ("Hvilken relation?", "Which tie?"),
    "editing.from": ("Fra", "From"),
    "editing.to": ("Til", "To"),
    "editing.choose": ("Vælg, eller skriv for at søge", "Choose, or type to search"),
    "editing.start": (
        "Vælg ovenfor, så kommer formularen her.",
        "Choose above, and the form appears here.",
    ),
    "editing.no_tie": (
        "Vi har ikke registreret en relation her, som kan rettes.",
        "We have not registered a tie here that can be corrected.",
    ),
    "editing.not_said": ("ikke oplyst", "not stated"),
    "editing.date_example": ("fx 01-03-2024, 03-2024 eller 2024", "e.g. 01-03-2024, 03-2024, 2024"),
    "editing.mistake": (
        "Relationen har aldrig været der; den er registreret ved en fejl",
        "The tie never was there; it was registered by mistake",
    ),
    "editing.about": ("Om rettelsen", "About the correction"),
    "editing.rare": (
        "Udløb, børn og beskyttede adresser",
        "Expiry, children and protected addresses",
    ),
    "editing.about_who": ("Hvem retter? (initialer)", "Who corrects? (initials)"),
    "editing.about_known_from": (
        "Hvorfra ved I det? (ikke navne)",
        "From where do you know it? (no names)",
    ),
    "editing.about_purpose": ("Formål", "Purpose"),
    "editing.about_collected_on": ("Oplyst den", "Learned on"),
    "editing.about_expires_on": ("Oplysningen udløber den", "The information expires on"),
    "editing.about_legal_basis": ("Retsgrundlag (for personer)", "Legal basis (for persons)"),
    "editing.about_legal_basis_children": ("Retsgrundlag for børn", "Legal basis for children"),
    "editing.about_legal_basis_protected": (
        "Retsgrundlag for beskyttede adresser",
        "Legal basis for protected addresses",
    ),
    "editing.show": ("Vis forskellen", "Show the difference"),
    "editing.needed": ("Skal udfyldes.", "Must be filled in."),
    "editing.fault_cpr": (
        "Det ligner et cpr-nummer. Fjern det; brug et løbenummer, hvis der skal stå et nummer.",
        "This looks like a civil registration number. Remove it; use a running number instead.",
    ),
    "editing.fault_child": (
        "Det gælder et barn. Skriv, hvilket retsgrundlag I har for børn.",
        "This concerns a child. State the legal basis that you have for children.",
    ),
    "editing.fault_protected": (
        "Det gælder en person med beskyttet adresse. Skriv, hvilket retsgrundlag I har for det.",
        "This concerns a person with a protected address. State your legal basis for that.",
    ),
    "editing.refused": (
        "Noget mangler eller er forkert; det står under felterne. Intet er gemt, og det, I har "
        "skrevet, står der endnu.",
        "Something is missing or wrong; it is said below the fields. Nothing has been saved, and "
        "what you typed still stands.",
    ),
    "editing.taken": (
        "Den er registreret i forvejen. Ret den, der står; er det en ny, så giv den et andet id "
        "eller en anden startdato.",
        "It is registered already. Correct the one that stands; if this is a new one, give it "
        "another id or another start.",
    ),
    "editing.moved": (
        "Nogen har ændret det imens, så intet er gemt. Vis forskellen igen.",
        "Somebody has changed it in the meantime, so nothing was saved. Show the difference again.",
    ),
    "editing.overtaken": (
        "Det er blevet ændret, siden I åbnede formularen: {fields}. Derfor kan I ikke gemme "
        "denne formular. Det, I har skrevet, står nedenfor endnu; åbn så formularen igen med det, "
        "der står nu.",
        "It has been changed since you opened the form: {fields}. So this form cannot be saved. "
        "What you typed still stands below; then open the form again with what stands now.",
    ),
    "editing.again": ("Åbn formularen igen", "Open the form again"),
    "editing.left": (
        "Det, I var i gang med at rette, er blevet ændret imens, og intet af det, I skrev, er "
        "gemt. Se under Seneste rettelser, hvad der er sket.",
        "What you were correcting has been changed in the meantime, and nothing that you typed has "
        "been saved. See under Latest corrections what happened.",
    ),
    "editing.empty": (
        "Der er ingen data endnu. I kan tilføje den første aktør her, eller hente et helt regneark "
        "ind på én gang:",
        "There is no data yet. You can add the first actor here, or load a whole spreadsheet at "
        "once:",
    ),
    "editing.field_answered": (
        "Har vi spurgt, og har vi fået svar?",
        "Have we asked, and did we get an answer?",
    ),
    "editing.field_cvr": ("CVR-nummer", "CVR number (company register)"),
    "editing.difference": ("Forskellen", "The difference"),
    "editing.no_difference": (
        "Der er ingen forskel på det, der står, og det, I har skrevet.",
        "There is no difference between what stands and what you typed.",
    ),
    "editing.what": ("Hvad", "What"),
    "editing.field": ("Felt", "Field"),
    "editing.before": ("Før", "Before"),
    "editing.after": ("Efter", "After"),
    "editing.registered": ("registreret", "registered"),
    "editing.not_registered": ("ikke registreret", "not registered"),
    "editing.removed": ("fjernet", "removed"),
    "editing.save": ("Gem rettelsen", "Save the correction"),
    "editing.saving": ("Gemmer …", "Saving …"),
    "editing.done": (
        "Gemt. Rettelsen står øverst under Seneste rettelser og kan fortrydes dér.",
        "Saved. The correction stands first under Latest corrections and can be undone there.",
    ),
    "editing.undone": (
        "Fortrudt. Det står øverst under Seneste rettelser og kan gendannes dér.",
        "Undone. It stands first under Latest corrections and can be restored there.",
    ),
    "editing.latest": ("Seneste rettelser", "Latest corrections"),
    "editing.latest_help": (
        "Højst {n} er vist. En rettelse gælder, indtil rækken i en fil selv bliver ændret; så "
        "gælder filen.",
        "At most {n} are shown. A correction holds until the row of a file itself is changed; "
        "then the file holds.",
    ),
    "editing.none_yet": (
        "Ingen har rettet noget i hånden endnu.",
        "Nothing corrected by hand yet.",
    ),
    "editing.by": (
        "Af {who} · {when} · kilde: {known_from} · formål: {purpose}",
        "By {who} · {when} · from: {known_from} · purpose: {purpose}",
    ),
    "editing.did_change": ("**Rettet:** {what}", "**Corrected:** {what}"),
    "editing.did_add": ("**Tilføjet:** {what}", "**Added:** {what}"),
    "editing.did_end": ("**Afsluttet:** {what}", "**Ended:** {what}"),
    "editing.did_remove": ("**Fjernet:** {what}", "**Removed:** {what}"),
    "editing.did_pause": ("**Pause:** {what}", "**Pause:** {what}"),
    "editing.did_undo": ("**Fortrudt:** {what}", "**Undone:** {what}"),
    "editing.undo": ("Fortryd", "Undo"),
    "editing.redo": ("Gendan", "Restore"),
    "editing.undo_help": (
        "Sætter det, der stod før, tilbage. Det bliver selv en rettelse, som kan fortrydes.",
        "Puts back what stood before. That becomes a correction itself, which can be undone.",
    ),
    "editing.undo_refused": (
        "Det kan ikke fortrydes nu: det er ændret igen siden, eller der er knyttet relationer til "
        "det. Fortryd det nyeste først.",
        "It cannot be undone now: it has been changed again since, or ties have been added to it. "
        "Undo the newest first.",
    ),
    "editing.state_undone": ("Fortrudt", "Undone"),
    "editing.state_overtaken": (
        "Gælder ikke længere: en senere indlæst fil siger noget nyt",
        "No longer holds: a file loaded later says something new",
    ),
    "editing.state_changed": (
        "Ændret igen senere; fortryd det nyeste først",
        "Changed again since; undo the newest first",
    ),
    "difference.kept_edits": (
        "{n} række siger det samme som før, den blev rettet i hånden. Rettelsen bliver stående."
        "|{n} rækker siger det samme som før, de blev rettet i hånden. Rettelserne bliver stående.",
        "{n} row says the same as before it was corrected by hand. The correction stays."
        "|{n} rows say the same as before they were corrected by hand. The corrections stay.",
    ),
    "difference.lost_edits": (
        "{n} rettelse i hånden gælder ikke længere: rækken i filen er ændret siden, og filen "
        "vinder.|{n} rettelser i hånden gælder ikke længere: rækkerne i filen er ændret siden, og "
        "filen vinder.",
        "{n} correction by hand no longer holds: the row of the file has changed since, and the "
        "file wins.|{n} corrections by hand no longer hold: the rows of the file have changed "
        "since, and the file wins.",
    ),
}
