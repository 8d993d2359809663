// title: Activities when their project ends
// title_da: Aktiviteter, når deres projekt slutter
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, ignored): the end of each project decides, so every day gives the same
// column activity_id (text)
// column project_id (text)
// column carriers_before (count): who lead, run or volunteer on the project's last day
// column carriers_after (count): the same on the day after
MATCH (project:Project)
WHERE project.valid_to IS NOT NULL AND coalesce(project.source = $source, $source IS NULL)
WITH project, project.valid_to AS before, project.valid_to + duration({days: 1}) AS after
WITH project, before, after,
     COLLECT { MATCH (p:Project) WHERE p.valid_to < before RETURN p.id } AS ended_before,
     COLLECT { MATCH (p:Project) WHERE p.valid_to < after RETURN p.id } AS ended_after
CALL (project) {
  MATCH (x:Activity)-[r:PART_OF]->(project)
  WHERE coalesce(r.source = $source, $source IS NULL)
  RETURN x
  UNION
  MATCH (a:Actor)-[r:RUNS|LEADS|VOLUNTEERS_AT]->(x:Activity)
  WHERE r.paid_by = project.id AND coalesce(r.source = $source, $source IS NULL)
    AND coalesce(a.source = $source, $source IS NULL)
  RETURN x
}
WITH x, project, before, after, ended_before, ended_after
WHERE coalesce(x.source = $source, $source IS NULL)
RETURN x.id AS activity_id,
       project.id AS project_id,
       COUNT {
         MATCH (a:Actor)-[r:RUNS|LEADS|VOLUNTEERS_AT]->(x)
         WHERE coalesce(a.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL)
           AND coalesce(r.valid_from <= before, true)
           AND coalesce(r.valid_to >= before, true)
           AND NOT coalesce(r.paid_by IN ended_before, false)
         RETURN DISTINCT a
       } AS carriers_before,
       COUNT {
         MATCH (a:Actor)-[r:RUNS|LEADS|VOLUNTEERS_AT]->(x)
         WHERE coalesce(a.source = $source, $source IS NULL)
           AND coalesce(r.source = $source, $source IS NULL)
           AND coalesce(r.valid_from <= after, true)
           AND coalesce(r.valid_to >= after, true) AND NOT coalesce(r.paid_by IN ended_after, false)
         RETURN DISTINCT a
       } AS carriers_after
ORDER BY activity_id, project_id
