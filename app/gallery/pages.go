package gallery

import "fyne.io/fyne/v2"

// page is one family of widgets.
type page struct {
	key   string // names its golden files and pictures
	title string
	build func(*stand) fyne.CanvasObject
}

// pages are all pages in the order of the list. A new family is a file with
// its function and one line here.
var pages []page

func init() {
	pages = []page{
		{"texts", "Texts", texts},
		{"buttons", "Buttons", buttons},
		{"icons", "Icons", icons},
		{"chips", "Chips", chips},
		{"choices", "Choices", choices},
		{"entries", "Entries", entries},
		{"days", "Days and times", days},
		{"forms", "Forms", forms},
		{"dialogs", "Dialogs", dialogs},
		{"rows", "Rows", rows},
		{"tables", "Tables", tables}, // column widths, export and inline edit belong here
		{"cells", "Number cells", cells},
		{"cards", "Cards", cards},
		{"cardgrid", "Card grid", cardGrid},
		{"notices", "Notices", notices},
		{"charts", "Charts", charts},
		{"marks", "Bars and strips", marks},
		{"week", "Week grid", week},
		{"palette", "Search", palette},
		{"many", "Words, ticks and periods", many},
		{"panels", "Panels", panels},
		{"colors", "Colours", colors},
	}
}

// Titles are the titles of all pages in the order of the list.
func Titles() []string {
	titles := make([]string, len(pages))
	for i, p := range pages {
		titles[i] = p.title
	}
	return titles
}

// index is the place of the page in the list.
func (p page) index() int {
	for i := range pages {
		if pages[i].key == p.key {
			return i
		}
	}
	return 0
}
