// title: Ties that end soon
// title_da: Relationer, der snart ophører
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// param horizon (integer, optional): days ahead; empty is 90
// column source_id (text)
// column target_id (text)
// column kind (text): the kind of tie
// column ends_on (date): its own end or that of the project that pays, the earlier
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (a:Actor)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]->(b:Actor)
WHERE a <> b AND (r.valid_to IS NOT NULL OR r.paid_by IS NOT NULL)
  AND coalesce(a.source = $source, $source IS NULL)
  AND coalesce(b.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
OPTIONAL MATCH (project:Project {id: r.paid_by})
WITH a, b, r, day + duration({days: coalesce($horizon, 90)}) AS last, CASE
       WHEN r.valid_to <= project.valid_to THEN r.valid_to
       ELSE coalesce(project.valid_to, r.valid_to)
     END AS ends_on
WHERE ends_on <= last
RETURN a.id AS source_id,
       b.id AS target_id,
       type(r) AS kind,
       ends_on AS ends_on
ORDER BY source_id, target_id, kind, ends_on
