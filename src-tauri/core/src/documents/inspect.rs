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

/// What is drawn on the pages of a file, operator by operator (ISO 32000-1, annex A).
pub struct Content {
    operators: Vec<String>,
    /// How many pictures the file holds.
    pub pictures: usize,
}

impl Content {
    pub fn of(pdf: &[u8]) -> Self {
        let file = lopdf::Document::load_mem(pdf).unwrap();
        let mut operators = Vec::new();
        for page in file.get_pages().into_values() {
            let content = file.get_and_decode_page_content(page).unwrap();
            operators.extend(content.operations.into_iter().map(|operation| operation.operator));
        }
        let is_picture = |object: &&lopdf::Object| {
            let kind = object.as_stream().and_then(|stream| stream.dict.get(b"Subtype")?.as_name());
            kind.is_ok_and(|kind| kind == b"Image")
        };
        let pictures = file.objects.values().filter(is_picture).count();
        Self { operators, pictures }
    }

    pub fn count(&self, operator: &str) -> usize {
        self.operators.iter().filter(|known| *known == operator).count()
    }
}
