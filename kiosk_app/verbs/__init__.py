"""What `clockface` can do, one noun per file: each has `register(parsers)` and the function it runs."""
