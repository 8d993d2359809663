// title: Families for whom no one holds the whole thread
// title_da: Familier, hvor vi ikke har registreret en, der holder hele tråden
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column family_id (text)
// column bodies (texts): the units, associations and organisations that serve the family
// column status (text): registered, or unknown when a member was not asked
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
MATCH (c:Citizen)-[h:PART_OF]->(f:Family)
WHERE coalesce(c.source = $source, $source IS NULL)
  AND coalesce(f.source = $source, $source IS NULL)
  AND coalesce(h.source = $source, $source IS NULL) AND coalesce(h.valid_from <= day, true)
  AND coalesce(h.valid_to >= day, true) AND NOT coalesce(h.paid_by IN ended, false)
WITH DISTINCT day, ended, whole, covers, f, c
WITH day, ended, whole, covers, f, c,
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
WITH day, ended, f, c,
     NOT coalesce(c.paused_from <= day AND coalesce(c.paused_to >= day, true), false)
       AND NOT CASE
         WHEN c.answered IS NOT NULL THEN c.answered = 'answered'
         ELSE coalesce(c.load IN whole, false) OR coalesce(any(v IN covers WHERE
           v.kind IN ['all', 'Citizen'] AND CASE
             WHEN v.area IS NOT NULL THEN v.area = area
             WHEN v.municipality IS NOT NULL THEN v.municipality = municipality
             ELSE true
           END), false)
       END AS not_asked
WITH day, ended, f, collect(c) AS members, collect(not_asked) AS not_asked
WITH day, ended, f, members, any(yes IN not_asked WHERE yes) AS unknown,
     COLLECT {
       UNWIND members AS c
       MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
           VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS|REFERS|PAYS_FEE]-(x:Actor)
       WHERE x <> c AND coalesce(x.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       WITH DISTINCT day, ended, x
       UNWIND CASE
         WHEN x:MunicipalUnit OR x:Association OR x:Organisation THEN [x]
         ELSE []
       END + COLLECT {
         MATCH (b:MunicipalUnit|Association|Organisation)-[w:EMPLOYS]->(x)
         WHERE coalesce(b.source = $source, $source IS NULL)
           AND coalesce(w.source = $source, $source IS NULL) AND coalesce(w.valid_from <= day, true)
           AND coalesce(w.valid_to >= day, true) AND NOT coalesce(w.paid_by IN ended, false)
         RETURN b
       } + COLLECT {
         MATCH (x)-[w:LEADS|VOLUNTEERS_AT]->(b:Association)
         WHERE coalesce(b.source = $source, $source IS NULL)
           AND coalesce(w.source = $source, $source IS NULL) AND coalesce(w.valid_from <= day, true)
           AND coalesce(w.valid_to >= day, true) AND NOT coalesce(w.paid_by IN ended, false)
         RETURN b
       } AS b
       WITH DISTINCT b
       RETURN b ORDER BY b.id
     } AS bodies
WHERE size(bodies) > 1 AND NOT EXISTS {
  UNWIND members AS c
  MATCH (p:Citizen|Employee)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
      VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS|REFERS]-(c)
  WHERE NOT p IN members AND (type(r) <> 'REFERS' OR startNode(r) = p)
    AND coalesce(p.source = $source, $source IS NULL)
    AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
    AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
  WITH DISTINCT day, ended, bodies, p
  WITH bodies, COLLECT {
    MATCH (p)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
        VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(x:Actor)
    WHERE x <> p
      AND coalesce(x.source = $source, $source IS NULL)
      AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
      AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
    WITH DISTINCT day, ended, x
    UNWIND [x] + COLLECT {
      MATCH (x)-[w:EMPLOYS|LEADS]-(b:MunicipalUnit|Association|Organisation)
      WHERE coalesce(b.source = $source, $source IS NULL)
        AND coalesce(w.source = $source, $source IS NULL) AND coalesce(w.valid_from <= day, true)
        AND coalesce(w.valid_to >= day, true) AND NOT coalesce(w.paid_by IN ended, false)
      RETURN b
    } AS b
    RETURN DISTINCT b
  } AS reached
  WHERE all(b IN bodies WHERE b IN reached)
  RETURN reached
}
RETURN f.id AS family_id,
       [b IN bodies | b.id] AS bodies,
       CASE WHEN unknown THEN 'unknown' ELSE 'registered' END AS status
ORDER BY family_id
