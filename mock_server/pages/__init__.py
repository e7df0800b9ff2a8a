"""Pages the portal itself shows in a browser: no script, no request to anybody else."""
