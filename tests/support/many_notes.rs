//! Notes of any number, the same for the same count: for measuring how quick searching is.
//!
//! Words are drawn as language draws them (Zipf's law: the second word half as often as the first, the third a third),
//! from common English and German words first, then from made-up ones, some of them long German compounds. A note has
//! 60 to 240 words, as a session's does.

use stillpoint_core::app::App;
use stillpoint_core::demo;

const COMMON: &str = "the and to of that a in it is was for with on her not as be she at he have this from we they \
    will what when there how their about which would so if out up can more no time people my than first been could \
    who now into some them other then also after work because over only think most feel want know say team week \
    meeting session calm pressure stress boundary energy decision conversation manager colleague family evening \
    morning monday friday pause silence courage trust anger fear hope project board director role change career \
    die der und nicht ich sie das mit zu den von ist auf ein eine es dem im f\u{fc}r sich als auch so wie noch nach \
    aus bei wenn nur war haben oder aber vor zur bis mehr durch man sein wurde sehr hat gef\u{fc}hl arbeit woche \
    grenze ruhe druck mut gespr\u{e4}ch entscheidung ver\u{e4}nderung chef kollegin abend";

const PARTS: &str = "zeit druck gef\u{fc}hl arbeit ruhe grenze gespr\u{e4}ch team leitung wechsel entscheidung raum \
    angst freude k\u{f6}rper wunsch bild stunde platz frage weg ziel haltung muster kraft sinn tag woche";

/// What people type: names, beginnings of words, phrases, compounds by their parts, rare and very common words.
pub const QUERIES: &[&str] = &[
    "ben",
    "okafor",
    "ben okafor",
    "mül",
    "müller-schmidt",
    "grace",
    "whitf",
    "zoe",
    "lefevre",
    "hakon",
    "anna",
    "nad",
    "nadia el",
    "owen stress",
    "priya board",
    "tomas druck",
    "leo calm",
    "freya pressure",
    "sean",
    "orourke",
    "s",
    "st",
    "str",
    "stre",
    "stres",
    "stress",
    "p",
    "pr",
    "pre",
    "pres",
    "press",
    "pressure",
    "co",
    "conv",
    "conversation",
    "bo",
    "boa",
    "board",
    "ge",
    "gef",
    "gefühl",
    "gefuehl",
    "gr",
    "grenze",
    "grenzen",
    "ruhe",
    "mut",
    "the",
    "and",
    "that",
    "with",
    "die",
    "und",
    "nicht",
    "the board",
    "and the",
    "calm evening",
    "team meeting",
    "stress week",
    "fear hope",
    "the director and the board",
    "und die",
    "nicht mehr",
    "energy decision friday",
    "\"the board\"",
    "\"team meeting\"",
    "\"und nicht\"",
    "\"to the\"",
    "\"first time",
    "\"calm evening\"",
    "\"von der\"",
    "druck",
    "zeitdruck",
    "ruheraum",
    "raum",
    "leitung",
    "teamleitung",
    "haltung",
    "wechsel",
    "kraft",
    "körper",
    "muster",
    "entscheidungsangst",
    "zeitdruck ruhe",
    "druck board",
    "bakelo",
    "timura",
    "rovane",
    "lusiko",
    "zz",
    "xylophon",
    "nothingofthekind",
    "qu",
    "manager colleague",
    "coach",
    "trust anger",
    "career change",
    "evening silence pause",
    "ver",
    "veränderung",
    "veraenderung",
    "monday morn",
    "projekt",
    "session",
];

/// Notes being made up.
pub struct ManyNotes {
    words: Vec<String>,
    /// For each word, the share of all before it and of itself.
    shares: Vec<f64>,
    dice: u64,
    left: usize,
    /// Bytes of text so far.
    pub bytes: usize,
}

impl ManyNotes {
    /// This many.
    #[must_use]
    pub fn new(count: usize) -> Self {
        let mut made =
            Self { words: Vec::new(), shares: Vec::new(), dice: 0x9E37_79B9, left: count, bytes: 0 };
        made.words = COMMON.split_whitespace().map(str::to_owned).collect();
        let parts: Vec<&str> = PARTS.split_whitespace().collect();
        while made.words.len() < 30_000 {
            let word = if made.roll(4) == 0 { made.compound(&parts) } else { made.syllables() };
            made.words.push(word);
        }
        let mut sum = 0.0;
        #[allow(clippy::cast_precision_loss, reason = "30,000 at most")]
        for place in 0..made.words.len() {
            sum += 1.0 / (place as f64 + 2.7);
            made.shares.push(sum);
        }
        made
    }

    /// Writes this many into an open practice with people in it; answers how many bytes they have.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn fill(app: &App, count: usize) -> stillpoint_core::Result<usize> {
        let mut notes = Self::new(count);
        demo::write_notes(app, notes.by_ref())?;
        Ok(notes.bytes)
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    fn next_number(&mut self) -> u64 {
        self.dice = self.dice.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.dice;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn roll(&mut self, sides: usize) -> usize {
        let sides = u64::try_from(sides.max(1)).unwrap_or(1);
        usize::try_from(self.next_number() % sides).unwrap_or(0)
    }

    fn syllables(&mut self) -> String {
        let count = 2 + self.roll(3);
        let letter = |dice: usize, from: &[u8]| char::from(from[dice % from.len()]);
        (0..count)
            .flat_map(|_| [letter(self.roll(17), b"bcdfghklmnprstvwz"), letter(self.roll(5), b"aeiou")])
            .collect()
    }

    fn compound(&mut self, parts: &[&str]) -> String {
        let count = 2 + self.roll(2);
        (0..count).map(|_| parts[self.roll(parts.len())]).collect::<Vec<_>>().join(["", "s"][self.roll(2)])
    }

    #[allow(clippy::cast_precision_loss, reason = "a share of the whole")]
    fn word(&mut self) -> &str {
        let whole = self.shares.last().copied().unwrap_or(1.0);
        let drawn = (self.next_number() >> 11) as f64 / (1_u64 << 53) as f64 * whole;
        let place = self.shares.partition_point(|share| *share < drawn);
        self.words.get(place).map_or("and", String::as_str)
    }
}

impl Iterator for ManyNotes {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.left = self.left.checked_sub(1)?;
        let mut note = String::from("## Focus\n");
        for place in 0..60 + self.roll(181) {
            note.push_str(self.word());
            note.push_str(if place % 13 == 12 { ".\n" } else { " " });
        }
        self.bytes += note.len();
        Some(note)
    }
}
