-- A notary's document about an item is a link of its chain of custody: it goes into the log, and is never changed, only withdrawn.
alter table evidence_custody drop constraint evidence_custody_kind_check;
alter table evidence_custody add constraint evidence_custody_kind_check
  check (kind in ('received', 'submitted', 'scan_clean', 'scan_infected', 'view_made', 'redacted', 'notarised', 'notarisation_withdrawn'));
