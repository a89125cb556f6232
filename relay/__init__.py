"""The hosted server: the authority that journals every event and tells every client."""
