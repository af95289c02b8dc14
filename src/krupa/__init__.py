"""KruPA (ครู + PA): a Thai local government's year of teacher performance agreements."""
