"""The words of Hjælp."""

WORDS = {
    "page.manual": ("Hjælp", "Help"),
    "intro.manual": (
        "Det, I skal bruge for at komme i gang, på én side.",
        "What you need to get started, on one page.",
    ),
    "manual.start": ("De første fem minutter", "The first five minutes"),
    "manual.step_overview": (
        "Hvad er nyt, og hvilke tre steder haster mest?",
        "What is new, and which three places are most urgent?",
    ),
    "manual.step_isolation": (
        "Hvem har vi ingen relation registreret for, og hvor ved vi det ikke?",
        "For whom have we no tie, and where do we not know?",
    ),
    "manual.step_weak_spots": (
        "Hvad hænger i én tråd?",
        "What hangs by a thread?",
    ),
    "manual.step_withdrawal": (
        "Hvor langt kan vi gå, før den første mister sin sidste registrerede relation?",
        "How far can we go before the first person loses the last registered tie?",
    ),
    "manual.step_introductions": (
        "Hvem kan vi føre sammen i denne uge?",
        "Whom can we bring together this week?",
    ),
    "manual.step_report": (
        "Én side til mødet på torsdag.",
        "One page for the meeting on Thursday.",
    ),
    "manual.words": ("Hvad ordene betyder", "What the words mean"),
    "manual.words_body": (
        "- **Ingen registreret relation**: vi har spurgt, og der er ikke registreret nogen. Det "
        "siger intet om, hvordan mennesket har det.\n"
        "- **Ukendt**: ingen har spurgt, eller svaret må ikke vises. Manglende data kan få nogen "
        "til at se ud, som om de står alene.\n"
        "- **Pause**: at trække sig en tid er en ret og læses ikke som isolation.",
        "- **No registered tie**: we have asked, and none is registered. It says nothing of how "
        "the person is.\n"
        "- **Unknown**: nobody has asked, or the answer may not be shown. Missing data can make "
        "somebody look alone.\n"
        "- **Pause**: to withdraw for a while is a right and is not read as isolation.",
    ),
    "manual.never": ("Det gør programmet aldrig", "What the program never does"),
    "manual.never_body": (
        "- Det sætter ikke borgere i rækkefølge efter et tal.\n"
        "- Det viser ikke navne på borgere, der ikke leder noget; kun den, der retter, ser det "
        "navn, der rettes.\n"
        "- Det henter intet fra nettet og sender intet ud af huset.\n"
        "- Det siger ikke, hvorfor noget er, som det er.",
        "- It does not put citizens in order by a number.\n"
        "- It does not show the names of citizens who lead nothing; only whoever corrects a name "
        "sees it.\n"
        "- It fetches nothing from the net and sends nothing out of the house.\n"
        "- It does not say why something is as it is.",
    ),
    "manual.keys": ("Uden mus", "Without a mouse"),
    "manual.keys_body": (
        "Tab går fra felt til felt. På kortet flytter piletasterne, + og − zoomer, Enter vælger, "
        "og Escape fortryder. Alt, hvad kortet viser, står også i en tabel.",
        "Tab goes from field to field. On the map the arrow keys move, + and − zoom, Enter chooses "
        "and Escape undoes. Whatever the map shows also stands in a table.",
    ),
    "manual.wrong": ("Når noget går galt", "When something goes wrong"),
    "manual.wrong_body": (
        "Svarer databasen ikke, prøver siden igen af sig selv. Er der fejl i et regneark, står "
        "fil, ark, række og en vej videre på siden Hent data, og intet gemmes, før I siger ja. En "
        "rettelse i hånden kan fortrydes på siden Ret data.",
        "If the database does not answer, the page tries again by itself. If a spreadsheet has "
        "errors, file, sheet, row and remedy stand on the page Load data, and nothing is saved "
        "until you agree. A change by hand can be undone on the page Correct data.",
    ),
}
