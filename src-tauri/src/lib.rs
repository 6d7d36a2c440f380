//! The window: a thin front on `stillpoint-core`, and the only crate that names Tauri.
//!
//! Owns what only a desktop can do: the window and its guards, dialogs, links, dropped files, the idle clock and
//! the way out. Knows no rule of a practice; whatever it is asked, it asks [`stillpoint_core::rpc`].
//!
//! Start reading at [`run`].

mod calendar_file;
mod closing;
mod colours;
mod dialogs;
mod drops;
mod events;
mod exporting;
mod host;
mod idle;
mod links;
mod locking;
mod logging;
mod off_thread;
mod paths;
mod rpc;
mod saving;
mod window;
mod words;

use std::process::ExitCode;
use std::sync::Arc;

use stillpoint_core::App;
use stillpoint_core::basics::clock::SystemClock;
use stillpoint_core::basics::ids::Randomness;
use stillpoint_core::keychain::OsKeychain;
use tauri::Manager;

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    run_fitted(|core| core)
}

/// The same on a core that was fitted out otherwise: with stand-ins for payment providers, whose addresses are known and
/// nobody can type.
#[must_use]
pub fn run_fitted(fit: impl FnOnce(App) -> App + Send + 'static) -> ExitCode {
    let Ok(randomness) = Randomness::from_system() else {
        eprintln!("Stillpoint needs random numbers from this system, and it gives none.");
        return ExitCode::FAILURE;
    };
    let mut builder = tauri::Builder::default().plugin(tauri_plugin_dialog::init());
    if paths::chosen_home().is_none() {
        // A second start of the same practice brings the first window forward. A folder that was named is its own
        // practice beside it; what keeps two programs off one practice is the lock file of the vault.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)));
    }
    let built = builder
        .invoke_handler(tauri::generate_handler![
            rpc::rpc,
            host::choose_file,
            host::save_file,
            host::open_link,
            host::print_page,
            exporting::export_files,
            exporting::show_export,
            idle::still_here,
            colours::remember_colours,
        ])
        .setup(move |app| {
            let places = paths::places(app.path())?;
            logging::start(&places.log);
            let keychain = OsKeychain::new(app.config().identifier.clone());
            let core = App::new(places.folders, Arc::new(SystemClock), Arc::new(randomness));
            let core = Arc::new(fit(core.with_secrets(Arc::new(keychain))));
            app.manage(Arc::clone(&core));
            app.manage(idle::LastSeen::now(&core));
            app.manage(exporting::LastExport::default());
            window::open(app.handle(), &places.web, &colours::script(colours::remembered(&places.colours)))?;
            app.manage(colours::ColoursFile(places.colours));
            idle::watch(app.handle());
            Ok(())
        })
        .on_window_event(|window, event| {
            drops::on_window_event(window, event);
            closing::on_window_event(window, event);
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Stillpoint cannot open its window: {error}");
            ExitCode::FAILURE
        }
    }
}
