// title: Decisions an official has a part in
// title_da: Beslutninger, som en embedsperson eller politiker har del i
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column decision_id (text): the project or activity that is decided on
// column decider_id (text): who decides
// column official_id (text): the post at a municipal unit
// column path (text): direct, holds_post or through_led_body
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (unit:MunicipalUnit)-[w:EMPLOYS]->(official:Employee)
WHERE coalesce(unit.source = $source, $source IS NULL)
  AND coalesce(official.source = $source, $source IS NULL)
  AND coalesce(w.source = $source, $source IS NULL) AND coalesce(w.valid_from <= day, true)
  AND coalesce(w.valid_to >= day, true) AND NOT coalesce(w.paid_by IN ended, false)
WITH DISTINCT day, ended, official
WITH day, ended, official,
     COLLECT {
       MATCH (c:Citizen)-[r:HOLDS]->(official)
       WHERE coalesce(c.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT c
     } AS holders
WITH day, ended, official, holders,
     COLLECT {
       UNWIND [official] + holders AS person
       MATCH (person)-[r:LEADS]->(body:Association|Organisation)
       WHERE coalesce(body.source = $source, $source IS NULL)
         AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
         AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       RETURN DISTINCT body
     } AS bodies
WITH day, ended, official,
     [{path: 'direct', deciders: [official]},
      {path: 'holds_post', deciders: holders},
      {path: 'through_led_body', deciders: bodies}] AS ways
UNWIND ways AS way
UNWIND way.deciders AS decider
MATCH (decider)-[r:DECIDES]->(decision:Project|Activity)
WHERE coalesce(decision.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
RETURN DISTINCT decision.id AS decision_id,
       decider.id AS decider_id,
       official.id AS official_id,
       way.path AS path
ORDER BY decision_id, decider_id, official_id, path
