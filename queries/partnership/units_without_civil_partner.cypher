// title: Municipal units without a partner in civil society
// title_da: Kommunale enheder, hvor vi ikke har registreret en civil samarbejdspartner
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column unit_id (text)
// column status (text): registered, or unknown when the unit was not asked
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
       MATCH (p:Citizen|Employee)-[r:LEADS]->(a:Association)
       WHERE coalesce(p.source = $source, $source IS NULL)
         AND coalesce(a.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT p
     } AS leaders
MATCH (u:MunicipalUnit)
WHERE coalesce(u.source = $source, $source IS NULL)
WITH u, day, ended, whole, covers, leaders,
     [u] + COLLECT {
       MATCH (u)-[r:EMPLOYS]->(e:Employee)
       WHERE coalesce(e.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT e
     } AS side
WHERE NOT EXISTS {
  UNWIND side AS s
  MATCH (s)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
      VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(x:Actor)
  WHERE x <> s AND coalesce(x.source = $source, $source IS NULL)
    AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
    AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
    AND (x:Association OR x IN leaders OR x:Organisation AND CASE
      WHEN x.sector IS NULL THEN x.form IN ['school', 'housing', 'professional_school']
      ELSE x.sector = 'civil'
    END)
} AND NOT EXISTS {
  UNWIND side AS s
  MATCH (s)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
      VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(x:Activity)
  WHERE coalesce(x.source = $source, $source IS NULL)
    AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
    AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
  WITH DISTINCT x
  MATCH (x)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
      VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(a:Association)
  WHERE coalesce(a.source = $source, $source IS NULL)
    AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
    AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
}
WITH u, whole, covers,
     head(COLLECT {
       MATCH (u)-[t:BELONGS_TO|PART_OF]->(p:Area)
       RETURN p.id ORDER BY t.key
     }) AS area,
     coalesce(
       head(COLLECT {
         MATCH (u)-[t:BELONGS_TO|PART_OF]->(p:Municipality)
         RETURN p.id ORDER BY t.key
       }),
       head(COLLECT {
         MATCH (u)-[t:BELONGS_TO|PART_OF]->(p:Area)
         WITH p ORDER BY t.key LIMIT 1
         MATCH (p)-[t:PART_OF]->(q:Municipality)
         RETURN q.id ORDER BY t.key
       })
     ) AS municipality
WITH u,
     CASE
       WHEN u.answered IS NOT NULL THEN u.answered = 'answered'
       ELSE coalesce(u.load IN whole, false) OR coalesce(any(v IN covers WHERE
         v.kind IN ['all', 'MunicipalUnit'] AND CASE
           WHEN v.area IS NOT NULL THEN v.area = area
           WHEN v.municipality IS NOT NULL THEN v.municipality = municipality
           ELSE true
         END), false)
     END AS known
RETURN u.id AS unit_id,
       CASE WHEN known THEN 'registered' ELSE 'unknown' END AS status
ORDER BY unit_id
