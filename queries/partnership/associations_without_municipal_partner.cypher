// title: Associations without a municipal partner
// title_da: Foreninger, hvor vi ikke har registreret en kommunal samarbejdspartner
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column association_id (text)
// column status (text): registered, or unknown when the association was not asked
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
WITH day, ended, whole, covers,
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
MATCH (a:Association)
WHERE coalesce(a.source = $source, $source IS NULL)
WITH a, day, ended, whole, covers, municipal,
     [a] + COLLECT {
       MATCH (a)-[r:LEADS|EMPLOYS]-(p:Citizen|Employee)
       WHERE coalesce(p.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT p
     } + COLLECT {
       MATCH (a)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
           VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(x:Activity)
       WHERE coalesce(x.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT x
     } AS side
WHERE NOT EXISTS {
  UNWIND side AS s
  MATCH (s)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
      VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(m:MunicipalUnit|Employee)
  WHERE m <> s
    AND m IN municipal AND coalesce(r.source = $source, $source IS NULL)
    AND coalesce(r.valid_from <= day, true)
    AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
}
WITH a, whole, covers,
     head(COLLECT {
       MATCH (a)-[t:BELONGS_TO|PART_OF]->(p:Area)
       RETURN p.id ORDER BY t.key
     }) AS area,
     coalesce(
       head(COLLECT {
         MATCH (a)-[t:BELONGS_TO|PART_OF]->(p:Municipality)
         RETURN p.id ORDER BY t.key
       }),
       head(COLLECT {
         MATCH (a)-[t:BELONGS_TO|PART_OF]->(p:Area)
         WITH p ORDER BY t.key LIMIT 1
         MATCH (p)-[t:PART_OF]->(q:Municipality)
         RETURN q.id ORDER BY t.key
       })
     ) AS municipality
WITH a,
     CASE
       WHEN a.answered IS NOT NULL THEN a.answered = 'answered'
       ELSE coalesce(a.load IN whole, false) OR coalesce(any(v IN covers WHERE
         v.kind IN ['all', 'Association'] AND CASE
           WHEN v.area IS NOT NULL THEN v.area = area
           WHEN v.municipality IS NOT NULL THEN v.municipality = municipality
           ELSE true
         END), false)
     END AS known
RETURN a.id AS association_id,
       CASE WHEN known THEN 'registered' ELSE 'unknown' END AS status
ORDER BY association_id
