//! What the program says on standard output.

use std::fmt::Write as _;
use std::io::Write as _;

/// One line; a reader that has gone away is no reason to stop.
pub fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}

/// Columns under their heads, parted by two blanks.
pub fn table<const N: usize>(heads: [&str; N], rows: &[[String; N]]) -> String {
    let mut widths = heads.map(|head| head.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    let mut add = |cells: [&str; N]| {
        let mut row = String::new();
        for (cell, width) in cells.iter().zip(widths) {
            let _ = write!(row, "{cell:width$}  ");
        }
        text.push_str(row.trim_end());
        text.push('\n');
    };
    add(heads);
    let rules = widths.map(|width| "-".repeat(width));
    add(rules.each_ref().map(String::as_str));
    for row in rows {
        add(row.each_ref().map(String::as_str));
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_are_as_wide_as_their_longest_cell_in_letters() {
        let rows = [[String::from("a@b.example"), String::from("Jānis")], [String::from("c"), String::from("Anna Bērziņa")]];
        let text = super::table(["E-mail", "Who"], &rows);
        assert_eq!(text, "E-mail       Who\n-----------  ------------\na@b.example  Jānis\nc            Anna Bērziņa\n");
    }
}
