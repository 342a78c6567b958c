"""Which person a name means."""
