// title: Citizens who gained a tie outside the association they came to
// title_da: Borgere, der har fået en relation uden for den forening, de kom til
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column citizen_id (text)
// column association_id (text): the association the citizen was first tied to
// column other_id (text): the new contact, outside the association's circle
// column since (date)
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
CALL (day) {
  MATCH (c:Citizen)-[r:MEMBER_OF|VOLUNTEERS_AT|TAKES_PART_IN|LEADS]->(a:Association)
  WHERE r.valid_from <= day AND coalesce(r.source = $source, $source IS NULL)
  RETURN c, a, r.valid_from AS begun
  UNION ALL
  MATCH (c:Citizen)-[r:TAKES_PART_IN]->(x:Activity)<-[s:RUNS]-(a:Association)
  WHERE r.valid_from <= day AND coalesce(r.source = $source, $source IS NULL)
    AND coalesce(s.source = $source, $source IS NULL)
    AND coalesce(x.source = $source, $source IS NULL)
  RETURN c, a, r.valid_from AS begun
}
WITH day, ended, c, a, min(begun) AS first
WHERE coalesce(c.source = $source, $source IS NULL)
  AND coalesce(a.source = $source, $source IS NULL)
MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(o:Actor)
WHERE r.valid_from > first AND o <> c AND o <> a AND coalesce(o.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
  AND NOT coalesce(r.paid, CASE
    WHEN type(r) IN ['SUPPORTS', 'EMPLOYS', 'HOLDS'] THEN true
    WHEN NOT type(r) IN ['PARTNERS_WITH', 'LEADS', 'RUNS'] THEN false
  END)
WITH day, ended, c, a, o, min(r.valid_from) AS since
WITH day, ended, a, o, collect({citizen: c, since: since}) AS gained
WHERE NOT EXISTS {
    MATCH (a)-[s:RUNS|EMPLOYS]->(o)
    WHERE coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
      AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  } AND NOT ((o:Citizen OR o:Employee) AND (EXISTS {
    MATCH (o)-[s:MEMBER_OF|VOLUNTEERS_AT|TAKES_PART_IN|LEADS]->(a)
    WHERE coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
      AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  } OR EXISTS {
    MATCH (o)-[s:MEMBER_OF|VOLUNTEERS_AT|TAKES_PART_IN|LEADS]->(x:Activity)<-[t:RUNS]-(a)
    WHERE coalesce(x.source = $source, $source IS NULL)
      AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
      AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
      AND coalesce(t.source = $source, $source IS NULL) AND coalesce(t.valid_from <= day, true)
      AND coalesce(t.valid_to >= day, true) AND NOT coalesce(t.paid_by IN ended, false)
  }))
UNWIND gained AS gain
RETURN gain.citizen.id AS citizen_id,
       a.id AS association_id,
       o.id AS other_id,
       gain.since AS since
ORDER BY citizen_id, association_id, other_id
