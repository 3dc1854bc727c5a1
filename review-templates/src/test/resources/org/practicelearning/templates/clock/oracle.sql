-- A second calendar that shares no code with the first: days are counted by a database.
--
-- Up to 2027 the holidays are typed from the published list (https://www.gov.uk/bank-holidays, England and Wales).
-- From 2028 they follow the Banking and Financial Dealings Act 1971 and the days proclaimed every year: the first
-- Monday in May, the last in May and in August, the Monday after Easter; Good Friday; New Year's Day, Christmas Day
-- and Boxing Day or the weekdays that stand in for them. Easter Sundays are typed from the table in the Book of
-- Common Prayer's order (Calendar (New Style) Act 1750).
CREATE TABLE holiday (d DATE PRIMARY KEY);
INSERT INTO holiday VALUES
  ('2023-12-25'), ('2023-12-26'),
  ('2024-01-01'), ('2024-03-29'), ('2024-04-01'), ('2024-05-06'), ('2024-05-27'), ('2024-08-26'), ('2024-12-25'), ('2024-12-26'),
  ('2025-01-01'), ('2025-04-18'), ('2025-04-21'), ('2025-05-05'), ('2025-05-26'), ('2025-08-25'), ('2025-12-25'), ('2025-12-26'),
  ('2026-01-01'), ('2026-04-03'), ('2026-04-06'), ('2026-05-04'), ('2026-05-25'), ('2026-08-31'), ('2026-12-25'), ('2026-12-28'),
  ('2027-01-01'), ('2027-03-26'), ('2027-03-29'), ('2027-05-03'), ('2027-05-31'), ('2027-08-30'), ('2027-12-27'), ('2027-12-28');

CREATE TABLE calendar_day AS
  SELECT DATEADD('DAY', x, DATE '2023-12-01') AS d, ISO_DAY_OF_WEEK(DATEADD('DAY', x, DATE '2023-12-01')) AS weekday
  FROM SYSTEM_RANGE(0, 3000);

INSERT INTO holiday SELECT DATEADD('DAY', shift, easter)
  FROM (VALUES (DATE '2028-04-16'), (DATE '2029-04-01'), (DATE '2030-04-21'), (DATE '2031-04-13')) AS e(easter),
       (VALUES (-2), (1)) AS s(shift);
INSERT INTO holiday SELECT d FROM calendar_day WHERE YEAR(d) >= 2028 AND weekday = 1
  AND ((MONTH(d) = 5 AND DAY_OF_MONTH(d) <= 7)
    OR (MONTH(d) IN (5, 8) AND DAY_OF_MONTH(d) >= 25));
INSERT INTO holiday SELECT MIN(d) FROM calendar_day WHERE YEAR(d) >= 2028 AND weekday <= 5 AND MONTH(d) = 1 GROUP BY YEAR(d);
INSERT INTO holiday SELECT d FROM (
    SELECT d, ROW_NUMBER() OVER (PARTITION BY YEAR(d) ORDER BY d) AS place
    FROM calendar_day WHERE YEAR(d) >= 2028 AND weekday <= 5 AND MONTH(d) = 12 AND DAY_OF_MONTH(d) >= 25) AS christmas
  WHERE place <= 2;

CREATE TABLE counted AS
  SELECT d, working, SUM(CASE WHEN working THEN 1 ELSE 0 END) OVER (ORDER BY d) AS number
  FROM (SELECT d, weekday <= 5 AND d NOT IN (SELECT d FROM holiday) AS working FROM calendar_day) AS marked;
CREATE TABLE working_day AS SELECT d, number FROM counted WHERE working;

CREATE TABLE expected AS
  SELECT c.d AS start, five.d AS five, fifteen.d AS fifteen, seven.d AS seven_before, DATEADD('MONTH', 6, c.d) AS half_year
  FROM counted AS c
  JOIN working_day AS five ON five.number = c.number + 5
  JOIN working_day AS fifteen ON fifteen.number = c.number + 15
  JOIN working_day AS seven ON seven.number = c.number - (CASE WHEN c.working THEN 1 ELSE 0 END) - 6
  WHERE c.d BETWEEN DATE '2024-01-01' AND DATE '2030-12-31';
