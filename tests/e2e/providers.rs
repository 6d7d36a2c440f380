//! What stand-ins stand on, as in the stories.

#[path = "../stories/providers/http.rs"]
pub mod http;
#[path = "../stories/providers/judge.rs"]
pub mod judge;
