package intake

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"klassetrin/course"
)

// Encoding says how the text of a file was written.
type Encoding string

// The encodings that are told apart.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252" // and Latin-1, whose letters are the same
	Workbook    Encoding = "Excel"
)

var notText = [][]byte{[]byte("%PDF"), []byte("{\\rtf"), {0xD0, 0xCF, 0x11, 0xE0}, {0x1F, 0x8B}, {0x89, 'P', 'N', 'G'}}

// sniff tells the encoding from the beginning of a file, and the length of its
// byte order mark. UTF-16 without a mark shows by its zero bytes: in these
// alphabets nearly every second byte is one. It refuses what is no text.
func sniff(sample []byte, file string) (enc Encoding, mark int, err error) {
	switch {
	case bytes.HasPrefix(sample, []byte("PK\x03\x04")):
		return Workbook, 0, nil
	case bytes.HasPrefix(sample, []byte{0xEF, 0xBB, 0xBF}):
		return UTF8, 3, nil
	case bytes.HasPrefix(sample, []byte{0xFF, 0xFE}):
		return UTF16LE, 2, nil
	case bytes.HasPrefix(sample, []byte{0xFE, 0xFF}):
		return UTF16BE, 2, nil
	}
	for _, magic := range notText {
		if bytes.HasPrefix(sample, magic) {
			return "", 0, refuse(course.ErrUnreadable, file, nil)
		}
	}
	var zeros [2]int
	control := 0
	for i, c := range sample {
		switch {
		case c == 0:
			zeros[i%2]++
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A:
			control++
		}
	}
	if head := bytes.ToLower(bytes.TrimSpace(sample)); bytes.HasPrefix(head, []byte("<!doctype")) || bytes.HasPrefix(head, []byte("<html")) ||
		control*50 > len(sample) {
		return "", 0, refuse(course.ErrUnreadable, file, nil)
	}
	pairs := len(sample) / 2
	switch {
	case zeros[0]+zeros[1] == 0:
		return UTF8, 0, nil // or Windows-1252, which shows at the first letter that is not ASCII
	case zeros[1]*10 > pairs*6 && zeros[0]*20 < pairs:
		return UTF16LE, 0, nil
	case zeros[0]*10 > pairs*6 && zeros[1]*20 < pairs:
		return UTF16BE, 0, nil
	}
	return "", 0, refuse(course.ErrUnreadable, file, nil)
}

// decoded gives the text of r as UTF-8. The eight-bit decoder tells afterwards
// which encoding it met; it is nil for UTF-16.
func decoded(r io.Reader, enc Encoding) (io.Reader, *eightBit) {
	order := unicode.LittleEndian
	switch enc {
	case UTF16BE:
		order = unicode.BigEndian
	case UTF16LE:
	default:
		d := &eightBit{}
		return transform.NewReader(r, d), d
	}
	return transform.NewReader(r, unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder()), nil
}

// eightBit turns UTF-8 or Windows-1252 into UTF-8. The first byte that is not
// ASCII decides: the letters of Danish and German in Windows-1252 are never
// UTF-8. In a UTF-8 file single bytes that are no UTF-8 are still read as
// Windows-1252, since lists are pasted together from several sources.
type eightBit struct {
	enc Encoding // "" until decided
}

func (d *eightBit) encoding() Encoding {
	if d.enc == "" {
		return UTF8
	}
	return d.enc
}

// Reset forgets what was decided.
func (d *eightBit) Reset() { d.enc = "" }

// Transform implements transform.Transformer.
func (d *eightBit) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		c := src[nSrc]
		if c < utf8.RuneSelf {
			if nDst == len(dst) {
				return nDst, nSrc, transform.ErrShortDst
			}
			dst[nDst] = c
			nDst, nSrc = nDst+1, nSrc+1
			continue
		}
		if d.enc != Windows1252 && !atEOF && !utf8.FullRune(src[nSrc:]) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		letter, size := utf8.DecodeRune(src[nSrc:])
		valid := letter != utf8.RuneError || size > 1
		if d.enc == "" {
			d.enc = UTF8
			if !valid {
				d.enc = Windows1252
			}
		}
		if d.enc == Windows1252 || !valid {
			letter, size = charmap.Windows1252.DecodeByte(c), 1
		}
		if nDst+utf8.RuneLen(letter) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += utf8.EncodeRune(dst[nDst:], letter)
		nSrc += size
	}
	return nDst, nSrc, nil
}
