"""What each column of a scenario's stages means; one table."""

from __future__ import annotations

from graph.column import Column

BORGATTI = "Borgatti (2006) doi:10.1007/s10588-006-7084-x"

STAGE_ROWS = (
    Column(
        name="stage",
        label="Stage",
        label_da="Trin",
        plain="0 is how it is; each later stage keeps what went before.",
        plain_da="0 er, som det er; hvert senere trin bygger på de forrige.",
        range="0 to the last stage",
    ),
    Column(
        name="what",
        label="What happens",
        label_da="Hvad der sker",
        plain="Who or what goes, or +a|b for a new tie. Citizens who lead nothing are counted: +1.",
        plain_da="Hvem eller hvad der går, eller +a|b for et nyt bånd. Borgere, der ikke leder "
        "noget, er talt: +1.",
        unit="ids",
        edge_rule="More than three are counted. Empty: nothing happens.",
        edge_rule_da="Er der flere end tre, er resten talt. Tom: der sker intet.",
    ),
    Column(
        name="n_left",
        label="Left",
        label_da="Tilbage",
        plain="How many actors are left in the network.",
        plain_da="Hvor mange aktører der er tilbage i netværket.",
        unit="nodes",
        range="0 to n",
    ),
    Column(
        name="n_components",
        label="Parts of the network",
        label_da="Dele af netværket",
        plain="Groups with no registered way to one another; isolates count.",
        plain_da="Grupper uden nogen registreret vej til hinanden; isolater tæller med.",
        formula="the number of connected components of those left",
        unit="components",
        range="0 to n",
    ),
    Column(
        name="largest",
        label="The largest part",
        label_da="Den største del",
        plain="How many actors are in the largest part.",
        plain_da="Hvor mange aktører der er i den største del.",
        formula="max over components of s",
        unit="nodes",
        range="0 to n",
    ),
    Column(
        name="fragmentation",
        label="Fragmentation",
        label_da="Fragmentering",
        plain="The share of pairs among those left who cannot reach each other at all; it also "
        "falls when actors without ties go.",
        plain_da="Andelen af par blandt dem, der er tilbage, som slet ikke kan nå hinanden; den "
        "falder også, når aktører uden bånd går.",
        formula="1 - sum over components of s (s - 1) / (n (n - 1))",
        unit="share",
        range="0 to 1",
        edge_rule="Below two left there is none.",
        edge_rule_da="Er færre end to tilbage, findes den ikke.",
        source=BORGATTI,
    ),
    Column(
        name="new_isolates",
        label="Newly without a registered tie",
        label_da="Nu uden registreret relation",
        plain="Those left who had a registered tie before this stage and have none after it.",
        plain_da="De tilbageværende, der havde en registreret relation før trinnet og ingen efter.",
        unit="ids",
        edge_rule="Whoever had none at stage 0 is not listed, nor whom nobody has asked.",
        edge_rule_da="Den, der ingen havde på trin 0, står der ikke; heller ikke den, som ingen "
        "har spurgt.",
    ),
    Column(
        name="persons_without_tie",
        label="Persons who lose the last registered tie",
        label_da="Mennesker, der mister den sidste registrerede relation",
        plain="The persons among those newly without a registered tie, by id.",
        plain_da="Menneskene blandt dem, der nu er uden registreret relation, efter id.",
        unit="ids",
        edge_rule="Whoever pauses, or was not asked, is not said to lose anything. Missing where "
        "nothing tells who is a person.",
        edge_rule_da="Den, der holder pause eller ikke er spurgt, siges ikke at miste noget. "
        "Mangler, når intet fortæller, hvem der er mennesker.",
    ),
    Column(
        name="persons_without_unpaid_tie",
        label="Persons who lose the last unpaid tie",
        label_da="Mennesker, der mister den sidste ubetalte relation",
        plain="Persons who have registered ties left, but none that is known to be unpaid.",
        plain_da="Mennesker, der har registrerede relationer tilbage, men ingen, vi ved er "
        "ubetalt.",
        unit="ids",
        edge_rule="Missing where nothing is known of pay.",
        edge_rule_da="Mangler, når intet er kendt om betaling.",
    ),
    Column(
        name="unknown_without_tie",
        label="Unknown",
        label_da="Ukendt",
        plain="Actors whose last registered tie goes, but whom nobody has asked, or whose answer "
        "may not be shown: whether they have others is unknown.",
        plain_da="Aktører, hvis sidste registrerede relation går, men som ingen har spurgt, eller "
        "hvis svar ikke må vises: om de har andre, er ukendt.",
        unit="ids",
        edge_rule="Files without a day count as the whole picture: nobody is unknown.",
        edge_rule_da="Filer uden en dag regnes for hele billedet: ingen er ukendt.",
    ),
    Column(
        name="cut_off",
        label="Fall off",
        label_da="Falder fra",
        plain="How many at this stage are parted from the largest piece of their group.",
        plain_da="Hvor mange der på dette trin skilles fra den største del af deres gruppe.",
        unit="nodes",
        range="0 to n",
    ),
    Column(
        name="groups_split",
        label="Groups that split",
        label_da="Grupper, der deles",
        plain="Each group that splits, as the sizes of its pieces: 13+4.",
        plain_da="Hver gruppe, der deles, som størrelsen af dens dele: 13+4.",
        unit="nodes",
        edge_rule="A piece of fewer than three is no group and is counted as falling off.",
        edge_rule_da="En del på færre end tre er ingen gruppe og tælles under dem, der falder fra.",
    ),
    Column(
        name="new_components",
        label="New parts",
        label_da="Nye dele",
        plain="The ids in each piece of two or more that falls off at this stage.",
        plain_da="Id'erne i hver del på to eller flere, der falder fra på dette trin.",
        unit="ids",
    ),
)
STAGE_COLUMNS = tuple(column.name for column in STAGE_ROWS)
