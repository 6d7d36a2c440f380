-- The practice, for the first time or anew.
INSERT INTO practice
  (id, practice_name, coach_name, email, phone, website, address, country, zone, currency, language, credential,
   training_started_on, tax_registered, tax_id, tax_rate_bp, tax_note, account_holder, iban, bic, upi_address, accent, template, policy,
   working_week, session_minutes, buffer_minutes, sessions_per_day, notice_hours, horizon_weeks, travel_minutes, before_minutes, response_promise, auto_lock_minutes,
   backup_folder, updated_at)
VALUES
  ('practice', :practice_name, :coach_name, :email, :phone, :website, :address, :country, :zone, :currency, :language,
   :credential, :training_started_on, :tax_registered, :tax_id, :tax_rate_bp, :tax_note, :account_holder, :iban, :bic,
   :upi_address, :accent, :template, :policy, :working_week, :session_minutes, :buffer_minutes, :sessions_per_day,
   :notice_hours, :horizon_weeks, :travel_minutes, :before_minutes, :response_promise,
   :auto_lock_minutes, :backup_folder, :updated_at)
ON CONFLICT (id) DO UPDATE SET
  practice_name = excluded.practice_name, coach_name = excluded.coach_name, email = excluded.email,
  phone = excluded.phone, website = excluded.website, address = excluded.address, country = excluded.country,
  zone = excluded.zone, currency = excluded.currency, language = excluded.language, credential = excluded.credential,
  training_started_on = excluded.training_started_on, tax_registered = excluded.tax_registered,
  tax_id = excluded.tax_id, tax_rate_bp = excluded.tax_rate_bp, tax_note = excluded.tax_note,
  account_holder = excluded.account_holder, iban = excluded.iban, bic = excluded.bic, upi_address = excluded.upi_address,
  accent = excluded.accent, template = excluded.template,
  policy = excluded.policy, working_week = excluded.working_week, session_minutes = excluded.session_minutes,
  buffer_minutes = excluded.buffer_minutes, sessions_per_day = excluded.sessions_per_day,
  notice_hours = excluded.notice_hours, horizon_weeks = excluded.horizon_weeks, travel_minutes = excluded.travel_minutes,
  before_minutes = excluded.before_minutes,
  response_promise = excluded.response_promise, auto_lock_minutes = excluded.auto_lock_minutes,
  backup_folder = excluded.backup_folder, updated_at = excluded.updated_at
