// title: Who stands alone first when the municipality's staff withdraw, one by one
// title_da: Hvem står først uden registreret relation, når kommunens folk trækker sig, én ad gangen
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column stage (integer): from 1, those with the fewest citizens first
// column removed_id (text): the unit or employee who withdraws at this stage
// column newly_alone (texts): citizens who lose their last registered tie at this stage
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
WITH day, ended,
     COLLECT {
       MATCH (u:MunicipalUnit)
       WHERE coalesce(u.source = $source, $source IS NULL)
       RETURN u
     } + COLLECT {
       MATCH (u:MunicipalUnit)-[r:EMPLOYS]->(e:Employee)
       WHERE coalesce(u.source = $source, $source IS NULL)
         AND coalesce(e.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT e
     } AS municipal
UNWIND municipal AS m
MATCH (m)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(c:Citizen)
WHERE coalesce(c.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH day, ended, m, collect(DISTINCT c) AS citizens
ORDER BY size(citizens), m.id
WITH day, ended, collect({removed: m, citizens: citizens}) AS stages
WITH stages, COLLECT {
       UNWIND range(0, size(stages) - 1) AS i
       UNWIND stages[i].citizens AS c
       WITH day, ended, c, max(i) AS last, count(*) AS lost
       WHERE NOT coalesce(c.paused_from <= day AND coalesce(c.paused_to >= day, true), false)
         AND lost = COUNT {
           MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
               VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(b:Actor)
           WHERE b <> c
             AND coalesce(b.source = $source, $source IS NULL)
             AND coalesce(r.source = $source, $source IS NULL)
             AND coalesce(r.valid_from <= day, true)
             AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
           RETURN DISTINCT b
         }
       RETURN {stage: last, id: c.id} ORDER BY c.id
     } AS alone
UNWIND range(0, size(stages) - 1) AS i
RETURN i + 1 AS stage,
       stages[i].removed.id AS removed_id,
       [x IN alone WHERE x.stage = i | x.id] AS newly_alone
ORDER BY stage
