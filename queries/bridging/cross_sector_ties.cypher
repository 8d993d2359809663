// title: Tied pairs by the sectors of their two ends
// title_da: Forbundne par efter de to enders sektor
// param source (text, optional): only what this source brought, e.g. symb-slagelse; empty is all
// param day (date, optional): as of this day; empty is the newest day of collection
// column sector_a (text)
// column sector_b (text)
// column ties (count): distinct pairs with a tie
MATCH (load:Load)
WHERE coalesce(load.source = $source, $source IS NULL)
WITH coalesce($day, max(load.collected_on)) AS day
WITH day, COLLECT { MATCH (p:Project) WHERE p.valid_to < day RETURN p.id } AS ended
MATCH (a:Actor)-[r:KNOWS|NEIGHBOUR_OF|FAMILY_OF|PARTNERS_WITH|MENTORS|MEMBER_OF|
    VOLUNTEERS_AT|LEADS|TAKES_PART_IN|RUNS|SUPPORTS|EMPLOYS|HOLDS]->(b:Actor)
WHERE a <> b
  AND coalesce(a.source = $source, $source IS NULL)
  AND coalesce(b.source = $source, $source IS NULL)
  AND coalesce(r.source = $source, $source IS NULL) AND coalesce(r.valid_from <= day, true)
  AND coalesce(r.valid_to >= day, true) AND NOT coalesce(r.paid_by IN ended, false)
WITH DISTINCT day, ended,
     CASE WHEN a.id < b.id THEN a ELSE b END AS a,
     CASE WHEN a.id < b.id THEN b ELSE a END AS b
WITH day, ended, a, collect(b) AS others
WITH day, ended, a, others, CASE WHEN a:Employee THEN head(COLLECT {
  MATCH (o:Actor)-[s:EMPLOYS]->(a)
  WHERE coalesce(o.source = $source, $source IS NULL)
    AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
    AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  RETURN o ORDER BY s.key
}) ELSE a END AS face
WITH day, ended, others, coalesce(a.sector, face.sector, CASE
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
UNWIND others AS b
WITH day, ended, b, collect(sector) AS sectors
WITH day, ended, b, sectors, CASE WHEN b:Employee THEN head(COLLECT {
  MATCH (o:Actor)-[s:EMPLOYS]->(b)
  WHERE coalesce(o.source = $source, $source IS NULL)
    AND coalesce(s.source = $source, $source IS NULL) AND coalesce(s.valid_from <= day, true)
    AND coalesce(s.valid_to >= day, true) AND NOT coalesce(s.paid_by IN ended, false)
  RETURN o ORDER BY s.key
}) ELSE b END AS face
WITH sectors, coalesce(b.sector, face.sector, CASE
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
END) AS mine
UNWIND sectors AS theirs
RETURN CASE WHEN mine < theirs THEN mine ELSE theirs END AS sector_a,
       CASE WHEN mine < theirs THEN theirs ELSE mine END AS sector_b,
       count(*) AS ties
ORDER BY sector_a, sector_b
