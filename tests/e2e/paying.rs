//! The stand-in for Stripe of the stories: what is told of Stripe there was held to what it published.

#[path = "../stories/paying/fake.rs"]
pub mod fake;
#[path = "../stories/paying/stripe_fake.rs"]
pub mod stripe_fake;
