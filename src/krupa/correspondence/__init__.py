"""The register: a paper is drafted, numbered, issued, stored with its hash, verified."""
