//! What the window may do, as a reviewer would check it.

use serde_json::Value;
use stillpoint_tests::tree;

fn config() -> Value {
    serde_json::from_str(&tree::text_of("src-tauri/tauri.conf.json").unwrap()).unwrap()
}

fn permissions() -> Vec<String> {
    let capability = tree::text_of("src-tauri/capabilities/main.json").unwrap();
    let capability: Value = serde_json::from_str(&capability).unwrap();
    assert!(capability.get("remote").is_none(), "no page from elsewhere has any right");
    let granted = capability["permissions"].as_array().unwrap();
    granted.iter().map(|permission| permission.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_page_may_load_nothing_that_we_did_not_ship() {
    let config = config();
    let security = &config["app"]["security"];
    let policy = security["csp"].as_str().expect("a policy");
    assert!(policy.starts_with("default-src 'none'"), "whatever is not named is refused");
    for hole in ["unsafe-inline", "unsafe-eval", "https:", "http://localhost", "*", "wss:"] {
        assert!(!policy.contains(hole), "{hole} is a hole in: {policy}");
    }
    // Tauri's own switch would keep our libraries from starting; the script says why.
    let window = tree::text_of("src-tauri/src/window.rs").unwrap();
    let script = tree::text_of("src-tauri/src/prototype.js").unwrap();
    assert!(
        window.contains("include_str!(\"prototype.js\")") && script.contains("Object.freeze(shared)"),
        "one script must not change what all objects do"
    );
    assert_eq!(security["assetProtocol"]["enable"], false, "no page reads files");
    assert_eq!(config["app"]["withGlobalTauri"], false, "the door is not a global name");
    assert_eq!(config["app"]["windows"][0]["incognito"], true, "the web view keeps nothing on disk");
    assert!(config["build"].get("devUrl").is_none(), "pages come out of the program alone");
}

#[test]
fn the_page_may_call_our_own_commands_and_nothing_of_a_plugin() {
    let ours: Vec<String> = listed_in_build_script().iter().map(|name| allowing(name)).collect();
    for permission in permissions() {
        let listening =
            ["core:event:allow-listen", "core:event:allow-unlisten"].contains(&permission.as_str());
        assert!(listening || ours.contains(&permission), "{permission} opens more than we need");
    }
}

#[test]
fn every_command_of_the_shell_is_named_in_the_build_script_and_granted_once() {
    let mut sources = tree::files_below("src-tauri/src");
    sources.retain(|file| file.ends_with(".rs"));
    let commands = sources
        .iter()
        .filter_map(|file| tree::text_of(file))
        .map(|text| text.lines().filter(|line| line.trim() == "#[tauri::command]").count());
    let listed = listed_in_build_script();
    assert_eq!(
        commands.sum::<usize>(),
        listed.len(),
        "without its line in build.rs a command is open to every page"
    );
    let granted = permissions();
    for name in listed {
        assert!(granted.contains(&allowing(&name)), "{name} is made and never allowed");
    }
}

fn listed_in_build_script() -> Vec<String> {
    let script = tree::text_of("src-tauri/build.rs").unwrap();
    let (_, rest) = script.split_once("COMMANDS: &[&str] =").expect("the list of commands");
    let (_, rest) = rest.split_once("&[").expect("its beginning");
    let (list, _) = rest.split_once(']').expect("its end");
    list.split(',')
        .map(|name| name.trim().trim_matches('"').to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

fn allowing(command: &str) -> String {
    format!("allow-{}", command.replace('_', "-"))
}
