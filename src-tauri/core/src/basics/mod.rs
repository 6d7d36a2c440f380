//! Values with rules of their own, used everywhere: money, instants and days, ids, text. Knows nothing else.

pub mod choice;
pub mod clock;
pub mod dates;
pub mod folding;
pub mod ids;
pub mod moments;
pub mod money;
pub mod sensitive;
pub mod spans;
pub mod text;
pub mod words;
