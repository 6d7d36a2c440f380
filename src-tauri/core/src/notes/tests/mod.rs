//! Notes through the doors: saving, drafts, versions, quotes, templates, on a real encrypted file.

mod drafts;
mod history;
mod properties;
mod quotes;
mod room;
mod templates;
mod versions;
