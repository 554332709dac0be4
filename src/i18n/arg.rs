//! The values that a message takes.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value for a variable of a message: a text, which is set in as it is, or a whole number, which chooses the plural
/// form and is written as the language writes numbers. A year or a code is a text.
#[derive(Clone, Debug)]
pub struct Arg(FluentValue<'static>);

impl Arg {
    /// The value as Fluent takes it.
    pub(super) fn value(&self) -> FluentValue<'_> {
        self.0.clone()
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self(FluentValue::String(Cow::Owned(text)))
    }
}

/// Templates hand over borrowed fields, sometimes twice borrowed; all of them are the same text.
macro_rules! texts {
    ($($text:ty),+) => {$(
        impl From<$text> for Arg {
            fn from(text: $text) -> Self {
                Self::from(String::from(AsRef::<str>::as_ref(text)))
            }
        }
    )+};
}
texts!(&str, &&str, &String, &&String, &Cow<'_, str>);

/// Numbers of every width, owned or borrowed once or twice.
macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self(FluentValue::from(number))
            }
        }
        impl From<&$number> for Arg {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
        impl From<&&$number> for Arg {
            fn from(number: &&$number) -> Self {
                Self::from(**number)
            }
        }
    )+};
}
numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);
