package intake

import "strings"

// synonyms lists the headings of each field, in plain form; a heading that
// stands earlier is surer. "*" marks names that only count when nothing surer
// is there.
var synonyms = map[Field]string{
	Number: "instnr institutionsnr institutionkey schulnr schulkennnr dienststellenschluessel schoolnr schoolnumber urn officialnumber " +
		"skolenr institutionnr institutionnumber institutionskode schulid schluessel number nr nummer * id",
	Name: "instnavn institutionsnavn name schulname skolensnavn schoolname establishmentname navn skolenavn skole schule school institution " +
		"institutionsname einrichtung einrichtungsname bezeichnung skolerogungdomsuddannelser * buildingname",
	TypeCode: "insttypenr institutionstypenr institutionstypekode schooltypekeys schulartschluessel schooltypekey typenr typekode",
	Type: "insttypenavn institutionstypenavn institutionstype schulart schultyp schulform schooltype typeofestablishmentname skoletype " +
		"skoletypenavn type typ typenavn einrichtungsart art",
	TypeGroup: "insttypegruppe institutionstypegruppe",
	Address: "instadr institutionsadresse street adresse address anschrift strasseundhausnr strassehausnr strasseundhausnummer strassenr " +
		"vejognr gadeadresse postadresse beliggenhedsadresse streetaddress vejadresse * strasse gade vej",
	Street:   "vejnavn streetname strassenname",
	House:    "husnr housenr housenumber hausnr",
	Postcode: "postnr postcode plz postleitzahl zip zipcode postalcode",
	Town: "postdistrikt postby bynavn community ort by town city stadt wohnort schulort postnavn postdistriktnavn " +
		"* communitypart",
	PostcodeTown: "postnrogby postnrby plzort plzundort plzstadt zipcity postcodeandtown postcodetown postnrogpostdistrikt",
	Municipality: "belkommune beliggenhedskommunenr belkommunenr beliggenhedskommunekode kommunekode communitykey gemeindeschluessel ags " +
		"amtlichergemeindeschluessel gemeindekennziffer municipalitynr municipalitynumber municipalitycode * kommunenr",
	MunicipalityName: "belkommunenavn beliggenhedskommunenavn beliggenhedskommune kommune kommunenavn gemeinde gemeindename municipality " +
		"municipalityname localauthority laname",
	District: "distrikt skoledistrikt bydel district ortsteil stadtteil communitypart ortsteilname",
	Latitude: "geobreddegrad geokodebreddegrad breddegrad latitude lat geografiskbreddegrad breitengrad breite geobreite geolat",
	Longitude: "geolaengdegrad geokodelaengdegrad geolaengdegrad laengdegrad longitude lon lng long geografisklaengdegrad laengengrad " +
		"laenge geolaenge geolon",
	Parent: "hovedskoleinst hovedinstitution hovedinstitutionsnr hovedinstitutionnr hovedskole hovedskolenr overordnetinstitution " +
		"parent parentnr parentnumber hauptschulenr stammschule stammschulnr",
	Phone: "tlfnr telefonnr telefon tlf phone phonenumber phonenr telephone tel phonenumber1 phonenr1 rufnr telefonkontor " +
		"telefonskole hovedtelefon * mobil mobile",
	PhoneArea: "phonecode1 vorwahl",
	Mail: "email mail epost emailadresse mailadresse emailaddress emailkontor skolensemail institutionsemail emailsekretariat " +
		"* schoolportalmail",
	Website:     "webadr webadresse www hjemmeside website homepage url internet internetadresse webside web webseite",
	Highest:     "undervniv undervisningsniveau undervisningsniveauhoejeste hoejesteklassetrin hoechsteklassenstufe highestgrade statutoryhighage",
	Closed:      "nedlagt nedlaeggelsesdato nedlagtdato lukket lukkedato lukningsdato ophoersdato ophoert slutdato closed closedate closingdate geschlossen schliessung schliessungsdatum aufgeloest nedlaegningsdato",
	Active:      "aktiv active status aktivkode aktivstatus instatus tilstand establishmentstatusname",
	Area:        "omraade area bereich gebiet region2",
	Remarks:     "bemaerkning bemaerkninger remarks remark bemerkung bemerkungen note notes noter notizen anmerkung anmerkungen kommentar",
	Leader:      "instleder leder institutionsleder skoleleder rektor schulleiter schulleitung schulleiterin headmasterlastname headteacher headmaster principal ledernavn institutionsledernavn forstander kontaktperson kontakt ansprechpartner ansprechpartnerin contact contactperson laerer headlastname",
	LeaderFirst: "headmasterfirstname headfirstname lederfornavn vornameschulleitung",
	LeaderMail:  "instlederemail lederemail ledermail ledersemail institutionslederemail skolelederemail emailleder headmastermail emailschulleitung schulleitungemail kontaktemail kontaktmail emailkontakt emailkontaktperson contactemail rektoremail",
	LeaderPhone: "ledertelefon ledertlf kontakttelefon kontakttlf telefonschulleitung contactphone",
}

