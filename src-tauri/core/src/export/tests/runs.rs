use std::time::{Duration, Instant};

use super::*;
use crate::error::{Error, FileError, Refusal};
use crate::rpc;

#[test]
fn a_folder_holds_the_very_bytes_that_were_issued_and_how_far_it_is_was_told() {
    let desk = Desk::new();
    let invoices = desk.several(3);
    let folder = tempfile::tempdir().unwrap();
    let (ended, heard) = desk.run(request("documents", "folder"), folder.path()).unwrap();
    let name = "Invoices, Stillwater Coaching, 2026-01-01 to 2026-12-31";
    assert_eq!(ended, Ended::Done { name: name.into(), documents: 3 });
    assert_eq!(heard, [0, 1, 2, 3].map(|done| Progress { done, of: 3 }));
    assert_eq!(names(folder.path()), [name], "nothing half-made is left beside it");
    let files = folder.path().join(name);
    assert_eq!(names(&files), ["2026-0001.pdf", "2026-0002.pdf", "2026-0003.pdf"]);
    for (place, invoice) in (1..).zip(&invoices) {
        assert!(std::fs::read(files.join(format!("2026-000{place}.pdf"))).unwrap() == desk.bytes(invoice));
    }
    let (again, _) = desk.run(request("documents", "folder"), folder.path()).unwrap();
    assert_eq!(again, Ended::Done { name: format!("{name} (2)"), documents: 3 }, "the first one stays");
}

#[test]
fn the_xml_of_an_electronic_invoice_goes_along() {
    let desk = Desk::new();
    desk.anna_is(json!({ "country": "DE", "address": "Ulmenweg 2\n10115 Berlin" }));
    let party = json!({ "whose": { "personId": desk.anna }, "form": "facturx", "details": {} });
    let saved = crate::rpc::dispatch(&desk.house.open.app, "invoices.save_party", party);
    assert!(saved.is_ok(), "{saved:?}");
    let invoice = desk.several(1).remove(0);
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("x.zip");
    desk.run(request("documents", "archive"), &zip).unwrap();
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&zip).unwrap()).unwrap();
    let found: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(found, ["2026-0001.pdf", "2026-0001.xml"]);
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("2026-0001.xml").unwrap(), &mut xml).unwrap();
    let file = desk.house.call("invoices.einvoice", json!({ "invoiceId": invoice }));
    assert!(xml.contains("CrossIndustryInvoice"), "{xml}");
    assert_eq!(file["form"], "facturx");
}

#[test]
fn what_is_cancelled_stops_between_two_documents_and_leaves_nothing() {
    let desk = Desk::new();
    desk.several(3);
    let folder = tempfile::tempdir().unwrap();
    let app = &desk.house.open.app;
    for (form, path) in [("folder", folder.path().to_owned()), ("archive", folder.path().join("x.zip"))] {
        let request: ExportRequest = serde_json::from_value(request("documents", form)).unwrap();
        let mut last = 0;
        let place = Place { path: &path, may_replace: false };
        let ended = run(app, &request, place, &mut |progress| {
            last = progress.done;
            if progress.done == 1 {
                desk.house.call("exports.cancel", Value::Null);
            }
        });
        assert_eq!((ended.unwrap(), last), (Ended::Cancelled, 1), "{form}");
        assert_eq!(names(folder.path()), [] as [String; 0], "{form}");
    }
}

#[test]
fn locking_the_practice_waits_until_nothing_half_written_is_left() {
    let desk = Desk::new();
    desk.several(2);
    let folder = tempfile::tempdir().unwrap();
    let app = &desk.house.open.app;
    let request: ExportRequest = serde_json::from_value(request("documents", "folder")).unwrap();
    let ended = std::thread::scope(|threads| {
        let mut locking = None;
        let place = Place { path: folder.path(), may_replace: false };
        let ended = run(app, &request, place, &mut |progress| {
            if progress.done == 1 {
                locking = Some(threads.spawn(|| {
                    rpc::dispatch(app, "practice.lock", Value::Null).unwrap();
                    names(folder.path())
                }));
                let patience = Instant::now();
                while app.read(|_| Ok(())).is_ok() && patience.elapsed() < Duration::from_secs(60) {
                    std::thread::yield_now();
                }
            }
        });
        let left = locking.unwrap().join().unwrap();
        assert_eq!(left, [] as [String; 0], "locked only once the files were away");
        ended
    });
    assert_eq!(ended.unwrap(), Ended::Cancelled);
}

#[test]
fn two_at_a_time_are_refused_and_so_is_a_file_that_nobody_asked_about() {
    let desk = Desk::new();
    desk.several(1);
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("x.zip");
    std::fs::write(&zip, "before").unwrap();
    let refused = desk.run(request("documents", "archive"), &zip).unwrap_err();
    assert!(matches!(refused, Error::File(FileError::AlreadyThere)), "{refused:?}");
    assert_eq!(
        (std::fs::read(&zip).unwrap(), names(folder.path())),
        (b"before".to_vec(), vec!["x.zip".to_owned()])
    );
    let going = desk.house.open.app.exports().begin().unwrap();
    let second = desk.run(request("documents", "archive"), &folder.path().join("y.zip")).unwrap_err();
    assert!(matches!(second, Error::Refused(Refusal::ExportRuns)), "{second:?}");
    drop(going);
    assert!(desk.run(request("documents", "archive"), &folder.path().join("y.zip")).is_ok());
}

#[test]
fn the_coach_is_told_what_goes_out_before_it_does() {
    let desk = Desk::new();
    let invoices = desk.several(2);
    let preview = desk.house.call("exports.preview", request("documents", "archive"));
    assert!(
        text(&preview, "sentence")
            .starts_with("2 documents will go out. The names and addresses of your clients"),
        "{preview}"
    );
    let mut some = request("documents", "folder");
    some["invoiceIds"] = json!([invoices[1]]);
    let preview = desk.house.call("exports.preview", some.clone());
    assert_eq!((&preview["count"], preview["documents"].as_array().unwrap().len()), (&json!(1), 2));
    let folder = tempfile::tempdir().unwrap();
    desk.run(some, folder.path()).unwrap();
    assert_eq!(names(&folder.path().join(text(&preview, "name"))), ["2026-0002.pdf"]);

    let mut none = request("documents", "folder");
    none["last"] = json!("2026-02-01");
    assert_eq!(desk.house.call("exports.preview", none.clone())["count"], 0);
    assert!(matches!(desk.run(none.clone(), folder.path()), Err(Error::Invalid(_))), "nothing to write");
    none["last"] = json!("2025-02-01");
    assert_eq!(desk.house.refused("exports.preview", none), ["last"]);
    assert_eq!(desk.house.refused("exports.preview", request("accountant_pack", "folder")), ["form"]);
    let draft = desk
        .house
        .call("invoices.draft", json!({ "personId": desk.anna, "lines": [line("Coaching", 10_000, 0)] }));
    let mut unissued = request("documents", "folder");
    unissued["invoiceIds"] = json!([draft["id"]]);
    assert!(matches!(desk.run(unissued, folder.path()), Err(Error::Invalid(_))), "a draft has no file");
}
