// title: How mixed each activity is
// title_da: Hvor blandet hver aktivitet er
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column activity_id (text)
// column in_target_group (count): citizens in the target group
// column others (count): citizens outside it
// column unknown (count): citizens of whom it is not registered
// column verdict (text): mixed, unknown, reserve, only_others or mostly_one_group
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (c:Citizen)-[r:TAKES_PART_IN]->(x:Activity)
WHERE coalesce(c.source = $source, $source IS NULL)
  AND coalesce(x.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH DISTINCT x, c
WITH x,
     count(CASE WHEN c.in_target_group THEN 1 END) AS inside,
     count(CASE WHEN NOT c.in_target_group THEN 1 END) AS others,
     count(CASE WHEN c.in_target_group IS NULL THEN 1 END) AS unknown
WITH x, inside, others, unknown, CASE WHEN inside < others THEN inside ELSE others END AS fewer
RETURN x.id AS activity_id,
       inside AS in_target_group,
       others AS others,
       unknown AS unknown,
       CASE
         WHEN fewer >= 2 AND 5 * fewer >= inside + others THEN 'mixed'
         WHEN unknown > 0 OR inside + others < 2 THEN 'unknown'
         WHEN others = 0 THEN 'reserve'
         WHEN inside = 0 THEN 'only_others'
         ELSE 'mostly_one_group'
       END AS verdict
ORDER BY activity_id
