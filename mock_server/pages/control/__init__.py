"""The control room as a tester sees it: one page a section, drawn from plain records."""
