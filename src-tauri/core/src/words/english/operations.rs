use super::English;
use crate::words::OperationWords;

impl OperationWords for English {
    fn operation(&self, name: &str, subject: &str) -> String {
        let done = match name {
            "history.undo" => "Undone",
            "practice.set_up" => "Practice set up",
            "practice.edit" => "Practice changed",
            "offers.save" => "Offer saved",
            "offers.archive" => "Offer taken off the list",
            "people.add" => "Added",
            "people.edit" => "Changed",
            "people.archive" => "Put away",
            "organisations.save" => "Organisation saved",
            "engagements.start" => "Engagement begun",
            "engagements.change_state" => "Engagement changed",
            "credits.adjust" => "Credits changed",
            "credits.extend" => "Credits extended",
            "sessions.book" => "Session booked",
            "sessions.edit" => "Session changed",
            "sessions.remove" => "Session removed",
            "sessions.move" => "Session moved",
            "sessions.say_outcome" => "Outcome said",
            "sessions.reopen" => "Outcome opened again",
            "notes.save" => "Note saved",
            "notes.restore_version" => "Older version of the note brought back",
            "notes.save_template" => "Note template saved",
            "notes.archive_template" => "Note template put away",
            "quotes.pin" => "Pinned quotes changed",
            "calendar.import" => "Calendar imported",
            "invoices.draft" => "Draft made",
            "invoices.edit" => "Draft changed",
            "invoices.discard" => "Draft discarded",
            "invoices.issue" => "Invoice issued",
            "invoices.credit" => "Credit note drafted",
            "invoices.write_off" => "Invoice written off",
            "invoices.save_series" => "Numbering changed",
            "payments.allocate" => "Payment given to invoices",
            "payments.record" => "Payment recorded",
            "payments.remove" => "Payment removed",
            "charges.add" => "Charge added",
            "charges.remove" => "Charge removed",
            _ => "Changed",
        };
        if subject.is_empty() { done.to_owned() } else { format!("{done}: {subject}") }
    }
}
