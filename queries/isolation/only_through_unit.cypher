// title: Citizens reached only through the municipality
// title_da: Borgere, hvor vi kun har registreret kommunale relationer
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column citizen_id (text)
// column unit_ids (texts): the units the ties go to: themselves, their staff or what they run
// column status (text): registered, or unknown when the citizen was not asked
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended,
     COLLECT {
       MATCH (load:Load {complete: true})
       WHERE coalesce(load.source = $source, $source IS NULL)
       RETURN load.id
     } AS whole,
     COLLECT {
       MATCH (v:Coverage {complete: true})
       WHERE coalesce(v.source = $source, $source IS NULL)
         AND coalesce(v.valid_from <= day, true) AND coalesce(v.valid_to >= day, true)
       RETURN {
         kind: v.covers_kind,
         area: head(COLLECT { MATCH (v)-[t:BELONGS_TO]->(p:Area) RETURN p.id ORDER BY t.key }),
         municipality:
           head(COLLECT { MATCH (v)-[t:BELONGS_TO]->(p:Municipality) RETURN p.id ORDER BY t.key })
       }
     } AS covers
MATCH (c:Citizen)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(b:Actor)
WHERE b <> c
  AND coalesce(c.source = $source, $source IS NULL)
  AND coalesce(b.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
  AND NOT coalesce(c.paused_from <= day AND coalesce(c.paused_to >= day, true), false)
WITH day, ended, whole, covers, b, collect(DISTINCT c) AS citizens,
     collect(CASE WHEN type(r) <> 'HOLDS' THEN c END) AS others
WITH day, ended, whole, covers, citizens, others, b,
     CASE WHEN b:Activity THEN COLLECT {
       MATCH (x:Actor)-[r:RUNS]->(b)
       WHERE coalesce(x.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT x
     } ELSE [b] END AS behind
WITH whole, covers, citizens, others, b, [x IN behind | CASE
       WHEN x:MunicipalUnit THEN [x.id]
       WHEN x:Employee THEN COLLECT {
         MATCH (u:MunicipalUnit)-[r:EMPLOYS]->(x)
         WHERE coalesce(u.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
           AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
         RETURN u.id
       }
       ELSE []
     END] AS units
WITH whole, covers, citizens, others, b, units,
     size(units) > 0 AND all(found IN units WHERE size(found) > 0) AS municipal
UNWIND citizens AS c
WITH whole, covers, c, collect(municipal) AS municipal, collect(units) AS units,
     collect(c IN others) AS other
WHERE all(yes IN municipal WHERE yes) AND any(yes IN other WHERE yes)
UNWIND units AS behind
UNWIND behind AS found
UNWIND found AS unit_id
WITH DISTINCT whole, covers, c, unit_id
ORDER BY unit_id
WITH whole, covers, c, collect(unit_id) AS unit_ids
WITH whole, covers, c, unit_ids,
     head(COLLECT { MATCH (c)-[t:LIVES_IN]->(p:Area) RETURN p.id ORDER BY t.key }) AS area,
     coalesce(
       head(COLLECT { MATCH (c)-[t:LIVES_IN]->(p:Municipality) RETURN p.id ORDER BY t.key }),
       head(COLLECT {
         MATCH (c)-[t:LIVES_IN]->(p:Area)
         WITH p ORDER BY t.key LIMIT 1
         MATCH (p)-[t:PART_OF]->(q:Municipality)
         RETURN q.id ORDER BY t.key
       })
     ) AS municipality
WITH c, unit_ids,
     CASE
       WHEN c.answered IS NOT NULL THEN c.answered = 'answered'
       ELSE coalesce(c.load IN whole, false) OR coalesce(any(v IN covers WHERE
         v.kind IN ['all', 'Citizen'] AND CASE
           WHEN v.area IS NOT NULL THEN v.area = area
           WHEN v.municipality IS NOT NULL THEN v.municipality = municipality
           ELSE true
         END), false)
     END AS known
RETURN c.id AS citizen_id,
       unit_ids AS unit_ids,
       CASE WHEN known THEN 'registered' ELSE 'unknown' END AS status
ORDER BY citizen_id
