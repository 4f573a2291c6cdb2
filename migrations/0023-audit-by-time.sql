-- What an act has written bears the act's moment: the reason of a reversal is found from the reversal.
create index audit_entry_by_time on audit_entry (organisation_id, acted_at);
