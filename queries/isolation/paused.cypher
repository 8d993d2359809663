// title: Citizens who have withdrawn for a while
// title_da: Borgere, der holder pause
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column citizen_id (text)
// column paused_from (date)
// column paused_to (date): empty while it is open
// column ties (count): active ties; a pause is a right and not isolation
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (c:Citizen)
WHERE coalesce(c.source = $source, $source IS NULL)
  AND coalesce(c.paused_from <= day AND coalesce(c.paused_to >= day, true), false)
RETURN c.id AS citizen_id,
       c.paused_from AS paused_from,
       c.paused_to AS paused_to,
       COUNT {
         MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
             VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(b:Actor)
         WHERE b <> c AND coalesce(b.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
           AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
       } AS ties
ORDER BY citizen_id
