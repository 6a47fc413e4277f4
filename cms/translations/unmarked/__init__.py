"""What Wagtail says in English without asking a catalogue; each place is named, and a test says when one is gone."""
