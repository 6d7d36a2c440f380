-- The practice, its one row.
SELECT practice_name, coach_name, email, phone, website, address, country, zone, currency, language, credential,
       training_started_on, tax_registered, tax_id, tax_rate_bp, tax_note, account_holder, iban, bic, upi_address, accent, template, policy,
       working_week, session_minutes, buffer_minutes, sessions_per_day, notice_hours, horizon_weeks, travel_minutes,
       before_minutes,
       response_promise, auto_lock_minutes,
       backup_folder
FROM practice
