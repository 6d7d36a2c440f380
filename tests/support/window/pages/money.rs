//! Money, and one invoice.

use super::super::{Done, Window};

/// Waits until the first page of the document stands there, with its words.
///
/// # Errors
/// When it does not appear.
pub async fn document_is_drawn(window: &Window) -> Done {
    window.find("//main//figure[p[normalize-space(.)!='']]//canvas").await.map(drop)
}

/// Makes the invoice of what waits for a client.
///
/// # Errors
/// When nothing waits.
pub async fn make_invoice(window: &Window, name: &str) -> Done {
    window.press(&format!("Make invoice: {name}")).await?;
    document_is_drawn(window).await
}

/// Adds a line of the coach's own.
///
/// # Errors
/// When it cannot be written.
pub async fn add_line(window: &Window, description: &str, price: &str) -> Done {
    window.press("Add a line").await?;
    window.fill_last("Description", description).await?;
    window.fill_last("Price", price).await
}

/// Issues the invoice that is open as a draft.
///
/// # Errors
/// When it is not issued.
pub async fn issue(window: &Window) -> Done {
    put_out(window).await?;
    window.shows("Left to pay").await.map(drop)
}

/// Issues the credit note that is open as a draft.
///
/// # Errors
/// When it is not issued.
pub async fn issue_credit_note(window: &Window) -> Done {
    put_out(window).await?;
    window.find("//main//h1[starts-with(normalize-space(.), 'Credit note')]").await?;
    document_is_drawn(window).await
}

async fn put_out(window: &Window) -> Done {
    window.press("Issue").await?;
    window.shows("It stays for good").await?;
    window.picture("issue").await?;
    window.click("//*[@role='dialog']//button[normalize-space(.)='Issue']").await
}

/// Records what came for the invoice that is open: all that is left of it, or as much as is typed.
///
/// # Errors
/// When it is refused.
pub async fn record_payment(window: &Window, amount: Option<&str>) -> Done {
    window.press("Record a payment").await?;
    if let Some(amount) = amount {
        window.fill("Amount", amount).await?;
    }
    window.picture("payment").await?;
    window.press_here("Record").await?;
    super::session::is_closed(window).await
}

/// Opens an invoice from the list, by its number.
///
/// # Errors
/// When it is not listed.
pub async fn open_invoice(window: &Window, number: &str) -> Done {
    super::rail::go(window, "Money").await?;
    window.click(&format!("//main//table//a[normalize-space(.)='{number}']")).await?;
    window.find(&format!("//main//h1[contains(., '{number}')]")).await.map(drop)
}

/// Makes a credit note of one line of the invoice that is open, as a draft.
///
/// # Errors
/// When the invoice has no such line.
pub async fn credit_line(window: &Window, line: &str, quantity: &str, why: &str) -> Done {
    super::person::more(window, "Make a credit note").await?;
    window.choose_side_by_side("What it takes back", "Chosen lines").await?;
    window.click(&format!("//*[@role='dialog']//label[normalize-space(.)='{line}']")).await?;
    window.fill(&format!("Quantity: {line}"), quantity).await?;
    window.fill("Why", why).await?;
    window.picture("credit-note").await?;
    window.press_here("Make the draft").await?;
    window.shows("Draft credit note").await?;
    document_is_drawn(window).await
}

/// Notes on the page of a person what went back to them.
///
/// # Errors
/// When it is refused.
pub async fn pay_back(window: &Window, amount: &str, why: &str) -> Done {
    window.press("Record a payment").await?;
    window.fill("Amount", &format!("-{amount}")).await?;
    window.fill("Why it goes back", why).await?;
    window.picture("paying-back").await?;
    window.press_here("Record").await?;
    super::session::is_closed(window).await
}

/// Goes to a part of Money.
///
/// # Errors
/// When there is none of that name.
pub async fn part(window: &Window, name: &str) -> Done {
    super::rail::go(window, "Money").await?;
    window.click(&format!("//main//nav//a[normalize-space(.)='{name}']")).await?;
    window.find(&format!("//main//nav//a[@aria-current][normalize-space(.)='{name}']")).await.map(drop)
}
