"""The portal: what may be asked of it, how it is asked, and what its answers mean."""
