// In place of a module that is only imported for what it does when loaded.
