// title: Activities that rest on one person
// title_da: Aktiviteter, der hviler på én person
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column activity_id (text)
// column carrier_id (text): the only one who leads, runs or volunteers
// column participants (count): people who take part
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (p:Citizen|Employee)-[r:LEADS|VOLUNTEERS_AT|RUNS]->(x:Activity)
WHERE coalesce(p.source = $source, $source IS NULL)
  AND coalesce(x.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH day, ended, x, collect(DISTINCT p.id) AS carriers
WHERE size(carriers) = 1
RETURN x.id AS activity_id,
       carriers[0] AS carrier_id,
       COUNT {
         MATCH (p:Citizen|Employee)-[r:TAKES_PART_IN]->(x)
         WHERE coalesce(p.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
           AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
         RETURN DISTINCT p
       } AS participants
ORDER BY activity_id
