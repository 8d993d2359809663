// title: Actors with no registered tie
// title_da: Aktører, som vi ikke har registreret en relation til
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column id (text): the actor
// column kind (text): its kind
// column area_id (text): where it is at home, or its employer
// column status (text): registered, unknown (not asked) or paused
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
MATCH (a:Actor)
WHERE coalesce(a.source = $source, $source IS NULL)
  AND NOT EXISTS {
    MATCH (a)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
        VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(b:Actor)
    WHERE b <> a AND coalesce(b.source = $source, $source IS NULL)
      AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
      AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
  }
WITH a, day, whole, covers,
     head([label IN labels(a) WHERE NOT label IN ['Actor', 'Ildsjael']]) AS kind,
     [a] + COLLECT { MATCH (e)-[t:EMPLOYS]->(a) RETURN e ORDER BY t.key LIMIT 1 } AS homes
WITH a, day, whole, covers, kind,
     head(COLLECT {
       UNWIND range(0, size(homes) - 1) AS i
       WITH i, homes[i] AS home
       MATCH (home)-[t:LIVES_IN|BELONGS_TO|PART_OF]->(p:Area)
       RETURN p.id ORDER BY i, t.key
     }) AS area,
     head(COLLECT {
       UNWIND range(0, size(homes) - 1) AS i
       WITH i, homes[i] AS home
       MATCH (home)-[t:LIVES_IN|BELONGS_TO|PART_OF]->(p:Municipality)
       RETURN p.id ORDER BY i, t.key
     }) AS direct
WITH a, day, whole, covers, kind, area,
     coalesce(direct, head(COLLECT {
       MATCH (:Area {id: area})-[t:PART_OF]->(p:Municipality) RETURN p.id ORDER BY t.key
     })) AS municipality
RETURN a.id AS id,
       kind AS kind,
       area AS area_id,
       CASE
         WHEN coalesce(a.paused_from <= day AND coalesce(a.paused_to >= day, true), false)
           THEN 'paused'
         WHEN CASE
           WHEN a.answered IS NOT NULL THEN a.answered = 'answered'
           ELSE coalesce(a.load IN whole, false) OR coalesce(any(v IN covers WHERE
             v.kind IN ['all', kind] AND CASE
               WHEN v.area IS NOT NULL THEN v.area = area
               WHEN v.municipality IS NOT NULL THEN v.municipality = municipality
               ELSE true
             END), false)
         END THEN 'registered'
         ELSE 'unknown'
       END AS status
ORDER BY id
