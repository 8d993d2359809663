// title: Activities where the target group meets others as equals
// title_da: Aktiviteter, hvor målgruppen møder andre som ligeværdige
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column activity_id (text)
// column in_target_group (count): citizens in the target group who take part
// column others (count): citizens outside it who take part, hold no post and do not carry it
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (c:Citizen)-[r:TAKES_PART_IN]->(x:Activity)
WHERE c.in_target_group IS NOT NULL
  AND coalesce(c.source = $source, $source IS NULL)
  AND coalesce(x.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH DISTINCT day, ended, x, c
WITH x,
     count(CASE WHEN c.in_target_group THEN 1 END) AS in_target_group,
     count(CASE WHEN NOT c.in_target_group AND NOT EXISTS {
       MATCH (c)-[r:HOLDS]->(post:Employee)
       WHERE coalesce(post.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
     } AND NOT EXISTS {
       MATCH (c)-[r:LEADS|VOLUNTEERS_AT|RUNS]->(x)
       WHERE coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
     } THEN 1 END) AS others
WHERE in_target_group > 0 AND others > 0
RETURN x.id AS activity_id,
       in_target_group AS in_target_group,
       others AS others
ORDER BY activity_id
