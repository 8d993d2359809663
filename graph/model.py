"""
What is stored, as tables: kinds of actors and surroundings, kinds of ties, their columns and words.

Templates, checks, Cypher text, screens, exports and documents read these tables and nothing else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

UNKNOWN_SECTOR = "ukendt"
BETWEEN_ENDS = "|"  # joins the ids in the name or key of a tie, so no id may hold it
SECTORS = ("borger", "civil", "kommune", "erhverv", "fond")
SECTOR_LABELS = {
    "borger": ("Borger", "Citizen"),
    "civil": ("Civilsamfund", "Civil society"),
    "kommune": ("Kommune", "Municipality"),
    "erhverv": ("Erhverv", "Business"),
    "fond": ("Fond", "Foundation"),
    UNKNOWN_SECTOR: ("Ukendt", "Unknown"),
}
STRENGTHS = {1: ("svag", "weak"), 2: ("almindelig", "ordinary"), 3: ("stærk", "strong")}
YES = ("ja", "yes", "true", "sand", "1", "x")
NO = ("nej", "no", "false", "falsk", "0")
UNKNOWN = ("ukendt", "unknown", "?", "ved ikke")


@dataclass(frozen=True)
class Column:
    """
    One column of a sheet, and the property or tie that it becomes.

    ``type`` is id, text, date, integer, decimal, share (0–1), boolean, choice or reference.
    A reference becomes a tie of kind ``tie``, from the row to the other node, or the other way
    round when ``incoming``; a reference without ``tie`` stays a property.
    """

    name: str
    label_da: str
    type: str = "text"
    required: bool = False
    personal: bool = False
    synonyms: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refers_to: tuple[str, ...] = ()
    tie: str = ""
    incoming: bool = False
    digits: int = 0
    between: tuple[float, float] | None = None
    help_da: str = ""
    help_en: str = ""
    example: str = ""


@dataclass(frozen=True)
class NodeKind:
    """One kind of node: its words, sheet and columns; ``sector`` is its default."""

    name: str
    label: str
    label_da: str
    sheet_da: str
    sheet: str
    columns: tuple[Column, ...]
    synonyms: tuple[str, ...] = ()
    sector: str = UNKNOWN_SECTOR
    is_actor: bool = True
    is_person: bool = False
    help_da: str = ""
    help_en: str = ""


@dataclass(frozen=True)
class TieKind:
    """
    One kind of tie, from one of ``sources`` to one of ``targets``.

    ``contact`` ties make a ``Network``; the rest is structure. ``paid`` is what holds when a tie
    does not say: True, False or None (unknown).
    """

    name: str
    label: str
    label_da: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    symmetric: bool = False
    contact: bool = True
    paid: bool | None = None
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """A way to look at the records as one ``Network``; metrics and findings name their default."""

    name: str
    label: str
    label_da: str


VIEWS = {
    view.name: view
    for view in (
        View("whole", "All actors and their contact ties", "Alle aktører og deres kontakter"),
        View("people", "Citizens and what they share", "Borgere og det, de er fælles om"),
        View("partners", "Units and organisations", "Enheder og organisationer"),
    )
}


def normalised(text: str) -> str:
    """Return *text* as names are compared: composed, lower case, single spaces, no edges."""
    return " ".join(unicodedata.normalize("NFC", text).replace("_", " ").casefold().split())


ORIGINS = {"article": ("fra artiklen", "artiklen", "article"), "invented": ("opdigtet", "invented")}
AGE_BANDS = {
    "0-12": ("0-12 år", "barn", "0-12 years"),
    "13-17": ("13-17 år", "13-17 years"),
    "18-29": ("18-29 år", "ung", "18-29 years"),
    "30-49": ("30-49 år", "30-49 years"),
    "50-64": ("50-64 år", "50-64 years"),
    "65-79": ("65-79 år", "65-79 years"),
    "80+": ("80 år og derover", "80+ år", "80 years and over"),
}
CHILD_BANDS = ("0-12", "13-17")
ANSWERS = {
    "answered": ("svaret", "har svaret", "ja", "answered"),
    "refused": ("afslog", "afslået", "nej", "ønsker ikke", "refused"),
    "not_asked": ("ikke adspurgt", "ikke spurgt", "not asked"),
}
ORGANISATION_FORMS = {
    "school": ("skole", "friskole", "school"),
    "housing": ("boligselskab", "boligforening", "housing company"),
    "company": ("virksomhed", "firma", "company", "business"),
    "foundation": ("fond", "foundation"),
    "professional_school": ("professionshøjskole", "professional school", "university college"),
    "other": ("andet", "other"),
}
SECTOR_OF_FORM = {
    "school": "civil",
    "housing": "civil",
    "company": "erhverv",
    "foundation": "fond",
    "professional_school": "civil",
    "other": UNKNOWN_SECTOR,
}
STEP_TYPES = {
    "talk": ("1:1 samtale", "samtale", "1:1 talk", "talk"),
    "listening_meeting": ("lyttemøde", "listening meeting"),
    "training": ("træning", "lederuddannelse", "training"),
}
SUGGESTION_STATES = {
    "proposed": ("foreslået", "proposed"),
    "agreed": ("aftalt", "agreed"),
    "met": ("mødtes", "met"),
    "became_tie": ("blev en relation", "became a tie"),
    "dismissed": ("afvist", "dismissed"),
}
LIST_TYPES = {
    "addition": ("tilføjelse", "addition"),
    "whole_list": ("hele listen", "whole list"),
}

ID = Column(
    "id",
    "id",
    "id",
    required=True,
    synonyms=("nummer", "nr", "løbenummer", "identifier"),
    help_da="Et kort, fast nummer eller navn uden cpr; bruges igen på de andre ark.",
    help_en="A short, stable code without civil registration numbers; reused on the other sheets.",
)
ORIGIN = Column(
    "origin",
    "oprindelse",
    "choice",
    choices=ORIGINS,
    help_da="Kun eksempeldata: fra artiklen eller opdigtet.",
    help_en="Sample data only: from the article or invented.",
)
SECTOR = Column(
    "sector",
    "sektor",
    "choice",
    choices=dict(SECTOR_LABELS.items()),
    help_da="Udfyldes kun, når den er en anden end artens egen.",
    help_en="Only when it differs from that of the kind.",
)
MUNICIPALITY_OF = Column(
    "municipality_id",
    "kommune",
    "reference",
    refers_to=("Municipality",),
    tie="BELONGS_TO",
    help_da="Id fra arket Kommuner.",
    help_en="An id from the sheet Municipalities.",
)
AREA_OF = Column(
    "area_id",
    "område",
    "reference",
    refers_to=("Area",),
    tie="BELONGS_TO",
    help_da="Id fra arket Områder.",
    help_en="An id from the sheet Areas.",
)
ANSWERED = Column(
    "answered",
    "svar",
    "choice",
    choices=ANSWERS,
    synonyms=("adspurgt", "answer"),
    example="svaret",
    help_da="Har aktøren svaret på, hvem den har kontakt med? Tom: se arket Dækning.",
    help_en="Has the actor said whom it is in contact with? Empty: see the sheet Coverage.",
)
CVR = Column(
    "cvr",
    "cvr",
    synonyms=("cvr-nr", "cvr-nummer"),
    digits=8,
    help_da="Otte cifre.",
    help_en="8 digits.",
)
CONTACT_POINT = Column(
    "contact_point",
    "kontaktsted",
    help_da="Hvor man henvender sig: en funktion eller et sted, ikke en person.",
    help_en="Where to turn: a function or a place, not a person.",
)
SENSITIVE = Column(
    "sensitive",
    "følsom",
    "boolean",
    help_da="Ja, når en relation hertil røber helbred eller misbrug.",
    help_en="Yes when a tie to it reveals health or abuse.",
)


def _name(*, example: str, personal: bool = False) -> Column:
    return Column("name", "navn", personal=personal, synonyms=("titel", "title"), example=example)


NODE_KINDS = {
    kind.name: kind
    for kind in (
        NodeKind(
            "Citizen",
            "Citizen",
            "Borger",
            "Borgere",
            "Citizens",
            sector="borger",
            is_person=True,
            synonyms=("borger", "person", "deltager", "individual", "resident", "barn", "ung"),
            help_da="Én person, én række, uanset hvor mange roller personen har.",
            help_en="One person, one row, whatever the roles.",
            columns=(
                ID,
                _name(example="Sanne (opdigtet)", personal=True),
                Column(
                    "area_id",
                    "område",
                    "reference",
                    refers_to=("Area",),
                    tie="LIVES_IN",
                    help_da="Id fra arket Områder.",
                    help_en="An id from the sheet Areas.",
                ),
                Column(
                    "municipality_id",
                    "kommune",
                    "reference",
                    refers_to=("Municipality",),
                    tie="LIVES_IN",
                    help_da="Id fra arket Kommuner.",
                    help_en="An id from the sheet Municipalities.",
                ),
                Column(
                    "family_id",
                    "familie",
                    "reference",
                    personal=True,
                    refers_to=("Family",),
                    tie="PART_OF",
                    help_da="Id fra arket Familier.",
                    help_en="An id from the sheet Families.",
                ),
                Column(
                    "is_ildsjael",
                    "ildsjæl",
                    "boolean",
                    help_da="Ja, hvis personen driver noget ulønnet.",
                    help_en="Yes if the person drives something unpaid.",
                ),
                Column(
                    "age_band",
                    "aldersgruppe",
                    "choice",
                    personal=True,
                    choices=AGE_BANDS,
                    example="65-79",
                    help_da="0-12, 13-17, 18-29, 30-49, 50-64, 65-79 eller 80+.",
                    help_en="0-12, 13-17, 18-29, 30-49, 50-64, 65-79 or 80+.",
                ),
                Column(
                    "group",
                    "gruppe",
                    personal=True,
                    help_da="Den kreds, personen kommer fra, med jeres egne ord.",
                    help_en="The circle the person comes from, in your own words.",
                ),
                Column(
                    "in_target_group",
                    "målgruppe",
                    "boolean",
                    personal=True,
                    synonyms=("i målgruppe", "target group"),
                    help_da="Ja, hvis et tilbud er rettet mod personen; nej for andre.",
                    help_en="Yes if an offer is aimed at the person; no for others; else unknown.",
                ),
                Column("is_child", "er barn", "boolean", personal=True, synonyms=("mindreårig",)),
                Column("protected", "beskyttet adresse", "boolean", personal=True),
                ANSWERED,
                Column(
                    "paused_from",
                    "pause fra",
                    "date",
                    personal=True,
                    help_da="At trække sig en tid er en ret; det læses ikke som isolation.",
                    help_en="To withdraw for a while is a right; it is not read as isolation.",
                ),
                Column("paused_to", "pause til", "date", personal=True),
                SECTOR,
                ORIGIN,
            ),
        ),
        NodeKind(
            "Employee",
            "Employee",
            "Medarbejder",
            "Medarbejdere",
            "Employees",
            is_person=True,
            synonyms=("medarbejder", "ansat", "stilling", "fagperson", "staff", "politiker"),
            help_da="En stilling eller et hverv hos en enhed eller organisation.",
            help_en="A post at a unit or organisation.",
            columns=(
                ID,
                _name(example="Ungevejleder 1", personal=True),
                Column(
                    "role",
                    "stilling",
                    synonyms=("rolle", "funktion", "post"),
                    example="ungevejleder",
                ),
                Column(
                    "employer_id",
                    "arbejdsgiver",
                    "reference",
                    refers_to=("MunicipalUnit", "Association", "Organisation"),
                    tie="EMPLOYS",
                    incoming=True,
                    synonyms=("ansat hos", "arbejdssted", "employer"),
                ),
                Column(
                    "held_by",
                    "varetages af",
                    "reference",
                    personal=True,
                    refers_to=("Citizen",),
                    tie="HOLDS",
                    incoming=True,
                    help_da="Borgerens id, hvis den, der har stillingen, også står som borger.",
                    help_en="The citizen's id, if the holder of the post is also in the data.",
                ),
                ANSWERED,
                SECTOR,
                ORIGIN,
            ),
        ),
        NodeKind(
            "Association",
            "Association",
            "Forening",
            "Foreninger",
            "Associations",
            sector="civil",
            synonyms=(
                "forening",
                "klub",
                "kulturhus",
                "socialøkonomisk virksomhed",
                "lokalforening",
                "club",
            ),
            help_da="Folk, der er gået sammen om et formål: forening, kulturhus, lokalafdeling.",
            help_en="People organised around a purpose: association, culture house, local branch.",
            columns=(
                ID,
                _name(example="Nørreby Idrætsforening"),
                CVR,
                MUNICIPALITY_OF,
                AREA_OF,
                Column(
                    "parent_id",
                    "del af",
                    "reference",
                    refers_to=("Association", "Organisation"),
                    tie="PART_OF",
                ),
                CONTACT_POINT,
                ANSWERED,
                SECTOR,
                ORIGIN,
            ),
        ),
        NodeKind(
            "MunicipalUnit",
            "Municipal unit",
            "Kommunal enhed",
            "Kommunale enheder",
            "Municipal units",
            sector="kommune",
            synonyms=(
                "enhed",
                "kommunal enhed",
                "afdeling",
                "forvaltning",
                "center",
                "jobcenter",
                "bibliotek",
                "unit",
                "department",
            ),
            help_da="Afdeling, center, skole eller bibliotek, som kommunen driver.",
            help_en="A department, centre, school or library that the municipality runs.",
            columns=(
                ID,
                _name(example="Jobcenter Nørreby"),
                MUNICIPALITY_OF,
                AREA_OF,
                Column(
                    "parent_id", "del af", "reference", refers_to=("MunicipalUnit",), tie="PART_OF"
                ),
                SENSITIVE,
                CONTACT_POINT,
                ANSWERED,
                SECTOR,
                ORIGIN,
            ),
        ),
        NodeKind(
            "Organisation",
            "Organisation",
            "Organisation",
            "Organisationer",
            "Organisations",
            synonyms=(
                "organisation",
                "virksomhed",
                "fond",
                "skole",
                "boligselskab",
                "professionshøjskole",
                "company",
                "foundation",
            ),
            help_da="Skole uden for kommunen, boligselskab, virksomhed, fond, professionshøjskole.",
            help_en="A school outside the municipality, housing company, company or foundation.",
            columns=(
                ID,
                _name(example="Nørreby Boligselskab"),
                Column(
                    "form", "form", "choice", choices=ORGANISATION_FORMS, example="boligselskab"
                ),
                CVR,
                MUNICIPALITY_OF,
                AREA_OF,
                CONTACT_POINT,
                ANSWERED,
                SECTOR,
                ORIGIN,
            ),
        ),
        NodeKind(
            "Activity",
            "Activity",
            "Aktivitet",
            "Aktiviteter",
            "Activities",
            sector="civil",
            synonyms=("aktivitet", "sag", "café", "middag", "hold", "tilbud", "event"),
            help_da="Middag, café, hold, sag, butik: noget, der sker, og som man er med i.",
            help_en="A dinner, café, team, cause or shop: something people take part in.",
            columns=(
                ID,
                _name(example="Fællesmiddag om torsdagen"),
                MUNICIPALITY_OF,
                AREA_OF,
                Column(
                    "project_id",
                    "projekt",
                    "reference",
                    refers_to=("Project",),
                    tie="PART_OF",
                ),
                SENSITIVE,
                CONTACT_POINT,
                ANSWERED,
                SECTOR,
                ORIGIN,
            ),
        ),
        NodeKind(
            "Area",
            "Area",
            "Område",
            "Områder",
            "Areas",
            is_actor=False,
            synonyms=("område", "bydel", "landsby", "distrikt", "district"),
            columns=(
                ID,
                _name(example="Nørreby Øst"),
                Column(
                    "municipality_id",
                    "kommune",
                    "reference",
                    refers_to=("Municipality",),
                    tie="PART_OF",
                ),
                Column("latitude", "breddegrad", "decimal", between=(-90, 90), example="55,40"),
                Column("longitude", "længdegrad", "decimal", between=(-180, 180), example="11,35"),
                ORIGIN,
            ),
        ),
        NodeKind(
            "Municipality",
            "Municipality",
            "Kommune",
            "Kommuner",
            "Municipalities",
            is_actor=False,
            synonyms=("kommune",),
            columns=(ID, _name(example="Nørreby Kommune"), ORIGIN),
        ),
        NodeKind(
            "Project",
            "Project",
            "Projekt",
            "Projekter",
            "Projects",
            is_actor=False,
            synonyms=("projekt", "bevilling", "partnerskab", "pulje", "grant"),
            help_da="En bevilling eller et partnerskab med en start og en slutning.",
            help_en="A grant or a partnership with a start and an end.",
            columns=(
                ID,
                _name(example="Naboskab 2024-26"),
                Column("valid_from", "start", "date", synonyms=("fra",), example="01-01-2024"),
                Column("valid_to", "slut", "date", synonyms=("til",), example="2026"),
                Column(
                    "funder_id",
                    "bevillingsgiver",
                    "reference",
                    refers_to=("Organisation", "MunicipalUnit", "Association"),
                    tie="FUNDS",
                    incoming=True,
                ),
                Column("amount", "beløb i kr", "decimal", synonyms=("beløb",), example="5.000.000"),
                ORIGIN,
            ),
        ),
        NodeKind(
            "Family",
            "Family",
            "Familie",
            "Familier",
            "Families",
            is_actor=False,
            synonyms=("familie",),
            columns=(
                ID,
                Column("area_id", "område", "reference", refers_to=("Area",), tie="BELONGS_TO"),
                Column(
                    "municipality_id",
                    "kommune",
                    "reference",
                    refers_to=("Municipality",),
                    tie="BELONGS_TO",
                ),
                ORIGIN,
            ),
        ),
        NodeKind(
            "Meeting",
            "Meeting",
            "Møde",
            "Møder",
            "Meetings",
            is_actor=False,
            synonyms=("møde", "stormøde"),
            columns=(
                ID,
                _name(example="Lyttemøde i forsamlingshuset"),
                Column("held_on", "dato", "date", example="14-03-2025"),
                Column("n", "antal svar", "integer", synonyms=("n", "antal")),
                Column("share_had_a_say", "fik ordet", "share", example="80 %"),
                Column("share_able_to_act", "kan bedre handle", "share", example="64 %"),
                Column("share_gained_courage", "fik mod", "share", example="90 %"),
                Column(
                    "with_id",
                    "sammen med",
                    "reference",
                    refers_to=(
                        "Association",
                        "MunicipalUnit",
                        "Organisation",
                        "Activity",
                        "Project",
                    ),
                    tie="PART_OF",
                ),
                AREA_OF,
                ORIGIN,
            ),
        ),
        NodeKind(
            "Step",
            "Step",
            "Skridt",
            "Skridt",
            "Steps",
            is_actor=False,
            synonyms=("skridt", "forløb"),
            help_da="1:1 samtale, lyttemøde eller træning for en mulig ildsjæl.",
            help_en="A 1:1 talk, listening meeting or training of a possible ildsjæl.",
            columns=(
                ID,
                Column("type", "type", "choice", choices=STEP_TYPES, example="1:1 samtale"),
                Column(
                    "citizen_id",
                    "borger",
                    "reference",
                    personal=True,
                    refers_to=("Citizen",),
                    tie="INVITED_TO",
                    incoming=True,
                ),
                Column("held_on", "dato", "date", example="14-03-2025"),
                ORIGIN,
            ),
        ),
        NodeKind(
            "Suggestion",
            "Suggestion",
            "Forslag",
            "Forslag",
            "Suggestions",
            is_actor=False,
            synonyms=("forslag",),
            columns=(
                ID,
                Column("first_id", "den ene", "reference", personal=True, refers_to=("Actor",)),
                Column("second_id", "den anden", "reference", personal=True, refers_to=("Actor",)),
                Column("reason", "begrundelse"),
                Column("at_id", "mødested", "reference", refers_to=("Actor",)),
                Column("state", "status", "choice", choices=SUGGESTION_STATES, example="foreslået"),
                Column("agreed_on", "aftalt den", "date", example="14-03-2025"),
                Column("met_on", "mødtes den", "date"),
                Column("became_tie_on", "blev en relation den", "date"),
                Column("dismissed_on", "afvist den", "date"),
                ORIGIN,
            ),
        ),
        NodeKind(
            "Coverage",
            "Coverage",
            "Dækning",
            "Dækning",
            "Coverage",
            is_actor=False,
            synonyms=("dækning",),
            help_da="Hvem er spurgt om hvad, og er svarene hele?",
            help_en="Who was asked what, and are the answers complete?",
            columns=(
                ID,
                Column(
                    "covers_kind",
                    "art",
                    "choice",
                    choices={
                        "Citizen": ("borgere", "borger", "citizens"),
                        "Employee": ("medarbejdere", "medarbejder", "employees"),
                        "Association": ("foreninger", "forening", "associations"),
                        "MunicipalUnit": (
                            "kommunale enheder",
                            "kommunal enhed",
                            "enhed",
                            "municipal units",
                        ),
                        "Organisation": ("organisationer", "organisation", "organisations"),
                        "Activity": ("aktiviteter", "aktivitet", "activities"),
                        "all": ("alle", "all"),
                    },
                    required=True,
                    example="borgere",
                ),
                Column("area_id", "område", "reference", refers_to=("Area",), tie="BELONGS_TO"),
                Column(
                    "municipality_id",
                    "kommune",
                    "reference",
                    refers_to=("Municipality",),
                    tie="BELONGS_TO",
                ),
                Column("boundary_rule", "afgrænsning", example="alle over 65 år i landsbyen"),
                Column("question", "spørgsmål", example="Hvem har du kontakt med hver uge?"),
                Column("asked_on", "spurgt den", "date", example="14-03-2025"),
                Column("valid_from", "gælder fra", "date"),
                Column("valid_to", "gælder til", "date"),
                Column(
                    "complete", "hel", "boolean", required=True, synonyms=("komplet",), example="ja"
                ),
                ORIGIN,
            ),
        ),
    )
}
ACTOR_KINDS = tuple(name for name, kind in NODE_KINDS.items() if kind.is_actor)
PERSON_KINDS = tuple(name for name, kind in NODE_KINDS.items() if kind.is_person)
GROUP_KINDS = ("Association", "MunicipalUnit", "Organisation", "Activity")
ILDSJAEL_SYNONYMS = ("ildsjæl", "ildsjael", "ildsjæle")

_PERSONS = ("Citizen", "Employee")
_BODIES = ("Association", "MunicipalUnit", "Organisation")
TIE_KINDS = {
    tie.name: tie
    for tie in (
        TieKind(
            "KNOWS",
            "knows",
            "kender",
            _PERSONS,
            _PERSONS,
            symmetric=True,
            paid=False,
            synonyms=("bekendt", "kender", "ven", "friend"),
        ),
        TieKind(
            "NEIGHBOUR_OF",
            "is a neighbour of",
            "er nabo til",
            ("Citizen",),
            ("Citizen",),
            symmetric=True,
            paid=False,
            synonyms=("nabo", "neighbour", "neighbor"),
        ),
        TieKind(
            "FAMILY_OF",
            "is family of",
            "er i familie med",
            ("Citizen",),
            ("Citizen",),
            symmetric=True,
            paid=False,
            synonyms=("familie", "slægtning", "family"),
        ),
        TieKind(
            "PARTNERS_WITH",
            "partners with",
            "samarbejder med",
            (*_BODIES, "Employee", "Activity", "Citizen"),
            (*_BODIES, "Employee", "Activity", "Citizen"),
            symmetric=True,
            synonyms=("partner", "samarbejde", "samarbejder", "partner/samarbejde"),
        ),
        TieKind(
            "MENTORS",
            "mentors",
            "er mentor for",
            _PERSONS,
            ("Citizen",),
            paid=False,
            synonyms=("mentor", "voksenven", "følgeskab", "følger"),
        ),
        TieKind(
            "MEMBER_OF",
            "is a member of",
            "er medlem af",
            ("Citizen", "Employee", *_BODIES),
            ("Association", "Organisation"),
            paid=False,
            synonyms=("medlem", "member"),
        ),
        TieKind(
            "VOLUNTEERS_AT",
            "volunteers at",
            "er frivillig i",
            _PERSONS,
            (*_BODIES, "Activity"),
            paid=False,
            synonyms=("frivillig", "volunteer"),
        ),
        TieKind(
            "LEADS",
            "leads",
            "leder",
            _PERSONS,
            (*_BODIES, "Activity"),
            synonyms=("leder", "formand", "leads", "leader"),
        ),
        TieKind(
            "TAKES_PART_IN",
            "takes part in",
            "deltager i",
            _PERSONS,
            ("Activity", "Association"),
            paid=False,
            synonyms=("deltager", "participant"),
        ),
        TieKind(
            "RUNS",
            "runs",
            "driver",
            (*_BODIES, *_PERSONS),
            ("Activity",),
            synonyms=("driver", "står for", "runs"),
        ),
        TieKind(
            "SUPPORTS",
            "supports professionally",
            "er professionel støtte for",
            ("Employee", *_BODIES),
            ("Citizen",),
            paid=True,
            synonyms=("professionel", "støtte", "professionel/støtte", "professional"),
        ),
        TieKind(
            "EMPLOYS",
            "employs",
            "har ansat",
            _BODIES,
            ("Employee",),
            paid=True,
            synonyms=("ansat", "ansætter", "har ansat", "employs"),
        ),
        TieKind(
            "HOLDS",
            "holds the post",
            "varetager",
            ("Citizen",),
            ("Employee",),
            paid=True,
            synonyms=("varetager", "holds"),
        ),
        TieKind(
            "LIVES_IN",
            "lives in",
            "bor i",
            ("Citizen",),
            ("Area", "Municipality"),
            contact=False,
            synonyms=("bor i",),
        ),
        TieKind(
            "BELONGS_TO",
            "belongs to",
            "hører til",
            (*_BODIES, "Activity", "Family", "Meeting", "Coverage"),
            ("Area", "Municipality"),
            contact=False,
            synonyms=("hører til",),
        ),
        TieKind(
            "PART_OF",
            "is part of",
            "er del af",
            ("Citizen", *_BODIES, "Activity", "Area", "Meeting"),
            ("Family", "Project", "Municipality", "Activity", *_BODIES),
            contact=False,
            synonyms=("del af",),
        ),
        TieKind(
            "FUNDS",
            "funds",
            "støtter økonomisk",
            _BODIES,
            ("Project", "Activity", "Association", "Organisation"),
            contact=False,
            synonyms=("støtter økonomisk", "bevilger", "funds"),
        ),
        TieKind(
            "REFERS",
            "refers",
            "visiterer",
            ("MunicipalUnit", "Employee"),
            ("Citizen",),
            contact=False,
            synonyms=("visiterer", "henviser", "refers"),
        ),
        TieKind(
            "PAYS_FEE",
            "pays the fee of",
            "betaler kontingent for",
            (*_BODIES, *_PERSONS),
            ("Citizen",),
            contact=False,
            synonyms=("betaler kontingent", "kontingent"),
        ),
        TieKind(
            "DECIDES",
            "decides on",
            "beslutter om",
            (*_PERSONS, *_BODIES),
            ("Project", "Activity"),
            contact=False,
            synonyms=("beslutter", "decides"),
        ),
        TieKind(
            "INVITED_TO",
            "is invited to",
            "er inviteret til",
            _PERSONS,
            ("Meeting", "Step", "Activity", "Project"),
            contact=False,
            synonyms=("inviteret til", "inviteret", "invited to"),
        ),
    )
}
CONTACT_KINDS = tuple(name for name, tie in TIE_KINDS.items() if tie.contact)
STRUCTURE_KINDS = tuple(name for name, tie in TIE_KINDS.items() if not tie.contact)

TIE_COLUMNS = (
    Column(
        "source",
        "fra",
        "reference",
        required=True,
        personal=True,
        refers_to=("Any",),
        synonyms=("kilde id", "source id"),
        example="b-01",
    ),
    Column(
        "target",
        "til",
        "reference",
        required=True,
        personal=True,
        refers_to=("Any",),
        synonyms=("mål id", "target id"),
        example="f-01",
    ),
    Column(
        "kind",
        "relation",
        "choice",
        required=True,
        synonyms=("art", "type", "kind", "slags"),
        choices={name: (tie.label_da, *tie.synonyms, tie.label) for name, tie in TIE_KINDS.items()},
        example="medlem",
    ),
    Column(
        "strength",
        "styrke",
        "choice",
        synonyms=("weight", "vægt"),
        choices={str(n): words for n, words in STRENGTHS.items()},
        example="almindelig",
        help_da="Svag, almindelig eller stærk. Tom betyder ukendt.",
        help_en="Weak, ordinary or strong. Empty means unknown.",
    ),
    Column(
        "paid",
        "betalt",
        "boolean",
        help_da="Er den, der hjælper, betalt for det? Tom: det sædvanlige for arten.",
        help_en="Is the helper paid for it? Empty: what is usual for the kind.",
    ),
    Column(
        "paid_by",
        "betales af projekt",
        "reference",
        refers_to=("Project",),
        synonyms=("betales af", "projekt"),
        help_da="Projektet, som relationen ophører sammen med.",
        help_en="The project with whose end the tie ends.",
    ),
    Column(
        "formed_in",
        "opstået i projekt",
        "reference",
        refers_to=("Project",),
        synonyms=("opstået i",),
        help_da="Projektet, hvor relationen opstod; den kan leve videre uden det.",
        help_en="The project in which the tie was formed; it may live on without it.",
    ),
    Column(
        "valid_from", "gælder fra", "date", synonyms=("fra dato", "start"), example="01-03-2024"
    ),
    Column("valid_to", "gælder til", "date", synonyms=("til dato", "slut"), example="2025"),
    Column(
        "cadence_days",
        "rytme i dage",
        "integer",
        synonyms=("rytme",),
        help_da="Aftalt højst så mange dage mellem møderne.",
        help_en="Agreed: at most so many days between meetings.",
    ),
    Column("last_met_on", "sidst mødtes", "date"),
    Column(
        "expires_on",
        "slettes den",
        "date",
        synonyms=("udløber",),
        help_da="Samtykket eller opbevaringen udløber.",
        help_en="Consent or storage runs out.",
    ),
    ORIGIN,
)
TIES_SHEET = ("Relationer", "Ties", ("relationer", "bånd", "ties", "edges", "kanter"))

LOAD_COLUMNS = (
    Column(
        "source",
        "kilde",
        required=True,
        example="Foreningsregister 2025",
        help_da="Hvorfra stammer oplysningerne?",
        help_en="Where does the data come from?",
    ),
    Column(
        "purpose",
        "formål",
        required=True,
        example="Styrke fællesskaber i lokalområdet",
        help_da="Hvad må de bruges til?",
        help_en="What may it be used for?",
    ),
    Column(
        "legal_basis",
        "retsgrundlag",
        example="Samtykke",
        help_da="Kræves, når der er personer i arkene.",
        help_en="Required when there are persons in the sheets.",
    ),
    Column(
        "legal_basis_children",
        "retsgrundlag for børn",
        help_da="Kræves, når der er børn.",
        help_en="Required when there are children.",
    ),
    Column(
        "legal_basis_protected",
        "retsgrundlag for beskyttede adresser",
        help_da="Kræves ved beskyttede adresser.",
        help_en="Required for protected addresses.",
    ),
    Column(
        "legal_basis_cpr",
        "retsgrundlag for cpr-numre",
        help_da="Kræves, før en celle med et cpr-nummer må indlæses.",
        help_en="Required before a cell with a civil registration number may be loaded.",
    ),
    Column("collected_on", "indsamlet den", "date", required=True, example="31-12-2025"),
    Column("expires_on", "udløber den", "date", example="31-12-2027"),
    Column(
        "list_type",
        "liste",
        "choice",
        choices=LIST_TYPES,
        example="tilføjelse",
        help_da="Tilføjelse, eller hele listen (så ophører det, der ikke længere står på den).",
        help_en="Addition, or the whole list (what it no longer holds then ends).",
    ),
    Column(
        "scope",
        "omfang",
        help_da="For hele listen: hvad er den hele listen over?",
        help_en="For a whole list: of what is it the whole?",
    ),
    Column(
        "as_of", "pr", "date", help_da="Den dag, listen gælder.", help_en="The day of the list."
    ),
    Column(
        "complete",
        "hel afgrænsning",
        "boolean",
        help_da="Ja, hvis arkene tilsammen er alt, hvad der er at vide inden for omfanget.",
        help_en="Yes if the sheets hold everything there is within the scope.",
    ),
    Column(
        "invented",
        "opdigtet",
        "boolean",
        help_da="Ja for eksempeldata; så står det på hver side.",
        help_en="Yes for sample data; every page then says so.",
    ),
)
LOAD_SHEET = ("Om data", "About the data", ("om data", "om_data", "about", "load"))


def default_sector(kind: str, *, form: str | None = None) -> str:
    """Return the sector of a node of *kind* that says none: by form for an organisation."""
    if kind == "Organisation" and form:
        return SECTOR_OF_FORM.get(form, UNKNOWN_SECTOR)
    return NODE_KINDS[kind].sector


def kind_named(word: str) -> str | None:
    """Return the node kind that *word* (code, label, sheet or synonym) names, or None."""
    return _KIND_WORDS.get(normalised(word))


def tie_kind_named(word: str) -> str | None:
    """Return the tie kind that *word* (code, label or synonym) names, or None."""
    return _TIE_WORDS.get(normalised(word))


_KIND_WORDS = {
    normalised(word): kind.name
    for kind in NODE_KINDS.values()
    for word in (*kind.synonyms, kind.name, kind.label, kind.label_da, kind.sheet, kind.sheet_da)
} | dict.fromkeys(map(normalised, ILDSJAEL_SYNONYMS), "Citizen")
_TIE_WORDS = {
    normalised(word): tie.name
    for tie in TIE_KINDS.values()
    for word in (*tie.synonyms, tie.name, tie.label, tie.label_da)
}


def tie_ends(kind: str, row: Mapping[str, Any]) -> tuple[str, str]:
    """Return source and target of a tie of *kind*, sorted when it has no direction."""
    source, target = row["source"], row["target"]
    return (target, source) if TIE_KINDS[kind].symmetric and target < source else (source, target)


def tie_key(kind: str, row: Mapping[str, Any]) -> str:
    """Return what makes a tie of *kind* one and the same: ends, kind, start and paying project."""
    parts = (*tie_ends(kind, row), kind, row.get("valid_from"), row.get("paid_by"))
    return BETWEEN_ENDS.join("" if part is None else str(part) for part in parts)
