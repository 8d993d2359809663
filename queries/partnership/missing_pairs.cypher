// title: Units and organisations that serve the same families and have no tie
// title_da: Enheder og organisationer, der hjælper de samme familier uden registreret kontakt
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column unit_id (text)
// column organisation_id (text): association or organisation
// column family_ids (texts): the families both serve
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (c:Citizen)-[h:PART_OF]->(f:Family)
WHERE coalesce(c.source = $source, $source IS NULL)
  AND coalesce(f.source = $source, $source IS NULL)
  AND coalesce(h.source = $source, $source IS NULL) AND coalesce(h.valid_from <= day, true)
  AND coalesce(h.valid_to >= day, true) AND NOT coalesce(h.paid_by IN ended, false)
MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS|REFERS|PAYS_FEE]-(x:Actor)
WHERE x <> c AND coalesce(x.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH DISTINCT day, ended, f, x
WITH day, ended, x, collect(f) AS families
WITH day, ended, families,
     CASE WHEN x:MunicipalUnit OR x:Association OR x:Organisation THEN [x] ELSE [] END + COLLECT {
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
     } AS bodies
UNWIND families AS f
UNWIND bodies AS b
WITH DISTINCT day, ended, f, b
WITH day, ended, f, collect(b) AS bodies
UNWIND [b IN bodies WHERE b:MunicipalUnit] AS u
UNWIND [b IN bodies WHERE NOT b:MunicipalUnit] AS o
WITH day, ended, u, o, f.id AS family_id
ORDER BY family_id
WITH day, ended, u, o, collect(family_id) AS family_ids
WITH day, ended, u, collect({body: o, family_ids: family_ids}) AS pairs,
     [u] + COLLECT {
       MATCH (u)-[r:EMPLOYS]->(e:Employee)
       WHERE coalesce(e.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT e
     } AS side
WITH u, pairs,
     COLLECT {
       UNWIND side AS s
       MATCH (s)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
           VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(x:Actor)
       WHERE x <> s
         AND coalesce(x.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       WITH DISTINCT day, ended, x
       UNWIND [x] + COLLECT {
         MATCH (x)-[w:EMPLOYS|LEADS]-(b:Association|Organisation)
         WHERE coalesce(b.source = $source, $source IS NULL)
           AND coalesce(w.source = $source, $source IS NULL) AND coalesce(w.valid_from <= day, true)
           AND coalesce(w.valid_to >= day, true) AND NOT coalesce(w.paid_by IN ended, false)
         RETURN b
       } AS b
       RETURN DISTINCT b
     } AS reached
UNWIND pairs AS pair
WITH u, pair, reached
WHERE NOT pair.body IN reached
RETURN u.id AS unit_id,
       pair.body.id AS organisation_id,
       pair.family_ids AS family_ids
ORDER BY unit_id, organisation_id
