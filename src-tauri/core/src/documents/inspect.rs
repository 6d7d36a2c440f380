//! Looks at a PDF with qpdf and poppler, for the tests.

use std::io::Write;
use std::process::Command;

/// What the programs say about a file.
pub struct Checked {
    pub pages: usize,
    pub fonts: Vec<String>,
    pub text: String,
}

fn run(program: &str, arguments: &[&str], file: &std::path::Path, last: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .args(last)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed (packages qpdf and poppler-utils): {error}"));
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} is not content: {said}");
    said
}

pub fn check(pdf: &[u8]) -> Checked {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    file.write_all(pdf).unwrap();
    let said = run("qpdf", &["--check"], file.path(), &[]);
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    let pages = run("qpdf", &["--show-npages"], file.path(), &[]).trim().parse().unwrap();
    let fonts = run("pdffonts", &[], file.path(), &[]).lines().skip(2).map(str::to_owned).collect();
    let text = run("pdftotext", &["-layout"], file.path(), &["-"]);
    Checked { pages, fonts, text }
}

/// Asserts that the pieces stand in `text` one after the other, wherever lines break.
pub fn in_order(text: &str, pieces: &[&str]) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = words.as_str();
    for piece in pieces {
        match rest.split_once(piece) {
            Some((_, after)) => rest = after,
            None => panic!("{piece:?} does not follow in:\n{text}"),
        }
    }
}
