-- Lists by name: comparing 5,000 names by the rules of a language takes 20 ms, walking an index that has them in order
-- and holds all that is asked of it takes less than one, on the last page too.
DROP INDEX "Work_name_order";
CREATE INDEX "Work_name_order" ON "Work" ("name", "slug") INCLUDE ("id") WHERE NOT "isVoid";
