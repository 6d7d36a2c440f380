//! What is said to the issuer: the address for the browser, the code for keys, what was kept for a new key. By the
//! `oauth2` crate over our own line, so that each request stands in the ledger.

use oauth2::basic::{BasicClient, BasicErrorResponse, BasicErrorResponseType, BasicTokenResponse};
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet,
    HttpRequest, HttpResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RefreshToken,
    RequestTokenError, Scope, TokenResponse, TokenUrl,
};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use url::{Url, form_urlencoded};

use super::model::{Endpoints, Issuer, Kept, Registration};
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, RemoteError, Result};
use crate::net::exchange::{Request, declined};
use crate::net::model::Purpose;
use crate::net::way::Way;

type Client = BasicClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

/// What the issuer gave.
pub(super) struct Granted {
    /// For about an hour.
    pub(super) access: Sensitive,
    /// To be kept; Microsoft gives a new one each time.
    pub(super) refresh: Option<Sensitive>,
    /// What it is good for, where that is said.
    scopes: Option<Vec<String>>,
}

impl Granted {
    /// Whether the calendars are among it. Google lets each of the boxes be left out; Microsoft names what it gave in
    /// short or in full, and never `offline_access`.
    pub(super) fn allows(&self, issuer: Issuer) -> bool {
        let short = |scope: &str| scope.rsplit('/').next().unwrap_or(scope).to_ascii_lowercase();
        let Some(given) = &self.scopes else { return true };
        let given: Vec<String> = given.iter().map(|scope| short(scope)).collect();
        let wanted = issuer.scopes().iter().filter(|scope| **scope != "offline_access");
        wanted.map(|scope| short(scope)).all(|scope| given.contains(&scope))
    }
}

fn client(issuer_client: &str, secret: Option<&str>, endpoints: &Endpoints) -> Client {
    let client = BasicClient::new(ClientId::new(issuer_client.to_owned()))
        .set_auth_uri(AuthUrl::from_url(endpoints.authorize.clone()))
        .set_token_uri(TokenUrl::from_url(endpoints.token.clone()))
        .set_auth_type(AuthType::RequestBody);
    match secret {
        Some(secret) => client.set_client_secret(ClientSecret::new(secret.to_owned())),
        None => client,
    }
}

fn registered(registration: &Registration, endpoints: &Endpoints, redirect: &str) -> Result<Client> {
    let secret = registration.client_secret.as_ref().map(Sensitive::expose);
    let redirect = RedirectUrl::new(redirect.to_owned())
        .map_err(|cause| Error::internal("naming the door for the browser", cause))?;
    Ok(client(&registration.client_id, secret, endpoints).set_redirect_uri(redirect))
}

/// What the browser is to open.
pub(super) fn address(
    registration: &Registration,
    endpoints: &Endpoints,
    redirect: &str,
    state: &Sensitive,
    verifier: &Sensitive,
) -> Result<Url> {
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&pkce(verifier));
    let client = registered(registration, endpoints, redirect)?;
    let mut asked = client
        .authorize_url(|| CsrfToken::new(state.expose().to_owned()))
        .set_pkce_challenge(challenge)
        .add_scopes(registration.issuer.scopes().iter().map(|scope| Scope::new((*scope).to_owned())));
    for (name, value) in registration.issuer.asked_besides() {
        asked = asked.add_extra_param(*name, *value);
    }
    Ok(asked.url().0)
}

/// The code that the browser brought, for keys (RFC 6749, section 4.1.3).
pub(super) fn exchange(
    way: &Way<'_>,
    registration: &Registration,
    endpoints: &Endpoints,
    redirect: &str,
    code: &Sensitive,
    verifier: &Sensitive,
) -> Result<Granted> {
    let answer = registered(registration, endpoints, redirect)?
        .exchange_code(AuthorizationCode::new(code.expose().to_owned()))
        .set_pkce_verifier(pkce(verifier))
        .request(&|request| over(way, request));
    granted(answer)
}

