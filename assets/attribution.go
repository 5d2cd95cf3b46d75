package assets

import "klassetrin/course"

// Attribution says whose work is shipped with the program and on what terms;
// the About box shows it.
type Attribution struct {
	Name    string
	Licence string
	Source  string // address of the original, "" when it has none
	Note    course.Name3
}

// titlesOnly is said of frameworks whose texts have no open licence.
var titlesOnly = course.Name3{
	Da: "Kun titler; oversættelser er vores egne.",
	De: "Nur Titel; Übersetzungen sind eigene.",
	En: "Titles only; translations are our own.",
}

// Attributions lists the works of others in the data of the program.
func Attributions() []Attribution {
	return []Attribution{
		{
			"DigComp 3.0, European Commission, Joint Research Centre, 2025", "CC BY 4.0", "https://doi.org/10.2760/0001149",
			course.Name3{
				Da: "Koder og titler. Den danske og den tyske oversættelse er vores egen og ikke godkendt af JRC.",
				De: "Codes und Titel. Die dänische und die deutsche Übersetzung sind eigene und nicht von der JRC gebilligt.",
				En: "Codes and labels. The Danish and German translations are our own and not endorsed by the JRC.",
			},
		},
		{
			"DigComp 2.2, European Commission, Joint Research Centre, 2022", "CC BY 4.0", "https://joint-research-centre.ec.europa.eu/digcomp",
			course.Name3{
				Da: "Koder og titler, på dansk og tysk hvor de er offentliggjort.",
				De: "Codes und Titel, dänisch und deutsch soweit veröffentlicht.",
				En: "Codes and labels, in Danish and German where published.",
			},
		},
		{"Bildung in der digitalen Welt, Kultusministerkonferenz, 2016", "–", "https://www.kmk.org", titlesOnly},
		{"Teknologiforståelse, Børne- og Undervisningsministeriet", "–", "https://emu.dk/grundskole/teknologiforstaaelse", titlesOnly},
		{"Fælles Mål, dansk, Børne- og Undervisningsministeriet, 2019", "–", "https://www.uvm.dk", titlesOnly},
		{"Ballerup Bibliotekerne", "–", "", titlesOnly},
		{
			"Sustainable Development Goals, United Nations, 2015", "MIT (open-sdg/sdg-translations)", "https://github.com/open-sdg/sdg-translations",
			course.Name3{
				Da: "Numre og titler. De danske titler efter Verdens Bedste Nyheder.",
				De: "Nummern und Titel. Die dänischen Titel nach Verdens Bedste Nyheder.",
				En: "Numbers and titles. The Danish titles follow Verdens Bedste Nyheder.",
			},
		},
		{
			"Lucide", "ISC", "https://lucide.dev",
			course.Name3{
				Da: "Ikonerne. En del stammer fra Feather (MIT).",
				De: "Die Symbole. Ein Teil stammt aus Feather (MIT).",
				En: "The icons. Some come from Feather (MIT).",
			},
		},
		{
			"github.com/rickar/cal", "BSD-3-Clause", "https://github.com/rickar/cal",
			course.Name3{Da: "Beregner helligdage.", De: "Berechnet Feiertage.", En: "Computes public holidays."},
		},
	}
}
