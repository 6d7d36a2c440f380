//! What the window has written, read back by programs of others.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use stillpoint_tests::window::{Done, Window};

/// Presses the button for the file and answers the dialog.
pub async fn save(window: &Window, button: &str, name: &str) -> Done<PathBuf> {
    let file = place_for(window, name)?;
    window.press(button).await?;
    written(window, file).await
}

/// The same with the button of the sheet that is open.
pub async fn save_here(window: &Window, button: &str, name: &str) -> Done<PathBuf> {
    let file = place_for(window, name)?;
    window.press_here(button).await?;
    written(window, file).await
}

fn place_for(window: &Window, name: &str) -> Done<PathBuf> {
    let file = window.pictures().join(name);
    if file.exists() {
        fs::remove_file(&file)?;
    }
    fs::create_dir_all(window.pictures())?;
    Ok(file)
}

async fn written(window: &Window, file: PathBuf) -> Done<PathBuf> {
    window.answer_file_dialog("Save as", &file).await?;
    window.until_there(&file).await?;
    Ok(file)
}

/// The words of a PDF, laid out as on its pages.
pub fn text_of(pdf: &Path) -> Done<String> {
    let read = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output()?;
    Ok(String::from_utf8(read.stdout)?)
}

/// To whom a mail goes, about what, and its words, each on lines of their own.
pub fn mail_in(file: &Path) -> Done<String> {
    let script = "import sys, email, email.policy
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
print(mail['to'], mail['subject'], mail.get_content(), sep='\\n')";
    let read = Command::new("/usr/bin/python3").args(["-X", "utf8", "-c", script]).arg(file).output()?;
    if !read.status.success() {
        return Err(String::from_utf8_lossy(&read.stderr).into());
    }
    Ok(String::from_utf8(read.stdout)?)
}
