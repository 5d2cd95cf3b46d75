package intake

import (
	"bytes"
	"io"
	"strings"
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

// marks are byte order marks and the encodings that they stand for.
var marks = []struct {
	bytes string
	enc   Encoding
}{{"\xEF\xBB\xBF", UTF8}, {"\xFF\xFE", UTF16LE}, {"\xFE\xFF", UTF16BE}}

// notText are the beginnings of files that people mistake for lists: PDF, RTF,
// workbooks of before 2007, packed files, pictures, web pages.
var notText = []string{"%pdf", "{\\rtf", "\xD0\xCF\x11\xE0", "\x1F\x8B", "\x89png", "<!doctype", "<html"}

// sniff tells the encoding from the beginning of a file, and the length of its
// byte order mark. It refuses what is no text.
func sniff(sample []byte, file string) (enc Encoding, mark int, err error) {
	if bytes.HasPrefix(sample, []byte("PK\x03\x04")) {
		return Workbook, 0, nil
	}
	for _, m := range marks {
		if bytes.HasPrefix(sample, []byte(m.bytes)) {
			return m.enc, len(m.bytes), nil
		}
	}
	head := lowerASCII(bytes.TrimSpace(sample[:min(len(sample), 200)]))
	for _, magic := range notText {
		if strings.HasPrefix(head, magic) {
			return "", 0, refuse(course.ErrUnreadable, file, nil)
		}
	}
	if enc = byZeros(sample); enc == "" {
		return "", 0, refuse(course.ErrUnreadable, file, nil)
	}
	return enc, 0, nil
}

// lowerASCII turns capitals into small letters and keeps every other byte.
func lowerASCII(b []byte) string {
	out := bytes.Clone(b)
	for i, c := range out {
		if c >= 'A' && c <= 'Z' {
			out[i] = c + 'a' - 'A'
		}
	}
	return string(out)
}

// byZeros tells UTF-16 without a mark by its zero bytes: in these alphabets
// nearly every second byte is one. Text without any is UTF-8, or Windows-1252,
// which shows at the first letter that is not ASCII. "" is no text at all.
func byZeros(sample []byte) Encoding {
	var zeros [2]int
	control := 0
	for i, c := range sample {
		switch {
		case c == 0:
			zeros[i%2]++
		case c < ' ' && !bytes.ContainsRune([]byte("\t\n\r\f\x1A"), rune(c)):
			control++
		}
	}
	pairs := len(sample) / 2
	switch {
	case control*50 > len(sample):
		return ""
	case zeros[0]+zeros[1] == 0:
		return UTF8
	case zeros[1]*10 > pairs*6 && zeros[0]*20 < pairs:
		return UTF16LE
	case zeros[0]*10 > pairs*6 && zeros[1]*20 < pairs:
		return UTF16BE
	}
	return ""
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
