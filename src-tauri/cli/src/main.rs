//! `stillpoint-cli`: see the library for what it does.

use std::io;
use std::process::ExitCode;

use stillpoint_cli::{Terminal, run};

fn main() -> ExitCode {
    let (mut input, mut output, mut errors) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    let mut terminal = Terminal { input: &mut input, output: &mut output, errors: &mut errors };
    run(std::env::args_os(), &mut terminal).into()
}
