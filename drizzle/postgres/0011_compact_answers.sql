-- Rows and their key stand apart here: there is nothing to save.
SELECT 1;
