// title: Active citizens unlike those who lead, whom one might train
// title_da: Aktive borgere, der adskiller sig fra dem, som leder, og som kan tilbydes træning
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column citizen_id (text)
// column area_id (text): where the citizen and the leaders live
// column activity_ids (texts): what the citizen takes part in or volunteers at
// column steps (texts): talks, listening meetings and training so far
// column status (text): registered, or unknown when an age or a group needed to tell is missing
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (leader:Citizen)-[r:LEADS]->(led:Actor), (leader)-[h:LIVES_IN]->(area:Area)
WHERE coalesce(leader.source = $source, $source IS NULL)
  AND coalesce(led.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
  AND coalesce(h.source = $source, $source IS NULL) AND coalesce(h.valid_from <= day, true)
  AND coalesce(h.valid_to >= day, true) AND NOT coalesce(h.paid_by IN ended, false)
WITH DISTINCT day, ended, area, leader
WITH day, ended, area,
     collect(leader.age_band) AS ages, collect(leader.group) AS groups, count(leader) AS leaders
MATCH (c:Citizen)-[h:LIVES_IN]->(area)
WHERE coalesce(c.source = $source, $source IS NULL)
  AND coalesce(h.source = $source, $source IS NULL) AND coalesce(h.valid_from <= day, true)
  AND coalesce(h.valid_to >= day, true) AND NOT coalesce(h.paid_by IN ended, false)
  AND NOT coalesce(c.is_child, false) AND NOT coalesce(c.protected, false)
  AND NOT coalesce(c.age_band IN ['0-12', '13-17'], false)
  AND NOT coalesce(c.answered = 'refused', false)
  AND NOT coalesce(c.paused_from <= day AND coalesce(c.paused_to >= day, true), false)
  AND NOT coalesce(c.age_band IN ages, false) AND NOT coalesce(c.group IN groups, false)
  AND NOT EXISTS {
    MATCH (c)-[r:LEADS]->(led:Actor)
    WHERE coalesce(led.source = $source, $source IS NULL)
      AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
      AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
  }
WITH DISTINCT day, ended, area, c,
     c.age_band IS NOT NULL AND c.group IS NOT NULL
       AND size(ages) = leaders AND size(groups) = leaders AS told
WITH day, ended, area, c, told,
     COLLECT {
       MATCH (c)-[r:TAKES_PART_IN|VOLUNTEERS_AT]->(x:Actor)
       WHERE coalesce(x.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT x.id AS activity_id ORDER BY activity_id
     } AS activity_ids,
     COLLECT {
       MATCH (c)-[r:INVITED_TO]->(s:Step)
       WHERE s.held_on <= day
         AND s.type IS NOT NULL AND coalesce(s.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT s.type AS step ORDER BY step
     } AS steps
WHERE size(activity_ids) > 0
RETURN c.id AS citizen_id,
       area.id AS area_id,
       activity_ids AS activity_ids,
       steps AS steps,
       CASE WHEN told THEN 'registered' ELSE 'unknown' END AS status
ORDER BY citizen_id, area_id
