package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// ThemeIcons are the icons that a theme can have.
var ThemeIcons = []IconName{IconBook, IconCode, IconBot, IconMonitor, IconGlobe, IconTalk, IconIdea, IconPalette, IconPuzzle, IconHammer, IconSearch, IconStar}

// ThemeSign gives icon and colour of a theme: colour alone says nothing to
// people who see no colours. A theme that is nil or has an icon that is not
// known has a book.
func ThemeSign(t *course.Theme) (IconName, fyne.ThemeColorName) {
	if t == nil {
		return IconBook, ColorTheme8
	}
	color, _ := ThemeColor(t.Colour)
	if icon := IconName(t.Icon); slices.Contains(ThemeIcons, icon) {
		return icon, color
	}
	return IconBook, color
}

var learningSigns = [course.LearningTypes]struct {
	icon  IconName
	color fyne.ThemeColorName
}{
	course.Acquire:     {IconBook, ColorLearningAcquire},
	course.Discuss:     {IconTalk, ColorLearningDiscuss},
	course.Investigate: {IconSearch, ColorLearningInvestigate},
	course.Practise:    {IconRepeat, ColorLearningPractise},
	course.Collaborate: {IconUsers, ColorLearningCollaborate},
	course.Produce:     {IconHammer, ColorLearningProduce},
	course.Reflect:     {IconIdea, ColorLearningReflect},
}

// LearningSign gives icon and colour of a learning type; its word comes from
// words.Printer.LearningType.
func LearningSign(t course.LearningType) (IconName, fyne.ThemeColorName) {
	if int(t) >= len(learningSigns) {
		t = course.Acquire
	}
	return learningSigns[t].icon, learningSigns[t].color
}

// ActivitySign gives icon and colour of an activity: those of its learning
// type, or a cup for a break. Its word comes from words.Printer.ActivityKind.
func ActivitySign(a course.Activity) (IconName, fyne.ThemeColorName) {
	if a.Break {
		return IconBreak, ColorMuted
	}
	return LearningSign(a.Type)
}

// signColor is the colour of an icon that stands for a dot.
func signColor(dot fyne.ThemeColorName) fyne.ThemeColorName {
	if dot == "" {
		return ColorText
	}
	return dot
}

// Signed is a text behind an icon in a colour.
func Signed(icon IconName, color fyne.ThemeColorName, text *Text) fyne.CanvasObject {
	return HStack(6, NewIcon(IconIn(icon, color), 14), Grow(text))
}
