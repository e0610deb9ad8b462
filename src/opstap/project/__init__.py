"""The Django project: settings, addresses, and starting the database. Holds no law and no process."""
