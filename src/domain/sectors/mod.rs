//! Fields of education and training: ISCED-F 2013 of UNESCO, in its three levels. A code's beginning is its parent's code, so that a
//! broad field finds everything in it.

mod table;

/// A field of the classification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sector {
    code: &'static str,
    key: &'static str,
}

impl Sector {
    /// Every field in the order of the classification: after each broad field its narrow ones, after each of those the detailed.
    pub fn all() -> impl Iterator<Item = Self> {
        table::FIELDS.into_iter().map(|(code, key)| Self { code, key })
    }

    /// The broad fields.
    pub fn broad() -> impl Iterator<Item = Self> {
        Self::all().filter(|sector| sector.parent().is_none())
    }

    /// From a code of two, three or four digits.
    pub fn from_code(code: &str) -> Option<Self> {
        let at = table::FIELDS.binary_search_by(|(known, _)| (*known).cmp(code)).ok()?;
        table::FIELDS.get(at).map(|&(code, key)| Self { code, key })
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        self.code
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        self.key
    }

    /// The field one level above; a broad field has none.
    pub fn parent(self) -> Option<Self> {
        self.code.get(..self.code.len() - 1).and_then(Self::from_code)
    }

    /// How far below a broad field it is: 0, 1 or 2.
    pub fn depth(self) -> usize {
        self.code.len().saturating_sub(2)
    }

    /// Whether it is this field or one of those in it.
    pub fn is_within(self, other: Self) -> bool {
        self.code.starts_with(other.code)
    }

    /// The fields in it, at every depth, in the order of the classification.
    pub fn within(self) -> impl Iterator<Item = Self> {
        Self::all().filter(move |sector| *sector != self && sector.is_within(self))
    }
}

#[cfg(test)]
mod tests {
    use super::Sector;

    #[test]
    fn the_classification_is_whole_and_in_order() {
        let codes: Vec<&str> = Sector::all().map(Sector::code).collect();
        assert_eq!(codes.len(), 220);
        assert!(codes.is_sorted_by(|a, b| a < b), "a code is found by halving the list");
        for sector in Sector::all() {
            assert_eq!(Sector::from_code(sector.code()), Some(sector));
            assert_eq!(sector.key(), format!("sectors-{}", sector.code()));
            let above = std::iter::successors(Some(sector), |sector| sector.parent()).count();
            assert_eq!(above, sector.depth() + 1, "{} hangs under a broad field", sector.code());
        }
        assert_eq!(Sector::broad().count(), 12, "eleven fields and the unknown one");
    }

    #[test]
    fn a_broad_field_finds_the_detailed() {
        let find = |code: &str| Sector::from_code(code).unwrap();
        let (engineering, trades, vehicles) = (find("07"), find("071"), find("0716"));
        assert_eq!(vehicles.parent(), Some(trades));
        assert_eq!(trades.parent(), Some(engineering));
        assert!(vehicles.is_within(engineering) && vehicles.is_within(trades) && vehicles.is_within(vehicles));
        assert!(!engineering.is_within(vehicles) && !vehicles.is_within(find("10")));
        assert!(engineering.within().any(|sector| sector == vehicles) && engineering.within().all(|sector| sector != engineering));
        for wrong in ["", "7", "0799x", "0717", "ž0", "071 "] {
            assert_eq!(Sector::from_code(wrong), None, "{wrong:?}");
        }
    }
}
