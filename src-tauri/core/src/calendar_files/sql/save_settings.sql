-- How calendar files are written from now on.
INSERT INTO calendar_file_settings (id, client_title, alarms, folder, titles)
VALUES ('calendar_files', :title, :alarms, :folder, :titles)
ON CONFLICT (id) DO UPDATE
SET client_title = excluded.client_title, alarms = excluded.alarms, folder = excluded.folder, titles = excluded.titles
