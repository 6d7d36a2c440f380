//! THE list: every command of the core, one line each, by domain. `dispatch`, the names and the interface's
//! types follow from it.

use crate::accounts::{commands as accounts, model::AccountStatement};
use crate::actions::commands as actions;
use crate::actions::model as action;
use crate::availability::commands as availability;
use crate::availability::model::{AddDaysOff, DaysOffItem, RemoveDaysOff};
use crate::banking::commands as statements;
use crate::banking::model as statement;
use crate::billing::model::{BillingDue, BillingPrepared, PrepareBilling};
use crate::billing::{due as billing, preparing};
use crate::calendar_files::{commands as calendar_files, model as calendar_file};
use crate::commands;
use crate::credits::model as credit;
use crate::credits::{commands as credits, deciding, statement as credit_statement};
use crate::documents::PdfFile;
use crate::engagements::commands as engagements;
use crate::engagements::kinds::{self, OfferKindItem};
use crate::engagements::model as engagement;
use crate::engagements::pausing;
use crate::expenses::commands as expenses;
use crate::expenses::model as expense;
use crate::export::commands as exports;
use crate::export::model::{ExportPreview, ExportRequest};
use crate::export::pack::postings::commands as postings;
use crate::export::pack::postings::model::{PostingSettings, SavePostingSettings};
use crate::goals::model as goal;
use crate::goals::{commands as goals, history as goal_history, milestones};
use crate::groups::{
    attendance, commands as groups, dates, registering, reminding, requests as group, sheet,
    views as group_view,
};
use crate::history::{self, HistoryItem, OneOperation};
use crate::import::about::{self, CalendarAbout};
use crate::import::commands as import;
use crate::import::model::{ImportFile, ImportPreview, ImportResult, PastImport, PreviewFile, PreviewLink};
use crate::invoices::charges::commands as charges;
use crate::invoices::charges::model::{AddCharge, ChargeItem, ListCharges, OneCharge};
use crate::invoices::electronic::model as einvoice;
use crate::invoices::electronic::{commands as electronic, parties, treatment};
use crate::invoices::issuing::IssuePreview;
use crate::invoices::model as invoice;
use crate::invoices::payments::commands as payments;
use crate::invoices::payments::model as payment;
use crate::invoices::receipts::commands as receipts;
use crate::invoices::series::{self, SaveSeries, SeriesItem};
use crate::invoices::views::{InvoiceDetail, InvoiceItem, MoneyOverview};
use crate::invoices::{commands as invoices, credit_notes, drafting, issuing, letters, specimen};
use crate::journeys::commands as journeys;
use crate::journeys::model::{JourneyDraft, JourneyPreview, SaveJourney};
use crate::measurements::model as measurement;
use crate::measurements::views::{InstrumentItem, InstrumentList, MeasurementItem};
use crate::measurements::{commands as measurements, instruments};
use crate::messages::commands as messages;
use crate::messages::model as message;
use crate::net::{commands as connections, model::ConnectionItem};
use crate::notes::summary::{self, SummaryPreview};
use crate::notes::{commands as notes, comparing, drafts, model as note, quotes, templates, versions};
use crate::paying::overview::{self as pay_overview, PayOverview};
use crate::paying::{
    connecting as providing, deciding as paying, fees as pay_fees, model as pay, papers, refunding,
    requesting, run as checking,
};
use crate::people::{commands as people, model as person, organisations};
use crate::practice::backup_requests::{BackupItem, Backups, RestoreBackup};
use crate::practice::form::{AboutYou, EditPractice, SetUpPractice};
use crate::practice::logo::{self, Logo, SaveLogo};
use crate::practice::model::Practice;
use crate::practice::requests as ask;
use crate::practice::second_tax::{self, SecondTaxSetting};
use crate::practice::{backups, closing, first_run, lists, opening, sample, settings, status, strength};
use crate::prep::commands as prep;
use crate::prep::model::{Prep, PrintPrep, SaveQuestions};
use crate::privacy::{commands as privacy, model::SetPrivacy};
use crate::progress::commands as progress;
use crate::progress::model::{ProgressOf, ProgressPage};
use crate::refunds::model::{RefundPrepared, RefundWorksheet, WorkOutRefund};
use crate::refunds::{commands as refunds, letter as refund_letter};
use crate::reminders::commands as reminders;
use crate::reminders::model::{ChargeLateFee, DraftReminder, LateFeeSetting, ReminderItem};
use crate::reports::commands as reports;
use crate::reports::model::{AskByBasis, AskMoney, CellRows, OpenCell, Period};
use crate::reports::views::{AgeingReport, MoneyCharts, MoneyReport, ResultReport, SessionsOwed, TaxReport};
use crate::search::commands as search;
use crate::search::model::{FindText, SearchHit};
use crate::sessions::foreseeing::BookingPreview;
use crate::sessions::model as session;
use crate::sessions::views::{Agenda, AgendaFrom, CalendarDays, ChooseClock, SecondClock};
use crate::sessions::{
    agenda, booking, calendar, commands as sessions, foreseeing, moving, saying, second_clock,
};
use crate::slots::{answering, commands as slots, model as slot, offering, proposing};
use crate::supervision::commands as supervision;
use crate::supervision::model::{ChooseSessions, SupervisionPreview};
use crate::sync::{accounts as calendar_accounts, connecting, model as step, run as keeping};
use crate::today::{commands as today, model::Today};
use crate::wrapup::commands as wrapup;
use crate::wrapup::model::{WrapUp, WrapUpPreview, WrapUpSheet, WrappedUp};

