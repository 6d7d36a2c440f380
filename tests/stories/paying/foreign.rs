//! Stand-ins for Stripe that nobody here wrote. Neither knows payment links, so they are asked for what they know:
//! refunds and events by `localstripe`, sessions that were paid by `emulate`.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use stillpoint_core::basics::money::{Currency, Money};
use stillpoint_core::basics::sensitive::Sensitive;
use stillpoint_core::net::address::LocalHosts;
use stillpoint_core::net::client::Line;
use stillpoint_core::net::exchange::Limits;
use stillpoint_core::net::way::Way;
use stillpoint_core::paying::model::RefundState;
use stillpoint_core::paying::provider::{PaidBack, PayBack, Provider, Seen, Subject};
use stillpoint_core::paying::stripe::Stripe;
use stillpoint_tests::tree::root;

use crate::computer::Computer;
use crate::providers::outsider::Outsider;

/// They take keys of the old kind only.
const KEY: &str = "sk_test_12345678901";

struct Localstripe {
    child: Child,
    port: u16,
}

impl Localstripe {
    fn start() -> Self {
        let python = root().join("target/tools/payments/bin/python");
        assert!(python.exists(), "the payment provider is not installed: run `make prepare-tests`");
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(python)
            .args(["-m", "localstripe", "--port", &port.to_string(), "--from-scratch"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { child, port };
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("localstripe did not begin to listen");
    }
}

impl Drop for Localstripe {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Posts a form, as another program would.
fn post(port: u16, path: &str, form: &str) -> Value {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let head = format!(
        "POST {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {KEY}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    serde_json::from_str(body).unwrap_or_default()
}

fn stripe(port: u16) -> Stripe {
    let api = url::Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap();
    Stripe::new(api, Sensitive::new(KEY.to_owned()))
}

fn line() -> Line {
    Line::open(LocalHosts::none().and("127.0.0.1"), Limits::PAYMENTS).unwrap()
}

#[test]
fn a_refund_of_localstripe_is_read_as_it_is() {
    let ((computer, _), server, line) = (Computer::with_a_client(), Localstripe::start(), line());
    let (way, stripe) = (Way::new(&computer.app, &line), stripe(server.port));
    let form = "amount=15000&currency=eur&payment_method=pm_card_visa&confirm=true";
    let intent = post(server.port, "/v1/payment_intents", form)["id"].as_str().unwrap().to_owned();
    assert!(stripe.read(&way, &Subject::RefundsOf(intent.clone())).unwrap().is_empty());
    let refund = post(server.port, "/v1/refunds", &format!("payment_intent={intent}&amount=5000"));
    let id = refund["id"].as_str().unwrap().to_owned();
    for subject in [Subject::RefundsOf(intent.clone()), Subject::Refund(id.clone())] {
        let seen = stripe.read(&way, &subject).unwrap();
        let [Seen::Refund { id: found, intent: of, state, amount, .. }] = seen.as_slice() else {
            panic!("{seen:?}")
        };
        assert_eq!((found, of, *state), (&id, &intent, RefundState::Done));
        assert_eq!((amount.minor, amount.currency.code()), (5_000, "EUR"));
    }
    assert!(stripe.news(&way, None).unwrap().cursor.unwrap() > 0, "where to begin next time");
}

#[test]
fn localstripe_pays_back_what_is_composed_here_and_it_is_found_again() {
    let ((computer, _), server, line) = (Computer::with_a_client(), Localstripe::start(), line());
    let (way, stripe) = (Way::new(&computer.app, &line), stripe(server.port));
    let form = "amount=15000&currency=eur&payment_method=pm_card_visa&confirm=true";
    let intent = post(server.port, "/v1/payment_intents", form)["id"].as_str().unwrap().to_owned();
    let wish = PayBack {
        op: "op-1".into(),
        payment: intent.clone(),
        invoice: "invoice-1".into(),
        title: "Invoice 2026-0001".into(),
        amount: Money::new(5_000, Currency::from_code("EUR").unwrap()),
    };
    assert_eq!(stripe.look_for_refund(&way, &intent, "op-1").unwrap(), None);
    let payload = stripe.compose_refund(&wish).unwrap();
    let PaidBack::Told(made) = stripe.refund(&way, "key-1", &intent, &payload).unwrap() else {
        panic!("it was not taken")
    };
    let Seen::Refund { state, amount, intent: of, .. } = &made else { panic!("{made:?}") };
    assert_eq!((*state, amount.minor, of), (RefundState::Done, 5_000, &intent));
    assert_eq!(stripe.look_for_refund(&way, &intent, "op-1").unwrap(), Some(made));
    assert_eq!(stripe.look_for_refund(&way, &intent, "op-2").unwrap(), None);
    let lost = PayBack { payment: "pi_nobody".into(), ..wish };
    let payload = stripe.compose_refund(&lost).unwrap();
    assert_eq!(stripe.refund(&way, "key-2", "pi_nobody", &payload).unwrap(), PaidBack::Declined);
}

#[test]
fn a_session_of_emulate_that_belongs_to_no_link_of_ours_is_left_alone() {
    let ((computer, _), server, line) = (Computer::with_a_client(), Outsider::emulated("stripe"), line());
    let (way, stripe) = (Way::new(&computer.app, &line), stripe(server.port));
    let product = post(server.port, "/v1/products", "name=Coaching")["id"].as_str().unwrap().to_owned();
    let price = post(server.port, "/v1/prices", &format!("product={product}&currency=eur&unit_amount=15000"));
    let form = format!(
        "mode=payment&line_items[0][price]={}&line_items[0][quantity]=1&success_url=https://example.com/ok",
        price["id"].as_str().unwrap()
    );
    let session = post(server.port, "/v1/checkout/sessions", &form)["id"].as_str().unwrap().to_owned();
    let subject = Subject::Payment(session.clone());
    assert!(stripe.read(&way, &subject).unwrap().is_empty(), "it is open");
    post(server.port, &format!("/checkout/{session}/complete"), "");
    assert!(stripe.read(&way, &subject).unwrap().is_empty(), "it is paid, and none of ours");
}
