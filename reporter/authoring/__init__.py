"""What users write themselves: a project folder, prompt sets, and the cases that a prompt set is tried on."""