commands! {
    read "accounts.statement" => accounts_statement = accounts::statement : (AccountStatement) -> PdfFile,

    write "actions.carry" => actions_carry = actions::carry : (action::CarryAction) -> action::ActionItem,
    read "actions.list" => actions_list = actions::list : (action::ListActions) -> action::ActionList,
    write "actions.remove" => actions_remove = actions::remove : (action::OneAction) -> (),
    write "actions.save" => actions_save = actions::save : (action::SaveAction) -> action::ActionItem,
    write "actions.say" => actions_say = actions::say : (action::SayAction) -> action::ActionItem,

    write "availability.add_days_off" => availability_add_days_off = availability::add : (AddDaysOff) -> Vec<DaysOffItem>,
    read "availability.days_off" => availability_days_off = availability::days_off : (()) -> Vec<DaysOffItem>,
    write "availability.remove_days_off" => availability_remove_days_off = availability::remove : (RemoveDaysOff) -> Vec<DaysOffItem>,

    read "backups.list" => backups_list = backups::list : (()) -> Backups,
    gate "backups.make" => backups_make = backups::make : (()) -> BackupItem,
    gate "backups.restore" => backups_restore = backups::restore : (RestoreBackup) -> ask::PracticeStatus,
    gate "backups.undo_restore" => backups_undo_restore = backups::undo_restore : (()) -> ask::PracticeStatus,

    read "billing.due" => billing_due = billing::list : (()) -> BillingDue,
    write "billing.prepare" => billing_prepare = preparing::prepare : (PrepareBilling) -> BillingPrepared,

    read "calendar.agenda" => calendar_agenda = agenda::agenda : (AgendaFrom) -> Agenda,
    read "calendar.about" => calendar_about = about::about : (()) -> CalendarAbout,
    write "calendar.choose_clock" => calendar_choose_clock = second_clock::choose : (ChooseClock) -> SecondClock,
    read "calendar.clock" => calendar_clock = second_clock::second_clock : (()) -> SecondClock,
    read "calendar.days" => calendar_days = calendar::days : (session::Days) -> CalendarDays,
    read "calendar.file_settings" => calendar_file_settings = calendar_files::settings : (()) -> calendar_file::CalendarFileSetting,
    write "calendar.import" => calendar_import = import::import : (ImportFile) -> ImportResult,
    read "calendar.imports" => calendar_imports = import::imports : (()) -> Vec<PastImport>,
    read "calendar.preview_file" => calendar_preview_file = import::preview_file : (PreviewFile) -> ImportPreview,
    write "calendar.preview_link" => calendar_preview_link = import::preview_link : (PreviewLink) -> ImportPreview,
    write "calendar.save_file_settings" => calendar_save_file_settings = calendar_files::save_settings : (calendar_file::CalendarFileSettings) -> calendar_file::CalendarFileSetting,

    read "calendars.accounts" => calendars_accounts = calendar_accounts::list : (()) -> step::CalendarAccounts,
    write "calendars.begin_sign_in" => calendars_begin_sign_in = connecting::begin_sign_in : (step::BeginSignIn) -> step::SignInBegun,
    read "calendars.cancel_sign_in" => calendars_cancel_sign_in = connecting::cancel_sign_in : (step::OneSignIn) -> (),
    write "calendars.connect" => calendars_connect = connecting::connect : (step::ConnectCalendar) -> step::CalendarAccounts,
    write "calendars.decline" => calendars_decline = calendar_accounts::decline : (step::OneProposal) -> step::CalendarAccounts,
    write "calendars.disconnect" => calendars_disconnect = calendar_accounts::disconnect : (step::OneAccount) -> step::CalendarAccounts,
    write "calendars.edit" => calendars_edit = calendar_accounts::edit : (step::EditAccount) -> step::CalendarAccounts,
    write "calendars.finish_sign_in" => calendars_finish_sign_in = connecting::finish_sign_in : (step::FinishSignIn) -> step::CalendarAccounts,
    write "calendars.keep_in_step" => calendars_keep_in_step = keeping::keep_in_step : (step::KeepInStep) -> step::StepReport,
    write "calendars.keep_single" => calendars_keep_single = calendar_accounts::keep_single : (step::OneProposal) -> step::CalendarAccounts,
    write "calendars.use" => calendars_use = calendar_accounts::use_calendar : (step::UseCalendar) -> step::CalendarAccounts,

    write "charges.add" => charges_add = charges::add : (AddCharge) -> ChargeItem,
    read "charges.list" => charges_list = charges::list : (ListCharges) -> Vec<ChargeItem>,
    write "charges.remove" => charges_remove = charges::remove : (OneCharge) -> (),

    read "connections.list" => connections_list = connections::list : (()) -> Vec<ConnectionItem>,

    write "credits.adjust" => credits_adjust = credits::adjust : (credit::AdjustCredits) -> credit::CreditWhy,
    write "credits.extend" => credits_extend = credits::extend : (credit::ExtendCredits) -> credit::CreditWhy,
    write "credits.let_expire" => credits_let_expire = deciding::let_expire : (credit::LetExpire) -> credit::CreditWhy,
    read "credits.statement" => credits_statement = credit_statement::pdf : (credit::CreditStatement) -> PdfFile,
    write "credits.transfer" => credits_transfer = deciding::transfer : (credit::TransferCredits) -> credit::CreditWhy,
    read "credits.why" => credits_why = credits::why : (engagement::OneEngagement) -> credit::CreditWhy,

    write "engagements.change_state" => engagements_change_state = engagements::change_state : (engagement::ChangeState) -> engagement::EngagementDetail,
    write "engagements.pause" => engagements_pause = pausing::pause : (engagement::PauseEngagement) -> engagement::EngagementDetail,
    write "engagements.start" => engagements_start = engagements::start : (engagement::StartEngagement) -> engagement::EngagementDetail,

    read "exports.cancel" => exports_cancel = exports::cancel : (()) -> (),
    read "exports.posting_settings" => exports_posting_settings = postings::settings : (()) -> PostingSettings,
    read "exports.preview" => exports_preview = exports::preview : (ExportRequest) -> ExportPreview,
    write "exports.save_posting_settings" => exports_save_posting_settings = postings::save : (SavePostingSettings) -> PostingSettings,
    write "expenses.again" => expenses_again = expenses::again : (expense::SameAgain) -> expense::ExpenseItem,
    read "expenses.list" => expenses_list = expenses::list : (expense::ListExpenses) -> expense::ExpenseList,
    read "expenses.open" => expenses_open = expenses::open : (expense::OneExpense) -> expense::ExpenseItem,
    read "expenses.receipt" => expenses_receipt = expenses::receipt : (expense::OneExpense) -> expense::ReceiptFile,
    write "expenses.remove" => expenses_remove = expenses::remove : (expense::OneExpense) -> (),
    write "expenses.save" => expenses_save = expenses::save : (expense::SaveExpense) -> expense::ExpenseItem,

    read "goals.history" => goals_history = goal_history::of : (goal::OneGoal) -> Vec<goal::GoalEvent>,
    read "goals.list" => goals_list = goals::list : (goal::ListGoals) -> Vec<goal::GoalItem>,
    write "goals.note_movement" => goals_note_movement = goals::note_movement : (goal::NoteMovement) -> goal::GoalItem,
    write "goals.reach_milestone" => goals_reach_milestone = milestones::reach : (goal::ReachMilestone) -> goal::GoalItem,
    write "goals.remove_milestone" => goals_remove_milestone = milestones::remove : (goal::OneMilestone) -> goal::GoalItem,
    write "goals.save" => goals_save = goals::save : (goal::SaveGoal) -> goal::GoalItem,
    write "goals.save_milestone" => goals_save_milestone = milestones::save : (goal::SaveMilestone) -> goal::GoalItem,
    write "goals.set_state" => goals_set_state = goals::set_state : (goal::SetGoalState) -> goal::GoalItem,
    write "groups.archive" => groups_archive = groups::archive : (group::ArchiveGroup) -> (),
    read "groups.attendance_sheet" => groups_attendance_sheet = sheet::pdf : (group::AttendanceSheet) -> PdfFile,
    write "groups.cancel_session" => groups_cancel_session = dates::cancel_session : (group::CancelGroupSession) -> group_view::GroupChange,
    write "groups.change_participant" => groups_change_participant = registering::change : (group::ChangeParticipant) -> group_view::GroupChange,
    write "groups.draft_reminders" => groups_draft_reminders = reminding::draft : (group::OneGroupSession) -> group_view::DraftedReminders,
    read "groups.list" => groups_list = groups::list : (group::ListGroups) -> Vec<group_view::GroupItem>,
    write "groups.move_session" => groups_move_session = dates::move_session : (group::MoveGroupSession) -> group_view::GroupChange,
    read "groups.open" => groups_open = groups::open : (group::OneGroup) -> group_view::GroupPage,
    read "groups.open_session" => groups_open_session = attendance::open : (group::OneGroupSession) -> group_view::GroupSessionDetail,
    read "groups.preview_attendance" => groups_preview_attendance = attendance::preview : (group::SayAttendance) -> group_view::AttendancePreview,
    read "groups.preview_schedule" => groups_preview_schedule = dates::preview : (group::ScheduleGroup) -> BookingPreview,
    write "groups.register" => groups_register = registering::register : (group::Register) -> group_view::GroupChange,
    write "groups.reopen_session" => groups_reopen_session = attendance::reopen : (group::OneGroupSession) -> group_view::GroupSessionDetail,
    write "groups.save" => groups_save = groups::save : (group::SaveGroup) -> group_view::GroupChange,
    write "groups.say_attendance" => groups_say_attendance = attendance::say : (group::SayAttendance) -> group_view::GroupSessionDetail,
    write "groups.schedule" => groups_schedule = dates::schedule : (group::ScheduleGroup) -> group_view::GroupPage,
    write "groups.withdraw" => groups_withdraw = registering::withdraw : (group::OneParticipant) -> group_view::GroupChange,

    read "history.list" => history_list = history::list : (()) -> Vec<HistoryItem>,
    write "history.undo" => history_undo = history::undo : (OneOperation) -> (),

    read "instruments.list" => instruments_list = instruments::list : (measurement::ListInstruments) -> InstrumentList,
    write "instruments.retire" => instruments_retire = instruments::retire : (measurement::RetireInstrument) -> InstrumentItem,
    write "instruments.save" => instruments_save = instruments::save : (measurement::SaveInstrument) -> InstrumentItem,

    write "invoices.credit" => invoices_credit = credit_notes::credit : (invoice::CreditInvoice) -> InvoiceDetail,
    write "invoices.discard" => invoices_discard = drafting::discard : (invoice::OneInvoice) -> (),
    write "invoices.draft" => invoices_draft = drafting::draft : (invoice::DraftInvoice) -> InvoiceDetail,
    write "invoices.edit" => invoices_edit = drafting::edit : (invoice::EditInvoice) -> InvoiceDetail,
    read "invoices.einvoice" => invoices_einvoice = electronic::einvoice : (einvoice::OneEInvoice) -> einvoice::EInvoiceFile,
    write "invoices.issue" => invoices_issue = issuing::issue : (invoice::IssueInvoice) -> InvoiceDetail,
    read "invoices.list" => invoices_list = invoices::list : (invoice::ListInvoices) -> Vec<InvoiceItem>,
    read "invoices.open" => invoices_open = invoices::open : (invoice::OneInvoice) -> InvoiceDetail,
    read "invoices.party" => invoices_party = parties::open : (einvoice::WhichParty) -> einvoice::PartyView,
    read "invoices.pdf" => invoices_pdf = invoices::pdf : (invoice::OneInvoice) -> PdfFile,
    read "invoices.preview_issue" => invoices_preview_issue = issuing::preview : (invoice::IssueInvoice) -> IssuePreview,
    read "invoices.preview_series" => invoices_preview_series = series::preview : (SaveSeries) -> SeriesItem,
    write "invoices.save_party" => invoices_save_party = parties::save : (einvoice::SaveParty) -> einvoice::PartyView,
    write "invoices.receipt" => invoices_receipt = receipts::receipt : (payment::OnePayment) -> PdfFile,
    read "invoices.reminder_letter" => invoices_reminder_letter = letters::reminder : (invoice::RemindOfInvoice) -> PdfFile,
    write "invoices.save_series" => invoices_save_series = series::save : (SaveSeries) -> Vec<SeriesItem>,
    read "invoices.series" => invoices_series = series::list : (()) -> Vec<SeriesItem>,
    write "invoices.set_treatment" => invoices_set_treatment = treatment::set : (einvoice::SetTreatment) -> einvoice::TreatmentView,
    read "invoices.treatment" => invoices_treatment = treatment::open : (invoice::OneInvoice) -> einvoice::TreatmentView,
    write "invoices.write_off" => invoices_write_off = invoices::write_off : (invoice::WriteOff) -> InvoiceDetail,

    read "journeys.open" => journeys_open = journeys::open : (engagement::OneEngagement) -> JourneyDraft,
    read "journeys.pdf" => journeys_pdf = journeys::pdf : (engagement::OneEngagement) -> PdfFile,
    read "journeys.preview" => journeys_preview = journeys::preview : (engagement::OneEngagement) -> JourneyPreview,
    write "journeys.save" => journeys_save = journeys::save : (SaveJourney) -> JourneyDraft,

    write "measurements.edit" => measurements_edit = measurements::edit : (measurement::EditMeasurement) -> MeasurementItem,
    write "measurements.remove" => measurements_remove = measurements::remove : (measurement::OneMeasurement) -> (),
    write "measurements.take" => measurements_take = measurements::take : (measurement::TakeMeasurement) -> MeasurementItem,
    write "messages.discard" => messages_discard = messages::discard : (message::OneMessage) -> (),
    write "messages.draft_about_session" => messages_draft_about_session = messages::draft_about_session : (message::DraftAboutSession) -> message::MessageDetail,
    read "messages.eml" => messages_eml = messages::eml : (message::OneMessage) -> message::MailFile,
    read "messages.list" => messages_list = messages::list : (message::ListMessages) -> Vec<message::MessageItem>,
    write "messages.mark_sent" => messages_mark_sent = messages::mark_sent : (message::MarkSent) -> message::MessageDetail,
    read "messages.open" => messages_open = messages::open : (message::OneMessage) -> message::MessageDetail,
    write "messages.save" => messages_save = messages::save : (message::SaveMessage) -> message::MessageDetail,
    write "messages.write" => messages_write = messages::write : (message::WriteMessage) -> message::MessageDetail,

    read "money.overview" => money_overview = invoices::money_overview : (()) -> MoneyOverview,

    write "notes.archive_template" => notes_archive_template = templates::archive : (note::OneTemplate) -> Vec<note::NoteTemplate>,
    read "notes.compare" => notes_compare = comparing::compare : (note::CompareVersions) -> note::NoteComparison,
    write "notes.keep_draft" => notes_keep_draft = drafts::keep : (note::SaveNotes) -> note::KeptDraft,
    read "notes.of_session" => notes_of_session = notes::of_session : (session::OneSession) -> note::SessionNotes,
    write "notes.restore_version" => notes_restore_version = versions::restore : (note::OneVersion) -> note::SessionNotes,
    write "notes.save" => notes_save = notes::save : (note::SaveNotes) -> note::SessionNotes,
    write "notes.save_template" => notes_save_template = templates::save : (note::SaveTemplate) -> Vec<note::NoteTemplate>,
    read "notes.templates" => notes_templates = templates::list : (()) -> Vec<note::NoteTemplate>,
    read "notes.versions" => notes_versions = versions::list : (session::OneSession) -> Vec<note::NoteVersion>,

    write "offers.archive" => offers_archive = engagements::archive_offer : (engagement::OneOffer) -> (),
    read "offers.kinds" => offers_kinds = kinds::list : (()) -> Vec<OfferKindItem>,
    read "offers.list" => offers_list = engagements::offers : (()) -> Vec<engagement::OfferItem>,
    write "offers.save" => offers_save = engagements::save_offer : (engagement::SaveOffer) -> Vec<engagement::OfferItem>,

    read "organisations.list" => organisations_list = organisations::list : (()) -> Vec<person::OrganisationItem>,
    write "organisations.save" => organisations_save = organisations::save : (person::SaveOrganisation) -> person::OrganisationItem,

    write "paying.ask" => paying_ask = requesting::ask : (pay::AskForPayment) -> PayOverview,
    write "paying.book" => paying_book = paying::book : (pay::OneOnlinePayment) -> PayOverview,
    write "paying.book_refund" => paying_book_refund = paying::book_refund : (pay::OneOnlineRefund) -> PayOverview,
    write "paying.check" => paying_check = checking::check : (pay::CheckPayments) -> pay::PaymentsChecked,
    write "paying.check_key" => paying_check_key = providing::check_key : (pay::CheckKey) -> pay::KeyChecked,
    write "paying.connect" => paying_connect = providing::connect : (pay::ConnectProvider) -> PayOverview,
    write "paying.disconnect" => paying_disconnect = providing::disconnect : (pay::DisconnectProvider) -> PayOverview,
    write "paying.draft_letter" => paying_draft_letter = papers::draft_letter : (pay::OneRequest) -> message::MessageDetail,
    write "paying.edit" => paying_edit = providing::edit : (pay::EditProvider) -> PayOverview,
    read "paying.example" => paying_example = providing::example : (pay::TryTemplate) -> pay::TemplateExample,
    read "paying.fees" => paying_fees = pay_fees::fees : (()) -> Vec<pay_fees::OnlineFees>,
    read "paying.invoice_pdf" => paying_invoice_pdf = papers::invoice_pdf : (pay::OneRequest) -> PdfFile,
    read "paying.key_page" => paying_key_page = providing::key_page : (pay::WhichKeyPage) -> pay::KeyPage,
    read "paying.overview" => paying_overview = pay_overview::overview : (()) -> PayOverview,
    read "paying.preview" => paying_preview = requesting::preview : (pay::AskForPayment) -> pay::RequestPreview,
    write "paying.refund" => paying_refund = refunding::refund : (refunding::RefundPayment) -> PayOverview,
    write "paying.set_aside" => paying_set_aside = paying::set_aside : (pay::OneOnlinePayment) -> PayOverview,
    write "paying.withdraw" => paying_withdraw = requesting::withdraw : (pay::OneRequest) -> PayOverview,
    write "paying.withdraw_refund" => paying_withdraw_refund = refunding::withdraw : (refunding::OneRefundRequest) -> PayOverview,

    write "payments.allocate" => payments_allocate = payments::allocate : (payment::AllocatePayment) -> payment::PaymentItem,
    read "payments.list" => payments_list = payments::list : (payment::ListPayments) -> Vec<payment::PaymentItem>,
    write "payments.record" => payments_record = payments::record : (payment::RecordPayment) -> payment::PaymentItem,
    write "payments.remove" => payments_remove = payments::remove : (payment::OnePayment) -> (),

    write "people.add" => people_add = people::add : (person::AddPerson) -> person::PersonPage,
    write "people.archive" => people_archive = people::archive : (person::ArchivePerson) -> (),
    write "people.edit" => people_edit = people::edit : (person::EditPerson) -> person::PersonPage,
    read "people.ics" => people_ics = calendar_files::person : (person::OnePerson) -> calendar_file::CalendarFile,
    read "people.list" => people_list = people::list : (person::ListPeople) -> Vec<person::PersonItem>,
    read "people.page" => people_page = people::page : (person::OnePerson) -> person::PersonPage,

    gate "practice.change_passphrase" => practice_change_passphrase = opening::change_passphrase : (ask::ChangePassphrase) -> (),
    read "practice.check" => practice_check = status::check : (()) -> ask::Checked,
    read "practice.check_about" => practice_check_about = first_run::check_about : (AboutYou) -> (),
    gate "practice.confirm_recovery_kit" => practice_confirm_recovery_kit = first_run::confirm_recovery_kit : (ask::ConfirmRecoveryKit) -> ask::PracticeStatus,
    read "practice.countries" => practice_countries = lists::countries : (()) -> Vec<ask::CountryChoice>,
    gate "practice.create" => practice_create = first_run::create : (ask::GivenPassphrase) -> ask::RecoveryKit,
    read "practice.currencies" => practice_currencies = lists::currencies : (()) -> Vec<ask::CurrencyChoice>,
    read "practice.details" => practice_details = settings::details : (()) -> Practice,
    write "practice.edit" => practice_edit = settings::edit : (EditPractice) -> Practice,
    gate "practice.leave_sample" => practice_leave_sample = sample::leave_sample : (()) -> ask::PracticeStatus,
    gate "practice.lock" => practice_lock = closing::lock : (()) -> ask::Locked,
    gate "practice.look_around" => practice_look_around = sample::look_around : (()) -> ask::PracticeStatus,
    read "practice.logo" => practice_logo = logo::open : (()) -> Option<Logo>,
    read "practice.policy_presets" => practice_policy_presets = lists::policy_presets : (()) -> Vec<ask::PolicyChoice>,
    read "practice.preview_invoice" => practice_preview_invoice = specimen::preview : (EditPractice) -> PdfFile,
    read "practice.recovery_kit" => practice_recovery_kit = first_run::recovery_kit : (ask::ShowRecoveryKit) -> ask::RecoveryKit,
    read "practice.recovery_kit_pdf" => practice_recovery_kit_pdf = first_run::recovery_kit_pdf : (ask::ShowRecoveryKit) -> PdfFile,
    gate "practice.remember_on_this_computer" => practice_remember_on_this_computer = opening::remember_on_this_computer : (ask::RememberHere) -> ask::PracticeStatus,
    write "practice.remove_logo" => practice_remove_logo = logo::remove : (()) -> (),
    write "practice.save_logo" => practice_save_logo = logo::save : (SaveLogo) -> (),
    gate "practice.set_up" => practice_set_up = first_run::set_up : (SetUpPractice) -> ask::PracticeStatus,
    write "practice.save_second_tax" => practice_save_second_tax = second_tax::save : (SecondTaxSetting) -> SecondTaxSetting,
    read "practice.second_tax" => practice_second_tax = second_tax::open : (()) -> SecondTaxSetting,
    read "practice.starter_offers" => practice_starter_offers = lists::starter_offers : (ask::InCurrency) -> Vec<ask::StarterOffer>,
    read "practice.status" => practice_status = status::status : (()) -> ask::PracticeStatus,
    read "practice.strength" => practice_strength = strength::strength : (ask::GivenPassphrase) -> ask::Strength,
    read "practice.suggest_passphrase" => practice_suggest_passphrase = strength::suggest : (()) -> ask::SuggestedPassphrase,
    gate "practice.unlock" => practice_unlock = opening::unlock : (ask::GivenPassphrase) -> ask::PracticeStatus,
    gate "practice.unlock_with_keychain" => practice_unlock_with_keychain = opening::unlock_with_keychain : (()) -> ask::PracticeStatus,
    gate "practice.unlock_with_recovery" => practice_unlock_with_recovery = opening::unlock_with_recovery : (ask::UnlockWithRecovery) -> ask::PracticeStatus,
    read "practice.zones" => practice_zones = lists::zones : (()) -> Vec<ask::ZoneChoice>,

    write "prep.mark_read" => prep_mark_read = prep::mark_read : (session::OneSession) -> (),
    read "prep.open" => prep_open = prep::open : (session::OneSession) -> Prep,
    read "prep.pdf" => prep_pdf = prep::pdf : (PrintPrep) -> PdfFile,
    write "prep.save_questions" => prep_save_questions = prep::save_questions : (SaveQuestions) -> Prep,

    gate "privacy.set" => privacy_set = privacy::set : (SetPrivacy) -> ask::PracticeStatus,

    read "progress.of_person" => progress_of_person = progress::of_person : (ProgressOf) -> ProgressPage,

    read "quotes.of_person" => quotes_of_person = quotes::of_person : (person::OnePerson) -> Vec<note::Quote>,
    write "quotes.pin" => quotes_pin = quotes::pin : (note::PinQuote) -> Vec<note::Quote>,

    write "refunds.confirm" => refunds_confirm = refunds::confirm : (WorkOutRefund) -> RefundPrepared,
    read "refunds.letter" => refunds_letter = refund_letter::pdf : (invoice::OneInvoice) -> PdfFile,
    read "refunds.preview" => refunds_preview = refunds::preview : (WorkOutRefund) -> RefundWorksheet,
    write "reminders.charge_late_fee" => reminders_charge_late_fee = reminders::charge_late_fee : (ChargeLateFee) -> ChargeItem,
    write "reminders.draft" => reminders_draft = reminders::draft : (DraftReminder) -> message::MessageDetail,
    read "reminders.due" => reminders_due = reminders::due : (()) -> Vec<ReminderItem>,
    read "reminders.late_fee" => reminders_late_fee = reminders::late_fee : (()) -> LateFeeSetting,
    write "reminders.save_late_fee" => reminders_save_late_fee = reminders::save_late_fee : (LateFeeSetting) -> LateFeeSetting,

    read "reports.ageing" => reports_ageing = reports::ageing : (()) -> AgeingReport,
    read "reports.charts" => reports_charts = reports::draw : (()) -> MoneyCharts,
    read "reports.money" => reports_money = reports::money : (AskMoney) -> MoneyReport,
    read "reports.periods" => reports_periods = reports::list_periods : (()) -> Vec<Period>,
    read "reports.result" => reports_result = reports::result : (AskByBasis) -> ResultReport,
    read "reports.rows" => reports_rows = reports::rows : (OpenCell) -> CellRows,
    read "reports.sessions_owed" => reports_sessions_owed = reports::sessions_owed : (()) -> SessionsOwed,
    read "reports.tax" => reports_tax = reports::tax : (AskByBasis) -> TaxReport,

    read "search.find" => search_find = search::find : (FindText) -> Vec<SearchHit>,

    write "sessions.book" => sessions_book = booking::book : (session::BookSession) -> session::SessionDetail,
    write "sessions.edit" => sessions_edit = booking::edit : (session::EditSession) -> session::SessionDetail,
    read "sessions.ics" => sessions_ics = calendar_files::session : (session::OneSession) -> calendar_file::CalendarFile,
    write "sessions.move" => sessions_move = moving::apply : (session::MoveSession) -> session::SessionDetail,
    read "sessions.open" => sessions_open = sessions::open : (session::OneSession) -> session::SessionDetail,
    read "sessions.preview_booking" => sessions_preview_booking = foreseeing::preview : (session::BookSession) -> BookingPreview,
    read "sessions.preview_move" => sessions_preview_move = moving::preview : (session::MoveSession) -> session::MovePreview,
    read "sessions.preview_outcome" => sessions_preview_outcome = saying::preview : (session::SayOutcome) -> session::OutcomePreview,
    write "sessions.remove" => sessions_remove = booking::remove : (session::OneSession) -> (),
    write "sessions.reopen" => sessions_reopen = saying::reopen : (session::OneSession) -> session::SessionDetail,
    write "sessions.say_outcome" => sessions_say_outcome = saying::say : (session::SayOutcome) -> session::SessionDetail,
    read "sessions.series_ics" => sessions_series_ics = calendar_files::series : (session::OneSession) -> calendar_file::CalendarFile,

    write "slots.answer" => slots_answer = answering::answer : (slot::AnswerSlots) -> slot::SlotAnswer,
    write "slots.draft_reply" => slots_draft_reply = answering::draft_reply : (slot::OneSlotOffer) -> message::MessageDetail,
    read "slots.ics" => slots_ics = slots::ics : (slot::OneSlotOffer) -> calendar_file::CalendarFile,
    read "slots.list" => slots_list = slots::list : (slot::ListSlotOffers) -> Vec<slot::SlotOfferItem>,
    write "slots.offer" => slots_offer = offering::offer : (slot::OfferSlots) -> slot::SlotOfferItem,
    read "slots.open" => slots_open = slots::open : (slot::OneSlotOffer) -> slot::SlotOfferItem,
    read "slots.propose" => slots_propose = proposing::propose : (slot::ProposeSlots) -> slot::SlotProposal,
    write "slots.take" => slots_take = answering::take_by_hand : (slot::TakeSlot) -> slot::SlotOfferItem,
    read "slots.waiting" => slots_waiting = slots::waiting : (()) -> slot::WaitingOffers,
    write "slots.withdraw" => slots_withdraw = offering::withdraw : (slot::OneSlotOffer) -> slot::SlotOfferItem,

    read "summaries.pdf" => summaries_pdf = summary::pdf : (session::OneSession) -> PdfFile,
    read "summaries.preview" => summaries_preview = summary::preview : (session::OneSession) -> SummaryPreview,

    write "statements.import" => statements_import = statements::import : (statement::ImportStatement) -> statement::StatementImported,
    read "statements.list" => statements_list = statements::list : (()) -> Vec<statement::PastStatement>,
    read "statements.preview_file" => statements_preview_file = statements::preview_file : (statement::PreviewStatement) -> statement::StatementPreview,

    read "supervision.pack" => supervision_pack = supervision::pack : (ChooseSessions) -> PdfFile,
    read "supervision.preview" => supervision_preview = supervision::preview : (ChooseSessions) -> SupervisionPreview,

    read "today.overview" => today_overview = today::overview : (()) -> Today,

    write "wrapup.finish" => wrapup_finish = wrapup::finish : (WrapUp) -> WrappedUp,
    read "wrapup.open" => wrapup_open = wrapup::open : (session::OneSession) -> WrapUpSheet,
    read "wrapup.preview" => wrapup_preview = wrapup::preview : (WrapUp) -> WrapUpPreview,
}
