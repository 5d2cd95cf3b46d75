package kit

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"klassetrin/assets"
)

// IconName names a drawing of the one icon family of the program.
type IconName string

// The icons. Those of the navigation come first.
const (
	IconHome         IconName = "home"
	IconCourses      IconName = "courses"
	IconSchools      IconName = "school"
	IconCalendar     IconName = "calendar"
	IconSeason       IconName = "season"
	IconAttendance   IconName = "attendance"
	IconReports      IconName = "reports"
	IconSettings     IconName = "settings"
	IconSearch       IconName = "search"
	IconPlus         IconName = "plus"
	IconMinus        IconName = "minus"
	IconX            IconName = "x"
	IconChevronLeft  IconName = "chevron-left"
	IconChevronRight IconName = "chevron-right"
	IconChevronUp    IconName = "chevron-up"
	IconChevronDown  IconName = "chevron-down"
	IconArrowUp      IconName = "arrow-up"
	IconArrowDown    IconName = "arrow-down"
	IconUndo         IconName = "undo"
	IconRedo         IconName = "redo"
	IconHistory      IconName = "history"
	IconMore         IconName = "more"
	IconGrip         IconName = "grip"
	IconFilter       IconName = "filter"
	IconList         IconName = "list"
	IconGrid         IconName = "grid"
	IconTrash        IconName = "trash"
	IconPencil       IconName = "pencil"
	IconCopy         IconName = "copy"
	IconSave         IconName = "save"
	IconUpload       IconName = "upload"
	IconDownload     IconName = "download"
	IconFolder       IconName = "folder"
	IconFile         IconName = "file"
	IconPrinter      IconName = "printer"
	IconMail         IconName = "mail"
	IconPhone        IconName = "phone"
	IconLink         IconName = "link"
	IconWarning      IconName = "warning"
	IconInfo         IconName = "info"
	IconWrong        IconName = "circle-x"
	IconCheck        IconName = "check"
	IconStar         IconName = "star"
	IconTarget       IconName = "target"
	IconClock        IconName = "clock"
	IconMapPin       IconName = "map-pin"
	IconUsers        IconName = "users"
	IconPackage      IconName = "package"
	IconBook         IconName = "book"
	IconCode         IconName = "code"
	IconBot          IconName = "bot"
	IconMonitor      IconName = "monitor"
	IconGlobe        IconName = "globe"
	IconSun          IconName = "sun"
	IconMoon         IconName = "moon"
	IconContrast     IconName = "contrast"
	IconLock         IconName = "lock"
	IconEye          IconName = "eye"
	IconTalk         IconName = "message-circle"
	IconRepeat       IconName = "repeat"
	IconIdea         IconName = "lightbulb"
	IconHammer       IconName = "hammer"
	IconBreak        IconName = "coffee"
	IconPalette      IconName = "palette"
	IconPuzzle       IconName = "puzzle"
	IconLogo         IconName = "logo" // three rising steps
)

// IconNames gives the names of all icons, sorted.
func IconNames() []IconName {
	var out []IconName
	for _, name := range assets.Drawings() {
		out = append(out, IconName(name))
	}
	return out
}

// iconResource is an icon in the present colour of a name. It is not a
// theme.ThemedResource, because that one recolours fills and these drawings
// consist of strokes.
type iconResource struct {
	icon  IconName
	color fyne.ThemeColorName
}

// IconIn gives an icon in a colour of its own.
func IconIn(name IconName, color fyne.ThemeColorName) fyne.Resource { return iconResource{name, color} }

// Name is different for each colour that is shown, because drawings are kept by name.
func (r iconResource) Name() string {
	return fmt.Sprintf("%s-%s.svg", r.icon, hex(Color(r.color)))
}

// Content is the drawing in the present colour; empty for an unknown icon.
func (r iconResource) Content() []byte {
	data := assets.Drawing(string(r.icon))
	if data == nil {
		fyne.LogError("unknown icon", fmt.Errorf("%q", r.icon))
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>`)
	}
	return bytes.ReplaceAll(data, []byte("currentColor"), []byte("#"+hex(Color(r.color))))
}

func hex(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return fmt.Sprintf("%02x%02x%02x", n.R, n.G, n.B)
}

// newIconImage gives an image of an icon; paint it again with paintIcon.
func newIconImage(res fyne.Resource) *canvas.Image {
	img := canvas.NewImageFromResource(res)
	img.FillMode = canvas.ImageFillContain
	return img
}
