use super::English;
use crate::words::NoteWords;

impl NoteWords for English {
    fn note_template(&self, key: &str) -> (&'static str, &'static str) {
        match key {
            "grow" => ("GROW", GROW),
            "first_session" => ("First session", FIRST_SESSION),
            "midpoint" => ("Midpoint review", MIDPOINT),
            "closing" => ("Closing", CLOSING),
            _ => ("Free", ""),
        }
    }
}

const GROW: &str = "\
## Goal

## Reality

## Options

## Will
### What
### By when
### What could get in the way
### Who or what supports you
### How confident, from 1 to 10

## Commitments
";

const FIRST_SESSION: &str = "\
## Focus

## What brings you here now

## How we will know that it was worth it

## What you have tried already

## What I should know about working with you

## Commitments

## Next session
";

const MIDPOINT: &str = "\
## Focus

## What has moved since we began

## What helped

## What we do differently from here

## Insights

## Commitments

## Next session
";

const CLOSING: &str = "\
## Which goals were met, and how?

## What have you learned?

## What comes first for you now?

## What helped?

## What would you tell someone who stands where you stood?
";
