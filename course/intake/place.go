package intake

import (
	"maps"
	"slices"
	"strings"
)

// Place is a municipality, or a Saxon county, that a register has schools of.
type Place struct {
	Number string // official number; the name where the register has no number
	Name   string
	Rows   int
	County bool // stands for all municipalities whose numbers begin with Number
}

// Places lists the places of the rows of a register, counties first, then by
// name, so that one can be chosen for Options.Place. A row is counted where
// the school lies, not where it is administered.
func Places(reg *Register, m Mapping) []Place {
	places := map[string]*Place{}
	add := func(key, name string, county bool) {
		p := places[key]
		if p == nil {
			p = &Place{Number: key, Name: name, County: county}
			places[key] = p
		}
		p.Rows++
	}
	for _, row := range reg.Rows {
		key, name := placeOf(cells(row, m))
		if key == "" {
			continue
		}
		add(key, name, false)
		if county, ok := counties[key[:min(5, len(key))]]; ok && len(key) == 8 && !strings.HasSuffix(key, "000") {
			add(key[:5], county, true)
		}
	}
	sorted := slices.SortedFunc(maps.Values(places), func(a, b *Place) int {
		switch {
		case a.County != b.County && a.County:
			return -1
		case a.County != b.County:
			return 1
		case a.Name != b.Name:
			return strings.Compare(plainHeading(a.Name), plainHeading(b.Name))
		}
		return strings.Compare(a.Number, b.Number)
	})
	out := make([]Place, len(sorted))
	for i, p := range sorted {
		out[i] = *p
	}
	return out
}

// placeOf gives the number and the name of the municipality where a school
// lies. The 2026 register has names only, "Københavns Kommune"; a name without
// a known number stands for itself.
func placeOf(v values) (key, name string) {
	number, name := v.of(Municipality), v.of(MunicipalityName)
	if number != "" && !allDigits(number) { // a name in the number's column
		number, name = "", number
	}
	if number == "" && allDigits(name) {
		number, name = name, ""
	}
	if number == "" {
		number = municipalityNumber(name)
	}
	if len(number) <= 4 {
		number = strings.TrimLeft(number, "0") // "0657"
	}
	if known := municipalities[number]; known != "" {
		return number, known
	}
	if name == "" {
		name = v.of(Town)
	}
	switch {
	case number != "":
		return number, name
	case v.has(Municipality) || v.has(MunicipalityName):
		return name, name
	}
	return "", ""
}

// samePlace tells whether a municipality is the chosen place or lies in the
// chosen county, whose number is the beginning of its own.
func samePlace(municipality, place string) bool {
	return municipality == place || len(municipality) == 8 && len(place) >= 2 && len(place) < 8 && allDigits(place) &&
		strings.HasPrefix(municipality, place)
}

// municipalityNumber gives the number of a Danish municipality by its name with
// or without "Kommune". A genitive s is taken off only when the name is not
// found with it: "Københavns" has one, "Randers" has none.
func municipalityNumber(name string) string {
	plain := plainHeading(name)
	for _, suffix := range []string{"regionskommune", "kommune"} {
		plain = strings.TrimSuffix(plain, suffix)
	}
	if n := numberByName[plain]; n != "" {
		return n
	}
	return numberByName[strings.TrimSuffix(plain, "s")]
}

func allDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

var numberByName = func() map[string]string {
	out := map[string]string{}
	for number, name := range municipalities {
		out[plainHeading(name)] = number
	}
	return out
}()

// counties are the Saxon counties and independent towns by the first five
// digits of a municipality's number.
var counties = map[string]string{
	"14511": "Chemnitz", "14521": "Erzgebirgskreis", "14522": "Mittelsachsen", "14523": "Vogtlandkreis", "14524": "Landkreis Zwickau",
	"14612": "Dresden", "14625": "Landkreis Bautzen", "14626": "Landkreis Görlitz", "14627": "Landkreis Meißen",
	"14628": "Sächsische Schweiz-Osterzgebirge", "14713": "Leipzig", "14729": "Landkreis Leipzig", "14730": "Nordsachsen",
}

// municipalities are the Danish municipalities since 2007 by number.
var municipalities = map[string]string{
	"101": "København", "147": "Frederiksberg", "151": "Ballerup", "153": "Brøndby", "155": "Dragør", "157": "Gentofte", "159": "Gladsaxe",
	"161": "Glostrup", "163": "Herlev", "165": "Albertslund", "167": "Hvidovre", "169": "Høje-Taastrup", "173": "Lyngby-Taarbæk",
	"175": "Rødovre", "183": "Ishøj", "185": "Tårnby", "187": "Vallensbæk", "190": "Furesø", "201": "Allerød", "210": "Fredensborg",
	"217": "Helsingør", "219": "Hillerød", "223": "Hørsholm", "230": "Rudersdal", "240": "Egedal", "250": "Frederikssund", "253": "Greve",
	"259": "Køge", "260": "Halsnæs", "265": "Roskilde", "269": "Solrød", "270": "Gribskov", "306": "Odsherred", "316": "Holbæk",
	"320": "Faxe", "326": "Kalundborg", "329": "Ringsted", "330": "Slagelse", "336": "Stevns", "340": "Sorø", "350": "Lejre",
	"360": "Lolland", "370": "Næstved", "376": "Guldborgsund", "390": "Vordingborg", "400": "Bornholm", "410": "Middelfart",
	"411": "Christiansø", "420": "Assens", "430": "Faaborg-Midtfyn", "440": "Kerteminde", "450": "Nyborg", "461": "Odense",
	"479": "Svendborg", "480": "Nordfyns", "482": "Langeland", "492": "Ærø", "510": "Haderslev", "530": "Billund", "540": "Sønderborg",
	"550": "Tønder", "561": "Esbjerg", "563": "Fanø", "573": "Varde", "575": "Vejen", "580": "Aabenraa", "607": "Fredericia",
	"615": "Horsens", "621": "Kolding", "630": "Vejle", "657": "Herning", "661": "Holstebro", "665": "Lemvig", "671": "Struer",
	"706": "Syddjurs", "707": "Norddjurs", "710": "Favrskov", "727": "Odder", "730": "Randers", "740": "Silkeborg", "741": "Samsø",
	"746": "Skanderborg", "751": "Aarhus", "756": "Ikast-Brande", "760": "Ringkøbing-Skjern", "766": "Hedensted", "773": "Morsø",
	"779": "Skive", "787": "Thisted", "791": "Viborg", "810": "Brønderslev", "813": "Frederikshavn", "820": "Vesthimmerland",
	"825": "Læsø", "840": "Rebild", "846": "Mariagerfjord", "849": "Jammerbugt", "851": "Aalborg", "860": "Hjørring",
}
