-- Where a course was taken in from: whose it was, which edition, and when.
ALTER TABLE course ADD COLUMN origin TEXT; -- JSON
