"""What each problem and note says and advises, in Danish and English; ``problems.py`` fills in."""

from __future__ import annotations

Sentence = tuple[str, str]  # the reason, and what to do

# {value} is the quoted cell, or "værdien" / "the value" when the column is personal; {near} is
# empty or offers what is close to it.
SENTENCES: dict[str, dict[str, Sentence]] = {
    # files
    "empty-file": {
        "da": ("Filen er tom.", "Gem den igen fra regnearket, eller tag den ud."),
        "en": ("The file is empty.", "Save it again from the spreadsheet, or leave it out."),
    },
    "unreadable-file": {
        "da": (
            "Filen kan ikke læses som {why}.",
            "Åbn den i regnearket, og gem den igen som XLSX.",
        ),
        "en": ("The file cannot be read as {why}.", "Open it in a spreadsheet; save it as XLSX."),
    },
    "locked-file": {
        "da": (
            "Filen er beskyttet med adgangskode, eller den er gemt i et gammelt format (.xls).",
            "Åbn den i regnearket, fjern adgangskoden, og gem den igen som XLSX.",
        ),
        "en": (
            "The file has a password, or it is saved in an old format (.xls).",
            "Open it in a spreadsheet, remove the password, and save it again as XLSX.",
        ),
    },
    "pdf-file": {
        "da": (
            "Filen er en PDF, selv om den hedder {why}.",
            "Find det regneark, som den er lavet af, og læg det op.",
        ),
        "en": (
            "The file is a PDF, although its name says {why}.",
            "Find the spreadsheet that it was made from, and upload that.",
        ),
    },
    "unfinished-quote": {
        "da": (
            'Et citationstegn (") åbner en celle, som ikke lukkes rigtigt.',
            "Ret citationstegnet, eller gem arket igen som CSV fra regnearket.",
        ),
        "en": (
            'A quotation mark (") opens a cell that is not closed properly.',
            "Correct the quotation mark, or save the sheet again as CSV from the spreadsheet.",
        ),
    },
    "unknown-encoding": {
        "da": (
            "Tegnene er hverken UTF-8, UTF-16 eller Windows-1252; æ, ø og å ville blive forkerte.",
            'Gem filen igen som "CSV UTF-8".',
        ),
        "en": (
            "The characters are neither UTF-8, UTF-16 nor Windows-1252; æ, ø and å would go wrong.",
            'Save the file again as "CSV UTF-8".',
        ),
    },
    "too-large": {
        "da": (
            "Filen er for stor: {size}, højst {limit}.",
            "Del den i flere filer, eller gem den som CSV.",
        ),
        "en": (
            "The file is too large: {size}, at most {limit}.",
            "Split it into several files, or save it as CSV.",
        ),
    },
    "refused-file": {
        "da": (
            "Filen er afvist, fordi den ville fylde uforholdsmæssigt meget: {why}.",
            "Kopiér de udfyldte celler til et nyt regneark, og gem det som XLSX.",
        ),
        "en": (
            "The file is refused because it would grow out of all proportion: {why}.",
            "Copy the filled cells to a new spreadsheet and save that as XLSX.",
        ),
    },
    "cpr-in-name": {
        "da": (
            "Navnet på filen, arket eller en kolonne ligner et cpr-nummer; det er dækket med •.",
            "Giv det et navn uden cpr-nummer.",
        ),
        "en": (
            "The name of the file, sheet or a column looks like a civil registration number; • "
            "covers it.",
            "Give it a name without such a number.",
        ),
    },
    "unknown-sheet": {
        "da": (
            "Hverken arkets navn eller dets overskrifter siger, hvad rækkerne er.{near}",
            "Kald arket (eller CSV-filen) det, som rækkerne er: {known}.",
        ),
        "en": (
            "Neither the name of the sheet nor its headings say what the rows are.{near}",
            "Name the sheet (or CSV file) after what the rows are: {known}.",
        ),
    },
    "no-data": {
        "da": (
            "Der er ingen rækker at indlæse.",
            "Skriv rækkerne under overskrifterne; rækker, der begynder med "
            '"eksempel" eller "forklaring", læses ikke.',
        ),
        "en": (
            "There are no rows to load.",
            "Write the rows below the headings; rows that begin with "
            "»eksempel« (example) or »forklaring« (explanation) are not read.",
        ),
    },
    # headings
    "missing-column": {
        "da": (
            "Kolonnen {missing} mangler.{near}",
            "Tilføj kolonnen, eller ret overskriften.{expected}",
        ),
        "en": (
            "The column {missing} is missing.{near}",
            "Add it, or correct the heading.{expected}",
        ),
    },
    "unknown-column": {
        "da": (
            "Overskriften {value} er ikke kendt på et ark med {sheet_kind}.{near}",
            "Ret overskriften, eller slet kolonnen.{expected}",
        ),
        "en": (
            "The heading {value} is not known on a sheet of {sheet_kind}.{near}",
            "Correct the heading, or delete the column.{expected}",
        ),
    },
    "double-column": {
        "da": (
            "To kolonner betyder det samme: {value} og {other}.",
            "Behold den ene.",
        ),
        "en": ("Two columns mean the same: {value} and {other}.", "Keep one of them."),
    },
    "cell-without-heading": {
        "da": (
            "Rækken har udfyldte celler uden for kolonnerne med overskrift.",
            "Giv kolonnen en overskrift, eller tøm cellerne.",
        ),
        "en": (
            "The row has filled cells outside the columns with a heading.",
            "Give the column a heading, or empty the cells.",
        ),
    },
    "too-few-cells": {
        "da": (
            "Rækken har {cells} celler, men der er {headings} overskrifter.",
            "Se efter, om noget er rykket; tomme celler skal også have deres skilletegn.",
        ),
        "en": (
            "The row has {cells} cells, but there are {headings} headings.",
            "See whether something has moved; empty cells need their separators too.",
        ),
    },
    # cells
    "nul": {
        "da": ("Cellen indeholder et NUL-tegn.", "Skriv cellen igen."),
        "en": ("The cell holds a NUL character.", "Type the cell again."),
    },
    "long-cell": {
        "da": (
            "Cellen har {length} tegn; højst {limit}.",
            "Forkort den; se også efter et citationstegn, der ikke lukkes.",
        ),
        "en": (
            "The cell has {length} characters; at most {limit}.",
            "Shorten it; look also for a quotation mark that is not closed.",
        ),
    },
    "cpr": {
        "da": (
            "Cellen ligner et cpr-nummer.",
            "Fjern nummeret, og brug et løbenummer som id. Må I behandle cpr-numre, så angiv "
            'retsgrundlaget i "retsgrundlag for cpr-numre".',
        ),
        "en": (
            "The cell looks like a civil registration number.",
            "Remove it and use a running number as id. If you may process such numbers, state "
            "the basis in »retsgrundlag for cpr-numre« (legal basis for such numbers).",
        ),
    },
    "missing-value": {
        "da": ("Cellen er tom, men skal udfyldes.", "Udfyld cellen, eller slet rækken."),
        "en": ("The cell is empty but must be filled in.", "Fill it in, or delete the row."),
    },
    "bad-date": {
        "da": (
            "{value} er ikke en dato.",
            "Skriv 31-12-2025, eller mindre nøjagtigt 12-2025 eller 2025.",
        ),
        "en": (
            "{value} is not a date.",
            "Write 31-12-2025, or less precisely 12-2025 or 2025.",
        ),
    },
    "ambiguous-date": {
        "da": (
            "{value} kan være flere datoer.",
            "Skriv dagen først og året med fire cifre: 31-12-2025.",
        ),
        "en": (
            "{value} may be more than one date.",
            "Write the day first and the year with four digits: 31-12-2025.",
        ),
    },
    "bad-number": {
        "da": ("{value} er ikke et tal.", "Skriv tallet med cifre, f.eks. 1234,5."),
        "en": ("{value} is not a number.", "Write it in digits, e.g. 1234,5."),
    },
    "ambiguous-number": {
        "da": (
            "{value} kan læses med tusinder eller med decimaler.",
            "Skriv tusinder uden skilletegn, og decimaler så det ikke kan misforstås "
            "(f.eks. 1234 eller 1,2340).",
        ),
        "en": (
            "{value} can be read with thousands or with decimals.",
            "Write thousands without a separator, and decimals unmistakably (e.g. 1234 or 1,2340).",
        ),
    },
    "bad-integer": {
        "da": ("{value} er ikke et helt tal.", "Skriv et helt tal, f.eks. 14."),
        "en": ("{value} is not a whole number.", "Write a whole number, e.g. 14."),
    },
    "bad-share": {
        "da": (
            "{value} er ikke en andel mellem 0 og 100 %.",
            "Skriv f.eks. 80 % eller 0,8.",
        ),
        "en": ("{value} is not a share between 0 and 100 %.", "Write e.g. 80 % or 0,8."),
    },
    "bad-digits": {
        "da": ("{value} er ikke {digits} cifre.", "Skriv de {digits} cifre, eller tøm cellen."),
        "en": ("{value} is not {digits} digits.", "Write the {digits} digits, or empty the cell."),
    },
    "out-of-range": {
        "da": (
            "{value} ligger ikke mellem {low} og {high}.",
            "Ret tallet (se efter, om kommaet står rigtigt), eller tøm cellen.",
        ),
        "en": (
            "{value} is not between {low} and {high}.",
            "Correct the number (is the decimal mark where it should be?), or empty the cell.",
        ),
    },
    "bad-boolean": {
        "da": ("{value} er hverken ja, nej eller ukendt.", "Skriv ja, nej eller ukendt."),
        "en": ("{value} is neither yes, no nor unknown.", "Write ja, nej or ukendt."),
    },
    "bad-choice": {
        "da": ("{value} er ikke et af valgene.{near}", "Vælg et af: {choices}."),
        "en": ("{value} is not one of the choices.{near}", "Choose one of: {choices}."),
    },
    "bad-id": {
        "da": (
            "{value} indeholder tegnet |, et linjeskift eller et usynligt tegn.",
            "Skriv id'et igen med bogstaver, tal, bindestreg og mellemrum.",
        ),
        "en": (
            "{value} holds the character |, a line break or an invisible character.",
            "Write the id again with letters, digits, hyphens and spaces.",
        ),
    },
    "bad-strength": {
        "da": ("{value} er ikke et tal over 0.", "Skriv et tal over 0, eller lad cellen stå tom."),
        "en": ("{value} is not a number above 0.", "Write one above 0, or leave the cell empty."),
    },
    # rows
    "duplicate-id": {
        "da": (
            "{value} står også som id i {other}, med andre oplysninger.",
            "Behold den ene række, eller giv den anden et id for sig.",
        ),
        "en": (
            "{value} also stands as an id in {other}, with other details.",
            "Keep one of the rows, or give the other an id of its own.",
        ),
    },
    "duplicate-tie": {
        "da": (
            "Den samme relation står også i {other}, med andre oplysninger.",
            "Behold den ene række, eller giv dem hver sin startdato.",
        ),
        "en": (
            "The same tie also stands in {other}, with other details.",
            "Keep one of the rows, or give each its own start.",
        ),
    },
    "id-of-another-kind": {
        "da": (
            "{value} er som id allerede i brug for {found}.",
            "Giv rækken et id, som intet andet har.",
        ),
        "en": (
            "{value} is already in use as the id of {found}.",
            "Give the row an id that nothing else has.",
        ),
    },
    "unknown-id": {
        "da": (
            "{value} står ikke som id på {sheets}.{near}",
            "Tilføj rækken der, eller ret cellen.",
        ),
        "en": (
            "{value} is not an id on {sheets}.{near}",
            "Add the row there, or correct the cell.",
        ),
    },
    "wrong-kind": {
        "da": (
            "{value} er {found}; her skal stå {expected}.",
            "Ret id'et, eller flyt rækken til det rigtige ark.",
        ),
        "en": (
            "{value} is {found}; this should be {expected}.",
            "Correct the id, or move its row to the right sheet.",
        ),
    },
    "swapped-ends": {
        "da": (
            'Relationen "{kind}" går ikke fra {source} til {target}.',
            "Byt om på de to ender.",
        ),
        "en": ('The tie "{kind}" does not go from {source} to {target}.', "Swap the two ends."),
    },
    "wrong-ends": {
        "da": (
            'Relationen "{kind}" går ikke fra {source} til {target}.',
            "Vælg en anden relation{others}, eller ret enderne.",
        ),
        "en": (
            'The tie "{kind}" does not go from {source} to {target}.',
            "Choose another kind of tie{others}, or correct the ends.",
        ),
    },
    "self-tie": {
        "da": ("Relationen går fra noget til det selv.", "Ret den ene ende, eller slet rækken."),
        "en": ("The tie goes from something to itself.", "Correct one end, or delete the row."),
    },
    "ends-before-start": {
        "da": ("Slutdatoen ligger før startdatoen ({start}).", "Ret en af de to datoer."),
        "en": ("The end lies before the start ({start}).", "Correct one of the two dates."),
    },
    "no-basis-for-child": {
        "da": (
            "Rækken er et barn, og der er ikke oplyst et retsgrundlag for børn.",
            'Udfyld "retsgrundlag for børn" på arket Om data, eller tag rækken ud.',
        ),
        "en": (
            "The row is a child, and no legal basis for children is stated.",
            "Fill in »retsgrundlag for børn« (legal basis for children) on the sheet »Om data« "
            "(about the data), or leave the row out.",
        ),
    },
    "no-basis-for-protected": {
        "da": (
            "Rækken har beskyttet adresse, og der er ikke oplyst et retsgrundlag for det.",
            'Udfyld "retsgrundlag for beskyttede adresser" på arket Om data, eller tag rækken ud.',
        ),
        "en": (
            "The row has a protected address, and no legal basis for that is stated.",
            "Fill in »retsgrundlag for beskyttede adresser« (legal basis for protected addresses) "
            "on the sheet »Om data« (about the data), or leave the row out.",
        ),
    },
    "depends": {
        "da": (
            "Rækken henviser til en række, som er sat til side.",
            "Ret først den række, den henviser til.",
        ),
        "en": (
            "The row refers to a row that is set aside.",
            "Correct the row that it refers to first.",
        ),
    },
    # the answers about the data
    "no-legal-basis": {
        "da": (
            "Arket har {count} personer, men der er ikke oplyst et retsgrundlag.",
            'Udfyld "retsgrundlag" på arket Om data, eller angiv --legal-basis.',
        ),
        "en": (
            "The sheet has {count} persons, but no legal basis is stated.",
            "Fill in »retsgrundlag« (legal basis) on the sheet »Om data« (about the data), or give "
            "--legal-basis.",
        ),
    },
    "missing-answer": {
        "da": (
            'Der er ikke svaret på "{field}".',
            "Udfyld svaret på arket Om data, eller angiv {option}.",
        ),
        "en": (
            'There is no answer to "{field}".',
            "Fill in the answer on the sheet »Om data« (about the data), or give {option}.",
        ),
    },
    "unknown-answer": {
        "da": ("{value} er ikke et felt på arket Om data.{near}", "Ret feltets navn."),
        "en": (
            "{value} is not a field of the sheet »Om data« (about the data).{near}",
            "Correct its name.",
        ),
    },
    "two-answers": {
        "da": ("Feltet {value} er besvaret to gange, forskelligt.", "Behold ét svar."),
        "en": ("The field {value} is answered twice, differently.", "Keep one answer."),
    },
    # plain files
    "unmapped-kind": {
        "da": (
            "{count} rækker siger ikke, hvilken art de er ({field} = {value}).",
            "Skriv en af arterne i kolonnen {field} ({known}); i en terminal siger {option} det.",
        ),
        "en": (
            "{count} rows do not say which kind they are ({field} = {value}).",
            "Write one of the kinds in the column {field} ({known}); in a terminal {option} does.",
        ),
    },
    "unmapped-tie-kind": {
        "da": (
            "{count} rækker siger ikke, hvilken relation de er ({field} = {value}).",
            "Skriv relationens art i filen; i en terminal kan {option} sige det.{known}",
        ),
        "en": (
            "{count} rows do not say which kind of tie they are ({field} = {value}).",
            "Write the kind of the tie in the file; in a terminal {option} does.{known}",
        ),
    },
    "mixed-tie-kinds": {
        "da": (
            "{count} rækker siger ikke, hvilken relation de er ({field} = {value}), og ingen "
            "relation passer til dem alle.",
            "Skriv relationen i hver række i kolonnen {field}. Det passer: {fitting}.",
        ),
        "en": (
            "{count} rows do not say which kind of tie they are ({field} = {value}), and no kind "
            "fits them all.",
            "Write the kind of tie in each row, in the column {field}. What fits: {fitting}.",
        ),
    },
    # notes: they stop nothing
    "read-as-windows-1252": {
        "da": ("Filen er læst som Windows-1252.", "Se efter, at æ, ø og å er rigtige."),
        "en": ("The file was read as Windows-1252.", "See that æ, ø and å are right."),
    },
    "composed-letters": {
        "da": ("I {count} celler er delte bogstaver som a + ring skrevet som å.", ""),
        "en": ("In {count} cells, split letters such as a + ring were written as å.", ""),
    },
    "examples-left-out": {
        "da": ("{count} rækker med eksempel eller forklaring er ikke læst.", ""),
        "en": ("{count} rows of example or explanation were not read.", ""),
    },
    "repeated-rows": {
        "da": ("{count} rækker gentager en anden række og tæller én gang.", ""),
        "en": ("{count} rows repeat another row and count once.", ""),
    },
    "self-ties-dropped": {
        "da": ("{count} relationer fra noget til det selv er udeladt.", ""),
        "en": ("{count} ties from a node to itself dropped.", ""),
    },
    "parallel-ties-added": {
        "da": ("{count} rækker gentager en relation; deres styrker er lagt sammen.", ""),
        "en": ("{count} rows repeat a tie; their strengths were added up.", ""),
    },
    "counted-as-complete": {
        "da": ("Filerne regnes som alt, hvad der er at vide (én hel afgrænsning).", ""),
        "en": ("The files count as everything there is to know (one complete boundary).", ""),
    },
    "column-not-read": {
        "da": ("Kolonnen {value} bruges ikke.", ""),
        "en": ("The column {value} is not used.", ""),
    },
    "empty-sheet": {
        "da": ("Arket er tomt.", ""),
        "en": ("The sheet is empty.", ""),
    },
}
PHRASES = {
    "da": {
        "value": "Værdien",
        "near": " Tæt på: {near}.",
        "expected": (" Arket kan have disse overskrifter: {expected}. Skabelonen forklarer dem."),
        "row": "{file}, række {row}",
        "place": ('ark "{sheet}"', "række {row}", 'kolonne "{column}"'),
        "and": "eller",
        "the sheet": "arket {names}",
        "any sheet": "noget ark",
        "span": "{0} rækker gange {1} kolonner med {2} udfyldte celler",
        "text": "mere end {0} MB tekst",
        "entities": "den indeholder XML-entiteter",
        "memory": "mere end {0} MB hukommelse",
        "seconds": "mere end {0} sekunder at åbne",
        "unpacked": "{0} MB pakket ud",
        "parts": "{0} filer i pakken",
        "ratio": "pakket 1:{0}",
    },
    "en": {
        "value": "The value",
        "near": " Close to it: {near}.",
        "expected": (" The sheet can have these headings: {expected}. The template explains them."),
        "row": "{file}, row {row}",
        "place": ('sheet "{sheet}"', "row {row}", 'column "{column}"'),
        "and": "or",
        "the sheet": "the sheet {names}",
        "any sheet": "any sheet",
        "span": "{0} rows by {1} columns with {2} filled cells",
        "text": "more than {0} MB of text",
        "entities": "it holds XML entities",
        "memory": "more than {0} MB of memory",
        "seconds": "more than {0} seconds to open",
        "unpacked": "{0} MB unpacked",
        "parts": "{0} files in the package",
        "ratio": "packed 1:{0}",
    },
}
