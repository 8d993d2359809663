// title: People who lead alone
// title_da: Ildsjæle, der står alene med det, de leder
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column person_id (text)
// column leads (texts): what the person leads; no other leader of any of it is registered
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (p:Citizen|Employee)-[r:LEADS]->(target:Actor)
WHERE coalesce(p.source = $source, $source IS NULL)
  AND coalesce(target.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH DISTINCT p, target
WITH target, collect(p) AS leaders
UNWIND leaders AS p
WITH p, target, size(leaders) AS leaders
ORDER BY target.id
WITH p, collect(target.id) AS leads, max(leaders) AS most
WHERE most = 1 AND p:Citizen
RETURN p.id AS person_id,
       leads AS leads
ORDER BY person_id
