//! What can be asked for.

use std::path::PathBuf;

use chrono::NaiveDate;
use chrono_tz::Tz;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Stillpoint from the command line.
///
/// Exit codes: 0 done; 2 arguments not understood; 3 locked or wrong key; 4 a value cannot be taken; 5 a rule of
/// the practice says no; 6 not found; 7 a file or the practice itself; 8 our mistake; 9 a server elsewhere.
#[derive(Debug, Parser)]
#[command(name = "stillpoint-cli", version, max_term_width = 100)]
pub struct Arguments {
    /// The practice's folder; where Stillpoint keeps it on this computer if not given.
    #[arg(long, global = true, value_name = "DIR")]
    pub practice: Option<PathBuf>,
    /// Read the passphrase from the first line of the standard input instead of asking for it.
    #[arg(long, global = true)]
    pub passphrase_stdin: bool,
    /// Answer in JSON, errors too.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What there is to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a practice with made-up people, two years of them, in DIR. Needs no passphrase and prints the one it has.
    Demo {
        /// Where; must hold no practice.
        dir: PathBuf,
        /// So many times as much, for measuring.
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=50))]
        scale: u32,
    },
    /// Make a practice of your own, and its recovery kit.
    New(New),
    /// Look at every page of the practice and say whether it is whole.
    Check,
    /// Bring something in.
    #[command(subcommand)]
    Import(Import),
    /// Work on a calendar file; needs no practice.
    #[command(subcommand)]
    Ics(Ics),
    /// Invoices.
    #[command(subcommand)]
    Invoice(Invoice),
    /// Session summaries: what the client may see.
    #[command(subcommand)]
    Summary(Summary),
    /// Write everything into a new folder that anyone can read. It is NOT encrypted.
    Export {
        /// Where; must be new or empty.
        dir: PathBuf,
    },
    /// Make the accountant pack of some days, a zip: tables, postings, every document. It is NOT encrypted.
    AccountantPack(Outgoing),
    /// List what left this computer: when, with whom, what for, how many bytes, what became of it. Latest first.
    Connections,
    /// Take a verified backup.
    Backup {
        /// Into this folder instead of the usual one.
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Put a backup in the practice's place. What was there is set aside, never deleted.
    Restore {
        /// The backup.
        file: PathBuf,
        /// What is read is the recovery code and not the passphrase.
        #[arg(long)]
        recovery_code: bool,
    },
    /// Run any command of the core by its name, with its request as JSON.
    Call {
        /// The name, such as people.list.
        name: String,
        /// The request; `-` reads it from the standard input, after the passphrase if that comes from there.
        #[arg(default_value = "null")]
        request: String,
    },
}

/// A new practice.
#[derive(Debug, Args)]
pub struct New {
    /// Your name.
    #[arg(long)]
    pub coach: String,
    /// What the practice is called; your name if not given.
    #[arg(long, default_value = "")]
    pub name: String,
    /// Your country, two letters.
    #[arg(long)]
    pub country: String,
    /// Your time zone, such as Europe/Berlin.
    #[arg(long)]
    pub zone: String,
    /// Your currency, such as EUR.
    #[arg(long)]
    pub currency: String,
    /// Your cancellation policy.
    #[arg(long, value_enum, default_value_t = Preset::Standard)]
    pub policy: Preset,
    /// Begin with the six starter offers.
    #[arg(long)]
    pub starter_offers: bool,
    /// Where the recovery kit goes, a PDF: print it, keep it away from this computer, then delete the file.
    #[arg(long, value_name = "FILE")]
    pub recovery_kit: PathBuf,
}

/// A named policy.
#[derive(Debug, Clone, Copy, ValueEnum)]
#[allow(missing_docs, reason = "each is the preset it names")]
pub enum Preset {
    Gentle,
    Standard,
    Firm,
    Executive,
}

impl Preset {
    /// As the core names it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Standard => "standard",
            Self::Firm => "firm",
            Self::Executive => "executive",
        }
    }
}

/// What can be brought in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Sessions and busy times from a calendar file, as the preview suggests.
    Ics {
        /// The file.
        file: PathBuf,
        /// First day; two years back if not given.
        #[arg(long)]
        from: Option<NaiveDate>,
        /// Last day; a year ahead if not given.
        #[arg(long)]
        to: Option<NaiveDate>,
        /// Only say what would happen.
        #[arg(long)]
        preview: bool,
    },
}

/// Calendar files.
#[derive(Debug, Subcommand)]
pub enum Ics {
    /// When the events of a file take place.
    ///
    /// With --json an array of {uid, recurrence_id, start, end, all_day, zone, summary, status}: instants in RFC
    /// 3339 UTC, whole days as dates. Problems are JSON objects on the standard error, one a line.
    Occurrences {
        /// The file.
        file: PathBuf,
        /// First day.
        #[arg(long)]
        from: NaiveDate,
        /// Day after the last.
        #[arg(long)]
        to: NaiveDate,
        /// Whose clock the days and floating times follow.
        #[arg(long)]
        zone: Tz,
    },
}

/// Invoices.
#[derive(Debug, Subcommand)]
pub enum Invoice {
    /// All of them, drafts too.
    List,
    /// Give a draft its number and its file. Cannot be taken back.
    Issue {
        /// The draft's id.
        id: String,
        /// Day of issue; today if not given.
        #[arg(long)]
        on: Option<NaiveDate>,
    },
    /// Make the documents of an invoice from its snapshot. Needs no practice.
    Render(Render),
    /// Save every document of some days in one zip, the very files that were issued. It is NOT encrypted.
    Export(Outgoing),
    /// Save an invoice as PDF.
    Pdf {
        /// Its number or id.
        id: String,
        /// The file; must not exist yet.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}

/// What goes out, and where to.
#[derive(Debug, Args)]
pub struct Outgoing {
    /// The zip; must not exist yet.
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
    /// First day of issue; as the program with the window suggests if not given.
    #[arg(long)]
    pub from: Option<NaiveDate>,
    /// Last day of issue.
    #[arg(long)]
    pub until: Option<NaiveDate>,
}

/// An invoice from its snapshot.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("out").required(true).multiple(true))]
pub struct Render {
    /// The snapshot, JSON as invoice.schema.json describes it.
    pub model: PathBuf,
    /// The page, as PDF/A-3 with the data inside (Factur-X, ZUGFeRD); must not exist yet.
    #[arg(long, value_name = "FILE", group = "out")]
    pub pdf: Option<PathBuf>,
    /// The data as CII, profile EN 16931; must not exist yet.
    #[arg(long, value_name = "FILE", group = "out")]
    pub xml: Option<PathBuf>,
    /// The data as UBL for Peppol; must not exist yet.
    #[arg(long, value_name = "FILE", group = "out")]
    pub ubl: Option<PathBuf>,
    /// Nothing inside the PDF: for what no electronic invoice can say, such as currencies with three decimals.
    #[arg(long)]
    pub plain: bool,
    /// --xml and --ubl follow the German XRechnung.
    #[arg(long)]
    pub xrechnung: bool,
    /// Do it so many times, and say how long one takes.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub repeat: u32,
}

/// Session summaries.
#[derive(Debug, Subcommand)]
pub enum Summary {
    /// Save the summary of a session as PDF.
    Pdf {
        /// The session's id.
        session: String,
        /// The file; must not exist yet.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}
