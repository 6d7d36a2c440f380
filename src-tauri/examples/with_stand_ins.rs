//! The window with a stand-in for Stripe at the address that `STILLPOINT_STRIPE` names: for the tests that drive the real
//! window through a payment. The program that coaches get has no such door.

use std::process::ExitCode;

use stillpoint_core::net::address::LocalHosts;
use stillpoint_core::paying::hosts::Host;
use stillpoint_core::paying::model::PayKind;
use url::Url;

fn main() -> ExitCode {
    let Some(api) = std::env::var("STILLPOINT_STRIPE").ok().and_then(|address| Url::parse(&address).ok())
    else {
        eprintln!("Name the stand-in in STILLPOINT_STRIPE, such as http://127.0.0.1:4010/.");
        return ExitCode::FAILURE;
    };
    let local = api.host_str().map_or_else(LocalHosts::none, |host| LocalHosts::none().and(host));
    stillpoint_desktop::run_fitted(move |core| core.with_pay_stand_in(PayKind::Stripe, Host { api, local }))
}
