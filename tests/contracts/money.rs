//! Money is integers. Where fractions are, they are points on paper or measured values, and no amount is among them.

use stillpoint_tests::tree;

/// Where a fraction may stand: what is drawn, and what clients rate.
const FRACTIONS: &[&str] = &[
    "src-tauri/core/src/documents/",
    "src-tauri/core/src/measurements/",
    "src-tauri/core/src/journeys/measured.rs",
    "src-tauri/core/src/prep/page.rs",
];

/// The names that amounts have.
const AMOUNTS: &[&str] = &["minor", "amount", "price", "cents", "Money"];

fn code_of(file: &str) -> Vec<(usize, String)> {
    let text = tree::text_of(file).unwrap_or_default();
    let code = |line: &str| {
        let code = line.split("//").next().unwrap_or_default();
        if code.trim_start().starts_with('*') { String::new() } else { code.to_owned() }
    };
    (1..).zip(text.lines().map(code)).collect()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

fn is_fraction(word: &str) -> bool {
    ["f32", "f64"].contains(&word) || word.ends_with("_f32") || word.ends_with("_f64")
}

#[test]
fn no_amount_is_ever_a_fraction() {
    let mut files = tree::files_below("src-tauri");
    files.retain(|file| file.ends_with(".rs"));
    let mut found = Vec::new();
    let mut drawn = 0;
    for file in &files {
        let may = FRACTIONS.iter().any(|place| file.starts_with(place));
        for (number, line) in code_of(file) {
            if !words(&line).any(is_fraction) {
                continue;
            }
            drawn += usize::from(may);
            if !may || AMOUNTS.iter().any(|name| words(&line).any(|word| word == *name)) {
                found.push(format!("{file}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "an amount is integer minor units:\n{}", found.join("\n"));
    assert!(drawn > 100, "a search that finds nothing proves nothing");
}

#[test]
fn no_column_and_no_statement_holds_a_fraction() {
    let mut files = tree::files_below("migrations");
    files.extend(tree::files_below("src-tauri/core/src"));
    files.retain(|file| file.ends_with(".sql"));
    assert!(files.len() > 50, "a search that finds nothing proves nothing");
    let mut found = Vec::new();
    for file in &files {
        let text = tree::text_of(file).unwrap_or_default();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.split("--").next().unwrap_or_default().to_lowercase();
            // `total` is SQLite's sum as a fraction, `avg` and `round` answer one too.
            let asked = ["avg(", "total(", "round("].iter().any(|name| line.replace(' ', "").contains(name));
            if words(&line).any(|word| word == "real" || word == "float") || asked {
                found.push(format!("{file}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "amounts are summed as integers:\n{}", found.join("\n"));
}

#[test]
fn the_interface_reckons_with_no_amount() {
    let mut files = tree::files_below("ui/src");
    files.retain(|file| {
        (file.ends_with(".ts") || file.ends_with(".tsx"))
            && !file.contains(".test.")
            // Made-up answers of the core, for looking at; and the one place that moves the decimal sign.
            && !file.starts_with("ui/src/gallery/")
            && file != "ui/src/format/money.ts"
            && !file.starts_with("ui/src/bindings/")
    });
    let signs = [" + ", " - ", " * ", " / ", " += ", " -= "];
    let mut found = Vec::new();
    for file in &files {
        for (number, line) in code_of(file) {
            let reckons =
                signs.iter().any(|sign| line.contains(sign)) && words(&line).any(|word| word == "minor");
            if reckons || line.contains("parseFloat") || line.contains("toFixed") {
                found.push(format!("{file}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "sums come from the core:\n{}", found.join("\n"));
}
