//! The instruments that ship with Stillpoint, in our own words.

use crate::measurements::model::Shipped;
use crate::words::InstrumentText;

pub(super) fn text(shipped: Shipped) -> InstrumentText {
    match shipped {
        Shipped::Scale => InstrumentText {
            title: "Scale",
            about: "One question from 0 to 10: where it stands, where to, and what one point more would be.",
            question: Some("Where do you stand with this today?"),
            labels: vec![
                "Now",
                "Where I would like to be",
                "How sure I am that I will get there",
                "What one point higher would look like",
            ],
        },
        Shipped::WheelOfLife => InstrumentText {
            title: "Wheel of Life",
            about: "Eight parts of a life side by side, to be looked at again in the middle and at the end.",
            question: Some("How content are you with each of these today?"),
            labels: vec![
                "Career",
                "Money",
                "Health",
                "Partner and family",
                "Friends and social life",
                "Growth",
                "Fun and recreation",
                "Home and surroundings",
            ],
        },
        Shipped::WheelOfLeadership => InstrumentText {
            title: "Wheel of leadership",
            about: "Eight parts of leading people, for those who lead or are about to.",
            question: Some("How content are you with how you do each of these?"),
            labels: vec![
                "Giving direction",
                "Deciding",
                "Listening",
                "Saying what I see",
                "Handing over",
                "Hard conversations",
                "Helping others grow",
                "My own energy",
            ],
        },
        Shipped::WheelOfBusiness => InstrumentText {
            title: "Wheel of business",
            about: "Eight parts of running a business of one's own.",
            question: Some("How content are you with each of these in your business?"),
            labels: vec![
                "What I offer",
                "The clients I have",
                "Being found",
                "Income",
                "Costs and reserves",
                "Time and calendar",
                "Help and partners",
                "Joy in the work",
            ],
        },
        Shipped::Attainment => InstrumentText {
            title: "Described levels",
            about: "For each goal five levels, described in advance: what is expected, and two steps either way.",
            question: Some("Which of these is so today?"),
            labels: Vec::new(),
        },
        Shipped::SessionCheck => InstrumentText {
            title: "Session check",
            about: "Half a minute at the end: how this session was for the client.",
            question: Some("How true is this of today, from 0 to 10?"),
            labels: vec![
                "I felt heard",
                "We worked on what mattered to me",
                "The way we worked suited me",
                "All in all, it was useful",
            ],
        },
        Shipped::Pulse => InstrumentText {
            title: "Pulse",
            about: "Two or three scales of the client's own choosing, asked in every session.",
            question: Some("How has it been since last time?"),
            labels: vec!["Energy", "Room for what matters"],
        },
        Shipped::Stakeholders => InstrumentText {
            title: "Seen from outside",
            about: "The same three questions to up to five people around the client, at the start and at the end.",
            question: Some("From 0 to 10, how do you see it?"),
            labels: vec![
                "I can see the change that was agreed",
                "It helps those who work together",
                "It holds from week to week",
            ],
        },
    }
}
