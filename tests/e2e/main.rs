//! The real window. Run by name, on a display: `make window`.

mod desk;
mod first_run;
mod sample;
