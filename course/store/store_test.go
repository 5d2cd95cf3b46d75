package store

import (
	"path/filepath"
	"testing"

	"klassetrin/course"
	"klassetrin/course/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T) func() course.Store {
		path := filepath.Join(t.TempDir(), "plan æ %20?#.klassetrin")
		s, err := Create(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return func() course.Store {
			s, err := Open(t.Context(), path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
	})
}
