// title: Children and the circle round them: referral, fee, companion, club
// title_da: Børn og cirklen om dem: visitation, kontingent, følgeskab og klub
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column child_id (text)
// column referral (text): closed, open or unknown
// column fee (text): closed, open or unknown
// column companion (text): closed, open or unknown
// column club (text): closed, open or unknown
// column shared_person_ids (texts): persons who hold several legs, or legs for several children
// column verdict (text): closed, one_person, open or unknown
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
OPTIONAL MATCH (p:Citizen|Employee)-[r:REFERS|PAYS_FEE|MENTORS]->(child:Citizen {is_child: true})
WHERE p <> child
  AND coalesce(p.source = $source, $source IS NULL)
  AND coalesce(child.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH day, ended, whole, covers, p, count(DISTINCT child) AS children
WITH day, ended, whole, covers,
     collect(CASE WHEN children > 1 THEN p END) AS busy
MATCH (c:Citizen {is_child: true})
WHERE coalesce(c.source = $source, $source IS NULL)
WITH day, ended, whole, covers, busy, c,
     COLLECT {
       MATCH (a:Actor)-[r:REFERS|PAYS_FEE|MENTORS]->(c)
       WHERE a <> c
         AND coalesce(a.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT [a, type(r)]
     } AS legs,
     EXISTS {
       MATCH (c)-[r:MEMBER_OF|TAKES_PART_IN]->(a:Association)
       WHERE coalesce(a.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
     } OR EXISTS {
       MATCH (c)-[r:TAKES_PART_IN]->(x:Activity)<-[s:RUNS]-(a:Association)
       WHERE coalesce(a.source = $source, $source IS NULL)
         AND coalesce(x.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
         AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
         AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
     } AS in_club
WITH day, whole, covers, busy, c, legs, in_club,
     COLLECT {
       UNWIND legs AS leg
       WITH busy, leg[0] AS p, count(*) AS held
       WHERE (p:Citizen OR p:Employee) AND (held > 1 OR p IN busy)
       RETURN p.id ORDER BY p.id
     } AS shared_person_ids,
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
WITH c, shared_person_ids, [leg IN legs | leg[1]] AS held, in_club,
     CASE
       WHEN coalesce(c.paused_from <= day AND coalesce(c.paused_to >= day, true), false)
         THEN 'unknown'
       WHEN CASE
         WHEN c.answered IS NOT NULL THEN c.answered = 'answered'
         ELSE coalesce(c.load IN whole, false) OR coalesce(any(v IN covers WHERE
           v.kind IN ['all', 'Citizen'] AND CASE
             WHEN v.area IS NOT NULL THEN v.area = area
             WHEN v.municipality IS NOT NULL THEN v.municipality = municipality
             ELSE true
           END), false)
       END THEN 'open'
       ELSE 'unknown'
     END AS missing
WITH c, shared_person_ids,
     CASE WHEN 'REFERS' IN held THEN 'closed' ELSE missing END AS referral,
     CASE WHEN 'PAYS_FEE' IN held THEN 'closed' ELSE missing END AS fee,
     CASE WHEN 'MENTORS' IN held THEN 'closed' ELSE missing END AS companion,
     CASE WHEN in_club THEN 'closed' ELSE missing END AS club
RETURN c.id AS child_id,
       referral AS referral,
       fee AS fee,
       companion AS companion,
       club AS club,
       shared_person_ids AS shared_person_ids,
       CASE
         WHEN 'open' IN [referral, fee, companion, club] THEN 'open'
         WHEN 'unknown' IN [referral, fee, companion, club] THEN 'unknown'
         WHEN size(shared_person_ids) > 0 THEN 'one_person'
         ELSE 'closed'
       END AS verdict
ORDER BY child_id
