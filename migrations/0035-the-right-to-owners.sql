-- The right by which an owner may more than an admin was named after restores, which are the server's command and ask for no
-- right. It has always meant that nobody else makes owners, changes or removes them: a key that had it keeps that under its name.
update api_key set scopes = array_replace(scopes, 'confirm-restore', 'manage-owners') where 'confirm-restore' = any (scopes);
