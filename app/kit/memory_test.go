package kit

import "testing"

func TestFormsBeginWithWhatWasChosenLast(t *testing.T) {
	kept := 0
	m := &Memory{Kept: func() { kept++ }}
	if got := m.Recall("catalogue"); got["language"] != "" {
		t.Errorf("something is remembered before anything was chosen: %v", got)
	}
	chosen := map[string]string{"language": "de"}
	m.Remember("catalogue", chosen)
	chosen["language"] = "en" // the form goes on by itself
	m.Recall("catalogue")["language"] = "da"
	if got := m.Recall("catalogue")["language"]; got != "de" || kept != 1 {
		t.Errorf("remembered %q, kept %d times", got, kept)
	}
	var none *Memory
	none.Remember("catalogue", chosen)
	if got := none.Recall("catalogue"); got != nil {
		t.Errorf("a memory that remembers nothing gives %v", got)
	}
}
