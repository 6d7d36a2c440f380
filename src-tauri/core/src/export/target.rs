//! What is being written: a folder or a zip, under a name of its own until it is whole.
//!
//! Whatever is dropped before [`Target::finish`] takes its files along.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{Datelike, Timelike};
use tempfile::{Builder, NamedTempFile, TempDir};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::model::ExportForm;
use super::naming::Names;
use crate::basics::moments::LocalTime;
use crate::error::{Doing, Error, FileError, Result};

/// Where to, and as what.
#[derive(Debug, Clone, Copy)]
pub struct Place<'p> {
    /// The zip itself; or the folder in which the new folder is made.
    pub path: &'p Path,
    /// Whether a zip of that name may be replaced: the dialog has asked.
    pub may_replace: bool,
}

/// A folder or a zip in the making. What is written to it goes into the file begun last.
pub(super) enum Target {
    Folder { making: TempDir, within: PathBuf, name: String, file: Option<File> },
    Archive { zip: Box<ZipWriter<NamedTempFile>>, place: PathBuf, may_replace: bool, at: DateTime },
}

impl Target {
    /// Begins; `name` is what a folder will be called, `at` stands on every file of a zip.
    pub fn begin(form: ExportForm, place: Place<'_>, name: &str, at: LocalTime) -> Result<Self> {
        let builder = || {
            let mut builder = Builder::new();
            builder.prefix(".stillpoint-").suffix(".partial");
            builder
        };
        let doing = "beginning an export";
        Ok(match form {
            ExportForm::Folder => Self::Folder {
                making: builder().tempdir_in(place.path).doing(doing)?,
                within: place.path.to_owned(),
                name: name.to_owned(),
                file: None,
            },
            ExportForm::Archive => {
                let folder = place.path.parent().ok_or(FileError::NotWritable)?;
                Self::Archive {
                    zip: Box::new(ZipWriter::new(builder().tempfile_in(folder).doing(doing)?)),
                    place: place.path.to_owned(),
                    may_replace: place.may_replace,
                    at: stamp(at),
                }
            }
        })
    }

    /// Begins the next file. One that is packed already (a PDF) is not packed again.
    pub fn file(&mut self, name: &str, packed: bool) -> Result<()> {
        match self {
            Self::Folder { making, file, .. } => {
                let path = making.path().join(name);
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder).doing("making a folder")?;
                }
                *file = Some(super::everything::new_file(&path)?);
            }
            Self::Archive { zip, at, .. } => {
                let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
                let options = SimpleFileOptions::default()
                    .compression_method(method)
                    .last_modified_time(*at)
                    .unix_permissions(0o600);
                zip.start_file(name, options).map_err(zipping)?;
            }
        }
        Ok(())
    }

    /// A whole file.
    pub fn put(&mut self, name: &str, packed: bool, bytes: &[u8]) -> Result<()> {
        self.file(name, packed)?;
        self.write_all(bytes).doing("writing an export")
    }

    /// Gives it its name, and answers it without the folder that it lies in.
    pub fn finish(self) -> Result<String> {
        let doing = "finishing an export";
        match self {
            Self::Folder { making, within, name, file } => {
                drop(file);
                let name = free_in(&within, &name);
                std::fs::rename(making.path(), within.join(&name)).doing(doing)?;
                // It has gone from there already.
                let _ = making.keep();
                Ok(name)
            }
            Self::Archive { zip, place, may_replace, .. } => {
                let file = zip.finish().map_err(zipping)?;
                file.as_file().sync_all().doing(doing)?;
                let kept = if may_replace { file.persist(&place) } else { file.persist_noclobber(&place) };
                kept.map_err(|failed| match failed.error.kind() {
                    io::ErrorKind::AlreadyExists => FileError::AlreadyThere.into(),
                    _ => {
                        Err::<(), _>(failed.error).doing(doing).err().unwrap_or(FileError::NotWritable.into())
                    }
                })?;
                Ok(place.file_name().unwrap_or_default().to_string_lossy().into_owned())
            }
        }
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Folder { file: Some(file), .. } => file.write(bytes),
            Self::Folder { .. } => Err(io::ErrorKind::InvalidInput.into()),
            Self::Archive { zip, .. } => zip.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Folder { file: Some(file), .. } => file.flush(),
            Self::Folder { .. } => Ok(()),
            Self::Archive { zip, .. } => zip.flush(),
        }
    }
}

/// The name itself, or with a count where something of that name is there.
fn free_in(folder: &Path, name: &str) -> String {
    let mut names = Names::default();
    loop {
        let name = names.free(name);
        if !folder.join(&name).exists() {
            return name;
        }
    }
}

/// A zip knows two seconds and no zone; what it cannot hold becomes its first day.
fn stamp(at: LocalTime) -> DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let (day, time) = (at.0.date(), at.0.time());
    let year = u16::try_from(day.year()).unwrap_or_default();
    DateTime::from_date_and_time(
        year,
        small(day.month()),
        small(day.day()),
        small(time.hour()),
        small(time.minute()),
        0,
    )
    .unwrap_or_default()
}

fn zipping(cause: zip::result::ZipError) -> Error {
    match cause {
        zip::result::ZipError::Io(cause) => {
            Err::<(), _>(cause).doing("writing a zip").err().unwrap_or(FileError::NotWritable.into())
        }
        other => Error::internal("writing a zip", other),
    }
}
