// title: Ties across sectors that end with a project
// title_da: Relationer på tværs af sektorer, der slutter med et projekt
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, ignored): the end of each project decides, so every day gives the same
// column source_id (text)
// column target_id (text)
// column kind (text): the kind of tie
// column project_id (text): the project that pays
// column ends_on (date): its last day
MATCH (a:Actor)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]->(b:Actor)
WHERE r.paid_by IS NOT NULL AND a <> b AND coalesce(a.source = $source, $source IS NULL)
  AND coalesce(b.source = $source, $source IS NULL)
MATCH (project:Project {id: r.paid_by})
WHERE project.valid_to IS NOT NULL AND coalesce(project.source = $source, $source IS NULL)
WITH a, b, r, project, project.valid_to AS day
WITH a, b, r, project, day,
     COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
WHERE coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
UNWIND [a, b] AS end
WITH a, b, r, project, day, ended, end, CASE WHEN end:Employee THEN head(COLLECT {
  MATCH (o:Actor)-[s:EMPLOYS]->(end)
  WHERE coalesce(o.source = $source, $source IS NULL)
    AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
    AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  RETURN o ORDER BY s.key
}) ELSE end END AS face
WITH a, b, r, project, coalesce(end.sector, face.sector, CASE
  WHEN face:MunicipalUnit THEN 'kommune'
  WHEN face:Association THEN 'civil'
  WHEN face.form IN ['school', 'housing', 'professional_school'] THEN 'civil'
  WHEN face.form = 'company' THEN 'erhverv'
  WHEN face.form = 'foundation' THEN 'fond'
  WHEN face:Citizen AND (coalesce(face.is_ildsjael, false) OR EXISTS {
    MATCH (face)-[s:LEADS]->(o:Association|Activity)
    WHERE coalesce(o.source = $source, $source IS NULL)
      AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
      AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  }) THEN 'civil'
  WHEN face:Citizen THEN 'borger'
  WHEN face:Activity AND EXISTS {
    MATCH (o:MunicipalUnit)-[s:RUNS]->(face)
    WHERE coalesce(o.source = $source, $source IS NULL)
      AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
      AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  } AND NOT EXISTS {
    MATCH (o:Actor)-[s:RUNS]->(face)
    WHERE NOT o:MunicipalUnit AND coalesce(o.source = $source, $source IS NULL)
      AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
      AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  } THEN 'kommune'
  WHEN face:Activity THEN 'civil'
  ELSE 'ukendt'
END) AS sector
WITH a, b, r, project, count(DISTINCT sector) AS sectors
WHERE sectors > 1
RETURN a.id AS source_id,
       b.id AS target_id,
       type(r) AS kind,
       project.id AS project_id,
       project.valid_to AS ends_on
ORDER BY source_id, target_id, kind, project_id
