"""The guard: finds personal data in a message before anything is stored or shown."""
