// title: People when the project that pays ends
// title_da: Borgere, når det projekt, der betaler, slutter
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, ignored): the end of each project decides, so every day gives the same
// column citizen_id (text)
// column project_id (text)
// column ties_before (count): whom the citizen has a tie with on the project's last day
// column ties_after (count): the same on the day after; 0 stands without a registered tie
// column unpaid_after (count): those of them by an unpaid tie
MATCH (a:Actor)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]->(b:Actor)
WHERE r.paid_by IS NOT NULL AND a <> b AND coalesce(r.source = $source, $source IS NULL)
  AND coalesce(a.source = $source, $source IS NULL)
  AND coalesce(b.source = $source, $source IS NULL)
MATCH (project:Project {id: r.paid_by})
WHERE coalesce(project.source = $source, $source IS NULL) AND project.valid_to IS NOT NULL
  AND coalesce(r.valid_from <= project.valid_to, true)
  AND coalesce(r.valid_to >= project.valid_to, true)
UNWIND [a, b] AS c
WITH project, c
WHERE c:Citizen
WITH project, collect(DISTINCT c) AS citizens,
     project.valid_to AS before, project.valid_to + duration({days: 1}) AS after
WITH project, citizens, before, after,
     COLLECT { MATCH (p:Project) WHERE p.valid_to < before RETURN p.id } AS ended_before,
     COLLECT { MATCH (p:Project) WHERE p.valid_to < after RETURN p.id } AS ended_after
UNWIND citizens AS c
RETURN c.id AS citizen_id,
       project.id AS project_id,
       COUNT {
         MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
             VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(a:Actor)
         WHERE a <> c
           AND coalesce(a.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL)
           AND coalesce(r.valid_from <= before, true)
           AND coalesce(r.valid_to >= before, true)
           AND NOT coalesce(r.paid_by IN ended_before, false)
         RETURN DISTINCT a
       } AS ties_before,
       COUNT {
         MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
             VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(a:Actor)
         WHERE a <> c
           AND coalesce(a.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL)
           AND coalesce(r.valid_from <= after, true)
           AND coalesce(r.valid_to >= after, true) AND NOT coalesce(r.paid_by IN ended_after, false)
         RETURN DISTINCT a
       } AS ties_after,
       COUNT {
         MATCH (c)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
             VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]-(a:Actor)
         WHERE a <> c
           AND coalesce(a.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL)
           AND coalesce(r.valid_from <= after, true)
           AND coalesce(r.valid_to >= after, true) AND NOT coalesce(r.paid_by IN ended_after, false)
           AND NOT coalesce(r.paid, CASE
             WHEN type(r) IN ['SUPPORTS', 'EMPLOYS', 'HOLDS'] THEN true
             WHEN NOT type(r) IN ['PARTNERS_WITH', 'LEADS', 'RUNS'] THEN false
           END)
         RETURN DISTINCT a
       } AS unpaid_after
ORDER BY citizen_id, project_id