/// What was kept, for a new key (RFC 6749, section 6).
pub(super) fn refresh(way: &Way<'_>, kept: &Kept, endpoints: &Endpoints) -> Result<Granted> {
    let answer = client(&kept.client_id, kept.client_secret.as_deref(), endpoints)
        .exchange_refresh_token(&RefreshToken::new(kept.refresh_token.clone()))
        .request(&|request| over(way, request));
    granted(answer)
}

/// Makes what was kept worthless (RFC 7009). By hand: the crate asks only addresses with https, even in a test.
pub(super) fn revoke(way: &Way<'_>, kept: &Kept, endpoints: &Endpoints) -> Result<()> {
    let Some(url) = &endpoints.revoke else { return Ok(()) };
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("token", &kept.refresh_token)
        .append_pair("token_type_hint", "refresh_token")
        .finish();
    let mut request = Request::get(Purpose::SignIn, url.clone());
    request.method = reqwest::Method::POST;
    request.body = body.into_bytes();
    let form = HeaderValue::from_static("application/x-www-form-urlencoded");
    request.headers.insert(CONTENT_TYPE, form);
    let reply = way.send(request)?;
    // 400: it was worthless already.
    if reply.status == 400 {
        Ok(())
    } else {
        declined(reply.status).map_or(Ok(()), |cause| Err(cause.into()))
    }
}

fn pkce(verifier: &Sensitive) -> PkceCodeVerifier {
    PkceCodeVerifier::new(verifier.expose().to_owned())
}

/// One request of the crate over our line.
fn over(way: &Way<'_>, request: HttpRequest) -> Result<HttpResponse> {
    let (parts, body) = request.into_parts();
    let url = Url::parse(&parts.uri.to_string()).map_err(|_| RemoteError::Unexpected)?;
    let mut headers: HeaderMap = parts.headers;
    if let Some(secret) = headers.get_mut(AUTHORIZATION) {
        secret.set_sensitive(true);
    }
    let reply = way.send(Request { purpose: Purpose::SignIn, method: parts.method, url, headers, body })?;
    if declined(reply.status) == Some(RemoteError::Busy) {
        return Err(RemoteError::Busy.into());
    }
    let mut response = HttpResponse::new(reply.body);
    *response.status_mut() =
        reqwest::StatusCode::from_u16(reply.status).map_err(|_| RemoteError::Unexpected)?;
    *response.headers_mut() = reply.headers;
    Ok(response)
}

type Failure = RequestTokenError<Error, BasicErrorResponse>;

fn granted(answer: std::result::Result<BasicTokenResponse, Failure>) -> Result<Granted> {
    let answer = answer.map_err(meaning)?;
    let secret = |text: &str| Sensitive::new(text.to_owned());
    Ok(Granted {
        access: secret(answer.access_token().secret()),
        refresh: answer.refresh_token().map(|token| secret(token.secret())),
        scopes: answer.scopes().map(|scopes| scopes.iter().map(|scope| scope.to_string()).collect()),
    })
}

/// What a failure means. None of them is quoted: an answer may hold what we sent.
fn meaning(failure: Failure) -> Error {
    let cause = match failure {
        RequestTokenError::Request(cause) => return cause,
        RequestTokenError::ServerResponse(said) => match said.error() {
            // The coach withdrew it, changed her password, or what she registered is gone: she has to sign in again.
            BasicErrorResponseType::InvalidGrant
            | BasicErrorResponseType::InvalidClient
            | BasicErrorResponseType::UnauthorizedClient => RemoteError::Refused,
            BasicErrorResponseType::Extension(code) => match code.as_str() {
                "interaction_required" | "consent_required" | "login_required" | "access_denied" => {
                    RemoteError::Refused
                }
                "temporarily_unavailable" | "server_error" => RemoteError::Busy,
                _ => RemoteError::Unexpected,
            },
            _ => RemoteError::Unexpected,
        },
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => RemoteError::Unexpected,
    };
    cause.into()
}
