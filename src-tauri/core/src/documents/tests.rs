//! What every document has in common, checked on real files with programs that are not ours.

use super::inspect::{Checked, check};
use super::samples;

#[test]
fn every_sample_is_a_sound_file_whose_fonts_are_embedded_subset_and_searchable() {
    for (name, rendered) in samples::all() {
        if let Ok(folder) = std::env::var("STILLPOINT_SAMPLES") {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(format!("{folder}/{name}.pdf"), &rendered.pdf).unwrap();
        }
        let Checked { fonts, pages, .. } = check(&rendered.pdf);
        assert!(rendered.missing.is_empty(), "{name}: {:?}", rendered.missing);
        assert_eq!(rendered.pages, pages, "{name}");
        assert!(!fonts.is_empty(), "{name} embeds its fonts");
        for font in fonts {
            assert!(font.contains("yes yes yes"), "{name}: not embedded, subset and with Unicode: {font}");
        }
    }
}

#[test]
fn the_same_input_makes_the_same_bytes_and_another_input_another_identity() {
    let (first, second) = (samples::all(), samples::all());
    for ((name, one), (_, other)) in first.iter().zip(&second) {
        assert!(one.pdf == other.pdf, "{name} differs from one time to the next");
    }
    let identity = |pdf: &[u8]| {
        let file = lopdf::Document::load_mem(pdf).unwrap();
        format!("{:?}", file.trailer.get(b"ID").unwrap())
    };
    let mut identities: Vec<_> = first.iter().map(|(_, rendered)| identity(&rendered.pdf)).collect();
    identities.sort();
    identities.dedup();
    assert_eq!(identities.len(), first.len(), "no two documents share an identity");
}

#[test]
fn the_bytes_are_the_same_in_another_process() {
    // The second process is this test binary again, told to draw one document and print its hash.
    use sha2::{Digest, Sha256};
    let hash = format!("{:x}", Sha256::digest(super::invoice::render(&samples::full()).unwrap().pdf));
    if std::env::var("STILLPOINT_PRINT_HASH").is_ok() {
        println!("hash={hash}");
        return;
    }
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "documents::tests::the_bytes_are_the_same_in_another_process", "--nocapture"])
        .env("STILLPOINT_PRINT_HASH", "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains(&format!("hash={hash}")), "{said}");
}

#[test]
fn nothing_stands_outside_the_margins() {
    use super::display::Item;
    let documents = [
        super::invoice::lay_out(&samples::full()).unwrap().0,
        super::invoice::lay_out(&samples::long()).unwrap().0,
        super::invoice::lay_out(&samples::strange()).unwrap().0,
        super::invoice::lay_out(&samples::draft()).unwrap().0,
        super::summary::lay_out(&samples::session_summary()).0,
        super::summary::lay_out(&samples::period_summary()).0,
        super::recovery_kit::lay_out(&samples::kit()).0,
        super::prep::lay_out(&samples::prep()).0,
        super::prep::lay_out(&samples::full_prep()).0,
        super::journey::lay_out(&samples::journey()).0,
        super::journey::lay_out(&samples::short_journey()).0,
        super::journey::lay_out(&samples::german_journey()).0,
        super::attendance::lay_out(&samples::workshop()).0,
        super::attendance::lay_out(&samples::circle()).0,
        super::attendance::lay_out(&samples::programme()).0,
    ];
    for display in documents {
        let (width, height) = display.sheet.size();
        let margin = super::theme::MARGIN - 0.5;
        for item in display.pages.iter().flatten() {
            if let Item::Glyphs { x, y, size, glyphs, .. } = item {
                let end = x + glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size;
                let text: String = glyphs.iter().map(|glyph| glyph.text.to_string()).collect();
                if *size > 60.0 {
                    continue; // The word behind a draft: its tracking ends past the edge, unseen.
                }
                assert!(*x >= margin && end <= width - margin + 1.1, "{text} from {x} to {end}");
                assert!(*y > margin && *y < height - 10.0 * super::theme::MM, "{text} at {y}");
            }
        }
    }
}
