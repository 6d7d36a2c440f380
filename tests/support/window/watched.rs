//! The program under `strace`: the kernel says whom it speaks to.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::Done;

/// A script that starts `program`, and notes every call about a socket of it and of what it starts.
pub(super) fn script(program: &Path, home: &Path, trace: &Path) -> Done<PathBuf> {
    let script = home.join("watched");
    let (program, trace) = (program.display(), trace.display());
    let text = format!("#!/bin/sh\nexec strace -f -qq -e trace=%network -o '{trace}' '{program}' \"$@\"\n");
    fs::write(&script, text)?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    Ok(script)
}

/// Whom the program spoke to over a network: the port that it was driven through is not one of them. A socket that could
/// send without a connection stands here as it was opened.
///
/// # Errors
/// When nothing was noted.
pub fn spoken_to(trace: &Path) -> Done<Vec<String>> {
    let calls = fs::read_to_string(trace)?;
    let calls = || calls.lines().filter(|call| call.contains("AF_INET"));
    let driven = calls().find(|call| call.contains(" bind(")).and_then(port);
    let mut found: Vec<String> = calls()
        .filter(|call| call.contains(" connect(") || call.contains(" sendto(") || call.contains("SOCK_DGRAM"))
        .filter(|call| driven.is_none() || port(call) != driven || !call.contains("127.0.0.1"))
        .map(|call| call.split_once(' ').map_or(call, |(_, call)| call).trim().to_owned())
        .collect();
    found.sort();
    found.dedup();
    Ok(found)
}

fn port(call: &str) -> Option<&str> {
    let (_, rest) = call.split_once("htons(")?;
    rest.split_once(')').map(|(port, _)| port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_port_that_the_window_is_driven_through_is_left_out() {
        let trace = tempfile::NamedTempFile::new().unwrap();
        let text = r#"6009  bind(11, {sa_family=AF_INET, sin_port=htons(52169), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
6009  connect(21, {sa_family=AF_INET, sin_port=htons(52169), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS
6009  connect(21, {sa_family=AF_UNIX, sun_path="/tmp/bus"}, 16) = 0
6010  connect(22, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED
6010  connect(22, {sa_family=AF_INET, sin_port=htons(52169), sin_addr=inet_addr("192.0.2.1")}, 16) = 0
6010  socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 22
"#;
        fs::write(trace.path(), text).unwrap();
        let found = spoken_to(trace.path()).unwrap();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].contains("htons(52169)") && found[0].contains("192.0.2.1"), "{found:?}");
        assert!(found[1].contains("htons(9)"), "{found:?}");
        assert!(found[2].starts_with("socket(AF_INET6"), "{found:?}");
    }
}
