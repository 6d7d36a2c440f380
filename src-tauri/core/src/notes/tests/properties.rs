//! Whatever is done to a note, in whatever order: its versions tell the truth.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::room::Room;
use crate::notes::locking::locks_at;
use crate::notes::marks::{self, Mark};
use crate::notes::saving::Kept;
use crate::notes::versions::Versions;

#[derive(Debug, Clone)]
enum Step {
    Save { text: String, reflection: String },
    Draft { text: String, reflection: String },
    Restore { which: u32 },
    Undo,
    Wait { minutes: i64 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let line = prop_oneof![
        Just("We rested."),
        Just("! A hunch."),
        Just("> I may rest."),
        Just("> I will walk."),
        Just("[] Walk home"),
        Just("## Goal"),
        Just(""),
        Just("! Another hunch."),
    ];
    let text = proptest::collection::vec(line, 0..5).prop_map(|lines| lines.join("\n"));
    let reflection =
        prop_oneof![Just(""), Just("Slower."), Just("Slower, and warmer.")].prop_map(str::to_owned);
    let written = (text, reflection);
    let step = prop_oneof![
        6 => written.clone().prop_map(|(text, reflection)| Step::Save { text, reflection }),
        2 => written.prop_map(|(text, reflection)| Step::Draft { text, reflection }),
        1 => (0..6_u32).prop_map(|which| Step::Restore { which }),
        3 => Just(Step::Undo),
        4 => prop_oneof![Just(5_i64), Just(29), Just(31), Just(8 * 24 * 60)].prop_map(|minutes| Step::Wait { minutes }),
    ];
    proptest::collection::vec(step, 1..14)
}

type State = (Kept, Vec<crate::notes::queries::ShareableVersion>, Vec<crate::notes::queries::PrivateVersion>);

struct Story {
    room: Room,
    /// What can be taken back, latest last, with the state before it.
    done: Vec<(Value, State)>,
}

impl Story {
    fn locked(&self) -> bool {
        let session = self.room.open.app.read(|r| r.session(&self.room.session_id())).unwrap();
        self.room.open.app.now() >= locks_at(session.ends_at)
    }

    fn take(&mut self, step: Step) {
        let before = self.room.state();
        let locked = self.locked();
        match step {
            Step::Wait { minutes } => self.room.wait(minutes),
            Step::Save { text, reflection } => {
                let operation = self.room.save(&text, &reflection);
                self.written(operation, before.clone(), locked);
            }
            Step::Draft { text, reflection } => {
                self.room.draft(&text, &reflection);
                assert_eq!(self.room.state(), before, "a draft changes no note and no version");
            }
            Step::Restore { which } => self.restore(which),
            Step::Undo => self.undo(locked),
        }
        if locked {
            let after = self.room.state();
            assert!(before.1.iter().all(|version| after.1.contains(version)), "a locked version is gone");
            assert!(
                before.2.iter().all(|version| after.2.contains(version)),
                "a locked private version is gone"
            );
        }
        self.check();
    }

    fn written(&mut self, operation: Option<Value>, before: State, locked: bool) {
        let after = self.room.state();
        let Some(operation) = operation else {
            assert_eq!(before, after, "what left no operation changed nothing");
            return;
        };
        assert_ne!(before.0, after.0);
        if locked {
            let newest = |state: &State| numbers(state).last().copied().unwrap_or(0);
            assert_eq!(
                newest(&after),
                newest(&before) + 1,
                "after the lock each save is a version of its own"
            );
            assert_eq!(self.room.versions()[0]["afterLock"], true);
        }
        self.done.push((operation, before));
    }

    fn restore(&mut self, which: u32) {
        let known = numbers(&self.room.state());
        let Some(number) = known.get(usize::try_from(which).unwrap() % known.len().max(1)).copied() else {
            return;
        };
        let state = self.room.state();
        let wanted = Versions { shareable: state.1, private: state.2 }.state(number);
        let newest = known.last().copied().unwrap_or(0);
        let had_draft = self.room.of_session()["unsaved"] == true;
        let reply = self
            .room
            .ask("notes.restore_version", json!({ "sessionId": self.room.session, "number": number }));
        let reply = reply.unwrap();
        let after = self.room.state();
        if number < newest || had_draft {
            // The latest version may be written anew by the draft, or come out as the one before it.
            self.done.clear();
        }
        if number < newest || !had_draft {
            assert_eq!(after.0, wanted);
        }
        if !had_draft && reply.undo.is_some() {
            assert_eq!(numbers(&after).last().copied(), Some(newest + 1), "brought back as a new version");
        }
    }

    fn undo(&mut self, locked: bool) {
        let Some((operation, was)) = self.done.pop() else { return };
        let before = self.room.state();
        match (self.room.undo(&operation), locked) {
            (Ok(_), false) => assert_eq!(self.room.state(), was, "undo brings back note and versions"),
            (Ok(_), true) => assert_eq!(self.room.state().0, was.0, "undo brings back the note"),
            // Two writings of one sitting: the version is the later one's for good.
            (Err(refused), true) => {
                assert!(refused.message.contains("changed"), "{refused:?}");
                assert_eq!(self.room.state(), before);
            }
            (Err(refused), false) => panic!("{refused:?}"),
        }
    }

    /// What holds after every step.
    fn check(&self) {
        let state = self.room.state();
        let numbers = numbers(&state);
        let newest = numbers.last().copied().unwrap_or(0);
        let versions = Versions { shareable: state.1.clone(), private: state.2.clone() };
        assert_eq!(versions.state(newest), state.0, "the latest version is the note");
        for pair in [0].iter().chain(&numbers).copied().collect::<Vec<u32>>().windows(2) {
            self.check_comparison(&versions, pair[0], pair[1]);
            assert_ne!(
                versions.state(pair[0]),
                versions.state(pair[1]),
                "a version differs from the one before"
            );
        }
        let quotes = self.room.call("quotes.of_person", json!({ "personId": self.room.person }));
        let mut quotes: Vec<&str> =
            quotes.as_array().unwrap().iter().map(|quote| quote["text"].as_str().unwrap()).collect();
        let lines = state.0.shareable.body().split('\n').map(marks::read);
        let mut said: Vec<&str> =
            lines.filter(|line| line.mark == Mark::Quote).map(|line| line.says).collect();
        quotes.sort_unstable();
        said.sort_unstable();
        said.dedup();
        assert_eq!(quotes, said, "the quotes are the marked lines");
    }

    fn check_comparison(&self, versions: &Versions, from: u32, to: u32) {
        let request = json!({ "sessionId": self.room.session, "from": from, "to": to });
        let parts = self.room.call("notes.compare", request);
        let side = |field: &str, without: &str| -> String {
            let parts = parts[field].as_array().unwrap().iter();
            parts.filter(|part| part["kind"] != without).map(|part| part["text"].as_str().unwrap()).collect()
        };
        let (older, newer) = (versions.state(from), versions.state(to));
        assert_eq!(side("text", "added"), older.working().text());
        assert_eq!(side("text", "removed"), newer.working().text());
        assert_eq!(side("reflection", "added"), older.private.reflection);
        assert_eq!(side("reflection", "removed"), newer.private.reflection);
    }
}

fn numbers(state: &State) -> Vec<u32> {
    let versions = Versions { shareable: state.1.clone(), private: state.2.clone() };
    versions.stamps().into_iter().map(|stamp| stamp.number).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn the_versions_of_a_note_tell_the_truth(steps in steps()) {
        let mut story = Story { room: Room::new(), done: Vec::new() };
        for step in steps {
            story.take(step);
        }
    }
}
