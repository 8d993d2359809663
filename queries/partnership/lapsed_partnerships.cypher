// title: Partnerships that have not met as agreed
// title_da: Samarbejder, der ikke har mødtes som aftalt
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column source_id (text)
// column target_id (text)
// column cadence_days (integer): the agreed days between meetings
// column last_met_on (date): empty when no meeting is registered
// column days_late (integer): days past the agreed; empty when no meeting is registered
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (a:Actor)-[r:PARTNERS_WITH]->(b:Actor)
WHERE r.cadence_days IS NOT NULL AND a <> b AND coalesce(a.source = $source, $source IS NULL)
  AND coalesce(b.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH a, b, r, r.last_met_on + duration({days: r.cadence_days}) AS due, day
WITH a, b, r, duration.inDays(due, day).days AS days_late
WHERE days_late IS NULL OR days_late > 0
RETURN a.id AS source_id,
       b.id AS target_id,
       r.cadence_days AS cadence_days,
       r.last_met_on AS last_met_on,
       days_late AS days_late
ORDER BY source_id, target_id, cadence_days, last_met_on
