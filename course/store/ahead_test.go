package store

import (
	"errors"
	"reflect"
	"testing"
)

const upTo = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) SELECT i, 'row ' || i FROM n"

func TestEveryRowOnceAndInOrder(t *testing.T) {
	s := opened(t)
	for _, n := range []int64{1, batchRows - 1, batchRows, batchRows + 1, 2 * batchRows, 3 * batchRows, 3*batchRows + 1, 6*batchRows - 1} {
		var seen, wrong int64
		err := s.conn.each(t.Context(), upTo, []any{n}, func(row []any) error {
			if seen++; row[0] != seen {
				wrong++
			}
			return nil
		})
		if err != nil || seen != n || wrong > 0 {
			t.Errorf("of %d rows %d came, %d out of order (%v)", n, seen, wrong, err)
		}
	}
}

func TestReadingEndsWithARefusal(t *testing.T) {
	s := opened(t)
	refusal := errors.New("enough")
	for _, last := range []int64{1, batchRows, batchRows + 1, 2*batchRows + 7} {
		var seen int64
		err := s.conn.each(t.Context(), upTo, []any{int64(9 * batchRows)}, func(row []any) error {
			if seen++; seen == last {
				return refusal
			}
			return nil
		})
		if !errors.Is(err, refusal) || seen != last {
			t.Errorf("refused at row %d, reading ended at row %d with %v", last, seen, err)
		}
	}
	if got := ask(t, s.conn, upTo, int64(1)); !reflect.DeepEqual(got, []any{int64(1), "row 1"}) {
		t.Errorf("afterwards the statement gives %v", got)
	}
}

func TestEngineFailsFarInsideReading(t *testing.T) {
	s := opened(t)
	const text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT abs(CASE i WHEN $1 THEN -9223372036854775808 ELSE i END) FROM n"
	for _, at := range []int64{1, batchRows + 1, 2*batchRows + 7} {
		var seen int64
		err := s.conn.each(t.Context(), text, []any{at}, func([]any) error {
			seen++
			return nil
		})
		if err == nil || seen != at-1 {
			t.Errorf("failing at row %d, reading gave %d rows and %v", at, seen, err)
		}
	}
}
