//! Stories: what a person does from beginning to end, through the public doors, on real encrypted files.

mod canary;
mod command_line;
mod computer;
