package intake

import (
	"slices"
	"strings"
	"unicode"

	"klassetrin/course"
)

// typeOfCode gives the sort of school for the numbers of the Danish register
// (four digits) and of the Saxon school database (two digits).
var typeOfCode = map[string]course.SchoolType{
	"1010": course.BoardingSchool, "1011": course.BoardingSchool,
	"1012": course.PrimarySchool, "1017": course.PrimarySchool,
	"1013": course.PrivateSchool, "1018": course.PrivateSchool,
	"1014": course.LeisureClub,
	"1015": course.SpecialSchool, "1016": course.SpecialSchool, "1051": course.SpecialSchool,
	"1021": course.OtherGroup, "1022": course.OtherGroup, "1052": course.OtherGroup,
	"1023": course.YouthEducation, "1025": course.YouthEducation, "1026": course.YouthEducation, "1053": course.YouthEducation,
	"1061": course.YouthEducation, "1062": course.YouthEducation, "1063": course.YouthEducation,
	"1071": course.YouthEducation, "1072": course.YouthEducation,
	"1081": course.HigherEducation, "1082": course.HigherEducation, "1083": course.HigherEducation, "1084": course.HigherEducation,
	"1085": course.HigherEducation, "1086": course.HigherEducation,
	"1122": course.HigherEducation, "1131": course.HigherEducation, "1133": course.HigherEducation,
	"2013": course.OtherGroup, "2021": course.OtherGroup, "2022": course.OtherGroup, "2023": course.OtherGroup, "2024": course.OtherGroup,
	"2031": course.OtherGroup, "9998": course.OtherGroup,

	"11": course.PrimarySchool, "12": course.SecondarySchool, "13": course.SecondarySchool, "14": course.SpecialSchool,
	"15": course.SecondarySchool, "16": course.SecondarySchool, "17": course.SecondarySchool,
	"21": course.YouthEducation, "22": course.YouthEducation, "23": course.YouthEducation, "24": course.YouthEducation,
	"25": course.YouthEducation, "26": course.YouthEducation, "27": course.YouthEducation, "28": course.YouthEducation,
	"29": course.YouthEducation,
}

// typeOfWord gives the sort of school by a part of the name of a type, or of
// the school's own name; the first that fits counts.
var typeOfWord = []struct {
	is   course.SchoolType
	when string
}{
	{course.HigherEducation, "universit professionshøjskole erhvervsakademi ph.d. hochschule maritim kunstnerisk videregående mvu politi"},
	{course.BoardingSchool, "efterskole"},
	{course.SpecialSchool, "specialskole förderschul förderzentrum dagbehandling behandlingshjem behandlingstilbud special heilpädagog"},
	{course.LeisureClub, "ungdomsskole ungdomskostskole sfo fritids hort schulhort jugendclub klub jugendzentrum ungdomsklub youth_club"},
	{course.DayCare, "børnehave daginstitution dagtilbud vuggestue børnehus kita kindertages kindergarten krippe kinderhaus nursery preschool"},
	{course.YouthEducation, "gymnasier gymnasiet hf studenterkurs erhvervsskole eud eux fgu forberedende_grund produktionsskole " +
		"voksenuddannelsescent vuc stx hhx htx ungdomsudd fagskole særlige_behov stu amu handelsskole tech_college teknisk_skole " +
		"berufsschul berufsfach fachschul fachoberschul berufliche berufskolleg bsz sixth_form gymnasialeudd youth"},
	{course.PrivateSchool, "friskole privatskole private international frie_grund lilleskole steiner realskole"},
	{course.SecondarySchool, "oberschul gymnasium gemeinschaftsschul mittelschul gesamtschul realschul abendgym sekundar secondary regelschul"},
	{course.PrimarySchool, "folkeskole grundschul grundskole primary børneskole elementary fællesskole kommuneskole"},
	{course.OtherGroup, "sprogcent rådgivning vejledning kommune højskole undervisningsmidler"},
}

// hasWord tells whether a text contains a word; one of up to four letters must
// stand alone, since "stu" is no part of "Stubbekøbing Skole". "_" stands for
// a blank.
func hasWord(text, word string) bool {
	if len([]rune(word)) > 4 {
		return strings.Contains(text, strings.ReplaceAll(word, "_", " "))
	}
	return slices.Contains(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }), word)
}

// typeByWord tells the sort of school from words; false when none fits. A
// Gymnasium teaches from school year 5 on in Germany and from 10 on in Denmark.
func typeByWord(text, country string) (course.SchoolType, bool) {
	text = strings.ToLower(text)
	if text == "" {
		return 0, false
	}
	if country == "DK" && strings.Contains(text, "gymnasi") {
		return course.YouthEducation, true
	}
	for _, t := range typeOfWord {
		for _, w := range strings.Fields(t.when) {
			if hasWord(text, w) {
				return t.is, true
			}
		}
	}
	return 0, false
}

// typeByCode tells the sort of school from one code or several, "12" or
// "[12, 13]"; the first that is known counts.
func typeByCode(text string) (course.SchoolType, bool) {
	codes := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	for _, code := range codes {
		if t, ok := typeOfCode[code]; ok {
			return t, true
		}
	}
	return 0, false
}

// schoolType tells the sort of school of a row: by the number of its type, the
// name of the type, then the name of the group of types. False means that the
// row says nothing about it that is known.
func schoolType(v values, country string) (course.SchoolType, bool) {
	if t, ok := typeByCode(v.of(TypeCode)); ok {
		return t, true
	}
	if kind := v.of(Type); allDigits(kind) {
		return typeByCode(kind)
	}
	for _, f := range []Field{Type, TypeGroup} {
		if t, ok := typeByWord(v.of(f), country); ok {
			return t, true
		}
	}
	return 0, false
}
