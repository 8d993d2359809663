// title: Partnerships between units and organisations, area by area
// title_da: Samarbejder mellem enheder og organisationer, område for område
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column area_id (text)
// column units (count): municipal units in the area
// column organisations (count): associations and organisations in the area
// column pairs (count): units times organisations
// column tied (count): pairs with a tie, their staff and leaders counted in
// column tied_by_unit (integers): tied organisations of each unit, in the order of the units' ids
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (b:MunicipalUnit|Association|Organisation)-[h:BELONGS_TO]->(area:Area)
WHERE coalesce(b.source = $source, $source IS NULL)
  AND coalesce(h.source = $source, $source IS NULL) AND coalesce(h.valid_from <= day, true)
  AND coalesce(h.valid_to >= day, true) AND NOT coalesce(h.paid_by IN ended, false)
WITH DISTINCT day, ended, area, b
ORDER BY b.id
WITH day, ended, area, collect(b) AS bodies
WITH day, ended, area,
     [b IN bodies WHERE b:MunicipalUnit] AS units,
     [b IN bodies WHERE NOT b:MunicipalUnit] AS civil
WITH area, units, civil,
     COLLECT {
       UNWIND range(0, size(units) - 1) AS i
       WITH day, ended, civil, i, units[i] AS u
       WITH day, ended, civil, i, [u] + COLLECT {
         MATCH (u)-[r:EMPLOYS]->(e:Employee)
         WHERE coalesce(e.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
           AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
         RETURN DISTINCT e
       } AS side
       WITH i, civil, COLLECT {
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
             AND coalesce(w.source = $source, $source IS NULL)
             AND coalesce(w.valid_from <= day, true)
             AND coalesce(w.valid_to >= day, true) AND NOT coalesce(w.paid_by IN ended, false)
           RETURN b
         } AS b
         RETURN DISTINCT b
       } AS reached
       RETURN size([b IN civil WHERE b IN reached]) ORDER BY i
     } AS tied_by_unit
RETURN area.id AS area_id,
       size(units) AS units,
       size(civil) AS organisations,
       size(units) * size(civil) AS pairs,
       reduce(sum = 0, n IN tied_by_unit | sum + n) AS tied,
       tied_by_unit AS tied_by_unit
ORDER BY area_id
