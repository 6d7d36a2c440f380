//! The whole practice in a folder that a person can read without us. Unencrypted, and the folder says so.
//!
//! `data.json` has every row of every table, `invoices/` every document that was issued and the XML of those that
//! went out as electronic invoices, `README.txt` says what is what. Nothing that is there already is overwritten.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

use super::naming::Names;
use crate::app::App;
use crate::basics::moments::Day;
use crate::error::{Doing, FileError, Result};
use crate::vault::reader::Reader;
use crate::words;

/// What an export has written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The folder.
    pub folder: PathBuf,
    /// Tables in `data.json`.
    pub tables: usize,
    /// Rows in all of them.
    pub rows: usize,
    /// Documents that were issued.
    pub documents: usize,
}

/// Writes everything into `folder`, which is new or empty.
///
/// # Errors
/// When no practice is open, or the folder has something in it or cannot be written.
pub fn everything(app: &App, folder: &Path) -> Result<Exported> {
    make_folder(folder)?;
    let text = words::of(app).export_readme(Day(app.now().0.date_naive()));
    write_new(&folder.join("README.txt"), text.as_bytes())?;
    app.read(|r| {
        let (tables, rows) = write_data(r, &folder.join("data.json"))?;
        let documents = write_documents(r, &folder.join("invoices"))?;
        Ok(Exported { folder: folder.to_owned(), tables, rows, documents })
    })
}

fn write_data(r: &Reader<'_>, path: &Path) -> Result<(usize, usize)> {
    let doing = "writing the export";
    let mut rows = 0;
    let mut out = serde_json::Serializer::pretty(BufWriter::new(new_file(path)?));
    let names = r.table_names()?;
    // Table by table, so that memory does not follow the practice.
    let mut tables = out.serialize_map(Some(names.len())).doing(doing)?;
    for name in &names {
        let all: Vec<Map<String, Value>> = r.rows_of(name)?;
        rows += all.len();
        tables.serialize_entry(name, &all).doing(doing)?;
    }
    tables.end().doing(doing)?;
    out.into_inner().flush().doing(doing)?;
    Ok((names.len(), rows))
}

fn write_documents(r: &Reader<'_>, folder: &Path) -> Result<usize> {
    let documents = r.issued_documents(None)?;
    if !documents.is_empty() {
        make_folder(folder)?;
    }
    let mut names = Names::default();
    // One by one, so that memory does not follow them.
    for document in &documents {
        let name = names.free(&document.number);
        write_new(&folder.join(format!("{name}.pdf")), &r.invoice_file(&document.id)?)?;
        if let Some(xml) = r.issued_xml(&document.id)? {
            write_new(&folder.join(format!("{name}.xml")), &xml)?;
        }
    }
    Ok(documents.len())
}

fn make_folder(folder: &Path) -> Result<()> {
    if std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(FileError::AlreadyThere.into());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|_| FileError::NotWritable.into())
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    new_file(path)?.write_all(bytes).doing("writing the export")
}

pub(super) fn new_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|cause| match cause.kind() {
        std::io::ErrorKind::AlreadyExists => FileError::AlreadyThere.into(),
        _ => FileError::NotWritable.into(),
    })
}
