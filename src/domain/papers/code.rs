//! The code of a paper, by which it is checked.

use base32::Alphabet;
use std::fmt;

/// What one types where papers are checked: sixteen characters that nobody guesses.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Code(String);

/// What stands before a code inside a file, where programs look for it.
const MARK: &str = "TILTS-";
/// Characters of a code, and with the three lines between its groups.
const LONG: usize = 16;
const WRITTEN: usize = LONG + 3;

impl Code {
    /// Made of 80 bits.
    pub fn new(bits: [u8; 10]) -> Self {
        Self(base32::encode(Alphabet::Crockford, &bits))
    }

    /// As typed or read aloud: with or without lines and spaces, small or large, O for 0 and I for 1.
    pub fn parse(typed: &str) -> Option<Self> {
        let letters: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '‑')).take(LONG + 1).collect();
        let letters = letters.to_uppercase();
        if letters.chars().count() != LONG {
            return None;
        }
        let bits = base32::decode(Alphabet::Crockford, &letters)?;
        bits.try_into().ok().map(Self::new)
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is printed: in groups of four.
    pub fn groups(&self) -> String {
        self.0.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join("-")
    }

    /// As it stands inside a file.
    pub fn marked(&self) -> String {
        format!("{MARK}{}", self.groups())
    }

    /// All that can be read in the bytes of a file, each once.
    pub fn found_in(bytes: &[u8]) -> Vec<Self> {
        let mark = MARK.as_bytes();
        let mut found: Vec<Self> = Vec::new();
        for at in memchr::memmem::find_iter(bytes, mark).map(|at| at + mark.len()) {
            let code = bytes.get(at..at + WRITTEN).and_then(|written| std::str::from_utf8(written).ok());
            // In a file a code stands as it was printed, and in no other way.
            let code = code.and_then(|written| Self::parse(written).filter(|code| code.groups() == written));
            if let Some(code) = code.filter(|code| !found.contains(code)) {
                found.push(code);
            }
            if found.len() >= 8 {
                break;
            }
        }
        found
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = Code::new([1, 2, 3, 4, 5, 6, 7, 8, 9, 250]);
        assert_eq!(code.groups().len(), 19);
        let spoken = code.groups().to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(Code::parse(&spoken), Some(code.clone()));
        assert_eq!(Code::parse(&code.groups()[1..]), None);
        assert_eq!(Code::parse("!!!!-!!!!-!!!!-!!!!"), None);
        assert_eq!(Code::parse("ēēēē-ēēēē-ēēēē-ēēēē"), None);
    }

    #[test]
    fn codes_are_found_in_bytes() {
        let code = Code::new([9; 10]);
        let file = format!("%PDF \u{0}\u{1} ({}) x TILTS-short {}", code.marked(), code.marked());
        assert_eq!(Code::found_in(file.as_bytes()), [code]);
        assert!(Code::found_in(b"TILTS-").is_empty());
    }
}
