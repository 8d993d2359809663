// title: Citizens who both give and receive
// title_da: Borgere, der både giver og modtager
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column citizen_id (text)
// column gives (texts): the kinds of ties by which the citizen gives
// column receives (texts): the kinds of ties by which the citizen receives
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (c:Citizen)-[r:LEADS|VOLUNTEERS_AT|RUNS|MENTORS|HOLDS]->(b:Actor)
WHERE b <> c
  AND coalesce(c.source = $source, $source IS NULL)
  AND coalesce(b.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH day, ended, c, type(r) AS kind
ORDER BY kind
WITH day, ended, c, collect(DISTINCT kind) AS gives
WITH c, gives,
     COLLECT {
       MATCH (c)-[r:TAKES_PART_IN|SUPPORTS|MENTORS]-(b:Actor)
       WHERE (type(r) = 'TAKES_PART_IN') = (startNode(r) = c)
         AND b <> c
         AND coalesce(b.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT type(r) AS kind ORDER BY kind
     } AS receives
WHERE size(receives) > 0
RETURN c.id AS citizen_id,
       gives AS gives,
       receives AS receives
ORDER BY citizen_id
