// title: Citizens with only professional ties
// title_da: Borgere, hvor vi kun har registreret professionelle relationer
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column citizen_id (text)
// column contacts (texts): all that the citizen has a tie with; one is that professional alone
// column status (text): registered; unknown when a tie may be unpaid or the citizen was not asked
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
WITH c, whole, covers, b.id AS contact, type(r) = 'HOLDS' AS holds, coalesce(r.paid, CASE
  WHEN type(r) IN ['SUPPORTS', 'EMPLOYS', 'HOLDS'] THEN true
  WHEN NOT type(r) IN ['PARTNERS_WITH', 'LEADS', 'RUNS'] THEN false
END) AS paid
ORDER BY contact
WITH c, whole, covers, collect(DISTINCT contact) AS contacts,
     count(*) AS ties, count(CASE WHEN paid THEN 1 END) AS paid,
     count(CASE WHEN NOT paid THEN 1 END) AS unpaid, count(CASE WHEN holds THEN 1 END) AS posts
WHERE unpaid = 0 AND posts < ties
WITH c, whole, covers, contacts, ties = paid AS all_paid,
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
WITH c, contacts, all_paid,
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
       contacts AS contacts,
       CASE WHEN all_paid AND known THEN 'registered' ELSE 'unknown' END AS status
ORDER BY citizen_id
