//! The interface in a browser: the pages of `ui/dist`, the commands over `POST /rpc`, files over `POST /files`.
//! For developing and for pictures of every screen; never shipped, and open to this computer alone.
//!
//! `cargo devserver` on an empty home that is removed at the end, `--demo` with the sample practice open, `--home DIR`
//! on one that stays, `--port N` elsewhere than 4610. `npm run dev` in `ui/` sends its requests here too.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Query, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use stillpoint_core::App;
use stillpoint_core::app::Folders;
use stillpoint_core::basics::clock::SystemClock;
use stillpoint_core::basics::ids::Randomness;
use stillpoint_core::rpc::dispatch;
use stillpoint_tests::tree;
use tower_http::services::ServeDir;

/// What a browser may hand over at once.
const LARGEST: usize = 128 * 1024 * 1024;

struct Wishes {
    demo: bool,
    port: u16,
    home: Option<PathBuf>,
}

struct Served {
    app: App,
    files: PathBuf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    name: String,
    payload: Value,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let wishes = wishes(std::env::args().skip(1))?;
    let made = tempfile::tempdir()?;
    let home = wishes.home.unwrap_or_else(|| made.path().to_owned());
    let served = Arc::new(Served { app: app_in(&home)?, files: home.join("handed-over") });
    fs::create_dir_all(&served.files)?;
    if wishes.demo {
        dispatch(&served.app, "practice.look_around", Value::Null).map_err(|error| error.message)?;
    }
    let router = Router::new()
        .route("/rpc", post(rpc))
        .route("/files", post(files))
        .fallback_service(ServeDir::new(tree::root().join("ui/dist")))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn(from_here_only))
        .with_state(served);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", wishes.port)).await?;
    println!("http://127.0.0.1:{}", listener.local_addr()?.port());
    axum::serve(listener, router).await?;
    Ok(())
}

fn wishes(mut words: impl Iterator<Item = String>) -> Result<Wishes, Box<dyn Error>> {
    let mut wishes = Wishes { demo: false, port: 4610, home: None };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--demo" => wishes.demo = true,
            "--port" => wishes.port = words.next().ok_or("--port N")?.parse()?,
            "--home" => wishes.home = Some(words.next().ok_or("--home DIR")?.into()),
            _ => return Err(format!("{word}: only --demo, --port N and --home DIR are known").into()),
        }
    }
    Ok(wishes)
}

fn app_in(home: &Path) -> Result<App, Box<dyn Error>> {
    let folders = Folders {
        practice: home.join("practice"),
        sample: home.join("sample"),
        backups: home.join("backups"),
    };
    Ok(App::new(folders, Arc::new(SystemClock), Arc::new(Randomness::from_system()?)))
}

async fn rpc(State(served): State<Arc<Served>>, Json(call): Json<Call>) -> Response {
    let ran = tokio::task::spawn_blocking(move || dispatch(&served.app, &call.name, call.payload)).await;
    match ran {
        Ok(Ok(reply)) => Json(reply).into_response(),
        Ok(Err(refused)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(refused)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn files(State(served): State<Arc<Served>>, Query(named): Query<Named>, bytes: Bytes) -> Response {
    let kept = tempfile::Builder::new().tempfile_in(&served.files).and_then(|file| {
        fs::write(file.path(), &bytes)?;
        file.into_temp_path().keep().map_err(|failed| failed.error)
    });
    match kept {
        Ok(path) => {
            let id = served.app.receive_file(path, &named.name);
            Json(json!({ "fileId": id, "name": named.name })).into_response()
        }
        Err(_) => StatusCode::INSUFFICIENT_STORAGE.into_response(),
    }
}

/// A page from elsewhere could have its own name point to this computer; its requests still carry that name.
async fn from_here_only(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if ["127.0.0.1", "localhost"].contains(&name) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}