// personalParts are parts of headings that promise data about a person.
var personalParts = []string{
	"leder", "rektor", "forstander", "schulleit", "headmaster", "headteacher", "principal", "kontaktperson", "ansprechpartner",
	"contactperson", "vorname", "fornavn", "efternavn", "nachname", "firstname", "lastname", "laerer", "lehrer", "teacher",
}

// parts know a heading by what it contains, in this order.
var parts = []struct {
	field Field
	has   []string
}{
	{"", personalParts}, // never guessed: a person's column must be on the list
	{"", []string{"administr", "adm", "cvr", "ejer", "fax", "ean", "pnr", "region"}},
	{Latitude, []string{"breddegrad", "latitude", "breitengrad"}},
	{Longitude, []string{"laengdegrad", "longitude", "laengengrad"}},
	{Website, []string{"hjemmeside", "webadr", "website", "homepage"}},
	{Mail, []string{"email", "mailadr"}},
	{Phone, []string{"telefon", "tlfnr", "phone"}},
	{PostcodeTown, []string{"postnrogby", "plzundort"}},
	{Postcode, []string{"postnr", "postleitzahl", "postcode", "zipcode"}},
	{Town, []string{"postdistrikt"}},
	{Municipality, []string{"beliggenhedskommunenr", "belkommunenr", "gemeindeschluessel"}},
	{MunicipalityName, []string{"beliggenhedskommune", "belkommune"}},
	{Parent, []string{"hovedinstitution", "hovedskole"}},
	{Highest, []string{"undervisningsniveau", "hoejesteklasse"}},
	{TypeCode, []string{"institutionstypenr", "insttypenr"}},
	{Type, []string{"institutionstype", "skoletype", "schulart"}},
	{Closed, []string{"nedlagt", "nedlaeg", "ophoert"}},
	{Number, []string{"institutionsnr", "instnr", "schulnr", "skolenr"}},
	{Name, []string{"institutionsnavn", "skolensnavn", "skolenavn", "schulname", "schoolname", "nameofschool", "navnpaa", "namederschule"}},
	{Address, []string{"adresse", "anschrift", "address"}},
}

// known is a field that a heading can be, with its rank.
type known struct {
	field Field
	rank  int
}

var synonymOf = invert()

func invert() map[string][]known {
	out := map[string][]known{}
	for _, f := range Fields {
		rank := 0
		for _, heading := range strings.Fields(synonyms[f]) {
			if heading == "*" {
				rank += 500
				continue
			}
			out[heading] = append(out[heading], known{f, rank})
			rank++
		}
	}
	return out
}

// byPart gives the field that a part of a plain heading tells, "" for none.
func byPart(plain string) Field {
	for _, p := range parts {
		if containsAny(plain, p.has) {
			return p.field
		}
	}
	return ""
}
