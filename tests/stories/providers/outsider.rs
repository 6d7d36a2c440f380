//! Programs of others that stand in for a provider, on a port of this computer for as long as a test takes.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use stillpoint_tests::tree::root;

pub struct Outsider {
    child: Child,
    pub port: u16,
}

impl Outsider {
    /// Google or Microsoft, by `emulate`.
    pub fn emulated(service: &str) -> Self {
        Self::start("emulate/dist/index.js", |port| {
            ["start", "--service", service, "--port", port].map(str::to_owned).to_vec()
        })
    }

    /// An issuer that lets everybody in, by `oauth2-mock-server`.
    pub fn issuer() -> Self {
        Self::start("oauth2-mock-server/dist/oauth2-mock-server.mjs", |port| {
            ["-a", "127.0.0.1", "-p", port].map(str::to_owned).to_vec()
        })
    }

    fn start(program: &str, arguments: impl Fn(&str) -> Vec<String>) -> Self {
        let folder: PathBuf = root().join("target/tools/providers-node/node_modules");
        assert!(folder.exists(), "the stand-ins are not installed: run `make prepare-tests`");
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new("node")
            .arg(folder.join(program))
            .args(arguments(&port.to_string()))
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let outsider = Self { child, port };
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return outsider;
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("{program} did not begin to listen");
    }

    pub fn url(&self, path: &str) -> url::Url {
        url::Url::parse(&format!("http://127.0.0.1:{}{path}", self.port)).unwrap()
    }
}

impl Drop for Outsider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
