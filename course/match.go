package course

import (
	"cmp"
	"slices"
	"strings"
)

func sameName(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// matchTheme finds a theme by its name. From another country, where the same
// theme has a name in another language, colour and icon together do too: every
// library begins with the same three.
func (p *Plan) matchTheme(t *Theme, country string) (Matching, Record) {
	for _, own := range p.Themes.All() {
		if sameName(own.Name, t.Name) {
			return MatchedSame, own
		}
	}
	if p.Library != nil && p.Library.Country != country {
		for _, own := range p.Themes.All() {
			if own.Icon == t.Icon && own.Colour == t.Colour {
				return MatchedLike, own
			}
		}
	}
	return MatchedMade, nil
}

// matchGrade finds a grade level by ID, else by system and short name. For one
// of a system that the library does not have it finds the level that pupils of
// the same age are on, at the same ISCED level where there is one. Where the
// age is not said, a level stands for it that is the only one here of its ISCED
// level.
func (p *Plan) matchGrade(g *GradeLevel) (Matching, Record) {
	if own := p.GradeLevels.Get(g.ID); own != nil && own.System == g.System {
		return MatchedSame, own
	}
	for _, own := range p.GradeLevels.All() {
		if own.System == g.System && own.Level == g.Level && own.ISCED == g.ISCED && sameName(own.Short, g.Short) {
			return MatchedSame, own
		}
	}
	var best *GradeLevel
	alike := 0
	for _, own := range p.GradeLevels.All() {
		if !likeGrade(own, g) {
			continue
		}
		if alike++; best == nil || nearerGrade(own, best, g) < 0 {
			best = own
		}
	}
	if alike == 0 || g.AgeFrom == 0 && alike > 1 {
		return MatchedMade, nil
	}
	return MatchedLike, best
}

// likeGrade tells whether a level can stand for one of another system: both are
// years of school of about the same age, or of the same ISCED level where the
// age is not said.
func likeGrade(own, g *GradeLevel) bool {
	if own.Retired || own.Level != Grade || g.Level != Grade || own.System == g.System {
		return false
	}
	if g.AgeFrom == 0 {
		return isced(g) != "" && isced(own) == isced(g)
	}
	return own.AgeFrom != 0 && distance(own.AgeFrom, g.AgeFrom) <= 1
}

// nearerGrade orders two levels by how well they stand for one.
func nearerGrade(a, b, g *GradeLevel) int {
	other := func(own *GradeLevel) int {
		if isced(own) == isced(g) {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(distance(a.AgeFrom, g.AgeFrom), distance(b.AgeFrom, g.AgeFrom)), cmp.Compare(other(a), other(b)),
		cmp.Compare(a.Sort, b.Sort))
}

// isced is the level without its kind of early childhood education.
func isced(g *GradeLevel) string { return g.ISCED[:min(1, len(g.ISCED))] }

func distance(a, b int) int { return max(a-b, b-a) }

// matchGoal finds a goal by ID, else by framework and code, else by framework
// and a name. Codes of libraries' own frameworks mean something else in each. A
// goal that a framework does not have here is left out, since the framework is
// whole as it is; one of a framework that nobody knows here is made.
func (p *Plan) matchGoal(g *Goal) (Matching, Record) {
	if own := p.Goals.Get(g.ID); own != nil && own.Framework == g.Framework {
		return MatchedSame, own
	}
	how := MatchedMade
	for _, own := range p.Goals.All() {
		if own.Framework != g.Framework {
			continue
		}
		if g.Framework != OwnFramework {
			how = MatchedLeft
		}
		if own.Area != g.Area {
			continue
		}
		byCode := g.Code != "" && g.Framework != OwnFramework
		if byCode && own.Code == g.Code || !byCode && own.Name.shares(g.Name) {
			return MatchedSame, own
		}
	}
	return how, nil
}

// shares tells whether two names are the same in some language.
func (n Name3) shares(o Name3) bool {
	same := func(a, b string) bool { return a != "" && sameName(a, b) }
	return same(n.Da, o.Da) || same(n.De, o.De) || same(n.En, o.En)
}

func (p *Plan) matchKit(k *Kit) (Matching, Record) {
	for _, own := range p.Kits.All() {
		if sameName(own.Name, k.Name) {
			return MatchedSame, own
		}
	}
	return MatchedMade, nil
}

// Candidates lists the library's own records that can stand for one that
// arrives: those of its kind that are not retired, in the order in which they
// are offered elsewhere.
func (p *Plan) Candidates(k Kind) []Record {
	var out []Record
	switch k {
	case KindTheme:
		for _, t := range p.SortedThemes() {
			out = append(out, t)
		}
	case KindKit:
		for _, kit := range p.Kits.All() {
			if !kit.Retired {
				out = append(out, kit)
			}
		}
	case KindGradeLevel:
		list := slices.Clone(p.GradeLevels.All())
		slices.SortStableFunc(list, func(a, b *GradeLevel) int { return cmp.Compare(a.Sort, b.Sort) })
		for _, g := range list {
			if !g.Retired {
				out = append(out, g)
			}
		}
	default:
	}
	return out
}
